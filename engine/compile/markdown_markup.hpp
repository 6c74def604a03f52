// SPDX-License-Identifier: MIT
// A tag that ends in `markdown`: the paragraph that it has for itself becomes the blocks of the
// value, in the template's own styles.
#pragma once

#include "engine/compile/content_setting.hpp"
#include "engine/compile/markdown_insert.hpp"
#include "engine/compile/part_draft.hpp"

namespace paperround::compile {

/// The placeholder of a markdown tag if it is all that the paragraph says; else null.
const xml::Node* lone_markdown(const PartDraft& draft, const xml::Node& paragraph);

/// `placeholder`: of lone_markdown.
MarkdownInsert docx_markdown(const xml::Node& placeholder, const ContentSetting& setting);
MarkdownInsert odt_markdown(const xml::Node& placeholder, const ContentSetting& setting);

/// ODF: the automatic styles that odt_markdown speaks of, where a tag has use for them.
void add_markdown_styles(PartDraft& draft);

}  // namespace paperround::compile
