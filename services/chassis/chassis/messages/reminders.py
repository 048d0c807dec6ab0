"""Wants whoever's turn it is to be told of what waits longer than its step allows; identity, which has their addresses,
tells them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from manor.identity.v2.events_pb2 import MessagesWanted
from sqlalchemy import text

from chassis import clock, directory
from chassis.approvals.staff import Staff
from chassis.approvals.subjects import declared
from chassis.approvals.table import CASE, Approval, get, load, read_key
from chassis.data.tx import Tx
from chassis.facts import columns

TEMPLATE = "chassis.todo_overdue"
AT_ONCE = 200

_OVERDUE = "due_at <= :now and reminded_at is null"
_DUE = text(
    f"select distinct approval_id from approval_todos where company_id = :company_id and {_OVERDUE}"
    " order by approval_id limit :limit"
)
_TAKE = text(f"update approval_todos set reminded_at = :now where {CASE} and {_OVERDUE} returning slot, key, due_at")


def remind_approvals(tx: Tx, company_id: int) -> int:
    """Wants messages about a company's to-dos that are overdue, one for each reader and to-do; gives of how many cases.

    A to-do that a step before is entered anew is another one, with a time of its own.

    Args:
        tx: under the company's scope.
        company_id: the company.
    """
    found = list(tx.scalars(_DUE, {"company_id": company_id, "now": clock.now(), "limit": AT_ONCE}))
    for approval_id in found:
        asked = get(tx, approval_id, lock=True)
        tx.publish_many(_wanted(asked, _readers(tx, asked), _zone(tx, company_id)), company_id=company_id)
    return len(found)


def _readers(tx: Tx, asked: Approval) -> dict[str, datetime]:
    """Who is to be told about a case, each with when their to-do was due; it is noted that they are."""
    key = {"company_id": asked.company_id, "approval_id": asked.approval_id, "now": clock.now()}
    due = {(row.slot, read_key(row.key)): row.due_at for row in tx.execute(_TAKE, key)}
    case, staff = load(tx, asked), Staff(tx, asked.company_id, asked.estate_id, asked.subject)
    late = [todo for todo in case.todos if (todo.slot, todo.key) in due]
    return {person: due[todo.slot, todo.key] for todo in late for person in sorted(case.actors(staff, todo))}


def _wanted(asked: Approval, readers: dict[str, datetime], zone: ZoneInfo) -> list[MessagesWanted]:
    if not readers:
        return []  # nobody is left, and the to-do goes to those who take over
    kind = declared()[asked.subject]
    shared = {"company_id": asked.company_id, "estate_id": asked.estate_id, "template": TEMPLATE}
    told: dict[str, Sequence[Any]] = {
        "recipient_id": [UUID(person).bytes for person in readers],
        "reason": [f"approvals/{asked.approval_id}/{due:%Y%m%dT%H%M%S.%f}" for due in readers.values()],
        "fields": [
            json.dumps(
                {
                    "document_en": f"{kind.name_en} {asked.label}".strip(),
                    "document_zh": f"{kind.name_zh} {asked.label}".strip(),
                    "due": f"{due.astimezone(zone):%Y-%m-%d %H:%M}",
                }
            )
            for due in readers.values()
        ],
    }
    return list(columns.pieces(MessagesWanted, shared, told))


def _zone(tx: Tx, company_id: int) -> ZoneInfo:
    return ZoneInfo(directory.company(tx, company_id).time_zone)
