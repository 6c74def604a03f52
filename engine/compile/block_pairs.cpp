// SPDX-License-Identifier: MIT
// A stack of open blocks over the placeholders in reading order.
#include "engine/compile/block_pairs.hpp"

#include "engine/compile/tag_message.hpp"

namespace paperround::compile {
namespace {

/// The steps that follow go down into blocks within blocks: not as far as the stack ends.
constexpr std::size_t deepest = 100;

template <typename Alternative>
bool is(const Statement& statement) {
    return std::holds_alternative<Alternative>(statement.what);
}

bool opens(const Statement& statement) {
    return is<ForStatement>(statement) || is<IfStatement>(statement);
}

bool closes(const Statement& statement) {
    return is<EndForStatement>(statement) || is<EndIfStatement>(statement);
}

class Pairing {
  public:
    Pairing(const PartDraft& draft, Diagnostics& diagnostics)
        : draft_(draft), diagnostics_(diagnostics) {}

    void visit(xml::Node& node) {
        if (const Statement* statement = block_statement(draft_, node)) {
            note(node, *statement);
            return;
        }
        for (const auto& child : node.children) {
            if (child->kind == xml::Node::Kind::Element) visit(*child);
        }
    }

    std::vector<Block> finish() {
        if (is_too_deep_) return {};
        for (const Block& block : open_) report_unclosed(opener_of(block));
        return std::move(paired_);
    }

  private:
    const Tag& opener_of(const Block& block) const { return *draft_.tag_of(*block.markers[0]); }
    const Statement& statement_of(const Tag& tag) const { return std::get<Statement>(tag.what); }

    void note(xml::Node& marker, const Statement& statement) {
        if (is_too_deep_) return;
        if (opens(statement)) {
            if (open_.size() == deepest) return report_too_deep(*draft_.tag_of(marker));
            open_.push_back({{&marker}});
        } else if (open_.empty()) {
            report_unopened(*draft_.tag_of(marker));
        } else if (closes(statement)) {
            close(marker, statement);
        } else {
            divide(marker, statement);
        }
    }

    void close(xml::Node& marker, const Statement& statement) {
        const Tag& opener = opener_of(open_.back());
        const bool fits = is<ForStatement>(statement_of(opener)) == is<EndForStatement>(statement);
        if (fits) {
            open_.back().markers.push_back(&marker);
            paired_.push_back(std::move(open_.back()));
            open_.pop_back();
            return;
        }
        report_crossed(*draft_.tag_of(marker), opener);
        open_.pop_back();
        // The block around it is most likely the one that was meant.
        if (!open_.empty()) {
            const Statement& outer = statement_of(opener_of(open_.back()));
            if (is<ForStatement>(outer) == is<EndForStatement>(statement)) open_.pop_back();
        }
    }

    void divide(xml::Node& marker, const Statement& statement) {
        Block& block = open_.back();
        const Statement& opener = statement_of(opener_of(block));
        const Statement& last = statement_of(*draft_.tag_of(*block.markers.back()));
        const bool elif_in_loop = is<ElifStatement>(statement) && is<ForStatement>(opener);
        if (elif_in_loop || is<ElseStatement>(last)) {
            return report_crossed(*draft_.tag_of(marker), opener_of(block));
        }
        block.markers.push_back(&marker);
    }

    void report_unclosed(const Tag& opener) {
        const bool loop = is<ForStatement>(statement_of(opener));
        diagnostics_.report(about_tag(opener, "E201", shown(opener) + " is never closed",
                                      loop ? "add {% endfor %} after what is to be repeated"
                                           : "add {% endif %} after what depends on it"));
    }

    void report_too_deep(const Tag& tag) {
        is_too_deep_ = true;
        diagnostics_.report(about_tag(tag, "E607", "blocks stand more than 100 deep in each other",
                                      "close the blocks before it, or join their conditions: "
                                      "{% if a and b %}"));
    }

    void report_unopened(const Tag& tag) {
        const Statement& statement = statement_of(tag);
        const bool loop = is<EndForStatement>(statement);
        diagnostics_.report(about_tag(tag, "E202", shown(tag) + " has no beginning",
                                      loop
                                          ? "remove it, or add the {% for … in … %} that it closes"
                                          : "remove it, or add the {% if … %} that it belongs to"));
    }

    void report_crossed(const Tag& tag, const Tag& opener) {
        const bool loop = is<ForStatement>(statement_of(opener));
        diagnostics_.report(
            paired_with(opener.where, about_tag(tag, "E202",
                                                shown(tag) + " does not fit " + shown(opener) +
                                                    " of " + describe(opener.where),
                                                loop ? "close that one with {% endfor %} first"
                                                     : "close that one with {% endif %} first")));
    }

    const PartDraft& draft_;
    Diagnostics& diagnostics_;
    std::vector<Block> open_;
    std::vector<Block> paired_;
    bool is_too_deep_ = false;
};

}  // namespace

std::vector<Block> pair_blocks(const PartDraft& draft, Diagnostics& diagnostics) {
    Pairing pairing(draft, diagnostics);
    pairing.visit(*draft.tree.root);
    return pairing.finish();
}

}  // namespace paperround::compile
