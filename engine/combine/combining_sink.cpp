// SPDX-License-Identifier: MIT
#include "engine/combine/combining_sink.hpp"

#include "engine/combine/docx_combiner.hpp"
#include "engine/combine/odt_combiner.hpp"
#include "engine/document/document_format.hpp"

#include <optional>

namespace paperround {

namespace {

/// What the program itself has just made may be as large as it likes.
PackageLimits no_limits() {
    PackageLimits limits;
    limits.file_bytes = limits.part_bytes = limits.total_bytes = SIZE_MAX / 2;
    limits.entries = 1'000'000;
    limits.ratio = SIZE_MAX / 2;
    return limits;
}

}  // namespace

struct CombiningSink::Combiner {
    std::optional<combine::DocxCombiner> docx;
    std::optional<combine::OdtCombiner> odt;
};

CombiningSink::CombiningSink() : combiner_(std::make_unique<Combiner>()) {}
CombiningSink::~CombiningSink() = default;

void CombiningSink::accept(const RenderedDocument& document) {
    const Package package = Package::from_bytes(document.bytes, document.file_name, no_limits());
    if (format_of(package) == DocumentFormat::Docx) {
        if (!combiner_->docx) combiner_->docx.emplace(package);
        combiner_->docx->add(package);
    } else {
        if (!combiner_->odt) combiner_->odt.emplace(package);
        combiner_->odt->add(package);
    }
    ++accepted_;
}

std::string CombiningSink::finish() {
    return combiner_->docx ? combiner_->docx->finish() : combiner_->odt->finish();
}

}  // namespace paperround
