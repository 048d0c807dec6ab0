"""What somebody is to do, from one query, so that the counts are the lists."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.approvals.staff import keys_of
from chassis.approvals.table import COLUMNS, Approval
from chassis.data.tx import Tx

# The to-dos at one key that are the caller's: not about what they made or came to by way of the maker
# (chassis.approvals.people.actors). What lies with a maker, to pick or to submit again, is their own.
_MINE = """
t.key = k.key
and ((t.task <> 'decide' and t.key = 'person:' || t.maker)
    or (t.maker <> :me and t.maker <> all(k.via) and not t.maker = any(t.given_by)))
and (:company_id = 0 or t.company_id = :company_id) and (:estate_id = 0 or t.estate_id = :estate_id)
and (:subject = '' or t.subject = :subject)
"""
_KEYS = (
    "jsonb_to_recordset(cast(:keys as jsonb)) as k (key text, node integer, via text[])"
    " left join nodes n on n.node_id = k.node"
)
# A key counts at an estate, in a company, or anywhere in the group: each is read by an index of its own.
_PLACES = (
    "n.kind = 'estate' and t.estate_id = k.node",
    "n.kind = 'company' and t.company_id = k.node",
    "coalesce(n.kind, 'group') = 'group' and k.node in (0, t.group_id)",
)


def _at_each_place(select: str) -> str:
    return " union all ".join(f"({select.format(mine=f'{place} and {_MINE}')})" for place in _PLACES)


_NEWEST = _at_each_place(
    "select distinct on (t.approval_id) t.approval_id, t.task, t.due_at, t.given_by from approval_todos t where {mine}"
    " and (cast(:before as uuid) is null or t.approval_id < cast(:before as uuid))"
    " order by t.approval_id desc limit :limit"
)
_LIST = text(
    f"""
    select {COLUMNS}, task, due_at, for_person from (
        select distinct on (t.approval_id) t.approval_id, t.task, t.due_at,
            coalesce(t.given_by[1], k.via[1], '') as for_person
        from {_KEYS} cross join lateral ({_NEWEST}) t order by t.approval_id desc, cardinality(k.via) limit :limit
    ) t join approvals using (approval_id) order by approval_id desc
    """
)
_ALL = _at_each_place("select t.approval_id, t.subject, t.company_id, t.estate_id from approval_todos t where {mine}")
_COUNT = text(
    f"""
    select t.subject, t.company_id, coalesce(t.estate_id, 0) as estate_id, count(distinct t.approval_id) as todo_count
    from {_KEYS} cross join lateral ({_ALL}) t group by 1, 2, 3
    """
)
_WAITING = text(
    "select subject, company_id, coalesce(estate_id, 0) as estate_id, count(*) as waiting_count from approvals"
    " where state = 'waiting' and (:company_id = 0 or company_id = :company_id)"
    " and (:estate_id = 0 or estate_id = :estate_id) group by 1, 2, 3 order by 2, 3, 1"
)


@dataclass(frozen=True, slots=True)
class TodoListed:
    """A to-do of somebody. `for_person` is in whose place they act; empty for their own."""

    approval: Approval
    task: str
    for_person: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits of a kind of document at a place, and how much of it the caller is to do."""

    subject: str
    company_id: int
    estate_id: int
    waiting_count: int
    decidable_count: int


def list_todos(
    tx: Tx,
    *,
    limit: int,
    before: UUID | None = None,
    company_id: int = 0,
    estate_id: int = 0,
    subject: str = "",
) -> list[TodoListed]:
    """What the transaction's principal is to do, newest first.

    Args:
        tx: the transaction.
        limit: rows at most.
        before: the last approval of the page before; None for the first page.
        company_id, estate_id, subject: only of these; 0 or empty for all in scope.
    """
    values = _values(tx, company_id, estate_id, subject) | {"before": before, "limit": limit}
    rows = tx.execute(_LIST, values)
    now = clock.now()
    return [TodoListed(Approval(*row[:-3]), row.task, row.for_person, _late(row.due_at, now)) for row in rows]


def _late(due_at: datetime | None, now: datetime) -> bool:
    return due_at is not None and due_at < now


def count_todos(tx: Tx, *, company_id: int = 0, estate_id: int = 0) -> dict[tuple[str, int, int], int]:
    """How much the transaction's principal is to do, by subject, company and estate (0 for a company's own).

    Args:
        tx: the transaction.
        company_id, estate_id: only of these; 0 for all in scope.
    """
    rows = tx.execute(_COUNT, _values(tx, company_id, estate_id, ""))
    return {(row.subject, row.company_id, row.estate_id): row.todo_count for row in rows}


def waiting(tx: Tx, *, company_id: int = 0, estate_id: int = 0) -> Sequence[Waiting]:
    """What waits in the transaction's scope, by subject, company and estate.

    Args:
        tx: the transaction.
        company_id: only this company's; 0 for all in scope.
        estate_id: only this estate's; 0 for all in scope.
    """
    mine = count_todos(tx, company_id=company_id, estate_id=estate_id)
    rows = tx.execute(_WAITING, {"company_id": company_id, "estate_id": estate_id})
    return [
        Waiting(
            row.subject,
            row.company_id,
            row.estate_id,
            row.waiting_count,
            mine.get((row.subject, row.company_id, row.estate_id), 0),
        )
        for row in rows
    ]


def _values(tx: Tx, company_id: int, estate_id: int, subject: str) -> dict[str, Any]:
    me = tx.scope.principal.id
    return {
        "me": me,
        "keys": json.dumps(keys_of(tx, me)),
        "company_id": company_id,
        "estate_id": estate_id,
        "subject": subject,
    }
