"""History: orders of another system that are over, taken over as it says they were; nobody is told of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7_at
from chassis.errors import Invalid, NotFound, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from workorders.domain.history import PastTimes, steps_of
from workorders.domain.moves import CANCELLED, REVIEWED
from workorders.records.orders import HISTORY, Category, Order, Step
from workorders.usecases.promises import promise
from workorders.usecases.telling import fact_of
from workorders.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Ids of rows are made of their times, from here on.
FIRST = datetime(1970, 1, 2, tzinfo=UTC)
_UNITS = text(
    "select unit_id from units where company_id = :company and estate_id = :estate and unit_id = any(:ids)"
    " and not removed"
)
_CUSTOMERS = text("select customer_id from customers where company_id = :company and customer_id = any(:ids)")
_LOCK = text("select pg_advisory_xact_lock(hashtextextended('history', :estate))")


def prefix_of(estate_id: int) -> str:
    """By which client ids are told from those of phones, plans and the systems that other estates had."""
    return f"history/{estate_id}/"


@dataclass(frozen=True, slots=True)
class PastOrder:
    """An order that is over; manor.workorders.v1.PastOrder says what each means."""

    client_id: str
    category_id: UUID
    description: str
    times: PastTimes
    unit_id: UUID | None = None
    customer_id: UUID | None = None
    place: str = ""
    assignee_id: str = ""
    reason: str = ""
    result: str = ""
    rating: int = 0
    root_cause: str = ""
    main_client_id: str = ""


@dataclass(frozen=True, slots=True)
class ImportOrders:
    """Orders of an estate that are over."""

    company_id: int
    estate_id: int
    orders: Sequence[PastOrder]


@dataclass(frozen=True, slots=True)
class Imported:
    """How many were taken over, and how many were there already."""

    created: int
    known: int


def import_orders(tx: Tx, command: ImportOrders) -> Imported:
    """Takes over orders that are over, all of them or none; one that was taken over before is left as it is.

    Raises:
        Invalid: something is wrong with some of them; each is named by its place.
        NotFound: there is no such estate.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise NotFound(f"Estate {command.estate_id} does not exist or is not yours to see")
    # Whoever sends the same again at the same time finds what the other took over.
    tx.execute(_LOCK, {"estate": command.estate_id})
    categories = _categories(tx, command)
    known = _known(tx, command)
    faults = [fault for place, one in enumerate(command.orders) for fault in _faults(place, one, categories, known)]
    faults += _lost(tx, command)
    if faults:
        raise Invalid("Some of these orders cannot be taken over", violations=faults)
    made: list[Order] = []
    told: list[PastOrder] = []
    for one in command.orders:
        if one.client_id not in known:
            order = _order(tx, command, one, categories[one.category_id], known.get(one.main_client_id))
            known[one.client_id] = order.order_id
            made.append(order)
            told.append(one)
    tx.session.add_all(made)
    tx.flush()
    tx.session.add_all([step for order, one in zip(made, told, strict=True) for step in _steps(tx, order, one)])
    tx.flush()
    for order in made:
        tx.publish(
            fact_of(order),
            company_id=order.company_id,
            estate_id=order.estate_id,
            aggregate=str(order.order_id),
            version=order.version,
        )
    where = {"company_id": command.company_id, "estate_id": command.estate_id}
    tx.audit("workorders.import_orders", f"estates/{command.estate_id}", {"count": len(made)}, **where)
    return Imported(len(made), len(command.orders) - len(made))


def _categories(tx: Tx, command: ImportOrders) -> dict[UUID, Category]:
    ids = {one.category_id for one in command.orders}
    query = select(Category).where(Category.company_id == command.company_id, Category.category_id.in_(ids))
    return {one.category_id: one for one in tx.scalars(query)}


def _known(tx: Tx, command: ImportOrders) -> dict[str, UUID]:
    """Orders that were taken over before, those named as main ones too, by what the other system calls them."""
    prefix = prefix_of(command.estate_id)
    named = {prefix + name for one in command.orders for name in (one.client_id, one.main_client_id) if name}
    query = select(Order.client_id, Order.order_id).where(
        Order.company_id == command.company_id,
        Order.estate_id == command.estate_id,
        Order.source == HISTORY,
        Order.client_id.in_(named),
    )
    return {str(client_id).removeprefix(prefix): order_id for client_id, order_id in tx.execute(query)}


