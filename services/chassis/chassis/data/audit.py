"""The audit trail: who did what, when, to which resource. Rows are written here and chained by the sealer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from opentelemetry import trace
from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import JSONB

from chassis import clock
from chassis.data.transaction import Transaction

_INSERT = text(
    "insert into audit (group_id, company_id, estate_id, occurred_at, principal_id, action, resource, detail, trace_id)"
    " values (:group_id, :company_id, :estate_id, :occurred_at, :principal_id, :action, :resource, :detail, :trace_id)"
).bindparams(bindparam("detail", type_=JSONB))

_LIST = (
    "select id, number, occurred_at, principal_id, action, resource, detail, hash, company_id, estate_id from audit"
    " where group_id = :group_id"
)
# What is not asked for is no part of the statement, so that an index answers what is.
_ASKED = {
    "resource": " and resource = :resource",
    "principal_id": " and principal_id = :principal_id",
    "action": " and action = :action",
    "since": " and occurred_at >= :since",
    "until": " and occurred_at < :until",
}
_END = " order by id desc limit :limit"
# Days are found by an index of moments, and read in its order: by id, all that came later would be read before them.
_END_OF_DAYS = " order by occurred_at desc, id desc limit :limit"

# People have UUIDs; what the platform does by itself is done by a service's name.
_COUNT = text(
    "select company_id, estate_id, week, action, cast(sum(done) as bigint) as count,"
    " count(*) filter (where length(principal_id) = 36) as people from ("
    "select company_id, coalesce(estate_id, 0) as estate_id,"
    " cast(date_trunc('week', occurred_at at time zone :zone) as date) as week, action, principal_id, count(*) as done"
    " from audit where group_id = :group_id and (:company_id = 0 or company_id = :company_id)"
    " and occurred_at >= :since and occurred_at < :until group by 1, 2, 3, 4, 5) by_person"
    " group by 1, 2, 3, 4 order by 1, 2, 3, 4"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries: what is empty does not filter.

    Args:
        company_id: the company; 0 for the group's own affairs.
        with_companies: also those of all companies in scope.
        resource, principal_id, action: only about it, by them, of this kind.
        since, until: moments; the first is included, the last is not.
    """

    company_id: int
    with_companies: bool = False
    resource: str = ""
    principal_id: str = ""
    action: str = ""
    since: datetime | None = None
    until: datetime | None = None

    @property
    def by_days(self) -> bool:
        """The trail of some days, which is read by time."""
        return bool(self.since or self.until)

    def cursor(self, entry: Entry) -> tuple[Any, ...]:
        """What says where a page of these ends: the key that they are sorted by."""
        return (entry.occurred_at, entry.id) if self.by_days else (entry.id,)

    @property
    def key(self) -> tuple[type, ...]:
        """The types of the parts of `cursor`."""
        return (datetime, int) if self.by_days else (int,)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the trail; number 0 and an empty hash until the sealer has reached it."""

    id: int
    number: int
    occurred_at: datetime
    principal_id: str
    action: str
    resource: str
    detail: dict[str, Any]
    hash: str
    company_id: int
    estate_id: int


def write(
    tx: Transaction,
    action: str,
    resource: str,
    detail: Mapping[str, Any] | None = None,
    *,
    company_id: int,
    estate_id: int = 0,
) -> None:
    """Writes one row in the transaction in hand, in the name of its principal.

    Args:
        tx: the transaction; the row stands if and only if it commits.
        action: what was done, such as billing.approve_run.
        resource: to what, such as runs/0190….
        detail: further particulars that JSON can hold, without personal data.
        company_id: whose chain it joins; 0 for the group's own affairs.
        estate_id: where; 0 for the company.
    """
    span = trace.get_current_span().get_span_context()
    tx.execute(
        _INSERT,
        {
            "group_id": tx.scope.group_id,
            "company_id": company_id,
            "estate_id": estate_id or None,
            "occurred_at": clock.now(),
            "principal_id": tx.scope.principal.id,
            "action": action,
            "resource": resource,
            "detail": dict(detail or {}),
            "trace_id": f"{span.trace_id:032x}" if span.is_valid else "",
        },
    )


def canonical(value: object) -> bytes:
    """The one JSON text of a value: sorted keys, no blanks, UTF-8. What JSON does not know is written as text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str).encode()


def entries(tx: Transaction, wanted: Wanted, *, limit: int, before: Sequence[Any] | None = None) -> list[Entry]:
    """Entries of the trail, newest first.

    Args:
        tx: a transaction whose scope holds the company.
        wanted: which.
        limit: rows at most.
        before: `cursor` of the last row of the page before; None for the first page.
    """
    values = {**asdict(wanted), "group_id": tx.scope.group_id, "limit": limit}
    asked = "" if wanted.with_companies else " and company_id = :company_id"
    asked += "".join(condition for name, condition in _ASKED.items() if values[name])
    if before and wanted.by_days:
        values["moment"], values["before"] = before
        asked += " and (occurred_at, id) < (:moment, :before)"
    elif before:
        (values["before"],) = before
        asked += " and id < :before"
    rows: Any = tx.execute(text(_LIST + asked + (_END_OF_DAYS if wanted.by_days else _END)), values)
    return [
        Entry(
            row.id,
            row.number or 0,
            row.occurred_at,
            row.principal_id,
            row.action,
            row.resource,
            row.detail,
            bytes(row.hash).hex() if row.hash else "",
            row.company_id,
            row.estate_id or 0,
        )
        for row in rows
    ]


def count_actions(tx: Transaction, company_id: int, since: datetime, until: datetime, zone: str) -> list[Any]:
    """How often what was done, by company, estate, week and action: rows with people, who they were in number.

    Args:
        tx: a transaction whose scope holds the company.
        company_id: the company; 0 for all in scope, with the group's own affairs.
        since, until: moments; the first is included, the last is not.
        zone: whose weeks they are (IANA).
    """
    values = {"group_id": tx.scope.group_id, "company_id": company_id, "since": since, "until": until, "zone": zone}
    return list(tx.execute(_COUNT, values))
