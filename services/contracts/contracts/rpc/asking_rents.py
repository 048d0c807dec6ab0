"""AskingRentService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.money import round_half_up
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.contracts.v1 import asking_rents_pb2 as pb
from manor.contracts.v1 import asking_rents_pb2_grpc

from contracts.queries import asking_rents as queries
from contracts.usecases import asking_rents


class AskingRentServicer(asking_rents_pb2_grpc.AskingRentServiceServicer):
    """What units are asked for."""

    def ListAskingRents(self, request: pb.ListAskingRentsRequest, call: Call) -> pb.ListAskingRentsResponse:
        after = paging.decode(request.page_token, str, UUID)
        wanted = queries.AskingFilter(request.company_id, request.estate_id, request.missing_only)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_asking_rents(tx, wanted, limit=limit, after=after),
            lambda row: (row.code, row.unit_id),
        )
        return pb.ListAskingRentsResponse(
            asking_rents=map(_message, page),
            next_page_token=token,
            total_size=total,
            currency_code=directory.company(call.tx, request.company_id).currency_code,
        )

    def SetAskingRents(self, request: pb.SetAskingRentsRequest, call: Call) -> pb.SetAskingRentsResponse:
        rents = [(UUID(one.unit_id), one.monthly_minor) for one in request.asking_rents]
        command = asking_rents.SetAskingRents(request.company_id, request.estate_id, rents)
        return pb.SetAskingRentsResponse(changed_count=asking_rents.set_asking_rents(call.tx, command))


def _message(row: Any) -> pb.AskingRent:
    monthly, area = row.monthly_minor or 0, row.billable_area
    return pb.AskingRent(
        unit_id=str(row.unit_id),
        unit_code=row.code,
        building_name=row.building_name,
        floor=row.floor,
        unit_kind=row.kind,
        area=fields.from_value(area),
        monthly_minor=monthly,
        square_metre_minor=round_half_up(monthly / area) if area else 0,
        maker=row.maker or "",
        update_time=row.updated_at,
    )
