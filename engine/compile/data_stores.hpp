// SPDX-License-Identifier: MIT
// The parts that content controls are bound to: custom XML (ISO 29500-1 §22.5), the core and the
// extended properties. Word shows what stands in them, whatever the control says; so a value is
// written there too. Owned by one compilation.
#pragma once

#include "engine/compile/part_draft.hpp"
#include "engine/compile/part_set.hpp"
#include "engine/document/package/package.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace paperround::compile {

class DataStores {
  public:
    /// Borrows all three. Parts are read when the first control asks for one, as they are in
    /// `parts`. One that is a draft already, since it has tags of its own, is changed there.
    DataStores(const Package& package, const PartSet& parts, std::vector<PartDraft>& drafts)
        : package_(package), parts_(parts), drafts_(drafts) {}

    /// Prints the tag's value where the control is bound to; for records for which `is_known` is
    /// false (if given), what stands there. False: it is bound to nothing that can be found.
    bool write(const xml::Node& control, const Tag& value, const Tag* is_known);

    /// What was written where the control is bound to, or null.
    const Tag* written_for(const xml::Node& control);

    /// The parts that vary now, beside the drafts.
    std::vector<PartDraft> take_changed();

  private:
    struct Store {
        std::string id;  // folded
        std::unique_ptr<PartDraft> own;
        PartDraft* draft;  // own, or one of the drafts
    };
    struct Written {
        const xml::Node* element;
        std::string attribute;
        Tag value;
    };
    /// One node of one store.
    struct Place {
        Store* store = nullptr;
        xml::Node* element = nullptr;
        std::string attribute;
    };

    std::optional<Place> place_of(const xml::Node& control);
    void read_stores();
    void add(const std::string& part_name, std::string id);
    const Written* written_at(const Place& place) const;

    const Package& package_;
    const PartSet& parts_;
    std::vector<PartDraft>& drafts_;
    bool is_read_ = false;
    std::deque<Store> stores_;  // addresses stay
    std::vector<Written> written_;
};

/// The value as it is kept behind a bound control: a choice's stored value, true or false, a date
/// as w:storeMappedDataAs wants it.
Tag stored_value(const xml::Node& control, const Tag& value);

/// Takes the binding away: what stands in the control counts.
void unbind(xml::Node& control);

}  // namespace paperround::compile
