// SPDX-License-Identifier: MIT
// Port: the one folder out of which a template may include documents, or a record name pictures.
// What is asked for comes from strangers; nothing outside the folder is ever read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paperround {

struct FileReading {
    enum class Outcome {
        Read,
        NotThere,
        Outside,  // absolute, with "..", or through a link
        TooLarge,
        Unreadable,  // no permission, not a file
    };
    Outcome outcome = Outcome::NotThere;
    std::string bytes;  // of Read
};

class FileFolder {
  public:
    virtual ~FileFolder() = default;

    /// `name` is relative to the folder, with `/` between folders. Several threads may ask at once.
    virtual FileReading read(std::string_view name, std::size_t most_bytes) const = 0;

    /// The files right in the folder, sorted: to tell what there is beside what is not there.
    virtual std::vector<std::string> names() const = 0;

    /// What a person knows the folder by.
    virtual std::string path() const = 0;
};

}  // namespace paperround
