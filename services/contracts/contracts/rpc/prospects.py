"""ProspectService."""

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
from manor.contracts.v1 import prospects_pb2 as pb
from manor.contracts.v1 import prospects_pb2_grpc

from contracts.queries import leases as names
from contracts.queries import prospects as queries
from contracts.records.prospects import Prospect, ProspectStep
from contracts.rpc.car_parks import today_in
from contracts.usecases import prospects


class ProspectServicer(prospects_pb2_grpc.ProspectServiceServicer):
    """Prospects and what was done about them."""

    def ListProspects(self, request: pb.ListProspectsRequest, call: Call) -> pb.ListProspectsResponse:
        after = paging.decode(request.page_token, date, UUID)
        wanted = queries.ProspectFilter(
            request.company_id,
            request.estate_id,
            today_in(call.tx, request.company_id, request.estate_id),
            fields.to_word(pb.ProspectState, request.state),
            request.owner,
            request.due,
            request.customer_id,
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_prospects(tx, wanted, limit=limit, after=after),
            lambda row: (row.next_date or queries.NEVER, row.prospect_id),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListProspectsResponse(prospects=found, next_page_token=token, total_size=total)

    def GetProspect(self, request: pb.GetProspectRequest, call: Call) -> pb.Prospect:
        return _whole(call.tx, call.tx.get(Prospect, _key(request)))

    def CreateProspect(self, request: pb.CreateProspectRequest, call: Call) -> pb.Prospect:
        command = prospects.CreateProspect(request.company_id, request.estate_id, _data(request.prospect))
        return _whole(call.tx, prospects.create_prospect(call.tx, command))

    def UpdateProspect(self, request: pb.UpdateProspectRequest, call: Call) -> pb.Prospect:
        command = prospects.UpdateProspect(*_key(request), _data(request.prospect), request.prospect.etag)
        return _whole(call.tx, prospects.update_prospect(call.tx, command))

    def RecordProspectStep(self, request: pb.RecordProspectStepRequest, call: Call) -> pb.Prospect:
        step = request.step
        command = prospects.RecordProspectStep(
            *_key(request),
            fields.to_word(pb.ProspectStepKind, step.kind),
            fields.to_date(step.date),
            step.note,
            fields.to_uuid(step.unit_id),
            step.square_metre_minor,
            fields.to_date(step.valid_until),
            fields.to_date(request.next_date),
            request.next_step,
        )
        return _whole(call.tx, prospects.record_prospect_step(call.tx, command))

    def LoseProspect(self, request: pb.LoseProspectRequest, call: Call) -> pb.Prospect:
        command = prospects.LoseProspect(*_key(request), request.reason)
        return _whole(call.tx, prospects.lose_prospect(call.tx, command))


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.prospect_id)


def _data(told: pb.Prospect) -> prospects.ProspectData:
    return prospects.ProspectData(
        told.name,
        told.trade,
        told.source,
        fields.to_uuid(told.customer_id),
        fields.to_decimal(told.area_from),
        fields.to_decimal(told.area_to),
        told.square_metre_minor,
        told.note,
        told.owner,
        fields.to_date(told.next_date),
        told.next_step,
    )


def _whole(tx: Tx, prospect: Prospect) -> pb.Prospect:
    tx.flush()
    message = _messages(tx, prospect.company_id, [prospect])[0]
    steps = queries.steps_of(tx, prospect)
    codes = names.unit_codes(tx, prospect.company_id, {one.unit_id for one in steps if one.unit_id})
    message.steps.extend(_step(one, codes.get(one.unit_id, "") if one.unit_id else "") for one in steps)
    return message


def _messages(tx: Tx, company_id: int, many: Sequence[Prospect]) -> list[pb.Prospect]:
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.Prospect(
            prospect_id=str(one.prospect_id),
            company_id=company_id,
            estate_id=one.estate_id,
            name=one.name,
            trade=one.trade,
            source=one.source,
            customer_id=fields.from_value(one.customer_id),
            area_from=fields.from_value(one.area_from),
            area_to=fields.from_value(one.area_to),
            square_metre_minor=one.square_metre_minor,
            note=one.note,
            owner=one.owner,
            state=fields.from_word(pb.ProspectState, one.state),
            next_date=fields.from_value(one.next_date),
            next_step=one.next_step,
            lease_id=fields.from_value(one.lease_id),
            maker=one.maker,
            create_time=one.created_at,
            currency_code=currency,
            etag=one.etag,
        )
        for one in many
    ]


def _step(one: ProspectStep, unit_code: str) -> pb.ProspectStep:
    return pb.ProspectStep(
        step_id=str(one.step_id),
        kind=fields.from_word(pb.ProspectStepKind, one.kind),
        date=str(one.day),
        note=one.note,
        reason_code=one.reason_code,
        unit_id=fields.from_value(one.unit_id),
        unit_code=unit_code,
        square_metre_minor=one.square_metre_minor,
        valid_until=fields.from_value(one.valid_until),
        maker=one.maker,
        create_time=one.created_at,
    )
