// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/start_tag.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

/// Word's bookmark names have at most 40 characters; a copy's number needs up to 11.
constexpr std::size_t kLongestCopiedName = 28;

bool is_value_attribute(const xml::Attribute& attribute) {
    return attribute.name.starts_with(kValueAttribute);
}

/// Whole characters only.
std::string_view shortened_name(std::string_view name) {
    if (name.size() <= kLongestCopiedName) return name;
    std::size_t end = kLongestCopiedName;
    while ((static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    return name.substr(0, end);
}

}  // namespace

void StartTags::put(const xml::Node& element) {
    const auto& attributes = element.attributes;
    if (std::none_of(attributes.begin(), attributes.end(), is_value_attribute)) {
        return xml::append_start_tag(builder_.literal(), element);
    }
    builder_.literal() += '<' + element.name;
    for (const xml::Attribute& attribute : attributes) put_attribute(attribute);
    builder_.literal() += '>';
}

void StartTags::put_attribute(const xml::Attribute& attribute) {
    const bool is_value = is_value_attribute(attribute);
    const std::string_view name =
        is_value ? std::string_view(attribute.name).substr(kValueAttribute.size())
                 : std::string_view(attribute.name);
    builder_.literal() += ' ';
    builder_.literal() += name;
    builder_.literal() += "=\"";
    if (is_value) {
        const Tag& tag = draft_.tags[std::stoul(attribute.value)];
        builder_.emit_insert(std::get<Expression>(tag.what), place_of(tag), Escaping::XmlAttribute);
    } else {
        xml::append_escaped_attribute(builder_.literal(), attribute.value);
    }
    builder_.literal() += '"';
}

void StartTags::put_copy(const xml::Node& element) {
    builder_.literal() += '<' + element.name;
    for (const xml::Attribute& attribute : element.attributes) put_copied(element, attribute);
    if (const std::uint32_t* counter = copies_.continued_list(element)) {
        put_list_continuation(element, *counter);
    }
    builder_.literal() += '>';
}

void StartTags::put_copied(const xml::Node& element, const xml::Attribute& attribute) {
    using Kind = CopiedAttribute::Kind;
    const CopiedAttribute rule = copies_.attribute(element, attribute);
    if (rule.kind == Kind::LeftOut) return;
    if (rule.kind == Kind::AsItIs) return put_attribute(attribute);
    builder_.literal() += ' ' + attribute.name + "=\"";
    if (rule.kind == Kind::NewSuffix) {
        xml::append_escaped_attribute(builder_.literal(), attribute.value);
        builder_.literal() += '_';
    }
    if (rule.kind == Kind::CounterNumber) {
        builder_.emit_number(rule.counter);
    } else if (rule.kind == Kind::CounterSuffix) {
        put_counted_name(attribute.value, rule.counter);
    } else {
        builder_.emit(Instruction::Kind::Number);
    }
    builder_.literal() += '"';
}

void StartTags::put_counted_name(const std::string& name, std::uint32_t counter) {
    const std::string_view beginning = shortened_name(name);
    xml::append_escaped_attribute(builder_.literal(), beginning);
    const std::uint32_t first = builder_.emit_jump_if_first(counter);
    builder_.literal() += '_';
    builder_.emit_number(counter);
    if (beginning.size() == name.size()) return builder_.land(first);
    const std::uint32_t over = builder_.emit(Instruction::Kind::Jump);
    builder_.land(first);
    xml::append_escaped_attribute(builder_.literal(),
                                  std::string_view(name).substr(beginning.size()));
    builder_.land(over);
}

/// The first copy keeps its id, the others go on with its numbers.
void StartTags::put_list_continuation(const xml::Node& list, std::uint32_t counter) {
    const std::string* own = list.attribute("xml:id");
    const std::string id = own != nullptr ? *own : "paperround-list-" + std::to_string(counter + 1);
    const std::uint32_t first = builder_.emit_jump_if_first(counter);
    builder_.literal() += " text:continue-list=\"";
    xml::append_escaped_attribute(builder_.literal(), id);
    const std::uint32_t over = builder_.emit(Instruction::Kind::Jump);
    builder_.land(first);
    builder_.literal() += " xml:id=\"";
    xml::append_escaped_attribute(builder_.literal(), id);
    builder_.land(over);
    builder_.literal() += '"';
}

}  // namespace paperround::compile
