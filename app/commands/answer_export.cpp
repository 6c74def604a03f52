// SPDX-License-Identifier: MIT
#include "app/commands/answer_export.hpp"

#include "app/terminal/json_text.hpp"
#include "engine/core/error.hpp"
#include "output/tables/csv_table.hpp"
#include "output/tables/xlsx_table.hpp"

#include <Poco/JSON/Array.h>
#include <fmt/format.h>

namespace paperround {

namespace {

std::string csv_of(const AnswerTable& answers) {
    CsvTable table(answers.headings);
    for (const auto& row : answers.rows) table.add_row(row);
    return table.bytes();
}

std::string json_of(const AnswerTable& answers) {
    Poco::JSON::Array rows;
    for (const auto& row : answers.rows) {
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        for (std::size_t i = 0; i < row.size(); ++i) object.set(answers.headings[i], row[i]);
        rows.add(object);
    }
    Poco::JSON::Object all(Poco::JSON_PRESERVE_KEY_ORDER);
    all.set("answers", rows);
    return json_text(all);
}

/// Forms that nobody has sent back have no sheet, unless there is nothing else to show.
std::string xlsx_of(const Round& round, const Ledger& ledger, const AnswerExport& wanted) {
    std::vector<TableSheet> sheets;
    for (const PolicyDocument& document : round.policy.documents) {
        if (!wanted.form.empty() && wanted.form != document.id) continue;
        AnswerTable table = answer_table(round, ledger, document.id);
        if (table.rows.empty()) continue;
        sheets.push_back({document.id, std::move(table.headings), std::move(table.rows)});
    }
    if (sheets.empty()) sheets.push_back({"answers", answer_table(round, ledger, "").headings, {}});
    return xlsx_bytes(sheets, {wanted.made_at, round.workspace.kept()});
}

}  // namespace

TableFormat table_format_of(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (file.empty() || file == "-" || ending == ".csv") return TableFormat::Csv;
    if (ending == ".json") return TableFormat::Json;
    if (ending == ".xlsx") return TableFormat::Xlsx;
    throw Error({.code = "W069",
                 .message = fmt::format("answers cannot be written as \"{}\"", file.string()),
                 .hint = "let the name end in .csv, .xlsx or .json"});
}

std::string exported_answers(const Round& round, const Ledger& ledger, const AnswerExport& wanted) {
    switch (wanted.format) {
        case TableFormat::Csv:
            return csv_of(answer_table(round, ledger, wanted.form));
        case TableFormat::Json:
            return json_of(answer_table(round, ledger, wanted.form));
        case TableFormat::Xlsx:
            break;
    }
    return xlsx_of(round, ledger, wanted);
}

}  // namespace paperround
