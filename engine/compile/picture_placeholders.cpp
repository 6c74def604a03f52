// SPDX-License-Identifier: MIT
// See the header. What is made of the frame is docx_content.cpp's and odt_content.cpp's business.
#include "engine/compile/picture_placeholders.hpp"

#include "engine/compile/content_tags.hpp"
#include "engine/compile/read_tags.hpp"
#include "engine/compile/story.hpp"
#include "engine/compile/tag_message.hpp"
#include "engine/compile/tree_edit.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

const xml::Node* find_below(const xml::Node& node, std::string_view name) {
    for (const auto& child : node.children) {
        if (child->is(name)) return child.get();
        if (const xml::Node* found = find_below(*child, name)) return found;
    }
    return nullptr;
}

bool is_picture(const xml::Node& node) {
    if (node.is("w:drawing")) return find_below(node, "pic:pic") != nullptr;
    return node.is("draw:frame") && node.child("draw:image") != nullptr;
}

void add_text(std::vector<std::string>& texts, const std::string* text) {
    if (text != nullptr && text->find("{{") != std::string::npos) texts.push_back(*text);
}

/// Description and title, where they hold a tag.
std::vector<std::string> said_with_tags(const xml::Node& picture) {
    std::vector<std::string> texts;
    if (const xml::Node* properties = find_below(picture, "wp:docPr")) {
        add_text(texts, properties->attribute("descr"));
        add_text(texts, properties->attribute("title"));
    }
    for (const char* name : {"svg:desc", "svg:title"}) {
        if (const xml::Node* said = picture.child(name)) {
            const std::string text = xml::text_content(*said);
            add_text(texts, &text);
        }
    }
    return texts;
}

void collect_pictures(xml::Node& node, std::vector<xml::Node*>& found) {
    for (const auto& child : node.children) {
        if (is_picture(*child)) {
            found.push_back(child.get());
        } else {
            collect_pictures(*child, found);
        }
    }
}

std::string_view without_blanks_around(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

class PicturePlaceholders {
  public:
    PicturePlaceholders(PartDraft& draft, Compilation& compilation)
        : draft_(draft),
          diagnostics_(compilation.diagnostics),
          paragraphs_(walk_story(draft.markup, *draft.tree.root, compilation.file, draft.story)) {}

    void exchange(xml::Node& picture) {
        const auto texts = said_with_tags(picture);
        if (texts.empty()) return;
        auto tag = understand(std::string(without_blanks_around(texts.front())), place_of(picture));
        if (!tag) return;
        draft_.is_changed = true;
        xml::Node* placeholder = insert_before(picture, draft_.placeholder(std::move(*tag)));
        placeholder->append(detach(picture));
    }

  private:
    std::optional<Tag> understand(const std::string& text, const Location& where) {
        TagReader reader(diagnostics_);
        std::vector<ReadTag> tags = reader.read(text, where);
        reader.finish();
        if (tags.size() == 1 && !tags.front().tag) return {};  // its mistake was reported
        const bool is_tag_alone = tags.size() == 1 && tags.front().span.begin == 0 &&
                                  tags.front().span.end == text.size() &&
                                  std::holds_alternative<Expression>(tags.front().tag->what);
        if (is_tag_alone) return as_picture(std::move(*tags.front().tag));
        Diagnostic diagnostic;
        diagnostic.code = "E436";
        diagnostic.where = where;
        diagnostic.message = "the description of a picture holds a tag and more";
        diagnostic.hint =
            "let it be one tag, {{ photo }}, for a picture of the data to take its place; say what "
            "it shows with {{ photo | image(alt=\"Portrait of \" ~ name) }}";
        mark(diagnostic, text, {0, text.size()});
        diagnostics_.report(std::move(diagnostic));
        return {};
    }

    std::optional<Tag> as_picture(Tag tag) {
        tag.carrier_word = "placeholder picture";
        const FilterExpression* content = content_of(tag);
        if (content == nullptr) {
            tag.what = Expression(FilterExpression{
                Filter::Image,
                std::make_shared<const Expression>(std::get<Expression>(std::move(tag.what))),
                {}});
            return tag;
        }
        if (content->filter == Filter::Image || content->filter == Filter::Qr) return tag;
        diagnostics_.report(about_tag(tag, "E432", "only a picture can take a picture's place",
                                      "use image or qr, or put the tag into the text"));
        return {};
    }

    Location place_of(xml::Node& picture) const {
        const xml::Node* paragraph = enclosing(draft_.markup, &picture, Role::Paragraph);
        const auto found =
            std::find_if(paragraphs_.begin(), paragraphs_.end(),
                         [&](const StoryParagraph& other) { return other.node == paragraph; });
        if (found != paragraphs_.end()) return found->where;
        Location where;
        where.story = draft_.story;
        return where;
    }

    PartDraft& draft_;
    Diagnostics& diagnostics_;
    std::vector<StoryParagraph> paragraphs_;
};

}  // namespace

void find_picture_placeholders(PartDraft& draft, Compilation& compilation) {
    std::vector<xml::Node*> pictures;
    collect_pictures(*draft.tree.root, pictures);
    if (pictures.empty()) return;
    PicturePlaceholders placeholders(draft, compilation);
    for (xml::Node* picture : pictures) placeholders.exchange(*picture);
}

}  // namespace paperround::compile
