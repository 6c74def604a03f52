// SPDX-License-Identifier: MIT
// See the header.
#include "engine/compile/data_stores.hpp"

#include "engine/compile/control.hpp"
#include "engine/compile/control_filling.hpp"
#include "engine/compile/docx_places.hpp"
#include "engine/compile/simple_xpath.hpp"
#include "engine/compile/tree_edit.hpp"
#include "engine/core/field_name.hpp"
#include "engine/document/docx/opc.hpp"

#include <algorithm>
#include <array>

namespace paperround::compile {
namespace {

// The ids by which Word knows the properties of the document ([MS-DOCX] §2.3.1).
constexpr std::string_view kCoreId = "{6c3c8bc8-f283-45ae-878a-bab7291924a1}";
constexpr std::string_view kExtendedId = "{6668398d-a668-4e3e-a5eb-62b293d839f1}";

const xml::Node* binding_of(const xml::Node& control) {
    const xml::Node* binding = control_property(control, "w:dataBinding");
    return binding != nullptr ? binding : control_property(control, "w15:dataBinding");
}

std::string attribute_or_empty(const xml::Node& element, std::string_view name) {
    const std::string* value = element.attribute(name);
    return value == nullptr ? "" : *value;
}

std::string store_id_of(const Package& package, const std::string& part_name) {
    for (const Relationship& relation : relationships_of(package, part_name)) {
        const std::string* bytes = package.part(relation.target);
        if (relation.kind != "customXmlProps" || bytes == nullptr) continue;
        const xml::XmlTree tree = xml::parse(*bytes, relation.target);
        return attribute_or_empty(*tree.root, "ds:itemID");
    }
    return "";
}

/// A property that the document does not have yet may be added at the end.
xml::Node* added_property(xml::Node& root, const SimpleXPath& path) {
    if (path.steps.size() != 2 || path.steps[1].position != 1) return nullptr;
    static constexpr std::array kPlain = {std::string_view("title"), std::string_view("subject"),
                                          std::string_view("creator"),
                                          std::string_view("description")};
    const std::string& name = path.steps[1].local_name;
    if (!root.is("cp:coreProperties")) return nullptr;
    const bool is_dublin_core = std::find(kPlain.begin(), kPlain.end(), name) != kPlain.end();
    return root.append(xml::make_element((is_dublin_core ? "dc:" : "cp:") + name));
}

Expression expression_of(const Tag& tag) {
    return std::get<Expression>(tag.what);
}

}  // namespace

void DataStores::add(const std::string& part_name, std::string id) {
    const std::string* bytes = parts_.find(part_name);
    if (bytes == nullptr) return;
    const auto draft = std::find_if(drafts_.begin(), drafts_.end(),
                                    [&](const auto& other) { return other.name == part_name; });
    if (draft != drafts_.end()) return stores_.push_back({fold_name(id), nullptr, &*draft});
    auto own = std::make_unique<PartDraft>(
        PartDraft{part_name, "Properties", docx_markup(), xml::parse(*bytes, part_name), {}});
    PartDraft* made = own.get();
    stores_.push_back({fold_name(id), std::move(own), made});
}

void DataStores::read_stores() {
    if (is_read_) return;
    is_read_ = true;
    for (const Relationship& relation : relationships_of(package_, "")) {
        if (relation.kind == "core-properties") add(relation.target, std::string(kCoreId));
        if (relation.kind == "extended-properties") add(relation.target, std::string(kExtendedId));
    }
    for (const Relationship& part : relationships_of(package_, docx_places(package_).main)) {
        if (part.kind == "customXml") add(part.target, store_id_of(package_, part.target));
    }
}

std::optional<DataStores::Place> DataStores::place_of(const xml::Node& control) {
    const xml::Node* binding = binding_of(control);
    if (binding == nullptr) return std::nullopt;
    const auto path = parse_simple_xpath(attribute_or_empty(*binding, "w:xpath"),
                                         attribute_or_empty(*binding, "w:prefixMappings"));
    if (!path) return std::nullopt;
    read_stores();
    const std::string id = fold_name(attribute_or_empty(*binding, "w:storeItemID"));
    for (Store& store : stores_) {
        if (!id.empty() && store.id != id) continue;
        xml::Node& root = *store.draft->tree.root;
        xml::Node* element = find_element(root, *path);
        if (element == nullptr) element = added_property(root, *path);
        if (element != nullptr) return Place{&store, element, path->attribute};
    }
    return std::nullopt;
}

const DataStores::Written* DataStores::written_at(const Place& place) const {
    const auto found = std::find_if(written_.begin(), written_.end(), [&](const Written& other) {
        return other.element == place.element && other.attribute == place.attribute;
    });
    return found == written_.end() ? nullptr : &*found;
}

bool DataStores::write(const xml::Node& control, const Tag& value, const Tag* is_known) {
    const auto place = place_of(control);
    if (!place) return false;
    if (written_at(*place) != nullptr) return true;
    written_.push_back({place->element, place->attribute, value});
    PartDraft& draft = *place->store->draft;
    xml::Node& element = *place->element;
    Tag stored = stored_value(control, value);
    stored.names = Names::Any;  // they are checked where the control stands
    if (!place->attribute.empty()) {
        const std::string old = attribute_or_empty(element, place->attribute);
        element.remove_attribute(place->attribute);
        draft.set_attribute(
            element, place->attribute,
            is_known == nullptr ? stored : filtered(stored, Filter::Default, {old}));
        return true;
    }
    auto old = std::move(element.children);
    element.children.clear();
    if (is_known == nullptr) {
        element.append(draft.placeholder(stored));
        return true;
    }
    Tag known = *is_known;
    known.names = Names::Any;
    auto condition = draft.placeholder(std::move(known));
    xml::Node* choice = element.append(xml::make_element(kChoiceElement));
    choice->append(xml::make_element(kBranchElement, condition->attributes))
        ->append(draft.placeholder(stored));
    xml::Node* otherwise = choice->append(xml::make_element(kBranchElement));
    for (auto& child : old) otherwise->append(std::move(child));
    return true;
}

const Tag* DataStores::written_for(const xml::Node& control) {
    const auto place = place_of(control);
    const Written* written = place ? written_at(*place) : nullptr;
    return written == nullptr ? nullptr : &written->value;
}

std::vector<PartDraft> DataStores::take_changed() {
    std::vector<PartDraft> changed;
    for (Store& store : stores_) {
        if (store.own && !store.own->tags.empty()) changed.push_back(std::move(*store.own));
    }
    return changed;
}

Tag stored_value(const xml::Node& control, const Tag& value) {
    switch (kind_of_control(control)) {
        case ControlKind::Checkbox:
            return filtered(value, Filter::YesNo, {"true", "false"});
        case ControlKind::DropDownList:
        case ControlKind::ComboBox: {
            ListedExpression listed;
            listed.input = std::make_shared<Expression>(expression_of(value));
            listed.choices = choices_of(control);
            listed.wanted = ListedExpression::Wanted::Stored;
            listed.others = ListedExpression::Others::Taken;
            return with_expression(value, Expression(std::move(listed)));
        }
        case ControlKind::CalendarDate: {
            const xml::Node& date = *control_property(control, "w:date");
            const std::string form = value_of(date.child("w:storeMappedDataAs"));
            const std::string picture = value_of(date.child("w:dateFormat"));
            if (form == "date") return filtered(value, Filter::FormatDate, {"yyyy-MM-dd"});
            if (form == "text") return filtered(value, Filter::FormatDate, {picture});
            return filtered(value, Filter::FormatDate, {"yyyy-MM-dd'T'HH:mm:ss"});
        }
        default:
            return value;
    }
}

void unbind(xml::Node& control) {
    for (const std::string_view name : {"w:dataBinding", "w15:dataBinding"}) {
        if (xml::Node* binding = control_property(control, name)) detach(*binding);
    }
}

}  // namespace paperround::compile
