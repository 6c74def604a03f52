// SPDX-License-Identifier: MIT
// The steps from an opened package to a compiled template, in order. Each has a file of its own.
#include "engine/compile/answers.hpp"
#include "engine/compile/compiled_template.hpp"
#include "engine/compile/content_check.hpp"
#include "engine/compile/content_parts.hpp"
#include "engine/compile/content_tags.hpp"
#include "engine/compile/control_answer.hpp"
#include "engine/compile/controls.hpp"
#include "engine/compile/data_stores.hpp"
#include "engine/compile/docx_link_targets.hpp"
#include "engine/compile/empty_lines.hpp"
#include "engine/compile/find_word_fields.hpp"
#include "engine/compile/flatten.hpp"
#include "engine/compile/form_fields.hpp"
#include "engine/compile/forms_protection.hpp"
#include "engine/compile/further_parts.hpp"
#include "engine/compile/gap.hpp"
#include "engine/compile/header_names.hpp"
#include "engine/compile/heal.hpp"
#include "engine/compile/identity_part.hpp"
#include "engine/compile/include_parts.hpp"
#include "engine/compile/included_places.hpp"
#include "engine/compile/literal_ranges.hpp"
#include "engine/compile/macros.hpp"
#include "engine/compile/markdown_markup.hpp"
#include "engine/compile/merge_fields.hpp"
#include "engine/compile/name_check.hpp"
#include "engine/compile/nest_blocks.hpp"
#include "engine/compile/note_copies.hpp"
#include "engine/compile/odt_blanks.hpp"
#include "engine/compile/odt_controls.hpp"
#include "engine/compile/odt_row_spans.hpp"
#include "engine/compile/odt_surfaces.hpp"
#include "engine/compile/page_breaks.hpp"
#include "engine/compile/paragraph_conditions.hpp"
#include "engine/compile/part_set.hpp"
#include "engine/compile/picture_check.hpp"
#include "engine/compile/picture_placeholders.hpp"
#include "engine/compile/private_traces.hpp"
#include "engine/compile/reading_order.hpp"
#include "engine/compile/skip_fields.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tags_in_changes.hpp"
#include "engine/compile/template_to_document.hpp"
#include "engine/compile/update_fields.hpp"

#include <algorithm>