def _faults(
    place: int, one: PastOrder, categories: Mapping[UUID, Category], known: Mapping[str, UUID]
) -> list[Violation]:
    at, times, found = f"orders[{place}]", one.times, []
    if one.category_id not in categories:
        found.append(Violation(f"{at}.category_id", Fault.NO_SUCH_CATEGORY))
    if one.unit_id is None and not one.place.strip():
        found.append(Violation(f"{at}.place", Fault.PLACE_MISSING))
    if times.reported < FIRST:
        found.append(Violation(f"{at}.report_time", Common.NOT_BEFORE, first=FIRST.date()))
    if times.backwards() or times.ended > clock.now():
        found.append(Violation(f"{at}.end_time", Fault.TIMES_BACKWARDS))
    if (times.first_done is None) != (times.reopened is None) or (times.reopened and times.done is None):
        found.append(Violation(f"{at}.reopen_time", Fault.REOPENED_HALF))
    if (times.done is None or times.reopened) and not one.reason.strip():
        found.append(Violation(f"{at}.reason", Fault.REASON_MISSING))
    if times.done and not one.result.strip():
        found.append(Violation(f"{at}.result", Fault.RESULT_MISSING))
    if times.done and not one.assignee_id:
        found.append(Violation(f"{at}.assignee_id", Fault.DOER_MISSING))
    return found


def _lost(tx: Tx, command: ImportOrders) -> list[Violation]:
    """Units, customers and main orders that are not there."""
    company = {"company": command.company_id, "estate": command.estate_id}
    units = set(tx.scalars(_UNITS, {**company, "ids": [one.unit_id for one in command.orders if one.unit_id]}))
    ids = [one.customer_id for one in command.orders if one.customer_id]
    customers = set(tx.scalars(_CUSTOMERS, {"company": command.company_id, "ids": ids}))
    before, found = set(_known(tx, command)), []
    for place, one in enumerate(command.orders):
        if one.unit_id and one.unit_id not in units:
            found.append(Violation(f"orders[{place}].unit_id", Fault.NO_UNIT_THERE))
        if one.customer_id and one.customer_id not in customers:
            found.append(Violation(f"orders[{place}].customer_id", Fault.NO_CUSTOMER_THERE))
        if one.main_client_id and one.main_client_id not in before:
            found.append(Violation(f"orders[{place}].main_client_id", Fault.NO_MAIN_ORDER))
        before.add(one.client_id)
    return found


def _order(tx: Tx, command: ImportOrders, one: PastOrder, category: Category, main_id: UUID | None) -> Order:
    times = one.times
    steps = list(steps_of(times, rated=one.rating > 0))
    order = Order(
        company_id=command.company_id,
        # Lists are sorted by it: it stands among those of its time.
        order_id=uuid7_at(times.reported),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        category_id=category.category_id,
        kind=category.kind,
        state=steps[-1].end,
        source=HISTORY,
        priority=category.priority,
        unit_id=one.unit_id,
        customer_id=one.customer_id,
        place=one.place,
        description=one.description,
        reporter=tx.scope.principal.id,
        client_id=prefix_of(command.estate_id) + one.client_id,
        assignee_id=one.assignee_id if times.done else "",
        reported_at=times.reported,
        responded_at=(times.reopened or times.responded or times.done) if times.done else None,
        done_at=times.done,
        closed_at=times.ended,
        moved_at=times.ended,
        reopen_count=1 if times.reopened else 0,
        rating=one.rating if times.done else 0,
        result=one.result if times.done else "",
        root_cause=one.root_cause,
        main_order_id=main_id,
        step_count=len(steps) + 1,
        checklist=[],
        **{name: getattr(category, name) for name in ("response_minutes", "resolve_minutes", "around_clock")},
    )
    promise(tx, order, times.reopened or times.reported)
    return order


def _steps(tx: Tx, order: Order, one: PastOrder) -> list[Step]:
    """The order's steps at their times, taken by whoever takes it over, since they alone can be asked."""
    rows = [("", "", REVIEWED, one.times.reported)]
    rows += [(step.name, step.start, step.end, step.at) for step in steps_of(one.times, rated=one.rating > 0)]
    held = "" if order.state == CANCELLED else order.assignee_id
    return [
        Step(
            company_id=order.company_id,
            order_id=order.order_id,
            place=place,
            group_id=order.group_id,
            estate_id=order.estate_id,
            customer_id=order.customer_id,
            move=name,
            from_state=start,
            to_state=end,
            actor=tx.scope.principal.id,
            taken_at=at,
            seen_version=0,
            reason=one.reason if name in ("reopen", "cancel") else "",
            assignee_id="" if end == REVIEWED else held,
            proposed_id="",
            wait_cause="",
        )
        for place, (name, start, end, at) in enumerate(rows, start=1)
    ]
