// SPDX-License-Identifier: MIT
#include "output/files/system_error.hpp"

#include <cerrno>
#include <string_view>
#include <system_error>

namespace paperround {

namespace {

std::string_view way_out(int error_number) {
    switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            return "make room on that disk, then run it again";
        case EACCES:
        case EPERM:
            return "choose a folder you may write to, or ask for the right to write there";
        case EROFS:
            return "the disk is read-only: choose another folder";
        case ENOENT:
            return "make the folder first, or check how its name is spelt";
        case ENOTDIR:
            return "a part of the path is a file: choose another folder";
        case EISDIR:
            return "there is a folder of that name: choose another name";
        case ENAMETOOLONG:
            return "choose a shorter name";
        default:
            return {};
    }
}

}  // namespace

Error system_error(const std::string& code, const std::filesystem::path& file,
                   const std::string& what, int error_number) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.where.file = file.string();
    diagnostic.message = what + ": " + std::generic_category().message(error_number);
    diagnostic.hint = way_out(error_number);
    return Error(std::move(diagnostic));
}

}  // namespace paperround
