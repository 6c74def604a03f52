# SPDX-License-Identifier: MIT
"""Measures docxtpl as run_node_peer.js measures the others.

    run_docxtpl.py TEMPLATE RECORDS COUNT SECONDS WARM-UP [FOLDER]
"""
import io
import json
import resource
import sys
import time
from pathlib import Path

from docxtpl import DocxTemplate


def main():
    template, records, count, seconds, warm_up, *folder = sys.argv[1:]
    people = [json.loads(line) for line in Path(records).read_text(encoding="utf-8").splitlines()]

    def make(number):
        document = DocxTemplate(template)
        document.render(people[number % len(people)], autoescape=True)
        finished = io.BytesIO()
        document.save(finished)
        if folder:
            Path(folder[0], f"{number}.docx").write_bytes(finished.getvalue())
        return len(finished.getvalue())

    for number in range(int(warm_up)):
        make(number)
    cpu, wall, documents, size = time.process_time(), time.perf_counter(), 0, 0
    while documents < int(count) or time.process_time() - cpu < float(seconds):
        size += make(documents)
        documents += 1
    print(json.dumps({"documents": documents, "bytes": size, "cpu": time.process_time() - cpu,
                      "wall": time.perf_counter() - wall,
                      "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


main()
