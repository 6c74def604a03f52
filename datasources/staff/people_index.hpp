// SPDX-License-Identifier: MIT
// Finds people by what other lists call them: address, id, or name.
#pragma once

#include "engine/core/person.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace paperround {

class PeopleIndex {
  public:
    /// `people` is borrowed and must neither move nor change names while the index lives.
    explicit PeopleIndex(const std::vector<Person>& people);

    /// Null where there is nobody, and for an empty text. Letter case does not count.
    const Person* with_email(std::string_view email) const;
    const Person* with_id(std::string_view id) const;

    /// Everybody called so: "Ana Lopes", "Lopes, Ana", or with the name they are known by. Letter
    /// case and further blanks do not count.
    std::vector<const Person*> with_name(std::string_view name) const;

  private:
    std::unordered_map<std::string, const Person*> by_email_;
    std::unordered_map<std::string, const Person*> by_id_;
    std::unordered_map<std::string, std::vector<const Person*>> by_name_;
};

}  // namespace paperround
