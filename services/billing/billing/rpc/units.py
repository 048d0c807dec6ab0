"""UnitService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import units_pb2 as pb
from manor.billing.v1 import units_pb2_grpc

from billing.queries import units as queries


class UnitServicer(units_pb2_grpc.UnitServiceServicer):
    """What billing has heard of units."""

    def ListBilledUnits(self, request: pb.ListBilledUnitsRequest, call: Call) -> pb.ListBilledUnitsResponse:
        limit = paging.size(request.page_size)
        tx = call.tx
        rows, total, occupied = queries.list_billed_units(
            tx,
            request.company_id,
            limit=limit + 1,
            estate_id=request.estate_id,
            building_id=fields.to_uuid(request.building_id),
            after=paging.decode(request.page_token, str, UUID),
        )
        page, token = paging.cut(rows, limit, lambda row: (row.code, row.unit_id))
        return pb.ListBilledUnitsResponse(
            units=map(_unit, page), next_page_token=token, total_size=total, occupied_size=occupied
        )


def _unit(row: Any) -> pb.BilledUnit:
    return pb.BilledUnit(
        unit_id=str(row.unit_id),
        estate_id=row.estate_id,
        code=row.code,
        building_id=str(row.building_id),
        building_name=row.building_name,
        unit_type=row.unit_type,
        billable_area=fields.from_value(row.billable_area),
        owner_customer_id=fields.from_value(row.owner_id),
        owner_name=row.owner_name or "",
        tenant_customer_id=fields.from_value(row.tenant_id),
        tenant_name=row.tenant_name or "",
        vacant=bool(row.vacant),
    )
