// SPDX-License-Identifier: MIT
#include "app/round/prepare.hpp"

#include "app/round/document_record.hpp"
#include "app/round/mail_identity.hpp"
#include "app/round/prefill.hpp"
#include "app/round/round_record.hpp"
#include "app/round/sent_template.hpp"
#include "datasources/files/contained_folder.hpp"
#include "engine/core/digest.hpp"
#include "engine/core/safe_file_name.hpp"
#include "engine/extract/reference.hpp"
#include "engine/merge/renderer.hpp"
#include "engine/schedule/civil_time.hpp"
#include "output/files/replace_file.hpp"
#include "output/mail/compose.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace fs = std::filesystem;

namespace {

/// A document of the dispatch with what the ledger is to know of it.
struct Enclosure {
    RenderedDocument rendered;
    SentDocument filed;
};

std::string file_name_of(const Preparation& with, const Dispatch& dispatch,
                         const PolicyDocument& document, std::string_view extension) {
    const Person* person = find_person(with.round, dispatch.person_id);
    std::string label = dispatch.cycle.label;
    std::replace(label.begin(), label.end(), '/', '-');
    std::string title = document.title;
    std::erase(title, ':');  // no file system of Windows takes it
    return safe_file_name(fmt::format("{} {} {}{}", title, label,
                                      person == nullptr ? "" : full_name(*person), extension));
}

/// The same for the same dispatch and document. Two documents meet in one reference with a chance
/// of 1 in 27 thousand million; then the second takes the next one.
std::string free_reference(const Preparation& with, const Dispatch& dispatch,
                           const PolicyDocument& document) {
    const std::string subject = dispatch.id + "." + document.id;
    for (int attempt = 1;; ++attempt) {
        std::string reference = make_reference(
            with.key, attempt == 1 ? subject : fmt::format("{}#{}", subject, attempt));
        const auto taken = with.ledger.find_document(reference);
        if (!taken) return reference;
    }
}

Enclosure render_document(const Preparation& with, const Dispatch& dispatch, const Record& record,
                          const PolicyDocument& document) {
    const CompiledTemplate& compiled = with.forms.document(document.id);
    const std::string reference = free_reference(with, dispatch, document);
    keep_template(with.round.workspace, compiled, with.forms.template_file(document.id));
    const ContainedFolder pictures(with.round.workspace.policy_folder);
    Renderer renderer(compiled, &pictures);
    Enclosure made;
    made.rendered.bytes = renderer.render(record, {reference, make_token(with.key, reference)});
    made.rendered.media_type = media_type_of(compiled.format);
    made.rendered.file_name = file_name_of(with, dispatch, document, extension_of(compiled.format));
    made.filed = {.reference = reference,
                  .dispatch_id = dispatch.id,
                  .person_id = dispatch.person_id,
                  .document = document.id,
                  .template_fingerprint = compiled.fingerprint,
                  .cycle = dispatch.cycle.label,
                  .file_name = made.rendered.file_name,
                  .path = ".paperround/sent/" + reference + extension_of(compiled.format),
                  .sha256 = sha256_hex(made.rendered.bytes),
                  .comes_back = document.comes_back() ? ComesBack::Yes : ComesBack::No,
                  .due = dispatch.due ? format_iso(*dispatch.due) : ""};
    return made;
}

/// Last year's form as it came back, or as the school put it into the last-cycle folder.
std::optional<RenderedDocument> last_cycle_form(const Preparation& with, const Dispatch& dispatch,
                                                const std::string& document) {
    const Workspace& workspace = with.round.workspace;
    const auto filed = newest_return(with.ledger, dispatch.person_id, document,
                                     last_cycle_label(with.round, dispatch), "");
    const fs::path put_there = workspace.last_cycle_folder / safe_file_name(dispatch.person_id);
    for (const DocumentFormat format : {DocumentFormat::Docx, DocumentFormat::Odt}) {
        fs::path file = put_there;
        file += extension_of(format);
        if (filed) {
            file = workspace.folder / filed->document_path;
            if (file.extension() != extension_of(format)) continue;
        }
        if (!fs::exists(file)) continue;
        return RenderedDocument{read_whole_file(file), "Last cycle's form" + extension_of(format),
                                media_type_of(format)};
    }
    return std::nullopt;
}

/// A form with answers that a person still has to look at goes to the reviewer as it came back too.
std::optional<RenderedDocument> as_returned(const Preparation& with, const ReturnedItem& item) {
    if (item.verdict == ReturnVerdict::Accepted || item.document_path.empty()) return std::nullopt;
    const fs::path stored = with.round.workspace.folder / item.document_path;
    const DocumentFormat format =
        stored.extension() == ".odt" ? DocumentFormat::Odt : DocumentFormat::Docx;
    return RenderedDocument{read_whole_file(stored),
                            safe_file_name("As returned - " + item.file_name),
                            media_type_of(format)};
}

struct Enclosures {
    std::vector<Enclosure> made;
    std::vector<RenderedDocument> copies;  // of what was made elsewhere
    FormReturned form_returned = FormReturned::No;
};

Enclosures enclose(const Preparation& with, const Dispatch& dispatch) {
    Enclosures enclosures;
    for (const StageDocument& stage_document : dispatch.documents) {
        if (stage_document.filling == StageDocument::Filling::LastCycle) {
            if (auto copy = last_cycle_form(with, dispatch, stage_document.document)) {
                enclosures.copies.push_back(std::move(*copy));
            }
            continue;
        }
        const DocumentRecord filled =
            document_record(with.round, with.ledger, dispatch, stage_document);
        if (filled.answered) {
            enclosures.form_returned = FormReturned::Yes;
            if (auto copy = as_returned(with, *filled.answered)) {
                enclosures.copies.push_back(std::move(*copy));
            }
        }
        const PolicyDocument* document = find_document(with.round.policy, stage_document.document);
        enclosures.made.push_back(render_document(with, dispatch, filled.record, *document));
    }
    return enclosures;
}

/// The form of the mail that is to come back; null where none is.
const Enclosure* returning(const Enclosures& enclosures) {
    const auto found =
        std::find_if(enclosures.made.begin(), enclosures.made.end(),
                     [](const Enclosure& made) { return made.filed.comes_back == ComesBack::Yes; });
    return found == enclosures.made.end() ? nullptr : &*found;
}

MailDraft draft_of(const Preparation& with, const Dispatch& dispatch,
                   const Enclosures& enclosures) {
    const MailTexts& texts = with.forms.mail(dispatch.mail);
    const Enclosure* form = returning(enclosures);
    Record record = dispatch_record(with.round, dispatch, enclosures.form_returned);
    record.set("reference", form == nullptr ? "" : form->filed.reference);
    const Person* recipient = find_person(with.round, dispatch.recipient_id);
    const MailSettings& settings = with.round.workspace.mail;
    MailDraft draft;
    draft.from = settings.from;
    draft.to = {full_name(*recipient),
                settings.only_to.empty() ? recipient->email : settings.only_to};
    draft.reply_to =
        reply_address_for(settings, with.key, form == nullptr ? "" : form->filed.reference);
    draft.subject = render_text(texts.subject, record);
    draft.text = render_text(texts.text, record);
    draft.html = render_text(texts.html, record);
    for (const Enclosure& enclosure : enclosures.made) {
        draft.attachments.push_back(enclosure.rendered);
    }
    for (const RenderedDocument& copy : enclosures.copies) draft.attachments.push_back(copy);
    draft.message_id = message_id_for(settings, with.key, dispatch.id);
    draft.date = to_instant(with.now).time_since_epoch().count();
    draft.extra_headers = {{"X-Paperround-Dispatch", dispatch.id}};
    return draft;
}

}  // namespace

