// SPDX-License-Identifier: MIT
#include "engine/compile/filters_of.hpp"

namespace paperround::compile {
namespace {

struct Collect {
    std::vector<const FilterExpression*>& found;

    void all(const ExpressionPtr& expression) const {
        if (expression) std::visit(*this, expression->alternatives());
    }
    void operator()(const Value&) const {}
    void operator()(const PathExpression&) const {}
    void operator()(const StepExpression& step) const {
        all(step.of);
        all(step.position);
    }
    void operator()(const BinaryExpression& binary) const {
        all(binary.left);
        all(binary.right);
    }
    void operator()(const UnaryExpression& unary) const { all(unary.operand); }
    void operator()(const ListedExpression& listed) const { all(listed.input); }
    void operator()(const WordExpression& word) const {
        for (const ExpressionPtr& argument : word.arguments) all(argument);
    }
    void operator()(const FilterExpression& filter) const {
        found.push_back(&filter);
        all(filter.input);
        for (const ExpressionPtr& argument : filter.arguments) all(argument);
    }
};

}  // namespace

std::vector<const FilterExpression*> filters_of(const Expression& expression) {
    std::vector<const FilterExpression*> found;
    std::visit(Collect{found}, expression.alternatives());
    return found;
}

}  // namespace paperround::compile
