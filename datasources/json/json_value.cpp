// SPDX-License-Identifier: MIT
// Poco's parser calls a builder; values that are still open are on its stack.
#include "datasources/json/json_value.hpp"

#include "engine/core/error.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Handler.h>
#include <Poco/JSON/Parser.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <vector>

namespace paperround {
namespace {

constexpr double kLargestExact = 9007199254740992.0;  // 2^53

/// A name that stands twice: the parser stops there, and the stream tells where.
struct DoubledName {
    std::string name;
};

class ValueBuilder : public Poco::JSON::Handler {
  public:
    void reset() override { open_.clear(); }
    void startObject() override { open_.push_back({Record(), ""}); }
    void endObject() override { close(); }
    void startArray() override { open_.push_back({List(), ""}); }
    void endArray() override { close(); }
    void key(const std::string& name) override {
        if (std::get<Record>(open_.back().content).find(name) != nullptr) throw DoubledName{name};
        open_.back().name = name;
    }
    void null() override { add(Value()); }
    void value(int number) override { add_integer(number); }
    void value(unsigned number) override { add_integer(number); }
    void value(Poco::Int64 number) override { add_integer(number); }
    void value(Poco::UInt64 number) override { add_integer(number); }
    void value(const std::string& text) override { add(text.empty() ? Value() : Value(text)); }
    void value(double number) override { add(Value(number)); }
    void value(bool yes) override { add(Value(yes)); }

    Value take() { return std::move(whole_); }

  private:
    struct Open {
        std::variant<List, Record> content;
        std::string name;  // of the field that is being read
    };

    template <typename Integer>
    void add_integer(Integer number) {
        const auto as_double = static_cast<double>(number);
        const bool exact = as_double <= kLargestExact && as_double >= -kLargestExact;
        add(exact ? Value(as_double) : Value(std::to_string(number)));
    }

    void close() {
        auto content = std::move(open_.back().content);
        open_.pop_back();
        std::visit([this](auto& closed) { add(Value(std::move(closed))); }, content);
    }

    void add(Value value) {
        if (open_.empty()) {
            whole_ = std::move(value);
        } else if (auto* list = std::get_if<List>(&open_.back().content)) {
            list->push_back(std::move(value));
        } else {
            std::get<Record>(open_.back().content).set(open_.back().name, std::move(value));
        }
    }

    std::vector<Open> open_;
    Value whole_;
};

/// Where the parser stopped reading.
Location place_of(std::istream& stream, const std::string& text, Location start) {
    stream.clear();
    const auto read = static_cast<std::size_t>(std::max<std::streamoff>(stream.tellg(), 0));
    const std::string_view before = std::string_view(text).substr(0, std::min(read, text.size()));
    const auto last_break = before.rfind('\n');
    start.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    start.column = static_cast<int>(
        last_break == std::string_view::npos ? before.size() : before.size() - last_break - 1);
    return start;
}

[[noreturn]] void refuse(Location where, std::string_view what) {
    throw Error{{.code = "D010",
                 .where = std::move(where),
                 .message = fmt::format("this is not JSON: {}", what),
                 .hint = "names and texts stand between straight quotation marks, and a comma "
                         "between two values but not after the last"}};
}

}  // namespace

Value read_json_value(const std::string& text, const Location& start) {
    Poco::SharedPtr<ValueBuilder> builder(new ValueBuilder());
    std::istringstream stream(text);
    try {
        Poco::JSON::Parser(builder).parse(stream);
    } catch (const DoubledName& doubled) {
        throw Error{{.code = "D011",
                     .where = place_of(stream, text, start),
                     .message = fmt::format("the name \"{}\" is there twice", doubled.name),
                     .hint = "letter case, blanks and _ do not make two names different; rename "
                             "one of them"}};
    } catch (const Poco::Exception& error) {
        refuse(place_of(stream, text, start), error.message());
    }
    return builder->take();
}

}  // namespace paperround
