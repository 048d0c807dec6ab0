"""Reads for the desk: the board of an estate, and figures of a span of days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis.directory import Estate
from sqlalchemy import select, text

from workorders.domain.dispatch import Person
from workorders.domain.moves import ENDS, HELD, STATES
from workorders.queries.people import crew_of
from workorders.records.orders import Order

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SHOWN = 50
COLUMNS = tuple(one for one in STATES if one not in ENDS)
# Up to so many minutes, and then longer.
BUCKETS = (15, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080)
# The most urgent of each state, with how many there are; it reads the index of what is open.
_BOARD = text(
    "select order_id, state, total, late from (select order_id, state, row_number() over (partition by state order by"
    " priority, resolve_due_at nulls last, order_id) as place, count(*) over (partition by state) as total,"
    " count(*) filter (where done_at is null and state <> 'waiting' and resolve_due_at < :now) over (partition by"
    " state) as late from orders where company_id = :company and estate_id = :estate"
    " and state not in ('closed', 'refused', 'cancelled')) numbered where place <= :most"
)
_DUTIES = text(
    "select principal_id, starts_at, ends_at from duties where company_id = :company and not removed"
    " and principal_id = any(:ids) and starts_at < :until and ends_at > :since order by starts_at"
)


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one state of an estate: how many, how many of them late, and the most urgent ones."""

    state: str
    count: int
    late: int
    orders: Sequence[Order]


@dataclass(frozen=True, slots=True)
class Board:
    """An estate's work on a day.

    Args:
        day: on the estate's clock.
        columns: the open states in the order of an order's life.
        crew: who works there, by name.
        held: what they have, by person.
        duties: when they are on duty that day, by person.
    """

    day: date
    columns: Sequence[Column]
    crew: Sequence[Person]
    held: Mapping[str, Sequence[Order]]
    duties: Mapping[str, Sequence[tuple[datetime, datetime]]]


def get_board(tx: Tx, estate: Estate, day: date | None, now: datetime) -> Board:
    """What is open at an estate, and who has what.

    Args:
        tx: under the caller's scope.
        estate: where.
        day: whose duties are shown; today on the estate's clock where it is None.
        now: aware.
    """
    shown = day or estate.today()
    crew = sorted(crew_of(tx, estate.company_id, estate.estate_id, now), key=lambda one: (one.name, one.id))
    ids = [one.id for one in crew]
    return Board(
        shown,
        board_columns(tx, estate.company_id, estate.estate_id, now),
        crew,
        held_orders(tx, estate.company_id, estate.estate_id, ids),
        duties_on(tx, estate.company_id, ids, shown, estate.time_zone),
    )


def board_columns(tx: Tx, company_id: int, estate_id: int, now: datetime) -> list[Column]:
    """The open states of an estate in the order of an order's life."""
    about = {"company": company_id, "estate": estate_id, "now": now, "most": SHOWN}
    rows = tx.execute(_BOARD, about).all()
    found = {one.order_id: one for one in _orders(tx, company_id, (row.order_id for row in rows))}
    columns = []
    for state in COLUMNS:
        here = [row for row in rows if row.state == state]
        count, late = (here[0].total, here[0].late) if here else (0, 0)
        columns.append(Column(state, count, late, [found[row.order_id] for row in here]))
    return columns


def held_orders(tx: Tx, company_id: int, estate_id: int, principals: Iterable[str]) -> Mapping[str, list[Order]]:
    """What people have of an estate's orders, the most urgent first; so many of each at most."""
    query = select(Order).where(
        Order.company_id == company_id,
        Order.estate_id == estate_id,
        Order.state.in_(HELD),
        Order.assignee_id.in_(set(principals)),
    )
    held: dict[str, list[Order]] = {}
    for one in tx.scalars(query.order_by(Order.priority, Order.resolve_due_at.asc().nulls_last(), Order.order_id)):
        mine = held.setdefault(one.assignee_id, [])
        if len(mine) < SHOWN:
            mine.append(one)
    return held


def duties_on(
    tx: Tx, company_id: int, principals: Iterable[str], day: date, zone: str
) -> Mapping[str, list[tuple[datetime, datetime]]]:
    """The duties of people that touch a day on an estate's clock."""
    since = datetime.combine(day, time(), ZoneInfo(zone))
    about = {
        "company": company_id,
        "ids": sorted(principals),
        "since": since,
        "until": datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)),
    }
    found: dict[str, list[tuple[datetime, datetime]]] = {}
    for row in tx.execute(_DUTIES, about):
        found.setdefault(row.principal_id, []).append((row.starts_at, row.ends_at))
    return found


def _orders(tx: Tx, company_id: int, ids: Iterable[UUID]) -> Sequence[Order]:
    return tx.scalars(select(Order).where(Order.company_id == company_id, Order.order_id.in_(list(ids)))).all()


