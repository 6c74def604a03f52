// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/keyword_names.hpp"

#include "engine/compile/expression_lexer.hpp"
#include "engine/core/field_name.hpp"

#include <algorithm>

namespace paperround {

namespace {

struct Words {
    std::size_t count = 0;
    bool has_operator = false;
};

Words words_of(std::string_view folded_name) {
    Words words;
    while (!folded_name.empty()) {
        const std::size_t length = std::min(folded_name.find('_'), folded_name.size());
        words.has_operator |= is_operator_word(folded_name.substr(0, length));
        ++words.count;
        folded_name.remove_prefix(std::min(length + 1, folded_name.size()));
    }
    return words;
}

}  // namespace

KeywordNames::KeywordNames(const Schema& schema) {
    for (std::string_view path : schema.paths()) {
        while (!path.empty()) {
            const std::size_t length = std::min(path.find_first_of(".["), path.size());
            const std::string name = fold_name(path.substr(0, length));
            const Words words = words_of(name);
            if (words.has_operator) {
                folded_names_.insert(name);
                most_words_ = std::max(most_words_, words.count);
            }
            path.remove_prefix(std::min(length + 1, path.size()));
        }
    }
}

bool KeywordNames::has(std::string_view name) const {
    return folded_names_.contains(fold_name(name));
}

}  // namespace paperround
