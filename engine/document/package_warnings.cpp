// SPDX-License-Identifier: MIT
#include "engine/document/package_warnings.hpp"

#include "engine/document/docx/opc.hpp"
#include "engine/document/picture/picture_header.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

// Larger than any camera's; a decoder would need 100 MB.
constexpr std::uint64_t most_pixels = 25'000'000;

constexpr std::string_view relationships_suffix = ".rels";

/// "word/_rels/document.xml.rels" is about "word/document.xml".
std::string part_of_relationships(std::string_view name) {
    constexpr std::string_view folder = "_rels/";
    const std::size_t at = name.rfind(folder);
    if (at == name.npos || !name.ends_with(relationships_suffix)) return {};
    std::string part(name.substr(0, at));
    part += name.substr(at + folder.size());
    part.resize(part.size() - relationships_suffix.size());
    return part;
}

/// Every document of an office's own template names that on the disk of whoever wrote it; only one
/// that has to be fetched is anybody's concern.
bool is_fetched(const Relationship& one) {
    if (!one.external || one.kind == "hyperlink") return false;
    if (one.kind != "attachedTemplate") return true;
    const std::string& target = one.target;
    const bool is_local = target.starts_with("file:///") && !target.starts_with("file:///\\\\");
    return target.find("://") == target.npos ? target.starts_with("\\\\") : !is_local;
}

bool is_object_of_another_program(std::string_view name) {
    const bool in_docx = name.find("/embeddings/") != name.npos ||
                         name.find("/activeX/") != name.npos || name.ends_with(".exe");
    const bool in_odt = name.starts_with("Object ") && name.find('/') == name.npos;
    return in_docx || in_odt;
}

bool is_huge_picture(std::string_view bytes) {
    const auto header = read_picture_header(bytes);
    return header && std::uint64_t{header->width} * header->height > most_pixels;
}

std::vector<Relationship> relationships_in(const Package& package, const std::string& name) {
    const std::string part = part_of_relationships(name);
    if (part.empty() && name != "_rels/.rels") return {};
    return relationships_of(package, part);
}

class Warnings {
  public:
    std::vector<std::string> of(const Package& package) {
        for (const std::string& name : package.part_names()) {
            look_at_links(package, name);
            look_at_part(name, *package.part(name));
        }
        return std::move(found_);
    }

  private:
    void look_at_links(const Package& package, const std::string& name) {
        for (const Relationship& one : relationships_in(package, name)) {
            if (!one.external && one.target.empty()) {
                add("names a file outside of itself as a part: it was not opened");
            }
            const bool is_object = one.kind == "oleObject" || one.kind == "control";
            if (is_object) add("holds objects of other programs: they were not opened");
        }
    }

    void look_at_part(const std::string& name, const std::string& bytes) {
        if (is_object_of_another_program(name)) {
            add("holds objects of other programs: they were not opened");
        }
        if (is_huge_picture(bytes)) {
            add(fmt::format("holds a picture of more than {} million dots: it was not opened",
                            most_pixels / 1'000'000));
        }
    }

    void add(std::string words) {
        if (std::ranges::find(found_, words) == found_.end()) found_.push_back(std::move(words));
    }

    std::vector<std::string> found_;
};

}  // namespace

bool fetches_from_elsewhere(const Package& package) {
    return std::ranges::any_of(package.part_names(), [&](const std::string& name) {
        return std::ranges::any_of(relationships_in(package, name), is_fetched);
    });
}

std::vector<std::string> package_warnings(const Package& package) {
    return Warnings().of(package);
}

}  // namespace paperround
