// SPDX-License-Identifier: MIT
#include "datasources/csv/text_blocks.hpp"

#include "datasources/csv/not_text.hpp"
#include "engine/core/error.hpp"

#include <Poco/TextConverter.h>
#include <Poco/UTF16Encoding.h>
#include <Poco/UTF8Encoding.h>

#include <utility>

namespace paperround {

namespace {

constexpr std::size_t first_block_size = 64 * 1024;

bool is_high_surrogate(unsigned char high_byte) {
    return high_byte >= 0xD8 && high_byte <= 0xDB;
}

}  // namespace

TextBlocks::TextBlocks(std::unique_ptr<std::istream> stream, std::string name)
    : stream_(std::move(stream)), name_(std::move(name)) {
    block_ = read_raw(first_block_size);
    take_byte_order_mark();
    if (encoding_ != Encoding::Utf8) {
        block_ = from_utf16(std::move(block_));
    } else if (const auto what = what_it_is_instead_of_text(block_)) {
        throw Error{{.code = "D002",
                     .where = {.file = name_},
                     .message = "this is not a CSV file but " + what->what,
                     .hint = what->way_out}};
    }
}

std::string_view TextBlocks::next_block(std::size_t size) {
    if (std::exchange(first_, First::Taken) == First::Waiting) return block_;
    block_ = read_raw(size);
    if (encoding_ != Encoding::Utf8) block_ = from_utf16(std::move(block_));
    return block_;
}

std::string TextBlocks::read_raw(std::size_t size) {
    std::string raw(size, '\0');
    stream_->read(raw.data(), static_cast<std::streamsize>(size));
    if (stream_->bad()) {
        throw Error{{.code = "D001",
                     .where = {.file = name_},
                     .message = "the file could not be read to its end",
                     .hint = "is the disk or the network share it lies on still there?"}};
    }
    raw.resize(static_cast<std::size_t>(stream_->gcount()));
    return raw;
}

void TextBlocks::take_byte_order_mark() {
    if (block_.starts_with("\xEF\xBB\xBF")) {
        block_.erase(0, 3);
    } else if (block_.starts_with("\xFF\xFE")) {
        encoding_ = Encoding::Utf16LittleEndian;
        block_.erase(0, 2);
    } else if (block_.starts_with("\xFE\xFF")) {
        encoding_ = Encoding::Utf16BigEndian;
        block_.erase(0, 2);
    }
}

std::string TextBlocks::from_utf16(std::string raw) {
    const bool at_end = raw.empty();
    raw.insert(0, std::exchange(broken_unit_, {}));
    std::size_t whole = raw.size() / 2 * 2;
    if (whole >= 2 && !at_end) {
        const std::size_t high_byte =
            encoding_ == Encoding::Utf16LittleEndian ? whole - 1 : whole - 2;
        if (is_high_surrogate(static_cast<unsigned char>(raw[high_byte]))) whole -= 2;
    }
    broken_unit_ = raw.substr(whole);
    const Poco::UTF16Encoding utf16(encoding_ == Encoding::Utf16LittleEndian
                                        ? Poco::UTF16Encoding::LITTLE_ENDIAN_BYTE_ORDER
                                        : Poco::UTF16Encoding::BIG_ENDIAN_BYTE_ORDER);
    std::string utf8;
    Poco::TextConverter(utf16, Poco::UTF8Encoding())
        .convert(raw.data(), static_cast<int>(whole), utf8);
    return utf8;
}

}  // namespace paperround
