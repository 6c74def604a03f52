// SPDX-License-Identifier: MIT
// Private to the ledger: from a name as stored back to the enumerator.
#pragma once

#include "engine/ledger/ledger_records.hpp"

#include <initializer_list>
#include <string_view>

namespace paperround {

template <typename Enum>
Enum named(std::string_view name, std::initializer_list<Enum> all) {
    for (const Enum value : all) {
        if (name_of(value) == name) return value;
    }
    return *all.begin();  // the table's CHECK lets no other name in
}

}  // namespace paperround
