"""ParkingService."""

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
from manor.contracts.v1 import parking_pb2 as pb
from manor.contracts.v1 import parking_pb2_grpc

from contracts.queries import parking as queries
from contracts.records.parking import ParkingLease, Plate, Term
from contracts.rpc.car_parks import today_in
from contracts.rpc.terms import names_of
from contracts.usecases import parking, plates

REMIND_DAYS = 20


class ParkingServicer(parking_pb2_grpc.ParkingServiceServicer):
    """Leases of spaces, their plates, and cars at a gate."""

    def ListParkingLeases(self, request: pb.ListParkingLeasesRequest, call: Call) -> pb.ListParkingLeasesResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = queries.ParkingFilter(
            request.company_id,
            request.estate_id,
            today_in(call.tx, request.company_id, request.estate_id),
            fields.to_word(pb.ParkingState, request.state),
            fields.to_uuid(request.customer_id),
            fields.to_uuid(request.unit_id),
            request.plate,
            request.due,
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_parking_leases(
                tx, wanted, limit=limit, before=before[0] if before else None
            ),
            lambda row: (row.parking_lease_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListParkingLeasesResponse(parking_leases=found, next_page_token=token, total_size=total)

    def GetParkingLease(self, request: pb.GetParkingLeaseRequest, call: Call) -> pb.ParkingLease:
        return _whole(call.tx, call.tx.get(ParkingLease, _key(request)))

    def RentSpace(self, request: pb.RentSpaceRequest, call: Call) -> pb.ParkingLease:
        new = request.parking_lease
        command = parking.RentSpace(
            request.company_id,
            request.estate_id,
            UUID(new.unit_id),
            UUID(new.customer_id),
            new.fee_item_code,
            new.monthly_minor,
            date.fromisoformat(new.start_date),
            request.months,
            new.remind_days if new.HasField("remind_days") else REMIND_DAYS,
            new.note,
            [_new_plate(one) for one in new.plates],
        )
        return _whole(call.tx, parking.rent_space(call.tx, command))

    def RenewParking(self, request: pb.RenewParkingRequest, call: Call) -> pb.ParkingLease:
        monthly = request.monthly_minor if request.HasField("monthly_minor") else None
        command = parking.RenewParking(*_key(request), request.months, monthly)
        return _whole(call.tx, parking.renew_parking(call.tx, command))

    def GiveUpParking(self, request: pb.GiveUpParkingRequest, call: Call) -> pb.ParkingLease:
        last = date.fromisoformat(request.end_date)
        command = parking.GiveUpParking(*_key(request), last, request.reason, request.credit)
        return _whole(call.tx, parking.give_up_parking(call.tx, command))

    def UpdateParkingLease(self, request: pb.UpdateParkingLeaseRequest, call: Call) -> pb.ParkingLease:
        command = parking.UpdateParkingLease(
            *_key(request), request.remind_days, request.note, request.fee_item_code, request.etag
        )
        return _whole(call.tx, parking.update_parking_lease(call.tx, command))

    def AddPlate(self, request: pb.AddPlateRequest, call: Call) -> pb.ParkingLease:
        command = plates.AddPlate(*_key(request), _new_plate(request.plate))
        return _whole(call.tx, plates.add_plate(call.tx, command))

    def RemovePlate(self, request: pb.RemovePlateRequest, call: Call) -> pb.ParkingLease:
        command = plates.RemovePlate(*_key(request), UUID(request.plate_id))
        return _whole(call.tx, plates.remove_plate(call.tx, command))

    def PassGate(self, request: pb.PassGateRequest, call: Call) -> pb.PassGateResponse:
        way = fields.to_word(pb.GateDirection, request.direction)
        command = plates.PassGate(request.company_id, request.estate_id, request.plate, way)
        passed = plates.pass_gate(call.tx, command)
        lease = passed.lease
        told = pb.PassGateResponse(admitted=not passed.refusal, refusal=passed.refusal, inside_plate=passed.inside)
        if lease is not None:
            codes = names_of(call.tx, request.company_id, [lease.unit_id], []).units
            told.parking_lease_id, told.end_date = str(lease.parking_lease_id), str(lease.end_date)
            told.unit_code = codes.get(lease.unit_id, "")
        return told


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.parking_lease_id)


def _new_plate(told: pb.ParkingPlate) -> plates.NewPlate:
    return plates.NewPlate(told.plate, told.model, told.colour)


def _whole(tx: Tx, lease: ParkingLease) -> pb.ParkingLease:
    tx.flush()
    message = _messages(tx, lease.company_id, [lease])[0]
    message.terms.extend(map(_term, queries.terms_of(tx, lease)))
    return message


def _messages(tx: Tx, company_id: int, many: Sequence[ParkingLease]) -> list[pb.ParkingLease]:
    units = {one.unit_id for one in many}
    names = names_of(tx, company_id, units, (one.customer_id for one in many))
    places = queries.places_of(tx, company_id, units)
    cars = queries.plates_by_lease(tx, company_id, (one.parking_lease_id for one in many))
    currency = directory.company(tx, company_id).currency_code
    resident = tx.scope.principal.kind == "resident"
    return [
        pb.ParkingLease(
            parking_lease_id=str(one.parking_lease_id),
            company_id=company_id,
            estate_id=one.estate_id,
            unit_id=str(one.unit_id),
            unit_code=names.units.get(one.unit_id, ""),
            car_park_name=places[one.unit_id].car_park_name if one.unit_id in places else "",
            position=places[one.unit_id].position if one.unit_id in places else "",
            customer_id=str(one.customer_id),
            customer_name=names.customers.get(one.customer_id, ""),
            fee_item_code=one.fee_item_code,
            monthly_minor=one.monthly_minor,
            start_date=str(one.start_date),
            end_date=str(one.end_date),
            remind_days=one.remind_days,
            state=fields.from_word(pb.ParkingState, one.on(today_in(tx, company_id, one.estate_id))),
            # The office's own remark.
            note="" if resident else one.note,
            plates=map(_plate, cars.get(one.parking_lease_id, [])),
            maker=one.maker,
            create_time=one.created_at,
            currency_code=currency,
            etag=one.etag,
            end_reason="" if resident else one.end_reason,
            end_reason_code="" if resident else one.end_reason_code,
        )
        for one in many
    ]


def _plate(one: Plate) -> pb.ParkingPlate:
    return pb.ParkingPlate(
        plate_id=str(one.plate_id),
        plate=one.plate,
        model=one.model,
        colour=one.colour,
        inside_since=one.inside_since,
    )


def _term(one: Term) -> pb.ParkingTerm:
    return pb.ParkingTerm(
        term_id=str(one.term_id),
        start_date=str(one.start_date),
        end_date=str(one.end_date),
        months=one.months,
        amount_minor=one.amount_minor,
        state=fields.from_word(pb.TermState, one.state),
        charge_state=fields.from_word(pb.TermChargeState, one.charge_state),
        receivable_id=one.receivable_id,
        paid=one.paid,
        pay_by_date=fields.from_value(one.pay_by_date),
        refusal_code=one.refusal_code,
        refusal_message=one.refusal_message,
    )
