// SPDX-License-Identifier: MIT
// Records are taken in order under one lock and delivered in order under another; only rendering
// happens side by side. Small documents take less time than waking a thread: several threads take
// them by the handful.
#include "engine/merge/merge_batch.hpp"

#include "engine/core/error.hpp"
#include "engine/merge/file_names.hpp"
#include "engine/merge/skip_rules.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <iterator>
#include <list>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace paperround {
namespace {

/// A record on its way: what is known of it so far.
struct Job {
    std::size_t number = 0;        // of its record in the source, from 1
    std::size_t sequence = 0;      // of its record among those that are not skipped, from 1
    std::optional<Record> record;  // none: it could not be read
    Location unread;               // where that one stands
    std::string file_name;
    std::optional<Diagnostic> problem;
    std::vector<std::string> missing_names;
    std::vector<FailedRecord> skipped;  // passed over on the way to it
    std::list<Record> further;          // that NEXT went on to; they stay where they are

    const Location& origin() const { return record ? record->origin() : unread; }
};

/// What one thread makes before it waits for its turn. Used again from handful to handful.
struct Handful {
    std::size_t turn = 0;  // from 1: in this order they are delivered
    std::vector<Job> jobs;
    std::vector<RenderedDocument> documents;  // of the jobs; there may be more
    std::size_t wanted = 1;

    /// As many as make up for the waiting, and not so many that they fill the memory.
    void want_by_size() {
        constexpr std::size_t most = 64;
        constexpr std::size_t most_bytes = 256 * 1024;
        std::size_t bytes = 1;
        for (std::size_t i = 0; i < jobs.size(); ++i) bytes += documents[i].bytes.size();
        wanted = std::clamp<std::size_t>(most_bytes * jobs.size() / bytes, 1, most);
    }
};

/// What the template is called without its folders and its suffix.
std::string stem_of(const std::string& template_name) {
    return std::filesystem::path(template_name).stem().string();
}

class Batch {
  public:
    Batch(RecordSource& source, const CompiledTemplate& compiled, DocumentSink& sink,
          const MergeOptions& options)
        : source_(source),
          compiled_(compiled),
          sink_(sink),
          options_(options),
          numbered_stem_(safe_file_stem(stem_of(compiled.name)) + "-"),
          suffix_(extension_of(compiled.format)),
          media_type_(media_type_of(compiled.format)) {}

    MergeReport run() {
        std::vector<std::thread> others;
        // Where a record belongs that one document may take from the next, only one can render.
        const std::size_t threads = compiled_.reads_next_records ? 1 : options_.threads;
        has_others_ = threads > 1;
        for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { work(); });
        work();
        for (std::thread& other : others) other.join();
        if (broken_) std::rethrow_exception(broken_);
        if (!report_.stopped) note_skipped(skipped_);  // at the end of the source
        return std::move(report_);
    }

  private:
    void work() {
        try {
            RenderOptions rendering = options_.rendering;
            rendering.pictures = options_.pictures;
            Renderer renderer(compiled_, rendering);
            Handful handful;
            while (take(handful)) {
                for (std::size_t i = 0; i < handful.jobs.size(); ++i) {
                    render(renderer, handful.jobs[i], handful.documents[i]);
                }
                deliver(handful);
                if (has_others_) handful.want_by_size();
            }
        } catch (...) {  // not one record's failure: the caller hears of it when all have stopped
            give_up(std::current_exception());
        }
    }

    /// False at the end.
    bool take(Handful& handful) {
        handful.jobs.clear();  // takes a while: not under the lock
        const std::lock_guard lock(taking_);
        while (handful.jobs.size() < handful.wanted) {
            auto job = take_job();
            if (!job) break;
            handful.jobs.push_back(std::move(*job));
        }
        if (handful.jobs.empty()) return false;
        handful.turn = ++turns_;
        if (handful.documents.size() < handful.jobs.size()) {
            handful.documents.resize(handful.jobs.size());
        }
        return true;
    }

    std::optional<Job> take_job() {
        if (at_end_ || stopped_) return std::nullopt;
        Job job;
        try {
            job.record = next_not_skipped();
            if (!job.record) return std::nullopt;
            job.file_name = name_for(*job.record);
        } catch (const Error& error) {
            job.unread = error.diagnostic().where;
            job.problem = error.diagnostic();
        }
        job.number = taken_;
        job.sequence = ++sequence_;
        job.skipped = std::exchange(skipped_, {});
        return job;
    }

    std::optional<Record> next_record() {
        auto record = next_of_source();
        at_end_ = !record;
        return record;
    }

    std::optional<Record> next_of_source() {
        try {
            auto record = source_.next();
            if (record) ++taken_;
            return record;
        } catch (const Error&) {  // counted: the row is there, though nobody can read it
            ++taken_;
            throw;
        }
    }

