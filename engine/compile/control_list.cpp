// SPDX-License-Identifier: MIT
// w:dropDownList and w:comboBox (ISO 29500-1 §17.5.2.5, §17.5.2.15): the choice as it is shown, and
// in w:lastValue as it is stored. A combo box takes any other text too.
#include "engine/compile/control.hpp"
#include "engine/compile/control_content.hpp"
#include "engine/compile/control_filling.hpp"

namespace paperround::compile {

void fill_list(PartDraft& draft, xml::Node& control, const Tag& value) {
    const bool is_combo = kind_of_control(control) == ControlKind::ComboBox;
    xml::Node& list = *control_property(control, is_combo ? "w:comboBox" : "w:dropDownList");
    // What a person answered before is shown as it was, in the list or not.
    const bool takes_any = is_combo || value.names == Names::Any;
    ListedExpression listed;
    listed.input = std::make_shared<Expression>(std::get<Expression>(value.what));
    listed.choices = choices_of(control);
    listed.others = takes_any ? ListedExpression::Others::Taken : ListedExpression::Others::Refused;
    listed.list_name = value_of(control_property(control, "w:alias"));
    if (listed.list_name.empty()) listed.list_name = value.source.paragraph.str();
    put_into_control(control,
                     value_run(draft, control, with_expression(value, Expression(listed))));
    listed.wanted = ListedExpression::Wanted::Stored;
    list.remove_attribute("w:lastValue");
    draft.set_attribute(list, "w:lastValue", with_expression(value, Expression(listed)));
}

}  // namespace paperround::compile
