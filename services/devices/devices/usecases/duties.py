"""What identity says of shifts: who is on duty on an estate is told of its alarms."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from manor.identity.v1 import events_pb2 as identity
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_DUTY = text(
    "insert into duties (company_id, duty_id, group_id, estate_id, version, principal_id, starts_at, ends_at, removed)"
    " values (:company, :duty, :group, :estate, :version, :principal, :starts, :ends, :removed)"
    " on conflict (company_id, duty_id) do update set version = excluded.version, starts_at = excluded.starts_at,"
    " ends_at = excluded.ends_at, removed = excluded.removed where duties.version < excluded.version"
)


def hear_duties(tx: Tx, fact: identity.DutiesChanged) -> None:
    """Takes over shifts of an estate."""
    rows = [
        {
            "company": fact.company_id,
            "duty": UUID(one.duty_id),
            "group": tx.scope.group_id,
            "estate": fact.estate_id,
            "version": one.version,
            "principal": one.principal_id,
            "starts": _time(one.start_ms),
            "ends": _time(one.end_ms),
            "removed": one.removed,
        }
        for one in sorted(fact.duties, key=lambda duty: duty.duty_id)
    ]
    if rows:
        tx.execute(_DUTY, rows)


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
