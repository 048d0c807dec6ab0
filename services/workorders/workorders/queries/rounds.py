"""Reads for lists of points, routes and rounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.data import paging
from sqlalchemy import select, tuple_

from workorders.domain.rounds import AFTERWARDS
from workorders.records.plans import DUE, MISSED, Occurrence
from workorders.records.rounds import Point, RoundStop, Route

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def list_points(
    tx: Tx, company_id: int, *, estate_id: int, retired: bool, limit: int, after: tuple[str, UUID] | None
) -> Sequence[Point]:
    """Points, by name."""
    query = select(Point).where(Point.company_id == company_id)
    if estate_id:
        query = query.where(Point.estate_id == estate_id)
    if not retired:
        query = query.where(Point.retired.is_(False))
    query = paging.beyond(query, (Point.name, Point.point_id), after)
    return tx.scalars(query.order_by(Point.name, Point.point_id).limit(limit)).all()


def list_routes(
    tx: Tx, company_id: int, *, estate_id: int, retired: bool, limit: int, after: tuple[str, UUID] | None
) -> Sequence[Route]:
    """Routes, by name."""
    query = select(Route).where(Route.company_id == company_id)
    if estate_id:
        query = query.where(Route.estate_id == estate_id)
    if not retired:
        query = query.where(Route.retired.is_(False))
    query = paging.beyond(query, (Route.name, Route.route_id), after)
    return tx.scalars(query.order_by(Route.name, Route.route_id).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class RoundFilter:
    """Which rounds a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    route_id: UUID | None = None
    state: str = ""
    open: bool = False
    kind: str = ""


def list_rounds(
    tx: Tx, wanted: RoundFilter, *, limit: int, before: tuple[datetime, UUID] | None
) -> Sequence[Occurrence]:
    """Rounds, the latest first."""
    query = select(Occurrence).where(Occurrence.company_id == wanted.company_id, Occurrence.route_id.is_not(None))
    if wanted.estate_id:
        query = query.where(Occurrence.estate_id == wanted.estate_id)
    if wanted.route_id:
        query = query.where(Occurrence.route_id == wanted.route_id)
    if wanted.state:
        query = query.where(Occurrence.state == wanted.state)
    if wanted.open:
        since = clock.now() - AFTERWARDS
        query = query.where(Occurrence.state.in_((DUE, MISSED)), Occurrence.until_at > since)
    if wanted.kind:
        of_kind = select(Route.route_id).where(Route.company_id == wanted.company_id, Route.kind == wanted.kind)
        query = query.where(Occurrence.route_id.in_(of_kind))
    key = (Occurrence.due_at, Occurrence.occurrence_id)
    if before:
        query = query.where(tuple_(*key) < before)
    return tx.scalars(query.order_by(*(one.desc() for one in key)).limit(limit)).all()


def routes_of(tx: Tx, company_id: int, ids: Iterable[UUID | None]) -> dict[UUID, Route]:
    """Routes by their ids."""
    wanted = {one for one in ids if one}
    query = select(Route).where(Route.company_id == company_id, Route.route_id.in_(wanted))
    return {one.route_id: one for one in tx.scalars(query)}


def points_of(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, Point]:
    """Points by their ids."""
    query = select(Point).where(Point.company_id == company_id, Point.point_id.in_(set(ids)))
    return {one.point_id: one for one in tx.scalars(query)}


def stops_of_rounds(tx: Tx, company_id: int, ids: Iterable[UUID]) -> dict[UUID, list[RoundStop]]:
    """The stops of rounds in their order, by the round's id."""
    query = select(RoundStop).where(RoundStop.company_id == company_id, RoundStop.occurrence_id.in_(set(ids)))
    found: dict[UUID, list[RoundStop]] = {}
    for one in tx.scalars(query.order_by(RoundStop.occurrence_id, RoundStop.place)):
        found.setdefault(one.occurrence_id, []).append(one)
    return found
