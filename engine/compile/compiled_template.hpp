// SPDX-License-Identifier: MIT
// A template made ready: every part with text flattened to a Program, everything else compressed
// once. Immutable after compile; any number of threads render from it.
#pragma once

#include "engine/compile/program.hpp"
#include "engine/core/answer_slot.hpp"
#include "engine/core/diagnostic.hpp"
#include "engine/core/file_folder.hpp"
#include "engine/core/schema.hpp"
#include "engine/document/document_format.hpp"
#include "engine/document/package/package_image.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paperround {

/// One use of a name in a template, for `paperround fields` and `paperround check`.
struct FieldUse {
    enum class Kind { Braces, MergeField, Control, Condition, Loop };
    /// MayBeEmpty: marked `?`, with a default(), or asked about before it is printed.
    enum class Need { Wanted, MayBeEmpty };

    std::string path;  // from the record: "objectives[].actions" for `o.actions` in a loop
    Kind kind = Kind::Braces;
    Location where;
    std::string written;  // as it stands in the template
    std::string carrier;  // "MERGEFIELD", "check box"; empty: its kind says it all
    Need need = Need::Wanted;
};

/// SKIPIF: no document for a record for which `when` is true.
struct SkipRule {
    Expression when;
    std::string written;  // as in the template, for the report
    Location where;
};

struct CompiledTemplate {
    std::string name;  // file name, for messages
    DocumentFormat format = DocumentFormat::Docx;
    std::vector<Program> programs;  // in the order of the image's variable parts
    PackageImage image;
    std::vector<FieldUse> fields;
    std::vector<AnswerSlot> answer_slots;
    std::vector<SkipRule> skip_rules;
    bool reads_next_records = false;      // one document may take several records (NEXT)
    std::string fingerprint;              // SHA-256 over its parts, however it was zipped
    std::vector<Location> answer_places;  // of answer_slots
};

/// What a template tells about those who made it, and a document need not. Comments, data sources
/// and previews never travel.
struct StripOptions {
    enum class Authors { Keep, Remove };
    enum class Changes { Keep, Accept };
    Authors authors = Authors::Keep;
    Changes changes = Changes::Keep;  // tracked ones
};

/// For what leaves the house.
inline constexpr StripOptions kStripAll = {StripOptions::Authors::Remove,
                                           StripOptions::Changes::Accept};

/// What may be changed in the finished document.
enum class Protection { AsTemplate, Forms };  // Forms: the answers only

enum class UnknownNames { Refuse, Allow };
/// Can a name without a value be shown in its place, highlighted? (MissingPolicy::Mark)
enum class MissingMarks { None, Shown };

/// Does the document ask Word to refresh its fields, a table of contents say, when it is opened?
enum class FieldUpdate { AsTemplate, WhenOpened };

struct CompileOptions {
    /// The names there are. Null: any name will do, and a missing one is an empty value.
    const Schema* schema = nullptr;
    /// Allow: a name that the schema does not have is an empty value, to be listed as such.
    UnknownNames unknown_names = UnknownNames::Refuse;
    StripOptions strip;
    Protection protection = Protection::AsTemplate;
    MissingMarks marks = MissingMarks::None;
    FieldUpdate field_update = FieldUpdate::AsTemplate;
    /// Where `{% include "…" %}` takes its files from. Null: nothing can be included.
    const FileFolder* parts = nullptr;
};

/// Everything wrong with the template is reported to `diagnostics`; nullopt when any of it is an
/// error. Throws Error only for what makes the file unreadable (E7xx).
std::optional<CompiledTemplate> compile_template(const Package& package,
                                                 const CompileOptions& options,
                                                 Diagnostics& diagnostics);

/// The template with everything that it includes in it, so that it can be kept as one file; nullopt
/// when it includes nothing.
std::optional<std::string> template_in_one_piece(const Package& package, const FileFolder& parts);

enum class TextKind { Plain, Html };

/// A mail text: the same language over plain text or HTML (values escaped in HTML).
std::optional<Program> compile_text(std::string_view text, const std::string& name, TextKind kind,
                                    const CompileOptions& options, Diagnostics& diagnostics);

}  // namespace paperround
