// SPDX-License-Identifier: MIT
// Where in HTML a tag stands: what is safe in the text is not in a script. A scanner, not a parser:
// it knows as much of HTML as decides how a value is written.
#pragma once

#include <string>
#include <string_view>

namespace paperround::compile {

class HtmlPlace {
  public:
    enum class Kind {
        Text,
        Comment,
        Attribute,  // between quotes
        Bare,       // inside <…>, not between quotes
        Raw,        // in a script or style element
    };

    /// Reads on; what the author wrote around the tags, piece by piece.
    void read(std::string_view html);
    Kind kind() const { return kind_; }
    /// A value stands here; what follows it is not the beginning any more.
    void pass_value();

    /// Within an attribute: what a value there can do to the person who clicks.
    enum class Danger {
        None,
        Leads,      // it is the address, or begins it
        Continues,  // it could still make the word before the colon: href="java{{ x }}"
        Runs,       // it is in a script: onclick="…", href="javascript:…"
    };
    Danger danger() const;

  private:
    void read_attribute_name(char byte);
    void read_value(char byte);

    void read_text(char byte);
    void read_inside(char byte);
    void close_element();
    bool has_just_read(std::string_view word) const { return recent_.ends_with(word); }

    Kind kind_ = Kind::Text;
    char quote_ = 0;
    std::string element_;  // the name of the last one opened, lower case
    bool reads_name_ = false;
    std::string attribute_;  // the name of the last one, lower case
    bool reads_attribute_ = false;
    std::string value_;   // how it begins, lower case and without blanks
    std::string recent_;  // the last bytes, lower case
};

}  // namespace paperround::compile
