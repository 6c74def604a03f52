// SPDX-License-Identifier: MIT
// What one record's document gets besides its text: pictures, each once, and who refers to what.
// Owned by a renderer and used for one record after another; one thread.
#pragma once

#include "engine/compile/program.hpp"
#include "engine/document/package/part_text.hpp"
#include "engine/merge/pictures.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// Where in a part's text something is put.
struct ContentPlace {
    std::string& out;
    const std::string& part_name;
    Escaping escaping;           // of texts
    std::uint32_t& next_number;  // for ids
};

class DocumentContent {
  public:
    /// Borrows the folder of the pictures for its own lifetime; null: there is none.
    explicit DocumentContent(const FileFolder* folder) : pictures_(folder) {}

    /// The next document has no pictures yet.
    void begin_document();

    /// The parts that only this document has.
    const std::vector<ExtraPart>& extra_parts() const { return extra_parts_; }

    /// An empty value prints nothing. `text`: what the content's own expression came to.
    /// Throws EvaluationFailure E63x.
    void put(const PictureInsert& picture, std::string_view value, std::string_view text,
             const ContentPlace& place);
    void put(const LinkInsert& link, std::string_view value, std::string_view text,
             const ContentPlace& place);

    /// Of an empty value, an empty paragraph. Throws EvaluationFailure E633.
    void put(const MarkdownInsert& markdown, std::string_view value, const ContentPlace& place);

    void put_references(const ReferencesInsert& references, std::string& out) const;

  private:
    struct Added {
        std::size_t extra_part;
        PictureHeader header;
    };
    struct Reference {
        std::string_view part_name;
        std::size_t picture;  // from 0
    };
    struct Link {
        std::string_view part_name;
        std::string address;
        std::size_t number;  // from 1, in its part
    };
    std::size_t add(const std::string& bytes, const PictureHeader& header, const std::string& stem);
    void refer(std::size_t picture, std::string_view part_name);
    std::size_t link_number(const std::string& address, std::string_view part_name);
    void fill_picture(Gap gap, std::size_t picture, std::string& out) const;

    std::vector<ExtraPart> extra_parts_;
    Pictures pictures_;
    std::vector<Added> added_;
    std::vector<Reference> references_;
    std::vector<Link> links_;
};

}  // namespace paperround
