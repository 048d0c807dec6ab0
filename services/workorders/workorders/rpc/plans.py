"""PlanService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import plans_pb2 as pb
from manor.workorders.v1 import plans_pb2_grpc

from workorders.queries import plans as queries
from workorders.records.plans import Occurrence, Plan
from workorders.usecases import occurrences, plans


class PlanServicer(plans_pb2_grpc.PlanServiceServicer):
    """Plans, and what falls due by them."""

    def ListPlans(self, request: pb.ListPlansRequest, call: Call) -> pb.ListPlansResponse:
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_plans(
                tx,
                request.company_id,
                estate_id=request.estate_id,
                ended=request.with_ended,
                limit=limit,
                after=after,
            ),
            lambda row: (row.name, row.plan_id),
        )
        found = [_message(call.tx, one) for one in page]
        return pb.ListPlansResponse(plans=found, next_page_token=token, total_size=total)

    def PreviewPlan(self, request: pb.PreviewPlanRequest, call: Call) -> pb.PreviewPlanResponse:
        day = date.fromisoformat(request.start_date)
        command = plans.PreviewPlan(request.company_id, request.estate_id, request.rule, day, request.start_clock)
        found = plans.preview_plan(call.tx, command)
        return pb.PreviewPlanResponse(due_times=found.first(plans.SHOWN), skipped_months=found.skipped_months())

    def GetPlan(self, request: pb.GetPlanRequest, call: Call) -> pb.Plan:
        return _message(call.tx, call.tx.get(Plan, (request.company_id, UUID(request.plan_id))))

    def CreatePlan(self, request: pb.CreatePlanRequest, call: Call) -> pb.Plan:
        command = plans.CreatePlan(request.company_id, request.estate_id, _wanted(request.plan))
        return _planned(call.tx, plans.create_plan(call.tx, command))

    def UpdatePlan(self, request: pb.UpdatePlanRequest, call: Call) -> pb.Plan:
        command = plans.UpdatePlan(
            request.company_id, UUID(request.plan_id), _wanted(request.plan), request.reason, request.plan.etag
        )
        return _planned(call.tx, plans.update_plan(call.tx, command))

    def ListOccurrences(self, request: pb.ListOccurrencesRequest, call: Call) -> pb.ListOccurrencesResponse:
        before = paging.decode(request.page_token, datetime, UUID)
        wanted = queries.OccurrenceFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.plan_id),
            fields.to_word(pb.OccurrenceState, request.state),
            request.late,
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_occurrences(tx, wanted, limit=limit, before=before),
            lambda row: (row.due_at, row.occurrence_id),
        )
        found = occurrence_messages(call.tx, request.company_id, page)
        return pb.ListOccurrencesResponse(occurrences=found, next_page_token=token, total_size=total)

    def RecordCheck(self, request: pb.RecordCheckRequest, call: Call) -> pb.Occurrence:
        command = occurrences.RecordCheck(request.company_id, UUID(request.occurrence_id), request.failed, request.note)
        made = occurrences.record_check(call.tx, command)
        return occurrence_messages(call.tx, request.company_id, [made])[0]


def _wanted(new: pb.Plan) -> plans.Wanted:
    return plans.Wanted(
        name=new.name,
        task=fields.to_word(pb.PlanTask, new.task),
        category_id=UUID(new.category_id),
        rule=new.rule,
        start_date=date.fromisoformat(new.start_date),
        start_clock=new.start_clock,
        place=new.place,
        description=new.description,
        statutory=new.statutory,
        ended=new.ended,
        horizon_days=new.horizon_days,
        needs_signature=new.needs_signature,
        route_id=fields.to_uuid(new.route_id),
    )


def _planned(tx: Tx, plan: Plan) -> pb.Plan:
    """A plan once what it wants by now is made: whoever plans a round can walk it at once."""
    occurrences.plan_ahead(tx, plan.company_id, plan.plan_id)
    return _message(tx, plan)


def _message(tx: Tx, one: Plan) -> pb.Plan:
    return pb.Plan(
        plan_id=str(one.plan_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        name=one.name,
        task=fields.from_word(pb.PlanTask, one.task),
        category_id=str(one.category_id),
        rule=one.rule,
        start_date=str(one.start_date),
        start_clock=one.start_clock,
        place=one.place,
        description=one.description,
        statutory=one.statutory,
        ended=one.ended,
        horizon_days=one.horizon_days,
        needs_signature=one.needs_signature,
        skipped_months=plans.recurrence_of(tx, one).skipped_months(),
        next_time=plans.next_time(tx, one),
        etag=one.etag,
        route_id=fields.from_value(one.route_id),
    )


def occurrence_messages(tx: Tx, company_id: int, many: Sequence[Occurrence]) -> list[pb.Occurrence]:
    """What fell due, as messages."""
    of = queries.plans_of(tx, company_id, (one.plan_id for one in many))
    return [
        pb.Occurrence(
            occurrence_id=str(one.occurrence_id),
            company_id=company_id,
            estate_id=one.estate_id,
            plan_id=str(one.plan_id),
            plan_name=of[one.plan_id].name,
            task=fields.from_word(pb.PlanTask, of[one.plan_id].task),
            state=fields.from_word(pb.OccurrenceState, one.state),
            due_time=one.due_at,
            late_minutes=one.late_minutes,
            order_id=fields.from_value(one.order_id),
            checker=one.checker,
            check_time=one.checked_at,
            note=one.note,
        )
        for one in many
    ]
