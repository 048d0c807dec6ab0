"""LeaseService."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.protobuf import empty_pb2
from manor.contracts.v1 import leases_pb2 as pb
from manor.contracts.v1 import leases_pb2_grpc, terms_pb2

from contracts.queries import leases as queries
from contracts.records.leases import DRAFT, SUBMITTED, Agreement, Lease
from contracts.rpc.terms import (
    Names,
    difference_message,
    line_message,
    names_of,
    names_of_terms,
    planned_message,
    terms_from,
    terms_message,
)
from contracts.usecases import agreements, leases, lines, many_leases, previews


class LeaseServicer(leases_pb2_grpc.LeaseServiceServicer):
    """Leases and their schedules."""

    def ListLeases(self, request: pb.ListLeasesRequest, call: Call) -> pb.ListLeasesResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = replace(_wanted(request), reviewed=_by_resident(call.tx))
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_leases(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.lease_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListLeasesResponse(leases=found, next_page_token=token, total_size=total)

    def GetLease(self, request: pb.GetLeaseRequest, call: Call) -> pb.Lease:
        lease = call.tx.get(Lease, _key(request))
        if _by_resident(call.tx) and lease.state in (DRAFT, SUBMITTED):
            raise NotFound("There is no such lease")
        return _message(call.tx, lease)

    def CreateLease(self, request: pb.CreateLeaseRequest, call: Call) -> pb.Lease:
        new = request.lease
        command = leases.CreateLease(
            request.company_id,
            request.estate_id,
            new.number,
            terms_from(new.terms, leases.AT),
            new.note,
            fields.to_uuid(request.predecessor_id),
            fields.to_uuid(request.prospect_id),
            new.trade,
        )
        return _message(call.tx, leases.create_lease(call.tx, command))

    def UpdateLease(self, request: pb.UpdateLeaseRequest, call: Call) -> pb.Lease:
        new = request.lease
        terms = terms_from(new.terms, leases.AT)
        command = leases.UpdateLease(*_key(request), new.number, terms, new.note, new.etag, new.trade)
        return _message(call.tx, leases.update_lease(call.tx, command))

    def SetLeaseTrade(self, request: pb.SetLeaseTradeRequest, call: Call) -> pb.Lease:
        command = leases.SetLeaseTrade(*_key(request), request.trade)
        return _message(call.tx, leases.set_lease_trade(call.tx, command))

    def DeleteLease(self, request: pb.DeleteLeaseRequest, call: Call) -> empty_pb2.Empty:
        leases.delete_lease(call.tx, leases.DeleteLease(*_key(request)))
        return empty_pb2.Empty()

    def PreviewSchedule(self, request: pb.PreviewScheduleRequest, call: Call) -> pb.PreviewScheduleResponse:
        terms, lease_id = terms_from(request.terms, "terms."), fields.to_uuid(request.lease_id)
        command = previews.PreviewSchedule(request.company_id, request.estate_id, terms, lease_id)
        shown = previews.preview_schedule(call.tx, command)
        lines, differences = _change(call.tx, request.company_id, shown)
        return pb.PreviewScheduleResponse(
            lines=lines,
            differences=differences,
            schedule_hash=shown.schedule_hash,
            total_minor=shown.total,
            deposit_minor=shown.deposit,
        )

    def SubmitLease(self, request: pb.SubmitLeaseRequest, call: Call) -> pb.Lease:
        command = leases.SubmitLease(*_key(request), request.schedule_hash)
        return _message(call.tx, leases.submit_lease(call.tx, command))

    def ChangeLease(self, request: pb.ChangeLeaseRequest, call: Call) -> pb.Lease:
        terms = terms_from(request.terms, "terms.")
        command = agreements.ChangeLease(*_key(request), terms, request.reason, request.schedule_hash)
        return _message(call.tx, agreements.change_lease(call.tx, command))

    def TerminateLease(self, request: pb.TerminateLeaseRequest, call: Call) -> pb.Lease:
        command = agreements.TerminateLease(
            *_key(request),
            date.fromisoformat(request.end_date),
            request.reason,
            request.credit_billed,
            request.inspection,
            request.keys,
            request.schedule_hash,
            tuple(agreements.Deduction(one.fee_item_code, one.amount_minor, one.reason) for one in request.deductions),
            tuple((one.meter_code, one.value) for one in request.final_readings),
        )
        return _message(call.tx, agreements.terminate_lease(call.tx, command))

    def PreviewTermination(self, request: pb.PreviewTerminationRequest, call: Call) -> pb.SurrenderStatement:
        command = previews.PreviewTermination(*_key(request), date.fromisoformat(request.end_date))
        told = previews.preview_termination(call.tx, command)
        lines, differences = _change(call.tx, request.company_id, told.preview)
        return pb.SurrenderStatement(
            end_date=request.end_date,
            billed_until=fields.from_value(told.billed_until),
            lines=lines,
            differences=differences,
            total_minor=told.preview.total,
            deposit_minor=told.deposit,
            schedule_hash=told.preview.schedule_hash,
        )

    def ApproveLease(self, request: pb.DecideLeaseRequest, call: Call) -> pb.Lease:
        command = agreements.DecideLease(*_key(request), request.reason)
        return _message(call.tx, agreements.approve_lease(call.tx, command))

    def SubmitLeases(self, request: pb.SubmitLeasesRequest, call: Call) -> pb.SubmitLeasesResponse:
        command = many_leases.SubmitLeases(request.company_id, list(map(UUID, request.lease_ids)))
        return pb.SubmitLeasesResponse(submitted_count=many_leases.submit_leases(call.tx, command))

    def ApproveLeases(self, request: pb.ApproveLeasesRequest, call: Call) -> pb.ApproveLeasesResponse:
        command = many_leases.ApproveLeases(request.company_id, list(map(UUID, request.lease_ids)), request.reason)
        return pb.ApproveLeasesResponse(approved_count=many_leases.approve_leases(call.tx, command))

    def RefuseLease(self, request: pb.DecideLeaseRequest, call: Call) -> pb.Lease:
        command = agreements.DecideLease(*_key(request), request.reason)
        return _message(call.tx, agreements.refuse_lease(call.tx, command))

    def ListAgreements(self, request: pb.ListAgreementsRequest, call: Call) -> pb.ListAgreementsResponse:
        call.tx.get(Lease, _key(request))
        after = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_agreements(
                tx, *_key(request), limit=limit, after=after[0] if after else None
            ),
            lambda row: (row.agreement_id,),
        )
        names = names_of_terms(call.tx, request.company_id, (one.agreed for one in page))
        found = [_agreement(one, names) for one in page]
        return pb.ListAgreementsResponse(agreements=found, next_page_token=token, total_size=total)

    def ListLeaseLines(self, request: pb.ListLeaseLinesRequest, call: Call) -> pb.ListLeaseLinesResponse:
        call.tx.get(Lease, _key(request))
        after = paging.decode(request.page_token, date, int)
        wanted = queries.LineFilter(
            request.company_id, 0, UUID(request.lease_id), fields.to_word(terms_pb2.LineState, request.state)
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_lease_lines(tx, wanted, limit=limit, after=after),
            lambda row: (row.due_date, row.line_id),
        )
        customers = (one.customer_id for one in page)
        names = names_of(call.tx, request.company_id, (one.unit_id for one in page), customers)
        found = [line_message(one, names) for one in page]
        return pb.ListLeaseLinesResponse(lines=found, next_page_token=token, total_size=total)

    def ApproveLines(self, request: pb.ApproveLinesRequest, call: Call) -> pb.ApproveLinesResponse:
        command = lines.ApproveLines(*_key(request), request.line_ids)
        return pb.ApproveLinesResponse(approved_count=lines.approve_lines(call.tx, command))

    def ConvertLines(self, request: pb.ConvertLinesRequest, call: Call) -> pb.ConvertLinesResponse:
        command = lines.ConvertLines(*_key(request), request.line_ids)
        return pb.ConvertLinesResponse(sent_count=lines.convert_lines(call.tx, command))


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.lease_id)


def _wanted(request: pb.ListLeasesRequest) -> queries.LeaseFilter:
    return queries.LeaseFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.LeaseState, request.state),
        fields.to_uuid(request.customer_id),
        fields.to_uuid(request.unit_id),
        request.number,
        request.waiting,
        fields.to_date(request.ends_until),
    )


def _change(tx: Tx, company_id: int, shown: previews.Preview) -> tuple[list[Any], list[Any]]:
    names = names_of_terms(tx, company_id, [shown.terms])
    return (
        [planned_message(one, names) for one in shown.change.lines],
        [difference_message(one, names) for one in shown.change.differences],
    )


def _by_resident(tx: Tx) -> bool:
    return tx.scope.principal.kind == "resident"


def _message(tx: Tx, lease: Lease) -> pb.Lease:
    tx.flush()
    return _messages(tx, lease.company_id, [lease])[0]


def _messages(tx: Tx, company_id: int, many: Sequence[Lease]) -> list[pb.Lease]:
    currency = directory.company(tx, company_id).currency_code
    ids = [one.lease_id for one in many]
    waiting, after = queries.waiting_kinds(tx, company_id, ids), queries.successors(tx, company_id, ids)
    names = names_of_terms(tx, company_id, (one.agreed for one in many))
    resident = _by_resident(tx)
    return [
        pb.Lease(
            lease_id=str(one.lease_id),
            company_id=company_id,
            estate_id=one.estate_id,
            number=one.number,
            state=fields.from_word(pb.LeaseState, one.state),
            terms=terms_message(one.agreed, names),
            terms_version=one.terms_version,
            schedule_hash=one.schedule_hash,
            currency_code=currency,
            predecessor_id=fields.from_value(one.predecessor_id),
            successor_id=fields.from_value(after.get(one.lease_id)),
            deposit_minor=one.deposit_minor,
            deposit_carried_minor=one.deposit_carried_minor,
            # The office's own remark.
            note="" if resident else one.note,
            maker=one.maker,
            trade=one.trade,
            waiting=fields.from_word(pb.AgreementKind, waiting.get(one.lease_id)),
            create_time=one.created_at,
            etag=one.etag,
        )
        for one in many
    ]


def _agreement(one: Agreement, names: Names) -> pb.Agreement:
    told = one.surrender
    return pb.Agreement(
        agreement_id=str(one.agreement_id),
        kind=fields.from_word(pb.AgreementKind, one.kind),
        state=fields.from_word(pb.AgreementState, one.state),
        terms=terms_message(one.agreed, names),
        schedule_hash=one.schedule_hash,
        reason=one.reason,
        reason_code=one.reason_code,
        maker=one.maker,
        checker=one.checker,
        decision_reason=one.decision_reason,
        decision_reason_code=one.decision_reason_code,
        create_time=one.created_at,
        decide_time=one.decided_at,
        surrender=_surrender(told) if told else None,
    )


def _surrender(told: Mapping[str, Any]) -> pb.SurrenderStatement:
    """A statement as an agreement keeps it; what a release before did not ask for is not there."""
    deductions = told.get("deductions", ())
    return pb.SurrenderStatement(
        end_date=told["end"],
        billed_until=told["billed_until"],
        total_minor=told["total"],
        deposit_minor=told["deposit"],
        inspection=told["inspection"],
        keys=told["keys"],
        deductions=[
            pb.SurrenderDeduction(fee_item_code=one["item"], amount_minor=one["amount"], reason=one["reason"])
            for one in deductions
        ],
        deducted_minor=sum(one["amount"] for one in deductions),
        final_readings=[
            pb.SurrenderReading(meter_code=code, value=value, outcome="".join(outcome))
            for code, value, *outcome in told.get("final_readings", ())
        ],
    )
