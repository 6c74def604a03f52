// SPDX-License-Identifier: MIT
#include "engine/document/package/package_image.hpp"

#include "engine/document/package/deflater.hpp"
#include "engine/document/package/zip_records.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace paperround {

namespace {

/// Programs tell the kind of a package by its first entry.
bool comes_first(const PackagePart& part) {
    return part.name == "mimetype" || part.name == "[Content_Types].xml";
}

ZipEntry describe_entry(const std::string& name, std::string_view bytes) {
    ZipEntry entry;
    entry.name = name;
    entry.crc = crc32_of(bytes);
    entry.size = static_cast<std::uint32_t>(bytes.size());
    entry.packed_size = entry.size;
    return entry;
}

}  // namespace

struct PackageImage::Layout {
    std::string constant_entries;    // local headers and bytes
    std::string constant_directory;  // their directory records
    std::size_t constant_count = 0;
    std::vector<std::string> variable_names;
    DeflateTable table;

    void add(const PackagePart& part) {
        ZipEntry entry = describe_entry(part.name, part.bytes);
        entry.offset = static_cast<std::uint32_t>(constant_entries.size());
        const bool stored = part.stored || part.name == "mimetype";
        const std::string packed = stored ? std::string{} : compress_well(part.bytes);
        if (!packed.empty()) {
            entry.method = ZipEntry::Method::Deflated;
            entry.packed_size = static_cast<std::uint32_t>(packed.size());
        }
        constant_entries += local_header(entry);
        constant_entries += packed.empty() ? part.bytes : packed;
        append_directory_record(constant_directory, entry);
        ++constant_count;
    }
};

PackageImage::PackageImage(const std::vector<PackagePart>& constant_parts,
                           std::vector<std::string> variable_parts,
                           const std::vector<std::string>& sample)
    : layout_(std::make_unique<Layout>(
          Layout{{}, {}, 0, std::move(variable_parts), DeflateTable(sample)})) {
    for (const PackagePart& part : constant_parts) {
        if (comes_first(part)) layout_->add(part);
    }
    for (const PackagePart& part : constant_parts) {
        if (!comes_first(part)) layout_->add(part);
    }
}

PackageImage::~PackageImage() = default;
PackageImage::PackageImage(PackageImage&&) noexcept = default;
PackageImage& PackageImage::operator=(PackageImage&&) noexcept = default;

std::size_t PackageImage::variable_part_count() const {
    return layout_->variable_names.size();
}

// The buffer begins with the constant entries, which are never touched again; it never shrinks, so
// that a record costs no allocation once the largest has been seen.
struct PackageWriter::State {
    explicit State(const PackageImage::Layout& image_layout)
        : layout(image_layout),
          deflater(image_layout.table),
          buffer(image_layout.constant_entries),
          length(buffer.size()) {}

    const PackageImage::Layout& layout;
    Deflater deflater;
    std::string buffer;
    std::string directory;
    std::size_t length;

    char* room(std::size_t size) {
        if (buffer.size() < length + size) buffer.resize((length + size) * 2);
        return buffer.data() + length;
    }

    void append(std::string_view bytes) {
        std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
        length += bytes.size();
    }

    void append_stored(const ExtraPart& part) {
        ZipEntry entry = describe_entry(part.name, part.bytes);
        entry.offset = static_cast<std::uint32_t>(length);
        append(local_header(entry));
        append(part.bytes);
        append_directory_record(directory, entry);
    }

    void append_part(const std::string& name, std::string_view bytes) {
        ZipEntry entry = describe_entry(name, bytes);
        entry.offset = static_cast<std::uint32_t>(length);
        const std::size_t header_size = local_header(entry).size();
        char* body = room(header_size + std::max(bytes.size(), Deflater::room_for(bytes.size()))) +
                     header_size;
        if (const std::size_t packed = deflater.compress(bytes, body); packed > 0) {
            entry.method = ZipEntry::Method::Deflated;
            entry.packed_size = static_cast<std::uint32_t>(packed);
        } else {
            std::memcpy(body, bytes.data(), bytes.size());
        }
        append(local_header(entry));
        length += entry.packed_size;
        append_directory_record(directory, entry);
    }
};

PackageWriter::PackageWriter(const PackageImage& image)
    : state_(std::make_unique<State>(*image.layout_)) {}

PackageWriter::~PackageWriter() = default;
PackageWriter::PackageWriter(PackageWriter&&) noexcept = default;

std::string_view PackageWriter::write(const std::vector<PartText>& parts,
                                      const std::vector<ExtraPart>& extra_parts) {
    State& state = *state_;
    const auto& layout = state.layout;
    assert(parts.size() == layout.variable_names.size());
    state.length = layout.constant_entries.size();
    state.directory = layout.constant_directory;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        state.append_part(layout.variable_names[i], parts[i].text);
    }
    for (const ExtraPart& part : extra_parts) state.append_stored(part);
    const std::size_t directory_offset = state.length;
    const std::size_t directory_size = state.directory.size();
    append_end_record(state.directory, layout.constant_count + parts.size() + extra_parts.size(),
                      directory_offset, directory_size);
    state.append(state.directory);
    return {state.buffer.data(), state.length};
}

std::string write_package(const std::vector<PackagePart>& parts) {
    const PackageImage image(parts, {}, {});
    return std::string(PackageWriter(image).write({}));
}

}  // namespace paperround
