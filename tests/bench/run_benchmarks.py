#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the benchmarks of a build folder and prints one table. Called by script/bench.

    tests/bench/run_benchmarks.py build/bench [--quick] [--json FILE]
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


ROWS = ["memcpy", "open+write+close", "paperround", "batch, threads 1", "batch, threads 2", "naive",
        "template", "and first document", "open", "text", "answers", "rows"]


def in_order(rows):
    return sorted(rows.items(), key=lambda row: ROWS.index(row[0]))


def run_google_benchmarks(build, quick):
    """Every benchmark's medians, as {place: {subject: {who: figures}}}. Repetitions are shuffled
    among each other, so that a busy minute of the machine falls on all of them alike."""
    result = subprocess.run(
        [build / "tests/bench/paperround_bench",
         f"--benchmark_repetitions={3 if quick else 7}",
         f"--benchmark_min_time={0.1 if quick else 0.3}",
         "--benchmark_enable_random_interleaving=true",
         "--benchmark_report_aggregates_only=true",
         "--benchmark_format=json"],
        check=True, stdout=subprocess.PIPE)
    figures = {}
    for run in json.loads(result.stdout)["benchmarks"]:
        if run.get("error_occurred"):
            sys.exit(f"{run['name']}: {run['error_message']}")
        if run["aggregate_name"] != "median":
            continue
        place, subject, who = run["run_name"].split("/")[:3]
        figures.setdefault(place, {}).setdefault(subject, {})[who] = {
            "per_cpu_second": run["items_per_second"],
            "per_second": run["items_per_second"] * run["cpu_time"] / run["real_time"],
            "bytes": run.get("bytes_per_document"),
        }
    return figures


def measured_process(command):
    """Wall and CPU seconds of one run."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime}


def peak_of_process(command):
    """Peak resident memory of one run in MB. Asked of the running process, every few milliseconds:
    what wait4 reports is never less than the memory of the program that started it."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak_kb = 0
    while process.poll() is None:
        status = Path(f"/proc/{process.pid}/status").read_text()
        peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
        peak_kb = int(peaks[0]) if peaks else peak_kb
        time.sleep(0.003)
    return {"peak_mb": peak_kb / 1024}


def merge(measure, build, inputs, people, *options):
    out = inputs / "out"
    try:
        return measure(
            [build / "app/paperround", "merge", inputs / "letter.docx",
             inputs / f"people-{people}.csv", "-o", out, *options])
    finally:
        shutil.rmtree(out, ignore_errors=True)


def run_command_benchmarks(build, quick):
    """The command from outside: time to the first document, and memory by the number of records."""
    shared_memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared_memory if shared_memory.is_dir() else None) as name:
        inputs = Path(name)
        lists = [1, 1_000, 10_000 if quick else 100_000]
        subprocess.run([build / "tests/bench/paperround_bench_inputs", inputs, *map(str, lists)],
                       check=True)
        runs = range(10 if quick else 40)
        first = [merge(measured_process, build, inputs, 1) for _ in runs]
        nothing = [measured_process([build / "app/paperround", "--version"]) for _ in runs]
        return {
            "first": {key: statistics.median(run[key] for run in first) for key in first[0]},
            "start": {key: statistics.median(run[key] for run in nothing) for key in nothing[0]},
            "batches": [batch_figures(build, inputs, people, options)
                        for options in ((), ("--name", "{{ Email }}")) for people in lists[1:]],
        }


def batch_figures(build, inputs, people, options):
    return {"people": people, "options": options,
            **merge(measured_process, build, inputs, people, *options),
            **merge(peak_of_process, build, inputs, people, *options)}


def heading(text):
    print(f"\n{text}\n{'-' * len(text)}")


def print_documents(figures):
    for place, title in (("memory", "Documents in memory"), ("tmpfs", "Documents as files, tmpfs"),
                         ("disk", "Documents as files, the disk of the temporary folder")):
        if place not in figures:
            continue
        limit = "memcpy" if place == "memory" else "open+write+close"
        heading(title)
        print(f"{'template':22}{'by':24}{'per CPU s':>11}{'us each':>9}{'per s, wall':>13}"
              f"{'of the limit':>14}{'x naive':>9}")
        for subject, rows in sorted(figures[place].items()):
            for who, row in in_order(rows):
                rate = row["per_cpu_second"]
                print(f"{subject:22}{who:24}{rate:11,.0f}{1e6 / rate:9.1f}{row['per_second']:13,.0f}"
                      f"{rate / rows[limit]['per_cpu_second']:14.1%}"
                      f"{rate / rows['naive']['per_cpu_second']:9.1f}")
    sizes = ", ".join(f"{subject} {rows['paperround']['bytes'] / 1000:.1f} kB (naive "
                      f"{rows['naive']['bytes'] / 1000:.1f})"
                      for subject, rows in figures["memory"].items())
    print(f"\nBytes a document: {sizes}")


def print_single_steps(figures):
    heading("Single steps")
    print(f"{'':24}{'step':24}{'per CPU s':>11}{'us each':>9}")
    for place in ("compile", "returned", "csv"):
        for subject, rows in sorted(figures[place].items()):
            for who, row in in_order(rows):
                rate = row["per_cpu_second"]
                print(f"{subject:24}{place + ': ' + who:24}{rate:11,.0f}{1e6 / rate:9.1f}")


def print_command(command):
    heading("The command from outside, letter.docx into tmpfs")
    for key, words in (("start", "paperround --version"), ("first", "one letter, start to end")):
        row = command[key]
        print(f"{words:34}{row['wall'] * 1000:8.1f} ms wall{row['cpu'] * 1000:8.1f} ms CPU")
    for row in command["batches"]:
        words = f"{row['people']:,} letters {' '.join(row['options'])}"
        print(f"{words:34}{row['wall']:8.2f} s wall {row['cpu']:8.2f} s CPU "
              f"{row['peak_mb']:8.1f} MB")


def main():
    parser = argparse.ArgumentParser(description="Runs the benchmarks and prints one table.")
    parser.add_argument("build", type=Path, help="the build folder")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    options = parser.parse_args()
    figures = {
        "machine": {"processors": os.cpu_count(), "system": platform.platform(),
                    "load": os.getloadavg()[0]},
        **run_google_benchmarks(options.build, options.quick),
        "command": run_command_benchmarks(options.build, options.quick),
    }
    machine = figures["machine"]
    print(f"{machine['processors']} processors, {machine['system']}, load {machine['load']:.1f} "
          "at the start; medians")
    print_documents(figures)
    print_single_steps(figures)
    print_command(figures["command"])
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
