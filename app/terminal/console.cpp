// SPDX-License-Identifier: MIT
#include "app/terminal/console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

namespace paperround {

namespace {

constexpr std::size_t most_diagnostics_shown = 100;

/// no-color.org, and terminals that cannot.
bool wants_no_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    if (no_colour != nullptr && *no_colour != '\0') return true;
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view(terminal) == "dumb";
}

void write_line(std::FILE* stream, std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stream);
    std::fputc('\n', stream);
}

}  // namespace

Console::Console(ConsoleOptions options) {
    const bool colour = options.colour == ConsoleOptions::Colour::Automatic && !wants_no_colour();
    output_is_coloured_ = colour && isatty(STDOUT_FILENO) == 1;
    messages_are_animated_ = colour && isatty(STDERR_FILENO) == 1;
}

void Console::print(std::string_view line) {
    end_progress();
    write_line(stdout, line);
}

void Console::say(std::string_view line) {
    end_progress();
    std::fflush(stdout);
    write_line(stderr, line);
}

void Console::report(const Diagnostic& diagnostic) {
    say(describe(diagnostic));
}

void Console::report(const Diagnostics& diagnostics) {
    std::size_t shown = 0;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        if (shown == most_diagnostics_shown) {
            say(fmt::format("… and {} more", diagnostics.all().size() - shown));
            return;
        }
        report(diagnostic);
        ++shown;
    }
}

void Console::progress(std::string_view what, std::size_t done, std::size_t total) {
    if (!messages_are_animated_) return;
    constexpr std::size_t width = 30;
    const std::size_t filled = total == 0 ? width : done * width / total;
    const std::string bar(filled, '#');
    fmt::print(stderr, "\r{} [{:<30}] {} of {} ", what, bar, done, total);
    std::fflush(stderr);
    progress_is_shown_ = true;
}

void Console::end_progress() {
    if (!progress_is_shown_) return;
    fmt::print(stderr, "\r{:78}\r", "");
    progress_is_shown_ = false;
}

bool Console::confirm(std::string_view question) {
    if (isatty(STDIN_FILENO) != 1) return false;
    fmt::print(stderr, "{} [y/N] ", question);
    std::fflush(stderr);
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

std::string Console::styled(std::string_view style, std::string_view text) const {
    if (!output_is_coloured_) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", style, text);
}

std::string Console::bold(std::string_view text) const {
    return styled("1", text);
}
std::string Console::dim(std::string_view text) const {
    return styled("2", text);
}
std::string Console::warning(std::string_view text) const {
    return styled("33", text);
}
std::string Console::good(std::string_view text) const {
    return styled("32", text);
}

}  // namespace paperround
