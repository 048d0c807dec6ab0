"""Stocktakes: opened, counted while stock moves, given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import select, text

from warehouse.domain.units import to_base
from warehouse.records.stock import Balance, Material, MaterialUnit
from warehouse.records.stocktakes import CANCELLED, COUNTING, OPEN, Stocktake, StocktakeLine, StocktakeNotOpen
from warehouse.usecases.stock_lines import check_day, open_store
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_LINES = 20_000
# A line for all that lies in the store at the end of the day that is counted.
_LINES = text(
    "insert into stocktake_lines (company_id, stocktake_id, material_id, bin, batch, group_id, estate_id, code_key,"
    " opened_quantity, seen_number) select p.company_id, :stocktake, p.material_id, p.bin, p.batch, p.group_id,"
    " p.estate_id, m.code_key, p.quantity, b.row_count from places p"
    " join balances b using (company_id, store_id, material_id) join materials m using (company_id, material_id)"
    " where p.company_id = :company and p.store_id = :store and p.quantity > 0"
    " and (:category = '' or m.category = :category) returning 1"
)


class StocktakeOpen(Conflict):
    """The store is counted already."""

    default_reason = "STOCKTAKE_OPEN"


class TooManyLines(Conflict):
    """More lies in the store than one stocktake counts."""

    default_reason = "TOO_MANY_LINES"


@dataclass(frozen=True, slots=True)
class OpenStocktake:
    """What is to be counted.

    Args:
        count_date: the day whose end is counted; None for today.
        blind: nobody who counts is told what should be there.
        category: of the materials; empty for all.
    """

    company_id: int
    store_id: UUID
    name: str
    count_date: date | None = None
    blind: bool = False
    category: str = ""


def open_stocktake(tx: Tx, command: OpenStocktake) -> Stocktake:
    """Opens a stocktake of a store with a line for each material, bin and batch that lies there.

    Raises:
        StocktakeOpen: the store is counted already.
        Invalid: the day lies ahead or in a closed month.
        TooManyLines, StoreClosed, NotFound.
    """
    store = open_store(tx, command.company_id, command.store_id)
    day = command.count_date or directory.company(tx, command.company_id).today()
    check_count_day(tx, command.company_id, day)
    tx.lock(type(store), (store.company_id, store.store_id))
    query = select(Stocktake.name).where(
        Stocktake.company_id == store.company_id, Stocktake.store_id == store.store_id, Stocktake.state.in_(OPEN)
    )
    if other := tx.scalar(query):
        raise StocktakeOpen(f"Store {store.code} is counted by {other}: end that first")
    made = Stocktake(
        company_id=store.company_id,
        stocktake_id=uuid7(),
        group_id=store.group_id,
        estate_id=store.estate_id,
        store_id=store.store_id,
        name=command.name,
        count_date=day,
        blind=command.blind,
        category=command.category,
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    named = {"company": made.company_id, "store": made.store_id, "category": made.category}
    if len(tx.execute(_LINES, {**named, "stocktake": made.stocktake_id}).all()) > MOST_LINES:
        raise TooManyLines(f"More than {MOST_LINES:,} lines: count one category after the other")
    audit(tx, "open_stocktake", made)
    return made


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted at one place.

    Args:
        quantity: in `unit`, 0 or more; an empty unit is the base unit.
        adds: to what was counted there before.
        value_minor: what a find is worth, where nothing else says it.
    """

    material_id: UUID
    quantity: Decimal
    unit: str = ""
    bin: str = ""
    batch: str = ""
    adds: bool = False
    value_minor: int = 0


@dataclass(frozen=True, slots=True)
class RecordCounts:
    """What somebody counted of a stocktake."""

    company_id: int
    stocktake_id: UUID
    counts: tuple[Count, ...]


def record_counts(tx: Tx, command: RecordCounts) -> list[StocktakeLine]:
    """Records what was counted, and which rows of the ledger had been written by then.

    Raises:
        StocktakeNotOpen: nobody counts it any more.
        Invalid: no such material, a quantity that does not divide, a batch that is missing or means nothing.
        NotFound.
    """
    stocktake = tx.lock(Stocktake, (command.company_id, command.stocktake_id))
    if stocktake.state != COUNTING:
        raise StocktakeNotOpen(f"The stocktake is {stocktake.state}: nothing is counted any more")
    quantities, materials = _quantities(tx, command)
    found = []
    for one, quantity in zip(command.counts, quantities, strict=True):
        line = _line(tx, stocktake, one, materials[one.material_id])
        before = line.counted_quantity or Decimal(0) if one.adds else Decimal(0)
        line.counted_quantity = before + quantity
        balance = tx.find(Balance, (stocktake.company_id, stocktake.store_id, one.material_id))
        line.seen_number = balance.row_count if balance else 0
        line.counted_by, line.counted_at = tx.scope.principal.id, clock.now()
        line.value_minor = one.value_minor or line.value_minor
        if line not in found:
            found.append(line)
    tx.flush()
    return found


