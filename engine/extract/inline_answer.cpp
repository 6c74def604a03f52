// SPDX-License-Identifier: MIT
// Cuts paragraphs at printed pieces.
#include "engine/extract/inline_answer.hpp"

#include "engine/extract/normalise_text.hpp"

#include <algorithm>

namespace paperround {
namespace {

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first place at or after `from` where the piece stands.
std::optional<Piece> find_piece(std::string_view paragraph, const std::string& piece,
                                std::size_t from) {
    const auto starts_character = [&](std::size_t at) {
        return (static_cast<unsigned char>(paragraph[at]) & 0xC0U) != 0x80U;
    };
    for (auto begin = from; begin < paragraph.size(); ++begin) {
        if (!starts_character(begin)) continue;
        const auto taken = skip_normalised(paragraph.substr(begin), piece);
        if (taken != std::string_view::npos) return Piece{begin, begin + taken};
    }
    return std::nullopt;
}

/// The last piece has to be the end of the paragraph: the answer before it may repeat its words.
std::optional<Piece> find_last_piece(std::string_view paragraph, const std::string& piece,
                                     std::size_t from) {
    if (piece.empty()) return Piece{paragraph.size(), paragraph.size()};
    auto found = find_piece(paragraph, piece, from);
    while (found && !normalise_text(paragraph.substr(found->end)).empty()) {
        found = find_piece(paragraph, piece, found->begin + 1);
    }
    return found;
}

}  // namespace

std::optional<std::vector<std::string>> answers_between(std::string_view paragraph,
                                                        const std::vector<std::string>& pieces) {
    std::size_t at = 0;
    if (!pieces.front().empty()) {
        at = skip_normalised(paragraph, pieces.front());
        if (at == std::string_view::npos) return std::nullopt;
    }
    std::vector<std::string> answers;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const auto piece = i + 1 == pieces.size() ? find_last_piece(paragraph, pieces[i], at)
                                                  : find_piece(paragraph, pieces[i], at);
        if (!piece) return std::nullopt;
        answers.emplace_back(paragraph.substr(at, piece->begin - at));
        at = piece->end;
    }
    return answers;
}

std::string answer_behind(std::string_view paragraph, std::string_view printed) {
    const auto taken = skip_normalised(paragraph, printed);
    if (taken != std::string_view::npos) return std::string(paragraph.substr(taken));
    const char stop = printed.empty() ? ' ' : printed.back();
    if (stop == ':' || stop == '?' || stop == '.') {
        const auto nearest = paragraph.find(stop, printed.size() - printed.size() / 3);
        if (nearest < printed.size() + printed.size() / 3) {
            return std::string(paragraph.substr(nearest + 1));
        }
    }
    const auto blank = paragraph.find_first_of(" \n\t", std::min(printed.size(), paragraph.size()));
    return blank == std::string_view::npos ? std::string{} : std::string(paragraph.substr(blank));
}

}  // namespace paperround
