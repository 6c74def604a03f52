// SPDX-License-Identifier: MIT
// Raw deflate (RFC 1951) and the zip checksum. Which library does the fast kind is chosen when the
// program is built: ISA-L where there is one, else libdeflate.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Letter statistics that make quick compression of similar text smaller. Immutable, shared.
class DeflateTable {
  public:
    /// `samples`: text like what will be compressed; may be empty.
    explicit DeflateTable(const std::vector<std::string>& samples);
    ~DeflateTable();
    DeflateTable(DeflateTable&&) noexcept;
    DeflateTable& operator=(DeflateTable&&) noexcept;

  private:
    friend class Deflater;
    struct Codes;
    std::unique_ptr<Codes> codes_;
};

/// Quick compression; one thread's.
class Deflater {
  public:
    /// Borrows the table for its own lifetime.
    explicit Deflater(const DeflateTable& table);
    ~Deflater();
    Deflater(Deflater&&) noexcept;

    /// Room that `compress` needs for so many bytes.
    static std::size_t room_for(std::size_t size);

    /// Returns the compressed size; 0 when it would not be smaller than the bytes themselves.
    /// Requires: room_for(bytes.size()) bytes at `out`.
    std::size_t compress(std::string_view bytes, char* out);

  private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

/// As small as is sensible, for what is compressed once; empty when that is not smaller.
std::string compress_well(std::string_view bytes);

/// `before`: of the bytes that come before these.
std::uint32_t crc32_of(std::string_view bytes, std::uint32_t before = 0);

}  // namespace paperround
