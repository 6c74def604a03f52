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

/// The part with the two properties as placeholders; whatever else it holds stays. Takes the part
/// out of `parts`, and adds what a package must say about a part that was not there.
PartDraft identity_part(PartSet& parts, DocumentFormat format);

}  // namespace paperround::compile
