// SPDX-License-Identifier: MIT
// A number picture cut up: its sections for positive, negative and zero, and in each the places for
// digits between what is printed as it stands. Used by number_picture.cpp only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct PictureItem {
    enum class Kind {
        Required,  // 0: a digit, or 0
        Optional,  // #: a digit, or nothing
        Dropping,  // x: as Optional; in front, digits further left are dropped
        Point,     // between the whole digits and the decimals
        Minus,     // - in front of a negative number
        Plus,      // + or - in front of any number but zero
        Literal,
    };
    Kind kind = Kind::Literal;
    std::string text;  // of Literal

    bool is_place() const {
        return kind == Kind::Required || kind == Kind::Optional || kind == Kind::Dropping;
    }
};

struct PictureSection {
    std::vector<PictureItem> items;
    std::size_t whole_places = 0;
    std::size_t least_whole = 0;  // digits that are printed even where they are 0
    std::size_t decimal_places = 0;
    std::size_t least_decimals = 0;
    bool thousands = false;
    bool drops_whole_digits = false;

    bool has_places() const { return whole_places + decimal_places > 0; }
    bool has_sign() const;
};

/// At least one; "0.00;(0.00);none" has three.
std::vector<PictureSection> sections_of(std::string_view picture);

}  // namespace paperround
