// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/field_tag.hpp"

namespace paperround::compile {

Tag field_tag(const std::string& written, Expression value, FieldUse::Kind carrier,
              const Location& where) {
    TagSpan span;
    span.end = written.size();
    span.inner = normalise_tag_text(written);
    return {std::move(value), carrier, where, {written, span}};
}

}  // namespace paperround::compile
