"""ExportService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from manor.contracts.v1 import (
    car_parks_pb2,
    exports_pb2_grpc,
    leases_pb2,
    parking_pb2,
    prospects_pb2,
    reservations_pb2,
)
from manor.contracts.v1 import exports_pb2 as pb

from contracts.queries.asking_rents import AskingFilter
from contracts.queries.leases import LeaseFilter, LineFilter
from contracts.queries.parking import CarParkFilter, ParkingFilter, SpaceFilter
from contracts.queries.portfolio import DayFilter
from contracts.queries.prospects import ProspectFilter
from contracts.queries.turnovers import MonthFilter
from contracts.queries.units import ReservationFilter
from contracts.records.leases import Lease
from contracts.rpc.car_parks import today_in
from contracts.rpc.listings import listings_wanted
from contracts.rpc.reservations import span_of
from contracts.usecases import exports
from contracts.usecases.figure_files import AccountsFilter
from contracts.usecases.portfolio import day_of

CSV = "csv"


class ExportServicer(exports_pb2_grpc.ExportServiceServicer):
    """Lists as files."""

    def ExportLeases(self, request: pb.ExportLeasesRequest, call: Call) -> Operation:
        wanted = LeaseFilter(
            request.company_id,
            request.estate_id,
            fields.to_word(leases_pb2.LeaseState, request.state),
            fields.to_uuid(request.customer_id),
            fields.to_uuid(request.unit_id),
            request.number,
            request.waiting,
            fields.to_date(request.ends_until),
        )
        return exports.export_leases(call.tx, _export(request, wanted))

    def ExportLeaseLines(self, request: pb.ExportLeaseLinesRequest, call: Call) -> Operation:
        lease = call.tx.get(Lease, (request.company_id, UUID(request.lease_id)))
        wanted = LineFilter(lease.company_id, lease.estate_id, lease.lease_id)
        return exports.export_lease_lines(call.tx, _export(request, wanted))

    def ExportReservations(self, request: pb.ExportReservationsRequest, call: Call) -> Operation:
        state = fields.to_word(reservations_pb2.ReservationState, request.state)
        wanted = ReservationFilter(request.company_id, request.estate_id, state)
        return exports.export_reservations(call.tx, _export(request, wanted))

    def ExportTurnovers(self, request: pb.ExportTurnoversRequest, call: Call) -> Operation:
        wanted = MonthFilter(request.company_id, request.estate_id, fields.month(request.month), request.missing)
        return exports.export_turnovers(call.tx, _export(request, wanted))

    def ExportRentRoll(self, request: pb.ExportRentRollRequest, call: Call) -> Operation:
        return exports.export_rent_roll(call.tx, _export(request, _on_day(request, call)))

    def ExportExpiries(self, request: pb.ExportExpiriesRequest, call: Call) -> Operation:
        return exports.export_expiries(call.tx, _export(request, _on_day(request, call)))

    def ExportCarParks(self, request: pb.ExportCarParksRequest, call: Call) -> Operation:
        wanted = CarParkFilter(request.company_id, request.estate_id, _today(request, call), request.due)
        return exports.export_car_parks(call.tx, _export(request, wanted))

    def ExportSpaces(self, request: pb.ExportSpacesRequest, call: Call) -> Operation:
        wanted = SpaceFilter(
            request.company_id,
            request.estate_id,
            _today(request, call),
            fields.to_uuid(request.car_park_id),
            fields.to_word(car_parks_pb2.SpaceState, request.state),
        )
        return exports.export_spaces(call.tx, _export(request, wanted))

    def ExportParkingLeases(self, request: pb.ExportParkingLeasesRequest, call: Call) -> Operation:
        wanted = ParkingFilter(
            request.company_id,
            request.estate_id,
            _today(request, call),
            fields.to_word(parking_pb2.ParkingState, request.state),
            fields.to_uuid(request.customer_id),
            fields.to_uuid(request.unit_id),
            request.plate,
            request.due,
        )
        return exports.export_parking_leases(call.tx, _export(request, wanted))

    def ExportProspects(self, request: pb.ExportProspectsRequest, call: Call) -> Operation:
        wanted = ProspectFilter(
            request.company_id,
            request.estate_id,
            _today(request, call),
            fields.to_word(prospects_pb2.ProspectState, request.state),
            request.owner,
            request.due,
        )
        return exports.export_prospects(call.tx, _export(request, wanted))

    def ExportAvailability(self, request: pb.ExportAvailabilityRequest, call: Call) -> Operation:
        return exports.export_availability(call.tx, _export(request, span_of(request)))

    def ExportAskingRents(self, request: pb.ExportAskingRentsRequest, call: Call) -> Operation:
        wanted = AskingFilter(request.company_id, request.estate_id, request.missing_only)
        return exports.export_asking_rents(call.tx, _export(request, wanted))

    def ExportMargins(self, request: pb.ExportMarginsRequest, call: Call) -> Operation:
        return exports.export_margins(call.tx, _export(request, _on_day(request, call)))

    def ExportListings(self, request: pb.ExportListingsRequest, call: Call) -> Operation:
        return exports.export_listings(call.tx, _export(request, listings_wanted(request)))

    def ExportLeaseAccounts(self, request: pb.ExportLeaseAccountsRequest, call: Call) -> Operation:
        lease = call.tx.get(Lease, (request.company_id, UUID(request.lease_id)))
        wanted = AccountsFilter(lease.company_id, lease.estate_id, lease.lease_id, request.discount_percent)
        return exports.export_lease_accounts(call.tx, _export(request, wanted))


def _export(request: Any, wanted: exports.Filter) -> exports.Export:
    return exports.Export(wanted, request.file_format or CSV, request.language_code)


def _today(request: Any, call: Call) -> Any:
    return today_in(call.tx, request.company_id, request.estate_id)


def _on_day(request: Any, call: Call) -> DayFilter:
    day = day_of(call.tx, request.estate_id, fields.to_date(request.date))
    return DayFilter(request.company_id, request.estate_id, day)
