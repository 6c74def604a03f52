// SPDX-License-Identifier: MIT
// What is missing from the page when a name that a tag prints is empty for somebody: told when the
// template is compiled, so that a record pays for it only where something is missing.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <optional>

namespace paperround::compile {

/// The names that the expression prints and that must not be empty: not those with a `?`, not those
/// with a default(), not those that are only asked about.
std::vector<PathExpression> printed_names(const Expression& expression);

/// nullopt for a tag that prints no such name.
std::optional<NameGap> gap_of(const Tag& tag);

/// The markup that shows a name as missing, where the tag stands.
void add_mark(NameGap& gap, const xml::Node& placeholder, const Markup& markup);

/// The automatic style that marked names have, for an ODT's part; nothing for others.
void add_mark_style(PartDraft& draft);

}  // namespace paperround::compile
