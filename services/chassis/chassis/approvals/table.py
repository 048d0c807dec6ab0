"""Approvals as they stand in the tables of a service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis.approvals import cases
from chassis.approvals.cases import Case, Decision, Todo
from chassis.approvals.flows import ENTITLED, Flow, from_stored, simplest
from chassis.data.tx import Tx
from chassis.errors import NotFound

ABOUT = "company_id = :company_id and subject = :subject and resource_id = :resource_id"
CASE = "company_id = :company_id and approval_id = :approval_id"
COLUMNS = (
    "approval_id, company_id, coalesce(estate_id, 0), subject, resource_id, resource_version, state, maker, checker,"
    " reason, decision_reason, created_at, decided_at, label, amount_minor, step_number, step_count, digest, flow"
)


@dataclass(frozen=True, slots=True)
class Approval:
    """One decision, asked for and perhaps taken. `state` is waiting, approved, refused or recalled.

    `checker` and `decision_reason` are those of the last step.
    """

    approval_id: UUID
    company_id: int
    estate_id: int
    subject: str
    resource_id: str
    resource_version: int
    state: str
    maker: str
    checker: str
    reason: str
    decision_reason: str
    created_at: datetime
    decided_at: datetime | None
    label: str
    amount_minor: int | None
    step_number: int
    step_count: int
    digest: bytes
    flow: dict[str, Any] | None

    @property
    def waits(self) -> bool:
        """Whether a step is left: what was asked for is not to be done yet."""
        return self.state == cases.WAITING

    def steps(self) -> Flow:
        """The flow as it was when the case began."""
        return simplest(self.subject) if self.flow is None else from_stored(self.flow)


def get(tx: Tx, approval_id: UUID, *, lock: bool = False) -> Approval:
    """The approval of that id.

    Raises:
        NotFound: there is none in scope.
    """
    query = f"select {COLUMNS} from approvals where approval_id = :id" + (" for update" if lock else "")
    row = tx.execute(text(query), {"id": approval_id}).one_or_none()
    if row is None:
        raise NotFound(f"Approval {approval_id} does not exist or is not yours to see")
    return Approval(*row)


def latest(tx: Tx, subject: str, resource_id: str, company_id: int) -> Approval:
    """The newest approval of a resource, locked.

    Raises:
        NotFound: nobody asked, or not in scope.
    """
    row = tx.execute(
        text(f"select {COLUMNS} from approvals where {ABOUT} order by created_at desc limit 1 for update"),
        {"company_id": company_id, "subject": subject, "resource_id": resource_id},
    ).one_or_none()
    if row is None:
        raise NotFound(f"Nobody asked for an approval of {subject} {resource_id}, or it is not yours to see")
    return Approval(*row)


def load(tx: Tx, asked: Approval) -> Case:
    """The case of an approval, with its to-dos and decisions."""
    key = {"company_id": asked.company_id, "approval_id": asked.approval_id}
    todos = tx.execute(
        text(f"select slot, key, task, given_by from approval_todos where {CASE} order by slot, key"), key
    )
    made = tx.execute(
        text(
            "select step_number, actor, kind, decided_at, opinion, for_person, to_person, voided"
            f" from approval_decisions where {CASE} order by place"
        ),
        key,
    )
    return Case(
        asked.maker,
        asked.steps(),
        asked.resource_version,
        bytes(asked.digest),
        asked.state,
        asked.step_number,
        tuple(Todo(row.slot, read_key(row.key), row.task, tuple(row.given_by)) for row in todos),
        tuple(Decision(*row) for row in made),
    )


def read_key(key: str) -> str:
    """A to-do's key as the rules have it: the tables say of which subject it is where whoever is entitled decides."""
    return ENTITLED if key.startswith(f"{ENTITLED}:") else key


def listing(
    tx: Tx,
    *,
    limit: int,
    before: UUID | str | None = None,
    state: str = "",
    company_id: int = 0,
    subject: str = "",
    resource_id: str = "",
) -> list[Approval]:
    """Approvals in the transaction's scope, newest first.

    Args:
        tx: the transaction.
        limit: rows at most.
        before: the last approval of the page before; None for the first page.
        state: one of chassis.approvals.cases.STATES; empty for all.
        company_id: only this company's; 0 for all in scope.
        subject: only of this kind; empty for all.
        resource_id: only about this document; empty for all.
    """
    values: dict[str, Any] = {
        "before": UUID(str(before)) if before else None,
        "state": state,
        "company_id": company_id,
        "subject": subject,
        "resource_id": resource_id,
        "limit": limit,
    }
    rows = tx.execute(
        text(
            f"select {COLUMNS} from approvals where (:company_id = 0 or company_id = :company_id)"
            " and (cast(:before as uuid) is null or approval_id < cast(:before as uuid))"
            " and (:state = '' or state = :state) and (:subject = '' or subject = :subject)"
            " and (:resource_id = '' or resource_id = :resource_id) order by approval_id desc limit :limit"
        ),
        values,
    )
    return [Approval(*row) for row in rows]
