// SPDX-License-Identifier: MIT
#include "output/files/folder_sink.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/file_size_limit.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

namespace paperround::testing {

namespace fs = std::filesystem;

TEST_CASE("folder_sink: each document is one file of the folder it makes", "[files]") {
    const TempFolder folder;
    FolderSink sink(folder / "letters/2026");
    sink.accept({"first", "a.docx", ""});
    sink.accept({"second", "Zo\xC3\xAB.docx", ""});
    sink.finish();
    CHECK(sink.accepted() == 2);
    CHECK(read_file(folder / "letters/2026/a.docx") == "first");
    CHECK(read_file(folder / "letters/2026/Zo\xC3\xAB.docx") == "second");
}

TEST_CASE("folder_sink: a file that is there is kept unless replacing was asked for", "[files]") {
    const TempFolder folder;
    folder.write("a.docx", "old");
    FolderSink careful(folder.path());
    const std::string error = error_of([&] { careful.accept({"new", "a.docx", ""}); });
    CHECK(error.find("O002") != std::string::npos);
    CHECK(error.find("there is a file of that name already; it was left as it is") !=
          std::string::npos);
    CHECK(read_file(folder / "a.docx") == "old");
    CHECK(careful.accepted() == 0);
    FolderSink replacing(folder.path(), Overwrite::Replace);
    replacing.accept({"new", "a.docx", ""});
    CHECK(read_file(folder / "a.docx") == "new");
}

TEST_CASE("folder_sink: a name that is no plain file name is refused", "[files]") {
    const TempFolder folder;
    FolderSink sink(folder / "out");
    const std::string error = error_of([&] { sink.accept({"x", "../evil.docx", ""}); });
    CHECK(error.find("a document cannot be called \"../evil.docx\" in every file system") !=
          std::string::npos);
    CHECK(error.find("call it \"_evil.docx\"") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "evil.docx"));
}

TEST_CASE("folder_sink: a document that does not fit leaves nothing behind", "[files]") {
    const auto overwrite = GENERATE(Overwrite::Refuse, Overwrite::Replace);
    const TempFolder folder;
    FolderSink sink(folder.path(), overwrite);
    std::string error;
    {
        const FileSizeLimit limit(1000);
        error = error_of([&] { sink.accept({std::string(5000, 'x'), "a.docx", ""}); });
    }
    CHECK(error.find("the file cannot be written: File too large") != std::string::npos);
    CHECK(fs::is_empty(folder.path()));
}

}  // namespace paperround::testing
