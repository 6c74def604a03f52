// SPDX-License-Identifier: MIT
#include "app/workspace/workspace.hpp"

#include "app/workspace/policy_folders.hpp"
#include "app/workspace/settings_table.hpp"
#include "engine/core/error.hpp"
#include "output/mail/address.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <iterator>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t shortest_key = 16;

fs::path under(const fs::path& folder, const std::string& named) {
    return named.empty() ? fs::path() : (folder / named).lexically_normal();
}

void expect_there(const fs::path& path, std::string_view key, SettingsTable& table) {
    if (path.empty() || fs::exists(path)) return;
    table.report_wrong_value(key, fmt::format("there is no {}", path.string()),
                             "paths are read from the folder of paperround.toml");
}

MailAddress address_of(SettingsTable& mail, std::string_view key, const std::string& text) {
    if (const auto address = parse_address(text)) return *address;
    if (!text.empty()) {
        mail.report_wrong_value(key, fmt::format("\"{}\" is not a mail address", text),
                                "write \"office@school.example\" or "
                                "\"School office <office@school.example>\"");
    }
    return {};
}

SmtpSettings read_smtp(const toml::table* found, const fs::path& folder, const std::string& file,
                       Diagnostics& problems) {
    SettingsTable table(found, "mail.smtp", file, problems);
    SmtpSettings smtp;
    smtp.host = table.text("host");
    smtp.port = static_cast<std::uint16_t>(table.number("port", smtp.port));
    const std::string security = table.one_of("security", {"starttls", "tls", "plain"});
    smtp.security = security == "tls"     ? SmtpSettings::Security::Tls
                    : security == "plain" ? SmtpSettings::Security::Plain
                                          : SmtpSettings::Security::StartTls;
    smtp.plaintext_host = table.text("plaintext_host");
    smtp.user = table.text("user");
    smtp.password_file = under(folder, table.text("password_file"));
    smtp.ca_file = under(folder, table.text("ca_file"));
    smtp.ehlo_name = table.text("ehlo_name", smtp.ehlo_name);
    table.refuse_unknown_keys();
    return smtp;
}

MailSettings read_mail(const toml::table* found, const fs::path& folder, const std::string& file,
                       Diagnostics& problems) {
    SettingsTable table(found, "mail", file, problems);
    MailSettings mail;
    const std::string example = "\"Reviews <reviews@school.example>\"";
    mail.from = address_of(table, "from", table.required_text("from", example));
    mail.reply_to = address_of(table, "reply_to", table.text("reply_to", mail.from.address));
    mail.transport = table.one_of("transport", {"maildir", "smtp"}) == "smtp"
                         ? MailSettings::Transport::Smtp
                         : MailSettings::Transport::Maildir;
    mail.outgoing = under(folder, table.text("outgoing", "mail/out"));
    mail.incoming = under(folder, table.text("incoming", "mail/in"));
    mail.plus_addressing = table.one_of("plus_addressing", {"on", "off"}) == "on"
                               ? MailSettings::PlusAddressing::On
                               : MailSettings::PlusAddressing::Off;
    mail.only_to = address_of(table, "only_to", table.text("only_to")).address;
    mail.smtp = read_smtp(table.table("smtp"), folder, file, problems);
    table.refuse_unknown_keys();
    return mail;
}

std::vector<Closure> read_closures(const toml::array* found, const std::string& file,
                                   Diagnostics& problems) {
    std::vector<Closure> closures;
    if (found == nullptr) return closures;
    const auto as_date = [](const toml::date& date) {
        return Date(std::chrono::year(date.year), std::chrono::month(date.month),
                    std::chrono::day(date.day));
    };
    for (const toml::node& node : *found) {
        SettingsTable table(node.as_table(), "closed", file, problems);
        const auto first = table.date("from");
        const auto last = table.date("to");
        const std::string label = table.text("label", "school closed");
        table.refuse_unknown_keys();
        if (!first || !last) continue;
        if (as_date(*last) < as_date(*first)) {
            table.report_wrong_value("to", "a closure ends before it begins", "swap from and to");
        }
        closures.push_back({as_date(*first), as_date(*last), label});
    }
    return closures;
}

