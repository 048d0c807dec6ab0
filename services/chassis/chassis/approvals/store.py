"""Cases in the tables of a service: asked for and decided, each in the transaction that does the rest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from uuid import UUID

from sqlalchemy import text

from chassis import clock, directory
from chassis.approvals import cases, messages
from chassis.approvals.cases import AlreadyDecided, Case, SamePerson
from chassis.approvals.flows import Document, Flow, choose, for_department, simplest, to_stored
from chassis.approvals.saving import save
from chassis.approvals.staff import Staff, department_of
from chassis.approvals.subjects import Opinion
from chassis.approvals.table import ABOUT, COLUMNS, Approval, get, latest, load
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, PreconditionFailed

_INSERT = text(
    "insert into approvals (company_id, approval_id, group_id, estate_id, subject, resource_id, resource_version,"
    " maker, reason, created_at, label, amount_minor, digest, flow, step_count) values (:company_id, :approval_id,"
    " :group_id, :estate_id, :subject, :resource_id, :version, :maker, :reason, :now, :label, :amount_minor, :digest,"
    f" cast(:flow as jsonb), :step_count) returning {COLUMNS}"
)


class AlreadyWaiting(Conflict):
    """It waits for a second person as it is."""

    default_reason = "ALREADY_WAITING"


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
    label: str = "",
    amount_minor: int | None = None,
    digest: bytes = b"",
    pick: str = "",
) -> Approval:
    """Asks for a decision, in the name of the transaction's principal, by the flow that the company has set.

    Args:
        tx: the transaction that makes what is to be approved.
        subject: what it is about, such as receipt.
        resource_id: the resource.
        version: the resource's, as the maker saw it.
        company_id: the company.
        estate_id: the estate; 0 for the company.
        reason: the maker's.
        maker: whoever really asks, where a process writes it down for them.
        label: what people call the resource, such as a receipt's number.
        amount_minor: its amount, which may choose the flow; None where it has none.
        digest: a hash of what is to be approved, where its version does not say it all.
        pick: whom the maker picks, where the first step lets them.

    Raises:
        AlreadyWaiting: the same resource waits under this subject.
    """
    key = {"company_id": company_id, "subject": subject, "resource_id": resource_id}
    # Two who ask at the same time queue here, since the table has no key over what waits.
    tx.execute(text("select pg_advisory_xact_lock(hashtextextended(:lock, 0))"), {"lock": f"approval {key}"})
    if waits(tx, subject, resource_id, company_id=company_id):
        raise AlreadyWaiting(f"{subject} {resource_id} waits for approval already")
    maker = maker or tx.scope.principal.id
    flow = _flow(tx, _document(subject, estate_id, amount_minor), company_id, maker)
    made = tx.execute(
        _INSERT,
        {
            **key,
            "approval_id": uuid7(),
            "group_id": tx.scope.group_id,
            "estate_id": estate_id or None,
            "version": version,
            "maker": maker,
            "reason": reason,
            "now": clock.now(),
            "label": label,
            "amount_minor": amount_minor,
            "digest": digest,
            "flow": json.dumps(to_stored(flow)) if flow.flow_id else None,
            "step_count": len(flow.steps),
        },
    )
    asked = Approval(*made.one())
    if not flow.flow_id:
        return asked  # a trigger has made its to-do
    new = Case(maker, flow, version, digest)
    began = cases.begin(new, Staff(tx, company_id, estate_id, subject), clock.now(), pick=pick)
    return save(tx, asked, new, began)


def has_flow(
    tx: Tx, subject: str, *, company_id: int, estate_id: int = 0, maker: str = "", amount_minor: int | None = None
) -> bool:
    """Whether the company has set a flow that such a document takes: for kinds that else need no decision.

    Args:
        tx, subject, company_id, estate_id, maker, amount_minor: as for `request`.
    """
    document = _document(subject, estate_id, amount_minor)
    return bool(_flow(tx, document, company_id, maker or tx.scope.principal.id).flow_id)


def _document(subject: str, estate_id: int, amount_minor: int | None) -> Document:
    return Document(subject, None if amount_minor is None else abs(amount_minor), estate_id)


def _flow(tx: Tx, document: Document, company_id: int, maker: str) -> Flow:
    set_by_company = messages.flows_of(directory.approval_rules(tx, company_id))
    if not set_by_company:
        return simplest(document.subject)
    department_id = department_of(tx, maker)
    return for_department(choose(set_by_company, replace(document, department_id=department_id)), department_id)


def waits(tx: Tx, subject: str, resource_id: str, *, company_id: int) -> bool:
    """Whether somebody has still to decide about a resource."""
    key = {"company_id": company_id, "subject": subject, "resource_id": resource_id}
    return bool(tx.execute(text(f"select 1 from approvals where {ABOUT} and state = 'waiting'"), key).scalar())


def decide(
    tx: Tx,
    subject: str,
    resource_id: str,
    *,
    company_id: int,
    version: int,
    approve: bool,
    reason: str = "",
    opinion: Opinion | None = None,
) -> Approval:
    """Takes the decision that waits for a resource, in the name of the transaction's principal, who may take it by the
    access rule of the call or is named at the step where it stands.

    Args:
        tx: the transaction that carries the decision out, where no step is left (`Approval.waits`).
        subject: what it is about.
        resource_id: the resource.
        company_id: the company.
        version: the resource's as the checker saw it; it must still be the one that was asked about.
        approve: False refuses.
        reason: why; needed for a refusal.
        opinion: what the checker says beside, and whom they pick.

    Raises:
        NotFound: nobody asked.
        AlreadyDecided: it was decided before.
        SamePerson: the checker is the maker.
        NotYourTurn: somebody else decides at this step.
        PreconditionFailed: the resource changed since it was asked about.
        Invalid: a refusal without a reason.
    """
    asked = latest(tx, subject, resource_id, company_id)
    me = tx.scope.principal.id
    if not asked.waits:
        raise AlreadyDecided(f"{subject} {resource_id} was {asked.state} by {asked.checker}")
    if asked.maker == me:
        raise SamePerson(f"You asked for it: somebody else must decide on {subject} {resource_id}")
    if asked.resource_version != version:
        raise PreconditionFailed(f"{subject} {resource_id} has changed since approval was asked for: look at it again")
    said = opinion or Opinion(reason)
    staff = Staff(tx, company_id, asked.estate_id, subject, trusted=me)
    case = load(tx, asked)
    if approve:
        decided = cases.approve(case, staff, me, clock.now(), opinion=said.text or reason, pick=said.pick)
    else:
        decided = cases.refuse(case, staff, me, clock.now(), opinion=said.text or reason)
    return save(tx, asked, case, decided)


def withdraw(tx: Tx, subject: str, resource_id: str, *, company_id: int, reason: str, maker: str = "") -> Approval:
    """The maker takes back what they asked for; whoever calls it takes back the resource.

    Args:
        tx, subject, resource_id, company_id, reason: which, and why.
        maker: in whose name a process takes it back that has asked for them; empty for the transaction's principal.

    Raises:
        NotFound, AlreadyDecided, NotMaker.
        Invalid: no reason.
    """
    asked = latest(tx, subject, resource_id, company_id)
    case = load(tx, asked)
    return save(tx, asked, case, cases.recall(case, maker or tx.scope.principal.id, clock.now(), opinion=reason))


def changed(
    tx: Tx,
    subject: str,
    resource_id: str,
    version: int,
    *,
    company_id: int,
    digest: bytes = b"",
    parts: Iterable[str] = (),
) -> Approval:
    """What waits has changed: approvals count no more from the first step that the change touches.

    Args:
        tx: the transaction that changes it.
        subject, resource_id, company_id: which.
        version, digest: as it now is.
        parts: what of it changed; none where that is not known, which touches every step.

    Raises:
        NotFound, AlreadyDecided.
    """
    asked = latest(tx, subject, resource_id, company_id)
    case, staff = load(tx, asked), Staff(tx, company_id, asked.estate_id, subject)
    after = cases.change(case, staff, clock.now(), version=version, digest=digest, parts=parts)
    return save(tx, asked, case, after)


def step(tx: Tx, approval_id: UUID, move: Callable[[Case, Staff], Case]) -> Approval:
    """Moves a case on by one of the functions of chassis.approvals.cases.

    Raises:
        NotFound: there is none in scope.
    """
    asked = get(tx, approval_id, lock=True)
    case = load(tx, asked)
    return save(tx, asked, case, move(case, Staff(tx, asked.company_id, asked.estate_id, asked.subject)))
