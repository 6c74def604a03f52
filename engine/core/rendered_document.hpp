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

    /// False once no further document can be kept either: the batch ends.
    virtual bool can_go_on() const { return true; }
};

}  // namespace paperround