/// The school's own copy under templates/, else one that comes with the program, else a path.
fs::path find_policy(SettingsTable& school, const fs::path& folder) {
    const std::string name = school.required_text("policy", "\"auriga\"");
    if (name.empty()) return {};
    for (const fs::path& place : {folder / "templates" / name, folder / name}) {
        if (fs::exists(place / "policy.toml")) return place.lexically_normal();
    }
    if (fs::exists(shipped_templates() / name / "policy.toml")) return shipped_templates() / name;
    school.report_wrong_value(
        "policy", fmt::format("there is no policy \"{}\"", name),
        fmt::format("paperround comes with: {}; a policy of your own is a folder templates/{} with "
                    "a policy.toml",
                    fmt::join(shipped_policies(), ", "), name));
    return {};
}

toml::table parse_settings(const fs::path& path) {
    try {
        return toml::parse_file(path.string());
    } catch (const toml::parse_error& mistake) {
        Location where{.file = path.filename().string(),
                       .line = static_cast<int>(mistake.source().begin.line),
                       .column = static_cast<int>(mistake.source().begin.column)};
        throw Error({.code = "W002",
                     .where = where,
                     .message = std::string(mistake.description()),
                     .hint = "the file is TOML: text in quotes, dates and numbers without"});
    }
}

}  // namespace

Workspace read_workspace(const fs::path& folder, Diagnostics& problems) {
    const fs::path path = folder / workspace_file_name;
    if (!fs::exists(path)) {
        throw Error({.code = "W001",
                     .message = fmt::format("{} is not a paperround folder: it has no {}",
                                            folder.string(), workspace_file_name),
                     .hint = "go to the school's folder or name it with --workspace; "
                             "`paperround init DIR` makes a new one"});
    }
    const toml::table settings = parse_settings(path);
    const std::string file = workspace_file_name;
    SettingsTable top(&settings, "", file, problems);
    SettingsTable school(top.table("school"), "school", file, problems);

    Workspace workspace;
    workspace.folder = fs::absolute(folder).lexically_normal();
    const fs::path& base = workspace.folder;
    workspace.school_name = school.required_text("name", "\"Elm Grove Primary School\"");
    workspace.policy_folder = find_policy(school, base);
    workspace.form_format = school.one_of("forms", {"docx", "odt"}) == "odt" ? DocumentFormat::Odt
                                                                             : DocumentFormat::Docx;
    workspace.staff_file = under(base, school.text("staff", "staff.csv"));
    expect_there(workspace.staff_file, "staff", school);
    workspace.meetings_file = under(base, school.text("meetings", "meetings.csv"));
    expect_there(workspace.meetings_file, "meetings", school);
    workspace.last_cycle_folder = under(base, school.text("last_cycle", "last-cycle"));
    workspace.key_file = under(base, school.text("key_file", ".paperround/key"));
    school.refuse_unknown_keys();

    workspace.closures = read_closures(top.array("closed"), file, problems);
    workspace.mail = read_mail(top.table("mail"), base, file, problems);
    top.refuse_unknown_keys();
    return workspace;
}

std::string read_key(const Workspace& workspace) {
    std::ifstream in(workspace.key_file, std::ios::binary);
    const std::string key{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open()) {
        throw Error({.code = "W010",
                     .message = fmt::format("cannot read the key {}", workspace.key_file.string()),
                     .hint = "`paperround init` makes one; forms already sent can only be "
                             "recognised with the key they were sent with, so restore it from the "
                             "backup if it was lost"});
    }
    if (key.size() < shortest_key) {
        throw Error({.code = "W011",
                     .message = fmt::format("the key {} is shorter than {} bytes",
                                            workspace.key_file.string(), shortest_key),
                     .hint = "restore the key from the backup"});
    }
    return key;
}

}  // namespace paperround
