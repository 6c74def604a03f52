// SPDX-License-Identifier: MIT
// See the header.
#include "tests/bench/invented_people.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace paperround::bench {

namespace {

constexpr std::array<std::string_view, 24> first_names = {
    "Ana",   "Marek", "Siân",  "Tom",  "Maggie", "Graham", "Joanne", "Farah",
    "Priya", "Luke",  "Chloé", "Owen", "Denise", "Yusuf",  "Ngozi",  "Łucja",
    "Ewan",  "Ruth",  "Aoife", "Dev",  "Helen",  "Callum", "Zofia",  "Beth"};
constexpr std::array<std::string_view, 24> surnames = {
    "Lopes",  "Nowak",  "Pritchard", "O'Neil", "Barker", "Ahmed",   "Okafor", "Smith-Jones",
    "Hughes", "Patel",  "Kowalska",  "Reid",   "Doyle",  "Brown",   "Costa",  "Müller",
    "Evans",  "Fraser", "Marsh",     "Iqbal",  "Thomas", "McAdams", "Yilmaz", "Green"};
constexpr std::array<std::string_view, 12> jobs = {
    "Class teacher",  "Teaching assistant", "Site manager",
    "Office manager", "Head of PE & games", "SENCo",
    "Lead for maths", "Midday supervisor",  "Reading recovery",
    "Nursery nurse",  "Music teacher",      "Deputy head"};
constexpr std::array<std::string_view, 32> words = {
    "reading",  "pupils",  "progress", "the",     "in",      "with",     "families", "support",
    "planning", "and",     "children", "writing", "year",    "to",       "lessons",  "assessment",
    "on",       "phonics", "groups",   "more",    "targets", "training", "of",       "colleagues",
    "clubs",    "for",     "feedback", "marking", "shared",  "a",        "meetings", "outdoors"};

/// splitmix64: the next of a fixed sequence of well-mixed numbers.
class Mixer {
  public:
    explicit Mixer(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL) {}

    std::size_t below(std::size_t limit) {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return (mixed ^ (mixed >> 31)) % limit;
    }

    template <std::size_t Count>
    std::string pick(const std::array<std::string_view, Count>& choices) {
        return std::string(choices[below(Count)]);
    }

  private:
    std::uint64_t state_;
};

std::string sentences(Mixer& mixer, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        std::string sentence = mixer.pick(words);
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
        for (std::size_t word = 8 + mixer.below(8); word > 0; --word) {
            sentence += ' ';
            sentence += mixer.pick(words);
        }
        text += sentence + ". ";
    }
    text.pop_back();
    return text;
}

struct InventedPerson {
    std::string first_name;
    std::string surname;
    std::string email;
    std::string job_title;
    std::string school;
};

InventedPerson invent_person(Mixer& mixer, std::size_t number) {
    InventedPerson person;
    person.first_name = mixer.pick(first_names);
    person.surname = mixer.pick(surnames);
    person.email = fmt::format("staff{}@example.org", number);
    person.job_title = mixer.pick(jobs);
    person.school = mixer.pick(surnames) + " Road Primary School";
    return person;
}

Record as_record(const InventedPerson& person) {
    Record record;
    record.set("name", person.first_name + " " + person.surname)
        .set("preferred_name", person.first_name)
        .set("email", person.email)
        .set("job_title", person.job_title)
        .set("school", person.school);
    return record;
}

Record meeting_record(Mixer& mixer, Date day) {
    Record meeting;
    meeting.set("kind", mixer.below(2) == 0 ? "appraisal" : "mid-year")
        .set("date", day)
        .set("time", TimeOfDay{static_cast<int>(480 + 15 * mixer.below(32))})
        .set("location", fmt::format("Room {}", 1 + mixer.below(40)))
        .set("duration", static_cast<int>(30 + 15 * mixer.below(5)));
    return meeting;
}

Date some_day(Mixer& mixer) {
    using namespace std::chrono;
    return Date(sys_days(year(2026) / 9 / 1) + days(mixer.below(300)));
}

/// The columns of people_csv, in its order.
void set_columns(Record& record, Mixer& mixer, const InventedPerson& person) {
    record.set("First name", person.first_name)
        .set("Surname", person.surname)
        .set("Email", person.email)
        .set("Job title", person.job_title)
        .set("School", person.school)
        .set("Day", fmt::format("{} November 2026", 1 + mixer.below(28)))
        .set("Achievements", sentences(mixer, 4))
        .set("Next steps", sentences(mixer, 4))
        .set("Remarks", sentences(mixer, 3));
}

Record invent_record(std::size_t number) {
    Mixer mixer(number);
    const InventedPerson person = invent_person(mixer, number);
    Record record(Location{.file = "staff.csv", .row = static_cast<int>(number) + 1});
    set_columns(record, mixer, person);
    const Date day = some_day(mixer);
    Record school;
    school.set("name", person.school);
    Record cycle;
    cycle.set("label", "2026/27").set("next_label", "2027/28");
    Record due;
    due.set("date", Date(std::chrono::sys_days(day) - std::chrono::days(7)));
    record.set("School", school)
        .set("reviewee", as_record(person))
        .set("reviewer", as_record(invent_person(mixer, number + 1'000'000)))
        .set("meeting", meeting_record(mixer, day))
        .set("cycle", cycle)
        .set("due", due);
    return record;
}

}  // namespace

std::vector<Record> invented_people(std::size_t count) {
    std::vector<Record> people;
    people.reserve(count);
    for (std::size_t number = 1; number <= count; ++number) {
        people.push_back(invent_record(number));
    }
    return people;
}

std::string people_csv(std::size_t count) {
    std::string csv;
    for (std::size_t number = 1; number <= count; ++number) {
        Mixer mixer(number);
        Record record;
        set_columns(record, mixer, invent_person(mixer, number));
        const auto append_row = [&](auto&& cell_of) {
            for (const Record::Field& field : record.fields()) {
                csv += fmt::format("\"{}\",", cell_of(field));
            }
            csv.back() = '\n';
        };
        if (number == 1) append_row([](const Record::Field& field) { return field.name; });
        append_row([](const Record::Field& field) {
            return std::get<std::string>(field.value.alternatives());
        });
    }
    return csv;
}

std::string invented_answer(std::size_t person, std::size_t question) {
    Mixer mixer(person * 1'000 + question);
    return sentences(mixer, 2 + mixer.below(3));
}

}  // namespace paperround::bench
