"""Problems found at an acceptance or afterwards (遗留问题; feature B13), tracked to their end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common

from tenants.domain.problems import NEEDS_NOTE, Deed
from tenants.records.acceptances import Problem
from tenants.records.places import Unit
from tenants.usecases.imports import open_estate
from tenants.violations import Fault


@dataclass(frozen=True, slots=True)
class ReportProblem:
    """What is wrong, and where."""

    company_id: int
    estate_id: int
    description: str
    unit_id: UUID | None = None
    place: str = ""
    due_date: date | None = None


def report_problem(tx: Tx, command: ReportProblem) -> Problem:
    """Reports a problem.

    Raises:
        Invalid: the unit is in another estate.
    """
    open_estate(tx, command.company_id, command.estate_id)
    if command.unit_id is not None:
        unit = tx.get(Unit, (command.company_id, command.unit_id))
        if unit.estate_id != command.estate_id:
            raise Invalid("Name a unit of the estate", violations=[Violation("unit_id", Fault.UNIT_ELSEWHERE)])
    return new_problem(
        tx,
        company_id=command.company_id,
        estate_id=command.estate_id,
        unit_id=command.unit_id,
        place=command.place,
        description=command.description,
        due_date=command.due_date,
    )


def new_problem(tx: Tx, **values: Any) -> Problem:
    """A problem that is reported now, with what is known of it by column."""
    problem = Problem(
        problem_id=uuid7(), group_id=tx.scope.group_id, version=1, reported_by=tx.scope.principal.id, **values
    )
    tx.add(problem)
    tx.flush()
    _audit(tx, "tenants.report_problem", problem)
    return problem


@dataclass(frozen=True, slots=True)
class MoveProblem:
    """What is done about a problem; who mends it and until when, where that is said."""

    company_id: int
    problem_id: UUID
    deed: str
    note: str = ""
    responsible: str = ""
    due_date: date | None = None
    etag: str = ""


def move_problem(tx: Tx, command: MoveProblem) -> Problem:
    """Does something about a problem.

    Raises:
        Invalid: nobody is named who mends it, or there is no note where one is needed.
        ProblemNotSo: that cannot be done as it stands.
    """
    problem = tx.lock(Problem, (command.company_id, command.problem_id))
    problem.must_be(command.etag)
    deed = Deed(command.deed)
    if deed in NEEDS_NOTE and not command.note:
        raise Invalid("Say why", violations=[Violation("note", Common.REQUIRED)])
    if deed is Deed.ASSIGN and not command.responsible:
        raise Invalid("Say who mends it", violations=[Violation("responsible", Common.REQUIRED)])
    values: dict[str, Any] = {"due_date": command.due_date or problem.due_date}
    values["responsible"] = command.responsible or problem.responsible
    problem.move(deed, command.note, tx.scope.principal.id, **values)
    _audit(tx, "tenants.move_problem", problem, deed=deed.value)
    return problem


def _audit(tx: Tx, action: str, problem: Problem, **detail: Any) -> None:
    tx.audit(
        action,
        f"problems/{problem.problem_id}",
        {"state": problem.state, **detail},
        company_id=problem.company_id,
        estate_id=problem.estate_id,
    )
