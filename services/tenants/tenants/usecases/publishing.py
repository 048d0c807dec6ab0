"""Facts of units, customers and occupancies: whole states, up to 1,000 a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from chassis.data.outbox import LARGEST
from chassis.data.tx import Tx
from manor.tenants.v1 import events_pb2
from sqlalchemy import text

MOST = 1_000  # items of a fact

UNITS = (
    "select u.estate_id, u.unit_id, u.version, u.building_id, u.code, u.kind, u.unit_type, u.floor, u.gross_area,"
    " u.billable_area, b.name as building_name, u.removed from units u join buildings b using (company_id, building_id)"
    " where u.company_id = :company_id"
)
CUSTOMERS = (
    "select customer_id, version, name, kind, phone_hash, estate_ids from customers where company_id = :company_id"
)
OCCUPANCIES = (
    "select estate_id, occupancy_id, version, unit_id, customer_id, role, start_date, end_date, bill_per_unit,"
    " vacant, role = 'developer' or role = 'owner' and not_residing as empty_without_tenant"
    " from occupancies where company_id = :company_id"
)


def publish_units(tx: Tx, company_id: int, unit_ids: Sequence[UUID]) -> None:
    """Publishes units as this transaction leaves them."""
    if unit_ids:
        tx.session.flush()
        rows = tx.execute(
            text(f"{UNITS} and u.unit_id = any(:ids) order by u.estate_id, u.unit_id"),
            {"company_id": company_id, "ids": list(unit_ids)},
        ).all()
        tx.publish_many(unit_facts(company_id, rows), company_id=company_id)


def publish_customers(tx: Tx, company_id: int, customer_ids: Sequence[UUID]) -> None:
    """Publishes customers as this transaction leaves them."""
    if customer_ids:
        tx.session.flush()
        rows = tx.execute(
            text(f"{CUSTOMERS} and customer_id = any(:ids) order by customer_id"),
            {"company_id": company_id, "ids": list(customer_ids)},
        ).all()
        tx.publish_many(customer_facts(company_id, rows), company_id=company_id)


def publish_occupancies(tx: Tx, company_id: int, occupancy_ids: Sequence[UUID]) -> None:
    """Publishes occupancies as this transaction leaves them."""
    if occupancy_ids:
        tx.session.flush()
        rows = tx.execute(
            text(f"{OCCUPANCIES} and occupancy_id = any(:ids) order by estate_id, occupancy_id"),
            {"company_id": company_id, "ids": list(occupancy_ids)},
        ).all()
        tx.publish_many(occupancy_facts(company_id, rows), company_id=company_id)


def unit_facts(company_id: int, rows: Iterable[Any]) -> Iterator[events_pb2.UnitsChanged]:
    """Facts of rows of units, which come by estate."""

    def fill(fact: events_pb2.UnitsChanged, row: Any) -> None:
        fact.units.add(
            unit_id=str(row.unit_id),
            version=row.version,
            building_id=str(row.building_id),
            code=row.code,
            kind=row.kind,
            unit_type=row.unit_type,
            floor=row.floor,
            gross_area=str(row.gross_area),
            billable_area=str(row.billable_area),
            building_name=row.building_name,
            removed=row.removed,
        )

    for estate_id, of_estate in groupby(rows, key=lambda row: row.estate_id):
        yield from pieces(of_estate, partial(events_pb2.UnitsChanged, company_id=company_id, estate_id=estate_id), fill)


def customer_facts(company_id: int, rows: Iterable[Any]) -> Iterator[events_pb2.CustomersChanged]:
    """Facts of rows of customers."""

    def fill(fact: events_pb2.CustomersChanged, row: Any) -> None:
        fact.customers.add(
            customer_id=str(row.customer_id),
            version=row.version,
            name=row.name,
            kind=row.kind,
            phone_hash=bytes(row.phone_hash or b""),
            estate_ids=row.estate_ids,
        )

    return pieces(rows, lambda: events_pb2.CustomersChanged(company_id=company_id), fill)


def occupancy_facts(company_id: int, rows: Iterable[Any]) -> Iterator[events_pb2.OccupanciesChanged]:
    """Facts of rows of occupancies, which come by estate."""

    def fill(fact: events_pb2.OccupanciesChanged, row: Any) -> None:
        fact.occupancies.add(
            occupancy_id=str(row.occupancy_id),
            version=row.version,
            unit_id=str(row.unit_id),
            customer_id=str(row.customer_id),
            role=row.role,
            start_date=row.start_date.isoformat(),
            end_date=_iso(row.end_date),
            bill_per_unit=row.bill_per_unit,
            vacant=row.vacant,
            empty_without_tenant=row.empty_without_tenant,
        )

    for estate_id, of_estate in groupby(rows, key=lambda row: row.estate_id):
        yield from pieces(
            of_estate, partial(events_pb2.OccupanciesChanged, company_id=company_id, estate_id=estate_id), fill
        )


def pieces(rows: Iterable[Any], empty: Callable[[], Any], fill: Callable[[Any, Any], None]) -> Iterator[Any]:
    """Facts of at most MOST items and LARGEST bytes each.

    Args:
        rows: the items.
        empty: makes a fact without items.
        fill: adds a row to a fact.
    """
    left = iter(rows)
    while batch := list(islice(left, MOST)):
        yield from _within(batch, empty, fill)


def _within(batch: list[Any], empty: Callable[[], Any], fill: Callable[[Any, Any], None]) -> Iterator[Any]:
    fact = empty()
    for row in batch:
        fill(fact, row)
    if fact.ByteSize() <= LARGEST:
        yield fact
        return
    middle = len(batch) // 2
    yield from _within(batch[:middle], empty, fill)
    yield from _within(batch[middle:], empty, fill)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
