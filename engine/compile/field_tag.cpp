// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/field_tag.hpp"

namespace paperround::compile {

Tag field_tag(const std::string& written, Expression value, FieldCarrier carrier,
              const Location& where) {
    TagSpan span;
    span.end = written.size();
    span.inner = normalise_tag_text(written);
    Tag tag{std::move(value), carrier.kind, where, {written, span}};
    tag.carrier_word = carrier.word;
    return tag;
}

}  // namespace paperround::compile
