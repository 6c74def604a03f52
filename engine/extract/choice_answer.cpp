// SPDX-License-Identifier: MIT
// One function for each way in which boxes come back.
#include "engine/extract/choice_answer.hpp"

#include "engine/extract/choice.hpp"
#include "engine/extract/normalise_text.hpp"

#include <algorithm>
#include <array>

namespace paperround {
namespace {

constexpr double to_be_seen = 0.8;
constexpr double doubtful = 0.6;
constexpr double boxes_unclear = 0.4;

std::vector<std::string> normalised(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    for (const auto& text : texts) all.push_back(normalise_text(text));
    return all;
}

bool contains(const std::vector<std::string>& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "\n") + text;
    return all;
}

/// "yes", "no" typed where a box is; nullopt: neither.
std::optional<bool> yes_or_no(std::string_view text) {
    static constexpr std::array<std::string_view, 4> yes = {"yes", "y", "true", "ticked"};
    static constexpr std::array<std::string_view, 3> no = {"no", "n", "false"};
    auto word = normalise_text(text);
    while (word.ends_with('.') || word.ends_with('!')) word.pop_back();
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), word) != no.end()) return false;
    return std::nullopt;
}

ChoiceAnswer doubted(std::string value, double confidence, std::string flag) {
    return {std::move(value), std::nullopt, confidence, std::move(flag)};
}

/// As many boxes, with the same words, as were sent.
ChoiceAnswer by_its_marks(const Choice& choice) {
    if (choice.marked.empty()) return {};
    if (choice.marked.size() == 1) return {choice.marked.front(), std::nullopt, 1, {}};
    return doubted(joined(choice.marked), boxes_unclear, "more than one box is marked");
}

/// The alternatives that the emphasised words are made of; a box may be among them.
std::vector<std::string> alternatives_in(const std::vector<std::string>& emphasised,
                                         const std::vector<std::string>& all) {
    std::string words;
    for (const auto& text : emphasised) words += normalise_text(text) + " ";
    std::vector<std::string> found;
    for (const auto& alternative : all) {
        if (words.find(normalise_text(alternative)) != std::string::npos) {
            found.push_back(alternative);
        }
    }
    return found;
}

/// No box is marked, but one alternative is in bold type, or all others are struck through.
ChoiceAnswer by_looks(const Choice& choice, const ChoiceLooks& looks) {
    const auto strong = alternatives_in(looks.strong, choice.all);
    const auto struck = alternatives_in(looks.struck, choice.all);
    std::vector<std::string> left;
    for (const auto& one : choice.all) {
        if (!contains(struck, one)) left.push_back(one);
    }
    if (!struck.empty() && left.size() == 1) {
        return doubted(left.front(), to_be_seen, "the other alternatives are struck through");
    }
    if (struck.empty() && strong.size() == 1) {
        return doubted(strong.front(), to_be_seen, "not marked, but in bold or underlined type");
    }
    if (struck.empty() && (strong.empty() || strong.size() == choice.all.size())) return {};
    return doubted({}, boxes_unclear, "no box is marked, but words are emphasised");
}

bool is_lone_box(const Choice& choice) {
    return choice.boxes > 0 && std::all_of(choice.all.begin(), choice.all.end(),
                                           [](const auto& words) { return words.empty(); });
}

ChoiceAnswer answer_of_lone_box(const std::string& text, const Choice& choice) {
    if (text.empty()) {
        return doubted({}, boxes_unclear, "its box is gone: whether it was ticked is not known");
    }
    if (is_lone_box(choice)) {
        if (choice.marked.empty()) return {};
        return {text, true, 1, {}};
    }
    if (is_tick(text)) return {text, true, 1, {}};
    if (const auto answer = yes_or_no(text)) return {text, answer, 1, {}};
    return doubted(text, doubtful, "words stand where a box to tick was");
}

