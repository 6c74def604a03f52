// SPDX-License-Identifier: MIT
#include "app/round/collect.hpp"

#include "app/round/read_return.hpp"
#include "app/round/replayed_return.hpp"
#include "app/round/stored_reading.hpp"
#include "datasources/mailbox/folder_mailbox.hpp"
#include "datasources/mailbox/maildir_mailbox.hpp"
#include "datasources/mailbox/message_parser.hpp"
#include "datasources/returned/office_converter.hpp"
#include "engine/core/digest.hpp"
#include "engine/core/error.hpp"
#include "engine/document/returned/returned_suffix.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/files/replace_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t id_digits = 24;
constexpr std::string_view zip_signature = "PK\x03\x04";

/// What one item of the mailbox is filed with.
struct Intake {
    const CollectTask& task;
    const ReturnReading& reading;
    const ReadMessage& message;
    const MailboxItem& source;
    std::string raw_digest;
    std::string raw_path;
};

ReturnVerdict filed_verdict(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return ReturnVerdict::Accepted;
        case Verdict::Review:
            return ReturnVerdict::Review;
        case Verdict::Rejected:
            break;
    }
    return ReturnVerdict::Rejected;
}

UtcSeconds instant_of(const CollectTask& task) {
    return to_instant(task.now).time_since_epoch().count();
}

/// When its sender wrote it, so that a correction counts whatever the order in which the mailbox
/// gives them; without a date, or with one yet to come, now.
UtcSeconds written_at(const Intake& intake) {
    const UtcSeconds now = instant_of(intake.task);
    return intake.message.date > 0 && intake.message.date < now ? intake.message.date : now;
}

/// A bare file that somebody laid into the folder, not a mail: a mail that hides its sender is
/// still a mail.
ReturnOrigin origin_of(const Intake& intake) {
    return intake.source.bytes.starts_with(zip_signature) ? ReturnOrigin::Found
                                                          : ReturnOrigin::Came;
}

ReturnedItem item_of(const Intake& intake, std::size_t part) {
    return {.id = fmt::format("{}-{}", intake.raw_digest.substr(0, id_digits), part),
            .received_at = written_at(intake),
            .source_item_id = intake.source.id,
            .sender = intake.message.sender,
            .message_id = intake.message.message_id,
            .raw_path = intake.raw_path};
}

CollectedItem file_document(const Intake& intake, const ReturnedDocument& document,
                            std::size_t part) {
    CollectedItem collected{item_of(intake, part), std::nullopt};
    ReturnedItem& item = collected.item;
    StoredReading reading;
    const Workspace& workspace = intake.task.round.workspace;
    item.file_name = document.file_name;
    item.document_path = ".paperround/returned/" + item.id + suffix_of_returned(document.bytes);
    replace_file(workspace.folder / item.document_path, document.bytes);
    try {
        ReadReturn read = read_return(intake.reading, document, origin_of(intake));
        item.form = read.sheet.form;
        item.cycle = read.cycle;
        if (read.is_certainly_theirs) {
            item.reference = read.sheet.reference;
            item.person_id = read.sheet.person;
        }
        item.verdict = filed_verdict(read.sheet.verdict);
        if (intake.message.kind != MessageKind::Return) {
            item.verdict = ReturnVerdict::Review;
            read.sheet.reasons.push_back(intake.message.reason);
        }
        if (auto reason = why_replayed(intake.task.round, intake.task.ledger, item.reference,
                                       document.bytes)) {
            item.verdict = ReturnVerdict::Review;
            read.sheet.reasons.push_back(std::move(*reason));
        }
        read.sheet.reasons.insert(read.sheet.reasons.end(), intake.message.notes.begin(),
                                  intake.message.notes.end());  // what else came with it
        item.reasons = fmt::format("{}", fmt::join(read.sheet.reasons, "\n"));
        reading = stored_reading(read);
        collected.sheet = std::move(read.sheet);
    } catch (const Error& error) {
        item.verdict = ReturnVerdict::Quarantined;
        item.reasons = error.diagnostic().message + "\n" + error.diagnostic().hint;
    } catch (const std::exception& error) {  // of a library; this file waits, the others go on
        item.verdict = ReturnVerdict::Quarantined;
        item.reasons = fmt::format("could not be read: {}", error.what());
    }
    intake.task.ledger.file_return(item, reading, instant_of(intake.task));
    return collected;
}

