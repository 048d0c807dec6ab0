"""Accepting an estate from its developer (承接查验; features B11, B12): checklists item by item, and documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common

from tenants.records.acceptances import Acceptance
from tenants.usecases.imports import open_estate
from tenants.usecases.moves import lock_unit
from tenants.usecases.problems import new_problem
from tenants.violations import Fault

MOST = 200  # items of a list, and documents


@dataclass(frozen=True, slots=True)
class CreateAcceptance:
    """What is accepted, and its checklist as names and standards."""

    company_id: int
    estate_id: int
    scope: str
    items: Sequence[tuple[str, str]]
    part: str = ""
    unit_id: UUID | None = None


def create_acceptance(tx: Tx, command: CreateAcceptance) -> Acceptance:
    """Begins an acceptance.

    Raises:
        Invalid: a common part or a unit is not named, or named where there is none.
    """
    open_estate(tx, command.company_id, command.estate_id)
    _check_scope(tx, command)
    acceptance = Acceptance(
        company_id=command.company_id,
        acceptance_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        version=1,
        scope=command.scope,
        part=command.part,
        unit_id=command.unit_id,
        items=[_item(number, *one) for number, one in enumerate(command.items, 1)],
        documents=[],
    )
    tx.add(acceptance)
    tx.flush()
    _audit(tx, "tenants.create_acceptance", acceptance, items=len(acceptance.items))
    return acceptance


@dataclass(frozen=True, slots=True)
class ChangeAcceptanceItems:
    """Items that are added, as names and standards, and numbers of those that are taken away."""

    company_id: int
    acceptance_id: UUID
    added: Sequence[tuple[str, str]] = ()
    removed: Sequence[int] = ()
    etag: str = ""


def change_acceptance_items(tx: Tx, command: ChangeAcceptanceItems) -> Acceptance:
    """Adds items to a checklist, and takes away those that are not checked yet.

    Raises:
        Invalid: one that is taken away is checked, or not there; or none or too many would be left.
    """
    acceptance = _lock(tx, command.company_id, command.acceptance_id, command.etag)
    unchecked = {one["number"] for one in acceptance.items if not one["result"]}
    faults = [
        Violation(f"removed[{place}]", Fault.ITEM_CHECKED)
        for place, number in enumerate(command.removed)
        if number not in unchecked
    ]
    # Numbers are never given twice, since notes and files name them.
    first = 1 + max((one["number"] for one in acceptance.items), default=0)
    kept = [one for one in acceptance.items if one["number"] not in command.removed]
    items = kept + [_item(number, *one) for number, one in enumerate(command.added, first)]
    if not 1 <= len(items) <= MOST:
        faults.append(Violation("added", Common.OUT_OF_RANGE, least=1, most=MOST))
    if faults:
        raise Invalid("The checklist stays as it is: correct what is named", violations=faults)
    acceptance.change({"items": items})
    _audit(tx, "tenants.change_acceptance_items", acceptance, items=len(items))
    return acceptance


@dataclass(frozen=True, slots=True)
class CheckAcceptanceItem:
    """What came of an item: passed, or failed with what is wrong."""

    company_id: int
    acceptance_id: UUID
    number: int
    result: str
    note: str = ""
    etag: str = ""


def check_acceptance_item(tx: Tx, command: CheckAcceptanceItem) -> Acceptance:
    """Notes what came of an item; one that fails becomes a problem, once.

    Raises:
        Invalid: there is no such item, or nothing is said about what is wrong.
        AcceptanceOver: it is completed.
    """
    acceptance = _lock(tx, command.company_id, command.acceptance_id, command.etag)
    before = next((one for one in acceptance.items if one["number"] == command.number), None)
    if before is None:
        raise Invalid("There is no such item", violations=[Violation("number", Fault.NO_SUCH_ITEM)])
    if command.result == "failed" and not command.note:
        raise Invalid("Say what is wrong", violations=[Violation("note", Common.REQUIRED)])
    problem_id = before["problem_id"]
    if command.result == "failed" and not problem_id:
        problem_id = str(_problem(tx, acceptance, before["name"], command.note))
    checked = {"result": command.result, "note": command.note, "problem_id": problem_id}
    checked |= {"by": tx.scope.principal.id, "at": clock.now().isoformat()}
    items = [{**one, **checked} if one is before else one for one in acceptance.items]
    acceptance.change({"items": items})
    _audit(tx, "tenants.check_acceptance_item", acceptance, number=command.number, result=command.result)
    return acceptance


@dataclass(frozen=True, slots=True)
class SetAcceptanceDocument:
    """A document that the developer owes, or that came; number 0 for a new one."""

    company_id: int
    acceptance_id: UUID
    number: int
    name: str
    copies: int
    received_date: date | None = None
    etag: str = ""


def set_acceptance_document(tx: Tx, command: SetAcceptanceDocument) -> Acceptance:
    """Adds a document, or changes the one of that number.

    Raises:
        Invalid: there is no such document, or there are as many as there may be.
    """
    acceptance = _lock(tx, command.company_id, command.acceptance_id, command.etag)
    known = {one["number"]: one for one in acceptance.documents}
    if command.number and command.number not in known:
        raise Invalid("There is no such document", violations=[Violation("number", Fault.NO_SUCH_ITEM)])
    number = command.number or 1 + max(known, default=0)
    if number > MOST:
        raise Invalid("There are too many documents", violations=[Violation("number", Common.TOO_GREAT, most=MOST)])
    received = str(command.received_date or "")
    known[number] = {"number": number, "name": command.name, "copies": command.copies, "received": received}
    acceptance.change({"documents": [known[one] for one in sorted(known)]})
    _audit(tx, "tenants.set_acceptance_document", acceptance, number=number, received=received)
    return acceptance


@dataclass(frozen=True, slots=True)
class CompleteAcceptance:
    """Which acceptance is over."""

    company_id: int
    acceptance_id: UUID
    etag: str = ""


def complete_acceptance(tx: Tx, command: CompleteAcceptance) -> Acceptance:
    """Completes an acceptance all of whose items are checked.

    Raises:
        AcceptanceOver, ItemsUnchecked.
    """
    acceptance = _lock(tx, command.company_id, command.acceptance_id, command.etag)
    acceptance.complete()
    _audit(tx, "tenants.complete_acceptance", acceptance)
    return acceptance


def _check_scope(tx: Tx, command: CreateAcceptance) -> None:
    faults = []
    if (command.scope == "common_part") != bool(command.part):
        faults.append(Violation("part", Fault.PART_OR_NOT))
    if (command.scope == "unit") != (command.unit_id is not None):
        faults.append(Violation("unit_id", Fault.UNIT_OR_NOT))
    elif command.unit_id is not None:
        unit = lock_unit(tx, command.company_id, command.unit_id)
        if unit.estate_id != command.estate_id:
            faults.append(Violation("unit_id", Fault.UNIT_ELSEWHERE))
    if faults:
        raise Invalid("Say what is accepted", violations=faults)


def _lock(tx: Tx, company_id: int, acceptance_id: UUID, etag: str) -> Acceptance:
    acceptance = tx.lock(Acceptance, (company_id, acceptance_id))
    acceptance.must_be(etag)
    acceptance.must_go_on()
    return acceptance


def _item(number: int, name: str, standard: str) -> dict[str, Any]:
    return {"number": number, "name": name, "standard": standard, "result": "", "note": "", "by": "", "at": "",
            "problem_id": ""}  # fmt: skip


def _problem(tx: Tx, acceptance: Acceptance, name: str, note: str) -> UUID:
    return new_problem(
        tx,
        company_id=acceptance.company_id,
        estate_id=acceptance.estate_id,
        acceptance_id=acceptance.acceptance_id,
        unit_id=acceptance.unit_id,
        place=acceptance.part,
        description=f"{name}: {note}",
    ).problem_id


def _audit(tx: Tx, action: str, acceptance: Acceptance, **detail: Any) -> None:
    tx.audit(
        action,
        f"acceptances/{acceptance.acceptance_id}",
        {"scope": acceptance.scope, **detail},
        company_id=acceptance.company_id,
        estate_id=acceptance.estate_id,
    )
