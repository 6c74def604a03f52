// SPDX-License-Identifier: MIT
// One function for each kind of value.
#include "engine/merge/value_text.hpp"

#include "engine/merge/date_picture.hpp"

#include <array>
#include <charconv>

namespace paperround {

namespace {

/// Writes the items that have a text, with commas between.
class Enumeration {
  public:
    explicit Enumeration(std::string& out) : out_(out) {}

    void add(const Value& item) {
        if (item.is_empty()) return;
        if (!first_) out_ += ", ";
        append_value_text(out_, item);
        first_ = false;
    }

  private:
    std::string& out_;
    bool first_ = true;
};

/// One function for each alternative of Value.
struct TextWriter {
    std::string& out;

    void operator()(const Missing&) {}
    void operator()(const std::string& text) { out += text; }
    void operator()(double number) { out += number_text(number); }
    void operator()(bool yes) { out += yes ? "yes" : "no"; }
    void operator()(const Date& date) {
        if (date.ok()) append_date_picture(out, {date, {}}, "d MMMM yyyy");
    }
    void operator()(const TimeOfDay& time) { append_date_picture(out, {{}, time}, "HH:mm"); }
    void operator()(const DateTime& moment) {
        if (moment.date.ok()) append_date_picture(out, moment, "d MMMM yyyy HH:mm");
    }
    void operator()(const List& list) {
        Enumeration items(out);
        for (const Value& item : list) items.add(item);
    }
    void operator()(const Record& record) {
        Enumeration items(out);
        for (const Record::Field& field : record.fields()) items.add(field.value);
    }
};

}  // namespace

void append_value_text(std::string& out, const Value& value) {
    std::visit(TextWriter{out}, value.alternatives());
}

std::string_view text_of(const Value& value, std::string& buffer) {
    if (const auto* text = std::get_if<std::string>(&value.alternatives())) return *text;
    buffer.clear();
    append_value_text(buffer, value);
    return buffer;
}

std::string value_text(const Value& value) {
    std::string text;
    append_value_text(text, value);
    return text;
}

std::string number_text(double number) {
    std::array<char, 512> digits{};  // the longest double has 326 characters
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(),
                                       number + 0.0,  // "-0" is no number that people know
                                       std::chars_format::fixed);
    return {digits.data(), written.ptr};
}

}  // namespace paperround
