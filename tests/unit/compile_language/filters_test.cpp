// SPDX-License-Identifier: MIT
#include "engine/merge/filters.hpp"

#include "engine/merge/date_picture.hpp"
#include "engine/merge/evaluate.hpp"
#include "engine/merge/letter_case.hpp"
#include "engine/merge/number_picture.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/compile_language/printed_expression.hpp"

#include <chrono>
#include <string>

namespace paperround {
namespace {

std::string filtered(std::string_view text) {
    const Expression read = testing::expression(text);
    Record record;
    record.set("tags", Value(List{Value("maths"), Value(""), Value("PE"), Value("art")}));
    record.set("none_of_it", Value(List{}));
    const auto pupil = [](const char* name, Value marks) {
        return Value(Record().set("Name", name).set("Marks", std::move(marks)));
    };
    record.set("pupils", Value(List{pupil("Zoe", 9.5), pupil("adam", "10"), pupil("Bea", "")}));
    record.set("grades", Value(Record().set("A", "excellent").set("B", "good")));
    record.set("days", Value(List{Value("6 March 2026"), Value("01/02/2026"), Value("")}));
    record.set("address", "1 Elm Grove\r\nHove\nBN3");
    record.set("empty", "");
    record.set("when", DateTime{Date{std::chrono::year(2026) / 3 / 9}, TimeOfDay{15 * 60 + 5}});
    record.set("at", TimeOfDay{9 * 60 + 5});
    FieldPositions positions;
    Scope scope(record, positions);
    try {
        std::string out;
        append_text(out, read, scope);
        return out;
    } catch (const EvaluationFailure& failure) {
        return failure.code + ' ' + failure.message + " / " + failure.hint;
    }
}

}  // namespace

TEST_CASE("filters: each does what its name says", "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"'Łódź é' | upper", "ŁÓDŹ É"},
        {"'ŁÓDŹ É' | lower", "łódź é"},
        {"'mary-ann o’neil' | title", "Mary-Ann O’Neil"},
        {"'MARY ANN' | title", "Mary Ann"},
        {"'head of PE' | title", "Head Of PE"},
        {"'McDonald' | title", "McDonald"},
        {"'the pupil’s book' | title", "The Pupil’s Book"},
        {"'élan in PE' | sentence", "Élan in PE"},
        {"'  a b ' | trim", "a b"},
        {"'Ólafur Arnalds' | truncate(7)", "Ólafur…"},
        {"'Ólafur' | truncate(6)", "Ólafur"},
        {"'a-b-c' | replace('-', ', ')", "a, b, c"},
        {"'abc' | replace('', 'x')", "abc"},
        {"empty | default('to be agreed')", "to be agreed"},
        {"nowhere | default('to be agreed')", "to be agreed"},
        {"0 | default('x')", "0"},
        {"tags | join", "maths, PE, art"},
        {"tags | join('; ', ' and ')", "maths; PE and art"},
        {"tags | join(last=' and ')", "maths, PE and art"},
        {"'one' | join", "one"},
        {"tags | first", "maths"},
        {"tags | last", "art"},
        {"none_of_it | first", ""},
        {"tags | count", "4"},
        {"none_of_it | count", "0"},
        {"empty | count", "0"},
        {"when | date", "9 March 2026"},
        {"'06/11/2026' | date('dddd d MMMM yyyy')", "Friday 6 November 2026"},
        {"empty | date", ""},
        {"when | time", "15:05"},
        {"at | time('h.mm am/pm')", "9.05 am"},
        {"'2:30 pm' | time", "14:30"},
        {"1234.5 | number('#,##0.00')", "1,234.50"},
        {"'1234.5' | number", "1234.5"},
        {"1 | ordinal", "1st"},
        {"22 | ordinal", "22nd"},
        {"103 | ordinal", "103rd"},
        {"112 | ordinal", "112th"},
        {"10 | ordinal", "10th"},
        {"grades | join(' and ')", "excellent and good"},
        {"grades | first", "excellent"},
        {"grades | last", "good"},
        {"grades | count", "2"},
        {"pupils | sum('marks')", "19.5"},
        {"pupils | map('marks') | sum", "19.5"},
        {"none_of_it | sum", "0"},
        {"pupils | map('name') | join", "Zoe, adam, Bea"},
        {"pupils | sort('name') | map('name') | join", "adam, Bea, Zoe"},
        {"pupils | sort(by='marks') | map('name') | join", "Zoe, adam, Bea"},
        {"tags | sort | join", "art, maths, PE"},
        {"'Zoe,Émile,emma,Eve' | replace(',', '\n') | split | sort | join",
         "Émile, emma, Eve, Zoe"},
        {"days | sort | join('; ')", "01/02/2026; 6 March 2026"},
        {"'PE, art, PE' | replace(', ', '\u2028') | split | count", "1"},
        {"(address | split) | join(', ')", "1 Elm Grove, Hove, BN3"},
        {"address | split | last", "BN3"},
        {"'A' | map(grades)", "excellent"},
        {"'C' | map(grades) | default('none')", "none"},
        {"tags | unique | count", "4"},
        {"0.125 | percent", "13%"},
        {"'0.125' | percent(1)", "12.5%"},
        {"0.29 * 100 | words", "twenty-nine"},
        {"0 | words", "zero"},
        {"1205 | words", "one thousand two hundred and five"},
        {"1000005 | words", "one million and five"},
        {"999999999999 | words",
         "nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred "
         "and ninety-nine thousand nine hundred and ninety-nine"},
        {"0 - 12.05 | words", "minus twelve point zero five"},
        {"2026 | roman", "MMXXVI"},
        {"3999 | roman", "MMMCMXCIX"},
        {"'yes' | tick", "☑"},
        {"false | tick", "☐"},
        {"empty | tick", "☐"},
        {"'Y' | yesno", "yes"},
        {"false | yesno('☒', '☐')", "☐"},
        {"'mary-ann élise o’neil' | initials", "MÉO"},
        {"1 | plural('day', 'days')", "day"},
        {"tags | plural('tag', 'tags')", "tags"},
    }));
    CHECK(filtered(text) == expected);
}

