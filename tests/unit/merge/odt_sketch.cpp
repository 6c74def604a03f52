// SPDX-License-Identifier: MIT
#include "tests/unit/merge/odt_sketch.hpp"

#include "engine/document/xml/tree.hpp"
#include "engine/merge/renderer.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

namespace paperround::testing {
namespace {

std::string rendered(std::string_view body, const Record& record) {
    const Schema schema = schema_of(record);
    const CompiledTemplate ready = compiled(make_odt(body), &schema);
    Renderer renderer(ready);
    return std::string(renderer.render(record));
}

}  // namespace

std::string odt_paragraph(std::string_view markup) {
    return "<text:p>before " + std::string(markup) + " after</text:p>";
}

std::string filled_odt(std::string_view body, const Record& record) {
    return text_of(rendered(body, record));
}

std::string filled_odt_body(std::string_view body, const Record& record) {
    return body_of(rendered(body, record));
}

std::string odt_mistakes(std::string_view body, const Schema& schema) {
    return mistakes_in(make_odt(body), &schema);
}

std::string markup_of(const OdtField& field) {
    std::string condition;
    xml::append_escaped_attribute(condition, field.condition);
    return "<" + field.element + " text:condition=\"" + condition + "\" " + field.attributes + "/>";
}

}  // namespace paperround::testing
