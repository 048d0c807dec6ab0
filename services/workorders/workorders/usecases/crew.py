"""What identity says of staff: where they work and what they are able to do, and their shifts."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from manor.identity.v1 import events_pb2 as identity
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Somebody who works for another company now leaves this one; a later version that is known stays.
_LEAVE = text("delete from workers where principal_id = :principal and company_id <> :company and version < :version")
_WORKER = text(
    "insert into workers (company_id, principal_id, group_id, version, estate_id, name, disabled, skills)"
    " select :company, :principal, :group, :version, :estate, :name, :disabled, cast(:skills as jsonb)"
    " where not exists (select from workers where principal_id = :principal and version >= :version)"
    " on conflict (company_id, principal_id) do update set version = excluded.version,"
    " estate_id = excluded.estate_id, name = excluded.name, disabled = excluded.disabled, skills = excluded.skills"
    " where workers.version < excluded.version"
)
_DUTY = text(
    "insert into duties (company_id, duty_id, group_id, estate_id, version, principal_id, starts_at, ends_at, removed)"
    " values (:company, :duty, :group, :estate, :version, :principal, :starts, :ends, :removed)"
    " on conflict (company_id, duty_id) do update set version = excluded.version, starts_at = excluded.starts_at,"
    " ends_at = excluded.ends_at, removed = excluded.removed where duties.version < excluded.version"
)


def hear_staff(tx: Tx, fact: identity.StaffChanged) -> None:
    """Takes over who works where, and what they are able to do.

    Args:
        tx: under the group's scope.
        fact: a member of staff.
    """
    values = {
        "company": fact.company_id,
        "principal": fact.principal_id,
        "group": fact.group_id,
        "version": fact.version,
        "estate": fact.estate_id,
        "name": fact.display_name,
        "disabled": fact.disabled,
        "skills": json.dumps([{"id": one.skill_id, "until": one.expire_date} for one in fact.skills]),
    }
    tx.execute(_LEAVE, values)
    tx.execute(_WORKER, values)


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
            "starts": datetime.fromtimestamp(one.start_ms / 1000, UTC),
            "ends": datetime.fromtimestamp(one.end_ms / 1000, UTC),
            "removed": one.removed,
        }
        for one in sorted(fact.duties, key=lambda duty: duty.duty_id)
    ]
    if rows:
        tx.execute(_DUTY, rows)
