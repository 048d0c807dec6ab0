"""How a stocktake ends: differences of this moment, a second person beyond the limit, rows of the ledger."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import approvals, directory
from chassis.approvals import Opinion
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import select, text

from warehouse.domain.counting import difference, needs_second, worth
from warehouse.queries.stocktakes import lines_now
from warehouse.records.stock import COUNT, SERIAL, Balance, Material, Store
from warehouse.records.stocktakes import COUNTING, DONE, WAITING, Stocktake, StocktakeLine
from warehouse.settings import EstateSettings
from warehouse.usecases.ledger import Book, NotEnough, Step
from warehouse.usecases.postings import DIFFERENCES
from warehouse.usecases.reserving import cut
from warehouse.usecases.stock_lines import new_move, open_store
from warehouse.usecases.stocktakes import audit, check_count_day
from warehouse.usecases.writing import write
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "stocktake"
SHOWN = 20  # faulty lines that a refusal names
# What a piece of a material last cost the company, for what is found where there is none.
_LAST_COST = text(
    "select value_minor, quantity from stock_rows where company_id = :company and material_id = :material"
    " and quantity > 0 and value_minor > 0 order by entered_at desc limit 1"
)
# What an earlier end said of lines that this one leaves as they are.
_FORGET = text(
    "update stocktake_lines set expected_quantity = 0, moved_quantity = 0, difference_quantity = 0,"
    " difference_minor = 0 where company_id = :company and stocktake_id = :stocktake"
)
_KEEP = text(
    "update stocktake_lines l set expected_quantity = x.expected, moved_quantity = x.moved,"
    " difference_quantity = x.difference, difference_minor = x.minor from unnest(cast(:materials as uuid[]),"
    " cast(:bins as text[]), cast(:batches as text[]), cast(:expected as numeric[]), cast(:moved as numeric[]),"
    " cast(:differences as numeric[]), cast(:minors as bigint[]))"
    " as x (material_id, bin, batch, expected, moved, difference, minor) where l.company_id = :company"
    " and l.stocktake_id = :stocktake and l.material_id = x.material_id and l.bin = x.bin and l.batch = x.batch"
)


class MovedMeanwhile(Conflict):
    """Something moved where it had been counted: count those lines again, or let the counts stand."""

    default_reason = "STOCK_MOVED"


@dataclass(frozen=True, slots=True)
class SubmitStocktake:
    """Counting is over.

    Args:
        uncounted_are_gone: what nobody has counted is not there; else it stays as it is.
        with_moved: counts stand though something moved there since.
    """

    company_id: int
    stocktake_id: UUID
    uncounted_are_gone: bool = False
    with_moved: bool = False
    etag: str = ""


@dataclass(frozen=True, slots=True)
class _Ended:
    """A line at the moment at which counting ends."""

    row: Any
    difference: Decimal
    moved: Decimal
    minor: int


def submit_stocktake(tx: Tx, command: SubmitStocktake) -> Stocktake:
    """Ends counting: differences are booked at once up to the estate's limit, else once somebody else approves them.

    Raises:
        StocktakeNotOpen: it is not counted.
        MovedMeanwhile: something moved where it had been counted.
        Invalid: the month is closed by now, or nobody knows what a find is worth.
        PreconditionFailed, NotFound.
    """
    kept = tx.lock(Stocktake, (command.company_id, command.stocktake_id))
    kept.must_be(command.etag)
    kept.go(COUNTING, WAITING)
    check_count_day(tx, kept.company_id, kept.count_date)
    ended = _ended(tx, kept, gone=command.uncounted_are_gone)
    moved = [one for one in ended if one.moved]
    if moved and not command.with_moved:
        named = ", ".join(one.row.code for one in moved[:SHOWN])
        raise MovedMeanwhile(f"{len(moved)} lines moved since they were counted: {named}")
    _keep(tx, kept, ended)
    kept.surplus_minor = sum(one.minor for one in ended if one.minor > 0)
    kept.shortage_minor = -sum(one.minor for one in ended if one.minor < 0)
    tx.flush()
    audit(tx, "submit_stocktake", kept)
    limit = directory.estate(tx, kept.estate_id).settings_as(EstateSettings).stocktake_limit_minor
    if needs_second((one.minor for one in ended), limit):
        _ask(tx, kept)
    else:
        _book(tx, kept)
    return kept


def _ended(tx: Tx, kept: Stocktake, *, gone: bool) -> list[_Ended]:
    query, values = lines_now(tx, kept)
    rows = tx.execute(text(f"{query} order by code_key, material_id, bin, batch"), values).all()
    of = select(Balance).where(Balance.company_id == kept.company_id, Balance.store_id == kept.store_id)
    balances = {one.material_id: (one.quantity, one.value_minor) for one in tx.scalars(of)}
    found: list[_Ended] = []
    faults: list[Violation] = []
    for row in rows:
        told = difference(row.counted_quantity, row.expected_quantity, row.moved_quantity, gone=gone)
        if told is None:
            continue
        minor = _worth(tx, kept, row, told.quantity, balances.get(row.material_id, (Decimal(0), 0)))
        if minor is None:
            faults.append(Violation("lines", Fault.FIND_WITHOUT_VALUE, material=row.code))
        found.append(_Ended(row, told.quantity, told.moved, minor or 0))
    if faults:
        raise Invalid("Nobody knows what these are worth", violations=faults[:SHOWN])
    return found


def _worth(tx: Tx, kept: Stocktake, row: Any, quantity: Decimal, there: tuple[Decimal, int]) -> int | None:
    """What a difference is worth: at the average; of a find where there is none, as was told, or as it last cost."""
    if not quantity:
        return 0
    if there[0] > 0:
        return worth(quantity, *there)
    if row.value_minor:
        return int(row.value_minor)
    last = tx.execute(_LAST_COST, {"company": kept.company_id, "material": row.material_id}).one_or_none()
    return worth(quantity, last.quantity, last.value_minor) if last else None


def _keep(tx: Tx, kept: Stocktake, ended: list[_Ended]) -> None:
    of = {"company": kept.company_id, "stocktake": kept.stocktake_id}
    tx.execute(_FORGET, of)
    tx.execute(
        _KEEP,
        {
            **of,
            "materials": [one.row.material_id for one in ended],
            "bins": [one.row.bin for one in ended],
            "batches": [one.row.batch for one in ended],
            "expected": [one.row.expected_quantity for one in ended],
            "moved": [one.moved for one in ended],
            "differences": [one.difference for one in ended],
            "minors": [one.minor for one in ended],
        },
    )


def _ask(tx: Tx, kept: Stocktake) -> None:
    approvals.request(
        tx,
        SUBJECT,
        str(kept.stocktake_id),
        kept.version,
        company_id=kept.company_id,
        estate_id=kept.estate_id,
        label=kept.name,
        amount_minor=kept.surplus_minor + kept.shortage_minor,
    )


def _book(tx: Tx, kept: Stocktake) -> None:
    """Differences as rows of the ledger; what lies there by now has moved on, and they stay what they were."""
    kept.go(WAITING, DONE)
    query = select(StocktakeLine).where(
        StocktakeLine.company_id == kept.company_id,
        StocktakeLine.stocktake_id == kept.stocktake_id,
        StocktakeLine.difference_quantity != 0,
    )
    lines = tx.scalars(query).all()
    if not lines:
        return
    store = open_store(tx, kept.company_id, kept.store_id)
    move = new_move(
        tx,
        company_id=kept.company_id,
        move_id=uuid7(),
        estate_id=kept.estate_id,
        kind=COUNT,
        store_id=kept.store_id,
        document_date=kept.count_date,
        reference=kept.name,
    )
    ids = {line.material_id for line in lines}
    of = select(Material).where(Material.company_id == kept.company_id, Material.material_id.in_(ids))
    materials = {one.material_id: one for one in tx.scalars(of)}
    in_order = sorted(lines, key=lambda one: _order(one, materials[one.material_id]))
    steps = [_step(store, line, materials[line.material_id], number) for number, line in enumerate(in_order, 1)]

    def free(book: Book) -> None:
        _cut(tx, book, steps)

    kept.move_id = write(tx, move, steps, prepare=free).move_id


def _order(line: StocktakeLine, material: Material) -> tuple[bool, str, str, str]:
    """What is found first, so that what is missing in another bin never empties the balance on the way.

    A piece with a serial number lies in one bin at a time: it leaves the one before it is found in the other.
    """
    first = line.difference_quantity > 0 if material.tracking != SERIAL else line.difference_quantity < 0
    return not first, line.code_key, line.bin, line.batch


def _step(store: Store, line: StocktakeLine, material: Material, number: int) -> Step:
    quantity = line.difference_quantity
    minor = line.difference_minor if quantity > 0 else None
    where: dict[str, Any] = {"bin": line.bin, "batch": line.batch, "told": (quantity, material.unit)}
    return Step(store, material, number, COUNT, quantity, DIFFERENCES, minor, **where, exact=True)


def _cut(tx: Tx, book: Book, steps: list[Step]) -> None:
    """What is not there cannot stay reserved."""
    changes: defaultdict[tuple[UUID, UUID], Decimal] = defaultdict(Decimal)
    for step in steps:
        changes[step.key] += step.quantity
    for key, balance in book.balances.items():
        left = balance.quantity + changes[key]
        if left < 0:
            raise NotEnough("Less lies there by now than the count found missing: count it again")
        cut(tx, balance, left)


@dataclass(frozen=True, slots=True)
class DecideStocktake:
    """A decision on the differences of a stocktake."""

    stocktake_id: UUID
    opinion: Opinion


def approve_stocktake(tx: Tx, command: DecideStocktake) -> Stocktake:
    """Books differences, where no step of approval is left.

    Raises:
        Decided, SamePerson, NotYourTurn: as approvals.decide.
        NotEnough: less lies there by now than was missing.
        Invalid: the month is closed by now.
        NotFound.
    """
    kept = tx.one(Stocktake, lock=True, stocktake_id=command.stocktake_id)
    if _decide(tx, kept, approve=True, opinion=command.opinion).waits:
        return kept
    check_count_day(tx, kept.company_id, kept.count_date)
    _book(tx, kept)
    audit(tx, "approve_stocktake", kept, command.opinion.text)
    return kept


def refuse_stocktake(tx: Tx, command: DecideStocktake) -> Stocktake:
    """Sends a stocktake back to be counted again; nothing has moved.

    Raises:
        Invalid: no reason.
        Decided, SamePerson, NotYourTurn, NotFound.
    """
    kept = tx.one(Stocktake, lock=True, stocktake_id=command.stocktake_id)
    if not _decide(tx, kept, approve=False, opinion=command.opinion).waits:
        kept.go(WAITING, COUNTING, command.opinion.text)
        audit(tx, "refuse_stocktake", kept, command.opinion.text)
    return kept


@approvals.decides(SUBJECT)
def decide_stocktake(tx: Tx, command: approvals.Decide) -> Stocktake:
    """Decides in the name of whoever's turn it is.

    Raises:
        As approve_stocktake and refuse_stocktake.
    """
    told = DecideStocktake(UUID(command.resource_id), command.opinion)
    return approve_stocktake(tx, told) if command.approve else refuse_stocktake(tx, told)


@approvals.recalls(SUBJECT)
def recall_stocktake(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever submitted it takes it back before the last decision, to count on.

    Raises:
        Decided, NotMaker, NotFound.
    """
    kept = tx.one(Stocktake, lock=True, stocktake_id=UUID(resource_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=kept.company_id, reason=reason)
    kept.go(WAITING, COUNTING, reason)
    audit(tx, "recall_stocktake", kept, reason)


def _decide(tx: Tx, kept: Stocktake, *, approve: bool, opinion: Opinion) -> approvals.Approval:
    return approvals.decide(
        tx,
        SUBJECT,
        str(kept.stocktake_id),
        company_id=kept.company_id,
        version=kept.version,
        approve=approve,
        opinion=opinion,
    )
