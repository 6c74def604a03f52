# SPDX-License-Identifier: MIT
"""Prints what run_peers.py measured, and whether the bars are met."""

_OURS = ("paperround", "open+write+close")


def _fastest_peer(rows):
    return max(row["per_cpu_second"] for who, row in rows.items() if not who.startswith(_OURS))


def _print_rates(where, rows):
    fastest = _fastest_peer(rows)
    print(f"\n{'documents ' + where:34}{'per CPU s':>11}{'per s, wall':>13}{'x the fastest peer':>20}"
          f"{'documents':>11}{'CPU s':>8}")
    for who, row in sorted(rows.items(), key=lambda item: -item[1]["per_cpu_second"]):
        print(f"{who:34}{row['per_cpu_second']:11,.1f}{row['per_second']:13,.1f}"
              f"{row['per_cpu_second'] / fastest:20,.2f}{row['documents']:11,}{row['cpu']:8.1f}")


def _print_processes(first, peaks):
    print(f"\n{'process':34}{'first document, ms wall':>25}{'ms CPU':>9}   peak MB by records")
    for who, row in sorted(first.items(), key=lambda item: item[1]["wall"]):
        memory = ", ".join(f"{count:,}: {peak:.1f}" for count, peak in peaks[who].items())
        print(f"{who:34}{row['wall'] * 1000:25.1f}{row['cpu'] * 1000:9.1f}   {memory}")


def _bars(figures):
    """What is asked, what was measured, and whether that is enough."""
    memory, files = figures["memory"], figures["files"]
    ratio = memory["paperround"]["per_cpu_second"] / _fastest_peer(memory)
    yield "in memory at least 500 times the fastest peer", f"{ratio:,.0f} times", ratio >= 500
    ratio = files["paperround"]["per_cpu_second"] / _fastest_peer(files)
    yield "files at least 100 times the fastest peer", f"{ratio:,.0f} times", ratio >= 100
    ratio = files["paperround merge"]["per_cpu_second"] / _fastest_peer(files)
    yield "the same of the whole command, reading the records included", f"{ratio:,.0f} times", ratio >= 100
    share = files["paperround"]["per_cpu_second"] / files["open+write+close"]["per_cpu_second"]
    yield "files at least 60 % of plain open+write+close", f"{share:.0%}", share >= 0.6
    wall = figures["first"]["paperround"]["wall"] * 1000
    yield "first document in less than 20 ms", f"{wall:.1f} ms", wall < 20
    few, many = figures["peaks"]["paperround"].values()
    yield "memory does not grow with the records", f"{few:.1f} and {many:.1f} MB", many < few * 1.1


def print_tables(figures):
    print(f"One interleaved run, medians; load {figures['load']:.1f} at the start")
    for suffix, measured in figures.items():
        if suffix == "load":
            continue
        print(f"\n{suffix[1:].upper()}\n{'=' * len(suffix[1:])}")
        _print_rates("in memory", measured["memory"])
        _print_rates("as files", measured["files"])
        _print_processes(measured["first"], measured["peaks"])
        print()
        for asked, found, met in _bars(measured):
            print(f"{'met   ' if met else 'MISSED'}  {asked}: {found}")
