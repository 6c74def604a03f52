// SPDX-License-Identifier: MIT
// From the inside out: what is included has become one document by itself before it is put in.
#include "engine/compile/include_parts.hpp"

#include "engine/compile/docx_inclusion.hpp"
#include "engine/compile/header_names.hpp"
#include "engine/compile/include_file.hpp"
#include "engine/compile/include_tags.hpp"
#include "engine/compile/included_places.hpp"
#include "engine/compile/odt_inclusion.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/core/error.hpp"
#include "engine/document/document_format.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround::compile {
namespace {

constexpr std::size_t kMostIncludes = 500;  // in one template, those in what it includes counted
constexpr std::string_view kMainText = "Main text";

using Places = std::map<std::string, std::vector<Location>, std::less<>>;
using Inclusion = std::variant<DocxInclusion, OdtInclusion>;

/// With room for parts of notes that are still to come.
std::vector<PartDraft> stories_of(const Package& package, DocumentFormat format) {
    std::vector<PartDraft> stories;
    const std::vector<StoryPart> parts = story_parts(package, format);
    stories.reserve(parts.size() + 2);
    for (const StoryPart& part : parts) {
        stories.push_back({part.part_name,
                           part.story,
                           markup_of(format),
                           xml::parse(*package.part(part.part_name), part.part_name),
                           {}});
    }
    name_headers(stories, package);
    return stories;
}

bool may_include(const Package& package, DocumentFormat format) {
    const std::vector<StoryPart> parts = story_parts(package, format);
    return std::any_of(parts.begin(), parts.end(), [&](const StoryPart& part) {
        return compile::may_include(std::string_view(*package.part(part.part_name)));
    });
}

void remember_places(PartDraft& story, const std::string& file) {
    for (const StoryParagraph& paragraph :
         walk_story(story.markup, *story.tree.root, file, story.story)) {
        remember_place(*paragraph.node, paragraph.where);
    }
}

/// The guest's paragraphs come to stand where the host's paragraph is.
void remember_places_in(PartDraft& story, const std::string& file, const Places& known,
                        const Location& includer) {
    const auto of_part = known.find(story.name);
    int ordinal = 0;
    for (const StoryParagraph& paragraph :
         walk_story(story.markup, *story.tree.root, file, story.story)) {
        Location where = paragraph.where;
        const auto index = static_cast<std::size_t>(ordinal);
        if (of_part != known.end() && index < of_part->second.size()) {
            where = of_part->second[index];
        }
        where.ordinal = includer.ordinal;
        where.included_ordinal = ++ordinal;
        remember_place(*paragraph.node, where);
    }
}

std::vector<Location> places_in(PartDraft& story) {
    std::vector<Location> places;
    for (const StoryParagraph& paragraph :
         walk_story(story.markup, *story.tree.root, "", story.story)) {
        places.push_back(paragraph.where);
    }
    return places;
}

std::vector<PackagePart> parts_of(Inclusion& inclusion, DocumentFormat format,
                                  const std::vector<PartDraft>& stories) {
    if (auto* docx = std::get_if<DocxInclusion>(&inclusion)) {
        PartShelf shelf = docx->finish();
        for (const PartDraft& story : stories) shelf.put(story.name, xml::serialize(story.tree));
        return shelf.finish();
    }
    PartSet parts = std::get<OdtInclusion>(inclusion).finish();
    for (const PartDraft& story : stories) parts.put(story.name, xml::serialize(story.tree));
    return parts.in_package_order(format);
}

Package package_of(std::vector<PackagePart> parts, const std::string& file_name) {
    for (PackagePart& part : parts) part.stored = true;  // it is unpacked at once
    PackageLimits limits;
    limits.file_bytes = limits.total_bytes;
    return Package::from_bytes(write_package(parts), file_name, limits);
}

class Includer {
  public:
    Includer(const FileFolder* folder, Diagnostics& diagnostics)
        : folder_(folder), diagnostics_(diagnostics) {}

    std::optional<WholeTemplate> whole(const Package& package, const IncludeTrail& trail) {
        const DocumentFormat format = format_of(package);
        if (!may_include(package, format)) return std::nullopt;
        std::vector<PartDraft> stories = stories_of(package, format);
        std::vector<std::vector<FoundInclude>> includes;
        for (PartDraft& story : stories) {
            includes.push_back(find_includes(story, package.file_name()));
        }
        const bool has_any = std::any_of(includes.begin(), includes.end(),
                                         [](const auto& found) { return !found.empty(); });
        if (!has_any) return std::nullopt;
        for (PartDraft& story : stories) remember_places(story, package.file_name());
        Inclusion inclusion = begin(package, format, stories);
        for (std::size_t i = 0; i < includes.size(); ++i) {
            for (FoundInclude& found : includes[i]) {
                follow(found, stories[i], trail, inclusion, format);
            }
        }
        return finish(package, inclusion, format, stories);
    }

