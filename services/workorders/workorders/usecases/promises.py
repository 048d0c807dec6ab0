"""What is promised for orders (K9): by when somebody answers and by when it is done, and who is told of late ones."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.calendars import Calendar, NeverOpen
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.jobs.timers import timer
from sqlalchemy import select, text

from workorders.domain.levels import Pause, around_clock, due_with_pauses
from workorders.domain.moves import ENDS, WAITING
from workorders.queries.people import desk_of
from workorders.records.orders import Category, Order, Wait
from workorders.settings import EstateSettings
from workorders.usecases.telling import tell_staff

if TYPE_CHECKING:
    from chassis.data.tx import Tx

CHUNK = 200
# What is open and past a moment that nobody was told of; each stage of each promise once for each time it is promised.
_PAST = text(
    "select o.order_id, x.promise, x.stage from orders o cross join lateral (values"
    " ('response', 'near', case when o.responded_at is null then o.response_near_at end),"
    " ('response', 'late', case when o.responded_at is null then o.response_due_at end),"
    " ('resolve', 'near', o.resolve_near_at), ('resolve', 'late', o.resolve_due_at)) as x (promise, stage, at)"
    " where o.company_id = :company and x.at < :now"
    " and o.state not in ('closed', 'refused', 'cancelled', 'done', 'verified', 'waiting')"
    " and not exists (select from escalations e where e.company_id = o.company_id"
    " and e.order_id = o.order_id and e.round = o.reopen_count and e.promise = x.promise and e.stage = x.stage)"
    " order by x.at, o.order_id limit :most"
)
_NOTE = text(
    "insert into escalations (company_id, order_id, round, promise, stage, group_id, estate_id, told_at) values"
    " (:company, :order, :round, :promise, :stage, :group, :estate, :now) on conflict do nothing returning stage"
)


def promise(tx: Tx, order: Order, start: datetime) -> None:
    """Promises an order anew, from a moment on.

    Args:
        tx: the transaction in hand.
        order: the order; its minutes are those of its category.
        start: aware.
    """
    order.promised_at = start
    count(tx, order, [])


def count(tx: Tx, order: Order, pauses: list[Pause]) -> None:
    """Counts by when an order is answered and done, by its estate's calendar.

    Args:
        tx: the transaction in hand.
        order: promised.
        pauses: since it was promised; those that have ended.
    """
    near = directory.estate(tx, order.estate_id).settings_as(EstateSettings).near_percent
    calendar = _calendar(tx, order)
    answer, work = timedelta(minutes=order.response_minutes), timedelta(minutes=order.resolve_minutes)
    start = order.promised_at
    order.response_due_at = _due(calendar, start, answer, [])
    order.response_near_at = _due(calendar, start, answer * near / 100, [])
    order.resolve_due_at = _due(calendar, start, work, pauses)
    order.resolve_near_at = _due(calendar, start, work * near / 100, pauses)


def _calendar(tx: Tx, order: Order) -> Calendar:
    if order.around_clock:
        return around_clock(directory.estate(tx, order.estate_id).time_zone)
    return directory.calendar(tx, order.estate_id)


def _due(calendar: Calendar, start: datetime, work: timedelta, pauses: list[Pause]) -> datetime | None:
    """None where nothing is promised, or the estate never opens so long."""
    if not work:
        return None
    try:
        return due_with_pauses(calendar, start, work, pauses)
    except NeverOpen:
        return None


def begin_wait(tx: Tx, order: Order, cause: str, until: datetime) -> None:
    """An order waits from now on: its time stands still."""
    order.wait_cause, order.wait_until = cause, until
    tx.add(
        Wait(
            company_id=order.company_id,
            order_id=order.order_id,
            place=order.step_count + 1,
            group_id=order.group_id,
            estate_id=order.estate_id,
            cause=cause,
            began_at=order.moved_at,
        )
    )


def end_wait(tx: Tx, order: Order) -> None:
    """An order waits no longer: what passed of the estate's open time meanwhile is added to what was promised."""
    order.wait_cause, order.wait_until = "", None
    query = select(Wait).where(
        Wait.company_id == order.company_id, Wait.order_id == order.order_id, Wait.began_at >= order.promised_at
    )
    waits = tx.scalars(query).all()
    for wait in waits:
        wait.ended_at = wait.ended_at or order.moved_at
    count(tx, order, [Pause(wait.began_at, wait.ended_at or order.moved_at) for wait in waits])


@timer("workorders.escalate_orders", every_seconds=60)
def escalate_orders(deps: Deps, company: Company) -> None:
    """Tells of what is late or nearly late, once for each; a chunk in each transaction."""
    while True:
        with UnitOfWork(deps.database) as tx:
            if escalate(tx, company.company_id) < CHUNK:
                return


def escalate(tx: Tx, company_id: int) -> int:
    """Tells of the oldest orders of a company that are late or nearly late; gives how many it found.

    Args:
        tx: under the company's scope.
        company_id: the company.
    """
    now = clock.now()
    found = tx.execute(_PAST, {"company": company_id, "now": now, "most": CHUNK}).all()
    news: dict[UUID, tuple[Order, list[tuple[str, str]]]] = {}
    for row in found:
        order = tx.lock(Order, (company_id, row.order_id))
        if order.state in ENDS or order.state == WAITING:
            continue
        values = {"company": company_id, "order": order.order_id, "round": order.reopen_count, "now": now}
        values |= {"promise": row.promise, "stage": row.stage, "group": order.group_id, "estate": order.estate_id}
        if tx.scalar(_NOTE, values):
            news.setdefault(order.order_id, (order, []))[1].append((row.promise, row.stage))
    for order, said in news.values():
        _tell(tx, order, *max(said, key=_GRAVITY.index))
    return len(found)


# What is found at once, as after a night without the timer, is told once: the last of these says the others as well.
_GRAVITY = [("response", "near"), ("resolve", "near"), ("response", "late"), ("resolve", "late")]


def _tell(tx: Tx, order: Order, promised: str, stage: str) -> None:
    """Nearly late is told to whoever has the order, late to the desk as well; what nobody has, to the desk."""
    told = {order.assignee_id} - {""}
    if stage == "late" or not told:
        told |= desk_of(tx, order.company_id, order.estate_id)
    at = order.response_due_at if promised == "response" else order.resolve_due_at
    category = tx.get(Category, (order.company_id, order.category_id))
    zone = ZoneInfo(directory.estate(tx, order.estate_id).time_zone)
    fields: dict[str, Any] = {
        "number": str(order.number),
        "category": category.name_zh,
        "due": f"{at.astimezone(zone):%m-%d %H:%M}" if at else "",
    }
    reason = f"orders/{order.order_id}/{order.reopen_count}/{promised}/{stage}"
    where = (order.company_id, order.estate_id)
    template = f"workorders.{'answer' if promised == 'response' else 'order'}_{stage}"
    tell_staff(tx, where, template, told, reason=reason, fields=fields)
