"""Reads for lists and pages of suppliers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.spelling import fold
from sqlalchemy import Row, Select, func, select, text

from warehouse.records.suppliers import BLACKLISTED, Certificate, Supplier

if TYPE_CHECKING:
    from chassis.data.tx import Tx

ORDERS = paging.Orders(
    "code",
    code={"code_key": str, "supplier_id": UUID},
    next_expiry_date={"expiry_key": date, "supplier_id": UUID},
)


@dataclass(frozen=True, slots=True)
class SupplierFilter:
    """Which suppliers a list has; what is empty filters nothing. Certificates expire by `expiring_by` at the latest."""

    company_id: int
    state: str = ""
    kind: str = ""
    expiring_by: date | None = None
    text: str = ""


def list_suppliers(tx: Tx, wanted: SupplierFilter, order: paging.Order, *, limit: int) -> Sequence[Supplier]:
    """Suppliers in an order, from the page's beginning on."""
    return tx.scalars(order.begun(_wanted(wanted), Supplier).limit(limit)).all()


def by_code(after: tuple[Any, ...] | None) -> paging.Order:
    """The list's own order, after the key of a row."""
    return paging.Order(("code_key", "supplier_id"), False, "", after)


def _wanted(wanted: SupplierFilter) -> Select[tuple[Supplier]]:
    query = select(Supplier).where(Supplier.company_id == wanted.company_id)
    if wanted.state:
        query = query.where(Supplier.state == wanted.state)
    if wanted.kind:
        query = query.where(Supplier.kind == wanted.kind)
    if wanted.expiring_by:
        query = query.where(Supplier.expiry_key <= wanted.expiring_by, Supplier.state != BLACKLISTED)
    if wanted.text:
        query = query.where(func.strpos(Supplier.search_key, fold(wanted.text)) > 0)
    return query


def supplier_names(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """What suppliers are called."""
    wanted = {one for one in ids if one}
    query = select(Supplier.supplier_id, Supplier.name).where(
        Supplier.company_id == company_id, Supplier.supplier_id.in_(wanted)
    )
    return {row.supplier_id: row.name for row in tx.execute(query)} if wanted else {}


def list_certificates(
    tx: Tx, company_id: int, supplier_id: UUID, *, limit: int, after: tuple[date, UUID] | None
) -> Sequence[Certificate]:
    """The certificates of a supplier, the one that expires first at the top."""
    query = select(Certificate).where(Certificate.company_id == company_id, Certificate.supplier_id == supplier_id)
    if after:
        query = query.where(func.row(Certificate.expiry_key, Certificate.certificate_id) > func.row(*after))
    return tx.scalars(query.order_by(Certificate.expiry_key, Certificate.certificate_id).limit(limit)).all()


# A price holds until its own last day, or the day before the next one of the same supplier, item and unit.
_PRICES = (
    "select * from (select p.*, s.name as supplier_name, least(p.last_date, lead(p.first_date) over ("
    "partition by p.supplier_id, p.item_key, p.unit_key, p.withdrawn order by p.first_date) - 1) as until_date"
    " from prices p join suppliers s using (company_id, supplier_id) where p.company_id = :company {narrow}) q"
)


@dataclass(frozen=True, slots=True)
class PriceFilter:
    """Which prices a list has; `on` leaves out those that do not hold on that day."""

    company_id: int
    supplier_id: UUID | None = None
    item: str = ""
    on: date | None = None


def list_prices(tx: Tx, wanted: PriceFilter, *, limit: int, before: tuple[UUID] | None) -> Sequence[Row[Any]]:
    """Prices, the one entered last at the top."""
    narrow, rules = "", []
    values: dict[str, Any] = {"company": wanted.company_id, "limit": limit}
    if wanted.supplier_id:
        narrow, values["supplier"] = "and p.supplier_id = :supplier", wanted.supplier_id
    if wanted.item:
        rules.append("strpos(item_key, :item) > 0")
        values["item"] = fold(wanted.item)
    if wanted.on:
        rules.append("not withdrawn and first_date <= :on and coalesce(until_date >= :on, true)")
        values["on"] = wanted.on
    if before:
        rules.append("price_id < :before")
        values["before"] = before[0]
    where = " where " + " and ".join(rules) if rules else ""
    return tx.execute(text(f"{_PRICES.format(narrow=narrow)}{where} order by price_id desc limit :limit"), values).all()


def price_row(tx: Tx, company_id: int, price_id: UUID) -> Row[Any]:
    """A price with until when it holds."""
    query = text(f"{_PRICES.format(narrow='')} where price_id = :price")
    return tx.execute(query, {"company": company_id, "price": price_id}).one()
