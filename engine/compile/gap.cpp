// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/gap.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

constexpr std::string_view kMarkStyle = "PaperroundMissing";

/// Walks what is printed: the input of filters, both sides of `~` and of arithmetic.
struct PrintedNames {
    std::vector<PathExpression> names;

    void visit(const Expression& expression) { std::visit(*this, expression.alternatives()); }
    void operator()(const Value&) {}
    void operator()(const PathExpression& path) {
        if (!path.may_be_empty) names.push_back(path);
    }
    void operator()(const StepExpression& step) {
        if (!step.may_be_empty) visit(*step.of);
    }
    void operator()(const BinaryExpression& binary) {
        if (binary.op != BinaryOperator::Join) return;  // a sum with nothing is an error anyway
        visit(*binary.left);
        visit(*binary.right);
    }
    void operator()(const UnaryExpression&) {}
    void operator()(const ListedExpression&) {}  // a choice left open is an answer to come
    void operator()(const WordExpression& word) {
        // Formats print what they are given; a condition or a sum thinks of empty values itself.
        if (word.function >= WordFunction::Result) visit(*word.arguments.front());
    }
    void operator()(const FilterExpression& filter) {
        switch (filter.filter) {
            case Filter::Default:  // and what has an answer for nothing
            case Filter::Count:
            case Filter::Sum:
            case Filter::Tick:
                return;
            default:
                visit(*filter.input);
        }
    }
};

/// Prints something only when the name is not empty.
bool prints_nothing_else(const Expression& expression) {
    const auto& held = expression.alternatives();
    if (const auto* filter = std::get_if<FilterExpression>(&held)) {
        return prints_nothing_else(*filter->input);
    }
    return !std::holds_alternative<BinaryExpression>(held);
}

const xml::Node* above(const xml::Node& node, std::string_view name) {
    const xml::Node* at = &node;
    while (at != nullptr && !at->is(name)) at = at->parent;
    return at;
}

/// What ISO 29500-1 §17.3.2 lets stand behind w:highlight.
bool comes_after_highlight(const xml::Node& property) {
    static constexpr std::array names = {std::string_view("w:u"),
                                         std::string_view("w:effect"),
                                         std::string_view("w:bdr"),
                                         std::string_view("w:shd"),
                                         std::string_view("w:fitText"),
                                         std::string_view("w:vertAlign"),
                                         std::string_view("w:rtl"),
                                         std::string_view("w:cs"),
                                         std::string_view("w:em"),
                                         std::string_view("w:lang"),
                                         std::string_view("w:eastAsianLayout"),
                                         std::string_view("w:specVanish"),
                                         std::string_view("w:oMath"),
                                         std::string_view("w:rPrChange")};
    return std::find(names.begin(), names.end(), property.name) != names.end();
}

std::unique_ptr<xml::Node> highlighted(const xml::Node* look) {
    auto marked = look == nullptr ? xml::make_element("w:rPr") : xml::clone(*look);
    auto& properties = marked->children;
    properties.erase(std::remove_if(properties.begin(), properties.end(),
                                    [](const auto& child) { return child->is("w:highlight"); }),
                     properties.end());
    const auto place = std::find_if(properties.begin(), properties.end(), [](const auto& child) {
        return comes_after_highlight(*child);
    });
    marked->insert(static_cast<std::size_t>(place - properties.begin()),
                   xml::make_element("w:highlight", {{"w:val", "yellow"}}));
    return marked;
}

/// Ends the run that the text stands in and begins one of that look.
std::string next_run(const xml::Node* look) {
    std::string markup = "</w:t></w:r><w:r>";
    if (look != nullptr) xml::append_markup(markup, *look);
    return markup + "<w:t xml:space=\"preserve\">";
}

void add_docx_mark(NameGap& gap, const xml::Node& placeholder) {
    const xml::Node* run = above(placeholder, "w:r");
    if (run == nullptr || above(placeholder, "w:t") == nullptr) return;
    const xml::Node* look = run->child("w:rPr");
    gap.before_mark = next_run(highlighted(look).get());
    gap.after_mark = next_run(look);
}

}  // namespace

std::vector<PathExpression> printed_names(const Expression& expression) {
    PrintedNames printed;
    printed.visit(expression);
    return std::move(printed.names);
}

std::optional<NameGap> gap_of(const Tag& tag) {
    const auto* expression = std::get_if<Expression>(&tag.what);
    if (expression == nullptr || tag.names == Names::Any) return std::nullopt;
    NameGap gap;
    gap.names = printed_names(*expression);
    if (gap.names.empty()) return std::nullopt;
    gap.among_others = !prints_nothing_else(*expression);
    return gap;
}

void add_mark(NameGap& gap, const xml::Node& placeholder, const Markup& markup) {
    if (markup.format == DocumentFormat::Docx) return add_docx_mark(gap, placeholder);
    gap.before_mark = "<text:span text:style-name=\"" + std::string(kMarkStyle) + "\">";
    gap.after_mark = "</text:span>";
}

void add_mark_style(PartDraft& draft) {
    if (draft.markup.format != DocumentFormat::Odt) return;
    for (const auto& child : draft.tree.root->children) {
        if (!child->is("office:automatic-styles")) continue;
        xml::Node* style = child->append(xml::make_element(
            "style:style", {{"style:name", std::string(kMarkStyle)}, {"style:family", "text"}}));
        style->append(
            xml::make_element("style:text-properties", {{"fo:background-color", "#ffff00"}}));
        draft.is_changed = true;
    }
}

}  // namespace paperround::compile
