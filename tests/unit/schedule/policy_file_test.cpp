// SPDX-License-Identifier: MIT
#include "engine/schedule/policy_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/schedule/auriga.hpp"

#include <algorithm>

namespace paperround::testing {

namespace {

constexpr std::string_view small_policy = R"([policy]
id = "small"
name = "A small policy"

[[cycle]]
id = "year"
name = "School year"
starts = "September"

[[group]]
name = "Everybody"
cycle = "year"

[[document]]
id = "form"
title = "The form"
file = "form"
returned_by = "reviewee"
return_by = "7 days before meeting"

[[stage]]
id = "start"
title = "The form"
meeting = "review"
to = "reviewee"
documents = ["form"]
mail = "start"
when = "2 weeks before meeting"
)";

/// The small policy with one line replaced, and what is said about it.
std::string problems_with(std::string_view line, std::string_view instead) {
    std::string text(small_policy);
    const std::size_t at = text.find(line);
    REQUIRE(at != std::string::npos);
    text.replace(at, line.size(), instead);
    Diagnostics problems;
    read_policy(text, "policy.toml", problems);
    return describe_all(problems);
}

}  // namespace

TEST_CASE("policy: a small policy is read without a word", "[schedule][policy]") {
    Diagnostics problems;
    const Policy policy = read_policy(small_policy, "policy.toml", problems);
    CHECK(describe_all(problems).empty());
    CHECK(policy.send_time == TimeOfDay{8 * 60});
    CHECK(policy.scope.probation == PolicyScope::Probation::Included);
    CHECK(find_document(policy, "form")->comes_back());
    CHECK(describe(find_stage(policy, "start")->send) == "2 weeks before the meeting");
    CHECK(find_stage(policy, "end") == nullptr);
}

TEST_CASE("A14: the two cycles and who follows which", "[schedule][policy]") {
    const Policy policy = auriga_policy();
    const auto [group, cycle] = GENERATE(table<std::string, std::string>({
        {"HLTAs", "september-august"},
        {"Therapy Staff", "september-august"},
        {"Site Staff", "september-august"},
        {"Trust Administration staff", "september-august"},
        {"Teaching Assistants", "april-march"},
        {"Play Leaders", "april-march"},
        {"Family Partnership Workers", "april-march"},
        {"School Administration Staff", "april-march"},
        {"teaching assistant", "april-march"},
        {"HLTA", "september-august"},
        {"SITE STAFF", "september-august"},
    }));
    REQUIRE(find_group(policy, group) != nullptr);
    CHECK(find_group(policy, group)->cycle == cycle);
    CHECK(find_cycle(policy, "september-august")->mid_year == std::chrono::February);
    CHECK(find_cycle(policy, "april-march")->mid_year == std::chrono::November);
}

TEST_CASE("A23, A24: what is sent, and which forms come back", "[schedule][policy]") {
    using Filling = StageDocument::Filling;
    const Policy policy = auriga_policy();
    const Stage& memo = *find_stage(policy, "review-memo");
    CHECK(memo.to == Stage::Recipient::Reviewee);
    CHECK(memo.documents == std::vector<StageDocument>{{"memo", Filling::Fresh},
                                                       {"self-evaluation", Filling::Fresh}});
    CHECK(memo.rules == std::vector<std::string>{"A23"});
    const Stage& pack = *find_stage(policy, "review-pack");
    CHECK(pack.to == Stage::Recipient::Reviewer);
    CHECK(pack.documents == std::vector<StageDocument>{{"memo", Filling::Fresh},
                                                       {"self-evaluation", Filling::WithAnswers},
                                                       {"self-evaluation", Filling::LastCycle}});
    CHECK_FALSE(find_document(policy, "memo")->comes_back());
    CHECK(describe(*find_document(policy, "self-evaluation")->return_by) ==
          "2 working days before the meeting");
}

TEST_CASE("policy: every stage, milestone and document names the rules it carries out",
          "[schedule][policy]") {
    const Policy policy = auriga_policy();
    const auto has_rules = [](const auto& thing) { return !thing.rules.empty(); };
    CHECK(std::all_of(policy.stages.begin(), policy.stages.end(), has_rules));
    CHECK(std::all_of(policy.milestones.begin(), policy.milestones.end(), has_rules));
    CHECK(std::all_of(policy.documents.begin(), policy.documents.end(), has_rules));
}

TEST_CASE("policy: an unknown key is reported where it stands, with the key that was meant",
          "[schedule][policy]") {
    CHECK(problems_with("returned_by = ", "retruned_by = ") ==
          "policy.toml  S032  \"form\" has a day for its return, but nobody to return it\n"
          "  where: policy.toml:19:14\n"
          "  text:  return_by = \"7 days before meeting\"\n"
          "                      ^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   add a line: returned_by = \"reviewee\"\n"
          "policy.toml  S031  [[document]] form has no key \"retruned_by\"\n"
          "  where: policy.toml:18:1\n"
          "  text:  retruned_by = \"reviewee\"\n"
          "         ^^^^^^^^^^^\n"
          "  fix:   did you mean \"returned_by\"?");
    CHECK(problems_with("[[stage]]", "[[stages]]") ==
          "policy.toml  S031  the file has no key \"stages\"\n"
          "  where: policy.toml:21:3\n"
          "  text:  [[stages]]\n"
          "           ^^^^^^\n"
          "  fix:   did you mean \"stage\"?");
}

