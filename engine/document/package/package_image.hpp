// SPDX-License-Identifier: MIT
// A zip file prepared once: the parts that never change, compressed and laid out, and room for the
// parts that do. A PackageWriter (one per thread) puts a record's parts in and has the finished
// bytes. Order, flags and dates are those that Word, LibreOffice, unzip and the Open XML SDK all
// take: version 20, sizes in the local header, no descriptors, no zip64, DOS date 1980-01-01.
#pragma once

#include "engine/document/package/literal_splice.hpp"
#include "engine/document/package/part_text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct PackagePart {
    std::string name;
    std::string bytes;
    bool stored = false;  // not compressed: ODF's `mimetype`, pictures
};

/// A part that each record writes anew.
struct VariablePart {
    std::string name;
    std::string literals;              // what its PartText's literals are taken from; may be empty
    std::vector<LiteralRange> ranges;  // those that may be placed, in order, none over another
};

/// Immutable; shared by threads.
class PackageImage {
  public:
    /// `constant_parts` are written first, in order; then `variable_parts`.
    PackageImage(const std::vector<PackagePart>& constant_parts,
                 const std::vector<VariablePart>& variable_parts);
    ~PackageImage();
    PackageImage(PackageImage&&) noexcept;
    PackageImage& operator=(PackageImage&&) noexcept;

    std::size_t variable_part_count() const;

  private:
    friend class PackageWriter;
    struct Layout;
    std::unique_ptr<Layout> layout_;
};

/// One thread's buffers; grows to its largest document and is used again.
class PackageWriter {
  public:
    /// Borrows the image for its own lifetime.
    explicit PackageWriter(const PackageImage& image);
    ~PackageWriter();
    PackageWriter(PackageWriter&&) noexcept;

    /// The finished zip, borrowed until the next call. `parts` are in the image's order; the names
    /// of `extra_parts` are no other part's.
    std::string_view write(const std::vector<PartText>& parts,
                           const std::vector<ExtraPart>& extra_parts = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A whole package at once, for what is written only once.
std::string write_package(const std::vector<PackagePart>& parts);

}  // namespace paperround
