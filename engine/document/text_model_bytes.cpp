// SPDX-License-Identifier: MIT
// Fields one after the other: numbers of eight bytes, texts and lists after their length.
// Structured bindings, so that a field that is added and forgotten here does not compile.
#include "engine/document/text_model_bytes.hpp"

#include <cstdint>
#include <cstring>

namespace paperround {

namespace {

class Writer {
  public:
    void put(std::uint64_t number) {
        char bytes[sizeof number];
        std::memcpy(bytes, &number, sizeof number);
        out.append(bytes, sizeof number);
    }
    void put(bool yes) { put(std::uint64_t{yes ? 1U : 0U}); }
    void put(int number) { put(static_cast<std::uint64_t>(number)); }
    void put(const std::string& text) {
        put(std::uint64_t{text.size()});
        out += text;
    }
    void put(const std::pair<std::string, std::string>& both) {
        put(both.first);
        put(both.second);
    }
    void put(const Anchor& anchor) {
        const auto& [kind, name] = anchor;
        put(static_cast<int>(kind));
        put(name);
    }
    void put(const AnchorSpan& span) {
        const auto& [anchor, begin, end] = span;
        put(anchor);
        put(std::uint64_t{begin});
        put(std::uint64_t{end});
    }
    void put(const Emphasis& emphasis) {
        const auto& [kind, begin, end] = emphasis;
        put(static_cast<int>(kind));
        put(std::uint64_t{begin});
        put(std::uint64_t{end});
    }
    void put(const std::optional<CellPlace>& cell) {
        put(cell.has_value());
        if (!cell) return;
        const auto& [table, row, column] = *cell;
        put(table);
        put(row);
        put(column);
    }
    void put(const TextBlock& block) {
        const auto& [text, story, cell, anchors, spans, heading, item, box, tracked, placeholder,
                     locked, comment, emphases, prompts, first_choice] = block;
        put(text);
        put(story);
        put(cell);
        put(anchors);
        put(spans);
        for (const bool trait : {heading, item, box, tracked, placeholder, locked, comment}) {
            put(trait);
        }
        put(emphases);
        put(prompts);
        put(first_choice);
    }
    template <typename Item>
    void put(const std::vector<Item>& items) {
        put(std::uint64_t{items.size()});
        for (const Item& item : items) put(item);
    }

    std::string out;
};

/// What does not fit the bytes spoils the whole; numbers stay inside what their type can hold.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    bool is_whole() const { return !spoilt_ && rest_.empty(); }

    void get(std::uint64_t& number) {
        if (rest_.size() < sizeof number) return spoil();
        std::memcpy(&number, rest_.data(), sizeof number);
        rest_.remove_prefix(sizeof number);
    }
    void get(bool& yes) { yes = bounded(1) == 1; }
    void get(int& number) { number = static_cast<int>(bounded(INT32_MAX)); }
    void get(std::string& text) {
        const std::uint64_t size = bounded(rest_.size());
        if (size > rest_.size()) return spoil();
        text = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    void get(std::pair<std::string, std::string>& both) {
        get(both.first);
        get(both.second);
    }
    void get(Anchor& anchor) {
        anchor.kind = static_cast<Anchor::Kind>(bounded(static_cast<int>(Anchor::Kind::Field)));
        get(anchor.name);
    }
    void get(AnchorSpan& span) {
        get(span.anchor);
        get(span.begin);
        get(span.end);
    }
    void get(Emphasis& emphasis) {
        emphasis.kind =
            static_cast<Emphasis::Kind>(bounded(static_cast<int>(Emphasis::Kind::Struck)));
        get(emphasis.begin);
        get(emphasis.end);
    }
    void get(std::optional<CellPlace>& cell) {
        if (bounded(1) == 0) return;
        cell.emplace();
        get(cell->table);
        get(cell->row);
        get(cell->column);
    }
    void get(TextBlock& block) {
        auto& [text, story, cell, anchors, spans, heading, item, box, tracked, placeholder, locked,
               comment, emphases, prompts, first_choice] = block;
        get(text);
        get(story);
        get(cell);
        get(anchors);
        get(spans);
        for (bool* trait : {&heading, &item, &box, &tracked, &placeholder, &locked, &comment}) {
            get(*trait);
        }
        get(emphases);
        get(prompts);
        get(first_choice);
        for (const AnchorSpan& span : spans) check_range(span.begin, span.end, text);
        for (const Emphasis& one : emphases) check_range(one.begin, one.end, text);
    }
    template <typename Item>
    void get(std::vector<Item>& items) {
        // Each item takes at least eight bytes: a count that lies ends here, not in the memory.
        const std::uint64_t count = bounded(rest_.size() / sizeof(std::uint64_t));
        for (std::uint64_t i = 0; i < count && !spoilt_; ++i) get(items.emplace_back());
    }
    std::uint64_t bounded(std::uint64_t most) {
        std::uint64_t number = 0;
        get(number);
        if (number <= most) return number;
        spoil();
        return 0;
    }

  private:
    void check_range(std::size_t begin, std::size_t end, const std::string& text) {
        if (begin > end || end > text.size()) spoil();
    }
    void spoil() {
        spoilt_ = true;
        rest_ = {};
    }

    std::string_view rest_;
    bool spoilt_ = false;
};

}  // namespace

std::string to_bytes(const TextModel& model) {
    const auto& [blocks, origin, remarks, properties, identifier, captions, macros, links,
                 documents] = model;
    Writer writer;
    writer.put(blocks);
    writer.put(static_cast<int>(origin));
    writer.put(remarks);
    writer.put(properties);
    writer.put(identifier);
    writer.put(captions);
    for (const bool has : {macros, links, documents}) writer.put(has);
    return std::move(writer.out);
}

std::optional<TextModel> text_model_from_bytes(std::string_view bytes) {
    TextModel model;
    auto& [blocks, origin, remarks, properties, identifier, captions, macros, links, documents] =
        model;
    Reader reader(bytes);
    reader.get(blocks);
    origin = static_cast<TextOrigin>(reader.bounded(static_cast<int>(TextOrigin::Unread)));
    reader.get(remarks);
    reader.get(properties);
    reader.get(identifier);
    reader.get(captions);
    for (bool* has : {&macros, &links, &documents}) reader.get(*has);
    if (!reader.is_whole()) return std::nullopt;
    return model;
}

}  // namespace paperround
