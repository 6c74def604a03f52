// SPDX-License-Identifier: MIT
// How large a picture is on the page.
#pragma once

#include "engine/compile/content_insert.hpp"
#include "engine/document/picture/picture_header.hpp"

namespace paperround {

struct PictureSize {
    Length width;
    Length height;
};

/// As asked for; with one side, the other keeps the proportions; with none, by the file's own
/// resolution, but no wider than there is room. Inside a frame both sides are limits, and the
/// picture fills the frame as far as its proportions let it.
PictureSize size_of(const PictureInsert& insert, const PictureHeader& header);

}  // namespace paperround
