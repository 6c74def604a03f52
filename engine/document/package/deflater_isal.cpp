// SPDX-License-Identifier: MIT
// The quick deflater by ISA-L: level 0 with a Huffman table trained on the samples.
#include "engine/document/package/deflater.hpp"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

namespace paperround {

namespace {

std::uint8_t* bytes_of(std::string_view text) {
    // ISA-L takes its input as pointers to non-const and does not write through them.
    return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(text.data()));
}

}  // namespace

struct DeflateTable::Codes {
    isal_hufftables tables{};
    bool trained = false;
};

DeflateTable::DeflateTable(const std::vector<std::string>& samples)
    : codes_(std::make_unique<Codes>()) {
    const auto histogram = std::make_unique<isal_huff_histogram>();
    for (const std::string& sample : samples) {
        isal_update_histogram(bytes_of(sample), static_cast<int>(sample.size()), histogram.get());
        codes_->trained = codes_->trained || !sample.empty();
    }
    codes_->trained =
        codes_->trained && isal_create_hufftables(&codes_->tables, histogram.get()) == 0;
}

DeflateTable::~DeflateTable() = default;
DeflateTable::DeflateTable(DeflateTable&&) noexcept = default;
DeflateTable& DeflateTable::operator=(DeflateTable&&) noexcept = default;

struct Deflater::Stream {
    isal_hufftables* tables = nullptr;
    isal_zstream stream{};
};

Deflater::Deflater(const DeflateTable& table) : stream_(std::make_unique<Stream>()) {
    if (table.codes_->trained) stream_->tables = &table.codes_->tables;
}

Deflater::~Deflater() = default;
Deflater::Deflater(Deflater&&) noexcept = default;

// ISA-L falls back to stored blocks; it still wants room for the headers of a coded one.
std::size_t Deflater::room_for(std::size_t size) {
    return size + size / 8 + 4096;
}

std::size_t Deflater::compress(std::string_view bytes, char* out) {
    isal_zstream& stream = stream_->stream;
    isal_deflate_stateless_init(&stream);
    if (stream_->tables != nullptr) stream.hufftables = stream_->tables;
    stream.end_of_stream = 1;
    stream.flush = NO_FLUSH;
    stream.next_in = bytes_of(bytes);
    stream.avail_in = static_cast<std::uint32_t>(bytes.size());
    stream.next_out = reinterpret_cast<std::uint8_t*>(out);
    stream.avail_out = static_cast<std::uint32_t>(room_for(bytes.size()));
    if (isal_deflate_stateless(&stream) != COMP_OK) return 0;
    return stream.total_out < bytes.size() ? stream.total_out : 0;
}

std::uint32_t crc32_of(std::string_view bytes, std::uint32_t before) {
    return crc32_gzip_refl(before, bytes_of(bytes), bytes.size());
}

}  // namespace paperround
