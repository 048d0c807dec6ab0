"""Reminding staff of problems that are overdue: once for each day until which one was to be mended."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.directory import Company
from chassis.facts import columns
from chassis.jobs.timers import timer
from manor.identity.v2.events_pb2 import MessagesWanted
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.deps import Deps

TEMPLATE = "tenants.problem_overdue"
AT_ONCE = 200

# What is mended waits for whoever confirms it, and is late no more.
_DUE = text(
    "select p.problem_id, p.estate_id, p.description, p.due_date, p.reported_by, p.steps,"
    " concat_ws(' ', nullif(p.place, ''), b.name, u.code) as place from problems p"
    " left join units u using (company_id, unit_id) left join buildings b using (company_id, building_id)"
    " where p.company_id = :company_id and p.estate_id = :estate_id and p.state in ('reported', 'mending')"
    " and p.due_date < :today and p.reminded_for is distinct from p.due_date order by p.problem_id limit :limit"
    " for update of p"
)
_TAKEN = text(
    "update problems set reminded_for = due_date"
    " where company_id = :company_id and problem_id = any(cast(:problems as uuid[]))"
)


@timer("tenants.remind_of_problems", every_seconds=1800)
def remind_of_problems(deps: Deps, company: Company) -> None:
    """Has staff told of the company's problems that are overdue."""
    with UnitOfWork(deps.database) as tx:
        remind(tx, company.company_id)


def remind(tx: Tx, company_id: int) -> int:
    """Wants whoever reported a problem, and whoever did the last thing about it, to be told that it is overdue; gives
    of how many.

    Args:
        tx: under the company's scope.
        company_id: the company.
    """
    count = 0
    for estate in directory.estates(tx, company_id):
        asked = {"company_id": company_id, "estate_id": estate.estate_id, "today": estate.today(), "limit": AT_ONCE}
        rows = tx.execute(_DUE, asked).all()
        if not rows:
            continue
        tx.execute(_TAKEN, {"company_id": company_id, "problems": [row.problem_id for row in rows]})
        shared = {"company_id": company_id, "estate_id": estate.estate_id, "template": TEMPLATE}
        wanted = columns.pieces(MessagesWanted, shared, _told(rows))
        tx.publish_many(list(wanted), company_id=company_id)
        count += len(rows)
    return count


def _told(rows: Any) -> dict[str, list[Any]]:
    """The messages by column: one for each problem and person."""
    told: dict[str, list[Any]] = {"recipient_id": [], "reason": [], "fields": []}
    for row in rows:
        people = {row.reported_by, *(step["by"] for step in row.steps[-1:])}
        fields = {
            "description": row.description[:200],
            "place": row.place[:200] or "—",
            "due_date": row.due_date.isoformat(),
        }
        for person in sorted(people):
            told["recipient_id"].append(UUID(person).bytes)
            told["reason"].append(f"problems/{row.problem_id}/{row.due_date}")
            told["fields"].append(json.dumps(fields))
    return told
