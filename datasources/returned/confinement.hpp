// SPDX-License-Identifier: MIT
// A process that is to do nothing but compute gives up everything else, for good.
#pragma once

#include <chrono>
#include <cstddef>

namespace paperround {

struct Confinement {
    std::size_t memory_bytes = 240'000'000;
    std::chrono::seconds computing{10};
};

/// From here on this process opens no file, no connection and no program, and is ended where it
/// uses more than that. Called between fork and the work; what this system cannot refuse stays
/// possible. Under a sanitizer only the time is limited: it needs memory and calls of its own.
void give_up_everything_but_computing(const Confinement& confinement);

/// In a process that goes on to be another program: no network where that can be had, and limits.
void give_up_network(const Confinement& confinement);

}  // namespace paperround
