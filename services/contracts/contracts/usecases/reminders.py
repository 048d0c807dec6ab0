"""Reminds people of what ends and falls due (A2–A6, D15), once each: tenants of their leases and parking where the
estate wants it, whoever wrote a contract of its expiry and of what it owes. contracts knows no address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory, money
from chassis.data.uow import UnitOfWork
from chassis.directory import Company, Estate
from chassis.facts import columns
from chassis.jobs.timers import timer
from google.protobuf.message import Message
from manor.identity.v2.events_pb2 import MessagesWanted as ToStaff
from manor.tenants.v2.events_pb2 import MessagesWanted as ToCustomers
from sqlalchemy import text

from contracts.settings import EstateSettings

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.deps import Deps

AT_ONCE = 200
# Whoever neither renews an expired space nor gives it up is told again each week.
AGAIN_DAYS = 7

# A lease is reminded of once for each last day: a change that moves the day reminds anew. One that another lease goes
# on from is no news.
_LEASES = text(
    "update leases l set reminded_for = l.end_date where l.company_id = :company and l.lease_id in ("
    "select lease_id from leases where company_id = :company and estate_id = :estate"
    " and state in ('active', 'expiring') and not terminated and end_date >= :today"
    " and end_date - cast(:days as integer) <= :today"
    " and reminded_for is distinct from end_date and not exists (select from leases n where n.company_id = :company"
    " and n.predecessor_id = leases.lease_id and n.state not in ('draft', 'submitted'))"
    " order by lease_id limit :most for update skip locked)"
    " returning l.lease_id, l.number, l.customer_id, l.end_date, l.maker,"
    " (select string_agg(u.code, ', ' order by u.code)"
    " from unit_holds h join units u using (company_id, unit_id) where h.company_id = l.company_id"
    " and h.holder_id = l.lease_id) as units, (select name from customers c where c.company_id = l.company_id"
    " and c.customer_id = l.customer_id) as customer"
)
_PARKING = text(
    "update parking_leases p set reminded_for = p.end_date, reminded_on = :today where p.company_id = :company"
    " and p.parking_lease_id in (select parking_lease_id from parking_leases where company_id = :company"
    " and estate_id = :estate and not given_up and end_date - remind_days <= :today"
    " and (reminded_for is distinct from end_date or (end_date < :today"
    " and (reminded_on <= end_date or reminded_on + cast(:again as integer) <= :today)))"
    " order by parking_lease_id limit :most for update skip locked)"
    " returning p.parking_lease_id, p.customer_id, p.end_date, p.end_date < :today as expired,"
    " (select u.code from units u where u.company_id = p.company_id and u.unit_id = p.unit_id) as unit"
)
_PAYABLES = text(
    "update payable_lines l set reminded = true from payable_contracts c where c.company_id = l.company_id"
    " and c.contract_id = l.contract_id and l.company_id = :company and l.line_id in ("
    "select x.line_id from payable_lines x join payable_contracts y using (company_id, contract_id)"
    " where x.company_id = :company and x.estate_id = :estate and x.state in ('planned', 'ready') and not x.reminded"
    " and y.state = 'active' and x.due_date - y.remind_days <= :today order by x.line_id limit :most"
    " for update of x skip locked) returning l.line_id, l.due_date, l.amount_minor, c.number, c.payee_name, c.maker"
)


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told of what: the reason tells one message from another, and nobody is told of one twice."""

    reader: UUID
    reason: str
    fields: dict[str, str]


@timer("contracts.remind", every_seconds=900)
def remind(deps: Deps, company: Company) -> None:
    """Reminds of what ends and falls due, estate by estate, a chunk in each transaction."""
    with UnitOfWork(deps.database) as tx:
        estates = [one for one in directory.estates(tx, company.company_id) if not one.closed]
    for estate in estates:
        for chunk in (remind_of_leases, remind_of_parking, remind_of_payables):
            while True:
                with UnitOfWork(deps.database) as tx:
                    if chunk(tx, estate) < AT_ONCE:
                        break


