// SPDX-License-Identifier: MIT
#include "engine/extract/answer_sheet_json.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace paperround;

TEST_CASE("json: the shape that other programs rely on", "[extract][json]") {
    AnswerSheet sheet;
    sheet.file = "a \"b\".docx";
    sheet.reference = "K7QF-3MZT";
    sheet.person = "17";
    sheet.form = "self-evaluation";
    sheet.reasons = {"b: required, but empty"};
    sheet.answers = {{"b", "one\ntwo é", 0.9251, Layer::Both, {}},
                     {"a", "", 0.9, Layer::Alignment, {"required, but empty"}}};
    sheet.unassigned = {"P.S."};
    CHECK(to_json(sheet) ==
          R"({"file":"a \"b\".docx","reference":"K7QF-3MZT","person":"17",)"
          R"("form":"self-evaluation","verdict":"review","reasons":["b: required, but empty"],)"
          R"("answers":{"b":{"value":"one\ntwo é","confidence":0.93,"layer":"both","flags":[]},)"
          R"("a":{"value":null,"confidence":0.9,"layer":"alignment",)"
          R"("flags":["required, but empty"]}},"unassigned":["P.S."]})");
}

TEST_CASE("json: a box is true or false, a table a list", "[extract][json]") {
    AnswerSheet sheet;
    sheet.answers = {{"box", "☒", 1, Layer::Both, {}, true},
                     {"marks", "Yes", 1, Layer::Both, {}, List{"Yes", Value{}}},
                     {"rows", "a | b", 1, Layer::Both, {}, List{List{"a", "b"}}}};
    const auto json = to_json(sheet);
    CHECK(json.find(R"("box":{"value":true,)") != std::string::npos);
    CHECK(json.find(R"("marks":{"value":["Yes",null],)") != std::string::npos);
    CHECK(json.find(R"("rows":{"value":[["a","b"]],)") != std::string::npos);
}

TEST_CASE("json: an empty sheet has every name all the same", "[extract][json]") {
    AnswerSheet sheet;
    sheet.verdict = Verdict::Rejected;
    CHECK(to_json(sheet) ==
          R"({"file":"","reference":"","person":"","form":"","verdict":"rejected","reasons":[],)"
          R"("answers":{},"unassigned":[]})");
}

}  // namespace
