// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/merge_names.hpp"

namespace paperround {

std::string merge_name_of(std::string_view bookmark) {
    return kMergeNameMark + fold_name(bookmark);
}

Expression merge_name_path(std::string_view merge_name, std::string_view written) {
    PathExpression path;
    path.written = written;
    path.steps.push_back({std::string(merge_name), 0});
    path.may_be_empty = true;
    return Expression(std::move(path));
}

}  // namespace paperround
