// SPDX-License-Identifier: MIT
// A stream of text in blocks of UTF-8, whatever its byte-order mark says it was. Without a mark, or
// with that of UTF-8, bytes pass as they are; UTF-16 is converted on the way.
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace paperround {

class TextBlocks {
  public:
    /// `name` is what messages call the stream.
    /// Throws Error D002 where the first bytes are those of something that is not text.
    TextBlocks(std::unique_ptr<std::istream> stream, std::string name);

    /// About `size` bytes more, valid until the next call; empty at the end.
    /// Throws Error D001 if the stream fails.
    std::string_view next_block(std::size_t size);

    const std::string& name() const { return name_; }

  private:
    enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

    std::string read_raw(std::size_t size);
    void take_byte_order_mark();
    std::string from_utf16(std::string raw);

    std::unique_ptr<std::istream> stream_;
    std::string name_;
    Encoding encoding_ = Encoding::Utf8;
    std::string block_;        // what next_block() returned last, or the first block
    std::string broken_unit_;  // UTF-16 units cut by the end of a block
    enum class First { Waiting, Taken } first_ = First::Waiting;
};

}  // namespace paperround
