"""Reads what charges are made of: units, payers, areas, what is billed already, and readings; a statement a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from chassis.data.arrays import Numbers, Uuids
from chassis.periods import ALWAYS, Period, add_months
from sqlalchemy import text

from billing.domain import tariffs
from billing.domain.charges import ReadingFacts, UnitFacts
from billing.domain.payers import TENANT_ELSE_OWNER, Occupancy
from billing.records import chunks
from billing.records.chunks import BILLING_RUN
from billing.records.runs import BillingRun

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.usecases.books import Job

# How far back a reading may lie that no run has billed.
MONTHS_BACK = 12

# One row a unit that has somebody and is not billed for the whole month. The common case (`common`) has exactly one
# possible payer who was there all month, and nothing that asks for a closer look; otherwise customer_id is null.
_UNITS = """
with o as (
    select unit_id, customer_id, role, vacant,
        count(*) filter (where role = 'tenant') over w as tenants,
        count(*) filter (where role <> 'tenant') over w as owners,
        bool_or(start_date > %(first)s or coalesce(end_date < %(last)s, false) or {own_customers}) over w as special,
        bool_or(customer_id = %(customer)s) over w as theirs,
        row_number() over w as n
    from occupancies
    where company_id = %(company)s and estate_id = %(estate)s and start_date <= %(last)s
        and (end_date is null or end_date >= %(reach)s)
    window w as (partition by unit_id)
), c as materialized (
    select unit_id, sum(least(period_end, %(last)s) - greatest(period_start, %(first)s) + 1) as days
    from receivables
    where company_id = %(company)s and estate_id = %(estate)s and fee_item_id = %(item)s
        and (not voided or billed_for_good) and revises = 0
        and reason = %(reason)s and period_start between %(reach)s and %(last)s and period_end >= %(first)s
    group by unit_id
), j as (
    select o.*, not o.special and not %(special)s and c.unit_id is null
        and not ({own_units}) and a.unit_id is null
        and ((%(let)s and o.tenants = 1) or ((o.tenants = 0 or not %(let)s) and o.owners = 1)) as common
    from o left join c using (unit_id)
    left join (
        select unit_id from unit_areas where company_id = %(company)s and estate_id = %(estate)s
        union select y.unit_id from occupancy_vacancies v join occupancies y using (company_id, occupancy_id)
        where v.company_id = %(company)s and v.estate_id = %(estate)s
    ) a using (unit_id)
    where coalesce(c.days, 0) < %(days)s and (%(customer)s::uuid is null or o.theirs)
)
select uuid_send(u.unit_id), case when j.common then uuid_send(j.customer_id) end, u.code, uuid_send(u.building_id),
    u.unit_type, u.billable_area, j.role <> 'tenant' and j.vacant and j.tenants = 0
from j join units u on u.company_id = %(company)s and u.estate_id = %(estate)s and u.unit_id = j.unit_id
    and not u.removed and (%(building)s::uuid is null or u.building_id = %(building)s)
where case when j.common then (j.role = 'tenant') = (%(let)s and j.tenants = 1)
        and (%(customer)s::uuid is null or j.customer_id = %(customer)s)
    else j.n = 1 end
