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

std::vector<std::string> literals_of(const std::vector<VariablePart>& parts) {
    std::vector<std::string> literals;
    for (const VariablePart& part : parts) literals.push_back(part.literals);
    return literals;
}

}  // namespace

struct PackageImage::Layout {
    /// A variable part as far as it is known beforehand.
    struct Slot {
        std::string header;            // with the numbers of no record
        std::string directory_record;  // likewise
        LiteralSplice splice;
    };

    std::string constant_entries;    // local headers and bytes
    std::string constant_directory;  // their directory records
    std::size_t constant_count = 0;
    std::vector<Slot> slots;
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

    void add(const VariablePart& part) {
        const ZipEntry entry = describe_entry(part.name, {});
        std::string directory_record;
        append_directory_record(directory_record, entry);
        slots.push_back({local_header(entry), std::move(directory_record),
                         LiteralSplice(part.literals, part.ranges)});
    }
};

PackageImage::PackageImage(const std::vector<PackagePart>& constant_parts,
                           const std::vector<VariablePart>& variable_parts)
    : layout_(std::make_unique<Layout>(
          Layout{{}, {}, 0, {}, DeflateTable(literals_of(variable_parts))})) {
    for (const PackagePart& part : constant_parts) {
        if (comes_first(part)) layout_->add(part);
    }
    for (const PackagePart& part : constant_parts) {
        if (!comes_first(part)) layout_->add(part);
    }
    for (const VariablePart& part : variable_parts) layout_->add(part);
}

PackageImage::~PackageImage() = default;
PackageImage::PackageImage(PackageImage&&) noexcept = default;
PackageImage& PackageImage::operator=(PackageImage&&) noexcept = default;

std::size_t PackageImage::variable_part_count() const {
    return layout_->slots.size();
}

// The buffer begins with the constant entries, which are never touched again; it never shrinks, so
// that a record costs no allocation once the largest has been seen.
struct PackageWriter::State {
    using Slot = PackageImage::Layout::Slot;

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
    std::vector<std::uint32_t> last_places;  // LiteralSplice's
    std::string whole;                       // a part's text, where it is needed

    void begin() {
        length = layout.constant_entries.size();
        directory = layout.constant_directory;
    }

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

    void append_part(const Slot& slot, const PartText& part) {
        const std::size_t offset = length;
        append(slot.header);
        RecordNumbers numbers =
            LiteralSplice::pays_for(part) ? append_spliced(slot, part) : append_whole(slot, part);
        numbers.packed_size = static_cast<std::uint32_t>(length - offset - slot.header.size());
        numbers.size = static_cast<std::uint32_t>(part.size());
        numbers.offset = static_cast<std::uint32_t>(offset);
        put_numbers_into_local_header(buffer.data() + offset, numbers);
        directory += slot.directory_record;
        put_numbers_into_directory_record(
            directory.data() + directory.size() - slot.directory_record.size(), numbers);
    }

    RecordNumbers append_spliced(const Slot& slot, const PartText& part) {
        char* begin = room(LiteralSplice::room_for(part));
        const LiteralSplice::Written written = slot.splice.write(part, begin, last_places);
        length += static_cast<std::size_t>(written.end - begin);
        return {.method = ZipEntry::Method::Deflated, .crc = written.crc};
    }

    RecordNumbers append_whole(const Slot& slot, const PartText& part) {
        whole.clear();
        part.append_to(whole, slot.splice.literals());
        const std::uint32_t crc = crc32_of(whole);
        char* body = room(std::max(whole.size(), Deflater::room_for(whole.size())));
        if (const std::size_t packed = deflater.compress(whole, body); packed > 0) {
            length += packed;
            return {.method = ZipEntry::Method::Deflated, .crc = crc};
        }
        append(whole);
        return {.method = ZipEntry::Method::Stored, .crc = crc};
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
    assert(parts.size() == layout.slots.size());
    state.begin();
    for (std::size_t i = 0; i < parts.size(); ++i) state.append_part(layout.slots[i], parts[i]);
    for (const ExtraPart& part : extra_parts) state.append_stored(part);
    const std::size_t directory_offset = state.length;
    const std::size_t directory_size = state.directory.size();
    assert(directory_offset < 0xFFFFFFFF);
    append_end_record(state.directory, layout.constant_count + parts.size() + extra_parts.size(),
                      directory_offset, directory_size);
    state.append(state.directory);
    return {state.buffer.data(), state.length};
}

std::string write_package(const std::vector<PackagePart>& parts) {
    const PackageImage image(parts, {});
    return std::string(PackageWriter(image).write({}));
}

}  // namespace paperround
