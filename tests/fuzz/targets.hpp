// SPDX-License-Identifier: MIT
// What the fuzzers call: each takes any bytes, feeds them to one of the places where strangers'
// bytes come in, and ends the program (FUZZ_EXPECT) where a promise is broken. The corpus of each
// is also run by an ordinary test, so that every compiler and sanitizer sees it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

/// An assertion that also holds without NDEBUG's permission.
#define FUZZ_EXPECT(condition)                                                   \
    do {                                                                         \
        if (!(condition)) {                                                      \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                        \
        }                                                                        \
    } while (false)

namespace paperround::fuzzing {

/// A CSV file, as records, as a staff list and as meetings; the same in one piece and in blocks.
void fuzz_csv(std::string_view bytes);

/// A paragraph with tags: found, parsed, compiled as a mail's text, and printed.
void fuzz_template(std::string_view bytes);

/// 'd' and the body of a DOCX, 'o' and that of an ODT, else a whole file: read as a text model and
/// as a template, and the document that it makes read again.
void fuzz_package(std::string_view bytes);

/// A policy.toml, and its first line as a "when".
void fuzz_policy(std::string_view bytes);

/// A document in lines (see sketched_model.hpp), read as what came back of a fixed form.
void fuzz_extract(std::string_view bytes);

}  // namespace paperround::fuzzing
