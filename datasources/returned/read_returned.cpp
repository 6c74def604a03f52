// SPDX-License-Identifier: MIT
#include "datasources/returned/read_returned.hpp"

#include "datasources/returned/confined_call.hpp"
#include "engine/core/error.hpp"
#include "engine/document/document_error.hpp"
#include "engine/document/returned/readable_file.hpp"
#include "engine/document/text_model_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>

namespace paperround {

namespace {

namespace fs = std::filesystem;

constexpr char is_model = 'm';
constexpr char is_error = 'e';

/// Code, message, hint and file, a NUL behind each. A part's line stands in no message.
std::string bytes_of(const Diagnostic& diagnostic) {
    std::string out(1, is_error);
    for (const std::string* text :
         {&diagnostic.code, &diagnostic.message, &diagnostic.hint, &diagnostic.where.file}) {
        out.append(text->c_str()).push_back('\0');
    }
    return out;
}

Diagnostic diagnostic_of(std::string_view bytes) {
    std::array<std::string, 4> texts;
    for (std::string& text : texts) {
        const std::size_t end = std::min(bytes.find('\0'), bytes.size());
        text = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    Diagnostic diagnostic;
    diagnostic.code = texts[0];
    diagnostic.message = texts[1];
    diagnostic.hint = texts[2];
    diagnostic.where.file = texts[3];
    return diagnostic;
}

std::string read_here(const ReadableFile& file) {
    try {
        return is_model + to_bytes(read_text_model(file));
    } catch (const Error& error) {  // told to the process that asked
        return bytes_of(error.diagnostic());
    }
}

std::string reason_for(ConfinedAnswer::End end) {
    switch (end) {
        case ConfinedAnswer::End::OutOfMemory:
            return "it takes more memory than any form needs";
        case ConfinedAnswer::End::TookTooLong:
            return "it takes longer than any form needs";
        case ConfinedAnswer::End::Answered:
        case ConfinedAnswer::End::Crashed:
            break;
    }
    return "it is damaged in a way that no reader was prepared for";
}

Error unreadable(const std::string& file_name, ConfinedAnswer::End end) {
    Location where;
    where.file = file_name;
    return document_error(
        "E802", std::move(where),
        fmt::format("the file could not be read: {}; it is kept", reason_for(end)),
        "ask for the form as a new document, with the answers copied into it");
}

}  // namespace

std::string bytes_of_returned(const fs::path& file) {
    Location where;
    where.file = file.string();
    std::error_code failed;
    const bool is_file = fs::is_regular_file(file, failed);
    const auto size = fs::file_size(file, failed);
    constexpr std::size_t most = PackageLimits{}.file_bytes;
    if (is_file && !failed && size > most) {
        throw document_error("E706", std::move(where),
                             fmt::format("the file is larger than {} MB", most / 1'000'000),
                             "make its pictures smaller, or take them out");
    }
    std::ifstream in(file, std::ios::binary);
    if (!is_file || !in) {
        const std::string reason = failed ? failed.message() : "it may not be read by this user";
        throw document_error("E700", std::move(where), "the file cannot be read: " + reason,
                             "check its name and folder");
    }
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TextModel read_returned(std::string bytes, std::string file_name, DocumentConverter& converter,
                        const Confinement& confinement) {
    const ReadableFile file = make_readable(std::move(bytes), std::move(file_name), converter);
    const ConfinedAnswer answer = call_confined([&] { return read_here(file); }, confinement);
    const std::string_view said = answer.bytes;
    if (answer.end == ConfinedAnswer::End::Answered && said.starts_with(is_error)) {
        throw Error(diagnostic_of(said.substr(1)));
    }
    std::optional<TextModel> model;
    if (answer.end == ConfinedAnswer::End::Answered && said.starts_with(is_model)) {
        model = text_model_from_bytes(said.substr(1));
    }
    if (!model) throw unreadable(file.file_name, answer.end);
    return *std::move(model);
}

}  // namespace paperround
