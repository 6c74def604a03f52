// SPDX-License-Identifier: MIT
// RapidJSON reads and calls a builder; values that are still open are on its stack.
#include "datasources/json/json_value.hpp"

#include "engine/core/error.hpp"
#include "engine/core/field_name.hpp"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <variant>
#include <vector>

namespace paperround {
namespace {

constexpr double kLargestExact = 9007199254740992.0;  // 2^53
constexpr std::size_t kDeepest = 128;

/// Names as they are written and as fields are found by them. The records of a list have the same
/// names again and again.
using FoldedNames = std::map<std::string, std::string, std::less<>>;

const std::string& folded(FoldedNames& names, std::string_view name) {
    constexpr std::size_t most = 10'000;  // a list whose names are data is no reason to keep them
    const auto known = names.find(name);
    if (known != names.end()) return known->second;
    if (names.size() >= most) names.clear();
    return names.emplace(name, fold_name(name)).first->second;
}

/// What RapidJSON calls; false stops it.
class ValueBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ValueBuilder> {
  public:
    explicit ValueBuilder(FoldedNames& names) : names_(names) {}

    bool Null() { return add(Value()); }
    bool Bool(bool yes) { return add(Value(yes)); }
    bool String(const char* text, rapidjson::SizeType length, bool /*copy*/) {
        return add(length == 0 ? Value() : Value(std::string_view(text, length)));
    }

    /// As it is written, so that no digit is lost.
    bool RawNumber(const char* text, rapidjson::SizeType length, bool /*copy*/) {
        const std::string_view written(text, length);
        double number = 0;
        std::from_chars(text, text + length, number);
        const bool is_whole = written.find_first_of(".eE") == std::string_view::npos;
        const bool exact = !is_whole || (number <= kLargestExact && number >= -kLargestExact);
        return add(exact ? Value(number) : Value(written));
    }

    bool StartObject() { return open(Record()); }
    bool Key(const char* text, rapidjson::SizeType length, bool /*copy*/) {
        open_.back().name.assign(text, length);
        if (record().find_folded(folded(names_, open_.back().name)) == nullptr) return true;
        doubled_name_ = open_.back().name;
        return false;
    }
    bool EndObject(rapidjson::SizeType /*members*/) { return close(); }
    bool StartArray() { return open(List()); }
    bool EndArray(rapidjson::SizeType /*items*/) { return close(); }

    Value take() { return std::move(whole_); }
    const std::string& doubled_name() const { return doubled_name_; }

  private:
    struct Open {
        std::variant<List, Record> content;
        std::string name;  // of the field that is being read
    };

    Record& record() { return std::get<Record>(open_.back().content); }

    bool open(std::variant<List, Record> content) {
        if (open_.size() == kDeepest) return false;
        open_.push_back({std::move(content), {}});
        return true;
    }

    bool close() {
        auto content = std::move(open_.back().content);
        open_.pop_back();
        return std::visit([this](auto& closed) { return add(Value(std::move(closed))); }, content);
    }

    bool add(Value value) {
        if (open_.empty()) {
            whole_ = std::move(value);
        } else if (auto* list = std::get_if<List>(&open_.back().content)) {
            list->push_back(std::move(value));
        } else {
            const std::string& name = open_.back().name;
            record().add(name, folded(names_, name), std::move(value));
        }
        return true;
    }

    FoldedNames& names_;
    std::vector<Open> open_;
    Value whole_;
    std::string doubled_name_;
};

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char letter) { return static_cast<unsigned char>(letter) > 0x7F; });
}

/// Where the reader stopped.
Location place_of(std::size_t offset, std::string_view text, Location start) {
    const std::string_view before = text.substr(0, offset);
    const auto last_break = before.rfind('\n');
    start.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    start.column = static_cast<int>(
        last_break == std::string_view::npos ? before.size() + 1 : before.size() - last_break);
    return start;
}

[[noreturn]] void refuse_double(Location where, std::string_view name) {
    throw Error{{.code = "D011",
                 .where = std::move(where),
                 .message = fmt::format("the name \"{}\" is there twice", name),
                 .hint = "letter case, blanks and _ do not make two names different; rename one of "
                         "them"}};
}

[[noreturn]] void refuse(Location where, std::string_view what) {
    throw Error{{.code = "D010",
                 .where = std::move(where),
                 .message = fmt::format("this is not JSON: {}", what),
                 .hint = "names and texts stand between straight quotation marks, and a comma "
                         "between two values but not after the last"}};
}

std::string in_words(rapidjson::ParseErrorCode code) {
    if (code == rapidjson::kParseErrorTermination) {
        return fmt::format("values inside values more than {} deep", kDeepest);
    }
    const std::string_view words = rapidjson::GetParseError_En(code);
    return std::string(words.substr(0, words.find_last_not_of('.') + 1));
}

}  // namespace

struct JsonReader::State {
    rapidjson::Reader reader;
    FoldedNames names;
};

JsonReader::JsonReader() : state_(std::make_unique<State>()) {}
JsonReader::~JsonReader() = default;

Value JsonReader::read(std::string_view text, const Location& start) {
    constexpr unsigned how = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    ValueBuilder builder(state_->names);
    rapidjson::MemoryStream stream(text.data(), text.size());
    // ASCII is UTF-8, and looking at every letter again would take a sixth of a whole merge.
    const rapidjson::ParseResult result =
        is_ascii(text)
            ? state_->reader.Parse<how>(stream, builder)
            : state_->reader.Parse<how | rapidjson::kParseValidateEncodingFlag>(stream, builder);
    if (result) return builder.take();
    const Location where = place_of(result.Offset(), text, start);
    if (!builder.doubled_name().empty()) refuse_double(where, builder.doubled_name());
    refuse(where, in_words(result.Code()));
}

}  // namespace paperround
