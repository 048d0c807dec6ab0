"""History: rounds of another system that are over, taken over as it says they were walked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7_at
from chassis.data.records import Record
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select

from workorders.domain import rounds
from workorders.records.orders import HISTORY, Order
from workorders.records.plans import FAILED, MISSED, PASSED, Occurrence, Plan
from workorders.records.rounds import RoundStop, Route, RouteStop
from workorders.usecases.history import FIRST, Imported, prefix_of
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class PastStop:
    """What was found at a stop, and when; the order that it made by what the other system calls it."""

    place: int
    at: datetime
    failed: bool = False
    note: str = ""
    order_client_id: str = ""


@dataclass(frozen=True, slots=True)
class PastRound:
    """A round that is over; what is not among its stops was missed."""

    due_at: datetime
    walker: str = ""
    stops: Sequence[PastStop] = field(default=())


@dataclass(frozen=True, slots=True)
class ImportRounds:
    """Rounds of a plan that are over."""

    company_id: int
    plan_id: UUID
    rounds: Sequence[PastRound]


def import_rounds(tx: Tx, command: ImportRounds) -> Imported:
    """Takes over rounds that are over, all of them or none; one that the plan has is left as it is.

    Raises:
        Invalid: the plan walks no route, or something is wrong with some rounds; each is named by its place.
        NotFound: there is no such plan.
    """
    plan = tx.lock(Plan, (command.company_id, command.plan_id))
    if plan.route_id is None:
        raise Invalid("This plan walks no route", violations=[Violation("plan_id", Fault.NOT_A_ROUND_PLAN)])
    route = tx.get(Route, (plan.company_id, plan.route_id))
    query = select(RouteStop).where(RouteStop.company_id == plan.company_id, RouteStop.route_id == route.route_id)
    stops = {one.place: one for one in tx.scalars(query.order_by(RouteStop.place))}
    lasts = _lasts(route, stops)
    fresh = _fresh(tx, plan, command)
    orders = _orders(tx, plan, fresh)
    faults = [fault for at, one in fresh.items() for fault in _faults(at, one, stops, lasts)]
    faults += _lost(fresh, orders)
    if faults:
        raise Invalid("Some of these rounds cannot be taken over", violations=faults)
    for one in fresh.values():
        tx.session.add_all(_round(plan, route, stops, one, orders))
    tx.flush()
    where = {"company_id": plan.company_id, "estate_id": plan.estate_id}
    tx.audit("workorders.import_rounds", f"plans/{plan.plan_id}", {"count": len(fresh)}, **where)
    return Imported(len(fresh), len(command.rounds) - len(fresh))


def _fresh(tx: Tx, plan: Plan, command: ImportRounds) -> dict[int, PastRound]:
    """The rounds that the plan has not, by their places."""
    times = {one.due_at for one in command.rounds}
    query = select(Occurrence.due_at).where(
        Occurrence.company_id == plan.company_id, Occurrence.plan_id == plan.plan_id, Occurrence.due_at.in_(times)
    )
    known, fresh = set(tx.scalars(query)), {}
    for at, one in enumerate(command.rounds):
        if one.due_at not in known:
            known.add(one.due_at)
            fresh[at] = one
    return fresh


def _faults(at: int, one: PastRound, stops: Mapping[int, RouteStop], lasts: timedelta) -> list[Violation]:
    found, now = [], clock.now()
    if one.due_at < FIRST:
        return [Violation(f"rounds[{at}].due_time", Common.NOT_BEFORE, first=FIRST.date())]
    if one.due_at > now - lasts:
        found.append(Violation(f"rounds[{at}].due_time", Fault.ROUND_NOT_OVER))
    if one.stops and not one.walker:
        found.append(Violation(f"rounds[{at}].walker_id", Fault.DOER_MISSING))
    # Nobody has walked anything yet that is to come, however far ahead.
    last = min(one.due_at, now) + lasts + rounds.AFTERWARDS
    first = one.due_at - rounds.BEFORE
    seen: set[int] = set()
    for number, stop in enumerate(one.stops):
        field_name = f"rounds[{at}].stops[{number}]"
        if stop.place not in stops or stop.place in seen:
            found.append(Violation(f"{field_name}.place", Fault.NO_STOP_THERE))
        if not first <= stop.at <= min(last, now):
            found.append(Violation(f"{field_name}.walk_time", Fault.NOT_ON_THE_ROUND))
        if stop.failed and not stop.note.strip():
            found.append(Violation(f"{field_name}.note", Fault.NOTE_MISSING))
        seen.add(stop.place)
    return found


def _orders(tx: Tx, plan: Plan, fresh: Mapping[int, PastRound]) -> dict[str, Order]:
    """The orders that stops have made, by what the other system calls them, as far as no plan has them."""
    prefix = prefix_of(plan.estate_id)
    named = {prefix + stop.order_client_id for one in fresh.values() for stop in one.stops if stop.order_client_id}
    query = select(Order).where(
        Order.company_id == plan.company_id,
        Order.estate_id == plan.estate_id,
        Order.source == HISTORY,
        Order.client_id.in_(named),
        Order.plan_id.is_(None),
    )
    return {str(one.client_id).removeprefix(prefix): one for one in tx.scalars(query.with_for_update())}


def _lost(fresh: Mapping[int, PastRound], orders: Mapping[str, Order]) -> list[Violation]:
    """Orders of stops that are not there, or belong to another stop."""
    found, seen = [], set()
    for at, one in fresh.items():
        for number, stop in enumerate(one.stops):
            name = stop.order_client_id
            if (stop.failed or name) and (name not in orders or name in seen or not stop.failed):
                found.append(Violation(f"rounds[{at}].stops[{number}].order_client_id", Fault.NO_ORDER_OF_STOP))
            seen.add(name)
    return found


def _round(
    plan: Plan, route: Route, stops: Mapping[int, RouteStop], one: PastRound, orders: Mapping[str, Order]
) -> list[Record]:
    """The rows of a round; the orders that it made become its plan's."""
    walked = {stop.place: stop for stop in one.stops}
    states = [_state(walked.get(place)) for place in stops]
    occurrence = Occurrence(
        company_id=plan.company_id,
        occurrence_id=uuid7_at(one.due_at),
        group_id=plan.group_id,
        estate_id=plan.estate_id,
        plan_id=plan.plan_id,
        due_at=one.due_at,
        state=rounds.standing(states),
        late_minutes=0,
        checker=one.walker,
        checked_at=max((stop.at for stop in one.stops), default=None),
        note="",
        route_id=route.route_id,
        until_at=one.due_at + _lasts(route, stops),
        history=True,
    )
    grace = route.grace_minutes
    rows = [_stop(occurrence, stop, grace, one.walker, walked.get(place)) for place, stop in stops.items()]
    for row in rows:
        stop = walked.get(row.place)
        if stop and stop.failed:
            order = orders[stop.order_client_id]
            row.order_id, order.plan_id = order.order_id, plan.plan_id
    return [occurrence, *rows]


def _lasts(route: Route, stops: Mapping[int, RouteStop]) -> timedelta:
    """From the beginning of a round to the end of its last stop's grace."""
    return timedelta(minutes=max(one.within_minutes for one in stops.values()) + route.grace_minutes)


def _state(stop: PastStop | None) -> str:
    if stop is None:
        return MISSED
    return FAILED if stop.failed else PASSED


def _stop(occurrence: Occurrence, stop: RouteStop, grace: int, walker: str, walked: PastStop | None) -> RoundStop:
    due_at = occurrence.due_at + timedelta(minutes=stop.within_minutes)
    return RoundStop(
        company_id=stop.company_id,
        occurrence_id=occurrence.occurrence_id,
        place=stop.place,
        group_id=stop.group_id,
        estate_id=stop.estate_id,
        point_id=stop.point_id,
        # What was looked at then is not known.
        checklist=[],
        due_at=due_at,
        grace_minutes=grace,
        state=_state(walked),
        late_minutes=rounds.late_minutes(walked.at, due_at, grace) if walked else 0,
        walker=walker if walked else "",
        walked_at=walked.at if walked else None,
        arrived_at=walked.at if walked else None,
        doubtful_time=False,
        by_hand=False,
        note=walked.note if walked else "",
    )
