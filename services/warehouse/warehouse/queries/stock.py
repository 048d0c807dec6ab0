"""Reads for lists and pages of materials, stores and stock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.spelling import fold
from sqlalchemy import Row, and_, func, or_, select, text

from warehouse.records.stock import Balance, Barcode, Material, MaterialUnit, Move, Place, StockRow, Store

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class MaterialFilter:
    """Which materials a list has."""

    company_id: int
    category: str = ""
    with_retired: bool = False
    text: str = ""


def list_materials(tx: Tx, wanted: MaterialFilter, *, limit: int, after: tuple[str] | None) -> Sequence[Material]:
    """Materials by code."""
    query = select(Material).where(Material.company_id == wanted.company_id)
    if wanted.category:
        query = query.where(Material.category == wanted.category)
    if not wanted.with_retired:
        query = query.where(Material.retired.is_(False))
    if wanted.text:
        query = query.where(func.strpos(Material.search_key, fold(wanted.text)) > 0)
    if after:
        query = query.where(Material.code_key > after[0])
    return tx.scalars(query.order_by(Material.code_key).limit(limit)).all()


def units_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> tuple[Sequence[MaterialUnit], Sequence[Barcode]]:
    """Units and barcodes of some materials, in their order."""
    many = list(ids)
    units = select(MaterialUnit).where(MaterialUnit.company_id == company_id, MaterialUnit.material_id.in_(many))
    codes = select(Barcode).where(Barcode.company_id == company_id, Barcode.material_id.in_(many))
    return (
        tx.scalars(units.order_by(MaterialUnit.material_id, MaterialUnit.place)).all(),
        tx.scalars(codes.order_by(Barcode.material_id, Barcode.place)).all(),
    )


def list_stores(
    tx: Tx, company_id: int, estate_id: int, *, with_closed: bool, limit: int, after: tuple[str] | None
) -> Sequence[Store]:
    """Stores by code."""
    query = select(Store).where(Store.company_id == company_id)
    if estate_id:
        query = query.where(Store.estate_id == estate_id)
    if not with_closed:
        query = query.where(Store.closed.is_(False))
    if after:
        query = query.where(Store.code_key > after[0])
    return tx.scalars(query.order_by(Store.code_key).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class BalanceFilter:
    """Which balances a list has."""

    company_id: int
    estate_id: int = 0
    store_id: UUID | None = None
    material_id: UUID | None = None
    category: str = ""
    short: bool = False
    text: str = ""


def list_balances(
    tx: Tx, wanted: BalanceFilter, *, limit: int, after: tuple[str, UUID] | None
) -> Sequence[Row[tuple[Balance, Material, Store]]]:
    """Balances by material's code, with their materials and stores."""
    query = (
        select(Balance, Material, Store)
        .join(Material, (Material.company_id == Balance.company_id) & (Material.material_id == Balance.material_id))
        .join(Store, (Store.company_id == Balance.company_id) & (Store.store_id == Balance.store_id))
        .where(Balance.company_id == wanted.company_id)
    )
    if wanted.estate_id:
        query = query.where(Balance.estate_id == wanted.estate_id)
    if wanted.store_id:
        query = query.where(Balance.store_id == wanted.store_id)
    if wanted.material_id:
        query = query.where(Balance.material_id == wanted.material_id)
    if wanted.category:
        query = query.where(Material.category == wanted.category)
    if wanted.short:
        query = query.where(Balance.safety > 0, Balance.quantity - Balance.reserved < Balance.safety)
    if wanted.text:
        query = query.where(func.strpos(Material.search_key, fold(wanted.text)) > 0)
    if after:
        code, store_id = after
        later = and_(Material.code_key == code, Balance.store_id > store_id)
        query = query.where(or_(Material.code_key > code, later))
    return tx.execute(query.order_by(Material.code_key, Balance.store_id).limit(limit)).all()


_AS_OF = (
    "select r.store_id, r.material_id, m.code, m.code_key, m.name, m.unit, s.name as store_name,"
    " sum(r.quantity) as quantity, sum(r.value_minor) as value_minor"
    " from stock_rows r join materials m using (company_id, material_id) join stores s using (company_id, store_id)"
    " where r.company_id = :company and r.{day} <= :day {narrow} group by 1, 2, 3, 4, 5, 6, 7"
    " having sum(r.quantity) <> 0 or sum(r.value_minor) <> 0"
)


