// SPDX-License-Identifier: MIT
#include "datasources/returned/office_converter.hpp"

#include "datasources/returned/ended_program.hpp"
#include "datasources/returned/scratch_folder.hpp"
#include "engine/core/error.hpp"

#include <fmt/format.h>

namespace paperround {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_output = 100'000'000;
constexpr Confinement for_office{.memory_bytes = 1'500'000'000,
                                 .computing = std::chrono::seconds(60)};
constexpr Confinement for_pdf{.memory_bytes = 200'000'000, .computing = std::chrono::seconds(10)};

constexpr const char* by_hand = "open it and save it as .docx or .odt";

// No macro, no link that is followed, no picture that is fetched (LibreOffice's own switches).
constexpr std::string_view profile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

fs::path require_program(const std::string& name, const std::string& package) {
    fs::path program = find_program(name);
    if (!program.empty()) return program;
    throw Error{{.code = "E800",
                 .message = fmt::format("{} is not installed, which reads such files", name),
                 .hint = fmt::format("install the package {}, or {}", package, by_hand)}};
}

Error not_converted(const std::string& program, const std::string& reason) {
    return Error{{.code = "E801",
                  .message = fmt::format("{} could not read it: {}", program, reason),
                  .hint = by_hand}};
}

/// Throws Error E801 unless the program ended well and in time.
void run(const std::vector<std::string>& command, const Confinement& at_most) {
    const std::string program = fs::path(command.front()).filename();
    const auto code = run_to_its_end(command, at_most);
    if (!code) {
        throw not_converted(
            program, fmt::format("it took longer than {} seconds", at_most.computing.count()));
    }
    if (*code != 0) throw not_converted(program, fmt::format("it ended with {}", *code));
}

/// A profile of its own, as LibreOffice is told of it.
std::string settings_in(const ScratchFolder& folder) {
    fs::create_directories(folder.path() / "profile/user");
    folder.write("profile/user/registrymodifications.xcu", profile);
    return "-env:UserInstallation=file://" + (folder.path() / "profile").string();
}

}  // namespace

std::string OfficeConverter::to_docx(std::string_view bytes, Source source) {
    const fs::path office = require_program("soffice", "libreoffice-writer-nogui");
    const ScratchFolder folder;
    const std::string settings = settings_in(folder);
    const bool is_rtf = source == Source::RichText;
    const fs::path file = folder.write(is_rtf ? "returned.rtf" : "returned.doc", bytes);
    run({office.string(), settings, "--headless", "--norestore", "--nolockcheck", "--nodefault",
         std::string("--infilter=") + (is_rtf ? "Rich Text Format" : "MS Word 97"), "--convert-to",
         "docx:Office Open XML Text", "--outdir", folder.path().string(), file.string()},
        for_office);
    std::string converted = folder.read("returned.docx", most_output);
    if (converted.empty()) throw not_converted("soffice", "it is damaged, or has a password");
    return converted;
}

std::string OfficeConverter::words_of_pdf(std::string_view bytes) {
    const fs::path pdftotext = require_program("pdftotext", "poppler-utils");
    const ScratchFolder folder;
    const fs::path file = folder.write("returned.pdf", bytes);
    run({pdftotext.string(), "-bbox-layout", "-enc", "UTF-8", file.string(),
         (folder.path() / "words.html").string()},
        for_pdf);
    std::string words = folder.read("words.html", most_output);
    if (words.empty()) throw not_converted("pdftotext", "it is damaged, or has a password");
    return words;
}

std::string OfficeConverter::to_pdf(std::string_view bytes, const std::string& extension) {
    const fs::path office = require_program("soffice", "libreoffice-writer-nogui");
    const ScratchFolder folder;
    const std::string settings = settings_in(folder);
    const fs::path file = folder.write("shown" + extension, bytes);
    run({office.string(), settings, "--headless", "--norestore", "--nolockcheck", "--nodefault",
         "--convert-to", "pdf", "--outdir", folder.path().string(), file.string()},
        for_office);
    std::string pdf = folder.read("shown.pdf", most_output);
    if (pdf.empty()) throw not_converted("soffice", "it is damaged, or has a password");
    return pdf;
}

std::string OfficeConverter::joined(const std::vector<std::string>& pdfs) {
    if (pdfs.size() == 1) return pdfs.front();
    const fs::path pdfunite = require_program("pdfunite", "poppler-utils");
    const ScratchFolder folder;
    std::vector<std::string> command{pdfunite.string()};
    for (std::size_t i = 0; i < pdfs.size(); ++i) {
        command.push_back(folder.write(fmt::format("{}.pdf", i), pdfs[i]).string());
    }
    command.push_back((folder.path() / "all.pdf").string());
    run(command, for_pdf);
    std::string all = folder.read("all.pdf", most_output);
    if (all.empty()) throw not_converted("pdfunite", "a PDF is damaged, or has a password");
    return all;
}

}  // namespace paperround
