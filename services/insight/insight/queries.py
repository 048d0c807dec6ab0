"""The sums that lists show, grouped as asked; row-level security leaves out what the caller may not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from chassis import clock
from chassis.data.tx import Tx
from sqlalchemy import text

from insight.domain.ages import AGES
from insight.domain.leasing import EPOCH
from insight.domain.levels import COUNTED
from insight.domain.rates import LEFT_OUT

COLLECTION = ("receivable_minor", "entered_minor", "verified_minor", "open_minor", "receivable_count")
ARREARS = ("open_minor", "overdue_minor", "open_count", "overdue_count", *AGES)
MONTH = (
    "receivable_minor", "entered_minor", "verified_minor", "open_minor", "receivable_count", "collected_minor",
    "collected_verified_minor", "payment_count",
)  # fmt: skip
YEARLY = ("open_minor", "open_count")
OCCUPANCY = (
    "unit_count", "sold_count", "leased_count", "occupied_count", "total_area", "sold_area", "leased_area",
    "occupied_area",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Which:
    """Which rows are added up, and what a line stands for.

    Args:
        group_by: company, estate, fee_item or category; for months also all.
        company_id, estate_id, fee_item_id: only of these; 0 for all in scope.
        category: only of this one; empty for all.
    """

    group_by: str = "company"
    company_id: int = 0
    estate_id: int = 0
    fee_item_id: int = 0
    category: str = ""

    @property
    def keys(self) -> str:
        """The columns that name a line; what it does not name is 0 or empty."""
        company, estate, item, category = "x.company_id", "0", "0", "''"
        if self.group_by == "estate":
            estate = "x.estate_id"
        elif self.group_by == "fee_item":
            item, category = "x.fee_item_id", "i.category"
        elif self.group_by == "category":
            company, category = "0", "i.category"
        return f"{company} as company_id, {estate} as estate_id, {item} as fee_item_id, {category} as category"

    def conditions(self, *, items: bool = True) -> str:
        """What the rows x, and the fee items i, must be."""
        found = ["(:company_id = 0 or x.company_id = :company_id)", "(:estate_id = 0 or x.estate_id = :estate_id)"]
        if items:
            found += [
                "(:fee_item_id = 0 or x.fee_item_id = :fee_item_id)",
                "(:category = '' or i.category = :category)",
            ]
        return " and ".join(found)


# Names are looked up once a line, after the sums.
_NAMED = (
    "select line.*, coalesce(c.name, '') as company_name, coalesce(e.name, '') as estate_name,"
    " coalesce(i.code, '') as fee_item_code, coalesce(i.name, '') as fee_item_name from ({lines}) line"
    " left join nodes c on c.node_id = line.company_id left join nodes e on e.node_id = line.estate_id"
    " left join fee_items i on i.company_id = line.company_id and i.fee_item_id = line.fee_item_id"
    " order by line.company_id, line.estate_id, line.fee_item_id, line.category{more}"
)
_FIGURES = (
    " from figures x join fee_items i on i.company_id = x.company_id and i.fee_item_id = x.fee_item_id"
    " join nodes c on c.node_id = x.company_id"
)
_OPEN = "x.receivable_minor - x.entered_minor"


def list_collection_rates(tx: Tx, which: Which, first: date, last: date) -> Sequence[Any]:
    """Received and receivable of the accounting months from first to last, without deposits and late fees.

    Args:
        tx: under the caller's scope.
        which: which rows, and what a line stands for.
        first, last: first days of months.
    """
    lines = (
        f"select {which.keys}, c.currency_code, sum(x.receivable_minor) as receivable_minor,"
        " sum(x.entered_minor) as entered_minor, sum(x.verified_minor) as verified_minor,"
        f" sum({_OPEN}) as open_minor, sum(x.receivable_count) as receivable_count{_FIGURES}"
        " where x.accounting_month between :first and :last and i.category <> all(:left_out)"
        f" and {which.conditions()} group by 1, 2, 3, 4, 5 having sum(x.receivable_count) <> 0"
    )
    return _lines(tx, lines, which, {"first": first, "last": last, "left_out": list(LEFT_OUT)})


def list_arrears(tx: Tx, which: Which, day: date | None) -> Sequence[Any]:
    """What is open now, by days after its due date.

    Args:
        tx: under the caller's scope.
        which: which rows, and what a line stands for.
        day: to which ages are counted; today in each estate where it is None.
    """
    ages = ", ".join(
        f"coalesce(sum({_OPEN}) filter (where d.age >= {low}"
        + (f" and d.age <= {high}" if high is not None else "")
        + f"), 0) as {name}"
        for name, (low, high) in AGES.items()
    )
    lines = (
        f"select {which.keys}, c.currency_code, sum({_OPEN}) as open_minor,"
        f" coalesce(sum({_OPEN}) filter (where d.age > 0), 0) as overdue_minor, sum(x.open_count) as open_count,"
        f" coalesce(sum(x.open_count) filter (where d.age > 0), 0) as overdue_count, {ages}{_FIGURES}"
        " join nodes e on e.node_id = x.estate_id"
        f" cross join lateral (select {_day('e')} - x.due_date as age) d"
        f" where x.open_count <> 0 and {which.conditions()} group by 1, 2, 3, 4, 5"
    )
    return _lines(tx, lines, which, {"day": day})


def list_yearly_arrears(tx: Tx, which: Which) -> Sequence[Any]:
    """What is open of periodic charges by year, up to the current month of the company (A7).

    Args:
        tx: under the caller's scope.
        which: which rows, and what a line stands for.
    """
    lines = (
        f"select {which.keys}, c.currency_code, cast(extract(year from x.accounting_month) as integer) as year,"
        " min(x.accounting_month) as first_month, max(d.today) as today,"
        f" sum({_OPEN}) as open_minor, sum(x.open_count) as open_count{_FIGURES}"
        " cross join lateral (select cast(cast(:now as timestamptz) at time zone c.time_zone as date) as today) d"
        f" where x.open_count <> 0 and i.cycle_months > 0 and x.accounting_month <= d.today and {which.conditions()}"
        " group by 1, 2, 3, 4, 5, 6"
    )
    return _lines(tx, lines, which, {}, more=", line.year")


def list_occupancy(tx: Tx, which: Which, day: date | None) -> Sequence[Any]:
    """Units and areas on a day.

    Args:
        tx: under the caller's scope.
        which: which rows, and what a line stands for.
        day: the day; today in each estate where it is None.
    """
    sums = ", ".join(f"sum(x.{name}) as {name}" for name in OCCUPANCY)
    lines = (
        f"select {which.keys.replace('i.category', chr(39) * 2)}, {sums} from occupancy_steps x"
        " join nodes e on e.node_id = x.estate_id"
        f" where x.day <= {_day('e')} and {which.conditions(items=False)} group by 1, 2, 3, 4"
        " having sum(x.unit_count) <> 0"
    )
    return _lines(tx, lines, which, {"day": day})


# By what the days that leases have left are weighed, and what is counted of each weight.
_WEIGHTS = (("rent", "monthly_minor"), ("area", "let_area"))
MOST_EXPIRIES = 600
LEVELS = tuple(COUNTED)
# What nobody answered in time, or did not do in time, and is still open; what waits is not late.
LATE = ("late_answer_count", "late_count")


def list_order_levels(tx: Tx, which: Which, first: date, last: date, kind: str) -> Sequence[Any]:
    """The levels of work orders that were reported from one month to another, with what is late of them now.

    Args:
        tx: under the caller's scope.
        which: which rows, and what a line stands for: companies or estates.
        first, last: first days of months.
        kind: of orders, such as complaint; empty for all.
    """
    where = f"x.month between :first and :last and (:kind = '' or x.kind = :kind) and {which.conditions(items=False)}"
    lines = (
        f"select company_id, estate_id, 0 as fee_item_id, '' as category,"
        f" {', '.join(f'sum({name}) as {name}' for name in (*LEVELS, *LATE))} from ("
        f"select {which.keys}, {', '.join(f'x.{name}' for name in LEVELS)}, 0 as late_answer_count, 0 as late_count"
        f" from order_levels x where {where} union all select {which.keys}, {', '.join('0' for _ in LEVELS)},"
        " (x.responded_at is null and x.response_due_at < :now)::integer, (x.done_at is null and x.state <> 'waiting'"
        " and x.resolve_due_at < :now)::integer from work_orders x"
        f" where x.state not in ('closed', 'refused', 'cancelled') and {where}"
        ") both_of group by 1, 2 having sum(order_count) <> 0"
    )
    return _lines(tx, lines, which, {"first": first, "last": last, "kind": kind})


LEASING = (
    "lease_count", "unit_count", "area", "let_count", "let_area", "monthly_minor", "rent_days", "area_days",
    "incoming_count", "incoming_cost_minor", "incoming_rent_minor",
)  # fmt: skip


def list_leasing(tx: Tx, which: Which, day: date | None) -> Sequence[Any]:
    """What is let on a day, beside what can be let, and what the company takes itself.

    Args:
        tx: under the caller's scope.
        which: which rows, and what a line stands for: companies or estates.
        day: the day; today in each estate where it is None.
    """
    where, keys = which.conditions(items=False), which.keys.replace("i.category", "''")
    places = f"from {{}} x join nodes e on e.node_id = x.estate_id cross join lateral (select {_day('e')} as day) d"
    none = dict.fromkeys(LEASING, "0")
    parts = (
        # What of a lease is left on the day itself, which is one of its days.
        {name: f"x.{name}" for name in ("lease_count", "let_count", "let_area", "monthly_minor")}
        | {f"{of}_days": f"x.{of}_days - x.{by} * (d.day - {EPOCH} - 1)" for of, by in _WEIGHTS},
        {"unit_count": "1", "area": "case when x.billable_area > 0 then x.billable_area else x.gross_area end"},
        {"incoming_count": "1", "incoming_cost_minor": "x.monthly_minor", "incoming_rent_minor": "let_on.minor"},
    )
    let, stock, incoming = (
        f"select x.company_id, x.estate_id, {', '.join(f'{one} as {name}' for name, one in (none | part).items())}"
        for part in parts
    )
    let_on = (
        "cross join lateral (select coalesce(sum(l.monthly_minor), 0) as minor from lettings l where"
        " l.company_id = x.company_id and l.unit_id = any(x.unit_ids)"
        " and d.day between l.first_day and l.last_day) let_on"
    )
    lines = (
        f"select {keys}, c.currency_code, {', '.join(f'sum(x.{name}) as {name}' for name in LEASING)} from ("
        f"{let} {places.format('letting_steps')} where x.day <= d.day and {where} union all"
        f" {stock} from units x where not x.removed and x.kind <> 'parking' and {where} and exists (select from"
        " letting_steps s where s.company_id = x.company_id and s.estate_id = x.estate_id) union all"
        f" {incoming} {places.format('incoming_leases')} {let_on}"
        f" where d.day between x.first_day and x.last_day and {where}"
        ") x join nodes c on c.node_id = x.company_id group by 1, 2, 3, 4, 5"
    )
    return _lines(tx, lines, which, {"day": day})


def list_lease_expiries(tx: Tx, which: Which, day: date | None) -> Sequence[Any]:
    """When what is let on a day expires, by month and currency; at most MOST_EXPIRIES months.

    Args:
        tx: under the caller's scope.
        which: which company or estate.
        day: the day; today in each estate where it is None.
    """
    statement = (
        "select x.end_month as month, c.currency_code, sum(x.let_count) as unit_count, sum(x.let_area) as area,"
        " sum(x.monthly_minor) as monthly_minor from letting_steps x join nodes c on c.node_id = x.company_id"
        f" join nodes e on e.node_id = x.estate_id where x.day <= {_day('e')} and {which.conditions(items=False)}"
        " group by 1, 2 having sum(x.let_count) <> 0 order by 1, 2 limit :most"
    )
    return tx.execute(text(statement), {**asdict(which), "now": clock.now(), "day": day, "most": MOST_EXPIRIES}).all()


def list_months(tx: Tx, which: Which, first: date, last: date) -> Sequence[Any]:
    """By month and currency: what was billed for it, and what money came in it.

    Args:
        tx: under the caller's scope.
        which: which company or estate, and what a line stands for: a company, an estate, or all together.
        first, last: first days of months.
    """
    where = which.conditions(items=False)
    company = "0" if which.group_by == "all" else "x.company_id"
    estate = "x.estate_id" if which.group_by == "estate" else "0"
    statement = (
        "select line.*, coalesce(n.name, '') as company_name, coalesce(e.name, '') as estate_name from ("
        f"select month, c.currency_code, {company} as company_id, {estate} as estate_id,"
        f" {', '.join(f'sum({name}) as {name}' for name in MONTH)} from ("
        "select x.accounting_month as month, x.company_id, x.estate_id, x.receivable_minor, x.entered_minor,"
        " x.verified_minor,"
        f" {_OPEN} as open_minor, x.receivable_count, 0 as collected_minor, 0 as collected_verified_minor,"
        f" 0 as payment_count from figures x where x.accounting_month between :first and :last and {where}"
        " union all select x.month, x.company_id, x.estate_id, 0, 0, 0, 0, 0, x.entered_minor, x.verified_minor,"
        " x.payment_count"
        f" from takings x where x.month between :first and :last and {where}"
        ") x join nodes c on c.node_id = x.company_id group by 1, 2, 3, 4"
        " having sum(receivable_count) <> 0 or sum(payment_count) <> 0"
        ") line left join nodes n on n.node_id = line.company_id left join nodes e on e.node_id = line.estate_id"
        " order by line.month, line.currency_code, line.company_id, line.estate_id"
    )
    return tx.execute(text(statement), {**asdict(which), "first": first, "last": last}).all()


def exchange_rates(tx: Tx, last: date) -> Sequence[Any]:
    """For each pair of currencies the latest month-end rate that is not after a month.

    Args:
        tx: under the caller's scope.
        last: first day of the month.
    """
    return tx.execute(
        text(
            "select distinct on (from_currency_code, to_currency_code) from_currency_code, to_currency_code, month,"
            " rate, cast(month + interval '1 month' - interval '1 day' as date) as day from exchange_rates"
            " where month <= :last order by from_currency_code, to_currency_code, month desc"
        ),
        {"last": last},
    ).all()


@dataclass(frozen=True, slots=True)
class Freshness:
    """How far behind the figures are.

    Args:
        sources: what was heard last of each source, and what waits.
        observed_at: when the broker was asked last; None where it never was.
        failed_count: facts that could not be applied.
        rebuilding: the read model is being filled anew.
        rebuild_began_at: when that began last.
    """

    sources: Sequence[Any]
    observed_at: datetime | None
    failed_count: int
    rebuilding: bool
    rebuild_began_at: datetime | None


def get_freshness(tx: Tx) -> Freshness:
    """How fresh the figures are, as it was written down last."""
    seen = tx.execute(
        text("select observed_at, failed_count, rebuild_began_at, rebuild_ended_at from observations")
    ).one()
    sources = tx.execute(
        text("select source, last_fact_at, last_heard_at, waiting_count from sources order by source")
    ).all()
    rebuilding = seen.rebuild_began_at is not None and seen.rebuild_ended_at is None
    return Freshness(sources, seen.observed_at, seen.failed_count, rebuilding, seen.rebuild_began_at)


@dataclass(frozen=True, slots=True)
class Home:
    """The figures of the first screen."""

    companies: Sequence[Any]
    estates: Sequence[Any]
    months: Sequence[Any]
    arrears: Sequence[Any]
    occupancy: Sequence[Any]
    exchange_rates: Sequence[Any]
    freshness: Freshness


def get_home(tx: Tx, which: Which, year: int) -> Home:
    """The figures of a year at a glance.

    Args:
        tx: under the caller's scope.
        which: the company and the estate; lines are grouped as each part needs.
        year: the calendar year.
    """
    first, last = date(year, 1, 1), date(year, 12, 1)
    company = replace(which, group_by="company")
    return Home(
        companies=list_collection_rates(tx, company, first, last),
        estates=list_collection_rates(tx, replace(which, group_by="estate"), first, last),
        months=list_months(tx, replace(which, group_by="all"), first, last),
        arrears=list_arrears(tx, company, None),
        occupancy=list_occupancy(tx, company, None),
        exchange_rates=exchange_rates(tx, last),
        freshness=get_freshness(tx),
    )


def _day(estate: str) -> str:
    return (
        "coalesce(cast(:day as date),"
        f" cast(cast(:now as timestamptz) at time zone coalesce(nullif({estate}.time_zone, ''), 'UTC') as date))"
    )


def _lines(tx: Tx, lines: str, which: Which, values: dict[str, Any], more: str = "") -> Sequence[Any]:
    statement = _NAMED.format(lines=lines, more=more)
    return tx.execute(text(statement), {**asdict(which), "now": clock.now(), **values}).all()
