"""Finds to-dos that nobody can do any more, and gives them to those who take over."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.approvals import cases, store
from chassis.approvals.flows import ENTITLED, ESCALATED
from chassis.approvals.people import actors, chain_of
from chassis.approvals.staff import Staff
from chassis.data.tx import Tx

AT_ONCE = 200

# What whoever holds a permission decides needs no escalation: the right to it is given at any time.
_KEYS = text(
    "select distinct key, coalesce(estate_id, 0) as estate_id, subject from approval_todos"
    f" where company_id = :company_id and key <> '{ESCALATED}' and key not like '{ENTITLED}%'"
)
_OF = text(
    "select distinct approval_id from approval_todos where company_id = :company_id and key = :key"
    " and coalesce(estate_id, 0) = :estate_id and subject = :subject"
    " and (:anybody or maker = any(cast(:makers as text[])))"
    " and (cast(:after as uuid) is null or approval_id > cast(:after as uuid)) order by approval_id limit :limit"
)


def escalate_approvals(tx: Tx, company_id: int) -> int:
    """Escalates a company's to-dos whose holders left, or are the maker alone; gives how many cases it looked at.

    Args:
        tx: under the company's scope.
        company_id: the company.
    """
    moved = 0
    for row in tx.execute(_KEYS, {"company_id": company_id}).all():
        staff = Staff(tx, company_id, row.estate_id, row.subject)
        reached = {person for holder in staff.holders(row.key) for person in chain_of(staff, holder)}
        # Whose own documents nobody could decide at this key.
        makers = [person for person in sorted(reached) if not actors(staff, row.key, person)]
        if reached and not makers:
            continue
        moved += _escalate(tx, {**row._mapping, "company_id": company_id, "makers": makers, "anybody": not reached})
    return moved


def _escalate(tx: Tx, values: dict[str, Any]) -> int:
    moved, after = 0, None
    while True:
        found: list[UUID] = list(tx.execute(_OF, {**values, "after": after, "limit": AT_ONCE}).scalars())
        for approval_id in found:
            store.step(tx, approval_id, lambda case, staff: cases.escalate(case, staff, clock.now()))
        moved += len(found)
        if len(found) < AT_ONCE:
            return moved
        after = found[-1]
