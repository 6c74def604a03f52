// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/skip_fields.hpp"

#include "engine/compile/tag_message.hpp"
#include "engine/compile/vanishing.hpp"

namespace paperround::compile {
namespace {

class StepWalk {
  public:
    StepWalk(const PartDraft& draft, Compilation& compilation)
        : draft_(draft), compilation_(compilation) {}

    void visit(const xml::Node& node) {
        const Tag* tag = draft_.tag_of(node);
        const auto* step = tag == nullptr ? nullptr : std::get_if<MergeStep>(&tag->what);
        if (step != nullptr) note(*tag, *step);
        blocks_ += is_block(node) ? 1 : 0;
        for (const auto& child : node.children) visit(*child);
        blocks_ -= is_block(node) ? 1 : 0;
    }

  private:
    void note(const Tag& tag, const MergeStep& step) {
        const bool goes_on =
            step.kind == MergeStep::Kind::NextRecord || step.kind == MergeStep::Kind::GoToRecord;
        if (goes_on) compilation_.next_fields.push_back(tag.where);
        if (step.kind != MergeStep::Kind::SkipRecord) return;
        if (blocks_ == 0) {
            compilation_.skip_rules.push_back({step.value, tag.source.written(), tag.where});
            return;
        }
        compilation_.diagnostics.report(
            about_tag(tag, "E303", "SKIPIF cannot stand inside a block",
                      "move it before the block; what it asks of the record is asked first"));
    }

    const PartDraft& draft_;
    Compilation& compilation_;
    int blocks_ = 0;
};

}  // namespace

void collect_skip_rules(const PartDraft& draft, Compilation& compilation) {
    StepWalk(draft, compilation).visit(*draft.tree.root);
}

void warn_of_skips_with_next(const Compilation& compilation, Diagnostics& diagnostics) {
    if (compilation.skip_rules.empty() || compilation.next_fields.empty()) return;
    diagnostics.report(
        {.severity = Severity::Warning,
         .code = "E304",
         .where = compilation.skip_rules.front().where,
         .message = "SKIPIF stands in a template that has NEXT",
         .hint = "SKIPIF asks only the first record of each document; the records that NEXT goes "
                 "on to are all taken"});
}

}  // namespace paperround::compile
