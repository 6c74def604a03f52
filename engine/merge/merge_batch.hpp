// SPDX-License-Identifier: MIT
// One document for every record of a source. Several threads may render; whatever their number,
// the sink sees the same documents with the same names in the source's order. A thread holds one
// record and one document at a time, so that memory does not grow with the number of records.
#pragma once

#include "engine/compile/compiled_template.hpp"
#include "engine/core/record_source.hpp"
#include "engine/core/rendered_document.hpp"
#include "engine/merge/merge_report.hpp"
#include "engine/merge/renderer.hpp"

#include <functional>

namespace paperround {

enum class OnRecordError { StopBatch, SkipRecord };

struct MergeProgress {
    std::size_t done = 0;  // records, failed ones too
    std::size_t failed = 0;
};

struct MergeOptions {
    OnRecordError on_error = OnRecordError::StopBatch;
    /// What a document is called, without suffix; made safe and unique. Null: the template's name
    /// and the record's number.
    const Program* file_name = nullptr;
    /// Where the pictures are that records name. Null: nowhere.
    const FileFolder* pictures = nullptr;
    /// What to do about names that are empty, and names for every record.
    RenderOptions rendering;
    /// What each form is known by when it comes back; none: an empty stamp.
    std::function<IdentityStamp(const Record&)> stamp;
    /// Called after each record, never by two threads at once.
    std::function<void(const MergeProgress&)> progress;
    std::size_t threads = 1;
};

/// A record that cannot be read, rendered or kept is an outcome with its problem; every document
/// counted in the report was accepted by the sink.
MergeReport merge_all(RecordSource& source, const CompiledTemplate& compiled, DocumentSink& sink,
                      const MergeOptions& options);

}  // namespace paperround
