// SPDX-License-Identifier: MIT
// See the header.
#include "tests/bench/naive_engine.hpp"

#include "engine/merge/value_text.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <zip.h>

#include <deque>
#include <memory>
#include <stdexcept>
#include <utility>

namespace paperround::bench {

namespace {

template <auto Close>
struct CloseWith {
    template <typename T>
    void operator()(T* handle) const noexcept {
        Close(handle);
    }
};

struct FreeXmlBytes {
    void operator()(xmlChar* bytes) const noexcept { xmlFree(bytes); }
};

using XmlDocHandle = std::unique_ptr<xmlDoc, CloseWith<&xmlFreeDoc>>;
using ZipArchiveHandle = std::unique_ptr<zip_t, CloseWith<&zip_discard>>;
using ZipSourceHandle = std::unique_ptr<zip_source_t, CloseWith<&zip_source_free>>;

void require(bool worked, const char* what) {
    if (!worked) throw std::runtime_error(std::string("the naive engine: ") + what);
}

/// "reviewee.name" of "{{ reviewee.name | upper }}".
std::string path_in(std::string_view tag) {
    tag = tag.substr(0, tag.find('|'));
    const std::size_t begin = tag.find_first_not_of(' ');
    return std::string(tag.substr(begin, tag.find_last_not_of(' ') - begin + 1));
}

std::string filled(std::string_view text, const Record& record) {
    std::string out;
    while (true) {
        const std::size_t begin = text.find("{{");
        const std::size_t end = text.find("}}", begin);
        if (begin == text.npos || end == text.npos) return out.append(text);
        out += text.substr(0, begin);
        const Value* value = record.find_path(path_in(text.substr(begin + 2, end - begin - 2)));
        if (value != nullptr) out += value_text(*value);
        text.remove_prefix(end + 2);
    }
}

void fill_texts(xmlNode* node, const Record& record) {
    for (; node != nullptr; node = node->next) {
        if (node->type != XML_TEXT_NODE) {
            fill_texts(node->children, record);
            continue;
        }
        const std::string_view text = reinterpret_cast<const char*>(node->content);
        if (text.find("{{") == text.npos) continue;
        const std::string value = filled(text, record);
        xmlNodeSetContent(node, reinterpret_cast<const xmlChar*>(value.c_str()));
    }
}

std::string filled_part(const std::string& xml, const Record& record) {
    const XmlDocHandle document(
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET));
    require(document != nullptr, "a part does not parse");
    fill_texts(xmlDocGetRootElement(document.get()), record);
    xmlChar* written = nullptr;
    int size = 0;
    xmlDocDumpMemory(document.get(), &written, &size);
    const std::unique_ptr<xmlChar, FreeXmlBytes> owner(written);
    require(written != nullptr, "a part cannot be written");
    return {reinterpret_cast<const char*>(written), static_cast<std::size_t>(size)};
}

void add_part(zip_t* archive, const std::string& name, const std::string& bytes) {
    ZipSourceHandle source(zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
    require(source != nullptr, "no source");
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source.get(), 0);
    require(index >= 0, "no entry");
    static_cast<void>(source.release());  // the archive's now
    const bool stored = name == "mimetype";
    require(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                     stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, stored ? 0 : 6) == 0,
            "no compression");
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    require(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0, "nothing written");
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    require(read == static_cast<zip_int64_t>(bytes.size()), "a short read");
    return bytes;
}

}  // namespace

std::string NaiveEngine::render(const Record& record) const {
    std::deque<std::string> made;  // libzip reads these until it closes the archive
    const ZipSourceHandle file(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    require(file != nullptr, "no memory");
    zip_source_keep(file.get());  // once for the archive, once for us
    ZipArchiveHandle archive(zip_open_from_source(file.get(), ZIP_TRUNCATE, nullptr));
    require(archive != nullptr, "no archive");
    for (const std::string& name : package_.part_names()) {
        const std::string& part = *package_.part(name);
        const bool has_tags = name.ends_with(".xml") && part.find("{{") != part.npos;
        if (has_tags) made.push_back(filled_part(part, record));
        add_part(archive.get(), name, has_tags ? made.back() : part);
    }
    require(zip_close(archive.get()) == 0, "the archive cannot be written");
    static_cast<void>(archive.release());  // gone with zip_close
    return bytes_of(file.get());
}

}  // namespace paperround::bench
