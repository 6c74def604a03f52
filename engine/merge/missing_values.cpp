// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/missing_values.hpp"

#include "engine/merge/evaluated.hpp"

#include <algorithm>
#include <string>

namespace paperround {

void MissingValues::note(std::string_view name) {
    const std::string written(name);
    if (policy_ == MissingPolicy::Error) {
        throw EvaluationFailure{
            "E617", '"' + written + "\" is empty",
            "fill it in, or write {{ " + written + "? }} in the template where it may be empty"};
    }
    if (policy_ == MissingPolicy::SkipRecord) {
        throw EvaluationFailure{"E618", "left out: \"" + written + "\" is empty",
                                "fill it in for a document", Severity::Note};
    }
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
}

}  // namespace paperround