order by u.unit_id
"""


def units_to_bill(tx: Tx, job: Job) -> Iterator[list[tuple[Any, ...]]]:
    """Rows of (unit, customer, code, building, type, area, vacant) by unit, some thousand at a time.

    The customer is None where the unit's history has to be read.

    Args:
        tx: the transaction in hand.
        job: the run, estate and fee item.
    """
    run, book = job.run, job.book
    own_units, own_customers = book.targets(tariffs.UNIT), book.targets(tariffs.CUSTOMER)
    statement = _UNITS.format(
        own_units=_among("o.unit_id", "units", own_units),
        own_customers=_among("customer_id", "customers", own_customers),
    )
    values = {
        **_window(job),
        "special": job.rules.cycle > 1,
        "let": job.rules.payer == TENANT_ELSE_OWNER,
        "building": run.building_id,
        "customer": run.customer_id,
        "days": job.month.days,
        "units": Uuids(own_units),  # type: ignore[arg-type]  # ids at these levels
        "customers": Uuids(own_customers),  # type: ignore[arg-type]
    }
    with chunks.cursor(tx) as of:
        # Row-level security hides from the planner how many rows there are: it expects a few, and would loop.
        of.execute("set local enable_nestloop = off")
        of.execute(statement, values)
        tx.execute(text("set local enable_nestloop = on"))
        while rows := of.fetchmany(10_000):
            yield rows


def _among(column: str, name: str, targets: set[Any]) -> str:
    """Whether a column is one of the targets; a hashed subplan, and nothing at all where there are none."""
    return f"{column} in (select unnest(%({name})s::uuid[]))" if targets else "false"


def _window(job: Job) -> dict[str, Any]:
    return {
        "company": job.run.company_id,
        "estate": job.estate.estate_id,
        "item": job.item.fee_item_id,
        "first": job.month.start,
        "last": job.month.end,
        "reach": add_months(job.month.start, 1 - job.rules.cycle),
        "reason": BILLING_RUN,
    }


_HISTORY_UNITS = """
select uuid_send(unit_id), code, uuid_send(building_id), unit_type, billable_area from units
where company_id = %(company)s and unit_id = any(%(ids)s::uuid[]) order by unit_id
"""
_HISTORY_OCCUPANCIES = """
select uuid_send(unit_id), uuid_send(customer_id), role, start_date, end_date, vacant, uuid_send(occupancy_id)
from occupancies
where company_id = %(company)s and estate_id = %(estate)s and unit_id = any(%(ids)s::uuid[])
"""
_HISTORY_VACANCIES = """
select uuid_send(v.occupancy_id), v.first_day, v.vacant from occupancy_vacancies v
join occupancies o using (company_id, occupancy_id)
where v.company_id = %(company)s and v.estate_id = %(estate)s and o.unit_id = any(%(ids)s::uuid[])
order by v.first_day
"""
_HISTORY_AREAS = """
select uuid_send(unit_id), first_day, billable_area from unit_areas
where company_id = %(company)s and estate_id = %(estate)s and unit_id = any(%(ids)s::uuid[]) order by first_day
"""
_HISTORY_BILLED = """
select uuid_send(unit_id), period_start, period_end from receivables
where company_id = %(company)s and estate_id = %(estate)s and fee_item_id = %(item)s
    and (not voided or billed_for_good) and revises = 0
    and reason = %(reason)s and period_start between %(reach)s and %(until)s and unit_id = any(%(ids)s::uuid[])
