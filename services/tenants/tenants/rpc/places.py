"""BuildingService and UnitService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import NotFound
from google.longrunning import operations_pb2
from manor.tenants.v1 import buildings_pb2 as pb
from manor.tenants.v1 import buildings_pb2_grpc, files_pb2, units_pb2, units_pb2_grpc

from tenants import queries
from tenants.queries import Filter
from tenants.rpc.messages import (
    UNIT_HOLDING,
    UNIT_KIND,
    UNIT_STATE,
    building_message,
    changes,
    date_or_none,
    figures_message,
    set_values,
    unit_message,
    uuid_or_none,
)
from tenants.usecases import buildings, exports, units

# A tower has some hundred units; a picture of more than this is none, and a message has 4 MB.
MOST_ROOMS = 3_000


class BuildingServicer(buildings_pb2_grpc.BuildingServiceServicer):
    """Buildings and their figures.

    Args:
        deps: tenants'.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database

    def CreateBuilding(self, request: pb.CreateBuildingRequest, context: Any) -> pb.Building:
        values = set_values(request.building, ("code", *buildings.EDITED), "building")
        return building_message(
            buildings.create_building(
                UnitOfWork(self._database), company_id=request.company_id, estate_id=request.estate_id, values=values
            )
        )

    def GetBuilding(self, request: pb.GetBuildingRequest, context: Any) -> pb.Building:
        with UnitOfWork(self._database) as tx:
            return self._get(tx, request.company_id, UUID(request.building_id))

    def GetRoomMap(self, request: pb.GetRoomMapRequest, context: Any) -> pb.RoomMap:
        company_id, building_id = request.company_id, UUID(request.building_id)
        with UnitOfWork(self._database) as tx:
            building = self._get(tx, company_id, building_id)
            of_it = Filter(company_id).where("u.building_id = :building_id", building_id=building_id)
            figures = queries.occupancy_figures(tx, of_it, None, 1, by_estate=False, day=None)
            rows = queries.room_map(tx, company_id, building_id, MOST_ROOMS + 1)
        return pb.RoomMap(
            building=building,
            figures=figures_message(*figures[0]),
            units=map(unit_message, rows[:MOST_ROOMS]),
            truncated=len(rows) > MOST_ROOMS,
        )

    def ListBuildings(self, request: pb.ListBuildingsRequest, context: Any) -> pb.ListBuildingsResponse:
        limit, after = paging.size(request.page_size), paging.decode(request.page_token, int, str)
        found = Filter(request.company_id)
        found.where("b.estate_id = :estate_id", estate_id=request.estate_id)
        found.where("b.code like :code", code=queries.like(request.code))
        with UnitOfWork(self._database) as tx:
            rows = queries.list_buildings(tx, found, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda row: (row.estate_id, row.code))
        return pb.ListBuildingsResponse(buildings=map(building_message, page), next_page_token=token)

    def UpdateBuilding(self, request: pb.UpdateBuildingRequest, context: Any) -> pb.Building:
        building_id = UUID(request.building_id)
        with UnitOfWork(self._database) as tx:
            buildings.update_building(
                UnitOfWork(self._database),
                company_id=request.company_id,
                building_id=building_id,
                changes=changes(request, "building", buildings.EDITED),
                etag=request.etag or request.building.etag,
            )
            return self._get(tx, request.company_id, building_id)

    def ListOccupancyFigures(
        self, request: pb.ListOccupancyFiguresRequest, context: Any
    ) -> pb.ListOccupancyFiguresResponse:
        limit, kinds = paging.size(request.page_size), (int,) if request.by_estate else (int, UUID)
        found = Filter(request.company_id)
        found.where("u.estate_id = :estate_id", estate_id=request.estate_id)
        found.where("u.building_id = :building_id", building_id=uuid_or_none(request.building_id))
        with UnitOfWork(self._database) as tx:
            rows = queries.occupancy_figures(
                tx,
                found,
                paging.decode(request.page_token, *kinds),
                limit + 1,
                by_estate=request.by_estate,
                day=date_or_none(request.date),
            )
        page, token = paging.cut(
            rows, limit, lambda line: (line[0].estate_id, line[0].building_id)[: 1 if request.by_estate else 2]
        )
        return pb.ListOccupancyFiguresResponse(
            figures=[figures_message(row, figures) for row, figures in page], next_page_token=token
        )

    def ExportBuildings(self, request: pb.ExportBuildingsRequest, context: Any) -> operations_pb2.Operation:
        return exports.start_export(
            UnitOfWork(self._database),
            "buildings",
            company_id=request.company_id,
            estate_id=request.estate_id,
            excel=request.format == files_pb2.FILE_FORMAT_XLSX,
        )

    def _get(self, tx: Tx, company_id: int, building_id: UUID) -> pb.Building:
        found = Filter(company_id).where("b.building_id = :building_id", building_id=building_id)
        rows = queries.list_buildings(tx, found, None, 1)
        if not rows:
            raise NotFound(f"Building {building_id} does not exist or is not yours to see")
        return building_message(rows[0])


