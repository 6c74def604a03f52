// SPDX-License-Identifier: MIT
// What was read from one returned form: each answer with how sure we are and how it was found, and
// what a person has to look at. Nothing is guessed silently; nothing is dropped.
#pragma once

#include "engine/core/value.hpp"

#include <string>
#include <vector>

namespace paperround {

/// Rejected: not read at all. Review: a person looks before anything is done with it.
enum class Verdict { Accepted, Review, Rejected };

/// How an answer was found. `Both`: alignment and an anchor agree.
enum class Layer { Alignment, Anchor, Both };

struct Answer {
    std::string key;
    std::string value;      // paragraphs and line breaks as LF; empty: the slot was left empty
    double confidence = 0;  // 0 … 1
    Layer layer = Layer::Alignment;
    std::vector<std::string> flags;  // "question was edited", "changed: sent \"5\", came \"6\""
    /// What a program gets where that is not the text: yes or no, a list with a text or nothing for
    /// each row, a list of rows. Missing: the text of `value`.
    Value content = {};
    std::string owner = {};   // who is to answer, as the template says; empty: anybody
    bool is_as_sent = false;  // stands as it went out: nobody has said it with this return
};

struct AnswerSheet {
    std::string file;
    std::string reference;  // empty: none was found
    std::string person;     // Person::id, empty: not known
    std::string form;       // document id of the policy, or the template's name
    Verdict verdict = Verdict::Review;
    std::vector<std::string> reasons;     // why not simply accepted, in words
    std::vector<Answer> answers;          // one per slot, in the form's order
    std::vector<std::string> unassigned;  // text that belongs to no question
};

}  // namespace paperround
