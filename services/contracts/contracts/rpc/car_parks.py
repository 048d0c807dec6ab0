"""CarParkService."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from google.protobuf import empty_pb2
from manor.contracts.v1 import car_parks_pb2 as pb
from manor.contracts.v1 import car_parks_pb2_grpc

from contracts.queries import leases as names
from contracts.queries import parking as queries
from contracts.usecases import car_parks, space_imports, spaces

REMIND_DAYS = 30


class CarParkServicer(car_parks_pb2_grpc.CarParkServiceServicer):
    """Car parks and their spaces."""

    def ListCarParks(self, request: pb.ListCarParksRequest, call: Call) -> pb.ListCarParksResponse:
        after = paging.decode(request.page_token, str, UUID)
        today = today_in(call.tx, request.company_id, request.estate_id)
        wanted = queries.CarParkFilter(request.company_id, request.estate_id, today, request.due)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_car_parks(tx, wanted, limit=limit, after=after),
            lambda row: (row.code, row.car_park_id),
        )
        return pb.ListCarParksResponse(car_parks=map(_car_park, page), next_page_token=token, total_size=total)

    def CreateCarPark(self, request: pb.CreateCarParkRequest, call: Call) -> pb.CarPark:
        command = car_parks.CreateCarPark(request.company_id, request.estate_id, _data(request.car_park))
        return _found(call.tx, car_parks.create_car_park(call.tx, command))

    def UpdateCarPark(self, request: pb.UpdateCarParkRequest, call: Call) -> pb.CarPark:
        key = (request.company_id, UUID(request.car_park_id))
        command = car_parks.UpdateCarPark(*key, _data(request.car_park), request.car_park.etag)
        return _found(call.tx, car_parks.update_car_park(call.tx, command))

    def DeleteCarPark(self, request: pb.DeleteCarParkRequest, call: Call) -> empty_pb2.Empty:
        command = car_parks.DeleteCarPark(request.company_id, UUID(request.car_park_id))
        car_parks.delete_car_park(call.tx, command)
        return empty_pb2.Empty()

    def ListSpaces(self, request: pb.ListSpacesRequest, call: Call) -> pb.ListSpacesResponse:
        after = paging.decode(request.page_token, str, str, UUID)
        wanted = queries.SpaceFilter(
            request.company_id,
            request.estate_id,
            today_in(call.tx, request.company_id, request.estate_id),
            fields.to_uuid(request.car_park_id),
            fields.to_word(pb.SpaceState, request.state),
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_spaces(tx, wanted, limit=limit, after=after),
            lambda row: (row.car_park_code, row.unit_code, row.unit_id),
        )
        found = _spaces(call.tx, request.company_id, page)
        return pb.ListSpacesResponse(spaces=found, next_page_token=token, total_size=total)

    def SetSpace(self, request: pb.SetSpaceRequest, call: Call) -> pb.Space:
        told = request.space
        data = spaces.SpaceData(
            UUID(told.car_park_id),
            fields.to_word(pb.SpaceKind, told.kind) or "standard",
            told.position,
            told.length_cm,
            told.width_cm,
            fields.to_word(pb.SpaceOwnership, told.ownership) or "company",
            told.note,
        )
        unit_id = UUID(request.unit_id)
        command = spaces.SetSpace(request.company_id, request.estate_id, unit_id, data, told.etag)
        spaces.set_space(call.tx, command)
        call.tx.flush()
        today = today_in(call.tx, request.company_id, request.estate_id)
        row = queries.space_of(call.tx, request.company_id, unit_id, today)
        return _spaces(call.tx, request.company_id, [row])[0]

    def RemoveSpace(self, request: pb.RemoveSpaceRequest, call: Call) -> empty_pb2.Empty:
        spaces.remove_space(call.tx, spaces.RemoveSpace(request.company_id, UUID(request.unit_id)))
        return empty_pb2.Empty()

    def ImportSpaces(self, request: pb.ImportSpacesRequest, call: Call) -> Operation:
        where = (request.company_id, request.estate_id)
        command = space_imports.ImportSpaces(*where, request.file_name, request.dry_run, request.language_code)
        return space_imports.import_spaces(call.tx, command)


def today_in(tx: Tx, company_id: int, estate_id: int) -> date:
    """Today in an estate, or by the company's clock where a list has several."""
    place = directory.estate(tx, estate_id) if estate_id else directory.company(tx, company_id)
    today: date = place.today()
    return today


def _data(told: pb.CarPark) -> car_parks.CarParkData:
    days = told.remind_days if told.HasField("remind_days") else REMIND_DAYS
    return car_parks.CarParkData(told.code, told.name, fields.to_date(told.inspection_date), days, told.note)


def _found(tx: Tx, park: Any) -> pb.CarPark:
    tx.flush()
    today = today_in(tx, park.company_id, park.estate_id)
    wanted = queries.CarParkFilter(park.company_id, park.estate_id, today, car_park_id=park.car_park_id)
    rows = queries.list_car_parks(tx, wanted, limit=1, after=None)
    if not rows:
        raise NotFound("There is no such car park")
    return _car_park(rows[0])


def _car_park(row: Any) -> pb.CarPark:
    return pb.CarPark(
        car_park_id=str(row.car_park_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        code=row.code,
        name=row.name,
        inspection_date=fields.from_value(row.inspection_date),
        remind_days=row.remind_days,
        note=row.note,
        space_count=row.space_count,
        let_count=row.let_count,
        inspection_due=row.inspection_due,
        etag=str(row.version),
    )


def _spaces(tx: Tx, company_id: int, rows: Iterable[Any]) -> list[pb.Space]:
    found = list(rows)
    customers = names.customer_names(tx, company_id, {row.held_by for row in found if row.held_by})
    plates = queries.plates_by_lease(tx, company_id, {one.parking_lease_id for one in found if one.parking_lease_id})
    return [
        pb.Space(
            unit_id=str(row.unit_id),
            company_id=company_id,
            estate_id=row.estate_id,
            car_park_id=str(row.car_park_id),
            car_park_name=row.car_park_name,
            unit_code=row.unit_code,
            kind=fields.from_word(pb.SpaceKind, row.kind),
            position=row.position,
            length_cm=row.length_cm,
            width_cm=row.width_cm,
            ownership=fields.from_word(pb.SpaceOwnership, row.ownership),
            note=row.note,
            state=fields.from_word(pb.SpaceState, row.state),
            parking_lease_id=fields.from_value(row.parking_lease_id),
            customer_id=fields.from_value(row.held_by),
            customer_name=customers.get(row.held_by, ""),
            held_from=fields.from_value(row.held_from),
            held_until=fields.from_value(row.held_until),
            plates=[one.plate for one in plates.get(row.parking_lease_id, [])],
            etag=str(row.version),
        )
        for row in found
    ]
