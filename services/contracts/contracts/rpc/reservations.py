"""ReservationService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from chassis.violations import Fault as Common
from manor.contracts.v1 import reservations_pb2 as pb
from manor.contracts.v1 import reservations_pb2_grpc

from contracts.queries import units as queries
from contracts.records.leases import LEASE, RESERVATION, Reservation
from contracts.rpc.terms import names_of
from contracts.usecases import reservations


class ReservationServicer(reservations_pb2_grpc.ReservationServiceServicer):
    """Reservations, and which units are free."""

    def ListReservations(self, request: pb.ListReservationsRequest, call: Call) -> pb.ListReservationsResponse:
        before = paging.decode(request.page_token, UUID)
        state = fields.to_word(pb.ReservationState, request.state)
        wanted = queries.ReservationFilter(request.company_id, request.estate_id, state)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_reservations(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.reservation_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListReservationsResponse(reservations=found, next_page_token=token, total_size=total)

    def CreateReservation(self, request: pb.CreateReservationRequest, call: Call) -> pb.Reservation:
        new = request.reservation
        command = reservations.CreateReservation(
            request.company_id,
            request.estate_id,
            UUID(new.unit_id),
            UUID(new.customer_id),
            date.fromisoformat(new.start_date),
            date.fromisoformat(new.end_date),
            date.fromisoformat(new.expiry_date),
            new.note,
            fields.to_uuid(new.prospect_id),
            new.deposit_minor,
            new.deposit_item_code,
        )
        made = reservations.create_reservation(call.tx, command)
        return _messages(call.tx, request.company_id, [made])[0]

    def ReleaseReservation(self, request: pb.ReleaseReservationRequest, call: Call) -> pb.Reservation:
        command = reservations.ReleaseReservation(request.company_id, UUID(request.reservation_id), request.reason)
        made = reservations.release_reservation(call.tx, command)
        return _messages(call.tx, request.company_id, [made])[0]

    def ListAvailability(self, request: pb.ListAvailabilityRequest, call: Call) -> pb.ListAvailabilityResponse:
        after = paging.decode(request.page_token, str, UUID)
        span = span_of(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_availability(tx, span, limit=limit, after=after),
            lambda row: (row.code, row.unit_id),
        )
        found = [_unit(one, span.first) for one in page]
        return pb.ListAvailabilityResponse(units=found, next_page_token=token, total_size=total)


def span_of(request: Any) -> queries.Span:
    """The days that are asked about.

    Raises:
        Invalid: they run backwards.
    """
    first, last = date.fromisoformat(request.start_date), date.fromisoformat(request.end_date)
    if last < first:
        backwards = Violation("end_date", Common.NOT_BEFORE, first=first)
        raise Invalid("The days run backwards", violations=[backwards])
    return queries.Span(request.company_id, request.estate_id, first, last, request.free_only)


def _messages(tx: Tx, company_id: int, many: Sequence[Reservation]) -> list[pb.Reservation]:
    names = names_of(tx, company_id, (one.unit_id for one in many), (one.customer_id for one in many))
    return [
        pb.Reservation(
            reservation_id=str(one.reservation_id),
            company_id=company_id,
            estate_id=one.estate_id,
            unit_id=str(one.unit_id),
            unit_code=names.units.get(one.unit_id, ""),
            customer_id=str(one.customer_id),
            customer_name=names.customers.get(one.customer_id, ""),
            start_date=str(one.start_date),
            end_date=str(one.end_date),
            expiry_date=str(one.expiry_date),
            state=fields.from_word(pb.ReservationState, one.state),
            note=one.note,
            maker=one.maker,
            create_time=one.created_at,
            prospect_id=fields.from_value(one.prospect_id),
            deposit_minor=one.deposit_minor,
            deposit_item_code=one.deposit_item,
            deposit_state=fields.from_word(pb.DepositState, one.deposit_state),
            receivable_id=one.receivable_id,
            refusal_message=one.refusal_message,
            release_reason=one.release_reason,
            release_reason_code=one.release_reason_code,
        )
        for one in many
    ]


def _unit(row: Any, first: date) -> pb.UnitAvailability:
    return pb.UnitAvailability(
        unit_id=str(row.unit_id),
        unit_code=row.code,
        building_name=row.building_name,
        floor=row.floor,
        unit_kind=row.kind,
        area=fields.from_value(row.billable_area),
        lease_id=str(row.holder_id) if row.held_by == LEASE else "",
        reservation_id=str(row.holder_id) if row.held_by == RESERVATION else "",
        held_from=fields.from_value(row.first_day),
        held_until=fields.from_value(row.last_day),
        asking_minor=row.asking_minor,
        vacant_since=fields.from_value(row.vacant_since),
        vacant_days=(first - row.vacant_since).days if row.vacant_since else 0,
    )
