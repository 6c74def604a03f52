// SPDX-License-Identifier: MIT
#include "datasources/csv/csv_source.hpp"
#include "datasources/staff/meetings_file.hpp"
#include "datasources/staff/staff_list.hpp"
#include "engine/core/error.hpp"
#include "tests/fuzz/targets.hpp"

#include <sstream>

namespace paperround::fuzzing {

namespace {

/// Every record and every complaint, in their order.
std::vector<std::string> read_all(RecordSource& source, std::size_t most_rows) {
    std::vector<std::string> seen;
    for (std::size_t rows = 0;; ++rows) {
        FUZZ_EXPECT(rows <= most_rows);  // it comes to an end
        try {
            const auto record = source.next();
            if (!record) return seen;
            seen.push_back(describe(record->origin()));
            for (const std::string& path : source.schema().paths()) {
                const Value* value = record->find(path);
                FUZZ_EXPECT(value != nullptr);
                const auto* text = std::get_if<std::string>(&value->alternatives());
                seen.push_back(path + "=" + (text == nullptr ? "" : *text));
            }
        } catch (const Error& error) {
            seen.push_back(describe(error.diagnostic()));
        }
    }
}

template <typename MakeSource>
std::vector<std::string> listing(MakeSource make_source, std::size_t most_rows) {
    Diagnostics warnings;
    try {
        return read_all(*make_source(warnings), most_rows);
    } catch (const Error& error) {
        return {describe(error.diagnostic())};
    }
}

void read_as_lists(const std::string& text) {
    Diagnostics problems;
    try {
        const auto staff = make_csv_source_from_text(text, "list.csv", problems);
        const auto people = read_staff_list(*staff, problems);
        const auto meetings = make_csv_source_from_text(text, "list.csv", problems);
        read_meetings(*meetings, people ? *people : std::vector<Person>{}, problems);
    } catch (const Error&) {  // no list at all
    }
    for (const Diagnostic& problem : problems.all()) FUZZ_EXPECT(!describe(problem).empty());
}

}  // namespace

void fuzz_csv(std::string_view bytes) {
    const std::string text(bytes);
    const std::size_t most_rows = bytes.size() + 2;
    const auto from_text = listing(
        [&](Diagnostics& d) { return make_csv_source_from_text(text, "list.csv", d); }, most_rows);
    const auto from_stream = listing(
        [&](Diagnostics& d) {
            return make_csv_source(std::make_unique<std::istringstream>(text), "list.csv", d);
        },
        most_rows);
    FUZZ_EXPECT(from_text == from_stream);
    read_as_lists(text);
}

}  // namespace paperround::fuzzing
