// SPDX-License-Identifier: MIT
#include "engine/extract/plus_address.hpp"

#include <algorithm>

namespace paperround {

std::string plus_address(std::string_view address, std::string_view reference,
                         std::string_view token) {
    const std::size_t at = std::min(address.rfind('@'), address.size());
    std::string detailed(address.substr(0, at));
    detailed += '+';
    for (const char c : reference) {
        if (c == '-') continue;
        detailed += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    detailed += '.';
    detailed += token;
    detailed += address.substr(at);
    return detailed;
}

std::vector<std::string> plus_address_details(std::string_view address) {
    const std::size_t at = address.rfind('@');
    const std::size_t plus = address.rfind('+', at);
    if (at == std::string_view::npos || plus == std::string_view::npos) return {};
    std::vector<std::string> details;
    for (std::size_t begin = plus + 1; begin < at;) {
        const std::size_t end = std::min(address.find('.', begin), at);
        if (end > begin) details.emplace_back(address.substr(begin, end - begin));
        begin = end + 1;
    }
    return details;
}

}  // namespace paperround
