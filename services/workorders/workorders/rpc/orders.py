"""OrderService."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.deps import Deps
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import orders_pb2 as pb
from manor.workorders.v1 import orders_pb2_grpc

from workorders.domain.work import Answer
from workorders.printing import orders as printing
from workorders.printing.labels import CHINESE
from workorders.queries import orders as queries
from workorders.records.orders import COUNTER, STAFF, Order
from workorders.rpc.told import candidate_message, order_message, order_messages, proposal_message, step_message
from workorders.usecases import intake, proposals, steps
from workorders.usecases.taking import Details


class OrderServicer(orders_pb2_grpc.OrderServiceServicer):
    """Orders."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListOrders(self, request: pb.ListOrdersRequest, call: Call) -> pb.ListOrdersResponse:
        order, wanted = queries.ORDER_ORDERS.of(request), _wanted(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_orders(tx, wanted, order, limit),
            order.cursor,
        )
        found = order_messages(call.tx, request.company_id, page)
        return pb.ListOrdersResponse(orders=found, next_page_token=token, total_size=total)

    def GetOrder(self, request: pb.GetOrderRequest, call: Call) -> pb.Order:
        return order_message(call.tx, call.tx.get(Order, _key(request)))

    def CreateOrder(self, request: pb.CreateOrderRequest, call: Call) -> pb.CreateOrderResponse:
        new = request.order
        command = intake.CreateOrder(
            request.company_id,
            request.estate_id,
            UUID(new.category_id),
            new.description,
            place=new.place,
            unit_id=fields.to_uuid(new.unit_id),
            customer_id=fields.to_uuid(new.customer_id),
            priority=new.priority,
            visit_from=_moment(new, "visit_from_time"),
            visit_to=_moment(new, "visit_to_time"),
            client_id=request.client_id,
            source=COUNTER if request.at_counter else STAFF,
            decoration_id=fields.to_uuid(new.decoration_id),
        )
        order = intake.create_order(call.tx, command)
        similar = order_messages(call.tx, request.company_id, queries.similar_orders(call.tx, order))
        return pb.CreateOrderResponse(order=order_message(call.tx, order), similar_orders=similar)

    def ListSteps(self, request: pb.ListStepsRequest, call: Call) -> pb.ListStepsResponse:
        call.tx.get(Order, _key(request))
        after = paging.decode(request.page_token, int)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_steps(tx, *_key(request), limit=limit, after=after[0] if after else 0),
            lambda row: (row.place,),
        )
        found = [step_message(one) for one in page]
        return pb.ListStepsResponse(steps=found, next_page_token=token, total_size=total)

    def TakeStep(self, request: pb.TakeStepRequest, call: Call) -> pb.Order:
        said = Details(
            reason=request.reason,
            wait_cause=fields.to_word(pb.WaitCause, request.wait_cause),
            wait_until=_moment(request, "wait_until_time"),
            result=request.result,
            signer=request.signer,
            assignee_id=request.assignee_id,
            answers=tuple(Answer(one.line, one.failed, one.note) for one in request.answers),
            parts_used=tuple(request.parts_used),
            work_minutes=request.work_minutes,
            device_at=_moment(request, "device_time"),
        )
        command = steps.TakeStep(*_key(request), fields.to_word(pb.MoveKind, request.move), said, request.etag)
        return order_message(call.tx, steps.take_step(call.tx, command))

    def GrabOrder(self, request: pb.GrabOrderRequest, call: Call) -> pb.Order:
        return order_message(call.tx, steps.grab_order(call.tx, steps.GrabOrder(*_key(request))))

    def DecideOrder(self, request: pb.DecideOrderRequest, call: Call) -> pb.Order:
        name, said = fields.to_word(pb.MoveKind, request.move), Details(reason=request.reason)
        command = steps.DecideOrder(*_key(request), name, said, request.etag)
        return order_message(call.tx, steps.decide_order(call.tx, command))

    def AssignOrder(self, request: pb.AssignOrderRequest, call: Call) -> pb.Order:
        said = Details(
            reason=request.reason,
            assignee_id=request.assignee_id,
            proposed_id=request.proposed_id,
            visit=_visit(request),
        )
        command = steps.AssignOrder(*_key(request), said, request.etag)
        return order_message(call.tx, steps.assign_order(call.tx, command))

    def ProposeAssignees(self, request: pb.ProposeAssigneesRequest, call: Call) -> pb.ProposeAssigneesResponse:
        ids = [UUID(one) for one in request.order_ids]
        command = proposals.ProposeAssignees(request.company_id, request.estate_id, ids)
        found = proposals.propose_assignees(call.tx, command)
        return pb.ProposeAssigneesResponse(proposals=[proposal_message(one) for one in found])

    def ListCrew(self, request: pb.ListCrewRequest, call: Call) -> pb.ListCrewResponse:
        found = proposals.list_crew(call.tx, proposals.ListCrew(*_key(request)))
        return pb.ListCrewResponse(candidates=[candidate_message(one) for one in found])

    def ExplainOrder(self, request: pb.ExplainOrderRequest, call: Call) -> pb.Order:
        cause = fields.to_word(pb.RootCause, request.root_cause)
        command = steps.ExplainOrder(*_key(request), cause, request.answer, request.etag)
        return order_message(call.tx, steps.explain_order(call.tx, command))

    def AnswerOrder(self, request: pb.AnswerOrderRequest, call: Call) -> pb.Order:
        name, said = fields.to_word(pb.MoveKind, request.move), Details(reason=request.reason, rating=request.rating)
        command = steps.AnswerOrder(*_key(request), name, said, request.etag)
        return order_message(call.tx, steps.answer_order(call.tx, command))

    def PrintOrder(self, request: pb.PrintOrderRequest, call: Call) -> pb.PrintedOrder:
        order = call.tx.get(Order, _key(request))
        made = printing.print_order(call.tx, self._deps, order, request.language_code or CHINESE)
        return pb.PrintedOrder(file_name=made.file.name, page_count=made.pages)

    def LinkOrder(self, request: pb.LinkOrderRequest, call: Call) -> pb.Order:
        command = intake.LinkOrder(*_key(request), fields.to_uuid(request.main_order_id))
        return order_message(call.tx, intake.link_order(call.tx, command))


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.order_id)


def _moment(message: Any, name: str) -> datetime | None:
    return fields.to_moment(getattr(message, name)) if message.HasField(name) else None


def _visit(request: pb.AssignOrderRequest) -> tuple[datetime | None, datetime | None] | None:
    """When somebody is expected, where it is said."""
    said = (_moment(request, "visit_from_time"), _moment(request, "visit_to_time"))
    return said if any(said) else None


def _wanted(request: pb.ListOrdersRequest) -> queries.OrderFilter:
    return queries.OrderFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.OrderState, request.state),
        fields.to_word(pb.OrderKind, request.kind),
        request.open,
        request.assignee_id,
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.customer_id),
        fields.to_uuid(request.category_id),
        request.number,
        request.late,
        fields.to_uuid(request.main_order_id),
        fields.to_uuid(request.decoration_id),
    )
