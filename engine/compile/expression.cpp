// SPDX-License-Identifier: MIT
// Walks expressions for the names in them.
#include "engine/compile/expression.hpp"

namespace paperround {

namespace {

/// Walks an expression and keeps the paths it meets.
struct PathCollector {
    std::vector<PathExpression> paths;

    void visit(const ExpressionPtr& expression) {
        if (expression) std::visit(*this, expression->alternatives());
    }
    void operator()(const Value&) {}
    void operator()(const PathExpression& path) { paths.push_back(path); }
    void operator()(const StepExpression& step) {
        visit(step.of);
        visit(step.position);
    }
    void operator()(const BinaryExpression& binary) {
        visit(binary.left);
        visit(binary.right);
    }
    void operator()(const UnaryExpression& unary) { visit(unary.operand); }
    void operator()(const FilterExpression& filter) {
        visit(filter.input);
        for (const ExpressionPtr& argument : filter.arguments) visit(argument);
    }
    void operator()(const ListedExpression& listed) { visit(listed.input); }
    void operator()(const WordExpression& word) {
        for (const ExpressionPtr& argument : word.arguments) visit(argument);
    }
};

}  // namespace

std::vector<PathExpression> paths_of(const Expression& expression) {
    PathCollector collector;
    std::visit(collector, expression.alternatives());
    return std::move(collector.paths);
}

}  // namespace paperround
