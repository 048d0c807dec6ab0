"""GroundService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import grounds_pb2 as pb
from manor.workorders.v1 import grounds_pb2_grpc

from workorders.queries import registers as queries
from workorders.records.registers import GREEN_AREA, LAND, Care, Ground
from workorders.usecases import grounds


class GroundServicer(grounds_pb2_grpc.GroundServiceServicer):
    """The register of the grounds."""

    def ListGrounds(self, request: pb.ListGroundsRequest, call: Call) -> pb.ListGroundsResponse:
        after = paging.decode(request.page_token, str, UUID)
        wanted = ground_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_grounds(tx, wanted, limit=limit, after=after),
            lambda row: (row.name, row.ground_id),
        )
        found = [_message(one) for one in page]
        answer = pb.ListGroundsResponse(grounds=found, next_page_token=token, total_size=total)
        if not request.page_token:
            sums = queries.areas(call.tx, request.company_id, request.estate_id)
            answer.land_area = fields.from_value(sums.get(LAND))
            answer.green_area = fields.from_value(sums.get(GREEN_AREA))
        return answer

    def GetGround(self, request: pb.GetGroundRequest, call: Call) -> pb.Ground:
        return _message(call.tx.get(Ground, (request.company_id, UUID(request.ground_id))))

    def CreateGround(self, request: pb.CreateGroundRequest, call: Call) -> pb.Ground:
        command = grounds.CreateGround(request.company_id, request.estate_id, _wanted(request.ground))
        return _message(grounds.create_ground(call.tx, command))

    def UpdateGround(self, request: pb.UpdateGroundRequest, call: Call) -> pb.Ground:
        key = request.company_id, UUID(request.ground_id)
        command = grounds.UpdateGround(*key, _wanted(request.ground), request.ground.etag)
        return _message(grounds.update_ground(call.tx, command))

    def ListCares(self, request: pb.ListCaresRequest, call: Call) -> pb.ListCaresResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = care_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_cares(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.care_id,),
        )
        found = _cares(call.tx, request.company_id, page)
        return pb.ListCaresResponse(cares=found, next_page_token=token, total_size=total)

    def CreateCare(self, request: pb.CreateCareRequest, call: Call) -> pb.Care:
        new = request.care
        command = grounds.CreateCare(
            request.company_id,
            UUID(new.ground_id),
            fields.to_word(pb.CareKind, new.kind),
            _day(new.done_date),
            Decimal(new.weight) if new.weight else None,
            new.note,
        )
        return _cares(call.tx, request.company_id, [grounds.create_care(call.tx, command)])[0]


def ground_filter(request: Any) -> queries.GroundFilter:
    """Which entries a request asks for."""
    kind = fields.to_word(pb.GroundKind, request.kind)
    return queries.GroundFilter(request.company_id, request.estate_id, kind, request.with_retired)


def care_filter(request: Any) -> queries.CareFilter:
    """Which cares a request asks for."""
    kind = fields.to_word(pb.CareKind, request.kind)
    return queries.CareFilter(request.company_id, request.estate_id, fields.to_uuid(request.ground_id), kind)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _wanted(new: pb.Ground) -> grounds.Wanted:
    return grounds.Wanted(
        kind=fields.to_word(pb.GroundKind, new.kind),
        name=new.name,
        place=new.place,
        species=new.species,
        quantity=new.quantity,
        area=Decimal(new.area) if new.area else None,
        planted_on=_day(new.planted_date),
        waste=fields.to_word(pb.WasteKind, new.waste),
        litres=new.litres,
        note=new.note,
        retired=new.retired,
    )


def _message(one: Ground) -> pb.Ground:
    return pb.Ground(
        ground_id=str(one.ground_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        kind=fields.from_word(pb.GroundKind, one.kind),
        name=one.name,
        place=one.place,
        species=one.species,
        quantity=one.quantity,
        area=fields.from_value(one.area),
        planted_date=fields.from_value(one.planted_on),
        waste=fields.from_word(pb.WasteKind, one.waste),
        litres=one.litres,
        note=one.note,
        retired=one.retired,
        etag=one.etag,
    )


def _cares(tx: Tx, company_id: int, many: Sequence[Care]) -> list[pb.Care]:
    of = queries.grounds_of(tx, company_id, (one.ground_id for one in many))
    return [
        pb.Care(
            care_id=str(one.care_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            ground_id=str(one.ground_id),
            ground_name=of[one.ground_id].name,
            kind=fields.from_word(pb.CareKind, one.kind),
            done_date=str(one.done_on),
            weight=fields.from_value(one.weight),
            note=one.note,
            maker=one.maker,
        )
        for one in many
    ]
