// SPDX-License-Identifier: MIT
#include "app/round/mail_identity.hpp"

#include "engine/core/digest.hpp"
#include "engine/extract/plus_address.hpp"
#include "engine/extract/reference.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

constexpr std::size_t message_id_digits = 24;

std::string hexadecimal(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

}  // namespace

std::string message_id_for(const MailSettings& settings, std::string_view key,
                           std::string_view dispatch_id) {
    const std::string& from = settings.from.address;
    const std::string digest = hexadecimal(hmac_sha256(key, "mail " + std::string(dispatch_id)));
    return fmt::format("paperround.{}@{}", digest.substr(0, message_id_digits),
                       from.substr(from.find('@') + 1));
}

MailAddress reply_address_for(const MailSettings& settings, std::string_view key,
                              const std::string& reference) {
    MailAddress reply_to = settings.reply_to;
    const bool is_wanted = settings.plus_addressing == MailSettings::PlusAddressing::On;
    if (is_wanted && !reference.empty()) {
        reply_to.address = plus_address(reply_to.address, reference, make_token(key, reference));
    }
    return reply_to;
}

}  // namespace paperround