/// A mail without a form: a person's words wait for a person, a machine's are noted.
CollectedItem file_message(const Intake& intake) {
    CollectedItem collected{item_of(intake, 0), std::nullopt};
    ReturnedItem& item = collected.item;
    item.file_name = intake.message.subject;
    item.reasons = intake.message.reason;
    if (const Person* writer = find_person_by_email(intake.task.round, item.sender)) {
        item.person_id = writer->id;
    }
    for (const std::string& note : intake.message.notes) item.reasons += "\n" + note;
    switch (intake.message.kind) {
        case MessageKind::AutoReply:
        case MessageKind::ReadReceipt:
        case MessageKind::OwnMail:
            item.verdict = ReturnVerdict::Ignored;
            break;
        case MessageKind::Unreadable:
            item.verdict = ReturnVerdict::Quarantined;
            break;
        case MessageKind::Return:
        case MessageKind::ReplyWithoutForm:
        case MessageKind::Bounce:
            item.verdict = ReturnVerdict::Review;
            break;
    }
    intake.task.ledger.file_return(item, {}, instant_of(intake.task));
    return collected;
}

bool is_filed(const Ledger& ledger, const std::string& id) {
    const auto found = ledger.find_return(id);
    return found && found->state != ReturnState::Received;
}

/// Mail from these is our own; an address from which somebody answers is not among them.
std::vector<std::string> own_addresses(const Round& round) {
    const std::string& from = round.workspace.mail.from.address;
    if (find_person_by_email(round, from) != nullptr) return {};
    return {from};
}

/// A machine's answer often carries our own form back as we sent it; anything else that it carries
/// may be somebody's work.
bool holds_a_form(const Ledger& ledger, const ReadMessage& message) {
    if (message.kind == MessageKind::Return) return !message.documents.empty();
    const std::vector<SentDocument> sent = ledger.all_documents();
    return std::any_of(
        message.documents.begin(), message.documents.end(), [&sent](const ReturnedDocument& came) {
            const std::string digest = sha256_hex(came.bytes);
            return std::none_of(sent.begin(), sent.end(), [&digest](const SentDocument& document) {
                return document.sha256 == digest;
            });
        });
}

void take_in(const CollectTask& task, const ReturnReading& reading, const MailboxItem& source,
             CollectReport& report) {
    const std::string digest = sha256_hex(source.bytes);
    const std::string raw_path = ".paperround/returned/" + digest.substr(0, id_digits) + ".raw";
    replace_file(task.round.workspace.folder / raw_path, source.bytes);
    const ReadMessage message =
        read_item(source, {.own_addresses = own_addresses(task.round), .limits = {}});
    const Intake intake{task, reading, message, source, digest, raw_path};

    const ReturnedItem first = item_of(intake, 0);
    if (is_filed(task.ledger, first.id)) {
        ++report.already_filed;
        return;
    }
    task.ledger.add_return(first, instant_of(task));
    if (!holds_a_form(task.ledger, message)) {
        report.items.push_back(file_message(intake));
        return;
    }
    // The first part last: only when all are filed does the item count as filed.
    for (std::size_t part = message.documents.size(); part-- > 0;) {
        report.items.push_back(file_document(intake, message.documents[part], part));
    }
}

}  // namespace

std::unique_ptr<Mailbox> open_mailbox(const fs::path& folder) {
    if (fs::is_directory(folder / "new") || fs::is_directory(folder / "cur")) {
        return std::make_unique<MaildirMailbox>(folder);
    }
    return std::make_unique<FolderMailbox>(folder);
}

CollectReport collect_returns(const CollectTask& task) {
    const std::string key = read_key(task.round.workspace);
    OfficeConverter converter;
    const ReturnReading reading{task.round, task.ledger, key, converter};
    make_folder(task.round.workspace.returned_folder());
    CollectReport report;
    while (true) {
        std::optional<MailboxItem> source;
        try {
            source = task.mailbox.next();
        } catch (const Error& error) {  // one unreadable item; the next call goes on after it
            report.problems.push_back(error.diagnostic());
            continue;
        }
        if (!source) return report;
        take_in(task, reading, *source, report);
        task.mailbox.mark_done(source->id);
    }
}

}  // namespace paperround
