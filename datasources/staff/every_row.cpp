// SPDX-License-Identifier: MIT
#include "datasources/staff/every_row.hpp"

#include "engine/core/error.hpp"

namespace paperround {

std::vector<Record> every_row(RecordSource& source, Diagnostics& diagnostics) {
    std::vector<Record> rows;
    while (true) {
        try {
            auto row = source.next();
            if (!row) return rows;
            rows.push_back(std::move(*row));
        } catch (const Error& error) {
            diagnostics.report(error.diagnostic());
        }
    }
}

}  // namespace paperround
