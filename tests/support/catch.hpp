// SPDX-License-Identifier: MIT
// The only file that includes Catch2, so that a move to its next version is one change.
#pragma once

#include <catch2/catch.hpp>
