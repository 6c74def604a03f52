// SPDX-License-Identifier: MIT
// Reading forms that came back: opening the package, its text, the answers. The forms are filled in
// by the merge itself, an answer in every slot.
#include "engine/extract/extract.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/invented_people.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

namespace paperround::bench {

namespace {

/// One form as it was sent, and as some people returned it.
struct ReturnedForms {
    SentForm sent;
    std::vector<std::string> files;
};

Record with_answers(Record person, const std::vector<AnswerSlot>& slots, std::size_t number) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
        person.set_path(slots[i].key, invented_answer(number, i));
    }
    return person;
}

ReturnedForms returned_forms(const MeasuredTemplate& form, const BenchInputs& inputs) {
    constexpr std::size_t people = 50;
    Renderer renderer(form.compiled);
    const Record& person = inputs.people.front();
    Diagnostics problems;
    ReturnedForms forms;
    const std::string blank(renderer.render(person));
    forms.sent = read_sent_form(read_text_model(Package::from_bytes(blank, form.name)),
                                form.compiled.answer_slots, problems);
    for (std::size_t i = 0; i < people; ++i) {
        forms.files.emplace_back(
            renderer.render(with_answers(person, form.compiled.answer_slots, i)));
    }
    return forms;
}

/// `read(bytes)` for one returned form after the other.
template <typename Read>
void measure_reading(benchmark::State& state, const ReturnedForms& forms, Read read) {
    std::size_t done = 0;
    for (auto _ : state) benchmark::DoNotOptimize(read(forms.files[done++ % forms.files.size()]));
    state.SetItemsProcessed(state.iterations());
}

AnswerSheet answers_in(const std::string& bytes, const SentForm& sent) {
    return extract_answers(sent, read_text_model(Package::from_bytes(bytes, "returned")), {});
}

bool every_answer_is_read(const ReturnedForms& forms) {
    const AnswerSheet sheet = answers_in(forms.files.front(), forms.sent);
    return !sheet.answers.empty() && std::ranges::none_of(sheet.answers, [](const Answer& answer) {
        return answer.value.empty();
    });
}

void register_form(const MeasuredTemplate& form, const BenchInputs& inputs) {
    const std::string name = "returned/" + form.name + "/";
    benchmark::RegisterBenchmark((name + "open").c_str(), [&](benchmark::State& state) {
        measure_reading(state, returned_forms(form, inputs), [](const std::string& bytes) {
            return Package::from_bytes(bytes, "returned").part_names().size();
        });
    });
    benchmark::RegisterBenchmark((name + "text").c_str(), [&](benchmark::State& state) {
        measure_reading(state, returned_forms(form, inputs), [](const std::string& bytes) {
            return read_text_model(Package::from_bytes(bytes, "returned")).blocks.size();
        });
    });
    benchmark::RegisterBenchmark((name + "answers").c_str(), [&](benchmark::State& state) {
        const ReturnedForms forms = returned_forms(form, inputs);
        if (!every_answer_is_read(forms)) return state.SkipWithError("an answer was not read");
        measure_reading(state, forms, [&](const std::string& bytes) {
            return answers_in(bytes, forms.sent).answers.size();
        });
    });
}

}  // namespace

void register_extract_benchmarks(const BenchInputs& inputs) {
    for (const MeasuredTemplate& form : inputs.templates) {
        if (!form.compiled.answer_slots.empty()) register_form(form, inputs);
    }
}

}  // namespace paperround::bench
