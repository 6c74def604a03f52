// SPDX-License-Identifier: MIT
// Runs a compiled template for one record after another. One Renderer a thread: it owns the
// buffers. No XML tree, no parsing, no allocation per record once the buffers have grown.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/core/file_folder.hpp"
#include "engine/core/value.hpp"
#include "engine/merge/copy_records.hpp"
#include "engine/merge/missing_values.hpp"

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

struct RenderOptions {
    MissingPolicy missing = MissingPolicy::Empty;
    /// Names that every record has besides its own, which they hide: `--set`. Null: none.
    const Record* settings = nullptr;
    /// Out of which records name pictures; borrowed. Null: there is none.
    const FileFolder* pictures = nullptr;
};

class Renderer {
  public:
    /// Borrows the template for its own lifetime; copies the settings.
    explicit Renderer(const CompiledTemplate& compiled, const RenderOptions& options = {});
    /// With nothing but a folder for pictures.
    Renderer(const CompiledTemplate& compiled, const FileFolder* pictures);
    ~Renderer();
    Renderer(Renderer&&) noexcept;

    /// The finished document, borrowed until the next call.
    /// Throws Error E6xx where a value cannot be used (a date filter on "n/a"), with the place in
    /// the template and the record's origin; nothing is half-made.
    std::string_view render(const Record& record, const IdentityStamp& stamp = {},
                            const CopyRecords& copy = {});

    /// The names that the last document printed and that its record has nothing for, as written in
    /// the template, each once. Borrowed until the next call of render.
    const std::vector<std::string_view>& missing_names() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One program to a string: a mail's text, subject, a file name.
std::string render_text(const Program& program, const Record& record);
/// With names that the record need not have.
std::string render_text(const Program& program, const Record& record, const Record& settings);

}  // namespace paperround
