// SPDX-License-Identifier: MIT
#include "engine/document/package/zip_records.hpp"

#include <algorithm>

namespace paperround {

namespace {

constexpr std::uint16_t version = 20;
constexpr std::uint16_t zip64_version = 45;
constexpr std::uint64_t see_zip64_32 = 0xFFFFFFFF;
constexpr std::uint16_t see_zip64_16 = 0xFFFF;
constexpr std::uint16_t dos_date = 0x0021;  // 1980-01-01, as Word writes it
constexpr std::uint16_t utf8_name = 0x0800;

void append16(std::string& out, std::size_t value) {
    out += static_cast<char>(value & 0xFF);
    out += static_cast<char>(value >> 8 & 0xFF);
}

void append32(std::string& out, std::size_t value) {
    append16(out, value & 0xFFFF);
    append16(out, value >> 16);
}

void put(char* at, std::size_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) at[i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

/// `fields` is where "compression method" stands; from there both headers are alike.
void put_shared_numbers(char* fields, const RecordNumbers& numbers) {
    put(fields, static_cast<std::uint16_t>(numbers.method), 2);
    put(fields + 6, numbers.crc, 4);
    put(fields + 10, numbers.packed_size, 4);
    put(fields + 14, numbers.size, 4);
}

void append64(std::string& out, std::uint64_t value) {
    append32(out, value & 0xFFFFFFFF);
    append32(out, value >> 32);
}

std::uint16_t flags_of(std::string_view name) {
    const bool ascii = std::ranges::all_of(name, [](unsigned char byte) { return byte < 0x80; });
    return ascii ? 0 : utf8_name;
}

/// The fields that both headers share, from "version needed" to the length of the extra field.
void append_shared_fields(std::string& out, const ZipEntry& entry) {
    append16(out, entry.offset < see_zip64_32 ? version : zip64_version);
    append16(out, flags_of(entry.name));
    append16(out, static_cast<std::uint16_t>(entry.method));
    append16(out, 0);
    append16(out, dos_date);
    append32(out, entry.crc);
    append32(out, entry.packed_size);
    append32(out, entry.size);
    append16(out, entry.name.size());
}

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

/// The zip64 end of the directory, and where it is (APPNOTE §4.3.14, §4.3.15).
void append_zip64_end(std::string& out, std::size_t entries, const Directory& directory) {
    out += "PK\6\6";
    append64(out, 44);  // what follows
    append16(out, zip64_version);
    append16(out, zip64_version);
    append32(out, 0);
    append32(out, 0);
    append64(out, entries);
    append64(out, entries);
    append64(out, directory.size);
    append64(out, directory.offset);
    out += "PK\6\7";
    append32(out, 0);
    append64(out, directory.offset + directory.size);
    append32(out, 1);
}

}  // namespace

std::string local_header(const ZipEntry& entry) {
    std::string out = "PK\3\4";
    append_shared_fields(out, entry);
    append16(out, 0);  // no extra field: sizes are below 4 GB
    out += entry.name;
    return out;
}

void put_numbers_into_local_header(char* header, const RecordNumbers& numbers) {
    put_shared_numbers(header + 8, numbers);
}

void put_numbers_into_directory_record(char* record, const RecordNumbers& numbers) {
    put_shared_numbers(record + 10, numbers);
    put(record + 42, numbers.offset, 4);
}

void append_directory_record(std::string& out, const ZipEntry& entry) {
    const bool is_far = entry.offset >= see_zip64_32;
    out += "PK\1\2";
    append16(out, is_far ? zip64_version : version);
    append_shared_fields(out, entry);
    append16(out, is_far ? 12 : 0);  // extra field
    append16(out, 0);                // comment
    append16(out, 0);                // disk
    append16(out, 0);                // attributes
    append32(out, 0);
    append32(out, is_far ? see_zip64_32 : entry.offset);
    out += entry.name;
    if (!is_far) return;
    append16(out, 1);  // zip64
    append16(out, 8);
    append64(out, entry.offset);
}

void append_end_record(std::string& out, std::size_t entries, std::uint64_t directory_offset,
                       std::uint64_t directory_size) {
    const bool is_zip64 = entries >= see_zip64_16 || directory_offset >= see_zip64_32 ||
                          directory_size >= see_zip64_32;
    if (is_zip64) append_zip64_end(out, entries, {directory_offset, directory_size});
    out += "PK\5\6";
    append32(out, 0);
    append16(out, is_zip64 ? see_zip64_16 : entries);
    append16(out, is_zip64 ? see_zip64_16 : entries);
    append32(out, is_zip64 ? see_zip64_32 : directory_size);
    append32(out, is_zip64 ? see_zip64_32 : directory_offset);
    append16(out, 0);
}

}  // namespace paperround
