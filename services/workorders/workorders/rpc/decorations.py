"""DecorationService."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import decorations_pb2 as pb
from manor.workorders.v1 import decorations_pb2_grpc

from workorders.queries import decorations as read
from workorders.queries import orders as queries
from workorders.queries.decorations import Counts, DecorationFilter
from workorders.records.decorations import CrewPass, Decoration
from workorders.usecases import crew_passes, decorations

MOST_CREW = 500


class DecorationServicer(decorations_pb2_grpc.DecorationServiceServicer):
    """Decorations."""

    def ListDecorations(self, request: pb.ListDecorationsRequest, call: Call) -> pb.ListDecorationsResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = decoration_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: read.list_decorations(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.decoration_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListDecorationsResponse(decorations=found, next_page_token=token, total_size=total)

    def GetDecoration(self, request: pb.GetDecorationRequest, call: Call) -> pb.Decoration:
        return _message(call.tx, call.tx.get(Decoration, _key(request)))

    def CreateDecoration(self, request: pb.CreateDecorationRequest, call: Call) -> pb.Decoration:
        new = request.decoration
        about = UUID(new.unit_id), fields.to_uuid(new.customer_id), _wanted(new)
        command = decorations.CreateDecoration(request.company_id, request.estate_id, *about)
        return _message(call.tx, decorations.create_decoration(call.tx, command))

    def UpdateDecoration(self, request: pb.UpdateDecorationRequest, call: Call) -> pb.Decoration:
        new = request.decoration
        command = decorations.UpdateDecoration(*_key(request), _wanted(new), new.etag)
        return _message(call.tx, decorations.update_decoration(call.tx, command))

    def SubmitDecoration(self, request: pb.SubmitDecorationRequest, call: Call) -> pb.Decoration:
        command = decorations.SubmitDecoration(
            *_key(request), request.deposit_minor, request.deposit_item_code, request.note, request.etag
        )
        return _message(call.tx, decorations.submit_decoration(call.tx, command))

    def ApproveDecoration(self, request: pb.DecideDecorationRequest, call: Call) -> pb.Decoration:
        command = decorations.DecideDecoration(*_key(request), request.reason)
        return _message(call.tx, decorations.approve_decoration(call.tx, command))

    def RefuseDecoration(self, request: pb.DecideDecorationRequest, call: Call) -> pb.Decoration:
        command = decorations.DecideDecoration(*_key(request), request.reason)
        return _message(call.tx, decorations.refuse_decoration(call.tx, command))

    def StartDecoration(self, request: pb.StartDecorationRequest, call: Call) -> pb.Decoration:
        command = decorations.DecorationKey(*_key(request))
        return _message(call.tx, decorations.start_decoration(call.tx, command))

    def AcceptDecoration(self, request: pb.AcceptDecorationRequest, call: Call) -> pb.Decoration:
        command = decorations.AcceptDecoration(*_key(request), request.acceptance, request.etag)
        return _message(call.tx, decorations.accept_decoration(call.tx, command))

    def CancelDecoration(self, request: pb.CancelDecorationRequest, call: Call) -> pb.Decoration:
        command = decorations.CancelDecoration(*_key(request), request.reason)
        return _message(call.tx, decorations.cancel_decoration(call.tx, command))

    def ListCrewPasses(self, request: pb.ListCrewPassesRequest, call: Call) -> pb.ListCrewPassesResponse:
        made = call.tx.get(Decoration, _key(request))
        found = read.list_crew_passes(call.tx, made.company_id, made.decoration_id, limit=MOST_CREW)
        return pb.ListCrewPassesResponse(crew_passes=[_crew(call.tx, one) for one in found])

    def CreateCrewPass(self, request: pb.CreateCrewPassRequest, call: Call) -> pb.CrewPass:
        new = request.crew_pass
        days = fields.to_date(new.start_date), fields.to_date(new.end_date)
        command = crew_passes.CreateCrewPass(*_key(request), new.name, new.trade, *days)
        return _crew(call.tx, crew_passes.create_crew_pass(call.tx, command))

    def RevokeCrewPass(self, request: pb.RevokeCrewPassRequest, call: Call) -> pb.CrewPass:
        command = crew_passes.RevokeCrewPass(request.company_id, UUID(request.crew_pass_id))
        return _crew(call.tx, crew_passes.revoke_crew_pass(call.tx, command))


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.decoration_id)


def _wanted(new: pb.Decoration) -> decorations.Wanted:
    first, last = fields.to_date(new.start_date), fields.to_date(new.end_date)
    assert first and last  # both are required, and days
    return decorations.Wanted(new.work, new.contractor, new.site_manager, first, last)


def decoration_filter(request: Any) -> DecorationFilter:
    """Which decorations a request asks for."""
    return DecorationFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.DecorationState, request.state),
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.customer_id),
        request.overdue,
    )


def _message(tx: Tx, made: Decoration) -> pb.Decoration:
    tx.flush()
    return _messages(tx, made.company_id, [made])[0]


def _messages(tx: Tx, company_id: int, many: Sequence[Decoration]) -> list[pb.Decoration]:
    units = queries.unit_codes(tx, company_id, (one.unit_id for one in many))
    customers = queries.customer_names(tx, company_id, (one.customer_id for one in many))
    counts = read.counts_of(tx, company_id, (one.decoration_id for one in many))
    found = []
    for one in many:
        estate = directory.estate(tx, one.estate_id)
        message = _told(one, counts.get(one.decoration_id, Counts()))
        message.unit_code = units.get(one.unit_id, "")
        message.customer_name = customers.get(one.customer_id, "") if one.customer_id else ""
        message.currency_code, message.overdue = estate.currency_code, one.overdue(estate.today())
        found.append(message)
    return found


def _told(one: Decoration, counts: Counts) -> pb.Decoration:
    return pb.Decoration(
        decoration_id=str(one.decoration_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        number=one.number,
        unit_id=str(one.unit_id),
        customer_id=fields.from_value(one.customer_id),
        work=one.work,
        contractor=one.contractor,
        site_manager=one.site_manager,
        start_date=fields.from_value(one.start_date),
        end_date=fields.from_value(one.end_date),
        state=fields.from_word(pb.DecorationState, one.state),
        deposit_minor=one.deposit_minor,
        deposit_item_code=one.deposit_item,
        deposit_state=fields.from_word(pb.DecorationDepositState, one.deposit_standing),
        deposit_paid_minor=one.deposit_paid_minor,
        receivable_id=one.receivable_id,
        refusal_message=one.refusal_message,
        maker=one.maker,
        create_time=one.created_at,
        decider=one.decider,
        decide_time=one.decided_at,
        reason=one.reason,
        begin_time=one.begun_at,
        acceptor=one.acceptor,
        accept_time=one.accepted_at,
        acceptance=one.acceptance,
        inspection_count=counts.inspections,
        violation_count=counts.violations,
        open_violation_count=counts.open,
        etag=one.etag,
    )


def _crew(tx: Tx, one: CrewPass) -> pb.CrewPass:
    return pb.CrewPass(
        crew_pass_id=str(one.crew_pass_id),
        decoration_id=str(one.decoration_id),
        estate_id=one.estate_id,
        name=one.name,
        trade=one.trade,
        start_date=fields.from_value(one.start_date),
        end_date=fields.from_value(one.end_date),
        revoked=one.revoked,
        valid=one.lets_in(directory.estate(tx, one.estate_id).today()),
        maker=one.maker,
    )
