"""Emergency plans, and the drills and trainings that were held."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation

from workorders.records.registers import DRILL, EmergencyPlan, Exercise
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class WantedPlan:
    """What a plan says; manor.workorders.v1.EmergencyPlan says what each means."""

    name: str
    steps: str
    occasion: str = ""
    drill_months: int = 0
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreateEmergencyPlan:
    """An emergency plan of an estate."""

    company_id: int
    estate_id: int
    wanted: WantedPlan


def create_emergency_plan(tx: Tx, command: CreateEmergencyPlan) -> EmergencyPlan:
    """Makes an emergency plan.

    Raises:
        NotFound: there is no such estate.
    """
    estate = _estate(tx, command.company_id, command.estate_id)
    plan = EmergencyPlan(
        company_id=command.company_id,
        emergency_plan_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        made_on=estate.today(),
        **asdict(command.wanted),
    )
    tx.add(plan)
    tx.flush()
    _audit_plan(tx, "create_emergency_plan", plan)
    return plan


@dataclass(frozen=True, slots=True)
class UpdateEmergencyPlan:
    """A plan as it is to be."""

    company_id: int
    emergency_plan_id: UUID
    wanted: WantedPlan
    etag: str = ""


def update_emergency_plan(tx: Tx, command: UpdateEmergencyPlan) -> EmergencyPlan:
    """Changes an emergency plan.

    Raises:
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    plan = tx.lock(EmergencyPlan, (command.company_id, command.emergency_plan_id))
    plan.must_be(command.etag)
    if plan.change(asdict(command.wanted)):
        _audit_plan(tx, "update_emergency_plan", plan)
    return plan


@dataclass(frozen=True, slots=True)
class WantedExercise:
    """What was held; manor.workorders.v1.Exercise says what each means."""

    kind: str
    topic: str
    held_on: date
    result: str
    emergency_plan_id: UUID | None = None
    minutes: int = 0
    attendees: tuple[str, ...] = ()
    others: int = 0

    def columns(self) -> dict[str, object]:
        """As the table has them."""
        return {**asdict(self), "attendees": list(self.attendees)}


@dataclass(frozen=True, slots=True)
class CreateExercise:
    """A drill or a training of an estate."""

    company_id: int
    estate_id: int
    wanted: WantedExercise


def create_exercise(tx: Tx, command: CreateExercise) -> Exercise:
    """Enters a drill or a training.

    Raises:
        Invalid: the day lies ahead, a drill has no plan of the estate, or a training has one.
        NotFound: there is no such estate.
    """
    _estate(tx, command.company_id, command.estate_id)
    _check(tx, command.company_id, command.estate_id, command.wanted)
    exercise = Exercise(
        company_id=command.company_id,
        exercise_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        **command.wanted.columns(),
    )
    tx.add(exercise)
    tx.flush()
    _audit_exercise(tx, "create_exercise", exercise)
    return exercise


@dataclass(frozen=True, slots=True)
class UpdateExercise:
    """An entry as it is to be."""

    company_id: int
    exercise_id: UUID
    wanted: WantedExercise
    etag: str = ""


def update_exercise(tx: Tx, command: UpdateExercise) -> Exercise:
    """Changes a drill or a training.

    Raises:
        Invalid: as create_exercise.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    exercise = tx.lock(Exercise, (command.company_id, command.exercise_id))
    exercise.must_be(command.etag)
    _check(tx, command.company_id, exercise.estate_id, command.wanted)
    if exercise.change(command.wanted.columns()):
        _audit_exercise(tx, "update_exercise", exercise)
    return exercise


def _estate(tx: Tx, company_id: int, estate_id: int) -> directory.Estate:
    estate = directory.estate(tx, estate_id)
    if estate.company_id != company_id:
        raise NotFound(f"Estate {estate_id} does not exist or is not yours to see")
    return estate


def _check(tx: Tx, company_id: int, estate_id: int, wanted: WantedExercise) -> None:
    faults = []
    if wanted.held_on > directory.estate(tx, estate_id).today():
        faults.append(Violation("exercise.held_date", Fault.LIES_AHEAD))
    at = "exercise.emergency_plan_id"
    if wanted.kind != DRILL:
        if wanted.emergency_plan_id:
            faults.append(Violation(at, Fault.NOT_A_DRILL))
    elif wanted.emergency_plan_id is None:
        faults.append(Violation(at, Fault.DRILL_WITHOUT_PLAN))
    else:
        plan = tx.find(EmergencyPlan, (company_id, wanted.emergency_plan_id))
        if plan is None or plan.estate_id != estate_id:
            faults.append(Violation(at, Fault.NO_PLAN_THERE))
    if faults:
        raise Invalid("Something is wrong with what was held", violations=faults)


def _audit_plan(tx: Tx, action: str, plan: EmergencyPlan) -> None:
    about = {"name": plan.name, "retired": plan.retired}
    where = {"company_id": plan.company_id, "estate_id": plan.estate_id}
    tx.audit(f"workorders.{action}", f"emergencyPlans/{plan.emergency_plan_id}", about, **where)


def _audit_exercise(tx: Tx, action: str, one: Exercise) -> None:
    about = {"kind": one.kind, "topic": one.topic, "held": str(one.held_on)}
    where = {"company_id": one.company_id, "estate_id": one.estate_id}
    tx.audit(f"workorders.{action}", f"exercises/{one.exercise_id}", about, **where)
