// SPDX-License-Identifier: MIT
#include "engine/compile/literal_ranges.hpp"

#include <algorithm>

namespace paperround::compile {
namespace {

using Kind = Instruction::Kind;

/// The literals printed by instructions [begin, end), as a stretch of the ranges.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class Ranges {
  public:
    explicit Ranges(const Program& program) : program_(program) {
        for (const Instruction& instruction : program.instructions) {
            before_.push_back(ranges_.size());
            if (instruction.kind == Kind::Literal) {
                ranges_.push_back({instruction.begin, instruction.end});
            }
        }
        before_.push_back(ranges_.size());
    }

    /// Inner conditions come first: those are the nearest.
    std::vector<LiteralRange> with_branches_apart() {
        for (std::size_t i = program_.instructions.size(); i-- > 0;) {
            const Instruction& condition = program_.instructions[i];
            if (condition.kind != Kind::JumpIfFalse || condition.target <= i + 1) continue;
            const Instruction& last = program_.instructions[condition.target - 1];
            if (last.kind != Kind::Jump || last.target <= condition.target) continue;
            keep_apart(between(i, condition.target), between(condition.target, last.target));
        }
        return std::move(ranges_);
    }

  private:
    Stretch between(std::size_t begin, std::size_t end) const {
        return {before_[begin], before_[end]};
    }

    void keep_apart(Stretch branch, Stretch others) {
        if (others.begin == others.end) return;
        for (std::size_t i = branch.begin; i < branch.end; ++i) {
            if (ranges_[i].apart_end != 0) continue;
            ranges_[i].apart_begin = ranges_[others.begin].begin;
            ranges_[i].apart_end = ranges_[others.end - 1].end;
        }
    }

    const Program& program_;
    std::vector<LiteralRange> ranges_;
    std::vector<std::size_t> before_;  // how many literals each instruction has before it
};

}  // namespace

std::vector<LiteralRange> literal_ranges(const Program& program) {
    return Ranges(program).with_branches_apart();
}

}  // namespace paperround::compile