  private:
    static Inclusion begin(const Package& package, DocumentFormat format,
                           std::vector<PartDraft>& stories) {
        if (format == DocumentFormat::Docx) {
            return Inclusion(std::in_place_type<DocxInclusion>, package, stories);
        }
        return Inclusion(std::in_place_type<OdtInclusion>, package, stories);
    }

    static WholeTemplate finish(const Package& package, Inclusion& inclusion, DocumentFormat format,
                                std::vector<PartDraft>& stories) {
        Places places;
        for (PartDraft& story : stories) {
            places[story.name] = places_in(story);
            forget_places(*story.tree.root);
        }
        return {package_of(parts_of(inclusion, format, stories), package.file_name()),
                std::move(places)};
    }

    /// The paragraph becomes what its tag includes; an empty one when that cannot be.
    void follow(FoundInclude& found, PartDraft& story, const IncludeTrail& trail,
                Inclusion& inclusion, DocumentFormat format) {
        auto guest = guest_for(found, trail, format);
        std::optional<IncludeMistake> mistake;
        if (auto* wrong = std::get_if<IncludeMistake>(&guest)) {
            mistake = std::move(*wrong);
        } else {
            const GuestPlace place{story, *found.paragraph, found.tag.where.story == kMainText};
            mistake = std::visit(
                [&](auto& into) { return into.take_in(std::get<GuestDocument>(guest), place); },
                inclusion);
        }
        if (!mistake) return;
        diagnostics_.report(about_tag(found.tag, mistake->code, mistake->message, mistake->hint));
        std::erase_if(found.paragraph->children,
                      [](const auto& child) { return !child->is("w:pPr"); });
    }

    std::variant<GuestDocument, IncludeMistake> guest_for(const FoundInclude& found,
                                                          const IncludeTrail& trail,
                                                          DocumentFormat format) {
        if (++count_ > kMostIncludes) {
            return IncludeMistake{
                "E645",
                fmt::format("there are more than {} includes, one within the other", kMostIncludes),
                "include fewer files, or put them together into one"};
        }
        auto bytes = read_included(folder_, found.file, trail);
        if (auto* mistake = std::get_if<IncludeMistake>(&bytes)) return std::move(*mistake);
        try {
            Package package =
                Package::from_bytes(std::get<std::string>(std::move(bytes)), found.file);
            const DocumentFormat own = format_of(package);
            if (own != format) return wrong_kind(found.file, own, format);
            return opened(std::move(package), found, trail, format);
        } catch (const Error& error) {  // of the file that is included
            const Diagnostic& told = error.diagnostic();
            return IncludeMistake{
                "E644", fmt::format("\"{}\" cannot be included: {}", found.file, told.message),
                told.hint};
        }
    }

    static IncludeMistake wrong_kind(const std::string& file, DocumentFormat own,
                                     DocumentFormat format) {
        return {"E643",
                fmt::format("\"{}\" is a {} document, and the template is a {} document", file,
                            extension_of(own), extension_of(format)),
                fmt::format("open it, save it as {} and include that file", extension_of(format))};
    }

    GuestDocument opened(Package package, const FoundInclude& found, const IncludeTrail& trail,
                         DocumentFormat format) {
        auto parts = whole_guest(package, found, trail);
        Places known;
        if (parts) {
            package = std::move(parts->package);
            known = std::move(parts->places);
        }
        std::vector<PartDraft> stories = stories_of(package, format);
        for (PartDraft& story : stories) {
            remember_places_in(story, found.file, known, found.tag.where);
        }
        return {std::move(package), std::move(stories)};
    }

    /// What is wrong within it is told by its own name, at the place where it is included.
    std::optional<WholeTemplate> whole_guest(const Package& package, const FoundInclude& found,
                                             const IncludeTrail& trail) {
        Diagnostics inner;
        Includer includer(folder_, inner);
        includer.count_ = count_;
        auto parts = includer.whole(package, trail.followed_by(found.file));
        count_ = includer.count_;
        for (Diagnostic diagnostic : inner.all()) {
            diagnostic.where.included_ordinal =
                std::max(diagnostic.where.ordinal, diagnostic.where.included_ordinal);
            diagnostic.where.ordinal = found.tag.where.ordinal;
            diagnostic.where.part = found.tag.where.part;
            diagnostics_.report(std::move(diagnostic));
        }
        return parts;
    }

    const FileFolder* folder_;
    Diagnostics& diagnostics_;
    std::size_t count_ = 0;
};

}  // namespace

std::optional<WholeTemplate> bring_in_parts(const Package& package, const FileFolder* folder,
                                            Diagnostics& diagnostics) {
    return Includer(folder, diagnostics).whole(package, IncludeTrail(package.file_name()));
}

}  // namespace paperround::compile
