#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures paperround and its peers in one interleaved run on one form. Called by script/bench peers.

    tests/bench/peers/run_peers.py build/bench build/peers [--quick] [--json FILE]
"""
import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from contestants import Paperround, Peer
from form import write_forms
from people import write_people
from peers_table import print_tables
from same_words import first_difference
from run_benchmarks import peak_of_process

_NODE_PEERS = ("docxtemplater", "easy-template-x", "docx-templates", "carbone")


def check_same_words(place, ours, peer):
    """What is compared must do the same work."""
    two = place / "people-2.jsonl"
    ours.merge(place, two, "out", 1)
    for number in (1, 2):
        shutil.copy(place / "out" / f"paperround-{number}{ours.suffix}", place / f"ours-{number}{ours.suffix}")
    shutil.rmtree(place / "out")
    (place / "out").mkdir()
    peer.run(place, two, 2, 0, 0, place / "out")
    for number in (1, 2):
        parted = first_difference(place / f"ours-{number}{ours.suffix}", place / "out" / f"{number - 1}{ours.suffix}")
        if parted:
            sys.exit(f"{peer.name} does not say what paperround says: {parted[1]!r} for {parted[0]!r}")


def measurements(place, ours, peers, seconds):
    """(where, who) and what to run for it: everything that a round measures."""
    few, many = place / "people-1000.jsonl", place / "people-10000.jsonl"
    for peer in peers:
        yield ("memory", peer.name), lambda peer=peer: peer.in_memory(place, few, seconds)
        yield ("files", peer.name), lambda peer=peer: peer.to_files(place, few, seconds)
    yield ("memory", "paperround"), lambda: ours.in_memory(place, few, seconds)
    yield ("memory", "paperround, 2 threads"), lambda: ours.in_memory(place, few, seconds, 2)
    yield ("files", "paperround"), lambda: ours.to_files(place, few, seconds / 2)
    yield ("files", "open+write+close"), lambda: ours.plainly(place, few, seconds / 2)
    # Whole processes: these read the template and the records as well.
    yield ("files", "paperround merge"), lambda: ours.merge(place, many, "out", 1)
    yield ("files", "paperround merge, 2 threads"), lambda: ours.merge(place, many, "out", 2)
    yield ("files", "paperround merge, to a .zip"), lambda: ours.merge(place, many, "out/all.zip", 1)


def rates(runs):
    return {"per_cpu_second": statistics.median(run["documents"] / run["cpu"] for run in runs),
            "per_second": statistics.median(run["documents"] / run["wall"] for run in runs),
            "documents": sum(run["documents"] for run in runs), "cpu": sum(run["cpu"] for run in runs)}


def interleaved(place, ours, peers, rounds, seconds):
    """Each round runs everything once, so that a busy minute of the machine falls on all alike."""
    runs = {}
    for _ in range(rounds):
        for key, run in measurements(place, ours, peers, seconds):
            runs.setdefault(key, []).append(run())
    figures = {}
    for (where, who), found in runs.items():
        figures.setdefault(where, {})[who] = rates(found)
    return figures


def first_documents(place, everybody, rounds):
    runs = {}
    for _ in range(rounds):
        for who in everybody:
            runs.setdefault(who.name, []).append(who.first_document(place, place / "people-1.jsonl"))
    return {name: {key: statistics.median(run[key] for run in found) for key in ("wall", "cpu")}
            for name, found in runs.items()}


def memory(place, ours, peers):
    """Peak MB for some records and for ten times as many."""
    figures = {peer.name: {count: peer.peak_mb(place, place / f"people-{count}.jsonl", count)
                           for count in (20, 200)} for peer in peers}
    figures["paperround"] = {}
    for count in (1_000, 10_000):
        shutil.rmtree(place / "out", ignore_errors=True)
        command = ours.merge_command(place, place / f"people-{count}.jsonl", "out", 1)
        figures["paperround"][count] = peak_of_process(command)["peak_mb"]
    return figures


def measured(place, build, modules, suffix, options):
    ours = Paperround(build, suffix)
    names = (*_NODE_PEERS, "docxtpl") if suffix == ".docx" else ("carbone",)
    peers = [Peer(name, suffix, modules) for name in names]
    for peer in peers:
        check_same_words(place, ours, peer)
    rounds = 1 if options.quick else 3
    return {**interleaved(place, ours, peers, rounds, 0.4 if options.quick else 1.2),
            "first": first_documents(place, [ours, *peers], 3 if options.quick else 9),
            "peaks": memory(place, ours, peers)}


def main():
    parser = argparse.ArgumentParser(description="Measures paperround and its peers on one form.")
    parser.add_argument("build", type=Path, help="the build folder")
    parser.add_argument("modules", type=Path, help="the folder that npm installed into")
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    options = parser.parse_args()
    build, modules = options.build.resolve(), options.modules.resolve()
    shared_memory = Path("/dev/shm")
    figures = {"load": os.getloadavg()[0]}
    with tempfile.TemporaryDirectory(dir=shared_memory if shared_memory.is_dir() else None) as name:
        place = Path(name)
        write_forms(place)
        for count in (1, 2, 20, 200, 1_000, 10_000):
            write_people(place / f"people-{count}.jsonl", count)
        for suffix in (".docx", ".odt"):
            figures[suffix] = measured(place, build, modules, suffix, options)
    print_tables(figures)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
