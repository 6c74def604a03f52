// SPDX-License-Identifier: MIT
// How a run of text stands out by properties of its own; styles are the form's, not a person's.
#pragma once

#include "engine/document/text_model.hpp"
#include "engine/document/xml/tree.hpp"

#include <vector>

namespace paperround {

/// `properties`: w:rPr.
std::vector<Emphasis::Kind> run_emphases(const xml::Node& properties);

}  // namespace paperround
