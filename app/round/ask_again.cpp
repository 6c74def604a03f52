// SPDX-License-Identifier: MIT
#include "app/round/ask_again.hpp"

#include "app/round/mail_identity.hpp"
#include "app/round/review.hpp"
#include "app/round/round_record.hpp"
#include "engine/core/digest.hpp"
#include "engine/core/error.hpp"
#include "engine/merge/renderer.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/files/replace_file.hpp"
#include "output/mail/compose.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace fs = std::filesystem;

namespace {

/// Everything that the mail is made from; all borrowed.
struct Question {
    const AskTask& task;
    const ReturnedItem& item;
    const Person* sender;                         // null: nobody on the staff list
    const std::optional<SentDocument>& document;  // what they were sent
};

/// "Highlights" (highlights): … without the key, which means nothing to a reader.
std::string without_keys(std::string reason, const std::vector<StoredAnswer>& answers) {
    for (const StoredAnswer& answer : answers) {
        const std::string key = " (" + answer.key + ")";
        const std::size_t found = reason.find("\"" + key);
        if (found != std::string::npos) reason.erase(found + 1, key.size());
    }
    return reason;
}

/// A stranger is told only why they are asked: the rest is somebody else's.
List reasons_for(const Question& question) {
    const auto answers = question.task.ledger.answers_of_return(question.item.id);
    List reasons;
    std::size_t begin = 0;
    const std::string& all = question.item.reasons;
    while (begin < all.size()) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        reasons.emplace_back(without_keys(all.substr(begin, end - begin), answers));
        begin = end + 1;
        if (question.sender == nullptr) break;
    }
    return reasons;
}

/// The form goes only to whom it went before.
bool may_have_form(const Question& question) {
    if (question.sender == nullptr || !question.document) return false;
    const auto mail = question.task.ledger.find_mail(question.document->dispatch_id);
    return mail && mail->recipient_id == question.sender->id;
}

Record record_for(const Question& question) {
    const Round& round = question.task.round;
    const Dispatch* dispatch = nullptr;
    if (question.document && question.sender != nullptr) {
        const std::string& id = question.document->dispatch_id;
        dispatch = find_dispatch(round, id.substr(0, id.find('#')));
    }
    Record record =
        dispatch_record(round, dispatch == nullptr ? Dispatch{} : *dispatch, FormReturned::No);
    const UtcSeconds at = question.item.received_at;
    Record ask;
    ask.set("name", question.sender == nullptr ? "" : full_name(*question.sender))
        .set("file", question.item.file_name)
        .set("received", to_local(Instant(std::chrono::seconds(at))).date)
        .set("reasons", reasons_for(question))
        .set("has_form", may_have_form(question));
    record.set("ask", std::move(ask));
    record.set("reference", may_have_form(question) ? question.document->reference : "");
    return record;
}

RenderedDocument form_once_more(const Question& question) {
    const SentDocument& sent = *question.document;
    const fs::path file = question.task.round.workspace.folder / sent.path;
    const DocumentFormat format =
        file.extension() == ".odt" ? DocumentFormat::Odt : DocumentFormat::Docx;
    return {read_whole_file(file), sent.file_name, media_type_of(format)};
}

MailDraft draft_of(const Question& question, const std::string& id) {
    const AskTask& task = question.task;
    const MailSettings& settings = task.round.workspace.mail;
    const MailTexts& texts = task.forms.mail(ask_again_mail);
    const Record record = record_for(question);
    MailDraft draft;
    draft.from = settings.from;
    draft.to = {question.sender == nullptr ? "" : full_name(*question.sender),
                settings.only_to.empty() ? question.item.sender : settings.only_to};
    draft.reply_to = reply_address_for(settings, task.key,
                                       may_have_form(question) ? question.document->reference : "");
    draft.subject = render_text(texts.subject, record);
    draft.text = render_text(texts.text, record);
    draft.html = render_text(texts.html, record);
    if (may_have_form(question)) draft.attachments.push_back(form_once_more(question));
    draft.message_id = message_id_for(settings, task.key, id);
    draft.in_reply_to = question.item.message_id;
    draft.date = to_instant(task.now).time_since_epoch().count();
    draft.extra_headers = {{"X-Paperround-Dispatch", id}};
    return draft;
}

OutboxMail queued(const Question& question, const std::string& id) {
    const MailDraft draft = draft_of(question, id);
    const ComposedMail composed = compose(draft);
    const Workspace& workspace = question.task.round.workspace;
    make_folder(workspace.sent_folder());
    const std::string path =
        ".paperround/sent/" + composed.message_id.substr(0, composed.message_id.find('@')) + ".eml";
    replace_file(workspace.folder / path, composed.bytes);
    return {.dispatch_id = id,
            .person_id = question.document ? question.document->person_id : "",
            .recipient_id = question.sender == nullptr ? question.item.sender : question.sender->id,
            .stage = ask_again_mail,
            .envelope_from = composed.envelope_from,
            .envelope_to = composed.envelope_to,
            .message_id = composed.message_id,
            .subject = draft.subject,
            .bytes_path = path,
            .sha256 = sha256_hex(composed.bytes),
            .next_at = draft.date};
}

std::string id_for(const Ledger& ledger, const ReturnedItem& item) {
    int asked = 0;
    for (const Decision& decision : ledger.decisions_about(item.id)) {
        if (decision.kind == DecisionKind::Asked) ++asked;
    }
    return fmt::format("ask.{}{}", item.id, asked == 0 ? "" : fmt::format("#{}", asked + 1));
}

[[noreturn]] void refuse_without_sender(const ReturnedItem& item) {
    throw Error({.code = "W065",
                 .message = fmt::format("return {} came without a mail: there is nobody to ask",
                                        item.id.substr(0, shown_id_digits)),
                 .hint = "ask whoever laid it into the folder, then accept or discard it"});
}

}  // namespace

bool asks_again(const OutboxMail& mail) {
    return mail.stage == ask_again_mail;
}

OutboxMail ask_again(const AskTask& task, const ReturnedItem& item, const std::string& who) {
    if (item.sender.empty()) refuse_without_sender(item);
    const ReviewedReturn reviewed = reviewed_return(task.round, task.ledger, item);
    auto document = task.ledger.find_document(item.reference);
    if (!document && !reviewed.candidates.empty()) document = reviewed.candidates.front().document;
    const Question question{task, item, find_person_by_email(task.round, item.sender), document};
    const UtcSeconds now = to_instant(task.now).time_since_epoch().count();
    const std::string id = id_for(task.ledger, item);
    task.ledger.decide_return({.return_id = item.id,
                               .kind = DecisionKind::Asked,
                               .who = who,
                               .mail = queued(question, id)},
                              now);
    return *task.ledger.find_mail(id);
}

}  // namespace paperround
