// SPDX-License-Identifier: MIT
// A control or field of an ODT takes a value as its kind wants it: text, a tick, an entry of its
// list, a date.
#pragma once

#include "engine/compile/odt_control.hpp"
#include "engine/compile/part_draft.hpp"

#include <memory>

namespace paperround::compile {

/// What stands for the field or content control when its value is known. Requires: not a
/// FormControl.
std::unique_ptr<xml::Node> filled_odt_control(PartDraft& draft, const OdtControl& control,
                                              const Tag& value);

/// The form:* element with the value in it; nobody can change it when it is `locked`.
enum class FormLock { Open, Locked };
std::unique_ptr<xml::Node> filled_form_control(PartDraft& draft, const OdtControl& control,
                                               const Tag& value, FormLock lock);

/// The value as an entry of the control's list; the value itself where it has no list.
Tag listed(const OdtControl& control, const Tag& value);

}  // namespace paperround::compile
