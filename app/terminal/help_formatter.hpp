// SPDX-License-Identifier: MIT
// How --help looks: a command's own help is its examples in full; in the list of commands each has
// one line.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace paperround {

class HelpFormatter final : public CLI::Formatter {
  public:
    std::string make_subcommand(const CLI::App* subcommand) const override {
        const std::string description = subcommand->get_description();
        return "  " + padded(subcommand->get_name()) +
               description.substr(0, description.find('\n')) + "\n";
    }

  private:
    static std::string padded(std::string name) {
        name.resize(std::max<std::size_t>(name.size() + 1, 12), ' ');
        return name;
    }
};

}  // namespace paperround
