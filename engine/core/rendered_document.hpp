// SPDX-License-Identifier: MIT
// A finished document, and the port that takes it.
#pragma once

#include <string>

namespace paperround {

struct RenderedDocument {
    std::string bytes;
    std::string file_name;   // base name only, safe on every file system
    std::string media_type;  // "application/vnd.openxmlformats-officedocument…", RFC 6838
};

class DocumentSink {
  public:
    virtual ~DocumentSink() = default;

    /// Takes one finished document; when it returns the document is kept or on its way.
    /// Throws Error when the document could not be kept.
    virtual void accept(const RenderedDocument& document) = 0;
};

}  // namespace paperround
