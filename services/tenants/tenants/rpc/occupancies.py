"""OccupancyService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from chassis.violations import Fault as Common
from google.longrunning import operations_pb2
from manor.tenants.v1 import customers_pb2, files_pb2, occupancies_pb2_grpc
from manor.tenants.v1 import occupancies_pb2 as pb

from tenants.queries import leases
from tenants.queries import occupancies as queries
from tenants.records.occupancies import Occupancy
from tenants.records.places import Unit
from tenants.rpc.messages import (
    Numbers,
    changes,
    occupancy_message,
    set_values,
)
from tenants.usecases import customers, departures, exports, occupancies


class OccupancyServicer(occupancies_pb2_grpc.OccupancyServiceServicer):
    """Moves and their history.

    Args:
        deps: tenants'.
    """

    def __init__(self, deps: Deps) -> None:
        self._numbers = Numbers(deps)

    def MoveIn(self, request: pb.MoveInRequest, call: Call) -> pb.Occupancy:
        command = occupancies.MoveIn(
            company_id=request.company_id,
            unit_id=UUID(request.unit_id),
            customer_id=UUID(request.customer_id),
            role=fields.to_word(pb.OccupancyRole, request.role),
            start_date=date.fromisoformat(request.start_date),
            values=_chosen(request),
        )
        return _message(call, occupancies.move_in(call.tx, command))

    def ListMoveInMatches(self, request: pb.ListMoveInMatchesRequest, call: Call) -> pb.ListMoveInMatchesResponse:
        unit_id = UUID(request.unit_id)
        call.tx.get(Unit, (request.company_id, unit_id))
        found = leases.list_move_in_matches(call.tx, company_id=request.company_id, unit_id=unit_id, now=clock.now())
        return pb.ListMoveInMatchesResponse(
            matches=[
                pb.MoveInMatch(
                    lease_id=str(one.lease_id),
                    lease_number=one.number,
                    customer_id=str(one.customer_id),
                    customer_name=one.customer_name,
                    start_date=str(one.start_date),
                    end_date=str(one.end_date),
                    handover_id=fields.from_value(one.handover_id),
                )
                for one in found
            ]
        )

    def Transfer(self, request: pb.TransferRequest, call: Call) -> pb.TransferResponse:
        new_customer = (
            set_values(request.new_customer, customers.EDITED, "new_customer")
            if request.HasField("new_customer")
            else None
        )
        command = departures.Transfer(
            company_id=request.company_id,
            occupancy_id=UUID(request.occupancy_id),
            transfer_date=date.fromisoformat(request.transfer_date),
            customer_id=fields.to_uuid(request.customer_id),
            new_customer=new_customer,
            values=_chosen(request),
            etag=request.etag,
        )
        ended, started = departures.transfer(call.tx, command, vault=self._numbers.vault)
        return pb.TransferResponse(
            ended=_message(call, ended), started=None if started is None else _message(call, started)
        )

    def MoveOut(self, request: pb.MoveOutRequest, call: Call) -> pb.Occupancy:
        command = departures.MoveOut(
            company_id=request.company_id,
            occupancy_id=UUID(request.occupancy_id),
            settlement_date=date.fromisoformat(request.settlement_date),
            note=request.note,
            etag=request.etag,
        )
        return _message(call, departures.move_out(call.tx, command))

    def UpdateOccupancy(self, request: pb.UpdateOccupancyRequest, call: Call) -> pb.Occupancy:
        changed = changes(request, "occupancy", occupancies.EDITED)
        if changed.get("start_date", ...) is None:
            raise Invalid(
                "An occupancy needs a first day", violations=[Violation("occupancy.start_date", Common.EMPTY)]
            )
        command = occupancies.UpdateOccupancy(
            company_id=request.company_id,
            occupancy_id=UUID(request.occupancy_id),
            changes=changed,
            etag=request.etag or request.occupancy.etag,
        )
        return _message(call, occupancies.update_occupancy(call.tx, command))

    def GetOccupancy(self, request: pb.GetOccupancyRequest, call: Call) -> pb.Occupancy:
        row = queries.get_occupancy(call.tx, company_id=request.company_id, occupancy_id=UUID(request.occupancy_id))
        return occupancy_message(row)

    def ListOccupancies(self, request: pb.ListOccupanciesRequest, call: Call) -> pb.ListOccupanciesResponse:
        order, wanted = queries.OCCUPANCY_ORDERS.of(request), _wanted(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_occupancies(
                tx, wanted.where(), after=order.after, limit=limit, rising=not order.falling
            ),
            order.cursor,
        )
        return pb.ListOccupanciesResponse(
            occupancies=map(occupancy_message, page), next_page_token=token, total_size=total
        )

    def ExportOccupancies(self, request: pb.ExportOccupanciesRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_occupancies(call.tx, exports.Export(_wanted(request), excel, request.language_code))


def _wanted(request: pb.ListOccupanciesRequest | pb.ExportOccupanciesRequest) -> queries.OccupancyFilter:
    """Which occupancies a list or its export asks for."""
    return queries.OccupancyFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.unit_id),
        fields.to_uuid(request.customer_id),
        fields.to_word(pb.OccupancyRole, request.role),
        fields.to_word(customers_pb2.Presence, request.presence),
        start_from=fields.to_date(request.start_from),
        start_to=fields.to_date(request.start_to),
        end_from=fields.to_date(request.end_from),
        end_to=fields.to_date(request.end_to),
        lease_over=request.lease_over,
    )


def _chosen(request: Any) -> dict[str, Any]:
    """What a move-in chooses besides who, where and when."""
    return {
        "bill_per_unit": request.bill_per_unit,
        "not_residing": request.not_residing,
        "note": request.note or None,
    }


def _message(call: Call, occupancy: Occupancy) -> pb.Occupancy:
    """An occupancy as it now stands, with the names of unit and customer."""
    row = queries.get_occupancy(call.tx, company_id=occupancy.company_id, occupancy_id=occupancy.occupancy_id)
    return occupancy_message(row)
