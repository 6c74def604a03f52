// SPDX-License-Identifier: MIT
// Turns the prefixes of one file into canonical ones while its elements open and close, and says
// which declarations each element then needs. Used by the parser only.
#pragma once

#include "engine/document/xml/tree.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paperround::xml {

/// A name as the file wrote it. `prefix` and `uri` are empty for a name in no namespace.
struct SourceName {
    std::string_view prefix;
    std::string_view local;
    std::string_view uri;
};

struct SourceAttribute {
    SourceName name;
    std::string value;
};

struct SourceDeclaration {
    std::string_view prefix;
    std::string_view uri;
};

struct SourceElement {
    SourceName name;
    std::vector<SourceDeclaration> declarations;
    std::vector<SourceAttribute> attributes;
};

/// One parse; not for several threads.
class PrefixScopes {
  public:
    /// The element with canonical names, its declarations first; null when two of its
    /// attributes would have the same name. Its declarations hold until the matching `close`.
    std::unique_ptr<Node> open(SourceElement& element);
    void close();

  private:
    struct Binding {
        std::string prefix;
        std::string uri;
    };
    /// A prefix that an element's names are written with; borrows from the element.
    struct Needed {
        std::string prefix;
        std::string_view uri;
    };
    enum class Use { ElementName, AttributeName };

    std::string written_prefix(std::string_view uri, std::string_view prefix, Use use);
    const std::optional<std::string>& canonical_of(std::string_view uri);
    std::string rename_foreign(std::string_view uri, std::string_view prefix);
    const std::string* bound_uri(std::string_view written_prefix) const;
    std::string map_prefix_list(std::string_view list);
    std::string map_one_prefix(std::string_view token);
    void declare(Node& node, const SourceElement& element, const std::vector<Needed>& needed);

    struct Mark {
        std::size_t source;
        std::size_t written;
    };
    std::vector<Binding> source_;   // what the file declared, innermost last
    std::vector<Binding> written_;  // what our tree declares
    std::vector<Mark> marks_;       // one per open element
    using CanonicalPrefixes = std::map<std::string, std::optional<std::string>, std::less<>>;
    CanonicalPrefixes canonical_;                              // by URI
    const CanonicalPrefixes::value_type* last_ = nullptr;      // that was asked for: often the next
    std::vector<Needed> needed_;                               // of one element; used again
    std::map<std::string, std::string, std::less<>> renamed_;  // by URI
};

}  // namespace paperround::xml
