"""What leases come to on a day, and the accounting view of one; computed from terms, and nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.errors import Invalid, Violation
from chassis.periods import Period
from sqlalchemy import Select, select, text

from contracts.domain.accounting import LeaseMonth, MonthRevenue, Payment, lease_months, straight_line
from contracts.domain.portfolio import Asked, Expiry, Let, Trade, asked_of, expiries, lets, trades, wale
from contracts.domain.schedule import schedule
from contracts.domain.stored import terms_of
from contracts.queries.asking_rents import asking_on
from contracts.records.leases import DRAFT, SUBMITTED, Lease
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Whoever lets more than this in one estate asks for its rent roll page by page.
MOST_LEASES = 50_000
AT_ONCE = 1_000
_UNITS = text(
    "select count(*) as units, coalesce(sum(billable_area), 0) as area from units"
    " where company_id = :company and estate_id = :estate and not removed and kind <> 'parking'"
)


@dataclass(frozen=True, slots=True)
class GetPortfolio:
    """An estate and a day; None for today there."""

    company_id: int
    estate_id: int
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What leases come to on a day.

    Args:
        day: which.
        leases: how many have the day.
        units, area: of the estate but its parking spaces, in m².
        rows: the units that are let.
        wale_by_rent, wale_by_area: in years; None where nothing weighs.
        expiries: by month.
        trades: the tenant mix.
        asked: what is asked beside what is achieved.
        incomplete: there are more leases than were counted.
    """

    day: date
    leases: int
    units: int
    area: Decimal
    rows: tuple[Let, ...]
    wale_by_rent: Decimal | None
    wale_by_area: Decimal | None
    expiries: tuple[Expiry, ...]
    trades: tuple[Trade, ...]
    asked: Asked
    incomplete: bool = False


def get_portfolio(tx: Tx, command: GetPortfolio) -> Portfolio:
    """Computes what the leases of an estate come to on a day.

    Raises:
        NotFound: there is no such estate.
    """
    day = day_of(tx, command.estate_id, command.day)
    currency = directory.company(tx, command.company_id).currency_code
    leases, told = 0, []
    for trade, let in lettings(tx, command.company_id, command.estate_id, day, currency):
        leases += 1
        told += [(trade, row) for row in let]
    rows = [row for _, row in told]
    asking = asking_on(tx, command.company_id, command.estate_id, day)
    there = tx.execute(_UNITS, {"company": command.company_id, "estate": command.estate_id}).one()
    return Portfolio(
        day=day,
        leases=min(leases, MOST_LEASES),
        units=there.units,
        area=there.area,
        rows=tuple(rows),
        wale_by_rent=wale(((row.end, Decimal(row.monthly)) for row in rows), day),
        wale_by_area=wale(((row.end, row.area) for row in rows), day),
        expiries=tuple(expiries(rows)),
        trades=tuple(trades(told)),
        asked=asked_of(rows, {one.unit_id: one.asking for one in asking}, _empty(asking)),
        incomplete=leases > MOST_LEASES,
    )


def lettings(tx: Tx, company_id: int, estate_id: int, day: date, currency: str) -> Iterator[tuple[str, Sequence[Let]]]:
    """What each lease of an estate lets on a day, with the trade of its tenant, in no order.

    MOST_LEASES at most; where there are more, an empty one says so at the end.
    """
    query = on_day(company_id, estate_id, day).with_only_columns(Lease.trade, Lease.terms).limit(MOST_LEASES + 1)
    # Whole records would be kept until the end of the transaction, and cost more than what is computed of them.
    for place, (trade, terms) in enumerate(tx.execute(query.execution_options(yield_per=AT_ONCE))):
        yield trade, lets(terms_of(terms), currency, day) if place < MOST_LEASES else ()


def _empty(asking: Sequence[Any]) -> dict[UUID, int]:
    """Days for which units that nobody leases have been empty; -1 for those that were never let."""
    return {one.unit_id: one.vacant_days for one in asking if not one.let}


def day_of(tx: Tx, estate_id: int, day: date | None) -> date:
    """A day that was asked for, or today in the estate."""
    return day or directory.estate(tx, estate_id).today()


def on_day(company_id: int, estate_id: int, day: date) -> Select[tuple[Lease]]:
    """The reviewed leases of an estate that have a day, in no order."""
    return select(Lease).where(
        Lease.company_id == company_id,
        Lease.estate_id == estate_id,
        Lease.state.not_in((DRAFT, SUBMITTED)),
        Lease.start_date <= day,
        Lease.end_date >= day,
    )


@dataclass(frozen=True, slots=True)
class GetLeaseAccounts:
    """A lease, and the discount rate in per cent; None for no liability."""

    company_id: int
    lease_id: UUID
    discount_percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounting view of a lease: revenue by month, and liability by month where a rate was given."""

    revenue: Sequence[MonthRevenue]
    liability: Sequence[LeaseMonth]


def get_lease_accounts(tx: Tx, command: GetLeaseAccounts) -> Accounts:
    """Computes the accounting view of a lease from its schedule without tax.

    Raises:
        Invalid: the rate is none.
        NotFound.
    """
    rate = command.discount_percent
    if rate is not None and not -100 < rate <= 1000:
        raise Invalid("Not a discount rate", violations=[Violation("discount_percent", Fault.NOT_A_DISCOUNT_RATE)])
    lease = tx.get(Lease, (command.company_id, command.lease_id))
    terms, currency = lease.agreed, directory.company(tx, command.company_id).currency_code
    lines = schedule(terms, currency)
    days = Period(terms.start, terms.end)
    revenue = straight_line(days, [(line.days, line.amount - line.tax) for line in lines])
    if rate is None:
        return Accounts(revenue, ())
    payments = [Payment(line.due, line.amount - line.tax) for line in lines]
    return Accounts(revenue, list(lease_months(days, payments, rate / 100)))
