"""Facts of units, customers and occupancies: whole states, in columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.facts.columns import pieces
from manor.tenants.v2 import events_pb2
from sqlalchemy import text

UNITS = (
    "select u.estate_id, u.unit_id, u.version, u.building_id, u.code, u.kind, u.unit_type, u.floor, u.gross_area,"
    " u.billable_area, b.name as building_name, b.code as building_code,"
    " u.removed from units u join buildings b using (company_id, building_id)"
    " where u.company_id = :company_id"
)
CUSTOMERS = (
    "select customer_id, version, code, name, kind, phone_hash, estate_ids from customers"
    " where company_id = :company_id"
)
OCCUPANCIES = (
    "select estate_id, occupancy_id, version, unit_id, customer_id, role, start_date, end_date, bill_per_unit,"
    " vacant, role = 'developer' or role = 'owner' and not_residing as empty_without_tenant"
    " from occupancies where company_id = :company_id"
)


def publish_units(tx: Tx, company_id: int, unit_ids: Sequence[UUID]) -> None:
    """Publishes units as this transaction leaves them."""
    if unit_ids:
        tx.flush()
        rows = tx.execute(
            text(f"{UNITS} and u.unit_id = any(:ids) order by u.estate_id, u.unit_id"),
            {"company_id": company_id, "ids": list(unit_ids)},
        ).all()
        tx.publish_many(unit_facts(company_id, rows), company_id=company_id)


def publish_customers(tx: Tx, company_id: int, customer_ids: Sequence[UUID]) -> None:
    """Publishes customers as this transaction leaves them."""
    if customer_ids:
        tx.flush()
        rows = tx.execute(
            text(f"{CUSTOMERS} and customer_id = any(:ids) order by customer_id"),
            {"company_id": company_id, "ids": list(customer_ids)},
        ).all()
        tx.publish_many(customer_facts(company_id, rows), company_id=company_id)


def publish_occupancies(tx: Tx, company_id: int, occupancy_ids: Sequence[UUID]) -> None:
    """Publishes occupancies as this transaction leaves them."""
    if occupancy_ids:
        tx.flush()
        rows = tx.execute(
            text(f"{OCCUPANCIES} and occupancy_id = any(:ids) order by estate_id, occupancy_id"),
            {"company_id": company_id, "ids": list(occupancy_ids)},
        ).all()
        tx.publish_many(occupancy_facts(company_id, rows), company_id=company_id)


def unit_facts(company_id: int, rows: Iterable[Any]) -> Iterator[events_pb2.UnitsChanged]:
    """Facts of rows of units, which come by estate."""
    for estate_id, of_estate in groupby(rows, key=lambda row: row.estate_id):
        units = list(of_estate)
        shared = {"company_id": company_id, "estate_id": estate_id}
        yield from pieces(events_pb2.UnitsChanged, shared, _columns(units, _UNIT))


def customer_facts(company_id: int, rows: Iterable[Any]) -> Iterator[events_pb2.CustomersChanged]:
    """Facts of rows of customers."""
    return pieces(events_pb2.CustomersChanged, {"company_id": company_id}, _columns(list(rows), _CUSTOMER))


def occupancy_facts(company_id: int, rows: Iterable[Any]) -> Iterator[events_pb2.OccupanciesChanged]:
    """Facts of rows of occupancies, which come by estate."""
    for estate_id, of_estate in groupby(rows, key=lambda row: row.estate_id):
        occupancies = list(of_estate)
        shared = {"company_id": company_id, "estate_id": estate_id}
        yield from pieces(events_pb2.OccupanciesChanged, shared, _columns(occupancies, _OCCUPANCY))


def _columns(rows: Sequence[Any], named: dict[str, Callable[[Any], Any] | None]) -> dict[str, list[Any]]:
    """The columns of rows, by their names; where a column of the table is kept in another way, as this one gives it."""
    return {
        name: [getattr(row, name) if given is None else given(getattr(row, name)) for row in rows]
        for name, given in named.items()
    }


def _id(value: UUID) -> bytes:
    return value.bytes


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0


_UNIT: dict[str, Callable[[Any], Any] | None] = {
    "unit_id": _id,
    "version": None,
    "building_id": _id,
    "code": None,
    "kind": None,
    "unit_type": None,
    "floor": None,
    "gross_area": str,
    "billable_area": str,
    "building_name": None,
    "building_code": None,
    "removed": None,
}
_CUSTOMER: dict[str, Callable[[Any], Any] | None] = {
    "customer_id": _id,
    "version": None,
    "code": None,
    "name": None,
    "kind": None,
    "phone_hash": lambda value: bytes(value or b""),
    "estate_ids": lambda value: ",".join(map(str, value)),
}
_OCCUPANCY: dict[str, Callable[[Any], Any] | None] = {
    "occupancy_id": _id,
    "version": None,
    "unit_id": _id,
    "customer_id": _id,
    "role": None,
    "start_date": _day,
    "end_date": _day,
    "bill_per_unit": None,
    "vacant": None,
    "empty_without_tenant": None,
}
