// SPDX-License-Identifier: MIT
#include "output/files/replace_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_mail.hpp"
#include "tests/support/temp_folder.hpp"

#include <iterator>

namespace paperround::testing {

namespace fs = std::filesystem;

TEST_CASE("replace_file: the new content is there whole and nothing beside it", "[files]") {
    const TempFolder folder;
    const fs::path file = folder.write("plan.txt", "old");
    replace_file(file, "new content");
    CHECK(read_file(file) == "new content");
    replace_file(file, "", Durability::Quick);
    CHECK(read_file(file) == "");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("replace_file: a folder that is not there is said, with the way out", "[files]") {
    const TempFolder folder;
    const fs::path file = folder / "missing/plan.txt";
    CHECK(error_of([&] {
              replace_file(file, "x");
          }).find("the file cannot be written: No such file or directory") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "missing"));
}

TEST_CASE("replace_file: a disk that is full keeps the old content and no partial file",
          "[files]") {
    const TempFolder folder;
    const fs::path file = folder.write("plan.txt", "old");
    fs::create_symlink("/dev/full", folder / ".plan.txt.partial");
    // Never written through: a link in place of the partial file may lead anywhere.
    const std::string error = error_of([&] { replace_file(file, "new"); });
    CHECK(error.find("O001") != std::string::npos);
    CHECK(read_file(file) == "old");
    CHECK_FALSE(fs::exists(folder / ".plan.txt.partial"));
}

TEST_CASE("replace_file: a folder of that name is refused", "[files]") {
    const TempFolder folder;
    fs::create_directory(folder / "plan");
    const std::string error = error_of([&] { replace_file(folder / "plan", "x"); });
    CHECK(error.find("the file cannot be written: Is a directory") != std::string::npos);
    CHECK(error.find("there is a folder of that name: choose another name") != std::string::npos);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("make_folder: a file in the way is said", "[files]") {
    const TempFolder folder;
    folder.write("out", "");
    make_folder(folder / "a/b/c");
    CHECK(fs::is_directory(folder / "a/b/c"));
    CHECK(error_of([&] { make_folder(folder / "out/x"); }).find("O003") != std::string::npos);
    CHECK(error_of([&] { make_folder(folder / "out"); }).find("O003") != std::string::npos);
}

}  // namespace paperround::testing
