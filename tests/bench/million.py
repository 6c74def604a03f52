#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""One million documents of a small template into one zip file, and what it took. Called by script/bench million.

    tests/bench/million.py build/bench [COUNT]
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE / "peers"), str(_HERE.parent / "conformance" / "drawing")]
import docx  # noqa: E402  (found by the line above)
from form import write_form  # noqa: E402

_BYTES_A_DOCUMENT = 6_000  # more than one takes, with its line of the list


def roomy_folder(count):
    """Shared memory if it holds everything, else the temporary folder."""
    for folder in (Path("/dev/shm"), Path(tempfile.gettempdir())):
        if folder.is_dir() and shutil.disk_usage(folder).free > count * _BYTES_A_DOCUMENT:
            return folder
    sys.exit(f"No room for {count * _BYTES_A_DOCUMENT / 1e9:.0f} GB in /dev/shm or {tempfile.gettempdir()}.")


def write_inputs(place, count):
    lines = ["Dear {{ name }},", "your place in the list is {{ number }}. Please write to {{ email }}."]
    write_form(place / "note.docx", docx.package(lines, {}))
    with open(place / "people.csv", "w", encoding="utf-8") as people:
        people.write("name,number,email\n")
        people.writelines(f"Person {n},{n},person.{n}@example.org\n" for n in range(1, count + 1))


def merged(build, place):
    """Wall and CPU seconds, and the peak of memory in MB, asked of the running process."""
    command = [build / "app/paperround", "merge", place / "note.docx", place / "people.csv", "-o", place / "all.zip"]
    began, peak_kb, ended = time.perf_counter(), 0, 0
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL)
    while not ended:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii").splitlines()
        peak_kb = max([peak_kb, *(int(line.split()[1]) for line in status if line.startswith("VmHWM"))])
        time.sleep(0.01)
        ended, left, usage = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(left)
    if process.returncode != 0:
        sys.exit(f"paperround merge: exit status {process.returncode}")
    return {"wall": time.perf_counter() - began, "cpu": usage.ru_utime + usage.ru_stime, "peak_mb": peak_kb / 1024}


def check_sample(archive, count):
    """Python's own zip reader finds all of them, and some taken out say what they are to say."""
    with zipfile.ZipFile(archive) as outer:
        names = outer.namelist()
        if len(names) != count:
            sys.exit(f"{archive.name} has {len(names):,} documents, not {count:,}")
        numbers = random.Random(1)
        for number in {1, count, *(numbers.randint(1, count) for _ in range(200))}:
            with outer.open(names[number - 1]) as file, zipfile.ZipFile(file) as document:
                text = document.read("word/document.xml").decode()
                if document.testzip() or f"person.{number}@example.org" not in text:
                    sys.exit(f"{names[number - 1]} is not what it should be")


def main():
    build, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory(dir=roomy_folder(count)) as name:
        place = Path(name)
        write_inputs(place, count)
        took = merged(build, place)
        size = (place / "all.zip").stat().st_size
        print(f"{count:,} documents into one zip in {place.parent}: {took['wall']:.1f} s wall, {took['cpu']:.1f} s CPU")
        print(f"{count / took['wall']:,.0f} a second of wall time, {count / took['cpu']:,.0f} a second of CPU")
        print(f"peak memory {took['peak_mb']:.1f} MB, {size / 1e9:.2f} GB, {size / count:,.0f} bytes a document")
        check_sample(place / "all.zip", count)
        print("Python's zipfile opens it, and a sample of 200 documents says what it should.")


if __name__ == "__main__":
    main()
