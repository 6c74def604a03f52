// SPDX-License-Identifier: MIT
#include "tests/unit/merge/word_field_sketch.hpp"

#include "engine/merge/renderer.hpp"
#include "tests/support/package_builder.hpp"
#include "tests/unit/merge/template_sketch.hpp"

namespace paperround::testing {
namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        if (c == '<') out += "&lt;";
        if (c == '>') out += "&gt;";
        if (c != '&' && c != '<' && c != '>') out += c;
    }
    return out;
}

std::string mark(const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}

/// Reads the sketch from left to right; how deep in codes decides what text is.
class Sketcher {
  public:
    std::string run(const std::string& sketch) {
        for (std::size_t i = 0; i < sketch.size(); ++i) take(sketch, i);
        end_text();
        return xml_ + "</w:p>";
    }

  private:
    void take(const std::string& sketch, std::size_t& i) {
        if (sketch[i] == '{') {
            end_text();
            xml_ += mark("begin");
            ++depth_;
        } else if (sketch[i] == '}') {
            end_text();
            xml_ += mark("end");
            --depth_;
        } else if (sketch.compare(i, 2, "¶") == 0) {
            end_text();
            xml_ += "</w:p><w:p>";
            ++i;
        } else if (sketch.compare(i, 2, "«") == 0) {
            end_text();
            xml_ += mark("separate");
            ++i;
        } else if (sketch.compare(i, 2, "»") == 0) {
            end_text();
            ++i;
        } else {
            text_ += sketch[i];
        }
    }

    void end_text() {
        if (text_.empty()) return;
        const std::string name = depth_ > 0 ? "w:instrText" : "w:t";
        xml_ +=
            "<w:r><" + name + " xml:space=\"preserve\">" + escaped(text_) + "</" + name + "></w:r>";
        text_.clear();
    }

    std::string xml_ = "<w:p>";
    std::string text_;
    int depth_ = 0;
};

}  // namespace

std::string word_paragraphs(const std::string& sketch) {
    return Sketcher().run(sketch);
}

std::string word_filled(const std::string& sketch, const Record& record) {
    const CompiledTemplate ready = compiled(make_docx(word_paragraphs(sketch)));
    Renderer renderer(ready);
    return text_of(renderer.render(record));
}

std::string word_mistakes(const std::string& sketch, const Schema* schema) {
    return mistakes_in(make_docx(word_paragraphs(sketch)), schema);
}

std::string word_field(const std::string& code, const std::string& result) {
    std::string field = mark("begin") + "<w:r><w:instrText>" + code + "</w:instrText></w:r>";
    if (!result.empty()) {
        field += mark("separate") + "<w:r><w:t>" + result + "</w:t></w:r>";
    }
    return field + mark("end");
}

}  // namespace paperround::testing