"""


def histories(tx: Tx, job: Job, units: list[bytes]) -> Iterator[tuple[str, UnitFacts]]:
    """(code, facts) of units that are no common case, 5,000 at a time.

    Args:
        tx: the transaction in hand.
        job: the run, estate and fee item.
        units: their ids.
    """
    values = {**_window(job), "until": add_months(job.month.start, job.rules.cycle)}
    for start in range(0, len(units), 5_000):
        yield from _histories(tx, {**values, "ids": Uuids(units[start : start + 5_000])})


def _histories(tx: Tx, values: dict[str, Any]) -> Iterator[tuple[str, UnitFacts]]:
    occupancies: dict[bytes, list[Occupancy]] = {}
    areas: dict[bytes, list[tuple[date, Decimal]]] = {}
    billed: dict[bytes, list[Period]] = {}
    vacancies: dict[bytes, list[tuple[date, bool]]] = {}
    with chunks.cursor(tx) as of:
        for occupancy, first_day, vacant in of.execute(_HISTORY_VACANCIES, values):
            vacancies.setdefault(occupancy, []).append((first_day, vacant))
        for unit, customer, role, start, end, vacant, occupancy in of.execute(_HISTORY_OCCUPANCIES, values):
            held = tuple(vacancies.get(occupancy, ()))
            occupancies.setdefault(unit, []).append(Occupancy(customer, role, start, end, vacant, held))
        for unit, first_day, area in of.execute(_HISTORY_AREAS, values):
            areas.setdefault(unit, []).append((first_day, area))
        if "until" in values:
            for unit, start, end in of.execute(_HISTORY_BILLED, values):
                billed.setdefault(unit, []).append(Period(start, end))
        for unit, code, building, unit_type, area in of.execute(_HISTORY_UNITS, values).fetchall():
            yield (
                code,
                UnitFacts(
                    unit,
                    building,
                    unit_type,
                    areas.get(unit, [(ALWAYS, area)]),
                    occupancies.get(unit, []),
                    billed.get(unit, []),
                ),
            )


class ReadPlace(NamedTuple):
    """The unit that a reading was taken at."""

    unit_id: bytes
    unit_code: str


# Usage since 1 January, and of the fee month, is that of all meters of the unit that bill the item, in the order in
# which they were read: that they were entered in another order changes nothing.
_READINGS = """
with all_year as (
    select reading_id, unit_id, fee_month, start_date, end_date, usage,
        coalesce(sum(usage) over (partition by unit_id, date_trunc('year', fee_month)
            order by fee_month, end_date, meter_id, reading_id rows between unbounded preceding and 1 preceding),
            0) as before,
        coalesce(sum(usage) over (partition by unit_id, fee_month
            order by end_date, meter_id, reading_id rows between unbounded preceding and 1 preceding), 0) as in_month
    from readings
    where company_id = %(company)s and estate_id = %(estate)s and fee_item_id = %(item)s
        {some}
)
select y.reading_id, uuid_send(y.unit_id), y.start_date, y.end_date, y.usage, y.before, y.in_month
from all_year y join units u on u.company_id = %(company)s and u.unit_id = y.unit_id
where {which}
order by y.unit_id, y.fee_month, y.end_date
"""
_UNBILLED = _READINGS.format(
    some="and fee_month between date_trunc('year', %(back)s::date)::date and %(month)s",
    which="""y.fee_month >= %(back)s and (%(building)s::uuid is null or u.building_id = %(building)s)
    and not exists (select from receivables r where r.company_id = %(company)s and r.reason = 2
        and r.reason_ref = y.reading_id and (not r.voided or r.billed_for_good))""",
)
_BILLED = _READINGS.format(
    some="and unit_id = any(%(units)s::uuid[])",
    which="""y.fee_month >= %(since)s
    and exists (select from receivables r where r.company_id = %(company)s and r.reason = 2
        and r.reason_ref = y.reading_id and (not r.voided or r.billed_for_good))""",
)
NAMED = _READINGS.format(
    # An array is made once; before the statistics know the company, a join would loop over all its readings.
    some="""and unit_id = any(array(select k.unit_id from readings k
        where k.company_id = %(company)s and k.reading_id = any(%(ids)s)))""",
    which="y.reading_id = any(%(ids)s)",
)


def unbilled_readings(
    tx: Tx, run: BillingRun, estate_id: int, fee_item_id: int
) -> Iterator[tuple[ReadPlace, ReadingFacts]]:
    """Readings up to the run's month that no receivable bills, by unit.

    Args:
        tx: the transaction in hand.
        run: the run.
        estate_id: the estate.
        fee_item_id: the fee item.
    """
    values = {
        "company": run.company_id,
        "estate": estate_id,
        "item": fee_item_id,
        "month": run.accounting_month,
        "back": add_months(run.accounting_month, 1 - MONTHS_BACK),
        "building": run.building_id,
    }
    return _readings(tx, _UNBILLED, values)


def billed_readings(tx: Tx, job: Job, units: Uuids, since: date) -> Iterator[tuple[ReadPlace, ReadingFacts]]:
    """Readings of units that are billed, by unit.

    Args:
        tx: the transaction in hand.
        job: the run, estate and fee item.
        units: their ids.
        since: the first fee month.
    """
    values = {
        "company": job.run.company_id,
        "estate": job.estate.estate_id,
        "item": job.item.fee_item_id,
        "units": units,
        "since": since,
    }
    return _readings(tx, _BILLED, values)


def readings(
    tx: Tx, company_id: int, estate_id: int, fee_item_id: int, ids: Iterable[int]
) -> Iterator[tuple[ReadPlace, ReadingFacts]]:
    """The readings named, billed or not.

    Args:
        tx: the transaction in hand.
        company_id, estate_id, fee_item_id: whose.
        ids: reading ids; those of other estates and items are left out.
    """
    values = {"company": company_id, "estate": estate_id, "item": fee_item_id, "ids": Numbers(ids)}
    return _readings(tx, NAMED, values)


def _readings(tx: Tx, statement: str, values: dict[str, Any]) -> Iterator[tuple[ReadPlace, ReadingFacts]]:
    with chunks.cursor(tx) as of:
        rows = of.execute(statement, values).fetchall()
    for start in range(0, len(rows), 5_000):
        part = rows[start : start + 5_000]
        units = Uuids({row[1] for row in part})
        found = {facts.unit: (code, facts) for code, facts in _histories(tx, {**values, "ids": units})}
        for reading_id, unit, first, last, usage, before, in_month in part:
            code, facts = found[unit]
            days = Period(first, last)
            yield ReadPlace(unit, code), ReadingFacts(reading_id, days, usage, before, in_month, facts)
