// SPDX-License-Identifier: MIT
// The text itself; what stands in parts of their own is done by format.
#include "engine/compile/private_traces.hpp"

#include "engine/compile/comment_anchors.hpp"
#include "engine/compile/docx_traces.hpp"
#include "engine/compile/odt_traces.hpp"
#include "engine/compile/tracked_changes.hpp"

namespace paperround::compile {

void strip_traces(PartDraft& draft, const StripOptions& options) {
    xml::Node& root = *draft.tree.root;
    bool changed = drop_comments(root);
    if (options.changes == StripOptions::Changes::Accept) {
        changed = accept_changes(root, draft.markup.format) || changed;
    }
    if (options.authors == StripOptions::Authors::Remove) {
        changed = hide_change_authors(root) || changed;
    }
    draft.is_changed = draft.is_changed || changed;
}

void strip_traces(PartSet& parts, const Package& package, const StripOptions& options) {
    if (format_of(package) == DocumentFormat::Docx) {
        strip_docx_traces(parts, package, options);
    } else {
        strip_odt_traces(parts, options);
    }
}

}  // namespace paperround::compile
