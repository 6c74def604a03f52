// SPDX-License-Identifier: MIT
// What the program says to people and to other programs: results on standard output, messages on
// standard error. Colour and animation only where somebody is looking.
#pragma once

#include "engine/core/diagnostic.hpp"

#include <string>
#include <string_view>

namespace paperround {

struct ConsoleOptions {
    enum class Colour { Automatic, Never };
    Colour colour = Colour::Automatic;
};

class Console {
  public:
    explicit Console(ConsoleOptions options = {});

    /// A line of the result, on standard output.
    void print(std::string_view line);

    /// A message for a person, on standard error.
    void say(std::string_view line);

    /// Every diagnostic on standard error, the first hundred of them; then how many there were.
    void report(const Diagnostics& diagnostics);
    void report(const Diagnostic& diagnostic);

    /// "Merging 120 of 500", rewritten in place; nothing unless standard error is a terminal.
    void progress(std::string_view what, std::size_t done, std::size_t total);
    void end_progress();

    /// Asks on the terminal; false without one.
    bool confirm(std::string_view question);

    std::string bold(std::string_view text) const;
    std::string dim(std::string_view text) const;
    std::string warning(std::string_view text) const;
    std::string good(std::string_view text) const;

  private:
    std::string styled(std::string_view style, std::string_view text) const;

    bool output_is_coloured_ = false;
    bool messages_are_animated_ = false;
    bool progress_is_shown_ = false;
};

}  // namespace paperround
