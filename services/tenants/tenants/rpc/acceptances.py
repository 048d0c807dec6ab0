"""AcceptanceService."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import acceptances_pb2 as pb
from manor.tenants.v1 import acceptances_pb2_grpc, files_pb2

from tenants.queries import acceptances as queries
from tenants.records.acceptances import Acceptance
from tenants.usecases import acceptances, exports


class AcceptanceServicer(acceptances_pb2_grpc.AcceptanceServiceServicer):
    """Checklists and documents of what is accepted from the developer."""

    def CreateAcceptance(self, request: pb.CreateAcceptanceRequest, call: Call) -> pb.Acceptance:
        command = acceptances.CreateAcceptance(
            request.company_id,
            request.estate_id,
            fields.to_word(pb.AcceptanceScope, request.scope),
            [(one.name, one.standard) for one in request.items],
            request.part,
            fields.to_uuid(request.unit_id),
        )
        return _shown(call, acceptances.create_acceptance(call.tx, command))

    def GetAcceptance(self, request: pb.GetAcceptanceRequest, call: Call) -> pb.Acceptance:
        company_id, acceptance_id = request.company_id, UUID(request.acceptance_id)
        return _message(queries.get_acceptance(call.tx, company_id=company_id, acceptance_id=acceptance_id))

    def ListAcceptances(self, request: pb.ListAcceptancesRequest, call: Call) -> pb.ListAcceptancesResponse:
        after = paging.decode(request.page_token, UUID)
        where = _wanted(request).where()
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_acceptances(tx, where, after=after, limit=limit),
            lambda row: (row.acceptance_id,),
        )
        return pb.ListAcceptancesResponse(acceptances=map(_message, page), next_page_token=token, total_size=total)

    def ChangeAcceptanceItems(self, request: pb.ChangeAcceptanceItemsRequest, call: Call) -> pb.Acceptance:
        added = [(one.name, one.standard) for one in request.added]
        command = acceptances.ChangeAcceptanceItems(
            request.company_id, UUID(request.acceptance_id), added, list(request.removed), request.etag
        )
        return _shown(call, acceptances.change_acceptance_items(call.tx, command))

    def CheckAcceptanceItem(self, request: pb.CheckAcceptanceItemRequest, call: Call) -> pb.Acceptance:
        command = acceptances.CheckAcceptanceItem(
            request.company_id,
            UUID(request.acceptance_id),
            request.number,
            fields.to_word(pb.ItemResult, request.result),
            request.note,
            request.etag,
        )
        return _shown(call, acceptances.check_acceptance_item(call.tx, command))

    def SetAcceptanceDocument(self, request: pb.SetAcceptanceDocumentRequest, call: Call) -> pb.Acceptance:
        command = acceptances.SetAcceptanceDocument(
            request.company_id,
            UUID(request.acceptance_id),
            request.number,
            request.name,
            request.copies,
            fields.to_date(request.received_date),
            request.etag,
        )
        return _shown(call, acceptances.set_acceptance_document(call.tx, command))

    def CompleteAcceptance(self, request: pb.CompleteAcceptanceRequest, call: Call) -> pb.Acceptance:
        command = acceptances.CompleteAcceptance(request.company_id, UUID(request.acceptance_id), request.etag)
        return _shown(call, acceptances.complete_acceptance(call.tx, command))

    def ExportAcceptances(self, request: pb.ExportAcceptancesRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_acceptances(call.tx, exports.Export(_wanted(request), excel, request.language_code))


def _wanted(request: pb.ListAcceptancesRequest | pb.ExportAcceptancesRequest) -> queries.AcceptanceFilter:
    """Which acceptances a list or its export asks for."""
    return queries.AcceptanceFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.AcceptanceScope, request.scope),
        fields.to_word(pb.AcceptanceState, request.state),
        fields.to_uuid(request.unit_id),
    )


def _shown(call: Call, one: Acceptance) -> pb.Acceptance:
    """An acceptance as it now stands, with its unit's name."""
    return _message(queries.get_acceptance(call.tx, company_id=one.company_id, acceptance_id=one.acceptance_id))


def _message(row: Any) -> pb.Acceptance:
    return pb.Acceptance(
        acceptance_id=str(row.acceptance_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        scope=fields.from_word(pb.AcceptanceScope, row.scope),
        part=row.part,
        unit_id=fields.from_value(row.unit_id),
        unit_code=row.unit_code,
        building_name=row.building_name,
        state=fields.from_word(pb.AcceptanceState, row.state),
        items=map(_item, row.items),
        documents=[
            pb.AcceptanceDocument(
                number=one["number"], name=one["name"], copies=one["copies"], received_date=one["received"]
            )
            for one in row.documents
        ],
        open_problem_count=row.open_problem_count,
        create_time=row.created_at,
        complete_time=row.completed_at,
        etag=str(row.version),
    )


def _item(one: dict[str, Any]) -> pb.AcceptanceItem:
    return pb.AcceptanceItem(
        number=one["number"],
        name=one["name"],
        standard=one["standard"],
        result=fields.from_word(pb.ItemResult, one["result"]),
        note=one["note"],
        checked_by=one["by"],
        check_time=datetime.fromisoformat(one["at"]) if one["at"] else None,
        problem_id=one["problem_id"],
    )