TEST_CASE("filters: a value that a filter cannot use is told, with a way out", "[merge][unit]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"'n/a' | date", "E610 \"n/a\" is not a date / write it as 2026-11-06 or 06/11/2026"},
        {"'31/02/2026' | date",
         "E610 \"31/02/2026\" is not a date / write it as 2026-11-06 or 06/11/2026"},
        {"at | date", "E610 \"09:05\" is not a date / write it as 2026-11-06 or 06/11/2026"},
        {"'noon' | time", "E611 \"noon\" is not a time / write it as 14:30"},
        {"'1,000' | number",
         "E612 \"1,000\" is not a number / write numbers with digits only, "
         "such as 1200 or 0.5"},
        {"1.5 | ordinal",
         "E612 \"1.5\" is not a whole number / only whole numbers have an ordinal"},
        {"'a' | truncate('b')",
         "E612 \"b\" is not a number / write numbers with digits only, such "
         "as 1200 or 0.5"},
        {"'a' | truncate(-1)", "E612 \"-1\" is not a number of characters / write truncate(40)"},
        {"'a' | first", "E613 \"a\" is not a list / leave the filter out: it is a single value"},
        {"grades | sum",
         "E612 \"excellent\" is not a number / write numbers with digits only, such as 1200 or "
         "0.5"},
        {"pupils | sort",
         "E613 records and lists have no order of their own / say by which field: sort(\"name\")"},
        {"tags | sort('name')",
         "E613 \"maths\" is not a record that has a field \"name\" / leave the name out: the list "
         "holds single values"},
        {"4000 | roman", "E612 \"4000\" is not a whole number from 1 to 3999 / print it in digits"},
        {"1000000000000 | words",
         "E612 \"1000000000000\" is not a number that words are known for / print it in digits"},
        {"'maybe' | tick", "E615 \"maybe\" is not yes or no / write yes or no in the data"},
        {"'maybe' | yesno", "E615 \"maybe\" is not yes or no / write yes or no in the data"},
    }));
    CHECK(filtered(text) == expected);
}

TEST_CASE("date picture: Word's letters print what they print in Word", "[merge][unit]") {
    const auto [picture, expected] = GENERATE(table<std::string, std::string>({
        {"d dd ddd dddd", "9 09 Mon Monday"},
        {"M MM MMM MMMM", "3 03 Mar March"},
        {"yy yyyy", "26 2026"},
        {"h hh H HH", "3 03 15 15"},
        {"m mm s ss", "5 05 0 00"},
        {"h:mm am/pm AM/PM", "3:05 pm PM"},
        {"d 'of' MMMM, 'day'", "9 of March, day"},
        {"d ‘of’ MMMM", "9 of March"},
        {"yyyy 'never closed d", "2026 never closed d"},
        {"DD/MM/YYYY", "09/03/2026"},
        {"", ""},
    }));
    std::string out;
    append_date_picture(out, {Date{std::chrono::year(2026) / 3 / 9}, TimeOfDay{15 * 60 + 5}},
                        picture);
    CHECK(out == expected);
}

