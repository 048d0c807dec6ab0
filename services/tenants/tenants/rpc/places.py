"""BuildingService and UnitService."""

from __future__ import annotations

from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning import operations_pb2
from manor.tenants.v1 import buildings_pb2 as pb
from manor.tenants.v1 import buildings_pb2_grpc, files_pb2, units_pb2, units_pb2_grpc

from tenants.queries import places as queries
from tenants.queries.conditions import Where
from tenants.queries.figures import list_occupancy_figures
from tenants.records.places import Unit
from tenants.rpc.messages import (
    building_message,
    changes,
    figures_message,
    set_values,
    unit_message,
)
from tenants.usecases import buildings, exports, units

# A tower has some hundred units; a picture of more than this is none, and a message has 4 MB.
MOST_ROOMS = 3_000


class BuildingServicer(buildings_pb2_grpc.BuildingServiceServicer):
    """Buildings and their figures."""

    def CreateBuilding(self, request: pb.CreateBuildingRequest, call: Call) -> pb.Building:
        values = set_values(request.building, ("code", *buildings.EDITED), "building")
        command = buildings.CreateBuilding(request.company_id, request.estate_id, values)
        return building_message(buildings.create_building(call.tx, command))

    def GetBuilding(self, request: pb.GetBuildingRequest, call: Call) -> pb.Building:
        row = queries.get_building(call.tx, company_id=request.company_id, building_id=UUID(request.building_id))
        return building_message(row)

    def GetRoomMap(self, request: pb.GetRoomMapRequest, call: Call) -> pb.RoomMap:
        company_id, building_id = request.company_id, UUID(request.building_id)
        building = queries.get_building(call.tx, company_id=company_id, building_id=building_id)
        where = Where(company_id).add("u.building_id = :building_id", building_id=building_id)
        figures = list_occupancy_figures(call.tx, where, after=None, limit=1, by_estate=False, day=None)
        rows = queries.get_room_map(call.tx, company_id=company_id, building_id=building_id, limit=MOST_ROOMS + 1)
        return pb.RoomMap(
            building=building_message(building),
            figures=figures_message(*figures[0]),
            units=map(unit_message, rows[:MOST_ROOMS]),
            truncated=len(rows) > MOST_ROOMS,
        )

    def ListBuildings(self, request: pb.ListBuildingsRequest, call: Call) -> pb.ListBuildingsResponse:
        after = paging.decode(request.page_token, int, str)
        where = queries.BuildingFilter(request.company_id, request.estate_id, request.code).where()
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_buildings(tx, where, after=after, limit=limit),
            lambda row: (row.estate_id, row.code),
        )
        return pb.ListBuildingsResponse(buildings=map(building_message, page), next_page_token=token, total_size=total)

    def UpdateBuilding(self, request: pb.UpdateBuildingRequest, call: Call) -> pb.Building:
        command = buildings.UpdateBuilding(
            company_id=request.company_id,
            building_id=UUID(request.building_id),
            changes=changes(request, "building", buildings.EDITED),
            etag=request.etag or request.building.etag,
        )
        building = buildings.update_building(call.tx, command)
        row = queries.get_building(call.tx, company_id=building.company_id, building_id=building.building_id)
        return building_message(row)

    def ListOccupancyFigures(
        self, request: pb.ListOccupancyFiguresRequest, call: Call
    ) -> pb.ListOccupancyFiguresResponse:
        limit, kinds = paging.size(request.page_size), (int,) if request.by_estate else (int, UUID)
        where = Where(request.company_id)
        where.add("u.estate_id = :estate_id", estate_id=request.estate_id)
        where.add("u.building_id = :building_id", building_id=fields.to_uuid(request.building_id))
        rows = list_occupancy_figures(
            call.tx,
            where,
            after=paging.decode(request.page_token, *kinds),
            limit=limit + 1,
            by_estate=request.by_estate,
            day=fields.to_date(request.date),
        )
        page, token = paging.cut(
            rows, limit, lambda line: (line[0].estate_id, line[0].building_id)[: 1 if request.by_estate else 2]
        )
        return pb.ListOccupancyFiguresResponse(
            figures=[figures_message(row, figures) for row, figures in page], next_page_token=token
        )

    def ExportBuildings(self, request: pb.ExportBuildingsRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        wanted = queries.BuildingFilter(request.company_id, request.estate_id)
        command = exports.Export(wanted, excel, request.language_code)
        return exports.export_buildings(call.tx, command)


class UnitServicer(units_pb2_grpc.UnitServiceServicer):
    """Units."""

    def CreateUnit(self, request: units_pb2.CreateUnitRequest, call: Call) -> units_pb2.Unit:
        values = set_values(request.unit, ("code", "building_id", *units.EDITED), "unit")
        command = units.CreateUnit(request.company_id, request.estate_id, values)
        return _message(call, units.create_unit(call.tx, command))

    def GetUnit(self, request: units_pb2.GetUnitRequest, call: Call) -> units_pb2.Unit:
        row = queries.get_unit(call.tx, company_id=request.company_id, unit_id=UUID(request.unit_id))
        return unit_message(row)

    def ListUnits(self, request: units_pb2.ListUnitsRequest, call: Call) -> units_pb2.ListUnitsResponse:
        order = queries.UNIT_ORDERS.of(request)
        where = _wanted(request, removed=request.include_removed).where()
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_units(tx, where, after=order.after, limit=limit, falling=order.falling),
            order.cursor,
        )
        return units_pb2.ListUnitsResponse(units=map(unit_message, page), next_page_token=token, total_size=total)

    def UpdateUnit(self, request: units_pb2.UpdateUnitRequest, call: Call) -> units_pb2.Unit:
        command = units.UpdateUnit(
            company_id=request.company_id,
            unit_id=UUID(request.unit_id),
            changes=changes(request, "unit", units.EDITED),
            etag=request.etag or request.unit.etag,
        )
        return _message(call, units.update_unit(call.tx, command))

    def BulkUpdateUnits(
        self, request: units_pb2.BulkUpdateUnitsRequest, call: Call
    ) -> units_pb2.BulkUpdateUnitsResponse:
        command = units.BulkUpdateUnits(
            company_id=request.company_id,
            estate_id=request.estate_id,
            unit_ids=[UUID(unit_id) for unit_id in request.unit_ids],
            building_id=fields.to_uuid(request.building_id),
            changes=changes(request, "unit", units.BULK),
        )
        return units_pb2.BulkUpdateUnitsResponse(changed_count=units.bulk_update_units(call.tx, command))

    def RemoveUnit(self, request: units_pb2.RemoveUnitRequest, call: Call) -> units_pb2.Unit:
        command = units.RemoveUnit(request.company_id, UUID(request.unit_id), request.etag)
        return _message(call, units.remove_unit(call.tx, command))

    def ExportUnits(self, request: units_pb2.ExportUnitsRequest, call: Call) -> operations_pb2.Operation:
        excel = request.format == files_pb2.FILE_FORMAT_XLSX
        return exports.export_units(call.tx, exports.Export(_wanted(request), excel, request.language_code))


def _wanted(
    request: units_pb2.ListUnitsRequest | units_pb2.ExportUnitsRequest, *, removed: bool = False
) -> queries.UnitFilter:
    """Which units a list or its export asks for."""
    return queries.UnitFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.building_id),
        request.code,
        fields.to_word(units_pb2.UnitKind, request.kind),
        request.unit_type,
        fields.to_word(units_pb2.UnitState, request.state),
        fields.to_word(units_pb2.UnitHolding, request.holding),
        removed,
    )


def _message(call: Call, unit: Unit) -> units_pb2.Unit:
    """A unit as it now stands, with its state and who has it."""
    return unit_message(queries.get_unit(call.tx, company_id=unit.company_id, unit_id=unit.unit_id))
