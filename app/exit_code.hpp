// SPDX-License-Identifier: MIT
// How a command ended, as the shell sees it. Stable: scripts and cron rely on them.
#pragma once

namespace paperround {

enum class ExitCode {
    Done = 0,
    Failed = 1,         // something stopped the command
    Refused = 2,        // wrong usage, or a confirmation is missing
    InvalidInput = 3,   // a template, a list or a setting has errors; nothing was done
    SomeFailed = 4,     // finished, but not for everybody
    NotAllowed = 5,     // no right to it
    TryAgainLater = 75  // sysexits.h EX_TEMPFAIL: cron and systemd may retry
};

}  // namespace paperround
