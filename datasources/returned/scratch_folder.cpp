// SPDX-License-Identifier: MIT
#include "datasources/returned/scratch_folder.hpp"

#include "engine/core/error.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace paperround {

namespace fs = std::filesystem;

namespace {

Error cannot_write(const fs::path& where) {
    return Error{{.code = "E801",
                  .message = "the folder for temporary files cannot be written: " + where.string(),
                  .hint = "make room on the disk, or set TMPDIR"}};
}

}  // namespace

ScratchFolder::ScratchFolder() {
    std::error_code failed;
    const fs::path parent = fs::temp_directory_path(failed);
    std::string name = (parent / "paperround-XXXXXX").string();
    if (failed || ::mkdtemp(name.data()) == nullptr) throw cannot_write(parent);
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;  // what cannot be removed now, the system's own tidying removes
    fs::remove_all(path_, ignored);
}

fs::path ScratchFolder::write(const std::string& name, std::string_view bytes) const {
    const fs::path file = path_ / name;
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw cannot_write(path_);
    return file;
}

std::string ScratchFolder::read(const std::string& name, std::size_t most) const {
    const fs::path file = path_ / name;
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    if (failed || size > most) return {};
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace paperround