PreparedDispatch prepare_dispatch(const Preparation& with, const Dispatch& dispatch) {
    const Enclosures enclosures = enclose(with, dispatch);
    const MailDraft draft = draft_of(with, dispatch, enclosures);
    const ComposedMail composed = compose(draft);
    const Workspace& workspace = with.round.workspace;
    make_folder(workspace.sent_folder());

    PreparedDispatch prepared;
    for (const Enclosure& enclosure : enclosures.made) {
        replace_file(workspace.folder / enclosure.filed.path, enclosure.rendered.bytes);
        prepared.documents.push_back(enclosure.filed);
    }
    const std::string mail_path =
        ".paperround/sent/" + composed.message_id.substr(0, composed.message_id.find('@')) + ".eml";
    replace_file(workspace.folder / mail_path, composed.bytes);
    prepared.mail = {.dispatch_id = dispatch.id,
                     .person_id = dispatch.person_id,
                     .recipient_id = dispatch.recipient_id,
                     .stage = dispatch.stage,
                     .envelope_from = composed.envelope_from,
                     .envelope_to = composed.envelope_to,
                     .message_id = composed.message_id,
                     .subject = draft.subject,
                     .bytes_path = mail_path,
                     .sha256 = sha256_hex(composed.bytes),
                     .next_at = draft.date};
    return prepared;
}

}  // namespace paperround
