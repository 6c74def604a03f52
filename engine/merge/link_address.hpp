// SPDX-License-Identifier: MIT
// Addresses that may be clicked on in a document that goes out to people.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// The value as an address: without blanks around it, what RFC 3986 does not allow percent-encoded.
/// Throws EvaluationFailure E633 for anything but http, https, mailto and tel.
std::string link_address(std::string_view value);

/// As part of an address: everything but letters, digits and - . _ ~ percent-encoded.
void append_percent_encoded(std::string& out, std::string_view value);

}  // namespace paperround
