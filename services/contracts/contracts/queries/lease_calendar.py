"""Reads for the calendar: what begins, ends and falls due on the days of a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SHOWN = 5
_IN = "x.company_id = :company and x.estate_id = :estate and {day} between :first and :last"
_CUSTOMER = "left join customers c on c.company_id = x.company_id and c.customer_id = x.customer_id"
_UNIT = "left join units u on u.company_id = x.company_id and u.unit_id = x.unit_id"


def _part(kind: str, day: str, table: str, **said: str) -> str:
    """The rows of one kind: what each opens, how it is called, whom it is about, and what is due."""
    told = {"label": "''", "person": "''", "amount": "0", "joins": "", "more": "", "group": ""} | said
    return (
        f"select '{kind}' as kind, {day} as day, {told['resource']} as resource, {told['label']} as label,"
        f" {told['person']} as person, {told['amount']} as amount from {table} x {told['joins']}"
        f" where {_IN.format(day=day)}{told['more']}{told['group']}"
    )


_LEASE = {
    "resource": "'leases/' || x.lease_id",
    "label": "x.number",
    "person": "coalesce(c.name, '')",
    "joins": _CUSTOMER,
    "more": " and x.state not in ('draft', 'submitted')",
}
_PAYABLE = {"resource": "'payableContracts/' || x.contract_id", "label": "x.number", "person": "x.payee_name"}
_OF_PAYABLE = "join payable_contracts p on p.company_id = x.company_id and p.contract_id = x.contract_id"
_PARTS = (
    _part("lease_start", "x.start_date", "leases", **_LEASE),
    _part("lease_end", "x.end_date", "leases", **_LEASE),
    _part(
        "rent_due",
        "x.due_date",
        "lease_lines",
        resource="'leases/' || x.lease_id",
        label="l.number",
        person="coalesce(c.name, '')",
        amount="sum(case when x.standing_minor <> 0 then x.standing_minor else x.amount_minor end)",
        joins=f"join leases l on l.company_id = x.company_id and l.lease_id = x.lease_id {_CUSTOMER}",
        more=" and x.state in ('planned', 'approved', 'sent', 'charged')",
        group=" group by x.due_date, x.lease_id, l.number, c.name",
    ),
    _part(
        "reservation_expiry",
        "x.expiry_date",
        "reservations",
        resource="'reservations/' || x.reservation_id",
        label="coalesce(u.code, '')",
        person="coalesce(c.name, '')",
        joins=f"{_CUSTOMER} {_UNIT}",
        more=" and x.state = 'held'",
    ),
    _part(
        "parking_end",
        "x.end_date",
        "parking_leases",
        resource="'parkingLeases/' || x.parking_lease_id",
        label="coalesce(u.code, '')",
        person="coalesce(c.name, '')",
        joins=f"{_CUSTOMER} {_UNIT}",
    ),
    _part(
        "inspection",
        "x.inspection_date",
        "car_parks",
        resource="'carParks/' || x.car_park_id",
        label="x.name",
    ),
    _part(
        "payable_due",
        "x.due_date",
        "payable_lines",
        resource="'payableContracts/' || x.contract_id",
        label="p.number",
        person="p.payee_name",
        amount="x.amount_minor",
        joins=_OF_PAYABLE,
        more=" and x.state not in ('withdrawn', 'refused') and p.state not in ('draft', 'submitted')",
    ),
    _part("payable_end", "x.end_date", "payable_contracts", **_PAYABLE, more=" and x.state = 'active'"),
    _part(
        "follow_up",
        "x.next_date",
        "prospects",
        resource="'prospects/' || x.prospect_id",
        label="x.name",
        person="x.next_step",
        more=" and x.state not in ('won', 'lost')",
    ),
)
_CALENDAR = text(
    "select * from (select *, count(*) over of_day as entries, sum(amount) over of_day as total,"
    " row_number() over (partition by day, kind order by label, resource) as place"
    f" from ({' union all '.join(_PARTS)}) parts where (:kind = '' or kind = :kind)"
    " window of_day as (partition by day, kind)) numbered where place <= :shown order by day, kind, place"
)


@dataclass(frozen=True, slots=True)
class Month:
    """An estate, the days of a month, and a kind; all kinds where it is empty."""

    company_id: int
    estate_id: int
    first: date
    last: date
    kind: str = ""


def list_lease_calendar(tx: Tx, wanted: Month) -> Sequence[Any]:
    """What happens in a month by day and kind: up to SHOWN rows of each, which say how many there are and their sum."""
    about = {"company": wanted.company_id, "estate": wanted.estate_id, "kind": wanted.kind, "shown": SHOWN}
    return tx.execute(_CALENDAR, {**about, "first": wanted.first, "last": wanted.last}).all()
