"""`python -m e2e_tests.bench [measure …] [--flats N]`: measures speed beside its limits.

Measures: bulk (import, billing, memory, growth), callbacks, facts, reads; all of them where none is named.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from localplatform import supervision
from localplatform.__main__ import bring_up, fresh, port
from localplatform.platform import Platform
from localplatform.progress import step

from e2e_tests import towns
from e2e_tests.bench.bulk import measure as measure_bulk
from e2e_tests.bench.callbacks import measure as measure_callbacks
from e2e_tests.bench.facts import measure as measure_facts
from e2e_tests.bench.figures import FILE, Figure, show, write
from e2e_tests.bench.ground import NAME, Ground
from e2e_tests.bench.reads import measure as measure_reads

MEASURES: dict[str, Callable[[Ground, int], list[Figure]]] = {
    "reads": measure_reads,
    "facts": measure_facts,
    "callbacks": measure_callbacks,
    "bulk": measure_bulk,
}


def main() -> int:
    """Runs the measures that are named, on a platform that nothing else uses."""
    parser = argparse.ArgumentParser(prog="python -m e2e_tests.bench")
    parser.add_argument("measures", nargs="*", metavar="measure", help=", ".join(MEASURES))
    parser.add_argument("--flats", type=int, default=towns.FLATS, help="flats to import and bill; all of 26 towns")
    asked = parser.parse_args()
    unknown = set(asked.measures) - set(MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    platform = Platform(NAME, 0, port("BENCH_BASE_PORT", 18500), watched=False)
    # What earlier runs measured stays in the file; the rest of its folder goes.
    kept = FILE.read_text() if FILE.exists() else ""
    fresh(platform)
    bring_up(platform)
    if kept:
        FILE.write_text(kept)
    shown: list[Figure] = []
    try:
        ground = Ground(platform)
        for name in asked.measures or MEASURES:
            with step(f"measuring {name}"):
                figures = MEASURES[name](ground, asked.flats)
            write(figures)
            shown += figures
    finally:
        with step("stopping the bench's platform"):
            supervision.stop(platform)
    for one in shown:
        show(one)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
