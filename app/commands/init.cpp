// SPDX-License-Identifier: MIT
// `paperround init`: a school's folder with everything a round needs, ready to be edited.
#include "app/commands/command.hpp"
#include "app/workspace/policy_folders.hpp"
#include "app/workspace/workspace.hpp"
#include "engine/core/error.hpp"
#include "output/files/replace_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <random>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr const char* help =
    "Make a school's folder: settings, an empty staff list and meetings list, the policy's "
    "forms.\n\n"
    "  paperround init my-school --policy auriga --name \"Elm Grove Primary School\"\n\n"
    "Then fill in my-school/staff.csv and meetings.csv, and see what would happen:\n\n"
    "  paperround -w my-school check\n"
    "  paperround -w my-school plan";

constexpr std::size_t key_bytes = 32;

struct InitOptions {
    fs::path folder;
    std::string policy = "auriga";
    std::string name = "Our School";
};

std::string settings_text(const InitOptions& options) {
    return fmt::format(
        R"(# The settings of one school's review round. Paths are read from this folder.

[school]
name = "{}"
policy = "{}"            # the folder templates/{} beside this file: forms, mails and rules
forms = "docx"              # what staff get: "docx" or "odt"
staff = "staff.csv"
meetings = "meetings.csv"
last_cycle = "last-cycle"   # last year's forms, named <staff id>.docx, where you have them

[mail]
from = "Performance reviews <reviews@school.example>"
transport = "maildir"       # "maildir" writes mail into a folder; "smtp" sends it
outgoing = "mail/out"
incoming = "mail/in"        # a maildir, or a folder of saved messages and forms
# only_to = "me@school.example"   # a trial: every mail goes here instead

# [mail.smtp]
# host = "smtp.school.example"
# port = 587
# security = "starttls"     # or "tls" (port 465)
# user = "reviews@school.example"
# password_file = "smtp-password"   # readable by you only: chmod 600

# Days on which staff are not there: they do not count as working days.
# [[closed]]
# from = 2026-10-26
# to = 2026-10-30
# label = "Autumn half term"
)",
        options.name, options.policy, options.policy);
}

constexpr const char* staff_text =
    "Staff ID,First name,Surname,Known as,Email,Job title,Staff group,Line manager email,"
    "Start date\r\n";
constexpr const char* meetings_text = "Person,Kind,Date,Time,Duration,Location\r\n";

std::string random_key() {
    std::random_device device;
    std::string key;
    for (std::size_t i = 0; i < key_bytes; ++i) {
        key += static_cast<char>(static_cast<unsigned char>(device()));
    }
    return key;
}

void check_policy_name(const std::string& name) {
    const std::vector<std::string> shipped = shipped_policies();
    if (std::find(shipped.begin(), shipped.end(), name) != shipped.end()) return;
    throw Error({.code = "W050",
                 .message = fmt::format("there is no policy \"{}\"", name),
                 .hint = fmt::format("paperround comes with: {}", fmt::join(shipped, ", "))});
}

void make_key(const fs::path& kept) {
    make_folder(kept);
    fs::permissions(kept, fs::perms::owner_all);
    replace_file(kept / "key", random_key());
    fs::permissions(kept / "key", fs::perms::owner_read | fs::perms::owner_write);
}

ExitCode run_init(const InitOptions& options, Console& console) {
    if (fs::exists(options.folder / workspace_file_name)) {
        throw Error(
            {.code = "W051",
             .message = fmt::format("{} is a paperround folder already", options.folder.string()),
             .hint = "choose another folder; nothing was changed"});
    }
    check_policy_name(options.policy);
    const fs::path policy_folder = options.folder / "templates" / options.policy;
    make_folder(policy_folder.parent_path());
    make_folder(options.folder / "last-cycle");
    make_folder(options.folder / "mail" / "in");
    fs::copy(shipped_templates() / options.policy, policy_folder,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    make_key(options.folder / ".paperround");
    replace_file(options.folder / "staff.csv", staff_text);
    replace_file(options.folder / "meetings.csv", meetings_text);
    // Last, because it makes the folder a paperround folder.
    replace_file(options.folder / workspace_file_name, settings_text(options));

    console.print(fmt::format("{} is ready.", options.folder.string()));
    console.print(
        "Next: fill in staff.csv and meetings.csv there, look through paperround.toml, "
        "then");
    console.print(fmt::format("  paperround -w {} check", options.folder.string()));
    return ExitCode::Done;
}

}  // namespace

Command add_init_command(CLI::App& app) {
    const auto options = std::make_shared<InitOptions>();  // CLI11 and the command both hold it
    CLI::App* command = app.add_subcommand("init", help);
    command->add_option("folder", options->folder, "The folder to make")->required();
    command->add_option("--policy", options->policy, "Whose rules and forms (default: auriga)");
    command->add_option("--name", options->name, "The school's name, as forms print it");
    return
        [options](Console& console, const CommonOptions&) { return run_init(*options, console); };
}

}  // namespace paperround
