"""Routes: points in the order in which they are walked, with what is looked at at each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, NotFound, Violation
from sqlalchemy import delete, select

from workorders.records.plans import Plan
from workorders.records.rounds import Point, Route, RouteStop
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of a route; manor.workorders.v1.RouteStop says what each means."""

    point_id: UUID
    within_minutes: int
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a route says; manor.workorders.v1.Route says what each means."""

    name: str
    kind: str
    stops: tuple[Stop, ...]
    area: str = ""
    standard: str = ""
    grace_minutes: int = 15
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CreateRoute:
    """A route of an estate."""

    company_id: int
    estate_id: int
    wanted: Wanted


def create_route(tx: Tx, command: CreateRoute) -> Route:
    """Makes a route.

    Raises:
        Invalid: a stop's point is not there, its time lies before that of the stop before, or a line comes twice.
        NotFound: there is no such estate.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    _check(tx, command.company_id, command.estate_id, command.wanted.stops, kept=frozenset())
    route = Route(
        company_id=command.company_id,
        route_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        **_own(command.wanted),
    )
    tx.add(route)
    tx.flush()
    _write_stops(tx, route, command.wanted.stops)
    _audit(tx, "create_route", route, command.wanted)
    return route


@dataclass(frozen=True, slots=True)
class UpdateRoute:
    """A route as it is to be."""

    company_id: int
    route_id: UUID
    wanted: Wanted
    etag: str = ""


def update_route(tx: Tx, command: UpdateRoute) -> Route:
    """Changes a route; rounds that were made before keep the stops that they were made with.

    Raises:
        Invalid: as create_route; or it is to retire while a plan walks it.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    route = tx.lock(Route, (command.company_id, command.route_id))
    route.must_be(command.etag)
    wanted = command.wanted
    before = stops_of(tx, command.company_id, [route.route_id]).get(route.route_id, [])
    _check(tx, command.company_id, route.estate_id, wanted.stops, kept=frozenset(one.point_id for one in before))
    if wanted.retired and not route.retired and (plan := _plan_with(tx, route)):
        faults = [Violation("route.retired", Fault.ON_A_PLAN, plan=plan)]
        raise Invalid("A plan still walks it", violations=faults)
    changed = route.change(_own(wanted))
    if [Stop(one.point_id, one.within_minutes, tuple(one.checklist)) for one in before] != list(wanted.stops):
        if not changed:
            route.touch("")
        _write_stops(tx, route, wanted.stops)
        changed = True
    if changed:
        _audit(tx, "update_route", route, wanted)
    return route


def stops_of(tx: Tx, company_id: int, ids: Sequence[UUID]) -> dict[UUID, list[RouteStop]]:
    """The stops of routes in their order, by the route's id."""
    query = select(RouteStop).where(RouteStop.company_id == company_id, RouteStop.route_id.in_(ids))
    found: dict[UUID, list[RouteStop]] = {}
    for one in tx.scalars(query.order_by(RouteStop.route_id, RouteStop.place)):
        found.setdefault(one.route_id, []).append(one)
    return found


def _own(wanted: Wanted) -> dict[str, object]:
    """What stands in the route's own row."""
    return {name: getattr(wanted, name) for name in ("name", "kind", "area", "standard", "grace_minutes", "retired")}


def _check(tx: Tx, company_id: int, estate_id: int, stops: Sequence[Stop], *, kept: frozenset[UUID]) -> None:
    query = select(Point).where(Point.company_id == company_id, Point.point_id.in_([one.point_id for one in stops]))
    points = {one.point_id: one for one in tx.scalars(query)}
    faults, last = [], 0
    for place, stop in enumerate(stops):
        point = points.get(stop.point_id)
        if point is None or point.estate_id != estate_id:
            faults.append(Violation(f"route.stops[{place}].point_id", Fault.NO_POINT_THERE))
        elif point.retired and point.point_id not in kept:
            faults.append(Violation(f"route.stops[{place}].point_id", Fault.POINT_RETIRED))
        if stop.within_minutes < last:
            faults.append(Violation(f"route.stops[{place}].within_minutes", Fault.STOP_BACKWARDS))
        if len(set(stop.checklist)) < len(stop.checklist):
            faults.append(Violation(f"route.stops[{place}].checklist", Fault.LINE_TWICE))
        last = max(last, stop.within_minutes)
    if faults:
        raise Invalid("The route cannot be walked like this", violations=faults)


def _write_stops(tx: Tx, route: Route, stops: Sequence[Stop]) -> None:
    tx.execute(delete(RouteStop).where(RouteStop.company_id == route.company_id, RouteStop.route_id == route.route_id))
    for place, stop in enumerate(stops, start=1):
        tx.add(
            RouteStop(
                company_id=route.company_id,
                route_id=route.route_id,
                place=place,
                group_id=route.group_id,
                estate_id=route.estate_id,
                point_id=stop.point_id,
                within_minutes=stop.within_minutes,
                checklist=list(stop.checklist),
            )
        )
    tx.flush()


def _plan_with(tx: Tx, route: Route) -> str:
    """The name of a plan that walks a route; empty for none."""
    query = select(Plan.name).where(
        Plan.company_id == route.company_id, Plan.route_id == route.route_id, Plan.ended.is_(False)
    )
    return tx.scalar(query.order_by(Plan.name).limit(1)) or ""


def _audit(tx: Tx, action: str, route: Route, wanted: Wanted) -> None:
    about = {"name": route.name, "kind": route.kind, "stops": len(wanted.stops), "retired": route.retired}
    where = {"company_id": route.company_id, "estate_id": route.estate_id}
    tx.audit(f"workorders.{action}", f"routes/{route.route_id}", about, **where)
