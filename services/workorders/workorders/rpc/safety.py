"""SafetyService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import safety_pb2 as pb
from manor.workorders.v1 import safety_pb2_grpc

from workorders.domain.drills import due_again
from workorders.queries import registers as queries
from workorders.records.registers import EmergencyPlan, Exercise
from workorders.usecases import safety


class SafetyServicer(safety_pb2_grpc.SafetyServiceServicer):
    """Emergency plans, drills and trainings."""

    def ListEmergencyPlans(self, request: pb.ListEmergencyPlansRequest, call: Call) -> pb.ListEmergencyPlansResponse:
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_emergency_plans(
                tx,
                request.company_id,
                estate_id=request.estate_id,
                retired=request.with_retired,
                limit=limit,
                after=after,
            ),
            lambda row: (row.name, row.emergency_plan_id),
        )
        found = _plans(call.tx, request.company_id, page)
        return pb.ListEmergencyPlansResponse(emergency_plans=found, next_page_token=token, total_size=total)

    def GetEmergencyPlan(self, request: pb.GetEmergencyPlanRequest, call: Call) -> pb.EmergencyPlan:
        key = request.company_id, UUID(request.emergency_plan_id)
        return _plans(call.tx, request.company_id, [call.tx.get(EmergencyPlan, key)])[0]

    def CreateEmergencyPlan(self, request: pb.CreateEmergencyPlanRequest, call: Call) -> pb.EmergencyPlan:
        wanted = _wanted_plan(request.emergency_plan)
        command = safety.CreateEmergencyPlan(request.company_id, request.estate_id, wanted)
        return _plans(call.tx, request.company_id, [safety.create_emergency_plan(call.tx, command)])[0]

    def UpdateEmergencyPlan(self, request: pb.UpdateEmergencyPlanRequest, call: Call) -> pb.EmergencyPlan:
        key = request.company_id, UUID(request.emergency_plan_id)
        new = request.emergency_plan
        command = safety.UpdateEmergencyPlan(*key, _wanted_plan(new), new.etag)
        return _plans(call.tx, request.company_id, [safety.update_emergency_plan(call.tx, command)])[0]

    def ListExercises(self, request: pb.ListExercisesRequest, call: Call) -> pb.ListExercisesResponse:
        before = paging.decode(request.page_token, date, UUID)
        wanted = exercise_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_exercises(tx, wanted, limit=limit, before=before),
            lambda row: (row.held_on, row.exercise_id),
        )
        found = _exercises(call.tx, request.company_id, page)
        return pb.ListExercisesResponse(exercises=found, next_page_token=token, total_size=total)

    def GetExercise(self, request: pb.GetExerciseRequest, call: Call) -> pb.Exercise:
        found = call.tx.get(Exercise, (request.company_id, UUID(request.exercise_id)))
        return _exercises(call.tx, request.company_id, [found])[0]

    def CreateExercise(self, request: pb.CreateExerciseRequest, call: Call) -> pb.Exercise:
        command = safety.CreateExercise(request.company_id, request.estate_id, _wanted(request.exercise))
        return _exercises(call.tx, request.company_id, [safety.create_exercise(call.tx, command)])[0]

    def UpdateExercise(self, request: pb.UpdateExerciseRequest, call: Call) -> pb.Exercise:
        key = request.company_id, UUID(request.exercise_id)
        command = safety.UpdateExercise(*key, _wanted(request.exercise), request.exercise.etag)
        return _exercises(call.tx, request.company_id, [safety.update_exercise(call.tx, command)])[0]


def exercise_filter(request: Any) -> queries.ExerciseFilter:
    """Which exercises a request asks for."""
    kind = fields.to_word(pb.ExerciseKind, request.kind)
    plan_id = fields.to_uuid(request.emergency_plan_id)
    return queries.ExerciseFilter(request.company_id, request.estate_id, kind, plan_id)


def _wanted_plan(new: pb.EmergencyPlan) -> safety.WantedPlan:
    return safety.WantedPlan(new.name, new.steps, new.occasion, new.drill_months, new.retired)


def _plans(tx: Tx, company_id: int, many: Sequence[EmergencyPlan]) -> list[pb.EmergencyPlan]:
    last = queries.drilled(tx, company_id, (one.emergency_plan_id for one in many))
    found = []
    for one in many:
        drilled = last.get(one.emergency_plan_id)
        due = None if one.retired else due_again(drilled or one.made_on, one.drill_months)
        found.append(
            pb.EmergencyPlan(
                emergency_plan_id=str(one.emergency_plan_id),
                company_id=one.company_id,
                estate_id=one.estate_id,
                name=one.name,
                occasion=one.occasion,
                steps=one.steps,
                drill_months=one.drill_months,
                retired=one.retired,
                drilled_date=fields.from_value(drilled),
                due_date=fields.from_value(due),
                overdue=due is not None and due < directory.estate(tx, one.estate_id).today(),
                etag=one.etag,
            )
        )
    return found


def _wanted(new: pb.Exercise) -> safety.WantedExercise:
    return safety.WantedExercise(
        kind=fields.to_word(pb.ExerciseKind, new.kind),
        topic=new.topic,
        held_on=date.fromisoformat(new.held_date),
        result=new.result,
        emergency_plan_id=fields.to_uuid(new.emergency_plan_id),
        minutes=new.minutes,
        attendees=tuple(new.attendees),
        others=new.others,
    )


def _exercises(tx: Tx, company_id: int, many: Sequence[Exercise]) -> list[pb.Exercise]:
    of = queries.emergency_plans_of(tx, company_id, (one.emergency_plan_id for one in many))
    return [
        pb.Exercise(
            exercise_id=str(one.exercise_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            kind=fields.from_word(pb.ExerciseKind, one.kind),
            emergency_plan_id=fields.from_value(one.emergency_plan_id),
            emergency_plan_name=of[one.emergency_plan_id].name if one.emergency_plan_id else "",
            topic=one.topic,
            held_date=str(one.held_on),
            minutes=one.minutes,
            attendees=one.attendees,
            others=one.others,
            result=one.result,
            etag=one.etag,
        )
        for one in many
    ]
