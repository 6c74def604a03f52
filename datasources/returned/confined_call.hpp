// SPDX-License-Identifier: MIT
// Work that a stranger's file may go wrong with, done in a process of its own that can do nothing
// but compute: what it answers comes back through a pipe, and if it crashes, only it does.
#pragma once

#include "datasources/returned/confinement.hpp"

#include <functional>
#include <string>

namespace paperround {

struct ConfinedAnswer {
    enum class End { Answered, OutOfMemory, TookTooLong, Crashed };
    End end = End::Crashed;
    std::string bytes;  // Answered: what the work returned
};

/// Requires: the caller has one thread, as whatever another holds stays locked in the new process.
/// Nothing that `work` changes is seen here. Throws Error E802 when no process can be started.
ConfinedAnswer call_confined(const std::function<std::string()>& work,
                             const Confinement& confinement = {});

}  // namespace paperround
