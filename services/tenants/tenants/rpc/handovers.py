"""HandoverService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import files_pb2, handovers_pb2_grpc, occupancies_pb2
from manor.tenants.v1 import handovers_pb2 as pb

from tenants.queries import handovers as queries
from tenants.records.handovers import Handover
from tenants.usecases import exports, handovers


class HandoverServicer(handovers_pb2_grpc.HandoverServiceServicer):
    """Units that are waited for and handed over."""

    def RegisterHandover(self, request: pb.RegisterHandoverRequest, call: Call) -> pb.Handover:
        command = handovers.RegisterHandover(
            company_id=request.company_id,
            unit_id=UUID(request.unit_id),
            customer_id=UUID(request.customer_id),
            role=fields.to_word(occupancies_pb2.OccupancyRole, request.role),
            planned_date=fields.to_date(request.planned_date),
            note=request.note,
        )
        return _shown(call, handovers.register_handover(call.tx, command))

    def HandOver(self, request: pb.HandOverRequest, call: Call) -> pb.Handover:
        command = handovers.HandOver(
            company_id=request.company_id,
            handover_id=UUID(request.handover_id),
            handover_date=date.fromisoformat(request.handover_date),
            keys=[(one.name, one.count) for one in request.keys],
            readings=[(one.meter_number, one.value) for one in request.readings],
            note=request.note,
            etag=request.etag,
        )
        return _shown(call, handovers.hand_over(call.tx, command))

    def CancelHandover(self, request: pb.CancelHandoverRequest, call: Call) -> pb.Handover:
        command = handovers.CancelHandover(request.company_id, UUID(request.handover_id), request.reason, request.etag)
        return _shown(call, handovers.cancel_handover(call.tx, command))

    def GetHandover(self, request: pb.GetHandoverRequest, call: Call) -> pb.Handover:
        found = queries.get_handover(call.tx, company_id=request.company_id, handover_id=UUID(request.handover_id))
        return _message(found)

    def ListHandovers(self, request: pb.ListHandoversRequest, call: Call) -> pb.ListHandoversResponse:
        after = paging.decode(request.page_token, UUID)
        where = _wanted(request).where()
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_handovers(tx, where, after=after, limit=limit),
            lambda row: (row.handover_id,),
        )
        return pb.ListHandoversResponse(handovers=map(_message, page), next_page_token=token, total_size=total)

    def ExportHandovers(self, request: pb.ExportHandoversRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_handovers(call.tx, exports.Export(_wanted(request), excel, request.language_code))


def _wanted(request: pb.ListHandoversRequest | pb.ExportHandoversRequest) -> queries.HandoverFilter:
    """Which handovers a list or its export asks for."""
    return queries.HandoverFilter(
        request.company_id,
        request.estate_id,
        fields.to_word(pb.HandoverState, request.state),
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.customer_id),
        fields.to_date(request.planned_to),
    )


def _shown(call: Call, handover: Handover) -> pb.Handover:
    """A handover as it now stands, with the names of unit and customer."""
    company_id, handover_id = handover.company_id, handover.handover_id
    return _message(queries.get_handover(call.tx, company_id=company_id, handover_id=handover_id))


def _message(row: Any) -> pb.Handover:
    return pb.Handover(
        handover_id=str(row.handover_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        unit_id=str(row.unit_id),
        unit_code=row.unit_code,
        building_name=row.building_name,
        customer_id=str(row.customer_id),
        customer_name=row.customer_name or "",
        role=fields.from_word(occupancies_pb2.OccupancyRole, row.role),
        state=fields.from_word(pb.HandoverState, row.state),
        planned_date=fields.from_value(row.planned_date),
        handover_date=fields.from_value(row.handover_date),
        keys=[pb.Keys(**one) for one in row.keys],
        readings=[
            pb.FirstReading(
                meter_number=one["meter_number"],
                value=one["value"],
                outcome=fields.from_word(pb.ReadingOutcome, one["outcome"]),
            )
            for one in row.readings
        ],
        note=row.note,
        reason=row.reason,
        done_by=row.done_by,
        done_time=row.done_at,
        occupancy_id=fields.from_value(row.occupancy_id),
        create_time=row.created_at,
        etag=str(row.version),
        lease_id=fields.from_value(row.lease_id),
        lease_number=row.lease_number or "",
    )
