"""Imports whole towns and bills them, beside what the database alone can do with as many rows."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

from localplatform.progress import step
from people.person import Json

from e2e_tests.bench import references, seeding
from e2e_tests.bench.figures import Figure, figure, timed, write
from e2e_tests.bench.ground import Ground, until
from e2e_tests.town_halves import Half, companies, halves, side_by_side

FIRST, THIRTEENTH = "2025-10", "2026-10"
SMALL = 10_000
MOST_MEMORY = 400.0


# What an import writes most of, in its order.
IMPORTED = [
    references.Rows("customers", "customer_id"),
    references.Rows("units", "unit_id"),
    references.Rows("occupancies", "occupancy_id"),
]
_OF_THE_MONTH = f"company_id = %s and accounting_month = '{THIRTEENTH}-01'"
RECEIVABLES = references.Rows("receivables", "receivable_id", _OF_THE_MONTH)
OPEN_ITEMS = references.Rows("open_items", "receivable_id", _OF_THE_MONTH)
# The rows of a transaction: billing approves 25 chunks at once, and payments hears of one.
APPROVED, HEARD = 25_000, 1_000


def import_towns(ground: Ground, made: Sequence[Half]) -> Figure:
    """Measures the import, then what the database alone takes for its rows."""
    flats = sum(half.flats for half in made)
    with timed() as ours:
        side_by_side(made, Half.take)
    heard(ground, made)
    limits = [references.copied(ground, "tenants", IMPORTED, companies(made)) for _ in range(2)]
    return figure(
        f"import of {flats:,} flats",
        [(ours[0], limit) for limit in limits],
        unit="s",
        target="<= 4",
        what="the same units, customers and occupancies into tables like theirs as the app role: COPY, INSERT … SELECT",
    )


@dataclass
class Month:
    """How long a month took: until billing had committed, and until nothing was on its way."""

    receivables: int
    billed: float
    settled: float


def bill(ground: Ground, made: Sequence[Half], month: str) -> Month:
    """Bills a month of all companies at once, and waits until payments has taken it in."""
    known = int(ground.ask("payments", "select count(*) from inbox"))
    began = time.perf_counter()
    receivables = sum(int(run["approvedLines"]) for run in side_by_side(made, lambda half: half.bill(month)))
    billed = time.perf_counter() - began
    facts = int(
        ground.ask(
            "billing",
            "select count(*) from run_chunks where accounting_month = %s::date and company_id = any(%s)",
            f"{month}-01",
            companies(made),
        )
    )
    until(lambda: int(ground.ask("payments", "select count(*) from inbox")) - known >= facts)
    until(lambda: ground.in_flight() == 0)
    settled = time.perf_counter() - began
    opened = int(
        ground.ask(
            "payments",
            "select count(*) from open_items where accounting_month = %s::date and company_id = any(%s)",
            f"{month}-01",
            companies(made),
        )
    )
    assert opened == receivables == sum(half.flats for half in made), (opened, receivables)
    return Month(receivables, billed, settled)


def thirteenth_month(ground: Ground, made: Sequence[Half]) -> tuple[list[Figure], Month]:
    """Bills one month by the API, copies it to eleven more by SQL, and measures the thirteenth."""
    with step(f"{FIRST} by the API"):
        bill(ground, made, FIRST)
    with step("eleven copies of it by SQL"):
        seeding.copy_months(ground, companies(made), 11)
        ground.tidy()
    rows = sum(half.flats for half in made)
    ours = bill(ground, made, THIRTEENTH)
    ground.settle()
    limits = []
    for _ in range(2):
        billed = references.inserted(ground, "billing", RECEIVABLES, companies(made), APPROVED)
        opened = references.inserted(ground, "payments", OPEN_ITEMS, companies(made), HEARD)
        limits.append((billed, billed + opened))
    what = "the same receivables into a table like theirs as the app role: INSERT … SELECT"
    figures = [
        figure(
            f"run and approval, {rows:,} receivables",
            [(ours.billed, billed) for billed, _ in limits],
            unit="s",
            target="<= 4",
            what=what,
        ),
        figure(
            f"run to open items, {rows:,} receivables",
            [(ours.settled, both) for _, both in limits],
            unit="s",
            target="<= 8",
            what=f"{what}, then the same open items",
        ),
    ]
    return figures, ours


def growth(small: Month, large: Month) -> Figure:
    """The exponent of the time over the number of flats; 1 is linear."""
    exponent = math.log(large.settled / small.settled) / math.log(large.receivables / small.receivables)
    return figure(
        f"growth {small.receivables:,} to {large.receivables:,}",
        [(exponent, 1.0)],
        unit="exponent",
        target="<= 1.1",
        what="linear growth of the run's seconds, to open items",
    )


def memory(ground: Ground) -> Figure:
    """The process that has held most memory."""
    name, peak = max(ground.peak_memory().items(), key=lambda pair: pair[1])
    what = f"400 MB; this is {name}, the largest of all processes"
    return figure("peak memory of a process", [(peak, MOST_MEMORY)], unit="MB", target="< 1", what=what)


def measure(ground: Ground, flats: int) -> list[Figure]:
    """Import and billing at a small size, then at the whole."""
    small = None
    if flats > SMALL:
        few = halves(ground.administrator, SMALL)
        side_by_side(few, Half.take)
        heard(ground, few)
        bill(ground, few, FIRST)
        small = bill(ground, few, "2025-11")
    made = halves(ground.administrator, flats)
    figures = [import_towns(ground, made)]
    write(figures)
    run, large = thirteenth_month(ground, made)
    figures += run
    if small is not None:
        figures.append(growth(small, large))
    return [*figures, memory(ground)]


def heard(ground: Ground, made: Sequence[Half]) -> None:
    """Waits until billing knows every unit."""
    ground.settle()
    ground.tidy()
    for half in made:
        found: Json = half.cast["billing_clerk"].get("/v1/billing/units", companyId=half.cast.company_id, pageSize=1)
        assert int(found["totalSize"]) == half.flats, found["totalSize"]