TEST_CASE("date picture: midnight and noon are 12 o'clock", "[merge][unit]") {
    std::string out;
    append_date_picture(out, {{}, TimeOfDay{0}}, "h am/pm, ");
    append_date_picture(out, {{}, TimeOfDay{12 * 60}}, "h am/pm");
    CHECK(out == "12 am, 12 pm");
}

TEST_CASE("number picture: digits are rounded, padded and grouped", "[merge][unit]") {
    const auto [number, picture, expected] = GENERATE(table<double, std::string, std::string>({
        {1234567.891, "#,##0.00", "1,234,567.89"},
        {0.5, "0", "1"},
        {2.675, "0.00", "2.68"},
        {9.999, "0.00", "10.00"},
        {-1234.5, "£#,##0.00", "-£1,234.50"},
        {-0.001, "0.00", "0.00"},
        {7.0, "000", "007"},
        {0.25, "#.##", ".25"},
        {3.0, "0.##", "3"},
        {12.0, "0%", "12%"},
        {5.0, "0' no. 0'", "5 no. 0"},
        {5.0, "n/a", "n/a"},
        {1e20, "#,##0", "100,000,000,000,000,000,000"},
        {9.0, "00.00", "09.00"},
        {9.006, "00.00", "09.01"},
        {15.0, "$###", "$15"},
        {9.0, "##.##", "9"},
        {9.006, "##.##", "9.01"},
        {123.456, "####.0000", "123.4560"},
        {123.456, "0000.####", "0123.456"},
        {123.456, "#.0000", "123.4560"},
        {0.125678, "0.00x", "0.126"},
        {0.125678, "0.00xx", "0.1257"},
        {0.75, ".x", ".8"},
        {0.75, ".000x", ".7500"},
        {0.75, ".###x", ".75"},
        {-0.75, ".00", "-.75"},
        {95.4, ".00", "95.40"},
        {222492.0, "x##", "492"},
        {12.0, "x##", "12"},
        {2456800.0, "$#,###,###", "$2,456,800"},
        {2456800.0, "$,0", "$2,456,800"},
        {-80.0, "-##", "-80"},
        {80.0, "-##", "80"},
        {10.0, "+##", "+10"},
        {-10.0, "+##", "-10"},
        {0.0, "+#0", "0"},
        {-4.5, "0.00-", "4.50-"},
        {33.0, "##%", "33%"},
        {3.89, "$##0.00 'is the ##.00 tax'", "$3.89 is the ##.00 tax"},
        {3.89, "$##0.00 is the ‘##.00’ tax", "$3.89 is the ##.00 tax"},
        {5.0, "0.0 max", "5.0 max"},
        {123456.0, "00 00 00", "12 34 56"},
        {1245.65, "$#,##0.00;-$#,##0.00", "$1,245.65"},
        {-1245.65, "$#,##0.00;-$#,##0.00", "-$1,245.65"},
        {-1245.65, "$#,##0.00;($#,##0.00);'nil'", "($1,245.65)"},
        {0.0, "$#,##0.00;($#,##0.00);'nil'", "nil"},
        {-0.001, "0.00;(0.00)", "0.00"},
        {-5.0, "0;;-", ""},
        {0.0, "0;;-", "-"},
        {7.0, "0'; 'x", "7; x"},
        {1234.0, "0, 'or so'", "1234, or so"},
        {5.0, "No. 0", "No. 5"},
        {5.0, "", ""},
    }));
    CHECK(number_by_picture(number, picture) == expected);
}

TEST_CASE("number picture: Word's fields leave a blank where there is no digit", "[merge][unit]") {
    const auto [number, picture, expected] = GENERATE(table<double, std::string, std::string>({
        {15.0, "$###", "$ 15"},
        {495.47, "$###.00", "$495.47"},
        {95.4, "$###.00", "$ 95.40"},
        {2456800.0, "$#,###,###", "$2,456,800"},
        {-80.0, "-##", "-80"},
        {80.0, "-##", " 80"},
        {0.0, "+#0", "  0"},
        {0.75, ".x", ".8"},
        {3.5, "#0.0#", " 3.5 "},
    }));
    CHECK(number_by_picture(number, picture, EmptyPlaces::Blank) == expected);
}

}  // namespace paperround
