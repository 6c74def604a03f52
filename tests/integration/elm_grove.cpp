// SPDX-License-Identifier: MIT
#include "tests/integration/elm_grove.hpp"

#include "app/round/deliver.hpp"
#include "app/round/send.hpp"
#include "app/round/sender_lock.hpp"
#include "engine/schedule/civil_time.hpp"

#include <stdexcept>

namespace paperround::testing {

namespace fs = std::filesystem;

namespace {

constexpr TimeOfDay morning{8 * 60};
constexpr TimeOfDay evening{20 * 60 + 30};

/// The school without what it keeps for us.
void copy_school(const fs::path& into) {
    const fs::path school = "samples/elm-grove";
    for (const char* name : {"staff.csv", "meetings.csv", "paperround.toml", "sample.key"}) {
        fs::copy_file(school / name, into / name);
    }
    fs::copy(school / "last-cycle", into / "last-cycle");
}

constexpr Date first_day{std::chrono::year(2026), std::chrono::October, std::chrono::day(22)};
constexpr Date last_day{std::chrono::year(2026), std::chrono::November, std::chrono::day(18)};

}  // namespace

ElmGrove::ElmGrove() : expected_(read_expected_returns("samples/elm-grove/returns/expected.json")) {
    copy_school(folder_.path());
    Diagnostics problems;
    auto round = load_round(folder_.path(), std::nullopt, problems);
    if (!round) throw std::runtime_error("the sample workspace cannot be loaded");
    round_ = std::make_unique<Round>(std::move(*round));
    fs::create_directories(round_->workspace.kept());
    ledger_ = std::make_unique<Ledger>(round_->workspace.ledger_file());
    const SenderLock lock(round_->workspace.kept());
    using std::chrono::sys_days;
    for (sys_days day = first_day; day <= sys_days(last_day); day += std::chrono::days(1)) {
        send(Date(day));
        collect(Date(day));
    }
}

void ElmGrove::send(Date day) {
    const auto mailer = make_mailer(round_->workspace.mail);
    const SendReport report = send_due({*round_, *ledger_, *mailer, {day, morning}, {}});
    for (const auto& failed : report.failed) {
        problems_.push_back(failed.dispatch.id + ": " + failed.problem.message);
    }
    for (const auto& outcome : report.outcomes) {
        if (std::holds_alternative<Delivered>(outcome.delivery)) continue;
        problems_.push_back(outcome.mail.dispatch_id + " was not delivered");
    }
}

void ElmGrove::collect(Date day) {
    const fs::path came_in = folder_ / "came-in";
    fs::create_directories(came_in);
    for (const ExpectedReturn& expected : expected_) {
        if (expected.day != format_iso(day)) continue;
        fs::copy_file("samples/elm-grove/returns/" + expected.file, came_in / expected.file);
    }
    const auto mailbox = open_mailbox(came_in);
    CollectReport report = collect_returns({*round_, *ledger_, *mailbox, {day, evening}});
    for (CollectedItem& item : report.items) {
        collected_.emplace(item.item.source_item_id, std::move(item));
    }
    for (const Diagnostic& problem : report.problems) problems_.push_back(problem.message);
}

const CollectedItem& ElmGrove::collected(const std::string& file) const {
    return collected_.at(file);
}

std::string ElmGrove::sent_mail(const std::string& dispatch_id) const {
    const auto mail = ledger_->find_mail(dispatch_id);
    if (!mail) return {};
    const fs::path arrived = round_->workspace.mail.outgoing / mail->envelope_to / "new";
    for (const auto& entry : fs::directory_iterator(arrived)) {
        if (entry.path().filename().string().starts_with(mail->message_id)) {
            return read_file(entry.path());
        }
    }
    return {};
}

}  // namespace paperround::testing