    std::optional<Record> next_not_skipped() {
        while (auto record = next_record()) {
            const SkipRule* rule = rule_that_skips(compiled_.skip_rules, *record,
                                                   {taken_, sequence_ + 1, {}}, positions_);
            if (rule == nullptr) return record;
            skipped_.push_back({taken_, record->origin(), note_of_skip(*rule, *record)});
        }
        return std::nullopt;
    }

    /// For NEXT: null at the end.
    const Record* take_further(Job& job) {
        const std::lock_guard lock(taking_);
        auto record = at_end_ ? std::nullopt : next_record();
        if (!record) return nullptr;
        ++sequence_;
        return &job.further.emplace_back(std::move(*record));
    }

    /// Numbered names need no memory of those given before.
    std::string name_for(const Record& record) {
        if (options_.file_name == nullptr) return numbered_stem_ + std::to_string(taken_) + suffix_;
        const Record* settings = options_.rendering.settings;
        const std::string name = settings == nullptr
                                     ? render_text(*options_.file_name, record)
                                     : render_text(*options_.file_name, record, *settings);
        return names_.next(name, suffix_);
    }

    void render(Renderer& renderer, Job& job, RenderedDocument& document) {
        if (job.problem) return;
        try {
            const IdentityStamp stamp =
                options_.stamp ? options_.stamp(*job.record) : IdentityStamp{};
            CopyRecords copy{job.number, job.sequence, {}};
            if (compiled_.reads_next_records) copy.next = [&] { return take_further(job); };
            document.bytes = renderer.render(*job.record, stamp, copy);
            document.file_name = job.file_name;
            document.media_type = media_type_;
            const auto& missing = renderer.missing_names();
            job.missing_names.assign(missing.begin(), missing.end());
        } catch (const Error& error) {
            job.problem = error.diagnostic();
        }
    }

    void deliver(Handful& handful) {
        std::unique_lock lock(delivering_);
        my_turn_.wait(lock, [&] { return stopped_ || handful.turn == delivered_ + 1; });
        for (std::size_t i = 0; i < handful.jobs.size() && !stopped_; ++i) {
            deliver(handful.jobs[i], handful.documents[i]);
        }
        ++delivered_;
        my_turn_.notify_all();
    }

    void deliver(Job& job, const RenderedDocument& document) {
        keep(job, document);
        records_done_ += 1 + job.skipped.size() + job.further.size();
        note(job);
        if (options_.progress) options_.progress({records_done_, report_.failures.size()});
    }

    void keep(Job& job, const RenderedDocument& document) {
        if (job.problem) return;
        try {
            sink_.accept(document);
        } catch (const Error& error) {
            job.problem = error.diagnostic();
            if (!sink_.can_go_on()) stop();
        }
    }

    void note_skipped(std::vector<FailedRecord>& skipped) {
        std::move(skipped.begin(), skipped.end(), std::back_inserter(report_.skipped));
    }

    void note(Job& job) {
        note_skipped(job.skipped);
        if (!job.problem) {
            ++report_.documents;
            for (const std::string& name : job.missing_names) note_empty(name);
            return;
        }
        if (job.problem->severity == Severity::Note) {
            report_.skipped.push_back({job.number, job.origin(), std::move(*job.problem)});
            return;
        }
        report_.failures.push_back({job.number, job.origin(), std::move(*job.problem)});
        if (options_.on_error == OnRecordError::StopBatch) stop();
    }

    void note_empty(const std::string& name) {
        auto& fields = report_.empty_fields;
        const auto same = std::find_if(fields.begin(), fields.end(),
                                       [&](const EmptyField& field) { return field.name == name; });
        EmptyField& field = same == fields.end() ? fields.emplace_back(EmptyField{name}) : *same;
        ++field.records;
    }

    void stop() {
        report_.stopped = true;
        stopped_ = true;
    }

    void give_up(std::exception_ptr why) {
        const std::lock_guard lock(delivering_);
        if (!broken_) broken_ = std::move(why);
        stopped_ = true;
        my_turn_.notify_all();
    }

    RecordSource& source_;
    const CompiledTemplate& compiled_;
    DocumentSink& sink_;
    const MergeOptions& options_;
    const std::string numbered_stem_;
    const std::string suffix_;
    const std::string media_type_;
    bool has_others_ = false;  // threads besides the caller's

    std::mutex taking_;  // guards what follows, and the source
    UniqueFileNames names_;
    FieldPositions positions_;
    std::vector<FailedRecord> skipped_;  // since the last job
    std::size_t taken_ = 0;              // records, unreadable ones too
    std::size_t turns_ = 0;
    std::size_t sequence_ = 0;
    bool at_end_ = false;

    std::mutex delivering_;  // guards what follows, and the sink
    std::condition_variable my_turn_;
    MergeReport report_;
    std::size_t delivered_ = 0;  // handfuls
    std::size_t records_done_ = 0;
    std::exception_ptr broken_;

    std::atomic<bool> stopped_ = false;
};

}  // namespace

MergeReport merge_all(RecordSource& source, const CompiledTemplate& compiled, DocumentSink& sink,
                      const MergeOptions& options) {
    return Batch(source, compiled, sink, options).run();
}

}  // namespace paperround
