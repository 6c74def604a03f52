// SPDX-License-Identifier: MIT
#include "output/mail/smtp_reply.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace paperround {

namespace {

constexpr std::size_t kLongestDescription = 300;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string upper_case(std::string_view text) {
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return upper;
}

std::vector<std::string> upper_words(std::string_view text) {
    std::vector<std::string> words;
    while (true) {
        const auto first = text.find_first_not_of(' ');
        if (first == text.npos) return words;
        text.remove_prefix(first);
        const auto length = std::min(text.find(' '), text.size());
        words.push_back(upper_case(text.substr(0, length)));
        text.remove_prefix(length);
    }
}

/// 5xx about our login or our account; the next mail would fare no better, this one may later.
bool is_about_us(const SmtpReply& reply) {
    if (reply.code == 530 || reply.code == 534 || reply.code == 535 || reply.code == 538) {
        return true;
    }
    constexpr std::array<std::string_view, 9> kQuotaAndThrottling = {
        "5.4.5",   "5.1.90",  "5.7.232", "5.7.233", "5.2.251",
        "5.2.252", "5.2.253", "5.2.254", "5.2.255"};
    const auto status = enhanced_status(reply);
    return std::find(kQuotaAndThrottling.begin(), kQuotaAndThrottling.end(), status) !=
           kQuotaAndThrottling.end();
}

}  // namespace

std::optional<SmtpReplyLine> parse_reply_line(std::string_view line) {
    if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_digit)) {
        return std::nullopt;
    }
    SmtpReplyLine parsed;
    std::from_chars(line.data(), line.data() + 3, parsed.code);
    if (parsed.code < 200 || parsed.code > 599) return std::nullopt;
    parsed.is_last = line.size() == 3 || line[3] == ' ';
    if (!parsed.is_last && line[3] != '-') return std::nullopt;
    if (line.size() > 4) parsed.text = line.substr(4);
    return parsed;
}

std::string_view enhanced_status(const SmtpReply& reply) {
    if (reply.lines.empty()) return {};
    const std::string_view text = reply.lines.front();
    const std::string_view status = text.substr(0, text.find(' '));
    const bool is_status =
        status.size() >= 5 && is_digit(status[0]) && status[1] == '.' &&
        std::count(status.begin(), status.end(), '.') == 2 &&
        std::all_of(status.begin(), status.end(), [](char c) { return is_digit(c) || c == '.'; });
    return is_status ? status : std::string_view();
}

std::string describe(const SmtpReply& reply) {
    std::string text = std::to_string(reply.code);
    for (const std::string& line : reply.lines) text.append(" ").append(line);
    if (text.size() > kLongestDescription) text.resize(kLongestDescription);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

Delivery delivery_of(const SmtpReply& reply) {
    const std::string text = describe(reply);
    if (reply.is_positive()) return Delivered{text};
    if (reply.code < 500 || is_about_us(reply)) return Deferred{text};
    return Refused{text};
}

SmtpOffers offers_of(const SmtpReply& ehlo_reply) {
    SmtpOffers offers;
    for (std::size_t i = 1; i < ehlo_reply.lines.size(); ++i) {  // the first line is a greeting
        const auto words = upper_words(ehlo_reply.lines[i]);
        if (words.empty()) continue;
        if (words[0] == "STARTTLS") offers.starttls = true;
        if (words[0] == "8BITMIME") offers.eight_bit = true;
        if (words[0] == "AUTH" && std::find(words.begin(), words.end(), "PLAIN") != words.end()) {
            offers.auth_plain = true;
        }
        if (words[0] == "SIZE" && words.size() > 1) {
            std::from_chars(words[1].data(), words[1].data() + words[1].size(),
                            offers.largest_mail);
        }
    }
    return offers;
}

}  // namespace paperround
