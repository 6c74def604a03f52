// SPDX-License-Identifier: MIT
// The sample returns, filled in by an independent program, read back by the round: every answer as
// it was typed, none invented, and what is odd waits for a person.
#include "app/round/form_passes.hpp"
#include "tests/integration/elm_grove.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace paperround::testing {

namespace {

/// What the ledger holds for that mail, as far as it is not empty.
ExpectedReturn::Answers answers_read(const ElmGrove& school, const ExpectedReturn& expected) {
    ExpectedReturn::Answers answers;
    const std::string& id = school.collected(expected.file).item.id;
    for (const StoredAnswer& answer : school.ledger().answers_of_return(id)) {
        if (!answer.value.empty()) answers[answer.key] = answer.value;
    }
    return answers;
}

/// What was typed, and what the form brought along where nobody typed.
ExpectedReturn::Answers answers_due(const ExpectedReturn& expected) {
    ExpectedReturn::Answers answers = expected.typed;
    answers.insert(expected.prefilled.begin(), expected.prefilled.end());
    return answers;
}

/// One line for each answer that is not the same on both sides; empty: they agree.
std::string differences(const ExpectedReturn::Answers& due, const ExpectedReturn::Answers& read) {
    std::string lines;
    for (const auto& [key, value] : due) {
        const auto found = read.find(key);
        const std::string other = found == read.end() ? "" : found->second;
        if (value != other)
            lines += fmt::format("{}: typed \"{}\", read \"{}\"\n", key, value, other);
    }
    for (const auto& [key, value] : read) {
        if (!due.contains(key)) lines += fmt::format("{}: invented \"{}\"\n", key, value);
    }
    return lines;
}

const ExpectedReturn& find(const ElmGrove& school, std::string_view name) {
    for (const ExpectedReturn& expected : school.expected()) {
        if (expected.file.find(name) != std::string::npos) return expected;
    }
    FAIL("no sample return is called " << name);
    return school.expected().front();
}

const ReturnedItem& item_of(const ElmGrove& school, std::string_view name) {
    return school.collected(find(school, name).file).item;
}

bool has_attachment(const std::string& mail, std::string_view name) {
    return mail.find(fmt::format("filename=\"{}\"", name)) != std::string::npos;
}

}  // namespace

TEST_CASE("returns: every answer that was typed is read, and none is invented", "[integration]") {
    const ElmGrove school;
    CHECK(school.problems().empty());
    std::size_t forms = 0;
    for (const ExpectedReturn& expected : school.expected()) {
        if (!expected.has_form()) continue;
        ++forms;
        INFO(expected.file);
        CHECK(differences(answers_due(expected), answers_read(school, expected)).empty());
    }
    CHECK(forms >= 12);
}

TEST_CASE("returns: each is accepted, waits for a person or is passed over as it should",
          "[integration]") {
    const ElmGrove school;
    for (const ExpectedReturn& expected : school.expected()) {
        const ReturnedItem& item = school.collected(expected.file).item;
        INFO(expected.file << ": " << item.reasons);
        CHECK(name_of(item.verdict) == expected.verdict);
        CHECK(item.sender == expected.sender);
        if (expected.verdict != "accepted") continue;
        CHECK(item.person_id == expected.person);
        CHECK(item.form == expected.form);
        CHECK(item.reasons.empty());
    }
}

TEST_CASE("returns: what belongs to no question is shown, and stands in no answer",
          "[integration]") {
    const ElmGrove school;
    for (const ExpectedReturn& expected : school.expected()) {
        if (!expected.has_form()) continue;
        INFO(expected.file);
        const auto& sheet = school.collected(expected.file).sheet;
        REQUIRE(sheet.has_value());
        CHECK(sheet->unassigned == expected.unassigned);
    }
}

TEST_CASE("returns: a person is told in words why a form waits", "[integration]") {
    const ElmGrove school;
    const auto reasons = [&](std::string_view name) { return item_of(school, name).reasons; };
    CHECK(reasons("sian-asks") == "it holds no document");
    CHECK(reasons("farah-blank") == "came back without any answer");
    CHECK(
        reasons("luke-from-a-strange-address") ==
        "came from lf.home@mailbox.example.net, which is not an address of the person it was sent "
        "to");
    CHECK_THAT(reasons("tom-in-reviewers-box"),
               Catch::Contains("answered a question that is the reviewer's"));
}

TEST_CASE("returns: a form from a stranger counts as nobody's", "[integration]") {
    const ElmGrove school;
    CHECK(item_of(school, "luke-from-a-strange-address").person_id.empty());
    CHECK(school.ledger().returns_of_person("E022").empty());
}

TEST_CASE("returns: the corrected form takes the place of the first", "[integration]") {
    const ElmGrove school;
    const auto first = school.ledger().find_return(item_of(school, "marek-half-filled").id);
    REQUIRE(first.has_value());
    CHECK(first->state == ReturnState::Superseded);
    const ReturnedItem& corrected = item_of(school, "marek-corrected");
    const auto passes = passes_up_to(school.ledger(), corrected);
    REQUIRE(passes.size() == 2);
    for (const KnownAnswer& answer : known_answers(school.ledger(), passes)) {
        if (answer.key != "objectives[1].actions") continue;
        REQUIRE(answer.versions.size() == 2);
        CHECK(answer.versions[0].return_id == first->id);
        CHECK(answer.versions[1].return_id == corrected.id);
    }
}

TEST_CASE("returns: the reviewer's pack holds last year's form where there is one",
          "[integration]") {
    const ElmGrove school;
    const std::string of_ana = school.sent_mail("2025-26.review-pack.E010");
    CHECK(has_attachment(of_ana, "Last cycle's form.docx"));
    const std::string of_marek = school.sent_mail("2025-26.review-pack.E011");
    CHECK_FALSE(of_marek.empty());
    CHECK_FALSE(has_attachment(of_marek, "Last cycle's form.docx"));
}

}  // namespace paperround::testing
