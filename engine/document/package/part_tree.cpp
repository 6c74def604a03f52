// SPDX-License-Identifier: MIT
#include "engine/document/package/part_tree.hpp"

#include "engine/document/document_error.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

xml::XmlTree parse_named(const Package& package, const std::string& part_name,
                         const std::string& bytes) {
    return xml::parse(bytes, fmt::format("{} ({})", package.file_name(), part_name));
}

}  // namespace

const std::string& require_part(const Package& package, const std::string& part_name) {
    const std::string* bytes = package.part(part_name);
    if (bytes != nullptr) return *bytes;
    Location where;
    where.file = package.file_name();
    throw document_error("E702", std::move(where),
                         fmt::format("the document lacks its part \"{}\"", part_name),
                         "open the document in Word or LibreOffice and save it again");
}

xml::XmlTree parse_part(const Package& package, const std::string& part_name) {
    return parse_named(package, part_name, require_part(package, part_name));
}

std::optional<xml::XmlTree> parse_optional_part(const Package& package,
                                                const std::string& part_name) {
    const std::string* bytes = package.part(part_name);
    if (bytes == nullptr) return std::nullopt;
    return parse_named(package, part_name, *bytes);
}

}  // namespace paperround
