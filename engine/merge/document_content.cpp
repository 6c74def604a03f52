// SPDX-License-Identifier: MIT
// Parts are numbered in the order in which their pictures first appear, so that equal records give
// equal bytes.
#include "engine/merge/document_content.hpp"

#include "engine/document/xml/tree.hpp"
#include "engine/merge/escape_value.hpp"
#include "engine/merge/evaluated.hpp"
#include "engine/merge/link_address.hpp"
#include "engine/merge/markdown_writer.hpp"
#include "engine/merge/picture_size.hpp"
#include "engine/merge/qr_code.hpp"

#include <algorithm>

namespace paperround {
namespace {

constexpr std::size_t kMostPictureBytes = 200'000'000;  // of one document

std::string_view suffix_of(const PictureHeader& header) {
    return header.kind == PictureHeader::Kind::Png ? ".png" : ".jpeg";
}

std::string_view media_type_of(const PictureHeader& header) {
    return header.kind == PictureHeader::Kind::Png ? "image/png" : "image/jpeg";
}

void append_length(std::string& out, Length length, Escaping escaping) {
    out += escaping == Escaping::OdtText ? in_centimetres(length) : std::to_string(length.emu);
}

void append_address(std::string& out, std::string_view address, Escaping escaping) {
    if (escaping == Escaping::PlainText || escaping == Escaping::Html) {
        return append_escaped(out, address, escaping);
    }
    xml::append_escaped_attribute(out, address);
}

}  // namespace

void DocumentContent::begin_document() {
    extra_parts_.clear();
    added_.clear();
    references_.clear();
    links_.clear();
}

void DocumentContent::put(const PictureInsert& insert, std::string_view value,
                          std::string_view text, const ContentPlace& place) {
    if (value.empty()) return;
    std::size_t picture = 0;
    if (insert.source == PictureInsert::Source::QrCode) {
        const std::string png = qr_png(value);
        picture = add(png, *read_picture_header(png), insert.part_stem);
    } else {
        const Picture& found = pictures_.find(value);
        picture = add(found.bytes, found.header, insert.part_stem);
    }
    refer(picture, place.part_name);
    const PictureSize size = size_of(insert, added_[picture].header);
    const std::string number = std::to_string(place.next_number++);
    insert.markup.write(place.out, [&](Gap gap) {
        if (gap == Gap::Width) return append_length(place.out, size.width, place.escaping);
        if (gap == Gap::Height) return append_length(place.out, size.height, place.escaping);
        if (gap == Gap::Text) return xml::append_escaped_attribute(place.out, text);
        if (gap == Gap::Number) return static_cast<void>(place.out += number);
        fill_picture(gap, picture, place.out);
    });
}

void DocumentContent::put(const LinkInsert& insert, std::string_view value, std::string_view text,
                          const ContentPlace& place) {
    if (value.empty()) return;
    const std::string address = link_address(value);
    insert.markup.write(place.out, [&](Gap gap) {
        if (gap == Gap::Address) return append_address(place.out, address, place.escaping);
        if (gap == Gap::Text) {
            return append_escaped(place.out, insert.text ? text : value, place.escaping);
        }
        if (gap == Gap::Relation) {
            place.out += std::to_string(link_number(address, place.part_name));
        }
    });
}

void DocumentContent::put(const MarkdownInsert& insert, std::string_view value,
                          const ContentPlace& place) {
    const auto begin_link = [&](std::string_view written) {
        const std::string address = link_address(written);
        insert.link_begin.write(place.out, [&](Gap gap) {
            if (gap == Gap::Address) append_address(place.out, address, place.escaping);
            if (gap == Gap::Relation) {
                place.out += std::to_string(link_number(address, place.part_name));
            }
        });
    };
    write_markdown(value, insert, {place.out, place.escaping, begin_link});
}

void DocumentContent::put_references(const ReferencesInsert& insert, std::string& out) const {
    const auto put_picture = [&](std::size_t picture) {
        insert.picture.write(out, [&](Gap gap) { fill_picture(gap, picture, out); });
    };
    if (insert.of_part.empty()) {
        for (std::size_t picture = 0; picture < added_.size(); ++picture) put_picture(picture);
        return;
    }
    for (const Reference& reference : references_) {
        if (reference.part_name == insert.of_part) put_picture(reference.picture);
    }
    for (const Link& link : links_) {
        if (link.part_name != insert.of_part) continue;
        insert.link.write(out, [&](Gap gap) {
            if (gap == Gap::Relation) out += std::to_string(link.number);
            if (gap == Gap::Address) xml::append_escaped_attribute(out, link.address);
        });
    }
}

std::size_t DocumentContent::add(const std::string& bytes, const PictureHeader& header,
                                 const std::string& stem) {
    std::size_t total = bytes.size();
    for (std::size_t i = 0; i < added_.size(); ++i) {
        const std::string& other = extra_parts_[added_[i].extra_part].bytes;
        if (other == bytes) return i;
        total += other.size();
    }
    if (total > kMostPictureBytes) {
        throw EvaluationFailure{"E632", "the pictures of the document are larger than 200 MB",
                                "make them smaller: 1200 pixels are enough for half a page"};
    }
    const std::string number = std::to_string(added_.size() + 1);
    extra_parts_.push_back({stem + number + std::string(suffix_of(header)), bytes});
    added_.push_back({extra_parts_.size() - 1, header});
    return added_.size() - 1;
}

void DocumentContent::refer(std::size_t picture, std::string_view part_name) {
    const bool known =
        std::any_of(references_.begin(), references_.end(), [&](const Reference& reference) {
            return reference.picture == picture && reference.part_name == part_name;
        });
    if (!known) references_.push_back({part_name, picture});
}

std::size_t DocumentContent::link_number(const std::string& address, std::string_view part_name) {
    std::size_t last = 0;
    for (const Link& link : links_) {
        if (link.part_name != part_name) continue;
        if (link.address == address) return link.number;
        last = link.number;
    }
    links_.push_back({part_name, address, last + 1});
    return last + 1;
}

void DocumentContent::fill_picture(Gap gap, std::size_t picture, std::string& out) const {
    const std::string& name = extra_parts_[added_[picture].extra_part].name;
    if (gap == Gap::File) out += std::string_view(name).substr(name.rfind('/') + 1);
    if (gap == Gap::Relation) out += std::to_string(picture + 1);
    if (gap == Gap::MediaType) out += media_type_of(added_[picture].header);
}

}  // namespace paperround
