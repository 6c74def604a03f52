// SPDX-License-Identifier: MIT
// The part of the parser that reads filters and what they are given.
#include "engine/compile/expression_parser.hpp"

#include <algorithm>
#include <utility>

namespace paperround {

namespace {

using Kind = ExpressionToken::Kind;

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

std::string counted(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " argument" : " arguments");
}

std::string usage(const FilterSignature& signature) {
    std::string text(signature.name);
    if (signature.parameters.empty()) return text;
    char before = '(';
    for (const std::string_view parameter : signature.parameters) {
        text += before;
        if (before == ',') text += ' ';
        text += parameter;
        before = ',';
    }
    return text + ')';
}

}  // namespace

Expression ExpressionParser::parse_filter(Expression input) {
    if (tokens_.peek().kind != Kind::Word) {
        tokens_.fail_unexpected("the name of a filter follows \"|\": {{ name | upper }}");
        return input;
    }
    const ExpressionToken name = tokens_.take();
    const FilterSignature* signature = find_filter(name.text);
    if (signature == nullptr) {
        const bool planned = is_planned_filter(name.text);
        const auto nearest = nearest_filter(name.text);
        tokens_.fail({planned ? "E108" : "E106",
                      planned ? "the filter " + quoted(name.text) + " is not supported yet"
                              : "there is no filter " + quoted(name.text),
                      planned   ? "leave it out"
                      : nearest ? "did you mean " + quoted(*nearest) + "?"
                                : "docs/template-language.md lists the filters",
                      name.begin, name.end});
        return input;
    }
    auto arguments = parse_arguments(*signature, name);
    return Expression(
        FilterExpression{signature->filter, share(std::move(input)), std::move(arguments)});
}

std::vector<ExpressionPtr> ExpressionParser::parse_arguments(const FilterSignature& signature,
                                                             const ExpressionToken& name) {
    std::vector<ExpressionPtr> arguments;
    if (tokens_.take_sign("(") && !tokens_.take_sign(")")) {
        std::size_t given = 0;
        do {
            const std::size_t parameter = parameter_of_argument(signature, given++);
            if (arguments.size() <= parameter) arguments.resize(parameter + 1);
            arguments[parameter] = share(parse());
        } while (tokens_.take_sign(","));
        if (!tokens_.take_sign(")")) tokens_.fail_unexpected("close the arguments with \")\"");
    }
    check_arguments(signature, arguments, name);
    return arguments;
}

std::size_t ExpressionParser::parameter_of_argument(const FilterSignature& signature,
                                                    std::size_t position) {
    if (tokens_.peek().kind != Kind::Word || tokens_.peek_second().text != "=") return position;
    const auto& names = signature.parameters;
    const auto found = std::find(names.begin(), names.end(), tokens_.peek().text);
    if (found == names.end()) return position;
    tokens_.take();
    tokens_.take();
    return static_cast<std::size_t>(found - names.begin());
}

void ExpressionParser::check_arguments(const FilterSignature& signature,
                                       const std::vector<ExpressionPtr>& given,
                                       const ExpressionToken& name) {
    const std::size_t most = signature.parameters.size();
    const auto present = static_cast<std::size_t>(std::count_if(
        given.begin(), given.end(), [](const ExpressionPtr& p) { return p != nullptr; }));
    if (given.size() <= most && present >= signature.required) return;
    const std::string wanted =
        signature.required == most ? counted(most) : "at most " + counted(most);
    tokens_.fail({"E107",
                  "the filter " + quoted(signature.name) + " takes " + wanted + ", not " +
                      std::to_string(present),
                  "write " + usage(signature), name.begin, tokens_.taken_to()});
}

}  // namespace paperround
