"""A measure beside its limit, and the file that all of them end in."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from localplatform.paths import VAR

FILE = VAR / "bench" / "latest.json"
# Of two builds side by side.
AGAINST = VAR / "bench" / "against.json"


@dataclass
class Figure:
    """One line of the bench.

    Args:
        name: what is measured.
        ours: our value; the median of the rounds.
        limit: the limit's value in the same unit, measured in the same run.
        ratio: ours ÷ limit; the median of the rounds' ratios.
        unit: of ours and limit.
        target: what the ratio is to be, such as "<= 4".
        what: what the limit is.
        rounds: the ratio of each round.
    """

    name: str
    ours: float
    limit: float
    ratio: float
    unit: str
    target: str
    what: str
    rounds: list[float] = field(default_factory=list)


def figure(name: str, pairs: list[tuple[float, float]], *, unit: str, target: str, what: str) -> Figure:
    """A figure from pairs of (ours, limit), one a round, taken in turn."""
    ratios = [ours / limit for ours, limit in pairs]
    return Figure(
        name,
        round(statistics.median(ours for ours, _ in pairs), 4),
        round(statistics.median(limit for _, limit in pairs), 4),
        round(statistics.median(ratios), 3),
        unit,
        target,
        what,
        [round(ratio, 3) for ratio in ratios],
    )


def write(figures: list[Figure], file: Path = FILE) -> None:
    """Writes the file, with what earlier parts of the run left in it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    kept = {one["name"]: one for one in json.loads(file.read_text())} if file.exists() else {}
    kept.update({one.name: asdict(one) for one in figures})
    file.write_text(json.dumps(list(kept.values()), indent=1, ensure_ascii=False))


def show(one: Figure) -> None:
    """Prints a figure for people."""
    print(f"{one.name:44} {one.ours:>12,.3f} {one.limit:>12,.3f} {one.unit:10} ratio {one.ratio:8.3f}  ({one.target})")


@contextmanager
def timed() -> Iterator[list[float]]:
    """Seconds of a block, in a list of one once it has ended."""
    took: list[float] = []
    began = time.perf_counter()
    yield took
    took.append(time.perf_counter() - began)
