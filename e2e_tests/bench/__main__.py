"""`python -m e2e_tests.bench [measure …] [--flats N]`: measures speed beside its limits.

Measures: bulk (import, billing, memory, growth), callbacks, facts, leases, messages, reads, telemetry, todos; all where
none is named.
`--against COMMIT` measures this tree and that commit in turns instead, each on a platform of its own: pages (the
console in a browser), reads, bulk.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from localplatform import supervision
from localplatform.__main__ import bring_up, fresh, port
from localplatform.progress import step

from e2e_tests import towns
from e2e_tests.bench import against, pages
from e2e_tests.bench.builds import NAME, Build, other
from e2e_tests.bench.bulk import measure as measure_bulk
from e2e_tests.bench.callbacks import measure as measure_callbacks
from e2e_tests.bench.facts import measure as measure_facts
from e2e_tests.bench.figures import AGAINST, FILE, Figure, show, write
from e2e_tests.bench.ground import Ground
from e2e_tests.bench.leases import measure as measure_leases
from e2e_tests.bench.messages import measure as measure_messages
from e2e_tests.bench.reads import measure as measure_reads
from e2e_tests.bench.telemetry import measure as measure_telemetry
from e2e_tests.bench.todos import measure as measure_todos

MEASURES: dict[str, Callable[[Ground, int], list[Figure]]] = {
    "reads": measure_reads,
    "facts": measure_facts,
    "callbacks": measure_callbacks,
    "messages": measure_messages,
    "todos": measure_todos,
    "leases": measure_leases,
    "telemetry": measure_telemetry,
    "bulk": measure_bulk,
}

FEW_FLATS = 20_000
PATIENCE = 600.0  # seconds to be ready in, on a machine that has much else to do


def alone(platform: Build, names: list[str], flats: int) -> list[Figure]:
    """Each measure beside its limit."""
    ground = Ground(platform, platform.administrator())
    shown: list[Figure] = []
    for name in names:
        with step(f"measuring {name}"):
            figures = MEASURES[name](ground, flats)
        write(figures)
        shown += figures
    return shown


BESIDE = ("pages", "reads", "bulk")  # what is measured of two builds


def beside(platform: Build, commit: str, names: list[str], flats: int, rounds: int) -> list[Figure]:
    """This tree and another commit, in turns."""
    figures: list[Figure] = []
    with other(commit, port("AGAINST_BASE_PORT", 20500)) as theirs:
        if "pages" in names:
            figures += pages.compare(platform, theirs, rounds)
            write(figures, AGAINST)
        if others := [name for name in names if name != "pages"]:
            figures += against.measure(platform, theirs, others, flats, rounds)
    write(figures, AGAINST)
    return figures


def main() -> int:
    """Runs the measures that are named, on a platform that nothing else uses."""
    parser = argparse.ArgumentParser(prog="python -m e2e_tests.bench")
    parser.add_argument("measures", nargs="*", metavar="measure", help=", ".join([*MEASURES, "pages"]))
    parser.add_argument("--flats", type=int, help="flats to import and bill; all of 26 towns, or 20,000 of two builds")
    parser.add_argument("--against", metavar="COMMIT", help="another build, measured in turns with this one")
    parser.add_argument("--rounds", type=int, default=2, help="that are measured of two builds")
    asked = parser.parse_args()
    unknown = set(asked.measures) - set(BESIDE if asked.against else MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    platform = Build(NAME, 0, port("BENCH_BASE_PORT", 18500), watched=False)
    # What earlier runs measured stays in the file; the rest of its folder goes.
    kept = FILE.read_text() if FILE.exists() else ""
    fresh(platform)
    bring_up(platform, PATIENCE)
    if kept:
        FILE.write_text(kept)
    try:
        if asked.against:
            names = asked.measures or list(BESIDE)
            shown = beside(platform, asked.against, names, asked.flats or FEW_FLATS, asked.rounds)
        else:
            shown = alone(platform, asked.measures or list(MEASURES), asked.flats or towns.FLATS)
    finally:
        with step("stopping the bench's platform"):
            supervision.stop(platform)
    for one in shown:
        show(one)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
