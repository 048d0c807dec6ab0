"""Reads of stocktakes: what should lie where at this moment, and what moved since it was counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.spelling import fold
from sqlalchemy import Row, select, text

from warehouse.records.stocktakes import COUNTING, Stocktake

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_COLUMNS = (
    "l.material_id, l.bin, l.batch, l.code_key, m.code, m.name, m.specification, m.unit, l.opened_quantity,"
    " l.counted_quantity, l.counted_by, l.counted_at, l.value_minor, l.difference_minor"
)
# While people count: what lies there now, without what documents of later days moved; what moved since it was counted.
_NOW = (
    f"select {_COLUMNS}, coalesce(p.quantity, 0) - later.quantity as expected_quantity,"
    " moved.quantity as moved_quantity,"
    " l.counted_quantity - coalesce(p.quantity, 0) + later.quantity as difference_quantity"
    " from stocktake_lines l join materials m using (company_id, material_id)"
    " left join places p on p.company_id = l.company_id and p.store_id = :store and p.material_id = l.material_id"
    " and p.bin = l.bin and p.batch = l.batch"
    " cross join lateral (select coalesce(sum(r.quantity), 0) as quantity from stock_rows r"
    " where r.company_id = l.company_id and r.store_id = :store and r.material_id = l.material_id"
    " and r.bin = l.bin and r.batch = l.batch and r.number > l.seen_number) moved"
    " cross join lateral (select {later} as quantity) later"
    " where l.company_id = :company and l.stocktake_id = :stocktake"
)
_LATER = (
    "(select coalesce(sum(r.quantity), 0) from stock_rows r where r.company_id = l.company_id and r.store_id = :store"
    " and r.material_id = l.material_id and r.bin = l.bin and r.batch = l.batch and r.document_date > :day)"
)
_ENDED = (
    f"select {_COLUMNS}, l.expected_quantity, l.moved_quantity, l.difference_quantity from stocktake_lines l"
    " join materials m using (company_id, material_id)"
    " where l.company_id = :company and l.stocktake_id = :stocktake"
)
_NARROW = {
    "": "true",
    "uncounted": "counted_quantity is null",
    "different": "counted_quantity is not null and difference_quantity <> 0",
    "moved": "counted_quantity is not null and moved_quantity <> 0",
}
_COUNTS = text(
    "select stocktake_id, count(*) as lines, count(counted_quantity) as counted,"
    " count(*) filter (where difference_quantity <> 0) as different from stocktake_lines"
    " where company_id = :company and stocktake_id = any(:ids) group by 1"
)


def lines_now(tx: Tx, stocktake: Stocktake) -> tuple[str, dict[str, Any]]:
    """The statement of a stocktake's lines as they now stand, and its values."""
    today = directory.company(tx, stocktake.company_id).today()
    values: dict[str, Any] = {
        "company": stocktake.company_id,
        "stocktake": stocktake.stocktake_id,
        "store": stocktake.store_id,
    }
    if stocktake.count_date >= today:
        return _NOW.format(later="0"), values
    return _NOW.format(later=_LATER), {**values, "day": stocktake.count_date}


def list_stocktake_lines(
    tx: Tx, stocktake: Stocktake, narrow: str, words: str, *, limit: int, after: tuple[str, UUID, str, str] | None
) -> Sequence[Row[Any]]:
    """Lines by material's code, bin and batch.

    Args:
        narrow: uncounted, different, moved, or empty for all; while nobody may know what differs, different and moved
            are those that were counted.
        words: a part of the material's code, name or specification.
    """
    if stocktake.state == COUNTING:
        query, values = lines_now(tx, stocktake)
    else:
        query, values = _ENDED, {"company": stocktake.company_id, "stocktake": stocktake.stocktake_id}
    if words:
        query += " and strpos(m.search_key, :words) > 0"
        values["words"] = fold(words)
    known = "counted_quantity is not null" if stocktake.hides and narrow not in ("", "uncounted") else _NARROW[narrow]
    later = ""
    if after:
        later = " and (code_key, material_id, bin, batch) > (:code, :material, :bin, :batch)"
        values |= {"code": after[0], "material": after[1], "bin": after[2], "batch": after[3]}
    ordered = f"select * from ({query}) q where {known}{later} order by code_key, material_id, bin, batch limit :limit"
    return tx.execute(text(ordered), {**values, "limit": limit}).all()


@dataclass(frozen=True, slots=True)
class StocktakeFilter:
    """Which stocktakes a list has."""

    company_id: int
    estate_id: int = 0
    store_id: UUID | None = None
    state: str = ""


def list_stocktakes(tx: Tx, wanted: StocktakeFilter, *, limit: int, before: tuple[UUID] | None) -> Sequence[Stocktake]:
    """Stocktakes, the latest first."""
    query = select(Stocktake).where(Stocktake.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Stocktake.estate_id == wanted.estate_id)
    if wanted.store_id:
        query = query.where(Stocktake.store_id == wanted.store_id)
    if wanted.state:
        query = query.where(Stocktake.state == wanted.state)
    if before:
        query = query.where(Stocktake.stocktake_id < before[0])
    return tx.scalars(query.order_by(Stocktake.stocktake_id.desc()).limit(limit)).all()


def line_counts(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Row[Any]]:
    """How many lines stocktakes have, how many of them were counted, how many differ."""
    return {row.stocktake_id: row for row in tx.execute(_COUNTS, {"company": company_id, "ids": list(ids)})}


def lines_of(tx: Tx, stocktake: Stocktake, keys: Sequence[tuple[UUID, str, str]]) -> list[Row[Any]]:
    """Lines of a stocktake that is counted, by material, bin and batch, in that order."""
    query, values = lines_now(tx, stocktake)
    query += (
        " and (l.material_id, l.bin, l.batch) in (select * from unnest(cast(:materials as uuid[]),"
        " cast(:bins as text[]), cast(:batches as text[])))"
    )
    named = {
        "materials": [one for one, _, _ in keys],
        "bins": [one for _, one, _ in keys],
        "batches": [one for _, _, one in keys],
    }
    found = {(row.material_id, row.bin, row.batch): row for row in tx.execute(text(query), {**values, **named})}
    return [found[key] for key in keys]
