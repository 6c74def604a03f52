// SPDX-License-Identifier: MIT
// Whatever comes back, read: what a file is decides its content, never its name. First what other
// programs have to do (trusted ones, in processes of their own), then our own reading, which the
// caller may put into a process where it can do no harm.
#pragma once

#include "engine/core/document_converter.hpp"
#include "engine/document/text_model.hpp"

#include <string>
#include <vector>

namespace paperround {

/// A file that our own readers understand, and what became of it before.
struct ReadableFile {
    enum class Kind { Document, FlatOpc, Html, Text, PdfWords, Nothing };
    Kind kind = Kind::Document;
    std::string bytes;
    std::string file_name;  // for messages
    TextOrigin origin = TextOrigin::Native;
    std::vector<std::string> remarks;
    bool has_macros = false;
};

/// Converts where that is needed. A scan, a photo, or a kind whose program is not installed is not
/// an error: its model is `Unread`, with the reason among its remarks.
/// Throws Error E701 for what is no document at all, or is locked with a password; E706 for a file
/// that is too large.
ReadableFile make_readable(std::string bytes, std::string file_name, DocumentConverter& converter);

/// Nothing but computing: opens no file, starts no program.
/// Throws Error of Package's kinds, E703, E705.
TextModel read_text_model(const ReadableFile& file);

/// Both, one after the other.
TextModel read_returned_file(std::string bytes, std::string file_name,
                             DocumentConverter& converter);

}  // namespace paperround
