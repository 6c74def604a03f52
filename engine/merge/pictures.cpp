// SPDX-License-Identifier: MIT
// See the header. data: addresses are RFC 2397, base64 RFC 4648 §4.
#include "engine/merge/pictures.hpp"

#include "engine/merge/evaluated.hpp"

#include <optional>

namespace paperround {
namespace {

constexpr std::size_t kMostKept = 32'000'000;

std::string in_quotes(std::string_view name) {
    constexpr std::size_t kMostShown = 80;
    std::string shown(name.substr(0, kMostShown));
    if (name.size() > kMostShown) shown += "…";
    return '"' + shown + '"';
}

int base64_digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/// nullopt where a character is none of base64; blanks and line ends do not count.
std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes;
    std::uint32_t collected = 0;
    int bits = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\r' || c == '\n' || c == '=') continue;
        const int digit = base64_digit(c);
        if (digit < 0) return std::nullopt;
        collected = (collected << 6U | static_cast<std::uint32_t>(digit)) & 0xFF'FFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(collected >> static_cast<unsigned>(bits) & 0xFFU);
    }
    return bytes;
}

[[noreturn]] void refuse_too_large(std::string_view name) {
    throw EvaluationFailure{"E632", "the picture " + in_quotes(name) + " is larger than 10 MB",
                            "make it smaller: 1200 pixels are enough for half a page"};
}

std::string bytes_of_address(std::string_view value) {
    constexpr std::string_view kBase64 = ";base64,";
    const std::size_t comma = value.find(kBase64);
    const auto bytes = comma == std::string_view::npos
                           ? std::nullopt
                           : from_base64(value.substr(comma + kBase64.size()));
    if (!bytes) {
        throw EvaluationFailure{
            "E635", "the data: address " + in_quotes(value) + " holds no picture that can be read",
            "it must be data:image/png;base64,… or data:image/jpeg;base64,…"};
    }
    if (bytes->size() > kLargestPicture) refuse_too_large(value);
    return *bytes;
}

std::string bytes_of_file(std::string_view name, const FileFolder* folder) {
    if (folder == nullptr) {
        throw EvaluationFailure{"E635",
                                "the picture " + in_quotes(name) +
                                    " cannot be read: there is no folder for pictures here",
                                "put it into the data as data:image/png;base64,…"};
    }
    FileReading reading = folder->read(name, kLargestPicture);
    switch (reading.outcome) {
        case FileReading::Outcome::Read:
            return std::move(reading.bytes);
        case FileReading::Outcome::NotThere:
            throw EvaluationFailure{"E630", "the picture " + in_quotes(name) + " is not there",
                                    "put it into the folder of the data, or correct the name: "
                                    "letter case counts"};
        case FileReading::Outcome::Outside:
            throw EvaluationFailure{
                "E630", "the picture " + in_quotes(name) + " is outside the folder of the data",
                "put it into the folder of the data and write its name there"};
        case FileReading::Outcome::TooLarge:
            refuse_too_large(name);
        case FileReading::Outcome::Unreadable:
            break;
    }
    throw EvaluationFailure{"E630", "the picture " + in_quotes(name) + " cannot be read",
                            "is it a file, and may you open it?"};
}

}  // namespace

const Picture& Pictures::find(std::string_view value) {
    const auto kept = kept_.find(value);
    if (kept != kept_.end()) return kept->second;
    const bool is_address = value.starts_with("data:");
    return keep(std::string(value),
                is_address ? bytes_of_address(value) : bytes_of_file(value, folder_));
}

const Picture& Pictures::keep(std::string name, std::string bytes) {
    const auto header = read_picture_header(bytes);
    if (!header) {
        throw EvaluationFailure{
            "E631",
            in_quotes(name) + " is not a PNG or JPEG picture but " + what_it_is_instead(bytes),
            "save the picture as PNG or JPEG"};
    }
    if (kept_bytes_ + bytes.size() > kMostKept) {
        kept_.clear();
        kept_bytes_ = 0;
    }
    kept_bytes_ += bytes.size() + name.size();
    return kept_.insert_or_assign(std::move(name), Picture{std::move(bytes), *header})
        .first->second;
}

}  // namespace paperround
