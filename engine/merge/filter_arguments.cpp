// SPDX-License-Identifier: MIT
// See the header.
#include "engine/merge/filter_arguments.hpp"

#include "engine/merge/evaluated.hpp"
#include "engine/merge/value_reading.hpp"
#include "engine/merge/value_text.hpp"

#include <utility>

namespace paperround {

std::string FilterArguments::text_or(std::size_t position, std::string_view otherwise) const {
    return has(position) ? value_text(value(position)) : std::string(otherwise);
}

void refuse_value(std::string code, const Value& value, std::string_view what_it_is_not,
                  std::string hint) {
    throw EvaluationFailure{std::move(code),
                            '"' + value_text(value) + "\" is not " + std::string(what_it_is_not),
                            std::move(hint)};
}

double number_for_filter(const Value& value) {
    if (const auto number = read_number(value)) return *number;
    refuse_value("E612", value, "a number", "write numbers with digits only, such as 1200 or 0.5");
}

List items_for_filter(const Value& value) {
    if (const auto* list = std::get_if<List>(&value.alternatives())) return *list;
    if (const auto* record = std::get_if<Record>(&value.alternatives())) {
        List values;
        for (const Record::Field& field : record->fields()) values.push_back(field.value);
        return values;
    }
    refuse_value("E613", value, "a list", "leave the filter out: it is a single value");
}

}  // namespace paperround
