// SPDX-License-Identifier: MIT
// The records of a zip file as we write them (APPNOTE 6.3.9): version 20, sizes in the local
// header, DOS date 1980-01-01 so that equal parts are equal bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct ZipEntry {
    enum class Method : std::uint16_t { Stored = 0, Deflated = 8 };

    std::string name;
    Method method = Method::Stored;
    std::uint32_t crc = 0;
    std::uint32_t packed_size = 0;
    std::uint32_t size = 0;
    std::uint64_t offset = 0;  // of its local header
};

std::string local_header(const ZipEntry& entry);

/// What of an entry changes with each record; its name and so its headers' length do not.
struct RecordNumbers {
    ZipEntry::Method method = ZipEntry::Method::Stored;
    std::uint32_t crc = 0;
    std::uint32_t packed_size = 0;
    std::uint32_t size = 0;
    std::uint32_t offset = 0;
};

/// Over those of a header that local_header made.
void put_numbers_into_local_header(char* header, const RecordNumbers& numbers);
/// Over those of a record that append_directory_record made.
void put_numbers_into_directory_record(char* record, const RecordNumbers& numbers);

void append_directory_record(std::string& out, const ZipEntry& entry);

/// The end of the file; where there are more than 65,534 entries or 4 GB before it, as zip64, which
/// LibreOffice does not open as a document.
void append_end_record(std::string& out, std::size_t entries, std::uint64_t directory_offset,
                       std::uint64_t directory_size);

}  // namespace paperround
