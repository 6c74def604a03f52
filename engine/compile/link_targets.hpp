// SPDX-License-Identifier: MIT
// Tags in the addresses of links: mailto:{{ email }}, which LibreOffice and Word store as
// mailto:%7B%7B%20email%20%7D%7D.
#pragma once

#include "engine/compile/part_draft.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace paperround::compile {

/// Do braces stand in the address, encoded or not?
bool has_tag_in_address(std::string_view address);
/// As its author wrote it, for messages.
std::string decoded_address(std::string_view address);

/// The tag that says the whole address. A value that begins it is an address (E633 for a record
/// with another one), a value further on is percent-encoded. nullopt: reported, as below.
std::optional<Tag> tag_of_address(std::string_view address, const Location& where,
                                  Compilation& compilation);

/// The links of an ODT. Reports E332 for a statement, and what is wrong with an expression.
void fill_link_targets(PartDraft& draft, Compilation& compilation);

}  // namespace paperround::compile
