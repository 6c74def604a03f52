// SPDX-License-Identifier: MIT
// The quick deflater where there is no ISA-L: libdeflate's lowest level, which needs no samples.
#include "engine/document/package/deflater.hpp"

#include <libdeflate.h>

#include <new>

namespace paperround {

struct DeflateTable::Codes {};

DeflateTable::DeflateTable(const std::vector<std::string>&) {}
DeflateTable::~DeflateTable() = default;
DeflateTable::DeflateTable(DeflateTable&&) noexcept = default;
DeflateTable& DeflateTable::operator=(DeflateTable&&) noexcept = default;

struct Deflater::Stream {
    struct Free {
        void operator()(libdeflate_compressor* it) const { libdeflate_free_compressor(it); }
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor{libdeflate_alloc_compressor(1)};
};

Deflater::Deflater(const DeflateTable&) : stream_(std::make_unique<Stream>()) {
    if (stream_->compressor == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() = default;
Deflater::Deflater(Deflater&&) noexcept = default;

std::size_t Deflater::room_for(std::size_t size) {
    return size;
}

std::size_t Deflater::compress(std::string_view bytes, char* out) {
    if (bytes.empty()) return 0;
    return libdeflate_deflate_compress(stream_->compressor.get(), bytes.data(), bytes.size(), out,
                                       bytes.size() - 1);
}

std::uint32_t crc32_of(std::string_view bytes, std::uint32_t before) {
    return libdeflate_crc32(before, bytes.data(), bytes.size());
}

}  // namespace paperround
