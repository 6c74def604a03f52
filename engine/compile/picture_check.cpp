// SPDX-License-Identifier: MIT
// The letters are those of Word's pictures (ISO 29500-1 §17.16.4.1); words stand in quotes.
#include "engine/compile/picture_check.hpp"

#include "engine/compile/filters_of.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace paperround::compile {
namespace {

struct PictureMistake {
    std::string message;
    std::string hint;
};

/// Without what stands in quotes, and without am/pm.
std::string letters_of(std::string_view picture) {
    std::string letters;
    bool quoted = false;
    for (std::size_t at = 0; at < picture.size(); ++at) {
        const std::string_view rest = picture.substr(at);
        const bool curly = rest.starts_with("‘") || rest.starts_with("’");
        if (picture[at] == '\'' || curly) {
            quoted = !quoted;
            at += curly ? 2 : 0;
        } else if (!quoted && (rest.starts_with("am/pm") || rest.starts_with("AM/PM"))) {
            at += 4;
        } else if (!quoted && std::isalpha(static_cast<unsigned char>(picture[at])) != 0) {
            letters += picture[at];
        }
    }
    return letters;
}

std::optional<PictureMistake> mistake_in(std::string_view picture) {
    const std::string letters = letters_of(picture);
    const std::size_t foreign = letters.find_first_not_of("dDMyYhHms");
    if (foreign != std::string::npos) {
        return PictureMistake{
            std::string("the letter \"") + letters[foreign] + "\" means nothing in a date picture",
            "day is d, month M, year y, hour H or h, minute m, second s; words "
            "stand in quotes: d 'of' MMMM"};
    }
    const bool has_minutes = letters.find('m') != std::string::npos;
    const bool has_hours = letters.find_first_of("hH") != std::string::npos;
    const bool has_date = letters.find_first_of("dDyY") != std::string::npos;
    if (has_minutes && !has_hours && has_date) {
        return PictureMistake{"m in a date picture is the minute", "the month is M: dd/MM/yyyy"};
    }
    return std::nullopt;
}

const Expression* expression_of(const Tag& tag) {
    return std::get_if<Expression>(&tag.what);
}

void check_filter(const Tag& tag, const FilterExpression& filter, Diagnostics& diagnostics) {
    const bool has_picture = filter.filter == Filter::FormatDate || filter.filter == Filter::Time;
    if (!has_picture || filter.arguments.empty() || !filter.arguments.front()) return;
    const auto* value = std::get_if<Value>(&filter.arguments.front()->alternatives());
    const auto* picture =
        value == nullptr ? nullptr : std::get_if<std::string>(&value->alternatives());
    const auto mistake = picture == nullptr ? std::nullopt : mistake_in(*picture);
    if (!mistake) return;
    Diagnostic diagnostic = about_word(tag, *picture);
    diagnostic.severity = Severity::Warning;
    diagnostic.code = "E506";
    diagnostic.message = mistake->message;
    diagnostic.hint = mistake->hint;
    diagnostics.report(std::move(diagnostic));
}

}  // namespace

void check_pictures(const PartDraft& draft, Diagnostics& diagnostics) {
    for (const Tag& tag : draft.tags) {
        const Expression* expression = expression_of(tag);
        if (expression == nullptr) continue;
        for (const FilterExpression* filter : filters_of(*expression)) {
            check_filter(tag, *filter, diagnostics);
        }
    }
}

}  // namespace paperround::compile
