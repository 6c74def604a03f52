// SPDX-License-Identifier: MIT
// Port: what time it is. Time is an input everywhere; only the program's edge asks the system.
#pragma once

#include "engine/core/value.hpp"

namespace paperround {

class Clock {
  public:
    virtual ~Clock() = default;

    /// Local wall time at the school (Europe/London unless the workspace says otherwise).
    virtual DateTime now() const = 0;
};

}  // namespace paperround
