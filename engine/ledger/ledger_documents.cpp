// SPDX-License-Identifier: MIT
// Documents that went out.
#include "engine/core/error.hpp"
#include "engine/ledger/document_rows.hpp"
#include "engine/ledger/ledger.hpp"

#include <fmt/format.h>

namespace paperround {

namespace {

constexpr std::string_view columns =
    "reference, dispatch_id, person_id, document, template_fingerprint, cycle, meeting_kind, "
    "file_name, path, sha256, comes_back, due, sent_at";

std::vector<SentDocument> select(SqlConnection& sql, std::string_view condition,
                                 SqlValues parameters) {
    std::vector<SentDocument> documents;
    const std::string query =
        fmt::format("SELECT {} FROM sent_documents {} ORDER BY number", columns, condition);
    for (SqlRow& row : sql.query(query, std::move(parameters))) {
        documents.push_back({.reference = row.text(),
                             .dispatch_id = row.text(),
                             .person_id = row.text(),
                             .document = row.text(),
                             .template_fingerprint = row.text(),
                             .cycle = row.text(),
                             .meeting_kind = row.text(),
                             .file_name = row.text(),
                             .path = row.text(),
                             .sha256 = row.text(),
                             .comes_back = row.number() == 0 ? ComesBack::No : ComesBack::Yes,
                             .due = row.text(),
                             .sent_at = row.number()});
    }
    return documents;
}

/// A form that came back would be taken for somebody else's.
[[noreturn]] void refuse_second_use(const SqlConnection& sql, const SentDocument& document) {
    throw Error{{.code = "L008",
                 .where = {.file = sql.file_name()},
                 .message = fmt::format("reference {} stands for another document already",
                                        document.reference),
                 .hint = "a document needs a reference of its own"}};
}

}  // namespace

Added insert_document(SqlConnection& sql, const SentDocument& document) {
    const auto known = select(sql, "WHERE reference = ?", {document.reference});
    if (!known.empty()) {
        if (known.front().dispatch_id != document.dispatch_id) refuse_second_use(sql, document);
        return Added::AlreadyThere;
    }
    sql.query(
        fmt::format("INSERT INTO sent_documents ({}) VALUES "
                    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    columns),
        {document.reference, document.dispatch_id, document.person_id, document.document,
         document.template_fingerprint, document.cycle, document.meeting_kind, document.file_name,
         document.path, document.sha256, std::int64_t{document.comes_back == ComesBack::Yes},
         document.due, document.sent_at});
    return Added::New;
}

Added Ledger::add_document(const SentDocument& document) {
    SqlTransaction transaction(*sql_);
    const Added added = insert_document(*sql_, document);
    transaction.commit();
    return added;
}

std::optional<SentDocument> Ledger::find_document(std::string_view reference) const {
    auto found = select(*sql_, "WHERE reference = ?", {std::string(reference)});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<SentDocument> Ledger::documents_of_person(std::string_view person_id) const {
    return select(*sql_, "WHERE person_id = ?", {std::string(person_id)});
}

std::vector<SentDocument> Ledger::documents_of_dispatch(std::string_view dispatch_id) const {
    return select(*sql_, "WHERE dispatch_id = ?", {std::string(dispatch_id)});
}

std::vector<SentDocument> Ledger::documents_of_message(std::string_view message_id) const {
    return select(*sql_,
                  "WHERE dispatch_id IN (SELECT dispatch_id FROM mails WHERE message_id = ?)",
                  {std::string(message_id)});
}

std::vector<SentDocument> Ledger::all_documents() const {
    return select(*sql_, "", {});
}

}  // namespace paperround
