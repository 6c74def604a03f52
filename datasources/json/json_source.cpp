// SPDX-License-Identifier: MIT
#include "datasources/json/json_source.hpp"

#include "datasources/json/json_value.hpp"
#include "engine/core/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

namespace paperround {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::ifstream open(const std::filesystem::path& file) {
    std::error_code no_matter;
    std::ifstream stream(file, std::ios::binary);
    if (stream && !std::filesystem::is_directory(file, no_matter)) return stream;
    const std::string reason = stream ? "it is a folder" : std::generic_category().message(errno);
    throw Error{{.code = "D001",
                 .where = {.file = file.string()},
                 .message = "the file cannot be opened: " + reason,
                 .hint = "check the name, and whether you may read it"}};
}

[[noreturn]] void refuse_not_an_object(Location where) {
    throw Error{{.code = "D012",
                 .where = std::move(where),
                 .message = "a record is wanted here, and this is none",
                 .hint = "write a record as {\"name\": value, …}, and several as a list of them: "
                         "[{…}, {…}]"}};
}

/// The record with its place; `number` counts records from 1.
Record as_record(const Value& value, const Location& where) {
    const auto* fields = std::get_if<Record>(&value.alternatives());
    if (fields == nullptr) refuse_not_an_object(where);
    Record record(where);
    for (const Record::Field& field : fields->fields()) record.set(field.name, field.value);
    return record;
}

void add_names(Schema& schema, const Record& record) {
    const Schema names = schema_of(record);
    for (const std::string& path : names.paths()) schema.add(path);
}

class JsonSource : public RecordSource {
  public:
    JsonSource(const std::string& text, const std::string& name) {
        const bool marked = text.starts_with(kByteOrderMark);
        const Value whole = read_json_value(marked ? text.substr(kByteOrderMark.size()) : text,
                                            {.file = name, .line = 1});
        const auto* list = std::get_if<List>(&whole.alternatives());
        const List records = list == nullptr ? List{whole} : *list;
        for (const Value& record : records) {
            const int number = static_cast<int>(records_.size()) + 1;
            records_.push_back(as_record(record, {.file = name, .row = number}));
            add_names(schema_, records_.back());
        }
    }

    const Schema& schema() const override { return schema_; }

    std::optional<Record> next() override {
        if (next_ == records_.size()) return std::nullopt;
        return std::move(records_[next_++]);
    }

  private:
    std::vector<Record> records_;
    std::size_t next_ = 0;
    Schema schema_;
};

/// One pass over the file.
class LineReader {
  public:
    explicit LineReader(const std::filesystem::path& file)
        : stream_(open(file)), name_(file.filename().string()) {}

    std::optional<Record> next() {
        for (std::string line; std::getline(stream_, line);) {
            ++line_;
            if (line_ == 1 && line.starts_with(kByteOrderMark)) line.erase(0, 3);
            if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
            const Location where{.file = name_, .line = line_};
            return as_record(read_json_value(line, where), where);
        }
        return std::nullopt;
    }

  private:
    std::ifstream stream_;
    std::string name_;
    int line_ = 0;
};

class JsonLinesSource : public RecordSource {
  public:
    explicit JsonLinesSource(const std::filesystem::path& file) : reader_(file) {
        LineReader first_pass(file);
        while (true) {
            try {
                const auto record = first_pass.next();
                if (!record) return;
                add_names(schema_, *record);
            } catch (const Error&) {  // next() says it, in its turn
                continue;
            }
        }
    }

    const Schema& schema() const override { return schema_; }
    std::optional<Record> next() override { return reader_.next(); }

  private:
    LineReader reader_;
    Schema schema_;
};

}  // namespace

std::unique_ptr<RecordSource> make_json_source(const std::filesystem::path& file) {
    std::ifstream stream = open(file);
    std::ostringstream text;
    text << stream.rdbuf();
    return make_json_source_from_text(text.str(), file.filename().string());
}

std::unique_ptr<RecordSource> make_json_source_from_text(const std::string& text,
                                                         std::string_view name) {
    return std::make_unique<JsonSource>(text, std::string(name));
}

std::unique_ptr<RecordSource> make_json_lines_source(const std::filesystem::path& file) {
    return std::make_unique<JsonLinesSource>(file);
}

}  // namespace paperround
