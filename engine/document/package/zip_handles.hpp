// SPDX-License-Identifier: MIT
// Owners of libzip's handles. Private to package/.
#pragma once

#include <zip.h>

#include <memory>

namespace paperround {

template <auto Close>
struct CloseWith {
    template <typename T>
    void operator()(T* handle) const noexcept {
        Close(handle);
    }
};

using ZipArchiveHandle = std::unique_ptr<zip_t, CloseWith<&zip_discard>>;
using ZipFileHandle = std::unique_ptr<zip_file_t, CloseWith<&zip_fclose>>;
using ZipSourceHandle = std::unique_ptr<zip_source_t, CloseWith<&zip_source_free>>;

}  // namespace paperround
