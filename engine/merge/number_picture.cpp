// SPDX-License-Identifier: MIT
// Works on decimal digits as text, so that rounding is what people do on paper.
#include "engine/merge/number_picture.hpp"

#include "engine/merge/number_picture_sections.hpp"
#include "engine/merge/value_text.hpp"

#include <algorithm>
#include <cmath>

namespace paperround {

namespace {

/// "1234" and "5" of 1234.5.
struct Digits {
    std::string whole;
    std::string decimals;
};

/// Adds one to the last digit, carrying to the left.
void add_one(std::string& digits) {
    std::size_t i = digits.size();
    while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
    if (i == 0) {
        digits.insert(digits.begin(), '1');
    } else {
        ++digits[i - 1];
    }
}

Digits rounded_digits(double number, std::size_t decimals) {
    const std::string text = number_text(std::fabs(number));
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t whole_length = point;
    std::string digits = text.substr(0, point);
    if (point < text.size()) digits += text.substr(point + 1);
    const std::size_t wanted = whole_length + decimals;
    const bool up = digits.size() > wanted && digits[wanted] >= '5';
    digits.resize(wanted, '0');
    if (up) add_one(digits);
    return {digits.substr(0, digits.size() - decimals), digits.substr(digits.size() - decimals)};
}

bool is_zero(const Digits& digits) {
    return digits.whole.find_first_not_of('0') == std::string::npos &&
           digits.decimals.find_first_not_of('0') == std::string::npos;
}

/// Only the digits that the section prints.
Digits shortened(Digits digits, const PictureSection& section) {
    digits.whole.erase(0, std::min(digits.whole.find_first_not_of('0'), digits.whole.size()));
    if (digits.whole.size() < section.least_whole) {
        digits.whole.insert(0, section.least_whole - digits.whole.size(), '0');
    }
    if (section.drops_whole_digits && digits.whole.size() > section.whole_places) {
        digits.whole.erase(0, digits.whole.size() - section.whole_places);
    }
    while (digits.decimals.size() > section.least_decimals && digits.decimals.back() == '0') {
        digits.decimals.pop_back();
    }
    return digits;
}

enum class Sign { Negative, Zero, Positive };

/// Prints one number by one section, item by item.
class SectionPrinter {
  public:
    SectionPrinter(const PictureSection& section, Digits digits, EmptyPlaces empty_places)
        : section_(section),
          digits_(shortened(std::move(digits), section)),
          blank_(empty_places == EmptyPlaces::Blank ? " " : "") {}

    std::string print(Sign sign) {
        for (const PictureItem& item : section_.items) put(item, sign);
        return std::move(out_);
    }

  private:
    void put(const PictureItem& item, Sign sign) {
        switch (item.kind) {
            case PictureItem::Kind::Literal:
                out_ += item.text;
                return;
            case PictureItem::Kind::Point:
                return put_point();
            case PictureItem::Kind::Minus:
                out_ += sign == Sign::Negative ? "-" : blank_;
                return;
            case PictureItem::Kind::Plus:
                out_ += sign == Sign::Negative ? "-" : sign == Sign::Positive ? "+" : blank_;
                return;
            default:
                return whole_ < section_.whole_places ? put_whole() : put_decimal();
        }
    }

    /// ".00" of 95.4 has no place for the 95, which is not lost.
    void put_point() {
        if (section_.whole_places == 0) out_ += digits_.whole;
        if (!digits_.decimals.empty() || !blank_.empty()) out_ += '.';
    }

    void put_whole() {
        const std::size_t places_left = section_.whole_places - whole_;
        const std::size_t digits_left = digits_.whole.size() - printed_;
        if (digits_left < places_left) out_ += blank_;
        // The first place also takes the digits for which there is none.
        const std::size_t wanted = digits_left < places_left ? 0
                                   : whole_ == 0             ? digits_left - places_left + 1
                                                             : 1;
        for (std::size_t i = 0; i < wanted; ++i) put_whole_digit();
        ++whole_;
    }

    void put_whole_digit() {
        out_ += digits_.whole[printed_++];
        const std::size_t left = digits_.whole.size() - printed_;
        if (section_.thousands && left > 0 && left % 3 == 0) out_ += ',';
    }

    void put_decimal() {
        if (decimal_ < digits_.decimals.size()) {
            out_ += digits_.decimals[decimal_];
        } else {
            out_ += blank_;
        }
        ++decimal_;
    }

    const PictureSection& section_;
    Digits digits_;
    std::string blank_;
    std::string out_;
    std::size_t whole_ = 0;    // places that are done
    std::size_t printed_ = 0;  // whole digits that are done
    std::size_t decimal_ = 0;
};

Sign sign_of(double number, const Digits& digits) {
    if (is_zero(digits)) return Sign::Zero;
    return number < 0 ? Sign::Negative : Sign::Positive;
}

/// Where a section is missing the first one serves.
std::size_t section_for(Sign sign, std::size_t count) {
    if (sign == Sign::Negative && count > 1) return 1;
    return sign == Sign::Zero && count > 2 ? 2 : 0;
}

}  // namespace

std::string number_by_picture(double number, std::string_view picture, EmptyPlaces empty_places) {
    const auto sections = sections_of(picture);
    const Digits by_first = rounded_digits(number, sections.front().decimal_places);
    const Sign sign = sign_of(number, by_first);
    const std::size_t chosen = section_for(sign, sections.size());
    const PictureSection& section = sections[chosen];
    const bool says_itself = chosen > 0 || section.has_sign() || !section.has_places();
    const std::string in_front = sign == Sign::Negative && !says_itself ? "-" : "";
    const Digits digits = rounded_digits(number, section.decimal_places);
    return in_front + SectionPrinter(section, digits, empty_places).print(sign);
}

}  // namespace paperround
