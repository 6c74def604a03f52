// SPDX-License-Identifier: MIT
// See the header.
#include "tests/bench/measured_templates.hpp"

#include "engine/core/error.hpp"
#include "tests/support/package_builder.hpp"

#include <fmt/format.h>

#include <utility>

namespace paperround::bench {

namespace {

/// A paragraph with the attributes and run properties that Word writes into nearly every one.
std::string word_paragraph(int number, std::string_view text) {
    return fmt::format(
        "<w:p w14:paraId=\"{0:08X}\" w14:textId=\"77777777\" w:rsidR=\"00{1:06X}\" "
        "w:rsidRDefault=\"00{1:06X}\" w:rsidP=\"00{1:06X}\"><w:pPr><w:spacing w:before=\"0\" "
        "w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/><w:jc "
        "w:val=\"both\"/><w:rPr><w:rFonts "
        "w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:szCs "
        "w:val=\"22\"/></w:rPr></w:pPr><w:r w:rsidRPr=\"00{1:06X}\"><w:rPr><w:rFonts "
        "w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:szCs "
        "w:val=\"22\"/></w:rPr><w:t xml:space=\"preserve\">{2}</w:t></w:r></w:p>",
        0x1A2B3C4D + number * 7919, 0x51E000 + number * 131, text);
}

/// Bytes that deflate cannot make smaller, as those of a PNG.
std::string picture_bytes(std::size_t size) {
    std::string bytes;
    std::uint32_t state = 1;
    while (bytes.size() < size) {
        state = state * 1'664'525 + 1'013'904'223;
        bytes += static_cast<char>(state >> 24);
    }
    return bytes;
}

constexpr std::string_view asking[] = {
    "Dear {{ First name }} {{ Surname }}, {{ Job title }},",
    "thank you for the year behind us. We meet on {{ Day }} to talk about it.",
    "What went well: {{ Achievements }}",
    "What comes next: {{ Next steps }}",
    "{{ First name }}, please write to {{ Email }} if the day does not suit you.",
    "{{ Remarks }}",
};
constexpr std::string_view told =
    "Everything you say in the meeting stays between you, your reviewer and the head teacher; what "
    "is agreed is written down in the form, which you both sign, and a copy is yours to keep.";

}  // namespace

std::string letter_docx() {
    std::string body;
    int number = 0;
    while (body.size() < 55'000) {
        const bool asks = number % 9 < 6 && number < 36;
        body += word_paragraph(number, asks ? asking[number % 9] : told);
        ++number;
    }
    return testing::make_docx(body, {{"word/media/letterhead.png", picture_bytes(30'000), true}});
}

MeasuredTemplate measured_template(Package package) {
    Diagnostics problems;
    auto compiled = compile_template(package, {}, problems);
    if (!compiled) throw Error(problems.all().front());
    const std::string name = package.file_name();
    return {name.substr(name.rfind('/') + 1), std::move(package), std::move(*compiled)};
}

std::vector<MeasuredTemplate> measured_templates(const std::filesystem::path& templates) {
    std::vector<MeasuredTemplate> measured;
    measured.push_back(measured_template(Package::from_bytes(letter_docx(), "letter.docx")));
    for (const char* name : {"self-evaluation.docx", "self-evaluation.odt", "memo.docx"}) {
        const auto file = templates / "auriga" / name;
        measured.push_back(measured_template(Package::from_file(file.string())));
    }
    return measured;
}

}  // namespace paperround::bench