@dataclass(frozen=True, slots=True)
class AsOf:
    """Whose stock at the end of which day, by documents or by what had been entered."""

    company_id: int
    day: date
    as_entered: bool = False
    estate_id: int = 0
    store_id: UUID | None = None

    def query(self) -> tuple[str, dict[str, Any]]:
        """Its statement and values."""
        values: dict[str, Any] = {"company": self.company_id, "day": self.day}
        narrow = ""
        if self.estate_id:
            narrow += " and r.estate_id = :estate"
            values["estate"] = self.estate_id
        if self.store_id:
            narrow += " and r.store_id = :store"
            values["store"] = self.store_id
        column = "entered_date" if self.as_entered else "document_date"
        return _AS_OF.format(day=column, narrow=narrow), values


def list_balances_as_of(tx: Tx, wanted: AsOf, *, limit: int, after: tuple[str, UUID] | None) -> Sequence[Row[Any]]:
    """What stores had, by material's code."""
    query, values = wanted.query()
    later = ""
    if after:
        later = " where (code_key, store_id) > (:code, :after)"
        values |= {"code": after[0], "after": after[1]}
    ordered = f"select * from ({query}) q{later} order by code_key, store_id limit :limit"
    return tx.execute(text(ordered), {**values, "limit": limit}).all()


def total_as_of(tx: Tx, wanted: AsOf) -> int:
    """What all of it was worth, in minor units."""
    query, values = wanted.query()
    return int(tx.scalar(text(f"select coalesce(sum(value_minor), 0) from ({query}) q"), values) or 0)


def list_places(
    tx: Tx, key: tuple[int, UUID, UUID], *, limit: int, after: tuple[date, str, str] | None
) -> Sequence[Place]:
    """Where a material lies in a store, what expires first at the top."""
    company_id, store_id, material_id = key
    expiry = func.coalesce(Place.expiry_date, date.max)
    query = select(Place).where(
        Place.company_id == company_id, Place.store_id == store_id, Place.material_id == material_id, Place.quantity > 0
    )
    if after:
        query = query.where(func.row(expiry, Place.batch, Place.bin) > func.row(*after))
    return tx.scalars(query.order_by(expiry, Place.batch, Place.bin).limit(limit)).all()


def list_stock_rows(
    tx: Tx, key: tuple[int, UUID, UUID], *, limit: int, before: tuple[int] | None
) -> Sequence[Row[tuple[StockRow, Move]]]:
    """The ledger card of a material in a store, the last row at the top."""
    company_id, store_id, material_id = key
    query = (
        select(StockRow, Move)
        .outerjoin(Move, (Move.company_id == StockRow.company_id) & (Move.move_id == StockRow.move_id))
        .where(StockRow.company_id == company_id, StockRow.store_id == store_id, StockRow.material_id == material_id)
    )
    if before:
        query = query.where(StockRow.number < before[0])
    return tx.execute(query.order_by(StockRow.number.desc()).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class MoveFilter:
    """Which moves a list has."""

    company_id: int
    estate_id: int = 0
    store_id: UUID | None = None
    kind: str = ""
    state: str = ""
    target_id: str = ""


def list_moves(tx: Tx, wanted: MoveFilter, *, limit: int, before: tuple[UUID] | None) -> Sequence[Move]:
    """Moves, the latest first."""
    query = select(Move).where(Move.company_id == wanted.company_id)
    for name in ("estate_id", "kind", "state", "target_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(Move, name) == value)
    if wanted.store_id:
        query = query.where(or_(Move.store_id == wanted.store_id, Move.other_store_id == wanted.store_id))
    if before:
        query = query.where(Move.move_id < before[0])
    return tx.scalars(query.order_by(Move.move_id.desc()).limit(limit)).all()


def store_names(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """What stores are called."""
    wanted = {one for one in ids if one}
    query = select(Store.store_id, Store.name).where(Store.company_id == company_id, Store.store_id.in_(wanted))
    return {row.store_id: row.name for row in tx.execute(query)} if wanted else {}


def materials_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Material]:
    """Materials by id."""
    query = select(Material).where(Material.company_id == company_id, Material.material_id.in_(set(ids)))
    return {one.material_id: one for one in tx.scalars(query)}


def average(quantity: Decimal, value_minor: int, exponent: int) -> Decimal | None:
    """Value by quantity in major units, to six places; None where there is nothing."""
    if not quantity:
        return None
    return (Decimal(value_minor).scaleb(-exponent) / quantity).quantize(Decimal("0.000001"))