class UnitServicer(units_pb2_grpc.UnitServiceServicer):
    """Units.

    Args:
        deps: tenants'.
    """

    def __init__(self, deps: Deps) -> None:
        self._database = deps.database

    def CreateUnit(self, request: units_pb2.CreateUnitRequest, context: Any) -> units_pb2.Unit:
        values = set_values(request.unit, ("code", "building_id", *units.EDITED), "unit")
        with UnitOfWork(self._database) as tx:
            made = units.create_unit(
                UnitOfWork(self._database), company_id=request.company_id, estate_id=request.estate_id, values=values
            )
            return self._get(tx, made.company_id, made.unit_id)

    def GetUnit(self, request: units_pb2.GetUnitRequest, context: Any) -> units_pb2.Unit:
        with UnitOfWork(self._database) as tx:
            return self._get(tx, request.company_id, UUID(request.unit_id))

    def ListUnits(self, request: units_pb2.ListUnitsRequest, context: Any) -> units_pb2.ListUnitsResponse:
        limit, after = paging.size(request.page_size), paging.decode(request.page_token, int, str)
        found = queries.find_units(
            request.company_id,
            estate_id=request.estate_id,
            building_id=uuid_or_none(request.building_id),
            code=request.code,
            kind=UNIT_KIND.text(request.kind),
            unit_type=request.unit_type,
            state=UNIT_STATE.text(request.state),
            holding=UNIT_HOLDING.text(request.holding),
            removed=request.include_removed,
        )
        with UnitOfWork(self._database) as tx:
            rows = queries.list_units(tx, found, after, limit + 1)
        page, token = paging.cut(rows, limit, lambda row: (row.estate_id, row.code))
        return units_pb2.ListUnitsResponse(units=map(unit_message, page), next_page_token=token)

    def UpdateUnit(self, request: units_pb2.UpdateUnitRequest, context: Any) -> units_pb2.Unit:
        unit_id = UUID(request.unit_id)
        with UnitOfWork(self._database) as tx:
            units.update_unit(
                UnitOfWork(self._database),
                company_id=request.company_id,
                unit_id=unit_id,
                changes=changes(request, "unit", units.EDITED),
                etag=request.etag or request.unit.etag,
            )
            return self._get(tx, request.company_id, unit_id)

    def BulkUpdateUnits(
        self, request: units_pb2.BulkUpdateUnitsRequest, context: Any
    ) -> units_pb2.BulkUpdateUnitsResponse:
        changed = units.bulk_update_units(
            UnitOfWork(self._database),
            company_id=request.company_id,
            estate_id=request.estate_id,
            unit_ids=[UUID(unit_id) for unit_id in request.unit_ids],
            building_id=uuid_or_none(request.building_id),
            changes=changes(request, "unit", units.BULK),
        )
        return units_pb2.BulkUpdateUnitsResponse(changed_count=changed)

    def RemoveUnit(self, request: units_pb2.RemoveUnitRequest, context: Any) -> units_pb2.Unit:
        unit_id = UUID(request.unit_id)
        with UnitOfWork(self._database) as tx:
            units.remove_unit(
                UnitOfWork(self._database), company_id=request.company_id, unit_id=unit_id, etag=request.etag
            )
            return self._get(tx, request.company_id, unit_id)

    def ExportUnits(self, request: units_pb2.ExportUnitsRequest, context: Any) -> operations_pb2.Operation:
        return exports.start_export(
            UnitOfWork(self._database),
            "units",
            company_id=request.company_id,
            estate_id=request.estate_id,
            excel=request.format == files_pb2.FILE_FORMAT_XLSX,
            building_id=request.building_id,
            code=request.code,
            kind=UNIT_KIND.text(request.kind),
            unit_type=request.unit_type,
            state=UNIT_STATE.text(request.state),
            holding=UNIT_HOLDING.text(request.holding),
        )

    def _get(self, tx: Tx, company_id: int, unit_id: UUID) -> units_pb2.Unit:
        tx.session.flush()
        rows = queries.list_units(tx, Filter(company_id).where("u.unit_id = :unit_id", unit_id=unit_id), None, 1)
        if not rows:
            raise NotFound(f"Unit {unit_id} does not exist or is not yours to see")
        return unit_message(rows[0])
