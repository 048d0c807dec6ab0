"""Lists of points, routes and rounds as files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chassis.data.tx import Tx
from chassis.files import sheets
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.rpc.exports import File, asked_for, pages
from google.longrunning import operations_pb2
from google.protobuf.struct_pb2 import Struct
from manor.workorders.v1.exports_pb2 import ExportResult

from workorders.queries import rounds as read
from workorders.queries.rounds import RoundFilter
from workorders.records.rounds import QR, Point
from workorders.usecases import round_words as words
from workorders.usecases.routes import stops_of
from workorders.usecases.writing import PAGE, OfEstate, columns_of, estates_of, start, write

POINTS = File(
    "points",
    sheets.columns("point_id", "estate_id", "name", "place", "carrier", "tag", "retired"),
    words.POINTS,
)
ROUTES = File(
    "routes",
    sheets.columns(
        "route_id", "estate_id", "name", "kind", "area", "standard", "grace_minutes", "stop", "point_id",
        "point_name", "point_place", "within_minutes", "checklist", "retired",
    ),
    words.ROUTES,
)  # fmt: skip
ROUNDS = File(
    "rounds",
    sheets.columns(
        "occurrence_id", "estate_id", "route_id", "route_name", "kind", "begins_at", "stop", "point_id",
        "point_name", "point_place", "due_at", "state", "late_minutes", "walker", "walked_at", "arrived_at",
        "doubtful_time", "by_hand", "found", "note", "order_id",
    ),
    words.ROUNDS,
    people=("walker",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportPoints:
    """Which points to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_points(tx: Tx, command: ExportPoints) -> operations_pb2.Operation:
    """Starts writing points to a file."""
    return start(tx, "workorders.export_points", command)


@operation("workorders.export_points")
def write_points(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(OfEstate, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(after: tuple[Any, Any] | None) -> Sequence[Any]:
            estate_id, retired = wanted.estate_id, wanted.ended
            return read.list_points(tx, op.company_id, estate_id=estate_id, retired=retired, limit=PAGE, after=after)

        for page in pages(page_of, "name", "point_id"):
            for one in page:
                # What a QR code says stands on its sticker alone.
                tag = "" if one.carrier == QR else one.tag
                yield {**columns_of(one, POINTS), "tag": tag, "estate_name": estates.get(one.estate_id, "")}

    return write(op, POINTS, rows, request)


@dataclass(frozen=True, slots=True)
class ExportRoutes:
    """Which routes to write to a file of which format, and in which language for people."""

    filter: OfEstate
    file_format: str
    language: str = ""


def export_routes(tx: Tx, command: ExportRoutes) -> operations_pb2.Operation:
    """Starts writing routes to a file."""
    return start(tx, "workorders.export_routes", command)


@operation("workorders.export_routes")
def write_routes(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(OfEstate, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(after: tuple[Any, Any] | None) -> Sequence[Any]:
            estate_id, retired = wanted.estate_id, wanted.ended
            return read.list_routes(tx, op.company_id, estate_id=estate_id, retired=retired, limit=PAGE, after=after)

        for page in pages(page_of, "name", "route_id"):
            stops = stops_of(tx, op.company_id, [one.route_id for one in page])
            points = read.points_of(tx, op.company_id, (stop.point_id for of in stops.values() for stop in of))
            for one in page:
                named = {**columns_of(one, ROUTES), "estate_name": estates.get(one.estate_id, "")}
                for stop in stops.get(one.route_id, ()):
                    lines = {"checklist": "\n".join(stop.checklist), "within_minutes": stop.within_minutes}
                    yield {**named, "stop": stop.place, **lines, **_point(points[stop.point_id])}

    return write(op, ROUTES, rows, request)


@dataclass(frozen=True, slots=True)
class ExportRounds:
    """Which rounds to write to a file of which format, and in which language for people."""

    filter: RoundFilter
    file_format: str
    language: str = ""


def export_rounds(tx: Tx, command: ExportRounds) -> operations_pb2.Operation:
    """Starts writing rounds to a file."""
    return start(tx, "workorders.export_rounds", command)


@operation("workorders.export_rounds")
def write_rounds(op: Running, request: Struct) -> ExportResult:
    """Writes the file in one chunk; a killed process writes it anew."""

    def rows(tx: Tx, asked: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        wanted, estates = asked_for(RoundFilter, op, asked.items()), estates_of(tx, op.company_id)

        def page_of(before: tuple[Any, Any] | None) -> Sequence[Any]:
            return read.list_rounds(tx, wanted, limit=PAGE, before=before)

        for page in pages(page_of, "due_at", "occurrence_id"):
            stops = read.stops_of_rounds(tx, op.company_id, (one.occurrence_id for one in page))
            points = read.points_of(tx, op.company_id, (stop.point_id for of in stops.values() for stop in of))
            routes = read.routes_of(tx, op.company_id, (one.route_id for one in page))
            for one in page:
                route = routes[one.route_id]
                about = {"route_id": one.route_id, "route_name": route.name, "kind": route.kind}
                named = {**about, "begins_at": one.due_at, "estate_name": estates.get(one.estate_id, "")}
                for stop in stops.get(one.occurrence_id, ()):
                    said = {"stop": stop.place, "found": _found(stop.answers)}
                    yield {**columns_of(stop, ROUNDS), **named, **said, **_point(points[stop.point_id])}
            tx.session.expunge_all()

    return write(op, ROUNDS, rows, request)


def _point(one: Point) -> dict[str, Any]:
    return {"point_id": one.point_id, "point_name": one.name, "point_place": one.place}


def _found(answers: Sequence[Mapping[str, Any]]) -> str:
    """What is wrong, line by line."""
    return "\n".join(f"{one['line']}: {one['note']}" for one in answers if one["failed"])
