# SPDX-License-Identifier: MIT
"""Who is measured and how each is run; every run gives documents, bytes, and CPU and wall seconds."""
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from run_benchmarks import measured_process  # noqa: E402  (found by the line above)

_HERE = Path(__file__).resolve().parent
_PYTHON = "/usr/bin/python3"  # Debian's: it has python3-docxtpl


def _printed_by(command, folder=None):
    result = subprocess.run(list(map(str, command)), cwd=folder, check=True, stdout=subprocess.PIPE)
    return json.loads(result.stdout)


def _new_folder(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


@dataclass(frozen=True)
class Peer:
    name: str
    suffix: str
    modules: Path  # the folder that npm installed into
    warm_up: int = 20

    def command(self, place, records, count, seconds, warm_up, folder=None):
        template = place / f"{self.name}{self.suffix}"
        run = ([_PYTHON, _HERE / "run_docxtpl.py"] if self.name == "docxtpl"
               else ["node", "run_node_peer.js", self.name])
        return [*run, template, records, count, seconds, warm_up, *([folder] if folder else [])]

    def run(self, place, records, count, seconds, warm_up, folder=None):
        command = self.command(place, records, count, seconds, warm_up, folder)
        return _printed_by(command, self.modules)

    def in_memory(self, place, records, seconds):
        return self.run(place, records, 10, seconds, self.warm_up)

    def to_files(self, place, records, seconds):
        return self.run(place, records, 10, seconds, self.warm_up, _new_folder(place / "out"))

    def first_document(self, place, record):
        folder = _new_folder(place / "out")
        command = self.command(place, record, 1, 0, 0, folder)
        return measured_process(["env", "-C", self.modules, *map(str, command)])

    def peak_mb(self, place, records, count):
        return self.run(place, records, count, 0, 0, _new_folder(place / "out"))["peak_mb"]


@dataclass(frozen=True)
class Paperround:
    build: Path
    suffix: str
    name: str = "paperround"

    def _template(self, place):
        return place / f"paperround{self.suffix}"

    def from_within(self, place, records, what, seconds, more):
        driver = self.build / "tests/bench/paperround_bench_form"
        return _printed_by([driver, self._template(place), records, what, seconds, more])

    def in_memory(self, place, records, seconds, threads=1):
        return self.from_within(place, records, "memory", seconds, threads)

    def to_files(self, place, records, seconds):
        return self.from_within(place, records, "files", seconds, _new_folder(place / "out"))

    def plainly(self, place, records, seconds):
        return self.from_within(place, records, "plain", seconds, _new_folder(place / "out"))

    def merge_command(self, place, records, output, threads):
        return [self.build / "app/paperround", "merge", self._template(place), records, "-o", place / output,
                "--threads", str(threads)]

    def merge(self, place, records, output, threads):
        """The whole process, reading the template and the records included."""
        _new_folder(place / "out")
        used = measured_process(self.merge_command(place, records, output, threads))
        with open(records, encoding="utf-8") as lines:
            return {"documents": sum(1 for _ in lines), **used}

    def first_document(self, place, record):
        return self.merge(place, record, "out", 1)
