// SPDX-License-Identifier: MIT
// An element's start tag as instructions: attributes whose value comes from the data, and in the
// copies of a loop those that must differ.
#pragma once

#include "engine/compile/loop_copies.hpp"
#include "engine/compile/program_builder.hpp"

namespace paperround::compile {

/// `paperround:value:w:val="7"` prints w:val with the value of the draft's tag 7.
inline constexpr std::string_view kValueAttribute = "paperround:value:";

/// Once for a part; borrows all three.
class StartTags {
  public:
    StartTags(const PartDraft& draft, const CopyPlan& copies, ProgramBuilder& builder)
        : draft_(draft), copies_(copies), builder_(builder) {}

    /// The tag of an element outside loops.
    void put(const xml::Node& element);
    /// The tag of an element that a loop copies.
    void put_copy(const xml::Node& element);

  private:
    void put_attribute(const xml::Attribute& attribute);
    void put_copied(const xml::Node& element, const xml::Attribute& attribute);
    void put_counted_name(const std::string& name, std::uint32_t counter);
    void put_list_continuation(const xml::Node& list, std::uint32_t counter);

    const PartDraft& draft_;
    const CopyPlan& copies_;
    ProgramBuilder& builder_;
};

}  // namespace paperround::compile
