// SPDX-License-Identifier: MIT
// LibreOffice as a second opinion: what it makes of our documents. Run without a window, with a
// profile of its own, once for many files, since most of its time goes into starting.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace paperround::testing {

class Office {
  public:
    /// Its profile lives in `folder`, which must be the test's own. Fails the test loudly where
    /// LibreOffice or pdfinfo is missing: this test is only wanted where they are.
    explicit Office(std::filesystem::path folder);

    /// Converts every file of `from` into `to`; fails the test where one does not arrive.
    /// `filter` as soffice takes it: "pdf", "txt:Text (encoded):UTF8".
    void convert_all(const std::filesystem::path& from, const std::filesystem::path& to,
                     const std::string& filter) const;

  private:
    void convert(const std::vector<std::filesystem::path>& files, const std::filesystem::path& to,
                 const std::string& filter) const;

    std::filesystem::path folder_;
};

int page_count(const std::filesystem::path& pdf);

}  // namespace paperround::testing
