// SPDX-License-Identifier: MIT
// The edge to libzip. Nothing that a zip says about its own sizes is believed.
#include "engine/document/package/package.hpp"

#include "engine/document/document_error.hpp"
#include "engine/document/odt/flat_odt.hpp"
#include "engine/document/package/foreign_file.hpp"
#include "engine/document/package/zip_handles.hpp"
#include "engine/document/package/zip_layout.hpp"
#include "engine/document/xml/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace paperround {

namespace {

namespace fs = std::filesystem;

constexpr const char* send_again = "ask for it to be sent again";
constexpr const char* made_to_harm =
    "do not open it; ask the sender some other way whether they sent it";

// Below this a part may shrink as much as it likes: XML of a few kilobytes does.
constexpr std::size_t ratio_matters_from = 100'000;

class PackageReader {
  public:
    PackageReader(const std::string& bytes, const std::string& file_name,
                  const PackageLimits& limits)
        : bytes_(bytes), file_name_(file_name), limits_(limits) {}

    std::vector<std::string> entry_names() {
        check_outside();
        open();
        return checked_names();
    }

    std::string read_entry(zip_uint64_t index, const std::string& name) {
        zip_stat_t stat{};
        if (zip_stat_index(archive_.get(), index, 0, &stat) != 0) throw damaged(name);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
            stat.encryption_method != ZIP_EM_NONE) {
            throw error("E701", "is a zip file locked with a password",
                        "ask for a copy without one");
        }
        const ZipFileHandle file(zip_fopen_index(archive_.get(), index, 0));
        if (file == nullptr) throw damaged(name);
        return inflate(*file, stat.comp_size, name);
    }

    Error error(std::string code, const std::string& what, std::string hint) const {
        Location where;
        where.file = file_name_;
        return document_error(std::move(code), std::move(where), "the file " + what,
                              std::move(hint));
    }

  private:
    void check_outside() const {
        if (bytes_.size() > limits_.file_bytes) {
            throw error("E706", fmt::format("is larger than {} MB", limits_.file_bytes / 1'000'000),
                        "make its pictures smaller, or take them out");
        }
        if (bytes_.starts_with("PK\3\4") && !has_zip_directory(bytes_)) {
            throw error("E704", "is damaged: its end is missing", send_again);
        }
        if (!has_zip_directory(bytes_) || bytes_.starts_with("PK\5\6")) {
            auto foreign = recognise_foreign_file(bytes_);
            throw error("E701", "is " + foreign.is, std::move(foreign.hint));
        }
        const std::string fault = zip_layout_fault(bytes_);
        if (!fault.empty()) {
            throw error("E707", "is put together as no honest program does it: " + fault,
                        made_to_harm);
        }
    }

