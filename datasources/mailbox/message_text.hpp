// SPDX-License-Identifier: MIT
// Text of messages made fit to be read and logged: one encoding, no control characters, no tags.
// Pure functions; private to datasources/mailbox.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// UTF-8 with `\n`. ISO-8859-1 is read as windows-1252, as browsers do, since that is what its
/// senders mean; so are bytes in a charset that is unknown or not kept to, unless they are UTF-8.
std::string utf8_text(std::string_view bytes, const std::string& charset);

/// What a person sees of an HTML text, one line a block.
std::string text_of_html(std::string_view html);

/// A decoded header field made fit to be shown: encoded words can hold line breaks and worse, and
/// those that say ISO-8859-1 mean windows-1252. UTF-8, without control characters.
std::string field_text(std::string_view text);

/// The last component of a file name as the sender's program wrote it, which may have been a path;
/// "attachment" when nothing is left.
std::string last_component(std::string_view file_name);

std::string lower_case(std::string_view ascii);

}  // namespace paperround
