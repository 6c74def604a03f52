// SPDX-License-Identifier: MIT
// What a document says, in reading order, without how it looks: paragraphs, where in which table
// each stands, and which anchors (bookmark, content control, section, field) surround it. The same
// model for DOCX and ODT; a form is aligned with what came back through it.
#pragma once

#include "engine/document/package/package.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct Anchor {
    enum class Kind { Bookmark, ControlTag, ControlAlias, Section, Field };
    Kind kind = Kind::Bookmark;
    std::string name;
    bool operator==(const Anchor&) const = default;
};

/// A cell's place, all counted from 1 within its own table.
struct CellPlace {
    int table = 0;  // tables in document order, nested ones too
    int row = 0;
    int column = 0;  // grid column of the cell's left edge: merged cells count their span
    bool operator==(const CellPlace&) const = default;
};

/// An anchor that begins and ends within a paragraph; bytes of its text.
struct AnchorSpan {
    Anchor anchor;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const AnchorSpan&) const = default;
};

/// Words that look other than those around them: how people choose where there is no box to mark.
struct Emphasis {
    enum class Kind { Strong, Struck };  // bold, underlined or highlighted; struck through
    Kind kind = Kind::Strong;
    std::size_t begin = 0;  // bytes of the paragraph's text
    std::size_t end = 0;
    bool operator==(const Emphasis&) const = default;
};

/// One paragraph.
struct TextBlock {
    std::string text;   // visible text; tab as TAB, line break as LF; a picture as U+FFFC
    std::string story;  // "Main text", "Header", …
    std::optional<CellPlace> cell;  // the innermost cell
    std::vector<Anchor> anchors;    // outermost first; those that surround or start in it
    std::vector<AnchorSpan> spans;  // those of `anchors` that also end in it
    bool is_heading = false;
    bool is_list_item = false;
    bool in_text_box = false;
    bool has_tracked_changes = false;
    bool is_placeholder = false;  // nothing but the prompt of a control that nobody filled in
    bool is_locked = false;       // inside a control or section that a person cannot edit
    bool has_comment = false;
    std::vector<Emphasis> emphases;    // in the order of their ends
    std::vector<std::string> prompts;  // that controls in it show until somebody answers
    /// What a list in it shows, where that is its first entry: so does one that nobody touched.
    std::string first_choice;
};

/// How the model came about: the less certain, the less is believed of it.
enum class TextOrigin {
    Native,     // read from the document itself
    Converted,  // another program made a document of it first, or it was a web page
    Layout,     // lines and cells were guessed from where words stand on a page
    Unread,     // nothing could be read (a scan, no program for its kind): for a person to look at
};

struct TextModel {
    std::vector<TextBlock> blocks;
    TextOrigin origin = TextOrigin::Native;
    /// What a person has to know of the file, in words: "converted from a PDF: …".
    std::vector<std::string> remarks;
    /// docProps/custom.xml or meta:user-defined, as name and value.
    std::vector<std::pair<std::string, std::string>> custom_properties;
    std::string core_identifier;  // dc:identifier, if any
    /// What tables are called and described as: unseen in Word, printed by some converters.
    std::vector<std::string> table_captions;
    bool has_macros = false;
    bool has_external_links = false;      // pictures, templates or sections from elsewhere
    bool has_embedded_documents = false;  // altChunk: text that Word would show and we do not read
};

/// Tracked insertions are text, deletions are not; of AlternateContent one branch is read; controls
/// are seen through wherever they stand.
/// Throws Error of Package's kinds, and E703 when a part is not well formed.
TextModel read_text_model(const Package& package);

/// The text alone, one paragraph a line, cells separated by TAB: for comparing documents.
std::string plain_text(const TextModel& model);

}  // namespace paperround
