// SPDX-License-Identifier: MIT
// Every pair of templates in pairs/ (see README.md there), filled by the program as a person runs
// it, and opened by LibreOffice.
#include "engine/document/text_model.hpp"
#include "tests/integration/cli_program.hpp"
#include "tests/integration/office_program.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

const fs::path pairs = PAPERROUND_SOURCE "/tests/conformance/pairs";
const std::string formats[] = {"docx", "odt"};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// Blanks around lines (LibreOffice indents list items) and empty lines at the end say nothing.
std::string tidied(const std::string& text) {
    std::string tidy;
    for (std::string line : lines_of(text)) {
        line.erase(line.find_last_not_of(" \t\r") + 1);
        line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
        tidy += line + "\n";
    }
    tidy.erase(tidy.find_last_not_of('\n') + 1);
    return tidy;
}

/// LibreOffice begins UTF-8 with a byte order mark.
std::string without_mark(const std::string& text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// The texts of the documents, split at the lines `=== 2 ===`.
std::vector<std::string> expected_texts(const fs::path& pair) {
    std::vector<std::string> texts(1);
    for (const std::string& line : lines_of(read_file(pair / "x.expected.txt"))) {
        if (line == "=== " + std::to_string(texts.size() + 1) + " ===") {
            texts.emplace_back();
        } else {
            texts.back() += line + "\n";
        }
    }
    return texts;
}

/// A document is called after its first record; one may take several.
std::vector<fs::path> in_order_of_records(const fs::path& folder) {
    std::vector<fs::path> documents;
    if (!fs::exists(folder)) return documents;
    for (const auto& entry : fs::directory_iterator(folder)) documents.push_back(entry.path());
    const auto record = [](const fs::path& document) {
        const std::string stem = document.stem().string();
        return std::stoi(stem.substr(stem.rfind('-') + 1));
    };
    std::sort(documents.begin(), documents.end(),
              [&](const fs::path& a, const fs::path& b) { return record(a) < record(b); });
    return documents;
}

/// All documents of all pairs in one folder: "NAME docx 1.docx".
class Outputs {
  public:
    Outputs() {
        if (const char* kept = std::getenv("PAPERROUND_CONFORMANCE_OUT")) folder_ = kept;
        fs::create_directories(documents());
        for (const auto& entry : fs::directory_iterator(pairs)) names_.push_back(entry.path());
        std::sort(names_.begin(), names_.end());
        for (const fs::path& pair : names_) {
            for (const std::string& format : formats) merge(pair, format);
        }
    }

    fs::path folder() const { return folder_; }
    fs::path documents() const { return folder_ / "documents"; }
    const std::vector<fs::path>& all_pairs() const { return names_; }

    static std::string name(const fs::path& pair, const std::string& format, std::size_t number) {
        return pair.filename().string() + " " + format + " " + std::to_string(number);
    }

  private:
    void merge(const fs::path& pair, const std::string& format) {
        const fs::path made = folder_ / "made";
        fs::remove_all(made);
        std::vector<std::string> command = {"merge", (pair / ("x." + format)).string(),
                                            (pair / "x.json").string(), "-o", made.string()};
        if (fs::exists(pair / "x.options")) {
            for (const std::string& option : lines_of(read_file(pair / "x.options"))) {
                command.push_back(option);
            }
        }
        const ProgramRun run = run_paperround(command);
        INFO(pair.filename().string() + ", " + format + "\n" + run.output + run.messages);
        CHECK(run.exit_code == exit_code(ExitCode::Done));
        std::size_t number = 0;
        for (const fs::path& document : in_order_of_records(made)) {
            fs::rename(document, documents() / (name(pair, format, ++number) + "." + format));
        }
        CHECK(number == expected_texts(pair).size());
        fs::remove_all(made);
    }

    TempFolder temporary_;
    fs::path folder_ = temporary_.path();
    std::vector<fs::path> names_;
};

/// Paragraph by paragraph, as our own reader sees it.
std::string model_text(const fs::path& document) {
    std::string text;
    const TextModel model = read_text_model(Package::from_file(document.string()));
    for (const TextBlock& block : model.blocks) text += block.text + "\n";
    return tidied(text);
}

}  // namespace

TEST_CASE("conformance: every pair says what is expected when LibreOffice opens it",
          "[conformance]") {
    const Outputs outputs;
    const Office office(outputs.folder());
    office.convert_all(outputs.documents(), outputs.folder() / "text", "txt:Text (encoded):UTF8");
    for (const fs::path& pair : outputs.all_pairs()) {
        const auto expected = expected_texts(pair);
        for (std::size_t number = 1; number <= expected.size(); ++number) {
            for (const std::string& format : formats) {
                const std::string name = Outputs::name(pair, format, number);
                INFO(name);
                const fs::path text = outputs.folder() / "text" / (name + ".txt");
                CHECK(tidied(without_mark(read_file(text))) == tidied(expected[number - 1]));
            }
            CHECK(
                model_text(outputs.documents() / (Outputs::name(pair, "docx", number) + ".docx")) ==
                model_text(outputs.documents() / (Outputs::name(pair, "odt", number) + ".odt")));
        }
    }
}

}  // namespace paperround::testing
