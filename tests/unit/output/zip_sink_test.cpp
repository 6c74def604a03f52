// SPDX-License-Identifier: MIT
#include "output/files/zip_sink.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/file_size_limit.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <zip.h>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

/// A finished zip as libzip sees it, which checks local headers against the directory.
class OpenedZip {
  public:
    explicit OpenedZip(const fs::path& file)
        : archive_(::zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr)) {
        REQUIRE(archive_ != nullptr);
    }
    ~OpenedZip() { ::zip_discard(archive_); }
    OpenedZip(const OpenedZip&) = delete;
    OpenedZip& operator=(const OpenedZip&) = delete;

    std::size_t count() const {
        return static_cast<std::size_t>(::zip_get_num_entries(archive_, 0));
    }

    std::string content(const std::string& name) const {
        std::string bytes(100, '\0');
        zip_file_t* file = ::zip_fopen(archive_, name.c_str(), 0);
        REQUIRE(file != nullptr);
        const auto size = ::zip_fread(file, bytes.data(), bytes.size());
        CHECK(::zip_fclose(file) == 0);
        bytes.resize(static_cast<std::size_t>(size));
        return bytes;
    }

  private:
    zip_t* archive_;
};

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("zip_sink: every document is an entry, and the file is there when all are", "[files]") {
    const TempFolder folder;
    const fs::path file = folder / "letters.zip";
    ZipSink sink(file);
    sink.accept({"first", "a.docx", ""});
    sink.accept({"second", "Zo\xC3\xAB.docx", ""});
    CHECK(!fs::exists(file));
    sink.finish();
    CHECK(files_in(folder.path()) == 1);
    const OpenedZip zip(file);
    CHECK(zip.count() == 2);
    CHECK(zip.content("a.docx") == "first");
    CHECK(zip.content("Zo\xC3\xAB.docx") == "second");
}

TEST_CASE("zip_sink: more documents than a plain zip can count are a zip64 file", "[files]") {
    const TempFolder folder;
    const fs::path file = folder / "letters.zip";
    const std::size_t documents = GENERATE(65'534U, 65'535U, 65'600U);
    ZipSink sink(file);
    for (std::size_t i = 0; i < documents; ++i) {
        sink.accept({std::to_string(i), std::to_string(i) + ".txt", ""});
    }
    sink.finish();
    const OpenedZip zip(file);
    CHECK(zip.count() == documents);
    CHECK(zip.content("0.txt") == "0");
    CHECK(zip.content(std::to_string(documents - 1) + ".txt") == std::to_string(documents - 1));
}

TEST_CASE("zip_sink: the same documents are the same bytes", "[files]") {
    const TempFolder folder;
    for (const char* name : {"one.zip", "two.zip"}) {
        ZipSink sink(folder / name);
        sink.accept({"first", "a.docx", ""});
        sink.finish();
    }
    CHECK(read_file(folder / "one.zip") == read_file(folder / "two.zip"));
}

TEST_CASE("zip_sink: what is not finished leaves nothing behind", "[files]") {
    const TempFolder folder;
    { ZipSink(folder / "letters.zip").accept({"first", "a.docx", ""}); }
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("zip_sink: a file that is there is kept unless replacing was asked for", "[files]") {
    const TempFolder folder;
    const fs::path file = folder.write("letters.zip", "old");
    CHECK(error_of([&] { ZipSink careful(file); }) ==
          file.string() +
              "  O002  there is a file of that name already; it was left as it is\n"
              "  fix:   choose another name, or let it be replaced (--overwrite)");
    CHECK(files_in(folder.path()) == 1);
    ZipSink sink(file, Overwrite::Replace);
    CHECK(read_file(file) == "old");
    sink.accept({"first", "a.docx", ""});
    sink.finish();
    CHECK(OpenedZip(file).content("a.docx") == "first");
}

TEST_CASE("zip_sink: a full disk is said, and nothing is left of the file", "[files]") {
    const TempFolder folder;
    const fs::path file = folder / "letters.zip";
    {
        ZipSink sink(file);
        const FileSizeLimit limit(500'000);
        const std::string error = error_of([&] {
            sink.accept({std::string(1'500'000, 'x'), "a.docx", ""});
        });
        CHECK(error == file.string() + "  O001  the file cannot be written: File too large");
        CHECK(!sink.can_go_on());
    }
    CHECK(files_in(folder.path()) == 0);
}

}  // namespace paperround::testing
