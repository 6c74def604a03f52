// SPDX-License-Identifier: MIT
#include "tests/integration/expected_returns.hpp"

#include "tests/support/temp_folder.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

namespace paperround::testing {

namespace {

using Poco::JSON::Object;

constexpr std::size_t iso_date_length = 10;

std::string text_of(const Object& object, const std::string& name) {
    return object.optValue<std::string>(name, "");
}

ExpectedReturn::Answers answers_of(const Object& object, const std::string& name) {
    ExpectedReturn::Answers answers;
    const auto found = object.getObject(name);
    if (found.isNull()) return answers;
    for (const auto& [key, value] : *found) answers[key] = value.convert<std::string>();
    return answers;
}

std::vector<std::string> texts_of(const Object& object, const std::string& name) {
    std::vector<std::string> texts;
    const auto found = object.getArray(name);
    if (found.isNull()) return texts;
    for (const auto& text : *found) texts.push_back(text.convert<std::string>());
    return texts;
}

ExpectedReturn expected_return(const Object& object) {
    return {.file = text_of(object, "file"),
            .day = text_of(object, "received").substr(0, iso_date_length),
            .verdict = text_of(object, "verdict"),
            .sender = text_of(object, "sender"),
            .kind = text_of(object, "kind"),
            .person = text_of(object, "person"),
            .form = text_of(object, "form"),
            .typed = answers_of(object, "typed"),
            .prefilled = answers_of(object, "prefilled"),
            .unassigned = texts_of(object, "unassigned")};
}

}  // namespace

std::vector<ExpectedReturn> read_expected_returns(const std::filesystem::path& file) {
    Poco::JSON::Parser parser;
    const auto list = parser.parse(read_file(file)).extract<Poco::JSON::Array::Ptr>();
    std::vector<ExpectedReturn> all;
    for (std::size_t i = 0; i < list->size(); ++i) {
        all.push_back(expected_return(*list->getObject(static_cast<unsigned>(i))));
    }
    return all;
}

}  // namespace paperround::testing
