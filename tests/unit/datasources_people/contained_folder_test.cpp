// SPDX-License-Identifier: MIT
// Nothing leads out of a contained folder.
#include "datasources/files/contained_folder.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <filesystem>

using namespace paperround;
using namespace paperround::testing;

namespace {

using Outcome = FileReading::Outcome;

}  // namespace

TEST_CASE("contained folder: files in it and below it are read", "[datasources][unit]") {
    const TempFolder temp;
    temp.write("a.png", "12345");
    temp.write("photos/b.png", "678");
    const ContainedFolder folder(temp.path());
    CHECK(folder.read("a.png", 5).bytes == "12345");
    CHECK(folder.read("photos/b.png", 100).bytes == "678");
    CHECK(folder.read("./photos//b.png", 100).bytes == "678");
    CHECK(folder.read("a.png", 4).outcome == Outcome::TooLarge);
    CHECK(folder.read("A.png", 4).outcome == Outcome::NotThere);
    CHECK(folder.read("a.png/x", 4).outcome == Outcome::NotThere);
    CHECK(folder.read("photos", 4).outcome == Outcome::Unreadable);
}

TEST_CASE("contained folder: no name and no link leads out of it", "[datasources][unit]") {
    const TempFolder temp;
    temp.write("outside.png", "secret");
    temp.write("inside/own.png", "own");
    namespace fs = std::filesystem;
    fs::create_symlink(temp.path() / "outside.png", temp.path() / "inside/link.png");
    fs::create_symlink(temp.path(), temp.path() / "inside/up");
    const ContainedFolder folder(temp.path() / "inside");
    const std::string name =
        GENERATE("../outside.png", "x/../../outside.png", "/etc/hostname", "..", "", "link.png",
                 "up/outside.png", "..\\outside.png", "C:x.png");
    CHECK(folder.read(name, 100).outcome != Outcome::Read);
    CHECK(folder.read(name, 100).bytes.empty());
}
