"""Lists of the grounds, what was done for them, emergency plans, drills and trainings as files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, pages
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.domain.drills import due_again
from workorders.queries import registers as read
from workorders.queries.registers import CareFilter, ExerciseFilter, GroundFilter
from workorders.usecases import register_words as words
from workorders.usecases.writing import PAGE, OfEstate, columns_of, estates_of, start, write

GROUNDS = File(
    "grounds",
    sheets.columns(
        "ground_id", "estate_id", "kind", "name", "place", "species", "quantity", "area", "planted_on", "waste",
        "litres", "note", "retired",
    ),
    words.GROUNDS,
)  # fmt: skip
CARES = File(
    "cares",
    sheets.columns(
        "care_id", "estate_id", "ground_id", "ground_name", "kind", "done_on", "weight", "note", "maker",
    ),
    words.CARES,
    people=("maker",),
)  # fmt: skip
EMERGENCY_PLANS = File(
    "emergency_plans",
    sheets.columns(
        "emergency_plan_id", "estate_id", "name", "occasion", "steps", "drill_months", "drilled_on", "due_on",
        "retired",
    ),
    words.EMERGENCY_PLANS,
)  # fmt: skip
EXERCISES = File(
    "exercises",
    sheets.columns(
        "exercise_id", "estate_id", "kind", "emergency_plan_id", "emergency_plan_name", "topic", "held_on", "minutes",
        "attendee_count", "others", "result",
    ),
    words.EXERCISES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportGrounds:
    """Which entries to write to a file of which format, and in which language for people."""

    filter: GroundFilter
    file_format: str
    language: str = ""


def export_grounds(tx: Tx, command: ExportGrounds) -> operations_pb2.Operation:
    """Starts writing the register of the grounds to a file."""
    return start(tx, "workorders.export_grounds", command)


@operation("workorders.export_grounds")
def write_grounds(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(GroundFilter, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(after: tuple[Any, Any] | None) -> Sequence[Any]:
            return read.list_grounds(tx, wanted, limit=PAGE, after=after)

        for page in pages(page_of, "name", "ground_id"):
            for one in page:
                yield {**columns_of(one, GROUNDS), "estate_name": estates.get(one.estate_id, "")}

    return write(op, GROUNDS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportCares:
    """Which cares to write to a file of which format, and in which language for people."""

    filter: CareFilter
    file_format: str
    language: str = ""


def export_cares(tx: Tx, command: ExportCares) -> operations_pb2.Operation:
    """Starts writing what was done on the grounds to a file."""
    return start(tx, "workorders.export_cares", command)


@operation("workorders.export_cares")
def write_cares(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(CareFilter, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(before: UUID | None) -> Sequence[Any]:
            return read.list_cares(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "care_id"):
            grounds = read.grounds_of(tx, op.company_id, (one.ground_id for one in page))
            for one in page:
                named = {"estate_name": estates.get(one.estate_id, ""), "ground_name": grounds[one.ground_id].name}
                yield {**columns_of(one, CARES), **named}

    return write(op, CARES, rows, request)


@dataclass(frozen=True, slots=True)
class ExportEmergencyPlans:
    """Which plans to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_emergency_plans(tx: Tx, command: ExportEmergencyPlans) -> operations_pb2.Operation:
    """Starts writing emergency plans to a file."""
    return start(tx, "workorders.export_emergency_plans", command)


@operation("workorders.export_emergency_plans")
def write_emergency_plans(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(OfEstate, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(after: tuple[Any, Any] | None) -> Sequence[Any]:
            estate_id, retired = wanted.estate_id, wanted.ended
            return read.list_emergency_plans(
                tx, op.company_id, estate_id=estate_id, retired=retired, limit=PAGE, after=after
            )

        for page in pages(page_of, "name", "emergency_plan_id"):
            last = read.drilled(tx, op.company_id, (one.emergency_plan_id for one in page))
            for one in page:
                drilled = last.get(one.emergency_plan_id)
                due = due_again(drilled or one.made_on, one.drill_months)
                named = {"estate_name": estates.get(one.estate_id, ""), "drilled_on": drilled, "due_on": due}
                yield {**columns_of(one, EMERGENCY_PLANS), **named}

    return write(op, EMERGENCY_PLANS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportExercises:
    """Which exercises to write to a file of which format, and in which language for people."""

    filter: ExerciseFilter
    file_format: str
    language: str = ""


def export_exercises(tx: Tx, command: ExportExercises) -> operations_pb2.Operation:
    """Starts writing drills and trainings to a file."""
    return start(tx, "workorders.export_exercises", command)


@operation("workorders.export_exercises")
def write_exercises(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(ExerciseFilter, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(before: tuple[Any, Any] | None) -> Sequence[Any]:
            return read.list_exercises(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "held_on", "exercise_id"):
            plans = read.emergency_plans_of(tx, op.company_id, (one.emergency_plan_id for one in page))
            for one in page:
                plan = plans[one.emergency_plan_id].name if one.emergency_plan_id else ""
                named = {"estate_name": estates.get(one.estate_id, ""), "emergency_plan_name": plan}
                yield {**columns_of(one, EXERCISES), **named, "attendee_count": len(one.attendees)}

    return write(op, EXERCISES, rows, request)
