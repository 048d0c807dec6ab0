"""Reminds customers of what is overdue, where their estate wants it and while it is open: so many days after the due
date, once for each of them, and no more of what is paid. billing knows no address and sends nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from chassis import clock, directory, money
from chassis.data.arrays import Days, Numbers
from chassis.data.uow import UnitOfWork
from chassis.directory import Company, Estate
from chassis.facts import columns
from chassis.jobs.timers import timer
from manor.tenants.v2.events_pb2 import MessagesWanted
from sqlalchemy import text

from billing.domain import reminders
from billing.domain.estate_settings import EstateSettings

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.deps import Deps

OVERDUE = "billing.overdue"

_BEGIN = text(
    "insert into overdue_reminders (company_id, estate_id, group_id, reminded_to)"
    " values (:company_id, :estate_id, :group_id, :reminded_to) on conflict do nothing"
)
_REMINDED_TO = text(
    "select reminded_to from overdue_reminders where company_id = :company_id and estate_id = :estate_id for update"
)
_REMIND = text(
    "update overdue_reminders set reminded_to = :today where company_id = :company_id and estate_id = :estate_id"
)
# One look at a company's receivables for all of its estates whose turn it is.
_UNPAID = text(
    "select r.estate_id, s.step, r.due_date, r.customer_id,"
    " sum(r.amount_minor + r.adjusted_minor - r.waived_minor - coalesce(p.paid_minor, 0)) as open_minor"
    " from receivables r join unnest(cast(:estates as bigint[]), cast(:steps as bigint[]), cast(:after as date[]),"
    " cast(:until as date[])) as s (estate_id, step, after, until)"
    " on s.estate_id = r.estate_id and r.due_date > s.after and r.due_date <= s.until"
    " left join settlements p on p.company_id = r.company_id and p.receivable_id = r.receivable_id"
    " where r.company_id = :company_id and not r.voided and r.customer_id is not null"
    " and r.amount_minor + r.adjusted_minor - r.waived_minor > coalesce(p.paid_minor, 0)"
    " group by 1, 2, 3, 4 order by 1, 2, 3, 4"
)


@timer("billing.remind_overdue", every_seconds=900)
def remind_overdue(deps: Deps, company: Company) -> None:
    """Reminds a company's customers, each morning on which their estate is open."""
    with UnitOfWork(deps.database) as tx:
        remind(tx, company)


def remind(tx: Tx, company: Company) -> None:
    """Wants the reminders of today in those estates that are open now and have not had their turn; a reason names
    estate, due date and step, so that nobody is told twice however often it is wanted.

    Args:
        tx: under the company's scope.
        company: the company.
    """
    turns = [turn for estate in directory.estates(tx, company.company_id) for turn in _turns(tx, estate)]
    if not turns:
        return
    estates, steps, after, until = zip(*turns, strict=True)
    rows = tx.execute(
        _UNPAID,
        {
            "company_id": company.company_id,
            "estates": Numbers(list(estates)),
            "steps": Numbers(list(steps)),
            "after": Days([str(day) for day in after]),
            "until": Days([str(day) for day in until]),
        },
    ).all()
    for estate_id, of_estate in groupby(rows, key=lambda row: row.estate_id):
        tx.publish_many(_facts(company, estate_id, list(of_estate)), company_id=company.company_id)


def _turns(tx: Tx, estate: Estate) -> list[tuple[int, int, date, date]]:
    """Of which due dates an estate reminds now, by step; noted as done."""
    wanted, today = reminders.steps(estate.settings_as(EstateSettings).overdue_reminder_days), estate.today()
    if not wanted or estate.closed or not _is_open(tx, estate, today):
        return []
    where = {"company_id": estate.company_id, "estate_id": estate.estate_id}
    yesterday = today - timedelta(days=1)
    tx.execute(_BEGIN, {**where, "group_id": estate.group_id, "reminded_to": yesterday})
    reminded_to: date = tx.execute(_REMINDED_TO, where).scalar_one()
    if reminded_to >= today:
        return []
    tx.execute(_REMIND, {**where, "today": today})
    return [(estate.estate_id, step, *reminders.due_between(reminded_to, today, step)) for step in wanted]


def _is_open(tx: Tx, estate: Estate, today: date) -> bool:
    """Whether the estate's calendar has it open at this moment."""
    now = clock.now().astimezone(ZoneInfo(estate.time_zone))
    minutes = now.hour * 60 + now.minute
    hours = directory.calendar(tx, estate.estate_id).day(today).hours
    return any(opens <= minutes < closes for opens, closes in hours)


def _facts(company: Company, estate_id: int, rows: Sequence[Any]) -> list[MessagesWanted]:
    shared = {"company_id": company.company_id, "estate_id": estate_id, "template": OVERDUE}
    told = {
        "recipient_id": [row.customer_id.bytes for row in rows],
        "reason": [f"overdue/{estate_id}/{row.due_date}/{row.step}" for row in rows],
        "fields": [
            json.dumps({"amount": _amount(row, company.currency_code), "due_date": str(row.due_date)}) for row in rows
        ],
    }
    return list(columns.pieces(MessagesWanted, shared, told))


def _amount(row: Any, currency: str) -> str:
    return f"{currency} {money.major(int(row.open_minor), currency):,}"
