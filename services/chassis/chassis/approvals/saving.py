"""Writes what a step of a case changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import text

from chassis import clock
from chassis.approvals import cases
from chassis.approvals.cases import Case
from chassis.approvals.flows import ENTITLED
from chassis.approvals.table import CASE, COLUMNS, Approval
from chassis.data.tx import Tx

_UPDATE = text(
    "update approvals set state = :state, step_number = :step_number, resource_version = :version, digest = :digest,"
    " checker = :checker, decision_reason = :reason, decided_at = :decided_at"
    f" where {CASE} returning {COLUMNS}"
)
_INSERT_TODO = text(
    "insert into approval_todos (company_id, approval_id, slot, key, group_id, estate_id, subject, maker, task,"
    " given_by, due_at) values (:company_id, :approval_id, :slot, :key, :group_id, :estate_id, :subject, :maker, :task,"
    " :given_by, :due_at)"
)
_INSERT_DECISION = text(
    "insert into approval_decisions (company_id, approval_id, place, group_id, estate_id, step_number, kind, actor,"
    " for_person, to_person, opinion, voided, decided_at) values (:company_id, :approval_id, :place, :group_id,"
    " :estate_id, :step_number, :kind, :actor, :for_person, :to_person, :opinion, :voided, :decided_at)"
)


def save(tx: Tx, asked: Approval, before: Case, after: Case) -> Approval:
    """Writes what a step of a case changed."""
    if after == before:
        return asked
    last = after.decisions[-1] if len(after.decisions) > len(before.decisions) else None
    over = last is not None and after.state != cases.WAITING
    key = {"company_id": asked.company_id, "approval_id": asked.approval_id}
    row = tx.execute(
        _UPDATE,
        {
            **key,
            "state": after.state,
            "step_number": after.step,
            "version": after.version,
            "digest": after.digest,
            "checker": last.actor if last and over and after.state != cases.RECALLED else "",
            "reason": last.opinion if last and over else "",
            "decided_at": last.at if last and over else None,
        },
    ).one()
    place = {**key, "group_id": tx.scope.group_id, "estate_id": asked.estate_id or None}
    _save_todos(tx, asked, before, after, place)
    _save_decisions(tx, before, after, place)
    if asked.flow is not None:
        _audit(tx, asked, before, after)
    return Approval(*row)


def _save_todos(tx: Tx, asked: Approval, before: Case, after: Case, place: dict[str, Any]) -> None:
    def keyed(case: Case) -> set[tuple[int, str]]:
        return {(todo.slot, todo.key) for todo in case.todos}

    if after.todos == before.todos:
        return
    # A step that is entered anew has its to-dos anew, also those that look the same.
    stays = keyed(before) & keyed(after) if after.step == before.step else set()
    gone = [] if after.state != cases.WAITING else sorted(keyed(before) - stays)  # a trigger removes those of what ends
    for slot, key in gone:
        values = {**place, "slot": slot, "key": _written_key(key, asked.subject)}
        tx.execute(text(f"delete from approval_todos where {CASE} and slot = :slot and key = :key"), values)
    hours = after.current.remind_hours if after.step else 0
    for todo in after.todos:
        if (todo.slot, todo.key) not in stays:
            tx.execute(
                _INSERT_TODO,
                {
                    **place,
                    "slot": todo.slot,
                    "key": _written_key(todo.key, asked.subject),
                    "task": todo.task,
                    "given_by": list(todo.given_by),
                    "subject": asked.subject,
                    "maker": asked.maker,
                    "due_at": clock.now() + timedelta(hours=hours) if hours else None,
                },
            )


def _written_key(key: str, subject: str) -> str:
    return f"{ENTITLED}:{subject}" if key == ENTITLED else key


def _save_decisions(tx: Tx, before: Case, after: Case, place: dict[str, Any]) -> None:
    for number, (old, new) in enumerate(zip(before.decisions, after.decisions, strict=False)):
        if old.voided != new.voided:
            query = f"update approval_decisions set voided = true where {CASE} and place = :place"
            tx.execute(text(query), {**place, "place": number})
    for number in range(len(before.decisions), len(after.decisions)):
        made = after.decisions[number]
        tx.execute(
            _INSERT_DECISION,
            {
                **place,
                "place": number,
                "step_number": made.step,
                "kind": made.kind,
                "actor": made.actor,
                "for_person": made.for_person,
                "to_person": made.to_person,
                "opinion": made.opinion,
                "voided": made.voided,
                "decided_at": made.at,
            },
        )


def _audit(tx: Tx, asked: Approval, before: Case, after: Case) -> None:
    for made in after.decisions[len(before.decisions) :]:
        detail = {"case": str(asked.approval_id), "step": made.step, "kind": made.kind}
        detail |= {"for": made.for_person} if made.for_person else {}
        detail |= {"to": made.to_person} if made.to_person else {}
        resource = f"{asked.subject}/{asked.resource_id}"
        action = f"{tx.service}.{made.kind}_at_step"
        tx.audit(action, resource, detail, company_id=asked.company_id, estate_id=asked.estate_id)
