"""Points at which rounds stop."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from sqlalchemy import select

from workorders.records.rounds import QR, Point, Route, RouteStop
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SECRET_BYTES = 16


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a point says; manor.workorders.v1.Point says what each means."""

    name: str
    place: str
    carrier: str
    tag: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreatePoint:
    """A point of an estate."""

    company_id: int
    estate_id: int
    wanted: Wanted


def create_point(tx: Tx, command: CreatePoint) -> Point:
    """Makes a point; that of a QR code gets a code that nobody can guess.

    Raises:
        Invalid: the tag of an NFC tag or a beacon is missing, or is another point's; or a QR code is given one.
        NotFound: there is no such estate.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    wanted = command.wanted
    if (wanted.carrier == QR) == bool(wanted.tag.strip()):
        fault = Fault.TAG_GIVEN if wanted.carrier == QR else Fault.TAG_MISSING
        raise Invalid("The point's tag is wrong", violations=[Violation("point.tag", fault)])
    tag = wanted.tag.strip() or secrets.token_urlsafe(SECRET_BYTES)
    _must_be_free(tx, command.company_id, command.estate_id, tag)
    point = Point(
        company_id=command.company_id,
        point_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        name=wanted.name,
        place=wanted.place,
        carrier=wanted.carrier,
        tag=tag,
        retired=wanted.retired,
    )
    tx.add(point)
    tx.flush()
    _audit(tx, "create_point", point)
    return point


@dataclass(frozen=True, slots=True)
class UpdatePoint:
    """A point as it is to be."""

    company_id: int
    point_id: UUID
    wanted: Wanted
    etag: str = ""


def update_point(tx: Tx, command: UpdatePoint) -> Point:
    """Changes a point; what carries its id stays, and an NFC tag or a beacon that broke may be another one.

    Raises:
        Invalid: the tag is missing, or is another point's; what carries it is to change; or a route still has it.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    point = tx.lock(Point, (command.company_id, command.point_id))
    point.must_be(command.etag)
    wanted = command.wanted
    tag = wanted.tag.strip()
    if wanted.carrier != point.carrier:
        raise Invalid("A point stays what it is", violations=[Violation("point.carrier", Fault.CARRIER_FIXED)])
    if point.carrier == QR:
        if tag:
            raise Invalid("The point's tag is wrong", violations=[Violation("point.tag", Fault.TAG_GIVEN)])
        tag = point.tag
    elif not tag:
        raise Invalid("The point's tag is wrong", violations=[Violation("point.tag", Fault.TAG_MISSING)])
    if tag != point.tag:
        _must_be_free(tx, command.company_id, point.estate_id, tag)
    if wanted.retired and not point.retired and (route := _route_with(tx, point)):
        faults = [Violation("point.retired", Fault.ON_A_ROUTE, route=route)]
        raise Invalid("A route still stops there", violations=faults)
    if point.change({"name": wanted.name, "place": wanted.place, "tag": tag, "retired": wanted.retired}):
        _audit(tx, "update_point", point)
    return point


def _must_be_free(tx: Tx, company_id: int, estate_id: int, tag: str) -> None:
    taken = select(Point.point_id).where(Point.company_id == company_id, Point.estate_id == estate_id, Point.tag == tag)
    if tx.scalar(taken):
        raise Invalid("Another point has this tag", violations=[Violation("point.tag", Fault.TAG_TAKEN)])


def _route_with(tx: Tx, point: Point) -> str:
    """The name of a route that stops at a point; empty for none."""
    query = (
        select(Route.name)
        .join(RouteStop, (RouteStop.company_id == Route.company_id) & (RouteStop.route_id == Route.route_id))
        .where(RouteStop.company_id == point.company_id, RouteStop.point_id == point.point_id, ~Route.retired)
    )
    return tx.scalar(query.order_by(Route.name).limit(1)) or ""


def _audit(tx: Tx, action: str, point: Point) -> None:
    about = {"name": point.name, "place": point.place, "carrier": point.carrier, "retired": point.retired}
    where = {"company_id": point.company_id, "estate_id": point.estate_id}
    tx.audit(f"workorders.{action}", f"points/{point.point_id}", about, **where)
