// SPDX-License-Identifier: MIT
// Builds the object with Poco, which escapes.
#include "engine/extract/answer_sheet_json.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <cmath>
#include <sstream>

namespace paperround {
namespace {

std::string word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return "accepted";
        case Verdict::Review:
            return "review";
        case Verdict::Rejected:
            break;
    }
    return "rejected";
}

std::string word_for(Layer layer) {
    switch (layer) {
        case Layer::Alignment:
            return "alignment";
        case Layer::Anchor:
            return "anchor";
        case Layer::Both:
            break;
    }
    return "both";
}

Poco::JSON::Object empty_object() {
    return Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

Poco::JSON::Array array_of(const std::vector<std::string>& texts) {
    Poco::JSON::Array array;
    for (const auto& text : texts) array.add(text);
    return array;
}

Poco::Dynamic::Var json_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value.alternatives())) return *text;
    if (const auto* yes = std::get_if<bool>(&value.alternatives())) return *yes;
    const auto* list = std::get_if<List>(&value.alternatives());
    if (list == nullptr) return {};
    Poco::JSON::Array array;
    for (const auto& one : *list) array.add(json_of(one));
    return array;
}

/// Nothing answered is null.
Poco::Dynamic::Var value_of(const Answer& answer) {
    if (!answer.content.is_empty() || answer.value.empty()) return json_of(answer.content);
    return answer.value;
}

Poco::JSON::Object object_of(const Answer& answer) {
    auto object = empty_object();
    object.set("value", value_of(answer));
    object.set("confidence", std::round(answer.confidence * 100) / 100);
    object.set("layer", word_for(answer.layer));
    object.set("flags", array_of(answer.flags));
    return object;
}

}  // namespace

std::string to_json(const AnswerSheet& sheet) {
    auto answers = empty_object();
    for (const auto& answer : sheet.answers) answers.set(answer.key, object_of(answer));
    auto object = empty_object();
    object.set("file", sheet.file);
    object.set("reference", sheet.reference);
    object.set("person", sheet.person);
    object.set("form", sheet.form);
    object.set("verdict", word_for(sheet.verdict));
    object.set("reasons", array_of(sheet.reasons));
    object.set("answers", answers);
    object.set("unassigned", array_of(sheet.unassigned));
    std::ostringstream text;
    object.stringify(text);
    return text.str();
}

}  // namespace paperround
