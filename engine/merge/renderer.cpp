// SPDX-License-Identifier: MIT
// One pass over each program's instructions; a part's text is built in a buffer that stays.
#include "engine/merge/renderer.hpp"

#include "engine/core/error.hpp"
#include "engine/document/package/package_image.hpp"
#include "engine/merge/run_program.hpp"
#include "engine/merge/scope.hpp"

namespace paperround {

struct Renderer::State {
    State(const CompiledTemplate& compiled, const RenderOptions& options)
        : compiled_template(compiled),
          writer(compiled.image),
          content(options.pictures),
          missing(options.missing),
          parts(compiled.programs.size()) {
        if (options.settings != nullptr) names = *options.settings;
        has_own_reference = names.find_folded("reference") != nullptr;
        set_stamp({});
    }

    void set_stamp(const IdentityStamp& next) {
        stamp = next;
        names.set("paperround-reference", stamp.reference);
        names.set("paperround-token", stamp.token);
    }

    /// Most batches have no stamps: what stays the same is not set again.
    void know(const Record& record, const IdentityStamp& next) {
        const bool is_other = next.reference != stamp.reference || next.token != stamp.token;
        if (is_other) set_stamp(next);
        // A column or a setting of that name is the author's own business.
        if (has_own_reference) return;
        const Value* own = record.find_folded("reference");
        names.set("reference", own == nullptr ? Value(stamp.reference) : *own);
    }

    const CompiledTemplate& compiled_template;
    PackageWriter writer;
    FieldPositions positions;
    DocumentContent content;  // above the runner, which borrows it
    ProgramRunner runner{content};
    MissingValues missing;
    std::vector<PartText> parts;
    Record names;  // the settings, and what a form is known by
    IdentityStamp stamp;
    bool has_own_reference = false;
};

Renderer::Renderer(const CompiledTemplate& compiled, const RenderOptions& options)
    : state_(std::make_unique<State>(compiled, options)) {}
Renderer::Renderer(const CompiledTemplate& compiled, const FileFolder* pictures)
    : Renderer(compiled, RenderOptions{.pictures = pictures}) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;

std::string_view Renderer::render(const Record& record, const IdentityStamp& stamp,
                                  const CopyRecords& copy) {
    state_->know(record, stamp);
    state_->missing.begin_record();
    Scope scope(record, state_->names, state_->positions);
    scope.follow(copy);
    const CompiledTemplate& compiled = state_->compiled_template;
    state_->content.begin_document();
    for (std::size_t i = 0; i < compiled.programs.size(); ++i) {
        state_->parts[i].clear();
        scope.begin_part();
        state_->runner.run(compiled.programs[i], scope, state_->missing, state_->parts[i]);
    }
    return state_->writer.write(state_->parts, state_->content.extra_parts());
}

const std::vector<std::string_view>& Renderer::missing_names() const {
    return state_->missing.names();
}

std::string render_text(const Program& program, const Record& record) {
    return render_text(program, record, {});
}

std::string render_text(const Program& program, const Record& record, const Record& settings) {
    FieldPositions positions;
    Scope scope(record, settings, positions);
    DocumentContent content(nullptr);  // a text has no place for pictures
    ProgramRunner runner(content);
    MissingValues missing(MissingPolicy::Empty);
    PartText out;
    runner.run(program, scope, missing, out);
    std::string text;
    out.append_to(text, program.literals);
    return text;
}

}  // namespace paperround
