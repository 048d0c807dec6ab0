"""Lists of meters and readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.errors import existing
from sqlalchemy import text

from billing.queries.names import BUILDING, NUMBER

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_METERS = (
    "select m.*, u.code as unit_code, f.name as fee_item_name, f.code as fee_item_code,"
    f" {BUILDING}, {NUMBER} as customer_code, k.name as customer_name from meters m"
    " join units u on u.company_id = m.company_id and u.unit_id = m.unit_id"
    " join fee_items f on f.company_id = m.company_id and f.fee_item_id = m.fee_item_id"
    " left join customers k on k.company_id = m.company_id and k.customer_id = m.customer_id"
    " where m.company_id = :company_id"
)
_READINGS = (
    "select r.*, m.number as meter_number, m.kind, u.code as unit_code,"
    f" {BUILDING}, b.receivable_id"
    " from readings r join meters m on m.company_id = r.company_id and m.meter_id = r.meter_id"
    " join units u on u.company_id = r.company_id and u.unit_id = r.unit_id"
    " left join lateral (select min(x.receivable_id) as receivable_id from receivables x"
    " where x.company_id = r.company_id and x.reason = 2 and x.reason_ref = r.reading_id and not x.voided) b on true"
    " where r.company_id = :company_id"
)


@dataclass(frozen=True, slots=True)
class MeterFilter:
    """Which meters of a company; what is empty does not filter. A month is its first day."""

    company_id: int
    estate_id: int = 0
    kind: str = ""
    building_id: UUID | None = None
    unit_id: UUID | None = None
    unread_month: date | None = None
    number: str = ""
    in_use: bool = False
    type: str = ""
    ids: Sequence[UUID] = ()
    customer_id: UUID | None = None


_METER_CONDITIONS = {
    "estate_id": "m.estate_id = :estate_id",
    "kind": "m.kind = :kind",
    "building_id": "u.building_id = :building_id",
    "unit_id": "m.unit_id = :unit_id",
    "unread_month": "m.remove_date is null and not exists (select from readings r where r.company_id = m.company_id"
    " and r.meter_id = m.meter_id and r.fee_month = :unread_month)",
    "number": "m.number = :number",
    "in_use": "m.remove_date is null",
    "type": "m.type = :type",
    "ids": "m.meter_id = any(:ids)",
    "customer_id": "m.customer_id = :customer_id",
    "after": "m.number > :after",
    "before": "m.number < :before",
}
METER_ORDERS = paging.Orders("number", number={"number": str})


def list_meters(tx: Tx, wanted: MeterFilter, *, limit: int, after: str = "", falling: bool = False) -> Sequence[Any]:
    """Meters by number with unit and customer; `after` is the last number of the page before.

    Args:
        tx: under the caller's scope.
        wanted: which ones.
        limit: rows at most.
        after: the last number of the page before; empty for the first page.
        falling: the greatest number first.
    """
    where, values = _given({**asdict(wanted), "before" if falling else "after": after}, _METER_CONDITIONS)
    way = " desc" if falling else ""
    return tx.execute(text(f"{_METERS}{where} order by m.number{way} limit {limit:d}"), values).all()


def get_meter(tx: Tx, *, company_id: int, meter_id: UUID) -> Any:
    """A meter as `list_meters` gives it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    rows = list_meters(tx, MeterFilter(company_id, ids=[meter_id]), limit=1)
    return existing(next(iter(rows), None), f"Meter {meter_id}")


@dataclass(frozen=True, slots=True)
class ReadingFilter:
    """Which readings of a company; what is empty does not filter. A month is its first day."""

    company_id: int
    estate_id: int = 0
    meter_id: UUID | None = None
    unit_id: UUID | None = None
    fee_month: date | None = None
    building_id: UUID | None = None
    kind: str = ""
    ids: Sequence[int] = ()
    meter_ids: Sequence[UUID] = ()


_READING_CONDITIONS = {
    "estate_id": "r.estate_id = :estate_id",
    "meter_id": "r.meter_id = :meter_id",
    "unit_id": "r.unit_id = :unit_id",
    "fee_month": "r.fee_month = :fee_month",
    "building_id": "u.building_id = :building_id",
    "kind": "m.kind = :kind",
    "ids": "r.reading_id = any(:ids)",
    "meter_ids": "r.meter_id = any(:meter_ids)",
    "before": "r.reading_id < :before",
}


def list_readings(tx: Tx, wanted: ReadingFilter, *, limit: int, before: int = 0) -> Sequence[Any]:
    """Readings, newest first, with meter, unit and receivable; `before` is the last one of the page before."""
    where, values = _given({**asdict(wanted), "before": before}, _READING_CONDITIONS)
    return tx.execute(text(f"{_READINGS}{where} order by r.reading_id desc limit {limit:d}"), values).all()


def _given(wanted: dict[str, Any], conditions: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """The conditions that have a value, and the values of their binds."""
    values = {name: value for name, value in wanted.items() if value}
    return "".join(f" and {condition}" for name, condition in conditions.items() if name in values), values
