// SPDX-License-Identifier: MIT
#include "engine/extract/identify.hpp"

#include "engine/extract/reference.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/extract/page.hpp"

namespace {

using namespace paperround;
using test::Page;

constexpr std::string_view key = "a key of an installation";
const std::string ana = make_reference(key, "ana");
const std::string ben = make_reference(key, "ben");

IdentityLookups ledger() {
    IdentityLookups lookups;
    lookups.by_reference = [](const std::string& reference) -> std::optional<IssuedForm> {
        if (reference == ana) return IssuedForm{ana, "1", "review", {"ana@example.org"}};
        if (reference == ben) return IssuedForm{ben, "2", "review", {"ben@example.org"}};
        return std::nullopt;
    };
    lookups.references_of_message = [](const std::string& id) {
        return id == "sent-to-ana@example.org" ? std::vector<std::string>{ana}
                                               : std::vector<std::string>{};
    };
    return lookups;
}

Page form_of(const std::string& reference) {
    Page page;
    page.line("Review").in_story("Footer").line("Elm Grove  Ref: " + reference);
    page.model.custom_properties = {{"paperround-reference", reference},
                                    {"paperround-token", make_token(key, reference)}};
    return page;
}

MailEvidence mail_from(const std::string& sender) {
    return {sender, {"forms@elm-grove.example.org"}, {}, "My form"};
}

TEST_CASE("identify: our form from the person it was sent to needs nobody", "[extract][identify]") {
    const auto mail = mail_from("Ana@Example.org");
    const auto found = identify(form_of(ana).model, &mail, key, ledger());
    CHECK(found.reference == ana);
    CHECK(found.sent->person == "1");
    CHECK(found.token_is_genuine);
    CHECK(found.is_accepted);
    CHECK(found.reasons.empty());
    CHECK(found.confidence == Approx(1 - 0.02 * 0.15));
}

TEST_CASE("identify: a form somebody else sends goes to a person", "[extract][identify]") {
    const auto mail = mail_from("eve@example.test");
    const auto found = identify(form_of(ana).model, &mail, key, ledger());
    CHECK(found.reference == ana);
    CHECK_FALSE(found.is_accepted);
    CHECK(found.reasons == std::vector<std::string>{
                               "came from eve@example.test, which is not an address of the person "
                               "it was sent to"});
}

TEST_CASE("identify: a forged token is told", "[extract][identify]") {
    auto page = form_of(ana);
    page.model.custom_properties[1].second = make_token("another key", ana);
    const auto mail = mail_from("ana@example.org");
    const auto found = identify(page.model, &mail, key, ledger());
    CHECK_FALSE(found.token_is_genuine);
    CHECK(found.reasons ==
          std::vector<std::string>{
              "its token is not genuine: the file was altered or was not made here",
              "nothing proves that it is the form we sent: it carries no genuine token and answers "
              "no mail of ours"});
}

TEST_CASE("identify: a token of another form does not fit", "[extract][identify]") {
    auto page = form_of(ana);
    page.model.custom_properties[1].second = make_token(key, ben);
    CHECK_FALSE(identify(page.model, nullptr, key, ledger()).is_accepted);
}

TEST_CASE("identify: without its properties, the thread vouches", "[extract][identify]") {
    auto page = form_of(ana);
    page.model.custom_properties.clear();
    auto mail = mail_from("ana@example.org");
    auto found = identify(page.model, &mail, key, ledger());
    CHECK(found.reference == ana);
    CHECK_FALSE(found.is_accepted);

    mail.thread = {"sent-to-ana@example.org"};
    found = identify(page.model, &mail, key, ledger());
    CHECK(found.is_accepted);
    CHECK_FALSE(found.token_is_genuine);
}

TEST_CASE("identify: the token may be in the address it was sent to", "[extract][identify]") {
    auto page = form_of(ana);
    page.model.custom_properties.pop_back();
    auto mail = mail_from("ana@example.org");
    mail.recipients = {"forms+" + make_token(key, ana) + "@elm-grove.example.org"};
    CHECK(identify(page.model, &mail, key, ledger()).token_is_genuine);
}

TEST_CASE("identify: the address may hold the reference", "[extract][identify]") {
    Page page;
    page.line("Review");
    auto mail = mail_from("ana@example.org");
    std::string tag = ana;
    tag.erase(4, 1);
    mail.recipients = {"forms+" + tag + "@elm-grove.example.org"};
    mail.thread = {"sent-to-ana@example.org"};
    const auto found = identify(page.model, &mail, key, ledger());
    CHECK(found.reference == ana);
    CHECK(found.confidence == Approx(0.93));
    CHECK(found.is_accepted);
}

TEST_CASE("identify: two references go to a person, both named", "[extract][identify]") {
    auto page = form_of(ana);
    page.model.blocks.back().text = "Elm Grove  Ref: " + ben;
    const auto mail = mail_from("ana@example.org");
    const auto found = identify(page.model, &mail, key, ledger());
    CHECK(found.reference == ana);
    CHECK(found.reasons ==
          std::vector<std::string>{"carries two references: " + ana + " and " + ben});
    REQUIRE(found.candidates.size() == 2);
    CHECK(found.candidates[1].evidence == std::vector<std::string>{"printed on the form"});
}

TEST_CASE("identify: members of a group are copied together and count once",
          "[extract][identify]") {
    auto page = form_of(ana);
    page.line("Ref: " + ana).line("Ref: " + ana);
    page.model.core_identifier = ana;
    const auto found = identify(page.model, nullptr, key, ledger());
    CHECK(found.confidence == Approx(1 - 0.02 * 0.15));
}

TEST_CASE("identify: a reference that is none of ours is named", "[extract][identify]") {
    const auto stranger = make_reference("another key", "x");
    const auto found = identify(form_of(stranger).model, nullptr, key, ledger());
    CHECK(found.reference.empty());
    CHECK_FALSE(found.is_accepted);
    CHECK(found.reasons == std::vector<std::string>{"reference " + stranger + " is none of ours"});
}

TEST_CASE("identify: without any reference nobody is guessed", "[extract][identify]") {
    Page page;
    page.line("Review");
    const auto mail = mail_from("ana@example.org");
    const auto found = identify(page.model, &mail, key, ledger());
    CHECK(found.reference.empty());
    CHECK(found.reasons == std::vector<std::string>{"carries no reference"});
    CHECK_FALSE(found.is_accepted);
}

TEST_CASE("identify: a hidden bookmark names the form", "[extract][identify]") {
    Page page;
    page.line("Review");
    std::string bare = ana;
    bare.erase(4, 1);
    page.model.blocks[0].anchors = {{Anchor::Kind::Bookmark, "_PR_" + bare}};
    CHECK(identify(page.model, nullptr, key, ledger()).reference == ana);
}

}  // namespace
