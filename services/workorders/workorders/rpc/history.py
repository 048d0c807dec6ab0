"""HistoryService."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import history_pb2 as pb
from manor.workorders.v1 import history_pb2_grpc, orders_pb2

from workorders.domain.history import PastTimes
from workorders.usecases import history, past_rounds


class HistoryServicer(history_pb2_grpc.HistoryServiceServicer):
    """What was before an estate came to Manor."""

    def ImportOrders(self, request: pb.ImportOrdersRequest, call: Call) -> pb.ImportedHistory:
        told = [_order(one) for one in request.orders]
        made = history.import_orders(call.tx, history.ImportOrders(request.company_id, request.estate_id, told))
        return pb.ImportedHistory(created_count=made.created, known_count=made.known)

    def ImportRounds(self, request: pb.ImportRoundsRequest, call: Call) -> pb.ImportedHistory:
        told = [
            past_rounds.PastRound(
                fields.to_moment(one.due_time),
                one.walker_id,
                [_stop(stop) for stop in one.stops],
            )
            for one in request.rounds
        ]
        command = past_rounds.ImportRounds(request.company_id, UUID(request.plan_id), told)
        made = past_rounds.import_rounds(call.tx, command)
        return pb.ImportedHistory(created_count=made.created, known_count=made.known)


def _stop(one: pb.PastStop) -> past_rounds.PastStop:
    return past_rounds.PastStop(one.place, fields.to_moment(one.walk_time), one.failed, one.note, one.order_client_id)


def _order(one: pb.PastOrder) -> history.PastOrder:
    times = PastTimes(
        fields.to_moment(one.report_time),
        fields.to_moment(one.end_time),
        _moment(one, "respond_time"),
        _moment(one, "done_time"),
        _moment(one, "first_done_time"),
        _moment(one, "reopen_time"),
    )
    return history.PastOrder(
        one.client_id,
        UUID(one.category_id),
        one.description,
        times,
        unit_id=fields.to_uuid(one.unit_id),
        customer_id=fields.to_uuid(one.customer_id),
        place=one.place,
        assignee_id=one.assignee_id,
        reason=one.reason,
        result=one.result,
        rating=one.rating,
        root_cause=fields.to_word(orders_pb2.RootCause, one.root_cause),
        main_client_id=one.main_client_id,
    )


def _moment(message: Any, name: str) -> datetime | None:
    return fields.to_moment(getattr(message, name)) if message.HasField(name) else None
