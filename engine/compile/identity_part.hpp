// SPDX-License-Identifier: MIT
// The properties by which a form that comes back says which one it is: paperround-reference and
// paperround-token, in docProps/custom.xml of a DOCX and in meta.xml of an ODT. They survive Word,
// LibreOffice and most converters where visible text is edited away.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/part_set.hpp"

namespace paperround::compile {

/// Names that no template can write: what Renderer offers the stamp's values under.
inline constexpr std::string_view kStampReference = "paperround-reference";
inline constexpr std::string_view kStampToken = "paperround-token";

/// Puts the two properties as placeholders into the part that holds such, which is one of `drafts`
/// or becomes one; whatever else it holds stays. Adds what a package must say about a part that was
/// not there.
void stamp_identity(std::vector<PartDraft>& drafts, PartSet& parts, DocumentFormat format);

}  // namespace paperround::compile
