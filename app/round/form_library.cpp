// SPDX-License-Identifier: MIT
#include "app/round/form_library.hpp"

#include "app/round/round.hpp"
#include "app/round/round_record.hpp"
#include "engine/compile/template_warnings.hpp"
#include "engine/core/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view subject_field = "Subject: ";

/// The first mistake in full; `paperround check` shows the others.
[[noreturn]] void refuse(const std::string& what, const Diagnostics& problems) {
    const auto& all = problems.all();
    const auto first = std::find_if(all.begin(), all.end(), [](const Diagnostic& problem) {
        return problem.severity == Severity::Error;
    });
    throw Error({.code = "W021",
                 .message = fmt::format("{} cannot be used:\n{}", what,
                                        first == all.end() ? "" : describe(*first)),
                 .hint = "`paperround check` shows everything that is wrong"});
}

}  // namespace

FormLibrary::FormLibrary(const Policy& policy, fs::path policy_folder, DocumentFormat format)
    : policy_(policy),
      folder_(std::move(policy_folder)),
      format_(format),
      schema_(round_schema(policy)),
      parts_(folder_),
      mail_parts_(folder_ / "mail") {}

fs::path FormLibrary::template_file(const std::string& document_id) const {
    const PolicyDocument* document = find_document(policy_, document_id);
    const fs::path file = folder_ / (document->file_stem + extension_of(format_));
    if (fs::exists(file)) return file;
    const DocumentFormat other =
        format_ == DocumentFormat::Docx ? DocumentFormat::Odt : DocumentFormat::Docx;
    const fs::path instead = folder_ / (document->file_stem + extension_of(other));
    if (fs::exists(instead)) return instead;
    throw Error(
        {.code = "W020",
         .message = fmt::format("the policy's document \"{}\" has no template", document_id),
         .hint = fmt::format("put {} into {}", file.filename().string(), folder_.string())});
}

std::optional<CompiledTemplate> FormLibrary::compile_document(const std::string& id,
                                                              Diagnostics& problems) {
    const Package package = Package::from_file(template_file(id).string());
    return compile_template(package, {.schema = &schema_, .strip = kStripAll, .parts = &parts_},
                            problems);
}

std::optional<MailTexts> FormLibrary::compile_mail(const std::string& stem, Diagnostics& problems) {
    const fs::path text_file = folder_ / "mail" / (stem + ".txt");
    const fs::path html_file = folder_ / "mail" / (stem + ".html");
    const std::string text = read_whole_file(text_file);
    const std::size_t line_end = text.find('\n');
    if (!text.starts_with(subject_field) || line_end == std::string::npos) {
        throw Error(
            {.code = "W022",
             .where = {.file = text_file.filename().string(), .line = 1},
             .message = "the mail text does not begin with its subject",
             .hint = "the first line is \"Subject: …\", then an empty line, then the text"});
    }
    const std::size_t body = text.find_first_not_of('\n', line_end);
    const auto compile = [&](std::string_view part, const fs::path& file, TextKind kind) {
        return compile_text(part, file.filename().string(), kind,
                            {.schema = &schema_, .parts = &mail_parts_}, problems);
    };
    auto subject = compile(
        std::string_view(text).substr(subject_field.size(), line_end - subject_field.size()),
        text_file, TextKind::Plain);
    auto plain = compile(
        body == std::string::npos ? std::string_view() : std::string_view(text).substr(body),
        text_file, TextKind::Plain);
    auto html = compile(read_whole_file(html_file), html_file, TextKind::Html);
    if (!subject || !plain || !html) return std::nullopt;
    return MailTexts{std::move(*subject), std::move(*plain), std::move(*html)};
}

const CompiledTemplate& FormLibrary::document(const std::string& document_id) {
    const auto found = documents_.find(document_id);
    if (found != documents_.end()) return found->second;
    Diagnostics problems;
    auto compiled = compile_document(document_id, problems);
    if (!compiled) refuse(template_file(document_id).filename().string(), problems);
    return documents_.emplace(document_id, std::move(*compiled)).first->second;
}

const MailTexts& FormLibrary::mail(const std::string& stem) {
    const auto found = mails_.find(stem);
    if (found != mails_.end()) return found->second;
    Diagnostics problems;
    auto texts = compile_mail(stem, problems);
    if (!texts) refuse("the mail text " + stem, problems);
    return mails_.emplace(stem, std::move(*texts)).first->second;
}

void FormLibrary::check_all(Diagnostics& problems) {
    for (const PolicyDocument& document : policy_.documents) {
        warn_about_template(Package::from_file(template_file(document.id).string()), problems);
        compile_document(document.id, problems);
    }
    std::set<std::string> stems;
    for (const Stage& stage : policy_.stages) stems.insert(stage.mail);
    // Written for a person's question; a school's own texts may lack it until somebody asks.
    if (fs::exists(folder_ / "mail/ask-again.txt")) stems.insert("ask-again");
    for (const std::string& stem : stems) compile_mail(stem, problems);
}

}  // namespace paperround
