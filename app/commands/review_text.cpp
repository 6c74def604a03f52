// SPDX-License-Identifier: MIT
#include "app/commands/review_text.hpp"

#include "app/commands/moment_text.hpp"

#include <Poco/JSON/Array.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace paperround {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string kept_path(const ReturnedItem& item) {
    return item.document_path.empty() ? item.raw_path : item.document_path;
}

std::string whose(const ReturnedItem& item, const Round& round) {
    if (item.person_id.empty()) return "whose is not certain";
    if (item.form.empty()) return person_name(round, item.person_id);
    return fmt::format("{} of {}", item.form, person_name(round, item.person_id));
}

void print_heading(const ReviewedReturn& reviewed, const Round& round, Console& console) {
    const ReturnedItem& item = reviewed.item;
    console.print(fmt::format("{}  {}", console.bold(item.id.substr(0, shown_id_digits)),
                              whose(item, round)));
    console.print(fmt::format(
        "  {} from {}, {}", item.file_name.empty() ? "a mail" : item.file_name,
        item.sender.empty() ? "the folder" : item.sender, spoken_moment(item.received_at)));
    for (const ReturnCandidate& candidate : reviewed.candidates) {
        console.print(fmt::format("  may be {}: {} of {} ({:.0f} %: {})",
                                  candidate.document.reference, candidate.document.document,
                                  person_name(round, candidate.document.person_id),
                                  candidate.confidence * 100, candidate.evidence));
    }
    for (const std::string& reason : lines_of(item.reasons)) console.print("  - " + reason);
}

void print_decisions(const ReviewedReturn& reviewed, Console& console) {
    for (const Decision& decision : reviewed.decisions) {
        std::string line = fmt::format("  {} by {}, {}", name_of(decision.kind), decision.who,
                                       spoken_moment(decision.at));
        if (!decision.because.empty()) line += ": " + decision.because;
        console.print(line);
        for (const Correction& correction : decision.corrections) {
            console.print(fmt::format("    {} was \"{}\", is \"{}\"", correction.key,
                                      correction.before, correction.after));
        }
    }
}

void print_indented(const std::string& text, Console& console) {
    for (const std::string& line : lines_of(text)) console.print("      " + line);
}

void print_answer(const ReviewedAnswer& reviewed, Console& console) {
    const StoredAnswer& answer = reviewed.answer;
    const std::string question =
        reviewed.label.empty() ? answer.key : fmt::format("{} ({})", reviewed.label, answer.key);
    console.print("  " + (reviewed.is_in_doubt ? console.warning(question) : question));
    print_indented(answer.value.empty() ? "(nothing)" : answer.value, console);
    if (!reviewed.sent.empty() && !answer.is_as_sent) {
        console.print(console.dim("    as it was sent:"));
        print_indented(reviewed.sent, console);
    }
    if (!reviewed.is_in_doubt) return;
    console.print(console.warning(fmt::format("    sure to {:.0f} %", answer.confidence * 100)));
    for (const std::string& flag : lines_of(answer.flags)) {
        console.print(console.warning("    " + flag));
    }
}

Poco::JSON::Array array_of(const std::vector<std::string>& texts) {
    Poco::JSON::Array array;
    for (const std::string& text : texts) array.add(text);
    return array;
}

Poco::JSON::Object empty_object() {
    return Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

Poco::JSON::Object json_of(const ReturnCandidate& candidate, const Round& round) {
    auto object = empty_object();
    object.set("reference", candidate.document.reference);
    object.set("person", candidate.document.person_id);
    object.set("name", person_name(round, candidate.document.person_id));
    object.set("form", candidate.document.document);
    object.set("confidence", std::round(candidate.confidence * 100) / 100);
    object.set("evidence", candidate.evidence);
    return object;
}

Poco::JSON::Object json_of(const ReviewedAnswer& reviewed) {
    auto object = empty_object();
    object.set("key", reviewed.answer.key);
    object.set("question", reviewed.label);
    object.set("owner", reviewed.answer.owner);
    object.set("value", reviewed.answer.value);
    object.set("sent", reviewed.sent);
    object.set("confidence", std::round(reviewed.answer.confidence * 100) / 100);
    object.set("layer", reviewed.answer.layer);
    object.set("flags", array_of(lines_of(reviewed.answer.flags)));
    object.set("in_doubt", reviewed.is_in_doubt);
    return object;
}

Poco::JSON::Object json_of(const Decision& decision) {
    Poco::JSON::Array corrections;
    for (const Correction& correction : decision.corrections) {
        auto object = empty_object();
        object.set("key", correction.key);
        object.set("before", correction.before);
        object.set("after", correction.after);
        corrections.add(object);
    }
    auto object = empty_object();
    object.set("what", std::string(name_of(decision.kind)));
    object.set("who", decision.who);
    object.set("at", iso_moment(decision.at));
    object.set("because", decision.because);
    object.set("verdict_before", std::string(name_of(decision.verdict_before)));
    object.set("reference_before", decision.reference_before);
    object.set("corrections", corrections);
    return object;
}

template <typename Things, typename ToJson>
Poco::JSON::Array array_of(const Things& things, ToJson to_json) {
    Poco::JSON::Array array;
    for (const auto& thing : things) array.add(to_json(thing));
    return array;
}

}  // namespace

void print_in_list(const ReviewedReturn& reviewed, const Round& round, Console& console) {
    print_heading(reviewed, round, console);
    const auto in_doubt =
        std::count_if(reviewed.answers.begin(), reviewed.answers.end(),
                      [](const ReviewedAnswer& answer) { return answer.is_in_doubt; });
    if (in_doubt > 0) {
        console.print(
            fmt::format("  {} of {} questions to look at", in_doubt, reviewed.answers.size()));
    }
    print_decisions(reviewed, console);
    console.print(console.dim("  kept in " + kept_path(reviewed.item)));
}

void print_whole(const ReviewedReturn& reviewed, const Round& round, Console& console) {
    print_heading(reviewed, round, console);
    console.print(fmt::format("  verdict: {}", name_of(reviewed.item.verdict)));
    print_decisions(reviewed, console);
    console.print(console.dim("  kept in " + kept_path(reviewed.item)));
    if (!reviewed.answers.empty()) console.print("");
    for (const ReviewedAnswer& answer : reviewed.answers) print_answer(answer, console);
    if (reviewed.unassigned.empty()) return;
    console.print("");
    console.print(console.warning("  belongs to no question"));
    for (const std::string& text : reviewed.unassigned) print_indented(text, console);
}

Poco::JSON::Object json_of(const ReviewedReturn& reviewed, const Round& round) {
    const ReturnedItem& item = reviewed.item;
    auto object = empty_object();
    object.set("id", item.id);
    object.set("received", iso_moment(item.received_at));
    object.set("sender", item.sender);
    object.set("file", item.file_name);
    object.set("kept", kept_path(item));
    object.set("reference", item.reference);
    object.set("person", item.person_id);
    object.set("form", item.form);
    object.set("cycle", item.cycle);
    object.set("verdict", std::string(name_of(item.verdict)));
    object.set("state", std::string(name_of(item.state)));
    object.set("reasons", array_of(lines_of(item.reasons)));
    object.set("candidates", array_of(reviewed.candidates, [&round](const ReturnCandidate& one) {
                   return json_of(one, round);
               }));
    object.set("answers",
               array_of(reviewed.answers, [](const ReviewedAnswer& one) { return json_of(one); }));
    object.set("unassigned", array_of(reviewed.unassigned));
    object.set("decisions",
               array_of(reviewed.decisions, [](const Decision& one) { return json_of(one); }));
    return object;
}

}  // namespace paperround
