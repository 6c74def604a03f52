// SPDX-License-Identifier: MIT
#include "app/round/replayed_return.hpp"

#include "engine/core/error.hpp"
#include "engine/schedule/civil_time.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

bool is_kept_as(const Workspace& workspace, const ReturnedItem& item, std::string_view bytes) {
    try {
        return read_whole_file(workspace.folder / item.document_path) == bytes;
    } catch (const Error&) {  // gone from the disk: nothing to compare with
        return false;
    }
}

}  // namespace

std::optional<std::string> why_replayed(const Round& round, const Ledger& ledger,
                                        const std::string& reference, std::string_view bytes) {
    for (const ReturnedItem& item : ledger.returns_of_reference(reference)) {
        if (item.state != ReturnState::Superseded || item.document_path.empty()) continue;
        if (!is_kept_as(round.workspace, item, bytes)) continue;
        return fmt::format(
            "is the very file that came on {}; a later one has taken its place",
            format_spoken(to_local(Instant(std::chrono::seconds(item.received_at))).date));
    }
    return std::nullopt;
}

}  // namespace paperround
