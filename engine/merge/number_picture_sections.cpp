// SPDX-License-Identifier: MIT
// First the characters with their quotes resolved, then what each of them is among its neighbours.
#include "engine/merge/number_picture_sections.hpp"

#include "engine/merge/picture_quotes.hpp"

#include <algorithm>

namespace paperround {

namespace {

struct PictureByte {
    char byte = 0;
    bool quoted = false;
};
using PictureBytes = std::vector<PictureByte>;

/// Quotes that are never closed hold the rest of the picture.
PictureBytes without_quotes(std::string_view picture) {
    PictureBytes bytes;
    bool quoted = false;
    while (!picture.empty()) {
        if (const std::size_t quote = picture_quote_length(picture)) {
            quoted = !quoted;
            picture.remove_prefix(quote);
        } else {
            bytes.push_back({picture.front(), quoted});
            picture.remove_prefix(1);
        }
    }
    return bytes;
}

/// Says what each byte of one section is.
class SectionReader {
  public:
    explicit SectionReader(const PictureBytes& bytes) : bytes_(bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (!is_place(i)) continue;
            first_ = std::min(first_, i);
            last_ = i;
        }
        for (std::size_t i = bytes.size(); i-- > 0;) {
            if (at(i) == '.' && touches_place(i)) point_ = i;
        }
    }

    PictureSection read() {
        for (std::size_t i = 0; i < bytes_.size(); ++i) add(i);
        count_required();
        return std::move(section_);
    }

  private:
    /// The byte, or 0 where there is none or it is quoted.
    char at(std::size_t i) const {
        return i < bytes_.size() && !bytes_[i].quoted ? bytes_[i].byte : '\0';
    }
    char before(std::size_t i) const { return i == 0 ? '\0' : at(i - 1); }

    static bool is_among(char byte, std::string_view any_of) {
        return byte != '\0' && any_of.find(byte) != std::string_view::npos;
    }

    /// An x that touches no digit's place is a letter: "max".
    bool is_place(std::size_t i) const {
        if (at(i) != 'x') return is_among(at(i), "0#");
        return is_among(before(i), "0#x.,") || is_among(at(i + 1), "0#x.,");
    }

    bool touches_place(std::size_t i) const {
        return (i > 0 && is_place(i - 1)) || is_place(i + 1);
    }

    bool has_places() const { return last_ < bytes_.size() && first_ <= last_; }

    bool groups(std::size_t i) const {
        return at(i) == ',' && i < std::min(point_, last_) &&
               (is_place(i + 1) || is_among(at(i + 1), ","));
    }

    bool is_sign(std::size_t i) const {
        if (!is_among(at(i), "+-") || !has_places()) return false;
        return i < first_ || i == last_ + 1;
    }

    void add(std::size_t i) {
        using Kind = PictureItem::Kind;
        if (is_place(i)) return add_place(i);
        if (groups(i)) {
            section_.thousands = true;
        } else if (i == point_) {
            section_.items.push_back({Kind::Point, ""});
        } else if (is_sign(i)) {
            section_.items.push_back({at(i) == '+' ? Kind::Plus : Kind::Minus, ""});
        } else {
            add_literal(bytes_[i].byte);
        }
    }

    void add_place(std::size_t i) {
        using Kind = PictureItem::Kind;
        Kind kind = at(i) == '0' ? Kind::Required : at(i) == '#' ? Kind::Optional : Kind::Dropping;
        const bool is_decimal = i > point_;
        if (!is_decimal && section_.whole_places == 0) {
            section_.drops_whole_digits = kind == Kind::Dropping;
        }
        // Behind the point an x goes as far as what stands before it: ".00x" is ".000".
        if (is_decimal && kind == Kind::Dropping) kind = last_decimal_;
        if (is_decimal) last_decimal_ = kind;
        ++(is_decimal ? section_.decimal_places : section_.whole_places);
        section_.items.push_back({kind, ""});
    }

    void add_literal(char byte) {
        auto& items = section_.items;
        if (items.empty() || items.back().kind != PictureItem::Kind::Literal) items.emplace_back();
        items.back().text += byte;
    }

    /// A 0 asks for every place between itself and the point.
    void count_required() {
        std::size_t whole = 0;
        std::size_t decimals = 0;
        for (const PictureItem& item : section_.items) {
            if (!item.is_place()) continue;
            const bool required = item.kind == PictureItem::Kind::Required;
            if (whole < section_.whole_places) {
                if (required && section_.least_whole == 0) {
                    section_.least_whole = section_.whole_places - whole;
                }
                ++whole;
            } else {
                ++decimals;
                if (required) section_.least_decimals = decimals;
            }
        }
    }

    const PictureBytes& bytes_;
    std::size_t first_ = std::string::npos;
    std::size_t last_ = 0;
    std::size_t point_ = std::string::npos;
    PictureItem::Kind last_decimal_ = PictureItem::Kind::Required;
    PictureSection section_;
};

}  // namespace

bool PictureSection::has_sign() const {
    return std::any_of(items.begin(), items.end(), [](const PictureItem& item) {
        return item.kind == PictureItem::Kind::Minus || item.kind == PictureItem::Kind::Plus;
    });
}

std::vector<PictureSection> sections_of(std::string_view picture) {
    std::vector<PictureSection> sections;
    PictureBytes section;
    for (const PictureByte& byte : without_quotes(picture)) {
        if (byte.byte == ';' && !byte.quoted) {
            sections.push_back(SectionReader(section).read());
            section.clear();
        } else {
            section.push_back(byte);
        }
    }
    sections.push_back(SectionReader(section).read());
    return sections;
}

}  // namespace paperround