def remind_of_leases(tx: Tx, estate: Estate) -> int:
    """Tells whoever wrote leases, and tenants where the estate wants it, that they are about to end; gives of how many.

    Args:
        tx: under the company's scope.
        estate: which.
    """
    settings = estate.settings_as(EstateSettings)
    rows = tx.execute(_LEASES, {**_about(estate), "days": settings.expiring_days}).all()
    staff = _to_staff((row.maker, _of_lease(row), _fields(row, customer=row.customer)) for row in rows)
    _tell(tx, estate, ToStaff, "contracts.lease_expiring", staff)
    if settings.tell_customers:
        tenants = [Told(row.customer_id, _of_lease(row), _fields(row, units=row.units)) for row in rows]
        _tell(tx, estate, ToCustomers, "contracts.lease_ends", tenants)
    return len(rows)


def _of_lease(row: Any) -> str:
    return f"leases/{row.lease_id}/{row.end_date}"


def _fields(row: Any, **more: str | None) -> dict[str, str]:
    told = {name: value or "—" for name, value in more.items()}
    return {"number": row.number, "end_date": str(row.end_date), **told}


def remind_of_parking(tx: Tx, estate: Estate) -> int:
    """Tells who rents spaces, where the estate wants it, that they will end soon, and weekly that they have ended (A6).

    Args:
        tx: under the company's scope.
        estate: which.
    """
    if not estate.settings_as(EstateSettings).tell_customers:
        return 0
    about = _about(estate)
    rows = tx.execute(_PARKING, {**about, "again": AGAIN_DAYS}).all()
    for template, expired in (("contracts.parking_ends", False), ("contracts.parking_expired", True)):
        messages = [
            Told(
                row.customer_id,
                f"parkingLeases/{row.parking_lease_id}/{about['today'] if expired else row.end_date}",
                {"unit": row.unit or "—", "end_date": str(row.end_date)},
            )
            for row in rows
            if row.expired == expired
        ]
        _tell(tx, estate, ToCustomers, template, messages)
    return len(rows)


def remind_of_payables(tx: Tx, estate: Estate) -> int:
    """Tells whoever wrote payable contracts of lines that will be due and that nobody has asked for yet.

    Args:
        tx: under the company's scope.
        estate: which.
    """
    currency = directory.company(tx, estate.company_id).currency_code
    rows = tx.execute(_PAYABLES, _about(estate)).all()
    messages = _to_staff(
        (
            row.maker,
            f"payableLines/{row.line_id}",
            {
                "number": row.number,
                "payee": row.payee_name,
                "amount": f"{currency} {money.major(int(row.amount_minor), currency):,}",
                "due_date": str(row.due_date),
            },
        )
        for row in rows
    )
    _tell(tx, estate, ToStaff, "contracts.payable_due", messages)
    return len(rows)


def _about(estate: Estate) -> dict[str, Any]:
    about = {"company": estate.company_id, "estate": estate.estate_id}
    return {**about, "today": estate.today(), "most": AT_ONCE}


def _to_staff(told: Iterable[tuple[str, str, dict[str, str]]]) -> list[Told]:
    """Messages to people who wrote something; what a partner wrote has nobody to be told."""
    found = []
    for maker, reason, fields in told:
        try:
            found.append(Told(UUID(maker), reason, fields))
        except ValueError:
            continue
    return found


def _tell(tx: Tx, estate: Estate, kind: type[Message], template: str, messages: Sequence[Told]) -> None:
    if not messages:
        return
    shared = {"company_id": estate.company_id, "estate_id": estate.estate_id, "template": template}
    told: dict[str, Sequence[Any]] = {
        "recipient_id": [one.reader.bytes for one in messages],
        "reason": [one.reason for one in messages],
        "fields": [json.dumps(one.fields) for one in messages],
    }
    tx.publish_many(list(columns.pieces(kind, shared, told)), company_id=estate.company_id)
