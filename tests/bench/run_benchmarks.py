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
    """Wall and CPU seconds and the peak of resident memory in MB of one run."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss / 1024}


def merge(build, inputs, people, *options):
    out = inputs / "out"
    try:
        return measured_process(
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
        first = [merge(build, inputs, 1) for _ in range(10 if quick else 40)]
        nothing = [measured_process([build / "app/paperround", "--version"]) for _ in first]
        by_name = ("--name", "{{ Surname }} {{ First name }}")
        return {
            "first": {key: statistics.median(run[key] for run in first) for key in first[0]},
            "start": {key: statistics.median(run[key] for run in nothing) for key in nothing[0]},
            "memory": [{"people": people, "named": named,
                        **merge(build, inputs, people, *(by_name if named else ()))}
                       for named in (False, True) for people in lists],
        }


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
        for subject, rows in figures[place].items():
            for who, row in rows.items():
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
        for subject, rows in figures[place].items():
            for who, row in rows.items():
                rate = row["per_cpu_second"]
                print(f"{subject:24}{place + ': ' + who:24}{rate:11,.0f}{1e6 / rate:9.1f}")


def print_command(command):
    heading("The command from outside, letter.docx into tmpfs")
    for key, words in (("start", "paperround --version"), ("first", "one letter, start to end")):
        row = command[key]
        print(f"{words:34}{row['wall'] * 1000:8.1f} ms wall{row['cpu'] * 1000:8.1f} ms CPU"
              f"{row['peak_mb']:8.1f} MB")
    for row in command["memory"]:
        words = f"{row['people']:,} letters" + (" with --name" if row["named"] else "")
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
