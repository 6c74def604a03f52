// SPDX-License-Identifier: MIT
// One pass over each program's instructions; a part's text is built in a buffer that stays.
#include "engine/merge/renderer.hpp"

#include "engine/core/error.hpp"
#include "engine/document/package/package_image.hpp"
#include "engine/merge/run_program.hpp"
#include "engine/merge/scope.hpp"

namespace paperround {

struct Renderer::State {
    State(const CompiledTemplate& compiled, const FileFolder* pictures)
        : compiled_template(compiled),
          writer(compiled.image),
          content(pictures),
          parts(compiled.programs.size()) {}

    const CompiledTemplate& compiled_template;
    PackageWriter writer;
    FieldPositions positions;
    DocumentContent content;  // above the runner, which borrows it
    ProgramRunner runner{content};
    std::vector<PartText> parts;
    Record stamp_names;
};

Renderer::Renderer(const CompiledTemplate& compiled, const FileFolder* pictures)
    : state_(std::make_unique<State>(compiled, pictures)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;

std::string_view Renderer::render(const Record& record, const IdentityStamp& stamp) {
    Record& names = state_->stamp_names;
    names.set("paperround-reference", stamp.reference);
    names.set("paperround-token", stamp.token);
    // A column of that name is the author's own business.
    const Value* own = record.find_folded("reference");
    names.set("reference", own == nullptr ? Value(stamp.reference) : *own);
    Scope scope(record, names, state_->positions);
    const CompiledTemplate& compiled = state_->compiled_template;
    state_->content.begin_document();
    for (std::size_t i = 0; i < compiled.programs.size(); ++i) {
        state_->parts[i].clear();
        state_->runner.run(compiled.programs[i], scope, state_->parts[i]);
    }
    return state_->writer.write(state_->parts, state_->content.extra_parts());
}

std::string render_text(const Program& program, const Record& record) {
    FieldPositions positions;
    Scope scope(record, positions);
    DocumentContent content(nullptr);  // a text has no place for pictures
    ProgramRunner runner(content);
    PartText out;
    runner.run(program, scope, out);
    return std::move(out.text);
}

}  // namespace paperround
