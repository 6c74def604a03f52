// SPDX-License-Identifier: MIT
// Names are compared as columns are: letter case and kinds of blanks do not count. What is written
// exactly so comes first.
#include "engine/merge/listed_choice.hpp"

#include "engine/core/field_name.hpp"
#include "engine/merge/evaluated.hpp"
#include "engine/merge/value_text.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr std::size_t kMostNamed = 12;

using Choices = std::vector<ListedChoice>;
using Text = std::string ListedChoice::*;

Choices::const_iterator find(const Choices& choices, const std::string& value) {
    for (const Text text : {&ListedChoice::shown, &ListedChoice::stored}) {
        const auto same = std::find_if(choices.begin(), choices.end(),
                                       [&](const auto& choice) { return choice.*text == value; });
        if (same != choices.end()) return same;
    }
    const std::string folded = fold_name(value);
    return std::find_if(choices.begin(), choices.end(), [&](const ListedChoice& choice) {
        return fold_name(choice.shown) == folded || fold_name(choice.stored) == folded;
    });
}

[[noreturn]] void refuse(const ListedExpression& listed, const std::string& value) {
    std::string names;
    for (std::size_t i = 0; i < std::min(listed.choices->size(), kMostNamed); ++i) {
        names += (i == 0 ? "\"" : ", \"") + (*listed.choices)[i].shown + '"';
    }
    if (listed.choices->size() > kMostNamed) names += ", …";
    throw EvaluationFailure{
        "E402", '"' + value + "\" is not in the list of \"" + listed.list_name + '"',
        names.empty() ? "the list has no choices at all" : "the choices are: " + names};
}

}  // namespace

Value listed_choice(const ListedExpression& listed, const Value& input) {
    if (input.is_empty()) return Value();
    std::string value = value_text(input);
    const auto found = find(*listed.choices, value);
    if (found == listed.choices->end()) {
        if (listed.others == ListedExpression::Others::Refused) refuse(listed, value);
        return value;
    }
    switch (listed.wanted) {
        case ListedExpression::Wanted::Shown:
            return found->shown;
        case ListedExpression::Wanted::Stored:
            return found->stored;
        case ListedExpression::Wanted::Position:
            break;
    }
    return std::to_string(found - listed.choices->begin());
}

}  // namespace paperround
