// SPDX-License-Identifier: MIT
// The XML namespaces of OOXML (transitional and strict, ISO/IEC 29500), ODF 1.3 and their
// extensions, each with the one prefix under which we speak of it.
#pragma once

#include <optional>
#include <string_view>

namespace paperround::xml {

/// "w" for the WordprocessingML namespace, strict or transitional; nullopt for one we do not know.
/// Empty for the namespaces that are written without prefix everywhere: content types,
/// relationships, extended and custom properties.
std::optional<std::string_view> canonical_prefix(std::string_view uri);

/// Whether a prefix speaks of one of the namespaces above.
bool is_canonical_prefix(std::string_view prefix);

/// What to declare for a canonical prefix in a new part: the transitional namespace. Empty for a
/// prefix that we do not know, and for the empty one.
std::string_view namespace_of_prefix(std::string_view prefix);

}  // namespace paperround::xml
