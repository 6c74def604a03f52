// SPDX-License-Identifier: MIT
#include "datasources/csv/csv_source.hpp"

#include "datasources/csv/csv_reader.hpp"
#include "engine/core/error.hpp"
#include "engine/core/field_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace paperround {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Columns without a heading at the right end are none; others are called by their number.
std::vector<std::string> headings_of(const CsvRow& row) {
    std::vector<std::string> headings;
    for (const std::string_view cell : row.cells) headings.emplace_back(trimmed(cell));
    while (!headings.empty() && headings.back().empty()) headings.pop_back();
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i].empty()) headings[i] = fmt::format("Column {}", i + 1);
    }
    return headings;
}

class CsvSource : public RecordSource {
  public:
    CsvSource(TextBlocks blocks, Diagnostics& diagnostics)
        : reader_(std::move(blocks), diagnostics) {
        read_headings();
    }

    const Schema& schema() const override { return schema_; }

    std::optional<Record> next() override {
        const CsvRow* row = reader_.next();
        if (row == nullptr) return std::nullopt;
        refuse_further_cells(*row);
        Record record({.file = reader_.name(), .line = row->line, .row = row->row});
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            const std::string_view cell = i < row->cells.size() ? row->cells[i] : "";
            record.add(headings_[i], folded_headings_[i], cell.empty() ? Value() : Value(cell));
        }
        return record;
    }

  private:
    void read_headings() {
        const CsvRow* row = reader_.next();
        if (row == nullptr) {
            throw Error{{.code = "D003",
                         .where = {.file = reader_.name()},
                         .message = "the file is empty",
                         .hint = "the first row holds the headings of the columns"}};
        }
        headings_ = headings_of(*row);
        fold_headings(*row);
        for (const std::string& heading : headings_) schema_.add(heading);
    }

    void fold_headings(const CsvRow& row) {
        auto& folded = folded_headings_;
        for (const std::string& heading : headings_) {
            std::string name = fold_name(heading);
            const auto earlier = std::find(folded.begin(), folded.end(), name);
            if (earlier != folded.end()) {
                throw Error{{.code = "D004",
                             .where = {.file = reader_.name(), .line = row.line, .row = row.row},
                             .message = fmt::format("columns {} and {} are both called \"{}\"",
                                                    earlier - folded.begin() + 1, folded.size() + 1,
                                                    heading),
                             .hint = "give each column a name of its own"}};
            }
            folded.push_back(std::move(name));
        }
    }

    void refuse_further_cells(const CsvRow& row) const {
        for (std::size_t i = headings_.size(); i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            throw Error{
                {.code = "D005",
                 .where = {.file = reader_.name(), .line = row.line, .row = row.row},
                 .message = fmt::format("{} cells under {} headings in line {}; cell {} is \"{}\"",
                                        row.cells.size(), headings_.size(), row.line, i + 1,
                                        row.cells[i].substr(0, 60)),
                 .hint = "put a cell that holds the delimiter between quotation marks"}};
        }
    }

    CsvReader reader_;
    std::vector<std::string> headings_;
    std::vector<std::string> folded_headings_;
    Schema schema_;
};

}  // namespace

std::unique_ptr<RecordSource> make_csv_source(std::unique_ptr<std::istream> stream,
                                              std::string_view name, Diagnostics& diagnostics) {
    return std::make_unique<CsvSource>(TextBlocks(std::move(stream), std::string(name)),
                                       diagnostics);
}

std::unique_ptr<RecordSource> make_csv_source(const std::filesystem::path& file,
                                              Diagnostics& diagnostics) {
    std::error_code no_matter;
    if (std::filesystem::is_directory(file, no_matter)) {
        throw Error{{.code = "D001",
                     .where = {.file = file.string()},
                     .message = "this is a folder, not a file",
                     .hint = "name the CSV file in it"}};
    }
    auto stream = std::make_unique<std::ifstream>(file, std::ios::binary);
    if (!*stream) {
        const std::string reason = std::generic_category().message(errno);
        throw Error{{.code = "D001",
                     .where = {.file = file.string()},
                     .message = "the file cannot be opened: " + reason,
                     .hint = "check the name, and whether you may read it"}};
    }
    return make_csv_source(std::move(stream), file.filename().string(), diagnostics);
}

std::unique_ptr<RecordSource> make_csv_source_from_text(std::string text, std::string_view name,
                                                        Diagnostics& diagnostics) {
    return make_csv_source(std::make_unique<std::istringstream>(std::move(text)), name,
                           diagnostics);
}

}  // namespace paperround
