// SPDX-License-Identifier: MIT
#include "output/files/zip_sink.hpp"

#include "engine/document/package/deflater.hpp"
#include "engine/document/package/zip_records.hpp"
#include "output/files/replace_file.hpp"
#include "output/files/safe_document_name.hpp"
#include "output/files/system_error.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr const char* cannot_be_written = "the file cannot be written";

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

}  // namespace

ZipSink::ZipSink(fs::path file, Overwrite overwrite)
    : file_(std::move(file)),
      partial_(folder_of(file_) / ("." + file_.filename().string() + ".partial")),
      overwrite_(overwrite),
      out_(SpoolFile::named(partial_)),
      directory_(SpoolFile::without_name(folder_of(file_))) {
    const int failed = out_.is_open() ? directory_.open_error() : out_.open_error();
    if (failed != 0) {
        ::unlink(partial_.c_str());
        throw system_error("O001", file_, cannot_be_written, failed);
    }
    try {
        check_free();
    } catch (const Error&) {
        ::unlink(partial_.c_str());
        throw;
    }
}

ZipSink::~ZipSink() {
    if (!finished_) ::unlink(partial_.c_str());
}

void ZipSink::check_free() const {
    if (overwrite_ == Overwrite::Replace || ::access(file_.c_str(), F_OK) != 0) return;
    throw Error{{.code = "O002",
                 .where = {.file = file_.string()},
                 .message = "there is a file of that name already; it was left as it is",
                 .hint = "choose another name, or let it be replaced (--overwrite)"}};
}

void ZipSink::accept(const RenderedDocument& document) {
    require_safe_name(file_, document.file_name);
    ZipEntry entry;
    entry.name = document.file_name;
    entry.crc = crc32_of(document.bytes);
    entry.size = static_cast<std::uint32_t>(document.bytes.size());
    entry.packed_size = entry.size;
    entry.offset = out_.size();
    std::string record;
    append_directory_record(record, entry);
    int failed = out_.append(local_header(entry));
    if (failed == 0) failed = out_.append(document.bytes);
    if (failed == 0) failed = directory_.append(record);
    if (failed != 0) {
        broken_ = true;
        throw system_error("O001", file_, cannot_be_written, failed);
    }
    ++accepted_;
}

void ZipSink::finish() {
    const std::uint64_t directory_offset = out_.size();
    std::string end;
    append_end_record(end, accepted_, directory_offset, directory_.size());
    int failed = directory_.append_to(out_);
    if (failed == 0) failed = out_.append(end);
    if (failed == 0) failed = out_.close_on_disk();
    if (failed != 0) throw system_error("O001", file_, cannot_be_written, failed);
    check_free();
    if (::rename(partial_.c_str(), file_.c_str()) != 0) {
        throw system_error("O001", file_, cannot_be_written, errno);
    }
    finished_ = true;
    if (const int unflushed = flush_folder(folder_of(file_))) {
        throw system_error("O001", file_, "the file is written, but may not survive a power cut",
                           unflushed);
    }
}

}  // namespace paperround
