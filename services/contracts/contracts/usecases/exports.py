"""Lists as files: one operation, which is told which list it is and what it is filtered by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from chassis.jobs.operations import operation
from chassis.rpc.exports import File, asked_for, start_export, write_file
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from manor.contracts.v1.exports_pb2 import ExportResult

from contracts.queries import asking_rents, leases, listings, parking, portfolio, prospects, turnovers, units
from contracts.usecases import figure_files, letting_files, listing_files, parking_files
from contracts.usecases.portfolio import get_lease_accounts

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.jobs.running import Running
    from google.longrunning import operations_pb2

KIND = "contracts.export"
Filter = (
    leases.LeaseFilter
    | leases.LineFilter
    | units.ReservationFilter
    | units.Span
    | asking_rents.AskingFilter
    | figure_files.AccountsFilter
    | listings.ListingFilter
    | turnovers.MonthFilter
    | portfolio.DayFilter
    | parking.CarParkFilter
    | parking.SpaceFilter
    | parking.ParkingFilter
    | prospects.ProspectFilter
)


@dataclass(frozen=True, slots=True)
class _List:
    """A list: its filter, its file, and its rows by the keys of the file's columns."""

    filter: Callable[..., Any]
    file: File
    rows: Callable[[Tx, Any], Iterator[dict[str, Any]]]


LISTS: Mapping[str, _List] = {
    "leases": _List(leases.LeaseFilter, letting_files.LEASES, letting_files.leases),
    "lines": _List(leases.LineFilter, letting_files.LINES, letting_files.lines),
    "reservations": _List(units.ReservationFilter, letting_files.RESERVATIONS, letting_files.reservations),
    "turnovers": _List(turnovers.MonthFilter, letting_files.TURNOVERS, letting_files.turnovers),
    "rent_roll": _List(portfolio.DayFilter, letting_files.RENT_ROLL, letting_files.rent_roll),
    "expiries": _List(portfolio.DayFilter, letting_files.EXPIRIES, letting_files.expiries),
    "availability": _List(units.Span, figure_files.AVAILABILITY, figure_files.availability),
    "asking_rents": _List(asking_rents.AskingFilter, figure_files.ASKING_RENTS, figure_files.asking_rents),
    "listings": _List(listings.ListingFilter, listing_files.LISTINGS, listing_files.listings),
    "margins": _List(portfolio.DayFilter, figure_files.MARGINS, figure_files.margins),
    "accounts": _List(figure_files.AccountsFilter, figure_files.ACCOUNTS, figure_files.accounts),
    "prospects": _List(prospects.ProspectFilter, letting_files.PROSPECTS, letting_files.prospects),
    "car_parks": _List(parking.CarParkFilter, parking_files.CAR_PARKS, parking_files.car_parks),
    "spaces": _List(parking.SpaceFilter, parking_files.SPACES, parking_files.spaces),
    "parking_leases": _List(parking.ParkingFilter, parking_files.PARKING, parking_files.parking_leases),
}


@dataclass(frozen=True, slots=True)
class Export:
    """Which rows of a list to write to a file of which format, and in which language for people."""

    filter: Filter
    file_format: str
    language: str = ""


def export_leases(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing leases to a file."""
    return _start(tx, "leases", command)


def export_lease_lines(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing the lines of a lease's schedule to a file."""
    return _start(tx, "lines", command)


def export_reservations(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing reservations to a file."""
    return _start(tx, "reservations", command)


def export_turnovers(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing what shops sold in a month to a file."""
    return _start(tx, "turnovers", command)


def export_rent_roll(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing the rent roll of an estate on a day to a file."""
    return _start(tx, "rent_roll", command)


def export_expiries(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing when the leases of an estate expire to a file, by month."""
    return _start(tx, "expiries", command)


def export_availability(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing the units of an estate, with who holds them in a span of days, to a file."""
    return _start(tx, "availability", command)


def export_asking_rents(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing what units of an estate are asked for to a file."""
    return _start(tx, "asking_rents", command)


def export_listings(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing listings to a file."""
    return _start(tx, "listings", command)


def export_margins(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing what an estate earns by letting on to a file."""
    return _start(tx, "margins", command)


def export_lease_accounts(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing the accounting view of a lease to a file.

    Raises:
        Invalid, NotFound: as for the figures themselves.
    """
    assert isinstance(command.filter, figure_files.AccountsFilter)  # the servicer's
    get_lease_accounts(tx, command.filter.asked)
    return _start(tx, "accounts", command)


def export_prospects(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing prospects to a file."""
    return _start(tx, "prospects", command)


def export_car_parks(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing car parks to a file."""
    return _start(tx, "car_parks", command)


def export_spaces(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing the spaces of an estate to a file, which an import takes again."""
    return _start(tx, "spaces", command)


def export_parking_leases(tx: Tx, command: Export) -> operations_pb2.Operation:
    """Starts writing leases of spaces to a file."""
    return _start(tx, "parking_leases", command)


def _start(tx: Tx, what: str, command: Export) -> operations_pb2.Operation:
    asked = {**asdict(command.filter), "file_format": command.file_format, "language": command.language}
    return start_export(tx, KIND, {**asked, "list": what})


@operation(KIND)
def write_list(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""
    asked: dict[str, str] = MessageToDict(request)
    language, excel = asked.get("language", ""), asked.get("file_format") == "xlsx"
    which = LISTS[asked["list"]]
    wanted = asked_for(which.filter, op, asked.items())
    saved = write_file(op, which.file, lambda tx: which.rows(tx, wanted), language=language, excel=excel)
    return ExportResult(file_name=saved.file_name, row_count=saved.rows)
