// SPDX-License-Identifier: MIT
#include "output/mail/maildir_mailer.hpp"

#include "engine/core/digest.hpp"
#include "engine/core/error.hpp"
#include "engine/core/safe_file_name.hpp"
#include "output/files/replace_file.hpp"
#include "output/mail/address.hpp"

#include <stdio.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace paperround {

namespace fs = std::filesystem;

namespace {

/// Readable, and different for different ids: what the file system or maildir's `:` would not take
/// is replaced, and a digest of the whole id follows.
std::string file_name_of(const std::string& message_id) {
    std::string readable = safe_file_name(message_id.substr(0, 100));
    std::replace(readable.begin(), readable.end(), ',', '_');
    return readable + "." + sha256_hex(message_id).substr(0, 12);
}

/// In new/, or in cur/ with whatever flags a mail program gave it.
bool has_been_delivered(const fs::path& maildir, const std::string& name) {
    if (fs::exists(maildir / "new" / name)) return true;
    for (const fs::directory_entry& entry : fs::directory_iterator(maildir / "cur")) {
        const std::string there = entry.path().filename().string();
        if (there == name || there.starts_with(name + ":")) return true;
    }
    return false;
}

Deferred not_written(const fs::path& file, int error_number) {
    std::error_code ignored;
    fs::remove(file, ignored);
    return Deferred{"the mail cannot be written to " + file.string() + ": " +
                    std::generic_category().message(error_number)};
}

}  // namespace

fs::path MaildirMailer::folder_of(const std::string& address) const {
    std::string folder = safe_file_name(address);
    std::transform(folder.begin(), folder.end(), folder.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return root_ / folder;
}

Delivery MaildirMailer::send(const ComposedMail& mail, BeforeCommit& before_commit) {
    if (!is_valid_address(mail.envelope_to)) {
        return Refused{"\"" + mail.envelope_to + "\" is no mail address"};
    }
    const fs::path maildir = folder_of(mail.envelope_to);
    const std::string name = file_name_of(mail.message_id);
    try {
        for (const char* part : {"tmp", "new", "cur"}) make_folder(maildir / part);
        if (has_been_delivered(maildir, name)) return Delivered{"was there already: " + name};
        replace_file(maildir / "tmp" / name, mail.bytes);
    } catch (const Error& failure) {
        return Deferred{failure.diagnostic().message};
    } catch (const fs::filesystem_error& failure) {
        return Deferred{failure.what()};
    }
    before_commit.about_to_commit();
    if (::rename((maildir / "tmp" / name).c_str(), (maildir / "new" / name).c_str()) != 0) {
        return not_written(maildir / "tmp" / name, errno);
    }
    if (const int unflushed = flush_folder(maildir / "new")) {
        return InDoubt{"the mail may not survive a power cut: " +
                       std::generic_category().message(unflushed)};
    }
    return Delivered{"written: " + name};
}

}  // namespace paperround