    void open() {
        zip_error_t zip_error{};
        zip_error_init(&zip_error);
        ZipSourceHandle source(
            zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &zip_error));
        if (source != nullptr) {
            archive_.reset(
                zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &zip_error));
        }
        const std::string reason = zip_error_strerror(&zip_error);
        zip_error_fini(&zip_error);
        if (archive_ == nullptr) throw error("E704", "is damaged: " + reason, send_again);
        static_cast<void>(source.release());  // the archive has it now
    }

    std::vector<std::string> checked_names() const {
        const auto count = static_cast<std::size_t>(zip_get_num_entries(archive_.get(), 0));
        if (count > limits_.entries) {
            throw error("E706",
                        fmt::format("has {} parts; at most {} are read", count, limits_.entries),
                        made_to_harm);
        }
        std::vector<std::string> names;
        for (std::size_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(archive_.get(), i, ZIP_FL_ENC_RAW);
            names.emplace_back(name == nullptr ? "" : name);
        }
        const std::string fault = entry_names_fault(names);
        if (!fault.empty()) {
            throw error("E707", "is put together as no honest program does it: " + fault,
                        made_to_harm);
        }
        return names;
    }

    std::string inflate(zip_file_t& file, std::size_t packed_size, const std::string& name) {
        std::string out;
        std::string chunk(65'536, '\0');
        while (true) {
            const auto got = zip_fread(&file, chunk.data(), chunk.size());
            if (got < 0) throw damaged(name);
            if (got == 0) return out;
            out.append(chunk, 0, static_cast<std::size_t>(got));
            total_ += static_cast<std::size_t>(got);
            check_growth(out.size(), packed_size, name);
        }
    }

    void check_growth(std::size_t size, std::size_t packed_size, const std::string& name) const {
        const auto refuse = [&](const std::string& what) {
            return error("E706", what, made_to_harm);
        };
        if (size > ratio_matters_from && size / limits_.ratio > packed_size) {
            throw refuse(
                fmt::format("has a part \"{}\" that unpacks to more than {} times its size", name,
                            limits_.ratio));
        }
        if (size > limits_.part_bytes) {
            throw refuse(fmt::format("has a part \"{}\" of more than {} MB", name,
                                     limits_.part_bytes / 1'000'000));
        }
        if (total_ > limits_.total_bytes) {
            throw refuse(
                fmt::format("unpacks to more than {} MB", limits_.total_bytes / 1'000'000));
        }
    }

    Error damaged(const std::string& name) const {
        return error("E704", fmt::format("is damaged: its part \"{}\" cannot be unpacked", name),
                     send_again);
    }

    const std::string& bytes_;  // libzip reads from it
    const std::string& file_name_;
    PackageLimits limits_;
    ZipArchiveHandle archive_;
    std::size_t total_ = 0;
};

bool mentions_encryption(const xml::Node& manifest) {
    return std::ranges::any_of(manifest.children, [](const auto& entry) {
        return entry->child("manifest:encryption-data") != nullptr;
    });
}

}  // namespace

Package Package::from_bytes(std::string bytes, std::string file_name, const PackageLimits& limits) {
    if (bytes.size() <= limits.file_bytes && is_flat_odt(bytes)) {
        auto parts = split_flat_odt(bytes, file_name);
        return from_parts(std::move(parts), std::move(file_name));
    }
    Package package;
    package.file_name_ = std::move(file_name);
    PackageReader reader(bytes, package.file_name_, limits);
    const auto names = reader.entry_names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].ends_with('/')) continue;  // a folder of its own, as LibreOffice writes them
        package.parts_.emplace(names[i], reader.read_entry(i, names[i]));
        package.part_names_.push_back(names[i]);
    }
    const std::string* manifest = package.part("META-INF/manifest.xml");
    const bool is_odf = package.part("mimetype") != nullptr && manifest != nullptr;
    if (is_odf && mentions_encryption(*xml::parse(*manifest, "META-INF/manifest.xml").root)) {
        throw reader.error("E701", "is a document locked with a password",
                           "ask for a copy without a password (in LibreOffice: File, Save As)");
    }
    return package;
}

Package Package::from_parts(std::vector<std::pair<std::string, std::string>> parts,
                            std::string file_name) {
    Package package;
    package.file_name_ = std::move(file_name);
    for (auto& [name, part] : parts) {
        package.part_names_.push_back(name);
        package.parts_.emplace(std::move(name), std::move(part));
    }
    return package;
}

Package Package::from_file(const std::string& path, const PackageLimits& limits) {
    Location where;
    where.file = path;
    std::error_code failed;
    const auto size = fs::file_size(path, failed);
    if (!failed && size > limits.file_bytes) {
        throw document_error(
            "E706", std::move(where),
            fmt::format("the file is larger than {} MB", limits.file_bytes / 1'000'000),
            "make its pictures smaller, or take them out");
    }
    std::ifstream in(path, std::ios::binary);
    if (failed || !in) {
        const std::string reason = failed ? failed.message() : "it may not be read by this user";
        throw document_error("E700", std::move(where), "the file cannot be read: " + reason,
                             "check its name and folder");
    }
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return from_bytes(std::move(bytes), path, limits);
}

const std::string* Package::part(std::string_view name) const {
    const auto found = parts_.find(name);
    return found == parts_.end() ? nullptr : &found->second;
}

}  // namespace paperround
