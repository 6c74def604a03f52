// SPDX-License-Identifier: MIT
// Walks the nested tree with the loops' variables on a stack.
#include "engine/compile/name_check.hpp"

#include "engine/compile/filters_of.hpp"
#include "engine/compile/merge_names.hpp"
#include "engine/compile/tag_message.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace paperround::compile {
namespace {

/// What the program offers under the author's feet: the reference of a form that is to come back,
/// the place in a loop.
bool is_built_in(const std::string& folded_name, bool in_loop) {
    return folded_name == "reference" || (in_loop && folded_name == "loop");
}

std::string joined(const std::vector<PathStep>& steps, std::size_t from) {
    std::string path;
    for (std::size_t i = from; i < steps.size(); ++i) {
        if (steps[i].position != 0) continue;
        if (!path.empty()) path += '.';
        path += steps[i].folded_name;
    }
    return path;
}

void collect_tested(const Expression& expression, std::set<std::string>& tested);

struct CollectTested {
    std::set<std::string>& tested;

    void operator()(const Value&) const {}
    void operator()(const PathExpression&) const {}
    void operator()(const StepExpression& step) const {
        collect_tested(*step.of, tested);
        if (step.position) collect_tested(*step.position, tested);
    }
    void operator()(const BinaryExpression& binary) const {
        collect_tested(*binary.left, tested);
        collect_tested(*binary.right, tested);
    }
    void operator()(const UnaryExpression& unary) const {
        const bool tests =
            unary.op == UnaryOperator::IsDefined || unary.op == UnaryOperator::IsNotDefined;
        const auto* path = std::get_if<PathExpression>(&unary.operand->alternatives());
        if (tests && path != nullptr) tested.insert(joined(path->steps, 0));
        collect_tested(*unary.operand, tested);
    }
    void operator()(const FilterExpression& filter) const {
        collect_tested(*filter.input, tested);
        for (const ExpressionPtr& argument : filter.arguments) {
            if (argument) collect_tested(*argument, tested);
        }
    }
    void operator()(const ListedExpression& listed) const { collect_tested(*listed.input, tested); }
    void operator()(const WordExpression& word) const {
        for (const ExpressionPtr& argument : word.arguments) collect_tested(*argument, tested);
    }
};

void collect_tested(const Expression& expression, std::set<std::string>& tested) {
    std::visit(CollectTested{tested}, expression.alternatives());
}

/// What `default(…)` stands in for.
std::set<std::string> defaulted_in(const Expression& expression) {
    std::set<std::string> defaulted;
    for (const FilterExpression* filter : filters_of(expression)) {
        if (filter->filter != Filter::Default) continue;
        for (const PathExpression& path : paths_of(*filter->input)) defaulted.insert(path.written);
    }
    return defaulted;
}

/// The expression of a tag, or null for `else` and the like.
const Expression* expression_of(const Tag& tag) {
    if (const auto* expression = std::get_if<Expression>(&tag.what)) return expression;
    if (const auto* step = std::get_if<MergeStep>(&tag.what)) return &step->value;
    const auto& statement = std::get<Statement>(tag.what).what;
    if (const auto* loop = std::get_if<ForStatement>(&statement)) return &loop->list;
    if (const auto* branch = std::get_if<IfStatement>(&statement)) return &branch->condition;
    if (const auto* elif = std::get_if<ElifStatement>(&statement)) return &elif->condition;
    return nullptr;
}

const ForStatement* loop_of_tag(const Tag& tag) {
    const auto* statement = std::get_if<Statement>(&tag.what);
    return statement == nullptr ? nullptr : std::get_if<ForStatement>(&statement->what);
}

class NameCheck {
  public:
    NameCheck(const PartDraft& draft, Compilation& compilation)
        : draft_(draft), compilation_(compilation) {
        for (const Tag& tag : draft.tags) {
            if (const Expression* expression = expression_of(tag)) {
                collect_tested(*expression, tested_);
            }
            const ForStatement* loop = loop_of_tag(tag);
            if (loop != nullptr && loop->condition) collect_tested(*loop->condition, tested_);
        }
    }

