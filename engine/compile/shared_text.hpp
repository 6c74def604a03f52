// SPDX-License-Identifier: MIT
// The text of a paragraph, which each of its tags keeps for messages: a paragraph may have
// thousands of tags. Immutable.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace paperround::compile {

class SharedText {
  public:
    SharedText() = default;
    SharedText(std::string text) : text_(std::make_shared<const std::string>(std::move(text))) {}

    std::string_view view() const { return text_ == nullptr ? std::string_view() : *text_; }
    operator std::string_view() const { return view(); }
    std::string str() const { return std::string(view()); }
    bool empty() const { return view().empty(); }

  private:
    std::shared_ptr<const std::string> text_;  // its owners: the tags of one paragraph
};

}  // namespace paperround::compile
