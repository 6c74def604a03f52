// SPDX-License-Identifier: MIT
#include "engine/compile/compiled_template.hpp"
#include "engine/compile/lexer.hpp"
#include "engine/compile/statement.hpp"
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/fuzz/targets.hpp"

#include <string>

namespace paperround::fuzzing {

namespace {

void check_mistake(const ExpressionMistake& mistake, std::string_view text) {
    FUZZ_EXPECT(!mistake.code.empty() && !mistake.message.empty());
    FUZZ_EXPECT(mistake.begin <= mistake.end && mistake.end <= text.size());
}

template <typename Result>
void check_result(const Result& result, std::string_view text) {
    if (const auto* mistake = std::get_if<ExpressionMistake>(&result)) {
        check_mistake(*mistake, text);
    }
}

void find_and_parse(std::string_view text) {
    const FoundTags found = find_tags(text);
    std::size_t last_end = 0;
    for (const TagSpan& tag : found.tags) {
        FUZZ_EXPECT(last_end <= tag.begin && tag.begin < tag.end && tag.end <= text.size());
        last_end = tag.end;
        check_result(parse_expression(tag.inner.text), tag.inner.text);
        check_result(parse_statement(tag.inner.text), tag.inner.text);
        check_result(parse_short_answer(tag.inner.text), tag.inner.text);
    }
}

Record robin() {
    Record record;
    record.set("name", Value(std::string("Robin <Łoś>")));
    record.set("count", Value(3.5));
    record.set("day",
               Value(Date(std::chrono::year(2026), std::chrono::month(10), std::chrono::day(30))));
    record.set("items", Value(List{Value(std::string("one")), Value(2.0), Value()}));
    return record;
}

void compile_and_print(std::string_view text, TextKind kind) {
    Diagnostics problems;
    const auto program = compile_text(text, "mail.txt", kind, {}, problems);
    FUZZ_EXPECT(program.has_value() == !problems.has_errors());
    for (const Diagnostic& problem : problems.all()) FUZZ_EXPECT(!describe(problem).empty());
    if (!program) return;
    try {
        render_text(*program, robin());
    } catch (const Error& error) {  // a value that a filter cannot use
        FUZZ_EXPECT(error.diagnostic().code.starts_with("E6"));
    }
}

}  // namespace

void fuzz_template(std::string_view bytes) {
    find_and_parse(bytes);
    compile_and_print(bytes, TextKind::Plain);
    compile_and_print(bytes, TextKind::Html);
}

}  // namespace paperround::fuzzing
