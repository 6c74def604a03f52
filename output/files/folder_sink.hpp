// SPDX-License-Identifier: MIT
// One file a document in one folder. Owned by the command that opened it; one thread at a time.
#pragma once

#include "engine/core/rendered_document.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace paperround {

enum class Overwrite {
    Refuse,   // a file that is there is kept, and the document refused
    Replace,  // a file that is there is replaced in one step
};

class FolderSink final : public DocumentSink {
  public:
    /// Makes the folder if it is not there. Throws Error O003, also when nothing can be written
    /// there: one message, not one for every document.
    explicit FolderSink(std::filesystem::path folder, Overwrite overwrite = Overwrite::Refuse);
    ~FolderSink() override;
    // Owns the folder's descriptor: make another sink for another folder.
    FolderSink(const FolderSink&) = delete;
    FolderSink& operator=(const FolderSink&) = delete;

    /// Throws Error O001 (could not be written; nothing of it is left), O002 (there is a file of
    /// that name), O004 (the document's name is not a safe file name).
    void accept(const RenderedDocument& document) override;

    /// Flushes everything accepted to the disk, once for all. Throws Error O001.
    void finish();

    std::size_t accepted() const { return accepted_; }
    const std::filesystem::path& folder() const { return folder_; }

  private:
    void write_new(const RenderedDocument& document) const;

    std::filesystem::path folder_;
    Overwrite overwrite_;
    int descriptor_ = -1;  // of the folder; names are opened relative to it
    std::size_t accepted_ = 0;
};

}  // namespace paperround