    void visit(const xml::Node& node) {
        const Tag* tag = draft_.tag_of(node);
        const Expression* expression = tag == nullptr ? nullptr : expression_of(*tag);
        if (expression != nullptr && tag->names == Names::Known) check(*tag, *expression);
        const ForStatement* loop = tag == nullptr ? nullptr : loop_of_tag(*tag);
        const std::size_t outside = loops_.size();
        if (loop != nullptr) enter(*loop);
        if (loop != nullptr && loop->condition) check(*tag, *loop->condition);
        const std::size_t asked_outside = asked_.size();
        if (node.name == kChoiceElement) note_asked(node);
        for (const auto& child : node.children) visit(*child);
        asked_.resize(asked_outside);
        loops_.resize(outside);
    }

  private:
    struct LoopVariable {
        std::string folded_name;
        std::string list;         // path of its list; empty when it is not a plain path
        std::string shown;        // the same for people: "objectives[]"
        bool opens_item = false;  // its item's fields are names by themselves
    };

    void enter(const ForStatement& loop) {
        const auto* path = std::get_if<PathExpression>(&loop.list.alternatives());
        const bool opens_item = loop.variable == kOpenItemName;
        const std::string variable = opens_item ? loop.variable.substr(1) : loop.variable;
        // What two variables stand for is known with the record only.
        if (path == nullptr || !loop.second_variable.empty()) {
            loops_.push_back({variable, "", "", opens_item});
        } else {
            loops_.push_back({variable, full_path(*path), shown_path(*path) + "[]", opens_item});
        }
        if (!loop.second_variable.empty()) loops_.push_back({loop.second_variable, "", ""});
        compilation_.loop_variables.insert(variable);
        if (!loop.second_variable.empty()) {
            compilation_.loop_variables.insert(loop.second_variable);
        }
    }

    /// The names that a choice's conditions read: whoever prints one inside it has thought of its
    /// being empty.
    void note_asked(const xml::Node& choice) {
        for (const auto& branch : choice.children) {
            const Tag* tag = draft_.tag_of(*branch);
            const Expression* condition = tag == nullptr ? nullptr : expression_of(*tag);
            if (condition == nullptr) continue;
            for (const PathExpression& path : paths_of(*condition)) {
                asked_.push_back(full_path(path));
            }
        }
    }

    const LoopVariable* loop_of(const std::string& folded_name) const {
        const auto found = std::find_if(loops_.rbegin(), loops_.rend(), [&](const auto& loop) {
            return loop.folded_name == folded_name;
        });
        return found == loops_.rend() ? nullptr : &*found;
    }

    /// From the record, through the loops: "objectives.actions" for `o.actions`. Empty: not known.
    std::string full_path(const PathExpression& path) const {
        const LoopVariable* loop = loop_of(path.steps.front().folded_name);
        if (loop == nullptr) return joined(path.steps, 0);
        const std::string rest = joined(path.steps, 1);
        if (loop->list.empty() || rest.empty()) return loop->list;
        return loop->list + "." + rest;
    }

    /// As full_path, with the names as the author wrote them: "objectives[].actions".
    std::string shown_path(const PathExpression& path) const {
        const LoopVariable* loop = loop_of(path.steps.front().folded_name);
        if (loop == nullptr || loop->shown.empty()) return path.written;
        const std::size_t rest = path.written.find_first_of(".[");
        return rest == std::string::npos ? loop->shown : loop->shown + path.written.substr(rest);
    }

    bool is_field_of_item(const PathExpression& path) const {
        return std::any_of(loops_.begin(), loops_.end(), [&](const LoopVariable& loop) {
            if (!loop.opens_item) return false;
            return loop.list.empty() ||
                   compilation_.schema->has(loop.list + "." + joined(path.steps, 0));
        });
    }

    bool is_known(const PathExpression& path) const {
        const std::string& first = path.steps.front().folded_name;
        if (is_built_in(first, !loops_.empty()) || compilation_.schema == nullptr) return true;
        const LoopVariable* loop = loop_of(first);
        const bool is_told_of_the_list =
            loop != nullptr && !loop->list.empty() && !compilation_.schema->has(loop->list);
        if (is_told_of_the_list) return true;
        const std::string full = full_path(path);
        if (full.empty() || compilation_.unknown_names == UnknownNames::Allow) return true;
        if (is_field_of_item(path)) return true;
        return compilation_.schema->has(full) || tested_.contains(joined(path.steps, 0));
    }

    void check(const Tag& tag, const Expression& expression) {
        const std::set<std::string> defaulted = defaulted_in(expression);
        for (const PathExpression& path : paths_of(expression)) {
            if (path.steps.front().folded_name.starts_with(kMergeNameMark)) continue;
            if (!is_known(path)) report_unknown(tag, path);
            const bool is_loops_own = !loops_.empty() && path.steps.front().folded_name == "loop";
            if (!is_loops_own) list_use(tag, path, defaulted);
        }
    }

