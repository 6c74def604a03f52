// SPDX-License-Identifier: MIT
#include "engine/document/returned/readable_file.hpp"

#include "engine/document/document_error.hpp"
#include "engine/document/docx/flat_opc.hpp"
#include "engine/document/html/html_text_model.hpp"
#include "engine/document/package/foreign_file.hpp"
#include "engine/document/package/package.hpp"
#include "engine/document/package/zip_layout.hpp"
#include "engine/document/pdf/pdf_text_model.hpp"
#include "engine/document/returned/plain_text_model.hpp"

#include <algorithm>

namespace paperround {

namespace {

using Source = DocumentConverter::Source;

constexpr const char* look_at_it = "it has to be looked at, and its answers typed in";

/// The names of a compound file's streams stand in UTF-16.
bool has_old_macros(std::string_view bytes) {
    using namespace std::string_view_literals;
    return bytes.find("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0"sv) != bytes.npos;
}

class Preparation {
  public:
    Preparation(std::string file_name, DocumentConverter& converter) : converter_(converter) {
        file_.file_name = std::move(file_name);
    }

    ReadableFile run(std::string bytes) {
        check_size(bytes);
        if (has_zip_directory(bytes) || bytes.starts_with("PK\3\4")) {
            file_.bytes = std::move(bytes);
            return std::move(file_);
        }
        const ForeignFile foreign = recognise_foreign_file(bytes);
        prepare(foreign, std::move(bytes));
        return std::move(file_);
    }

  private:
    void prepare(const ForeignFile& foreign, std::string bytes) {
        switch (foreign.kind) {
            case ForeignFile::Kind::FlatOdt:
                return take(ReadableFile::Kind::Document, std::move(bytes));
            case ForeignFile::Kind::WordXml:
                return take(ReadableFile::Kind::FlatOpc, std::move(bytes));
            case ForeignFile::Kind::Html:
                note_conversion(foreign, TextOrigin::Converted);
                return take(ReadableFile::Kind::Html, std::move(bytes));
            case ForeignFile::Kind::PlainText:
                note_conversion(foreign, TextOrigin::Layout);
                return take(ReadableFile::Kind::Text, std::move(bytes));
            case ForeignFile::Kind::OldWord:
                file_.has_macros = has_old_macros(bytes);
                return convert(foreign, [&] { return converter_.to_docx(bytes, Source::OldWord); });
            case ForeignFile::Kind::RichText:
                return convert(foreign,
                               [&] { return converter_.to_docx(bytes, Source::RichText); });
            case ForeignFile::Kind::Pdf:
                return read_pdf(foreign, bytes);
            case ForeignFile::Kind::Picture:
                return leave_unread("the file is a picture: " + std::string(look_at_it));
            case ForeignFile::Kind::Empty:
            case ForeignFile::Kind::Locked:
            case ForeignFile::Kind::OldOffice:
            case ForeignFile::Kind::Xml:
            case ForeignFile::Kind::Unknown:
                break;
        }
        throw refused("E701", "the file is " + foreign.is, foreign.hint);
    }

    void check_size(std::string_view bytes) const {
        constexpr std::size_t most = PackageLimits{}.file_bytes;
        if (bytes.size() <= most) return;
        throw refused("E706", "the file is larger than " + std::to_string(most / 1'000'000) + " MB",
                      "make its pictures smaller, or take them out");
    }

    void take(ReadableFile::Kind kind, std::string bytes) {
        file_.kind = kind;
        file_.bytes = std::move(bytes);
    }

    void note_conversion(const ForeignFile& foreign, TextOrigin origin) {
        file_.origin = origin;
        file_.remarks.push_back("converted from " + foreign.is);
    }

    void leave_unread(std::string reason) {
        file_.kind = ReadableFile::Kind::Nothing;
        file_.origin = TextOrigin::Unread;
        file_.remarks.push_back(std::move(reason));
    }

    /// What another program could not do is for a person; the file stays as it is.
    template <typename Converted>
    void convert(const ForeignFile& foreign, Converted&& converted) {
        try {
            take(ReadableFile::Kind::Document, converted());
            note_conversion(foreign, TextOrigin::Converted);
        } catch (const Error& error) {
            const Diagnostic& why = error.diagnostic();
            leave_unread("the file is " + foreign.is + ": " + why.message + "; " + why.hint);
        }
    }

    void read_pdf(const ForeignFile& foreign, std::string_view bytes) {
        convert(foreign, [&] { return converter_.words_of_pdf(bytes); });
        if (file_.origin == TextOrigin::Unread) return;
        file_.kind = ReadableFile::Kind::PdfWords;
        file_.origin = TextOrigin::Layout;
        if (file_.bytes.find("<word ") != std::string::npos) return;
        file_.bytes.clear();
        file_.remarks.clear();
        leave_unread("the file is a PDF without text, as a scanner makes it: " +
                     std::string(look_at_it));
    }

    Error refused(std::string code, std::string message, std::string hint) const {
        Location where;
        where.file = file_.file_name;
        return document_error(std::move(code), std::move(where), std::move(message),
                              std::move(hint));
    }

    ReadableFile file_;
    DocumentConverter& converter_;
};

TextModel model_of(const ReadableFile& file) {
    switch (file.kind) {
        case ReadableFile::Kind::Document:
            return read_text_model(Package::from_bytes(file.bytes, file.file_name));
        case ReadableFile::Kind::FlatOpc:
            return read_text_model(package_of_flat_opc(file.bytes, file.file_name));
        case ReadableFile::Kind::Html:
            return read_html_text_model(file.bytes, file.file_name);
        case ReadableFile::Kind::Text:
            return read_plain_text_model(file.bytes);
        case ReadableFile::Kind::PdfWords:
            return read_pdf_text_model(file.bytes, file.file_name);
        case ReadableFile::Kind::Nothing:
            break;
    }
    return {};
}

}  // namespace

ReadableFile make_readable(std::string bytes, std::string file_name, DocumentConverter& converter) {
    return Preparation(std::move(file_name), converter).run(std::move(bytes));
}

TextModel read_text_model(const ReadableFile& file) {
    TextModel model = model_of(file);
    model.origin = file.origin;
    model.has_macros = model.has_macros || file.has_macros;
    model.remarks.insert(model.remarks.begin(), file.remarks.begin(), file.remarks.end());
    return model;
}

TextModel read_returned_file(std::string bytes, std::string file_name,
                             DocumentConverter& converter) {
    return read_text_model(make_readable(std::move(bytes), std::move(file_name), converter));
}

}  // namespace paperround
