// SPDX-License-Identifier: MIT
#include "datasources/json/json_source.hpp"

#include "datasources/json/json_value.hpp"
#include "engine/core/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <optional>
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

Record as_record(Value value, const Location& where) {
    auto* record = std::get_if<Record>(&value.alternatives());
    if (record == nullptr) refuse_not_an_object(where);
    record->set_origin(where);
    return std::move(*record);
}

class JsonSource : public RecordSource {
  public:
    JsonSource(std::string_view text, const std::string& name) {
        const bool marked = text.starts_with(kByteOrderMark);
        Value whole = JsonReader().read(marked ? text.substr(kByteOrderMark.size()) : text,
                                        {.file = name, .line = 1});
        if (auto* list = std::get_if<List>(&whole.alternatives())) {
            records_.reserve(list->size());
            for (Value& record : *list) keep(std::move(record), name);
        } else {
            keep(std::move(whole), name);
        }
    }

    const Schema& schema() const override { return schema_.schema(); }

    std::optional<Record> next() override {
        if (next_ == records_.size()) return std::nullopt;
        return std::move(records_[next_++]);
    }

  private:
    void keep(Value record, const std::string& file) {
        const int number = static_cast<int>(records_.size()) + 1;
        records_.push_back(as_record(std::move(record), {.file = file, .row = number}));
        schema_.add(records_.back());
    }

    std::vector<Record> records_;
    std::size_t next_ = 0;
    SchemaOfRecords schema_;
};

/// One pass over the file.
class LineReader {
  public:
    explicit LineReader(const std::filesystem::path& file)
        : stream_(open(file)), name_(file.filename().string()) {}

    std::optional<Record> next() {
        while (std::getline(stream_, text_)) {
            ++line_;
            if (line_ == 1 && text_.starts_with(kByteOrderMark)) text_.erase(0, 3);
            if (text_.find_first_not_of(" \t\r") == std::string::npos) continue;
            const Location where{.file = name_, .line = line_};
            return as_record(reader_.read(text_, where), where);
        }
        return std::nullopt;
    }

  private:
    std::ifstream stream_;
    std::string name_;
    JsonReader reader_;
    std::string text_;
    int line_ = 0;
};

class JsonLinesSource : public RecordSource {
  public:
    explicit JsonLinesSource(std::filesystem::path file) : file_(std::move(file)), reader_(file_) {}

    /// A pass over the file of its own, for those who ask.
    const Schema& schema() const override {
        if (!schema_) schema_ = names_of(LineReader(file_));
        return *schema_;
    }

    std::optional<Record> next() override { return reader_.next(); }

  private:
    static Schema names_of(LineReader lines) {
        SchemaOfRecords names;
        while (true) {
            try {
                const auto record = lines.next();
                if (!record) return names.schema();
                names.add(*record);
            } catch (const Error&) {  // next() says it, in its turn
                continue;
            }
        }
    }

    std::filesystem::path file_;
    LineReader reader_;
    mutable std::optional<Schema> schema_;
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
