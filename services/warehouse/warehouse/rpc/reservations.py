"""StockReservationService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import reservations_pb2 as pb
from manor.warehouse.v1 import reservations_pb2_grpc
from manor.warehouse.v1 import stock_pb2 as stock_pb

from warehouse.queries import reservations as queries
from warehouse.queries.stock import materials_of, store_names
from warehouse.records.reservations import Reservation
from warehouse.rpc.stock_told import move_message
from warehouse.usecases import reservations


class ReservationServicer(reservations_pb2_grpc.StockReservationServiceServicer):
    """Stock that is kept for a claimant."""

    def ListReservations(self, request: pb.ListReservationsRequest, call: Call) -> pb.ListReservationsResponse:
        wanted = queries.ReservationFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.store_id),
            fields.to_uuid(request.material_id),
            request.target_id,
            fields.to_word(pb.ReservationState, request.state),
            request.waiting,
        )
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_reservations(tx, wanted, limit=limit, before=before),
            lambda row: (row.reservation_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListReservationsResponse(reservations=found, next_page_token=token, total_size=total)

    def CreateReservation(self, request: pb.CreateReservationRequest, call: Call) -> pb.Reservation:
        command = reservations.CreateReservation(
            request.company_id,
            UUID(request.store_id),
            UUID(request.material_id),
            fields.to_decimal(request.quantity),
            request.unit,
            fields.to_word(stock_pb.IssuePurpose, request.purpose),
            request.target_name,
            request.target_id,
        )
        return _message(call.tx, reservations.create_reservation(call.tx, command))

    def CancelReservation(self, request: pb.CancelReservationRequest, call: Call) -> pb.Reservation:
        key = (request.company_id, UUID(request.reservation_id))
        command = reservations.CancelReservation(*key, request.reason)
        return _message(call.tx, reservations.cancel_reservation(call.tx, command))

    def IssueReserved(self, request: pb.IssueReservedRequest, call: Call) -> stock_pb.Move:
        command = reservations.IssueReserved(
            request.company_id,
            date.fromisoformat(request.document_date),
            tuple((UUID(one.reservation_id), fields.to_decimal(one.quantity)) for one in request.parts),
            request.reference,
        )
        return move_message(call.tx, reservations.issue_reserved(call.tx, command))


def _message(tx: Tx, one: Reservation) -> pb.Reservation:
    tx.flush()
    (message,) = _messages(tx, one.company_id, [one])
    return message


def _messages(tx: Tx, company_id: int, many: Sequence[Reservation]) -> list[pb.Reservation]:
    stores = store_names(tx, company_id, (one.store_id for one in many))
    materials = materials_of(tx, company_id, (one.material_id for one in many))
    return [
        pb.Reservation(
            reservation_id=str(one.reservation_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            store_id=str(one.store_id),
            store_name=stores.get(one.store_id, ""),
            material_id=str(one.material_id),
            code=materials[one.material_id].code,
            name=materials[one.material_id].name,
            unit=materials[one.material_id].unit,
            purpose=fields.from_word(stock_pb.IssuePurpose, one.purpose),
            target_id=one.target_id,
            target_name=one.target_name,
            wanted_quantity=fields.from_value(one.wanted),
            reserved_quantity=fields.from_value(one.reserved),
            issued_quantity=fields.from_value(one.issued),
            returned_quantity=fields.from_value(one.returned),
            waiting_quantity=fields.from_value(one.waiting),
            state=fields.from_word(pb.ReservationState, one.state),
            principal_id=one.principal_id,
            create_time=one.created_at,
        )
        for one in many
    ]
