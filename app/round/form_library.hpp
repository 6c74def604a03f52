// SPDX-License-Identifier: MIT
// The policy's documents and mail texts, compiled once each when first wanted. Owned by the
// command; one thread.
#pragma once

#include "datasources/files/contained_folder.hpp"
#include "engine/compile/compiled_template.hpp"
#include "engine/schedule/policy.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace paperround {

struct MailTexts {
    Program subject;
    Program text;
    Program html;
};

class FormLibrary {
  public:
    /// Borrows the policy.
    FormLibrary(const Policy& policy, std::filesystem::path policy_folder, DocumentFormat format);

    /// The document's template. Requires: the policy has the document.
    /// Throws Error W020 when its file is not there, W021 when it has errors (with the first).
    const CompiledTemplate& document(const std::string& document_id);

    /// Throws Error W020 and W021 likewise; W022 when the text does not begin with "Subject: ".
    const MailTexts& mail(const std::string& stem);

    /// Compiles everything and reports every mistake, for `paperround check`.
    void check_all(Diagnostics& problems);

    /// Where the document's template lies. Throws Error W020 when it is not there.
    std::filesystem::path template_file(const std::string& document_id) const;

  private:
    std::optional<CompiledTemplate> compile_document(const std::string& id, Diagnostics& problems);
    std::optional<MailTexts> compile_mail(const std::string& stem, Diagnostics& problems);

    const Policy& policy_;
    std::filesystem::path folder_;
    DocumentFormat format_;
    Schema schema_;
    ContainedFolder parts_;       // what documents include
    ContainedFolder mail_parts_;  // what mail texts include
    std::map<std::string, CompiledTemplate> documents_;
    std::map<std::string, MailTexts> mails_;
};

}  // namespace paperround
