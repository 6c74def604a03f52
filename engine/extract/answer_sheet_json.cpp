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

Poco::JSON::Object object_of(const Answer& answer) {
    auto object = empty_object();
    object.set("value", answer.value);
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
