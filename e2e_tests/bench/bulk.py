"""Imports whole towns and bills them, beside what the database alone can do with as many rows."""

from __future__ import annotations

import io
import math
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from localplatform.progress import step
from people.cast import Cast, new_company
from people.estates import Estate, calculated
from people.person import Json

from e2e_tests import towns
from e2e_tests.bench import references, seeding
from e2e_tests.bench.figures import Figure, figure, timed, write
from e2e_tests.bench.ground import Ground, until
from e2e_tests.town_billing import charge_by_flat_type, rates

SECONDS = 7200
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


@dataclass
class Half:
    """One of the two companies, with its towns.

    Args:
        cast: its people.
        estates: by town.
        files: the towns' import files.
        flats: of all towns.
    """

    cast: Cast
    estates: dict[str, Estate]
    files: dict[str, bytes]
    flats: int

    def bill(self, month: str) -> int:
        """A run over the company, approved by finance; gives how many receivables it has made."""
        clerk, finance, company_id = self.cast["billing_clerk"], self.cast["company_finance"], self.cast.company_id
        body = {"companyId": company_id, "accountingMonth": month, "scope": {"target": "RUN_TARGET_COMPANY"}}
        run = calculated(clerk, company_id, clerk.post("/v1/billing/runs", body))
        approval = finance.post(f"/v1/billing/runs/{run['runId']}:approve", {"companyId": company_id})
        finance.finished(approval, SECONDS)
        done = finance.get(f"/v1/billing/runs/{run['runId']}", companyId=company_id)
        return int(done["approvedLines"])

    def take(self) -> None:
        """Uploads and imports every town, one after another."""
        for town, estate in self.estates.items():
            manager = self.cast["estate_manager"]
            name = manager.upload(f"{town}.csv", self.files[town])
            body = {**estate.where, "fileName": name, "mode": "IMPORT_MODE_ALL_OR_NOTHING"}
            done = manager.finished(manager.post("/v1/tenants/units:import", body), SECONDS)
            assert int(done["unitCount"]) == estate.flats, done


def chosen(flats: int) -> dict[str, int]:
    """Towns, smallest first, until they have that many flats; the last gives only the rest of them."""
    sizes = {town: sum(block.count for block in blocks) for town, blocks in towns.towns().items()}
    found: dict[str, int] = {}
    for town, size in sorted(sizes.items(), key=lambda pair: pair[1]):
        left = flats - sum(found.values())
        if left <= 0:
            break
        found[town] = min(size, left)
    return found


def halves(ground: Ground, flats: int) -> list[Half]:
    """Two companies with about as many flats each, ready to import: estates, people, tariffs and files."""
    made = [_half(new_company(ground.administrator, "SGD")) for _ in range(2)]
    blocks = towns.towns()
    for town, most in sorted(chosen(flats).items(), key=lambda pair: -pair[1]):
        half = min(made, key=lambda one: one.flats)
        text = io.StringIO(newline="")
        towns.write(town, blocks[town], text, most)
        half.files[town] = text.getvalue().encode()
        half.estates[town] = Estate(half.cast, half.cast.estate(town), most)
        half.flats += most
    made = [half for half in made if half.flats]
    for half in made:
        for estate in half.estates.values():
            charge_by_flat_type(estate, rates(towns.DATA.parent))
    return made


def _half(cast: Cast) -> Half:
    for role in ("estate_manager", "billing_clerk", "company_finance"):
        cast[role]
    return Half(cast, {}, {}, 0)


def companies(made: Sequence[Half]) -> list[int]:
    """The ids of the halves' companies."""
    return [int(half.cast.company_id) for half in made]


def side_by_side(made: Sequence[Half], do: str, *arguments: str) -> list[object]:
    """Calls a method of each half, all at once."""
    with ThreadPoolExecutor(len(made)) as people:
        return list(people.map(lambda half: getattr(half, do)(*arguments), made))


def import_towns(ground: Ground, made: Sequence[Half]) -> Figure:
    """Measures the import, then what the database alone takes for its rows."""
    flats = sum(half.flats for half in made)
    with timed() as ours:
        side_by_side(made, "take")
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
    receivables = sum(int(str(count)) for count in side_by_side(made, "bill", month))
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
        few = halves(ground, SMALL)
        side_by_side(few, "take")
        heard(ground, few)
        bill(ground, few, FIRST)
        small = bill(ground, few, "2025-11")
    made = halves(ground, flats)
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
