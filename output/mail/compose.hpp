// SPDX-License-Identifier: MIT
// From a letter as we think of it to the bytes that go over the wire (RFC 5322, MIME), by GMime.
// A pure function: the same draft gives the same bytes, so boundaries come from the message id.
#pragma once

#include "engine/core/mail.hpp"

namespace paperround {

/// multipart/mixed( multipart/alternative( text, html ), attachments… ), each level only where it
/// is needed; UTF-8 throughout; CRLF; every line within 7 bits.
/// Throws Error O010 (a control character in a header field, names it), O011 (an address that mail
/// systems would not take), O012 (no usable message id), O013 (an extra header with an unusable
/// name), O014 (text that is not UTF-8).
ComposedMail compose(const MailDraft& draft);

}  // namespace paperround