namespace paperround {
namespace {

using compile::Compilation;
using compile::EmptyLines;
using compile::PartDraft;
using compile::PartSet;
using KnownPlaces = decltype(compile::WholeTemplate::places);

/// `main_text` may be the part itself.
void compile_part(PartDraft& draft, PartDraft& main_text, Compilation& compilation) {
    const std::size_t answers_before = compilation.answer_places.size();
    compile::accept_changes_at_tags(draft, compilation);
    if (draft.markup.format == DocumentFormat::Docx) {
        compile::replace_docx_fields(draft, compilation);
        compile::fill_docx_links(draft, compilation);
        compile::fill_controls(draft, compilation);
        compile::use_form_fields(draft, compilation);
    } else {
        compile::replace_odt_surfaces(draft, compilation);
    }
    compile::heal_tags(draft, compilation);
    compile::find_picture_placeholders(draft, compilation);
    compile::place_page_breaks(draft, compilation);
    compile::nest_blocks(draft, compilation);
    compile::copy_notes_of_loops(main_text, draft);
    compile::apply_paragraph_conditions(draft);
    compile::keep_blanks_behind_values(draft);
    compile::refuse_repeated_answers(draft, compilation.diagnostics);
    if (draft.markup.format == DocumentFormat::Odt) {
        compile::refuse_repeated_form_controls(draft, compilation);
        compile::fit_row_spans(draft);
    }
    compile::collect_skip_rules(draft, compilation);
    compile::place_answers(draft, compilation);
    for (std::size_t i = answers_before; i < compilation.answer_places.size(); ++i) {
        compilation.answer_places[i].part = draft.name;
    }
    compile::check_names(draft, compilation);
    compile::check_pictures(draft, compilation.diagnostics);
    compile::check_content(draft, compilation);
    compile::add_markdown_styles(draft);
    if (compilation.empty_lines == EmptyLines::Vanish) compile::drop_empty_lines(draft);
    if (compilation.has_places) compile::forget_places(*draft.tree.root);
}

/// What has to be known of all parts before the first is compiled.
void prepare(const std::vector<PartDraft>& drafts, const Package& package, DocumentFormat format,
             Compilation& compilation) {
    compilation.empty_lines = compile::empty_lines_of(package);
    if (format != DocumentFormat::Docx) return;
    for (const PartDraft& draft : drafts) {
        compile::collect_bookmarks(draft, compilation.bookmarks);
    }
}

/// Paragraphs of what is included, and those behind them, know where their authors look for them.
void remember_places(PartDraft& draft, const std::vector<Location>& places) {
    const auto paragraphs = compile::walk_story(draft.markup, *draft.tree.root, "", draft.story);
    for (std::size_t i = 0; i < std::min(places.size(), paragraphs.size()); ++i) {
        compile::remember_place(*paragraphs[i].node, places[i]);
    }
}

std::vector<PartDraft> draft_parts(const Package& package, const PartSet& parts,
                                   DocumentFormat format) {
    std::vector<PartDraft> drafts;
    for (const StoryPart& part : story_parts(package, format)) {
        drafts.push_back({part.part_name,
                          part.story,
                          compile::markup_of(format),
                          xml::parse(*package.part(part.part_name), part.part_name),
                          {}});
    }
    for (PartDraft& draft : compile::draft_further_parts(package, parts, drafts)) {
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

/// A part in which nothing varies is compressed once, with the others of its kind.
bool varies(const PartDraft& draft) {
    return !draft.tags.empty();
}

PackageImage image_of(const PartSet& parts, DocumentFormat format,
                      const std::vector<Program>& programs) {
    std::vector<VariablePart> variable_parts;
    for (const Program& program : programs) {
        variable_parts.push_back(
            {program.part_name, program.literals, compile::literal_ranges(program)});
    }
    return PackageImage(parts.in_package_order(format), variable_parts);
}

std::vector<Program> flatten_varying(std::vector<PartDraft>& drafts, PartSet& parts,
                                     const compile::ContentSetting& setting, MissingMarks marks) {
    std::vector<Program> programs;
    for (PartDraft& draft : drafts) {
        if (!varies(draft)) {
            if (draft.is_changed) parts.put(draft.name, xml::serialize(draft.tree));
            continue;
        }
        parts.remove(draft.name);
        if (marks == MissingMarks::Shown) compile::add_mark_style(draft);
        programs.push_back(
            compile::flatten(draft, {draft.markup.text_escaping, programs.size(), setting, marks}));
    }
    return programs;
}

/// Looked up only where a tag has use for it.
compile::ContentSetting setting_for(const Package& package, DocumentFormat format,
                                    const std::vector<PartDraft>& drafts) {
    if (std::none_of(drafts.begin(), drafts.end(), compile::has_content)) return {};
    return compile::content_setting(package, format, drafts.front().name);
}

/// What controls are bound to: values in elements and attributes.
void flatten_stores(compile::DataStores& stores, PartSet& parts, std::vector<Program>& programs) {
    for (const PartDraft& draft : stores.take_changed()) {
        parts.remove(draft.name);
        programs.push_back(compile::flatten(draft, {Escaping::XmlAttribute, programs.size()}));
    }
}

void update_fields(PartSet& parts, const Package& package, DocumentFormat format,
                   Diagnostics& diagnostics) {
    if (format == DocumentFormat::Docx) return compile::update_fields_when_opened(parts, package);
    diagnostics.report({.severity = Severity::Note,
                        .code = "E652",
                        .where = {.file = package.file_name()},
                        .message = "an ODT cannot ask for its table of contents to be refreshed",
                        .hint = "refresh it in LibreOffice: Tools, Update, Update All"});
}

bool reads_next_record(const Program& program) {
    return std::any_of(program.instructions.begin(), program.instructions.end(),
                       [](const Instruction& instruction) {
                           return instruction.kind == Instruction::Kind::NextRecord ||
                                  instruction.kind == Instruction::Kind::GoToRecord;
                       });
}

/// `package` includes nothing any more.
std::optional<CompiledTemplate> compile_whole(const Package& package, const KnownPlaces& places,
                                              const CompileOptions& options,
                                              Diagnostics& diagnostics) {
    const DocumentFormat format = format_of(package);
    PartSet parts(package);
    const std::string fingerprint = parts.fingerprint();
    compile::strip_traces(parts, package, options.strip);
    std::vector<PartDraft> drafts = draft_parts(package, parts, format);
    compile::name_headers(drafts, package);
    Diagnostics found;
    Compilation compilation{package.file_name(), options.schema, found};
    compile::DataStores stores(package, parts, drafts);
    compilation.stores = &stores;
    compilation.unknown_names = options.unknown_names;
    if (format == DocumentFormat::Docx) {
        compile::expose_link_targets(drafts, package, parts, found);
        for (const Diagnostic& problem : found.all()) diagnostics.report(problem);
    }
    for (PartDraft& draft : drafts) {
        const auto known = places.find(draft.name);
        if (known != places.end()) remember_places(draft, known->second);
        compile::strip_traces(draft, options.strip);
    }
    prepare(drafts, package, format, compilation);
    compilation.has_places = !places.empty();
    for (PartDraft& draft : drafts) {
        const std::size_t first = found.all().size();
        compile_part(draft, drafts.front(), compilation);
        compile::report_in_reading_order(found, first, draft.name, diagnostics);
    }
    compile::warn_of_skips_with_next(compilation, diagnostics);
    if (found.has_errors()) return std::nullopt;

    compile::make_a_document(parts, format);
    compile::leave_macros_behind(parts, package, format);
    if (options.field_update == FieldUpdate::WhenOpened) {
        update_fields(parts, package, format, diagnostics);
    }
    if (options.protection == Protection::Forms) compile::protect_forms(parts, package);
    if (!compilation.answer_slots.empty()) compile::stamp_identity(drafts, parts, format);
    const auto setting = setting_for(package, format, drafts);
    std::vector<Program> programs = flatten_varying(drafts, parts, setting, options.marks);
    for (Program& program : compile::reference_programs(programs, parts, format, setting)) {
        programs.push_back(std::move(program));
    }
    flatten_stores(stores, parts, programs);
    const bool reads_next = std::any_of(programs.begin(), programs.end(), reads_next_record);
    PackageImage image = image_of(parts, format, programs);
    return CompiledTemplate{package.file_name(),
                            format,
                            std::move(programs),
                            std::move(image),
                            std::move(compilation.fields),
                            std::move(compilation.answer_slots),
                            std::move(compilation.skip_rules),
                            reads_next,
                            fingerprint,
                            std::move(compilation.answer_places)};
}

}  // namespace

std::optional<CompiledTemplate> compile_template(const Package& package,
                                                 const CompileOptions& options,
                                                 Diagnostics& diagnostics) {
    Diagnostics of_includes;
    const auto whole = compile::bring_in_parts(package, options.parts, of_includes);
    for (const Diagnostic& problem : of_includes.all()) diagnostics.report(problem);
    auto compiled = whole ? compile_whole(whole->package, whole->places, options, diagnostics)
                          : compile_whole(package, {}, options, diagnostics);
    if (of_includes.has_errors()) return std::nullopt;
    return compiled;
}

std::optional<std::string> template_in_one_piece(const Package& package, const FileFolder& parts) {
    Diagnostics of_includes;
    const auto whole = compile::bring_in_parts(package, &parts, of_includes);
    if (!whole) return std::nullopt;
    return write_package(PartSet(whole->package).in_package_order(format_of(whole->package)));
}

}  // namespace paperround
