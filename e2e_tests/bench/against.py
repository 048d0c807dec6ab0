"""Two builds side by side: the same work on each in turn, in wall time and in processor time of the whole platform."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from localplatform.progress import step

from e2e_tests.bench.builds import Build
from e2e_tests.bench.bulk import FIRST, heard
from e2e_tests.bench.figures import Figure, figure
from e2e_tests.bench.ground import Ground
from e2e_tests.bench.reads import READS, Units
from e2e_tests.town_halves import Half, halves, side_by_side

QUIET_SECONDS = 6.0
QUIET_POLL_SECONDS = 0.25
MONTHS = (FIRST, "2025-11", "2025-12")
READ_ROUNDS = 5


@dataclass
class Spent:
    """Wall and processor seconds of a piece of work."""

    wall: float
    processor: float


@dataclass
class Side:
    """One build, and what was spent on it by measure.

    Args:
        build: its platform.
    """

    build: Build
    spent: dict[str, list[Spent]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ground = Ground(self.build, self.build.administrator())

    def take(self, measure: str, units: int, do: Callable[[], object], *, facts: bool) -> None:
        """Does something and keeps what one unit of it cost.

        Args:
            measure: its name.
            units: how many units of work it is.
            do: does it.
            facts: it publishes some, and is over once no outbox and no queue holds any.
        """
        began, before = time.perf_counter(), self.build.processor_seconds()
        do()
        ended, after = self._quiet() if facts else (time.perf_counter(), self.build.processor_seconds())
        self.spent.setdefault(measure, []).append(Spent((ended - began) / units, (after - before) / units))

    def _quiet(self) -> tuple[float, float]:
        """When the last fact was gone, and the processor time until then.

        What the broker says of its queues is up to five seconds old, and a fact may come and go within them: what
        services have taken in tells. It is over once that has stood still for longer, with nothing on its way.
        """
        mark, before = (time.perf_counter(), self.build.processor_seconds()), -1
        while time.perf_counter() - mark[0] < QUIET_SECONDS:
            # Read first: what is taken in after it counts at the next look.
            now = time.perf_counter(), self.build.processor_seconds()
            heard = self.ground.heard()
            if heard != before or self.ground.in_flight():
                mark, before = now, heard
            time.sleep(QUIET_POLL_SECONDS)
        return mark


def measure(ours: Build, theirs: Build, names: Sequence[str], flats: int, rounds: int) -> list[Figure]:
    """The measures named, ours and theirs in turn; who begins changes with the round.

    Args:
        ours: this tree's platform.
        theirs: the other commit's.
        names: reads, bulk.
        flats: how many each round imports and bills.
        rounds: of import and billing.
    """
    sides = [Side(ours), Side(theirs)]
    if "reads" in names:
        _reads(sides)
    for number in range(rounds if "bulk" in names else 0):
        _bulk(sides[:: -1 if number % 2 else 1], flats)
    return [one for name in sides[0].spent for one in _figures(name, *sides)]


def _reads(sides: Sequence[Side]) -> None:
    with step("reads"):
        units = [Units(side.ground) for side in sides]
        for name in units[0].reads:
            for number in range(READ_ROUNDS + 1):
                for side, those in zip(sides, units, strict=True):
                    read = those.by_http(name, side.build.gateway_port)
                    side.take(name, READS, lambda read=read: [read() for _ in range(READS)], facts=False)  # type: ignore[misc]
                    if not number:  # the first round warms both up
                        side.spent[name].clear()


def _bulk(sides: Sequence[Side], flats: int) -> None:
    for side in sides:
        with step(f"{side.build.root.name}: {flats:,} flats"):
            made = halves(side.ground.administrator, flats)
            side.ground.settle()
            side.take("import of a flat", flats, lambda made=made: side_by_side(made, Half.take), facts=True)  # type: ignore[misc]
            heard(side.ground, made)
            for month in MONTHS:
                side.take("run of a flat to open items", flats, _billing(made, month), facts=True)


def _billing(made: Sequence[Half], month: str) -> Callable[[], object]:
    return lambda: side_by_side(made, lambda half: half.bill(month))


def _figures(name: str, ours: Side, theirs: Side) -> list[Figure]:
    pairs = list(zip(ours.spent[name], theirs.spent[name], strict=True))
    what = f"the same on {theirs.build.root.name}"
    processor = [(one.processor * 1000, other.processor * 1000) for one, other in pairs]
    wall = [(one.wall * 1000, other.wall * 1000) for one, other in pairs]
    target = {"import of a flat": "<= 0.5", "run of a flat to open items": "<= 0.7"}.get(name, "<= 1")
    return [
        figure(f"{name}, processor", processor, unit="CPU ms", target=target, what=what),
        figure(f"{name}, wall", wall, unit="ms", target="<= 1", what=what),
    ]