def _line(tx: Tx, stocktake: Stocktake, one: Count, material: Material) -> StocktakeLine:
    key = (stocktake.company_id, stocktake.stocktake_id, one.material_id, one.bin, one.batch)
    kept = tx.find(StocktakeLine, key, lock=True)
    if kept is None:
        kept = StocktakeLine(
            company_id=key[0],
            stocktake_id=key[1],
            material_id=key[2],
            bin=key[3],
            batch=key[4],
            group_id=stocktake.group_id,
            estate_id=stocktake.estate_id,
            code_key=material.code_key,
        )
        tx.add(kept)
        tx.flush()
    return kept


def _quantities(tx: Tx, command: RecordCounts) -> tuple[list[Decimal], dict[UUID, Material]]:
    """The counts in base units, with their materials."""
    ids = {one.material_id for one in command.counts}
    query = select(Material).where(Material.company_id == command.company_id, Material.material_id.in_(ids))
    materials = {one.material_id: one for one in tx.scalars(query)}
    units = select(MaterialUnit).where(MaterialUnit.company_id == command.company_id, MaterialUnit.material_id.in_(ids))
    factors = {(one.material_id, one.unit_key): one.factor for one in tx.scalars(units)}
    found, faults = [], []
    for place, one in enumerate(command.counts):
        material, at = materials.get(one.material_id), f"counts[{place}]"
        if material is None:
            faults.append(Violation(f"{at}.material_id", Fault.NO_SUCH_MATERIAL))
            continue
        base = fold(one.unit or material.unit) == fold(material.unit)
        factor = Decimal(1) if base else factors.get((one.material_id, fold(one.unit)))
        if factor is None:
            faults.append(Violation(f"{at}.unit", Fault.NOT_A_UNIT_OF_MATERIAL, unit=one.unit))
            continue
        quantity = to_base(one.quantity, factor, material.decimals)
        if quantity is None:
            named = {"unit": material.unit, "places": material.decimals}
            faults.append(Violation(f"{at}.quantity", Fault.COUNT_DOES_NOT_DIVIDE, **named))
        if bool(one.batch) != (material.tracking != "none"):
            faults.append(Violation(f"{at}.batch", Fault.NOT_TRACKED if one.batch else Fault.BATCH_NEEDED))
        elif material.tracking == "serial" and quantity is not None and quantity > 1:
            faults.append(Violation(f"{at}.batch", Fault.ONE_PIECE_A_NUMBER))
        found.append(quantity or Decimal(0))
    if faults:
        raise Invalid("Counts are faulty", violations=faults)
    return found, materials


@dataclass(frozen=True, slots=True)
class CancelStocktake:
    """A stocktake that is given up, and why."""

    company_id: int
    stocktake_id: UUID
    reason: str


def cancel_stocktake(tx: Tx, command: CancelStocktake) -> Stocktake:
    """Gives a stocktake up while it is counted.

    Raises:
        StocktakeNotOpen, NotFound.
    """
    kept = tx.lock(Stocktake, (command.company_id, command.stocktake_id))
    kept.go(COUNTING, CANCELLED, command.reason)
    audit(tx, "cancel_stocktake", kept, command.reason)
    return kept


def check_count_day(tx: Tx, company_id: int, day: date) -> None:
    """Whether a day can be counted.

    Raises:
        Invalid: it lies ahead or in a closed month.
    """
    try:
        check_day(tx, company_id, day)
    except Invalid as refused:
        faults = [fault.at("count_date") for fault in refused.violations]
        raise Invalid("The day of the count is faulty", violations=faults) from refused


def audit(tx: Tx, action: str, stocktake: Stocktake, reason: str = "") -> None:
    """Notes what was done with a stocktake."""
    about = {"name": stocktake.name, "reason": reason}
    named = f"stocktakes/{stocktake.stocktake_id}"
    tx.audit(f"warehouse.{action}", named, about, company_id=stocktake.company_id, estate_id=stocktake.estate_id)