TEST_CASE("policy: a missing key, and a value of the wrong kind", "[schedule][policy]") {
    CHECK(problems_with("mail = \"start\"\n", "") ==
          "policy.toml  S032  [[stage]] start has no \"mail\"\n"
          "  where: policy.toml:21:1\n"
          "  text:  [[stage]]\n"
          "         ^^^^^^^^^\n"
          "  fix:   add a line: mail = \"…\"");
    CHECK(problems_with("documents = [\"form\"]", "documents = \"form\"") ==
          "policy.toml  S033  \"documents\" of [[stage]] start has to be a list of texts\n"
          "  where: policy.toml:26:13\n"
          "  text:  documents = \"form\"\n"
          "                     ^^^^^^\n"
          "  fix:   write documents = [\"…\", \"…\"]");
}

TEST_CASE("policy: a name that is nowhere defined is reported with the nearest one",
          "[schedule][policy]") {
    CHECK(problems_with("documents = [\"form\"]", "documents = [\"from\"]") ==
          "policy.toml  S034  there is no [[document]] \"from\"\n"
          "  where: policy.toml:26:15\n"
          "  text:  documents = [\"from\"]\n"
          "                       ^^^^\n"
          "  fix:   did you mean \"form\"?");
    CHECK(problems_with("starts = \"September\"", "starts = \"Septembre\"") ==
          "policy.toml  S034  there is no month \"Septembre\"\n"
          "  where: policy.toml:8:11\n"
          "  text:  starts = \"Septembre\"\n"
          "                   ^^^^^^^^^\n"
          "  fix:   did you mean \"September\"?");
    CHECK(problems_with("to = \"reviewee\"", "to = \"head\"") ==
          "policy.toml  S034  there is no recipient \"head\"\n"
          "  where: policy.toml:25:7\n"
          "  text:  to = \"head\"\n"
          "               ^^^^\n"
          "  fix:   there are: reviewee, reviewer");
}

TEST_CASE("policy: the mark stands under the word behind letters of two bytes",
          "[schedule][policy]") {
    CHECK(problems_with(
              "name = \"Everybody\"\ncycle = \"year\"",
              "name = \"Everybody\"\nalso_called = [\"Zoë’s team\", 5]\ncycle = \"year\"") ==
          "policy.toml  S033  \"also_called\" of [[group]] Everybody has to be a text\n"
          "  where: policy.toml:12:30\n"
          "  text:  also_called = [\"Zoë’s team\", 5]\n"
          "                                      ^\n"
          "  fix:   write it in quotes: \"…\"");
}

TEST_CASE("policy: an id or a group's name may stand only once", "[schedule][policy]") {
    CHECK(problems_with("[[stage]]",
                        "[[document]]\nid = \"form\"\ntitle = \"Again\"\nfile = \"again\"\n"
                        "[[stage]]") ==
          "policy.toml  S035  there are two [[document]] \"form\"\n"
          "  where: policy.toml:22:7\n"
          "  text:  id = \"form\"\n"
          "               ^^^^\n"
          "  fix:   give one of them another id");
    CHECK(problems_with("cycle = \"year\"\n",
                        "cycle = \"year\"\n[[group]]\nname = \"All\"\nalso_called = "
                        "[\"EVERYBODY\"]\ncycle = \"year\"\n") ==
          "policy.toml  S035  \"EVERYBODY\" is a name of the group \"Everybody\" already\n"
          "  where: policy.toml:15:17\n"
          "  text:  also_called = [\"EVERYBODY\"]\n"
          "                         ^^^^^^^^^\n"
          "  fix:   a name can stand for one group only");
}

TEST_CASE("policy: a phrase that is not understood points into its line", "[schedule][policy]") {
    CHECK(
        problems_with("2 weeks before meeting", "2 moons before meeting") ==
        "policy.toml  S020  \"moons\" stands where \"working days\", \"days\" or \"weeks\" is "
        "expected\n"
        "  where: policy.toml:28:11\n"
        "  text:  2 moons before meeting\n"
        "           ^^^^^\n"
        "  fix:   write, for example, \"5 working days before meeting\", \"within 10 working days "
        "of meeting\", \"1 week after meeting\", \"on meeting\" or \"when self-evaluation is "
        "returned\"");
    CHECK(problems_with("2 weeks before meeting", "2 weeks before observation") ==
          "policy.toml  S036  counts from the observation, but is about the review meeting\n"
          "  where: policy.toml:28:9\n"
          "  text:  when = \"2 weeks before observation\"\n"
          "                 ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   write \"meeting\" in place of \"observation\"");
}

TEST_CASE("policy: a stage cannot wait for a form that has no day of return",
          "[schedule][policy]") {
    std::string text(small_policy);
    text.replace(text.find("return_by = "), 35, "");
    text.replace(text.find("2 weeks before meeting"), 22, "when form is returned");
    Diagnostics problems;
    read_policy(text, "policy.toml", problems);
    CHECK(describe_all(problems) ==
          "policy.toml  S032  \"form\" has no day by which it comes back\n"
          "  where: policy.toml:28:9\n"
          "  text:  when = \"when form is returned\"\n"
          "                 ^^^^^^^^^^^^^^^^^^^^^\n"
          "  fix:   add to [[document]] form: return_by = \"2 working days before meeting\"");
}

TEST_CASE("policy: a file that is not TOML, and an empty one", "[schedule][policy]") {
    Diagnostics problems;
    read_policy("[policy]\nid = auriga\n", "policy.toml", problems);
    REQUIRE(problems.all().size() == 1);
    CHECK(problems.all().front().code == "S030");
    CHECK(problems.all().front().where.line == 2);

    Diagnostics empty;
    read_policy("", "policy.toml", empty);
    CHECK(describe_all(empty) ==
          "policy.toml  S032  the file has no table [policy]\n"
          "  fix:   begin it with [policy], id = \"…\" and name = \"…\"");
}

}  // namespace paperround::testing
