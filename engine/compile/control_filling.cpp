// SPDX-License-Identifier: MIT
// See the header. Text here; the other kinds have files of their own.
#include "engine/compile/control_filling.hpp"

#include "engine/compile/control.hpp"
#include "engine/compile/control_content.hpp"

namespace paperround::compile {

void fill_control(PartDraft& draft, xml::Node& control, const Tag& value) {
    switch (kind_of_control(control)) {
        case ControlKind::Text:
            return fill_text(draft, control, value);
        case ControlKind::Checkbox:
            return fill_checkbox(draft, control, value);
        case ControlKind::DropDownList:
        case ControlKind::ComboBox:
            return fill_list(draft, control, value);
        case ControlKind::CalendarDate:
            return fill_date(draft, control, value);
        case ControlKind::Picture:
        case ControlKind::RepeatingSection:
        case ControlKind::Frame:
            return;
    }
}

void fill_text(PartDraft& draft, xml::Node& control, const Tag& value) {
    Tag text = value;
    text.line_breaks = breaks_in(control);
    put_into_control(control, value_run(draft, control, std::move(text)));
}

Tag with_expression(const Tag& value, Expression expression) {
    Tag tag = value;
    tag.what = std::move(expression);
    return tag;
}

Tag filtered(const Tag& value, Filter filter, const std::vector<std::string>& arguments) {
    FilterExpression expression{
        filter, std::make_shared<Expression>(std::get<Expression>(value.what)), {}};
    for (const std::string& argument : arguments) {
        expression.arguments.push_back(std::make_shared<Expression>(Value(argument)));
    }
    return with_expression(value, Expression(std::move(expression)));
}

Tag is_ticked(const Tag& value) {
    return filtered(value, Filter::YesNo, {"1", ""});
}

}  // namespace paperround::compile