def _shares(minutes: str, name: str) -> str:
    """Percentiles and buckets of a column of minutes."""
    edges = [f"{minutes} <= {BUCKETS[0]}"]
    edges += [f"{minutes} > {low} and {minutes} <= {high}" for low, high in pairwise(BUCKETS)]
    edges.append(f"{minutes} > {BUCKETS[-1]}")
    counts = ", ".join(f"count(*) filter (where {edge})" for edge in edges)
    return (
        f"count({minutes}) as {name}_count, percentile_disc(array[0.5, 0.75, 0.9, 0.95]) within group"
        f" (order by {minutes}) as {name}_at, array[{counts}] as {name}_buckets"
    )


# One scan of the orders of a span. Minutes are whole ones, counted from the report or the last reopening; what is
# overdue and not done counts against a promise, and what waits does not yet.
_FIGURES = (
    "count(*) as count, count(done_at) as done, count(*) filter (where state not in ('closed', 'refused', 'cancelled'))"
    " as open, count(*) filter (where state in ('refused', 'cancelled')) as dropped,"
    " count(*) filter (where responded_at <= response_due_at) as answered_in_time,"
    " count(*) filter (where response_due_at is not null and (responded_at is not null or response_due_at < :now)"
    " and state not in ('refused', 'cancelled')) as answer_promised,"
    " count(*) filter (where done_at <= resolve_due_at) as done_in_time,"
    " count(*) filter (where resolve_due_at is not null and (done_at is not null or (resolve_due_at < :now"
    " and state not in ('waiting', 'refused', 'cancelled')))) as done_promised,"
    " count(*) filter (where reopen_count > 0) as reopened, count(*) filter (where rating > 0) as rated,"
    f" sum(rating) as rating_sum, {_shares('answering', 'response')}, {_shares('repairing', 'repair')},"
    f" {_shares('working', 'work')}"
)
_SPAN = (
    "with spanned as (select o.*, floor(extract(epoch from o.responded_at - o.promised_at) / 60)::integer as answering,"
    " floor(extract(epoch from o.done_at - o.promised_at) / 60)::integer as repairing,"
    " floor(extract(epoch from o.done_at - o.promised_at - coalesce((select sum(w.ended_at - greatest(w.began_at,"
    " o.promised_at)) from waits w where w.company_id = o.company_id and w.order_id = o.order_id"
    " and w.ended_at > o.promised_at), interval '0')) / 60)::integer as working,"
    " extract(hour from o.reported_at at time zone :zone)::integer as hour"
    " from orders o where o.company_id = :company and o.reported_at >= :since and o.reported_at < :until"
    " and (:estate = 0 or o.estate_id = :estate) and (:kind = '' or o.kind = :kind))"
)
_GROUPS = ("kind", "estate_id", "assignee_id", "category_id", "hour", "root_cause")
_STATISTICS = text(
    f"{_SPAN} select {', '.join(f'{one}::text as {one}' for one in _GROUPS)},"
    f" {', '.join(f'grouping({one}) as by_{one}' for one in _GROUPS)}, {_FIGURES}"
    f" from spanned group by grouping sets ((), {', '.join(f'({one})' for one in _GROUPS)})"
)
_CAUSES = text(
    f"{_SPAN}, caused as (select distinct on (s.order_id, w.cause) s.*, w.cause from spanned s join waits w"
    f" on w.company_id = s.company_id and w.order_id = s.order_id) select cause, {_FIGURES} from caused group by cause"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Which orders figures are of.

    Args:
        company_id: whose.
        estate_id: 0 for all in scope.
        since, until: when they were reported, the second one excluded; aware.
        zone: on whose clock hours of the day are.
        kind: empty for all.
    """

    company_id: int
    estate_id: int
    since: datetime
    until: datetime
    zone: str
    kind: str = ""


def get_statistics(tx: Tx, span: Span, now: datetime) -> list[tuple[str, str, Any]]:
    """Figures as (by what, of what, row): over all first, then each group, those with the most orders first."""
    about = {
        "company": span.company_id,
        "estate": span.estate_id,
        "since": span.since,
        "until": span.until,
        "zone": span.zone,
        "kind": span.kind,
        "now": now,
    }
    found = []
    for row in tx.execute(_STATISTICS, about):
        by = next((one for one in _GROUPS if getattr(row, f"by_{one}") == 0), "")
        found.append((by, str(getattr(row, by) or "") if by else "", row))
    found += [("cause", row.cause, row) for row in tx.execute(_CAUSES, about)]
    order = ("", *_GROUPS, "cause")
    return sorted(found, key=lambda one: (order.index(one[0]), -one[2].count, one[1]))
