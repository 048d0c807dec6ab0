"""What waits for a second person: who asked, who decided, why, and which version of the thing they saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, Denied, Invalid, NotFound, PreconditionFailed, Violation
from chassis.violations import Fault


class SamePerson(Denied):
    """Whoever asks does not decide."""

    default_reason = "MAKER_IS_CHECKER"


class AlreadyDecided(Conflict):
    """Somebody has approved or refused it."""

    default_reason = "ALREADY_DECIDED"


class AlreadyWaiting(Conflict):
    """It waits for a second person as it is."""

    default_reason = "ALREADY_WAITING"


@dataclass(frozen=True, slots=True)
class Approval:
    """One decision, asked for and perhaps taken. `state` is waiting, approved or refused."""

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


def request(
    tx: Tx,
    subject: str,
    resource_id: str,
    version: int,
    *,
    company_id: int,
    estate_id: int = 0,
    reason: str = "",
    maker: str = "",
) -> Approval:
    """Asks for a decision, in the name of the transaction's principal.

    Args:
        tx: the transaction that makes what is to be approved.
        subject: what it is about, such as receipt.
        resource_id: the resource.
        version: the resource's, as the maker saw it.
        company_id: the company.
        estate_id: the estate; 0 for the company.
        reason: the maker's.
        maker: whoever really asks, where a process writes it down for them.

    Raises:
        AlreadyWaiting: the same resource waits under this subject.
    """
    key = {"company_id": company_id, "subject": subject, "resource_id": resource_id}
    # Two who ask at the same time queue here, since the table has no key over what waits.
    tx.execute(text("select pg_advisory_xact_lock(hashtextextended(:lock, 0))"), {"lock": f"approval {key}"})
    if tx.execute(text(f"select 1 from approvals where {_ABOUT} and state = 'waiting'"), key).scalar():
        raise AlreadyWaiting(f"{subject} {resource_id} waits for approval already")
    made = tx.execute(
        text(
            "insert into approvals (company_id, approval_id, group_id, estate_id, subject, resource_id,"
            " resource_version, maker, reason, created_at) values (:company_id, :approval_id, :group_id, :estate_id,"
            f" :subject, :resource_id, :version, :maker, :reason, :now) returning {_COLUMNS}"
        ),
        {
            **key,
            "approval_id": uuid7(),
            "group_id": tx.scope.group_id,
            "estate_id": estate_id or None,
            "version": version,
            "maker": maker or tx.scope.principal.id,
            "reason": reason,
            "now": clock.now(),
        },
    )
    return Approval(*made.one())


def decide(
    tx: Tx, subject: str, resource_id: str, *, company_id: int, version: int, approve: bool, reason: str = ""
) -> Approval:
    """Takes the decision that waits for a resource, in the name of the transaction's principal.

    Args:
        tx: the transaction that carries the decision out.
        subject: what it is about.
        resource_id: the resource.
        company_id: the company.
        version: the resource's as the checker saw it; it must still be the one that was asked about.
        approve: False refuses.
        reason: why; needed for a refusal.

    Raises:
        NotFound: nobody asked.
        AlreadyDecided: it was decided before.
        SamePerson: the checker is the maker.
        PreconditionFailed: the resource changed since it was asked about.
        Invalid: a refusal without a reason.
    """
    row = tx.execute(
        text(f"select {_COLUMNS} from approvals where {_ABOUT} order by created_at desc limit 1 for update"),
        {"company_id": company_id, "subject": subject, "resource_id": resource_id},
    ).one_or_none()
    if row is None:
        raise NotFound(f"Nobody asked for an approval of {subject} {resource_id}, or it is not yours to see")
    asked = Approval(*row)
    if asked.state != "waiting":
        raise AlreadyDecided(f"{subject} {resource_id} was {asked.state} by {asked.checker}")
    if asked.maker == tx.scope.principal.id:
        raise SamePerson(f"You asked for it: somebody else must decide on {subject} {resource_id}")
    if asked.resource_version != version:
        raise PreconditionFailed(f"{subject} {resource_id} has changed since approval was asked for: look at it again")
    if not approve and not reason.strip():
        raise Invalid("Say why it is refused", violations=[Violation("reason", Fault.REFUSAL_WITHOUT_REASON)])
    decided = tx.execute(
        text(
            "update approvals set state = :state, checker = :checker, decision_reason = :reason, decided_at = :now"
            f" where company_id = :company_id and approval_id = :approval_id returning {_COLUMNS}"
        ),
        {
            "state": "approved" if approve else "refused",
            "checker": tx.scope.principal.id,
            "reason": reason,
            "now": clock.now(),
            "company_id": company_id,
            "approval_id": asked.approval_id,
        },
    )
    return Approval(*decided.one())


def listing(
    tx: Tx, *, limit: int, before: UUID | str | None = None, state: str = "", company_id: int = 0
) -> list[Approval]:
    """Approvals in the transaction's scope, newest first.

    Args:
        tx: the transaction.
        limit: rows at most.
        before: the last approval of the page before; None for the first page.
        state: waiting, approved or refused; empty for all.
        company_id: only this company's; 0 for all in scope.
    """
    values: dict[str, Any] = {
        "before": UUID(str(before)) if before else None,
        "state": state,
        "company_id": company_id,
        "limit": limit,
    }
    rows = tx.execute(
        text(
            f"select {_COLUMNS} from approvals where (:company_id = 0 or company_id = :company_id)"
            " and (cast(:before as uuid) is null or approval_id < cast(:before as uuid))"
            " and (:state = '' or state = :state) order by approval_id desc limit :limit"
        ),
        values,
    )
    return [Approval(*row) for row in rows]


def waiting(tx: Tx, *, company_id: int = 0, estate_id: int = 0) -> Sequence[Any]:
    """What waits in the transaction's scope, by subject, company and estate: waiting_count, and decidable_count of what
    somebody else asked for.

    Args:
        tx: the transaction.
        company_id: only this company's; 0 for all in scope.
        estate_id: only this estate's; 0 for all in scope.
    """
    return tx.execute(
        text(
            "select subject, company_id, coalesce(estate_id, 0) as estate_id, count(*) as waiting_count,"
            " count(*) filter (where maker <> :me) as decidable_count from approvals where state = 'waiting'"
            " and (:company_id = 0 or company_id = :company_id) and (:estate_id = 0 or estate_id = :estate_id)"
            " group by 1, 2, 3 order by 2, 3, 1"
        ),
        {"me": tx.scope.principal.id, "company_id": company_id, "estate_id": estate_id},
    ).all()


_ABOUT = "company_id = :company_id and subject = :subject and resource_id = :resource_id"
_COLUMNS = (
    "approval_id, company_id, coalesce(estate_id, 0), subject, resource_id, resource_version, state, maker, checker,"
    " reason, decision_reason, created_at, decided_at"
)