/// Boxes are gone: what is left may be what was chosen, or what a converter left of all.
ChoiceAnswer without_boxes(const std::string& text, const std::vector<std::string>& sent) {
    if (text.empty()) return doubted({}, boxes_unclear, "its boxes are gone");
    const auto words = normalise_text(text);
    if (contains(sent, words)) {
        return doubted(text, to_be_seen, "the other alternatives were deleted");
    }
    const auto left = std::count_if(sent.begin(), sent.end(), [&](const auto& alternative) {
        return words.find(alternative) != std::string::npos;
    });
    if (left > 1) {
        return doubted({}, boxes_unclear,
                       "boxes seem to have been lost: which was marked is not known");
    }
    return doubted(text, doubtful, "its boxes are gone");
}

ChoiceAnswer with_other_boxes(const std::string& text, const Choice& choice,
                              const std::vector<std::string>& sent) {
    if (choice.marked.size() > 1) return by_its_marks(choice);
    if (choice.marked.size() == 1) {
        const auto& words = choice.marked.front();
        const bool is_known = contains(sent, normalise_text(words));
        if (!is_known)
            return doubted(words.empty() ? text : words, doubtful,
                           "the words beside the box were changed");
        if (choice.boxes < sent.size()) {
            return doubted(words, boxes_unclear, "boxes seem to have been lost");
        }
        return doubted(words, to_be_seen, "the words beside a box were changed");
    }
    if (choice.all.size() == 1 && contains(sent, normalise_text(choice.all.front()))) {
        return doubted(choice.all.front(), doubtful, "only one alternative is left, not marked");
    }
    return doubted({}, boxes_unclear, "boxes seem to have been lost");
}

/// Boxes that came back where none is known to have been sent: printed alternatives have at least
/// one empty box, and stand in a line; bullets do not.
bool looks_like_choice(const Choice& choice, std::string_view text) {
    if (choice.boxes == 0) return false;
    if (is_lone_box(choice)) return choice.boxes == 1;
    const bool is_one_line = text.find('\n') == std::string_view::npos;
    return is_one_line && choice.boxes >= 2 && choice.marked.size() < choice.boxes;
}

/// "Developing    Secure    Strong": a few words each, and wide gaps where boxes were.
bool looks_like_alternatives(std::string_view text) {
    constexpr std::string_view gap = "   ";
    constexpr std::size_t most_words = 4;
    if (text.find(gap) == std::string_view::npos || text.find('\n') != std::string_view::npos) {
        return false;
    }
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(gap, begin), text.size());
        if (words_of(normalise_text(text.substr(begin, end - begin))).size() > most_words) {
            return false;
        }
        begin = end + gap.size();
    }
    return true;
}

ChoiceAnswer answer_of_unknown_boxes(const std::string& text, const Choice& choice) {
    if (is_lone_box(choice)) return answer_of_lone_box(text, choice);
    if (choice.marked.size() <= 1 && choice.seems_incomplete) {
        return doubted(joined(choice.marked), boxes_unclear, "boxes seem to have been lost");
    }
    return by_its_marks(choice);
}

}  // namespace

std::optional<ChoiceAnswer> read_choice_answer(std::string_view text, std::string_view sent,
                                               const ChoiceLooks& looks) {
    const auto tidy = tidy_answer(text);
    const auto choice = read_choice(text);
    const auto sent_choice = read_choice(sent);
    if (sent_choice.boxes == 0) {
        if (choice.boxes == 0 && looks_like_alternatives(tidy)) {
            return doubted(tidy, boxes_unclear, "boxes seem to have been lost");
        }
        if (!looks_like_choice(choice, tidy)) return std::nullopt;
        const bool is_unmarked =
            choice.marked.empty() && !is_lone_box(choice) && !choice.seems_incomplete;
        return is_unmarked ? by_looks(choice, looks) : answer_of_unknown_boxes(tidy, choice);
    }
    if (is_lone_box(sent_choice)) return answer_of_lone_box(tidy, choice);
    const auto alternatives = normalised(sent_choice.all);
    if (choice.boxes == 0) return without_boxes(tidy, alternatives);
    if (normalised(choice.all) == alternatives && !choice.seems_incomplete) {
        return choice.marked.empty() ? by_looks(choice, looks) : by_its_marks(choice);
    }
    return with_other_boxes(tidy, choice, alternatives);
}

}  // namespace paperround