    void list_use(const Tag& tag, const PathExpression& path,
                  const std::set<std::string>& defaulted) {
        const bool is_printed =
            tag.carrier != FieldUse::Kind::Condition && tag.carrier != FieldUse::Kind::Loop;
        const bool thought_of =
            !is_printed || path.may_be_empty || defaulted.contains(path.written) ||
            tested_.contains(joined(path.steps, 0)) ||
            std::find(asked_.begin(), asked_.end(), full_path(path)) != asked_.end();
        FieldUse use;
        use.path = shown_path(path);
        use.kind = tag.carrier;
        use.where = tag.where;
        use.where.part = draft_.name;
        use.written = path.written;
        use.carrier = tag.carrier_word;
        use.need = thought_of ? FieldUse::Need::MayBeEmpty : FieldUse::Need::Wanted;
        if (!is_listed(use)) compilation_.fields.push_back(std::move(use));
    }

    /// Word keeps a text box in a new and in an old form: one place for a person.
    /// A check box or a date has its value in several places, and is one control.
    bool is_listed(const FieldUse& use) const {
        const auto is_same = [&](const FieldUse& other) {
            return other.kind == use.kind && other.path == use.path && other.where == use.where;
        };
        const auto& listed = compilation_.fields;
        if (use.kind == FieldUse::Kind::Control) {
            return std::any_of(listed.begin(), listed.end(), is_same);
        }
        if (use.where.story.find("ext box") == std::string::npos) return false;
        return std::any_of(
            compilation_.fields.begin(), compilation_.fields.end(), [&](const FieldUse& other) {
                Location where = other.where;
                where.ordinal = use.where.ordinal;
                return other.path == use.path && other.kind == use.kind && where == use.where &&
                       other.where.ordinal != use.where.ordinal;
            });
    }

    void report_unknown(const Tag& tag, const PathExpression& path) {
        const std::string& first = path.steps.front().folded_name;
        if (loop_of(first) == nullptr && compilation_.loop_variables.contains(first)) {
            return report_out_of_loop(tag, path);
        }
        Diagnostic diagnostic = about_word(tag, path.written);
        diagnostic.code = "E105";
        diagnostic.where = tag.where;
        diagnostic.message = "unknown field \"" + path.written + "\"";
        diagnostic.hint = suggestion(path);
        compilation_.diagnostics.report(std::move(diagnostic));
    }

    /// Parts are compiled one after the other, the main text first.
    void report_out_of_loop(const Tag& tag, const PathExpression& path) {
        Diagnostic diagnostic = about_word(tag, path.written);
        diagnostic.code = "E210";
        diagnostic.where = tag.where;
        diagnostic.message = "\"" + path.written + "\" is known only inside its loop";
        diagnostic.hint =
            "a loop's variable is there between {% for … %} and {% endfor %}; headers, footers and "
            "text outside the loop cannot see it: there is one header for all copies";
        compilation_.diagnostics.report(std::move(diagnostic));
    }

    std::string suggestion(const PathExpression& path) const {
        const auto& known = compilation_.schema->paths();
        std::vector<std::string> meant = known;  // and the lists and records that they lead through
        for (const std::string& name : known)
            meant.push_back(name.substr(0, name.find_first_of("[.")));
        const LoopVariable* loop = loop_of(path.steps.front().folded_name);
        const auto nearest = nearest_name(loop == nullptr ? path.written : full_path(path), meant);
        if (nearest) return "the data has \"" + *nearest + "\". Did you mean that?";
        if (known.empty()) return "the data has no fields at all";
        constexpr std::size_t kMostNames = 8;
        std::string names;
        for (std::size_t i = 0; i < std::min(known.size(), kMostNames); ++i) {
            names += (i == 0 ? "" : ", ") + known[i];
        }
        if (known.size() > kMostNames) names += ", …";
        return "the data has: " + names;
    }

    const PartDraft& draft_;
    Compilation& compilation_;
    std::set<std::string> tested_;
    std::vector<LoopVariable> loops_;
    std::vector<std::string> asked_;  // folded paths of the conditions around
};

}  // namespace

void check_names(const PartDraft& draft, Compilation& compilation) {
    NameCheck check(draft, compilation);
    check.visit(*draft.tree.root);
}

}  // namespace paperround::compile
