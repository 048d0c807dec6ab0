"""Reads for suppliers, their rates, what they do, and their statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select, text, tuple_

from workorders.records.orders import Order
from workorders.records.vendors import VendorJob, VendorRate, VendorStatement

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_VENDORS = 200
_VENDORS = text(
    "select supplier_id, code, name, payment_days from suppliers where company_id = :company and state = 'active'"
    " and kind in ('services', 'works') and (position(:said in lower(name)) > 0 or position(:said in lower(code)) > 0)"
    " order by name, supplier_id limit :most"
)
_SUPPLIER = text(
    "select name, state, payment_days from suppliers where company_id = :company and supplier_id = :supplier"
)


@dataclass(frozen=True, slots=True)
class JobFilter:
    """Which jobs a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    order_id: UUID | None = None
    supplier_id: UUID | None = None
    vendor_statement_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    supplier_id: UUID | None = None


def list_vendors(tx: Tx, company_id: int, said: str) -> Sequence[Any]:
    """Active suppliers of services and works, by name."""
    about = {"company": company_id, "said": said.strip().lower(), "most": MOST_VENDORS}
    return tx.execute(_VENDORS, about).all()


def supplier(tx: Tx, company_id: int, supplier_id: UUID) -> Any:
    """A supplier's name, state and days of payment; None where there is none."""
    return tx.execute(_SUPPLIER, {"company": company_id, "supplier": supplier_id}).one_or_none()


def supplier_names(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of suppliers."""
    statement = text("select supplier_id, name from suppliers where company_id = :company and supplier_id = any(:ids)")
    rows = tx.execute(statement, {"company": company_id, "ids": list(set(ids))})
    return {row.supplier_id: row.name for row in rows}


def order_numbers(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, int]:
    """Numbers of orders."""
    query = select(Order.order_id, Order.number).where(Order.company_id == company_id, Order.order_id.in_(set(ids)))
    return {row.order_id: row.number for row in tx.execute(query)}


def rates_of(tx: Tx, company_id: int, supplier_id: UUID, ids: Iterable[UUID]) -> dict[UUID, VendorRate]:
    """Those of some rates that are a supplier's, and not retired."""
    query = select(VendorRate).where(
        VendorRate.company_id == company_id,
        VendorRate.supplier_id == supplier_id,
        VendorRate.vendor_rate_id.in_(set(ids)),
        VendorRate.retired.is_(False),
    )
    return {one.vendor_rate_id: one for one in tx.scalars(query)}


def list_vendor_rates(
    tx: Tx, company_id: int, *, supplier_id: UUID | None, retired: bool, limit: int, after: tuple[str, UUID] | None
) -> Sequence[VendorRate]:
    """Rates, by name."""
    query = select(VendorRate).where(VendorRate.company_id == company_id)
    if supplier_id:
        query = query.where(VendorRate.supplier_id == supplier_id)
    if not retired:
        query = query.where(VendorRate.retired.is_(False))
    if after:
        query = query.where(tuple_(VendorRate.name, VendorRate.vendor_rate_id) > after)
    return tx.scalars(query.order_by(VendorRate.name, VendorRate.vendor_rate_id).limit(limit)).all()


def list_vendor_jobs(tx: Tx, wanted: JobFilter, *, limit: int, before: UUID | None) -> Sequence[VendorJob]:
    """What suppliers do, the latest first."""
    query = select(VendorJob).where(VendorJob.company_id == wanted.company_id)
    for name in ("estate_id", "state", "order_id", "supplier_id", "vendor_statement_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(VendorJob, name) == value)
    if before:
        query = query.where(VendorJob.vendor_job_id < before)
    return tx.scalars(query.order_by(VendorJob.vendor_job_id.desc()).limit(limit)).all()


def list_vendor_statements(
    tx: Tx, wanted: StatementFilter, *, limit: int, before: UUID | None
) -> Sequence[VendorStatement]:
    """Statements, the latest first."""
    query = select(VendorStatement).where(VendorStatement.company_id == wanted.company_id)
    for name in ("estate_id", "state", "supplier_id"):
        if value := getattr(wanted, name):
            query = query.where(getattr(VendorStatement, name) == value)
    if before:
        query = query.where(VendorStatement.vendor_statement_id < before)
    return tx.scalars(query.order_by(VendorStatement.vendor_statement_id.desc()).limit(limit)).all()
