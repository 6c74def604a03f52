// SPDX-License-Identifier: MIT
// A school's folder: paperround.toml and what it names. Plain values; every path is absolute.
//
//     paperround.toml    the settings, read once at the start of a command
//     staff.csv          people          meetings.csv   when they meet
//     .paperround/       what the program keeps: the ledger, the key, what was sent and came back
#pragma once

#include "engine/core/diagnostic.hpp"
#include "engine/core/mail.hpp"
#include "engine/document/document_format.hpp"
#include "engine/schedule/working_calendar.hpp"
#include "output/mail/smtp_settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace paperround {

struct MailSettings {
    enum class Transport { Maildir, Smtp };
    enum class PlusAddressing { Off, On };

    MailAddress from;
    MailAddress reply_to;
    Transport transport = Transport::Maildir;
    std::filesystem::path outgoing;  // root of the maildirs that Transport::Maildir fills
    std::filesystem::path incoming;  // a maildir, or a folder of messages and forms
    /// On: Reply-To is local+reference.token@domain, so that even a form stripped of its identity
    /// comes back with it.
    PlusAddressing plus_addressing = PlusAddressing::On;
    /// Every mail goes to this address instead of its recipient: for a trial.
    std::string only_to;
    SmtpSettings smtp;
};

struct Workspace {
    std::filesystem::path folder;
    std::string school_name;
    std::filesystem::path policy_folder;
    DocumentFormat form_format = DocumentFormat::Docx;
    std::filesystem::path staff_file;
    std::filesystem::path meetings_file;
    std::filesystem::path last_cycle_folder;  // last year's forms, <staff id>.docx; may not exist
    std::vector<Closure> closures;
    MailSettings mail;
    std::filesystem::path key_file;

    std::filesystem::path kept() const { return folder / ".paperround"; }
    std::filesystem::path ledger_file() const { return kept() / "ledger.sqlite"; }
    std::filesystem::path sent_folder() const { return kept() / "sent"; }
    std::filesystem::path returned_folder() const { return kept() / "returned"; }
};

inline constexpr const char* workspace_file_name = "paperround.toml";

/// The settings, complete only where `problems` gained no error: W002 not TOML, W003 a key that
/// does not exist, W004 a key that is missing, W005 a value that cannot be used.
/// Throws Error W001 when `folder` holds no paperround.toml.
Workspace read_workspace(const std::filesystem::path& folder, Diagnostics& problems);

/// The installation's secret behind references and tokens.
/// Throws Error W010 when it cannot be read, W011 when it is shorter than 16 bytes.
std::string read_key(const Workspace& workspace);

}  // namespace paperround
