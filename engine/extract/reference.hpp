// SPDX-License-Identifier: MIT
// The code that a person can read out on the telephone ("Ref: K7QF-3MZT") and the signed token
// that a forger cannot make. Both come from the dispatch's id and the installation's key, so the
// same dispatch always carries the same ones.
//
// The reference has seven characters of 31 (digits and capitals without 0, 1, I, L, O) and a
// check character that finds every single wrong character and every swap of two (a pure system
// as in ISO 7064, modulus 31, radix 3). The standard's hybrid system would not do: it doubles
// modulo 32, where doubling loses a bit. It identifies; it does not authenticate.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// "K7QF-3MZT". Two dispatches share one with a chance of 1 in 27 thousand million: whoever plans
/// dispatches has to look whether it is taken.
std::string make_reference(std::string_view key, std::string_view dispatch_id);

/// Upper case, a hyphen in the middle: blanks, dashes and small letters are forgiven. Characters
/// easily misread (0, 1, I, L, O) are not in the alphabet, so nothing is mapped. nullopt if the
/// check character does not hold.
std::optional<std::string> normalise_reference(std::string_view text);

/// The valid references in running text, in order, each once, at most the first 200. Here the
/// hyphen (or a dash) must be there, and a digit or capitals throughout, so that "well-kept" is not
/// one.
std::vector<std::string> find_references(std::string_view text);

/// 26 lower-case base32 characters (RFC 4648) of HMAC-SHA-256 over the reference: 130 bits.
std::string make_token(std::string_view key, std::string_view reference);
bool token_is_genuine(std::string_view key, std::string_view reference, std::string_view token);

}  // namespace paperround
