// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/word_field_message.hpp"

#include "engine/compile/carrier_word.hpp"
#include "engine/compile/tag_message.hpp"

namespace paperround::compile {

Tag tag_of_field(const WordField& field, TagMeaning what, FieldUse::Kind carrier) {
    const std::string written = field.written();
    TagSpan span;
    span.end = written.size();
    span.inner = normalise_tag_text(written);
    Tag tag{std::move(what), carrier, field.where, {written, span}};
    tag.carrier_word = compile::carrier_word(field.kind);
    return tag;
}

Diagnostic about_field(const WordField& field, std::string code, std::string message,
                       std::string hint) {
    const Tag tag = tag_of_field(field, Expression(Value()), FieldUse::Kind::MergeField);
    return about_tag(tag, std::move(code), std::move(message), std::move(hint));
}

}  // namespace paperround::compile
