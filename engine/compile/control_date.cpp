// SPDX-License-Identifier: MIT
// w:date (ISO 29500-1 §17.5.2.7): the day in w:fullDate, and as text by the control's own picture.
#include "engine/compile/control.hpp"
#include "engine/compile/control_content.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/either.hpp"
#include "engine/compile/tree_edit.hpp"

namespace paperround::compile {
namespace {

constexpr std::string_view kFullDate = "yyyy-MM-dd'T'HH:mm:ss'Z'";
constexpr std::string_view kUsualPicture = "dd/MM/yyyy";

}  // namespace

void fill_date(PartDraft& draft, xml::Node& control, const Tag& value) {
    // What a person answered before is shown as it was, a date or not.
    if (value.names == Names::Any) return fill_text(draft, control, value);
    xml::Node& date = *control_property(control, "w:date");
    std::string picture = value_of(date.child("w:dateFormat"));
    if (picture.empty()) picture = kUsualPicture;
    put_into_control(control,
                     value_run(draft, control, filtered(value, Filter::FormatDate, {picture})));
    date.remove_attribute("w:fullDate");
    auto known = xml::clone(date);
    draft.set_attribute(*known, "w:fullDate",
                        filtered(value, Filter::FormatDate, {std::string(kFullDate)}));
    Tag is_known = with_expression(
        value, Expression(UnaryExpression{
                   UnaryOperator::IsNotEmpty,
                   std::make_shared<Expression>(std::get<Expression>(value.what))}));
    insert_before(date, either(draft, std::move(is_known), std::move(known), xml::clone(date)));
    detach(date);
}

}  // namespace paperround::compile
