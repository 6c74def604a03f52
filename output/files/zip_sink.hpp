// SPDX-License-Identifier: MIT
// All documents of a batch in one zip file, each as it is: they are compressed already. Written
// front to back beside the file it will be; there whole, or not at all. Its directory is kept on
// the disk until the end, so that memory does not grow with the number of documents; past 65,534
// documents or 4 GB it is a zip64 file. Owned by the command; one thread at a time.
#pragma once

#include "engine/core/rendered_document.hpp"
#include "output/files/folder_sink.hpp"
#include "output/files/spool_file.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace paperround {

class ZipSink final : public DocumentSink {
  public:
    /// The folder must be there. Throws Error O001 (cannot be written), O002 (there is a file of
    /// that name, and `overwrite` refuses).
    explicit ZipSink(std::filesystem::path file, Overwrite overwrite = Overwrite::Refuse);
    /// Without finish() nothing is left.
    ~ZipSink() override;
    // Owns the file that is not finished: make another sink for another file.
    ZipSink(const ZipSink&) = delete;
    ZipSink& operator=(const ZipSink&) = delete;

    /// Throws Error O001 (could not be written: can_go_on() is false from then on), O004 (the
    /// document's name is not a safe file name). No two documents may have one name.
    void accept(const RenderedDocument& document) override;
    bool can_go_on() const override { return !broken_; }

    /// Gives the file its name, whole and on the disk. Throws Error O001, O002. Requires:
    /// can_go_on().
    void finish();

    std::size_t accepted() const { return accepted_; }

  private:
    void check_free() const;

    std::filesystem::path file_;
    std::filesystem::path partial_;
    Overwrite overwrite_;
    SpoolFile out_;
    SpoolFile directory_;
    std::size_t accepted_ = 0;
    bool broken_ = false;
    bool finished_ = false;
};

}  // namespace paperround
