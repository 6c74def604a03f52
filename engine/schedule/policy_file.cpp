// SPDX-License-Identifier: MIT
// Table by table in the order in which they refer to each other, whatever their order in the file.
#include "engine/schedule/policy_file.hpp"

#include "engine/core/field_name.hpp"
#include "engine/schedule/meeting_kind.hpp"
#include "engine/schedule/toml_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace paperround {

namespace {

const std::vector<std::string>& month_names() {
    static const std::vector<std::string> names{"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
    return names;
}

std::vector<std::string> plain(const std::vector<TomlText>& texts) {
    std::vector<std::string> list;
    list.reserve(texts.size());
    for (const TomlText& text : texts) list.push_back(text.text);
    return list;
}

template <typename Thing>
std::vector<std::string> ids_of(const std::vector<Thing>& things) {
    std::vector<std::string> list;
    list.reserve(things.size());
    for (const Thing& thing : things) list.push_back(thing.id);
    return list;
}

/// One of a list of names; a name that is not on it is reported with the nearest one that is.
bool is_one_of(TomlTable& table, const TomlText& name, const std::vector<std::string>& names,
               std::string_view kind) {
    if (std::find(names.begin(), names.end(), name.text) != names.end()) return true;
    if (name.text.empty()) return false;  // reported as missing already
    const auto meant = nearest_name(name.text, names);
    table.report("S034", name.where, fmt::format("there is no {} \"{}\"", kind, name.text),
                 meant ? fmt::format("did you mean \"{}\"?", *meant)
                       : fmt::format("there are: {}", fmt::join(names, ", ")));
    return false;
}

/// The id of a [[table]]; reports S035 when an earlier one has it.
template <typename Thing>
std::string read_id(TomlTable& table, const std::vector<Thing>& earlier, std::string_view kind) {
    const TomlText id = table.required_text("id");
    if (id.text.empty()) return "";
    table.rename(fmt::format("[[{}]] {}", kind, id.text));
    const auto has_id = [&id](const Thing& thing) { return thing.id == id.text; };
    if (std::any_of(earlier.begin(), earlier.end(), has_id)) {
        table.report("S035", id.where, fmt::format("there are two [[{}]] \"{}\"", kind, id.text),
                     "give one of them another id");
    }
    return id.text;
}

std::chrono::month month_of(TomlTable& table, const TomlText& name) {
    if (!is_one_of(table, name, month_names(), "month")) return {};
    const auto found = std::find(month_names().begin(), month_names().end(), name.text);
    return std::chrono::month{static_cast<unsigned>(found - month_names().begin() + 1)};
}

MeetingKind meeting_of(TomlTable& table) {
    const TomlText name = table.required_text("meeting");
    is_one_of(table, name, meeting_kind_names(), "kind of meeting");
    return parse_meeting_kind(name.text).value_or(MeetingKind::Review);
}

std::optional<When> parse_phrase(const TomlText& phrase, const TomlSource& source) {
    if (phrase.text.empty()) return std::nullopt;
    return parse_when(phrase.text, phrase.where, source.problems);
}

std::optional<RelativeDay> parse_day(TomlTable& table, const TomlText& phrase,
                                     const TomlSource& source) {
    const auto when = parse_phrase(phrase, source);
    if (!when) return std::nullopt;
    if (const auto* day = std::get_if<RelativeDay>(&*when)) return *day;
    table.report("S020", phrase.where, "a day is needed here, not the return of a document",
                 "write, for example, \"within 10 working days of meeting\"");
    return std::nullopt;
}

class PolicyReader {
  public:
    PolicyReader(const toml::table& file, const TomlSource& source)
        : source_(source), top_(file, "the file", source) {}

    Policy read() {
        read_heading();
        read_scope();
        for (TomlTable& table : top_.tables("cycle")) read_cycle(table);
        for (TomlTable& table : top_.tables("group")) read_group(table);
        for (TomlTable& table : top_.tables("document")) read_document(table);
        for (TomlTable& table : top_.tables("milestone")) read_milestone(table);
        for (TomlTable& table : top_.tables("stage")) read_stage(table);
        for (TomlTable& table : top_.tables("carried")) read_carried(table);
        top_.report_unknown_keys();
        return std::move(policy_);
    }

  private:
    void read_heading() {
        auto terms = top_.table("terms");
        if (terms) {
            for (const auto& [name, word] : terms->all_texts()) {
                policy_.terms.set(name, word.text);
            }
        }
        auto table = top_.table("policy");
        if (!table) {
            top_.report("S032", {.file = source_.file}, "the file has no table [policy]",
                        "begin it with [policy], id = \"…\" and name = \"…\"");
            return;
        }
        policy_.id = table->required_text("id").text;
        policy_.name = table->required_text("name").text;
        policy_.organisation = table->optional_text("organisation").value_or(TomlText{}).text;
        policy_.send_time = {table->time("send_time").value_or(policy_.send_time.minutes)};
        table->report_unknown_keys();
    }

    void read_scope() {
        auto table = top_.table("scope");
        if (!table) return;
        if (table->flag("exclude_during_probation")) {
            policy_.scope.probation = PolicyScope::Probation::Excluded;
        }
        policy_.scope.excluded_groups = plain(table->texts("exclude_groups"));
        policy_.scope.rules = plain(table->texts("rules"));
        table->report_unknown_keys();
    }

    void read_cycle(TomlTable& table) {
        CycleRule cycle;
        cycle.id = read_id(table, policy_.cycles, "cycle");
        cycle.name = table.required_text("name").text;
        cycle.starts = month_of(table, table.required_text("starts"));
        if (const auto mid_year = table.optional_text("mid_year")) {
            cycle.mid_year = month_of(table, *mid_year);
        }
        table.report_unknown_keys();
        policy_.cycles.push_back(std::move(cycle));
    }

    void read_group(TomlTable& table) {
        StaffGroup group;
        const TomlText name = table.required_text("name");
        table.rename(fmt::format("[[group]] {}", name.text));
        group.name = name.text;
        const auto aliases = table.texts("also_called");
        group.aliases = plain(aliases);
        report_name_taken(table, name);
        for (const TomlText& alias : aliases) report_name_taken(table, alias);
        const TomlText cycle = table.required_text("cycle");
        is_one_of(table, cycle, ids_of(policy_.cycles), "[[cycle]]");
        group.cycle = cycle.text;
        table.report_unknown_keys();
        policy_.groups.push_back(std::move(group));
    }

    void report_name_taken(TomlTable& table, const TomlText& name) {
        if (const StaffGroup* other = find_group(policy_, name.text)) {
            table.report(
                "S035", name.where,
                fmt::format("\"{}\" is a name of the group \"{}\" already", name.text, other->name),
                "a name can stand for one group only");
        }
    }

    void read_document(TomlTable& table) {
        PolicyDocument document;
        document.id = read_id(table, policy_.documents, "document");
        document.title = table.required_text("title").text;
        document.file_stem = table.required_text("file").text;
        document.returned_by = read_returner(table);
        if (const auto phrase = table.optional_text("return_by")) {
            document.return_by = parse_day(table, *phrase, source_);
            report_return_without_owner(table, document, *phrase);
        }
        document.rules = plain(table.texts("rules"));
        table.report_unknown_keys();
        policy_.documents.push_back(std::move(document));
    }

    static std::string read_returner(TomlTable& table) {
        const auto who = table.optional_text("returned_by");
        if (!who) return "";
        is_one_of(table, *who, {"reviewee", "reviewer"}, "person of a review");
        return who->text;
    }

    static void report_return_without_owner(TomlTable& table, const PolicyDocument& document,
                                            const TomlText& phrase) {
        if (document.comes_back()) return;
        table.report(
            "S032", phrase.where,
            fmt::format("\"{}\" has a day for its return, but nobody to return it", document.id),
            "add a line: returned_by = \"reviewee\"");
    }

    void read_milestone(TomlTable& table) {
        Milestone milestone;
        milestone.id = read_id(table, policy_.milestones, "milestone");
        milestone.title = table.required_text("title").text;
        milestone.meeting = meeting_of(table);
        milestone.by_whom = table.required_text("by_whom").text;
        const TomlText phrase = table.required_text("when");
        if (const auto day = parse_day(table, phrase, source_)) {
            milestone.when = *day;
            check_anchor(table, *day, milestone.meeting, phrase);
        }
        milestone.rules = plain(table.texts("rules"));
        table.report_unknown_keys();
        policy_.milestones.push_back(std::move(milestone));
    }

    void read_stage(TomlTable& table) {
        Stage stage;
        stage.id = read_id(table, policy_.stages, "stage");
        stage.title = table.required_text("title").text;
        stage.meeting = meeting_of(table);
        const TomlText recipient = table.required_text("to");
        is_one_of(table, recipient, {"reviewee", "reviewer"}, "recipient");
        stage.to =
            recipient.text == "reviewer" ? Stage::Recipient::Reviewer : Stage::Recipient::Reviewee;
        stage.documents = read_attachments(table);
        stage.mail = table.required_text("mail").text;
        read_sending(table, stage);
        read_due(table, stage);
        stage.rules = plain(table.texts("rules"));
        table.report_unknown_keys();
        policy_.stages.push_back(std::move(stage));
    }

    void read_carried(TomlTable& table) {
        CarriedAnswer carried;
        const TomlText document = table.required_text("from");
        is_one_of(table, document, ids_of(policy_.documents), "[[document]]");
        carried.document = document.text;
        carried.answer = table.required_text("answer").text;
        carried.becomes = table.required_text("becomes").text;
        carried.rules = plain(table.texts("rules"));
        table.report_unknown_keys();
        policy_.carried.push_back(std::move(carried));
    }

    std::vector<StageDocument> read_attachments(TomlTable& table) {
        using Filling = StageDocument::Filling;
        std::vector<StageDocument> attachments;
        for (const auto& [key, filling] : {std::pair{"documents", Filling::Fresh},
                                           std::pair{"with_answers", Filling::WithAnswers},
                                           std::pair{"last_cycle", Filling::LastCycle}}) {
            for (const TomlText& id : table.texts(key)) {
                is_one_of(table, id, ids_of(policy_.documents), "[[document]]");
                attachments.push_back({id.text, filling});
            }
        }
        return attachments;
    }

    void read_sending(TomlTable& table, Stage& stage) {
        const TomlText phrase = table.required_text("when");
        const auto when = parse_phrase(phrase, source_);
        if (!when) return;
        stage.send = *when;
        if (const auto* day = std::get_if<RelativeDay>(&*when)) {
            check_anchor(table, *day, stage.meeting, phrase);
        } else {
            check_returns(table, std::get<UponReturn>(*when), phrase);
        }
    }

    void check_returns(TomlTable& table, const UponReturn& upon, const TomlText& phrase) {
        if (!is_one_of(table, {upon.document, phrase.where}, ids_of(policy_.documents),
                       "[[document]]")) {
            return;
        }
        if (find_document(policy_, upon.document)->return_by) return;
        table.report("S032", phrase.where,
                     fmt::format("\"{}\" has no day by which it comes back", upon.document),
                     fmt::format("add to [[document]] {}: return_by = \"2 working days before "
                                 "meeting\"",
                                 upon.document));
    }

    static void check_anchor(TomlTable& table, const RelativeDay& day, MeetingKind kind,
                             const TomlText& phrase) {
        if (day.anchor == RelativeDay::Anchor::Meeting || kind == MeetingKind::Observation) return;
        table.report("S036", phrase.where,
                     fmt::format("counts from the observation, but is about {}", phrase_for(kind)),
                     "write \"meeting\" in place of \"observation\"");
    }

    void read_due(TomlTable& table, Stage& stage) {
        const auto milestone = table.optional_text("due");
        if (!milestone) return;
        is_one_of(table, *milestone, ids_of(policy_.milestones), "[[milestone]]");
        stage.due_milestone = milestone->text;
    }

    const TomlSource& source_;
    TomlTable top_;
    Policy policy_;
};

void report_syntax(const toml::parse_error& error, const TomlSource& source) {
    const Location where = location_of(error.source(), source.file);
    source.problems.report({.code = "S030",
                            .where = where,
                            .message = fmt::format("this is not TOML: {}", error.description()),
                            .hint = "texts stand in quotes, lists in [ ], and each entry begins "
                                    "with its [[kind]] on a line of its own"});
}

}  // namespace

Policy read_policy(std::string_view toml, const std::string& file, Diagnostics& problems) {
    const TomlSource source{toml, file, problems};
    try {
        const toml::table parsed = toml::parse(toml, file);
        return PolicyReader(parsed, source).read();
    } catch (const toml::parse_error& error) {
        report_syntax(error, source);
        return {};
    }
}

}  // namespace paperround
