"""The plan of what the company owes: of a lease that it takes it follows from the rent, of a supplier it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from chassis.periods import ONE_DAY, Period, contract_month, month_of

from contracts.domain.accounting import LeaseMonth, Payment, lease_months
from contracts.domain.schedule import schedule
from contracts.domain.terms import AMOUNT, NATURAL, PERCENT, Charge, FreeSpell, LeasedUnit, Payer, Step, Terms

INSTALMENT, MILESTONE, RETENTION = "instalment", "milestone", "retention"
MONTHS = 12
# Whose rent it is makes no difference to what it comes to.
_ALL, _COMPANY = UUID(int=1), UUID(int=2)


@dataclass(frozen=True, slots=True)
class PayableRent:
    """Rent that the company pays.

    Args:
        monthly: major units a month, tax in it.
        tax_rate: a fraction.
        month_mode: NATURAL or CONTRACT months.
        cycle_months: how many months a payment covers.
        in_advance: due with the first day that it covers; in arrears, the day after its last.
        due_day: due on the first day from then on that has this number; 0 at once.
        yearly_percent: by so many per cent more from each anniversary.
        free_until: the last rent-free day, from the first day on.
    """

    monthly: Decimal
    tax_rate: Decimal = Decimal(0)
    month_mode: str = NATURAL
    cycle_months: int = 1
    in_advance: bool = True
    due_day: int = 0
    yearly_percent: Decimal = Decimal(0)
    free_until: date | None = None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What is owed on a day: kind, amount and input tax in minor units, what for, and the days of a lease."""

    kind: str
    due: date
    amount: int
    tax: int = 0
    note: str = ""
    days: Period | None = None


def terms_of_rent(start: date, end: date, rent: PayableRent) -> Terms:
    """A lease's rent as the terms whose schedule is its plan, by the same rules as for leases that the company lets."""
    steps: list[Step] = []
    while rent.yearly_percent and (day := contract_month(start, MONTHS * (len(steps) + 1)).start) <= end:
        steps.append(Step(day, PERCENT, rent.yearly_percent))
    charge = Charge("RENT", _ALL, AMOUNT, rent.monthly, rent.tax_rate, steps=tuple(steps))
    return Terms(
        start,
        end,
        (LeasedUnit(_ALL, Decimal(1)),),
        (charge,),
        (Payer(_COMPANY),),
        month_mode=rent.month_mode,
        cycle_months=rent.cycle_months,
        in_advance=rent.in_advance,
        due_day=rent.due_day,
        free=(FreeSpell(start, rent.free_until),) if rent.free_until else (),
    )


def plan_of_rent(start: date, end: date, rent: PayableRent, currency: str) -> list[PlanLine]:
    """The plan of a lease that the company takes; rent-free days owe nothing and have no line."""
    lines = schedule(terms_of_rent(start, end, rent), currency)
    return [PlanLine(INSTALMENT, one.due, one.amount, one.tax, "", one.days) for one in lines if one.amount]


def lease_figures(days: Period, lines: Sequence[PlanLine], rate: Decimal) -> list[LeaseMonth]:
    """Liability, interest and right of use by month, from a plan without tax.

    Args:
        days: of the lease.
        lines: its plan.
        rate: yearly effective, a fraction above -1.
    """
    payments = [Payment(max(one.due, days.start), one.amount - one.tax) for one in lines]
    return list(lease_months(days, payments, rate))


def monthly_cost(lines: Sequence[PlanLine], day: date) -> int:
    """What a lease costs in the month of a day, in minor units: what covers the day, spread over its own days."""
    month = month_of(day)
    costs = 0
    for one in lines:
        within = one.days.cut(month) if one.days else None
        if one.days and within:
            costs += one.amount * within.days // one.days.days
    return costs


def cost_spans(lines: Sequence[PlanLine], days: Period) -> list[tuple[Period, int]]:
    """The months of a lease by what they cost, as `monthly_cost` has it; months of one cost after another are one span.

    Args:
        lines: its plan.
        days: of the lease.
    """
    found: list[tuple[Period, int]] = []
    first = days.start
    while first <= days.end:
        last = min(month_of(first).end, days.end)
        cost = monthly_cost(lines, first)
        if found and found[-1][1] == cost:
            found[-1] = (Period(found[-1][0].start, last), cost)
        else:
            found.append((Period(first, last), cost))
        first = last + ONE_DAY
    return found
