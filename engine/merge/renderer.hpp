// SPDX-License-Identifier: MIT
// Runs a compiled template for one record after another. One Renderer a thread: it owns the
// buffers. No XML tree, no parsing, no allocation per record once the buffers have grown.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/core/file_folder.hpp"
#include "engine/core/value.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

/// What goes with the record into a form that is to come back: the visible reference
/// (`{{ reference }}` in the template) and the signed token (a custom property only).
struct IdentityStamp {
    std::string reference;
    std::string token;
};

class Renderer {
  public:
    /// Borrows the template for its own lifetime, and the folder out of which records name
    /// pictures; null: there is none.
    explicit Renderer(const CompiledTemplate& compiled, const FileFolder* pictures = nullptr);
    ~Renderer();
    Renderer(Renderer&&) noexcept;

    /// The finished document, borrowed until the next call.
    /// Throws Error E6xx where a value cannot be used (a date filter on "n/a"), with the place in
    /// the template and the record's origin; nothing is half-made.
    std::string_view render(const Record& record, const IdentityStamp& stamp = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One program to a string: a mail's text, subject, a file name.
std::string render_text(const Program& program, const Record& record);

}  // namespace paperround
