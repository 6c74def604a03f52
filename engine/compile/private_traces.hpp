// SPDX-License-Identifier: MIT
// What a template carries of the desk it was made on, and a document must not: the path of
// somebody's list and a query that Word would ask the reader to run, the path of the office's own
// template, printers, a preview of the first page, comments; on request names and tracked changes.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/part_set.hpp"

namespace paperround::compile {

/// In the text of one part. Before its tags are read, so that no mark is in their way.
void strip_traces(PartDraft& draft, const StripOptions& options);

/// In the parts beside the text. `package`: what the parts were taken from.
void strip_traces(PartSet& parts, const Package& package, const StripOptions& options);

}  // namespace paperround::compile
