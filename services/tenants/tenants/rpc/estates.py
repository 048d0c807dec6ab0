"""EstateService."""

from __future__ import annotations

from typing import Any

from chassis import directory
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import estates_pb2 as pb
from manor.tenants.v1 import estates_pb2_grpc, files_pb2

from tenants.queries import estates as queries
from tenants.records.acceptances import EstateData
from tenants.rpc.messages import changes
from tenants.usecases import estates, exports

_COUNTS = [field.name for field in pb.CensusFigures.DESCRIPTOR.fields if field.name.endswith("_count")]


class EstateServicer(estates_pb2_grpc.EstateServiceServicer):
    """What is known of estates, and who lives there."""

    def GetEstateData(self, request: pb.GetEstateDataRequest, call: Call) -> pb.EstateData:
        directory.estate(call.tx, request.estate_id)
        company_id, estate_id = request.company_id, request.estate_id
        found = queries.get_estate_data(call.tx, company_id=company_id, estate_id=estate_id)
        return _message(found) if found else pb.EstateData(company_id=company_id, estate_id=estate_id, etag="0")

    def UpdateEstateData(self, request: pb.UpdateEstateDataRequest, call: Call) -> pb.EstateData:
        changed = changes(request, "data", estates.EDITED)
        if "contacts" in changed:
            changed["contacts"] = [
                {"name": one.name, "duty": one.duty, "contact": one.contact} for one in request.data.contacts
            ]
        etag = request.etag or request.data.etag
        command = estates.UpdateEstateData(request.company_id, request.estate_id, changed, etag)
        return _message(estates.update_estate_data(call.tx, command))

    def GetCensus(self, request: pb.GetCensusRequest, call: Call) -> pb.Census:
        today = directory.estate(call.tx, request.estate_id).today()
        rows = queries.get_census(call.tx, company_id=request.company_id, estate_id=request.estate_id, today=today)
        buildings = [_figures(row) for row in rows]
        total = pb.CensusFigures()
        for name in _COUNTS:
            setattr(total, name, sum(getattr(one, name) for one in buildings))
        return pb.Census(total=total, buildings=buildings, date=str(today))

    def ExportCensus(self, request: pb.ExportCensusRequest, call: Call) -> operations_pb2.Operation:
        wanted = queries.CensusFilter(request.company_id, request.estate_id)
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_census(call.tx, exports.Export(wanted, excel, request.language_code))


def _figures(row: Any) -> pb.CensusFigures:
    counts = {name: getattr(row, name) for name in _COUNTS}
    return pb.CensusFigures(building_id=str(row.building_id), building_name=row.building_name, **counts)


def _message(data: EstateData) -> pb.EstateData:
    return pb.EstateData(
        company_id=data.company_id,
        estate_id=data.estate_id,
        address=data.address,
        estate_type=fields.from_word(pb.EstateType, data.estate_type),
        land_area=fields.from_value(data.land_area) if data.land_area else "",
        developer=data.developer,
        takeover_date=fields.from_value(data.takeover_date),
        contacts=[pb.EstateContact(**one) for one in data.contacts],
        etag=data.etag,
    )
