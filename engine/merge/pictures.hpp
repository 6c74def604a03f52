// SPDX-License-Identifier: MIT
// The pictures that values name: read from the one folder there is, or out of a data: address,
// and kept, since the same crest stands in every letter. Owned by a renderer; one thread.
#pragma once

#include "engine/core/file_folder.hpp"
#include "engine/document/picture/picture_header.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace paperround {

/// A photograph of a telephone is 5 MB.
inline constexpr std::size_t kLargestPicture = 10'000'000;

struct Picture {
    std::string bytes;
    PictureHeader header;
};

class Pictures {
  public:
    /// Borrows the folder; null: there is none, and only data: addresses will do.
    explicit Pictures(const FileFolder* folder) : folder_(folder) {}

    /// Borrowed until the next call. Throws EvaluationFailure: E630 not there, E631 neither PNG nor
    /// JPEG, E632 too large, E635 no folder, or an unreadable data: address.
    const Picture& find(std::string_view value);

  private:
    const Picture& keep(std::string name, std::string bytes);

    const FileFolder* folder_;
    std::map<std::string, Picture, std::less<>> kept_;
    std::size_t kept_bytes_ = 0;
};

}  // namespace paperround
