// SPDX-License-Identifier: MIT
// Tags in the addresses of a DOCX's links: the relationship holds mailto:{{ email }}, as it is or
// percent-encoded.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/part_set.hpp"
#include "engine/document/package/package.hpp"

#include <vector>

namespace paperround::compile {

/// Links with a tag in their address bear it from here on, on the w:hyperlink itself; their
/// relationships go. Reports E648 where such an address is that of a picture.
void expose_link_targets(std::vector<PartDraft>& drafts, const Package& package, PartSet& parts,
                         Diagnostics& diagnostics);

/// Those links become HYPERLINK fields: a relationship has one address in all copies of a loop and
/// for all records, a field has its own. Mistakes as in fill_link_targets().
void fill_docx_links(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
