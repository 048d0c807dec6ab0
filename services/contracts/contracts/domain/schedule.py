"""The rent schedule (合同台账): a pure function of a lease's terms, line by line, each with its explanation.

Rules: docs/money-rules.md, section Periods. Every price, step, rent-free spell and rent-start date is a change of price
on a day, so that one that falls inside a bill needs no case of its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.money import split, tax_in
from chassis.periods import (
    ONE_DAY,
    MonthPart,
    Period,
    add_months,
    contract_parts,
    contract_periods,
    month_of,
    natural_parts,
    natural_periods,
    part_price,
)

from contracts.domain.prices import Price, prices
from contracts.domain.terms import CONTRACT, Charge, Terms

# Rises when the rules change: a schedule that was shown says by which it was computed.
RULES = 1


@dataclass(frozen=True, slots=True)
class Part:
    """Days of one month at one price, and what they cost.

    Args:
        days: the days.
        month: the whole month that they belong to, natural or contract.
        price: what holds on them.
        free: they lie in a rent-free spell.
        amount: minor units.
    """

    days: Period
    month: Period
    price: Price
    free: bool
    amount: int

    def shown(self) -> dict[str, Any]:
        """As it is kept and told: days of how many at which monthly price give which amount."""
        return {
            "from": str(self.days.start),
            "to": str(self.days.end),
            "days": self.days.days,
            "of": self.month.days,
            "monthly": self.price.monthly,
            "unit_price": str(self.price.unit_price),
            **({"free": True} if self.free else {}),
            "amount": self.amount,
            "how": self.price.how,
        }


@dataclass(frozen=True, slots=True)
class Line:
    """What one payer owes for one unit by one fee item for the days of one bill.

    Args:
        bill: the bill's days, from which its due day follows.
        days: the days that it covers.
        unit_id, item, customer_id: what is owed for, by which fee item, by whom.
        amount, tax: minor units; the tax is in the amount.
        due: when.
        parts: how the bill's amount came about, before it was split over payers.
    """

    bill: Period
    days: Period
    unit_id: UUID
    item: str
    customer_id: UUID
    amount: int
    tax: int
    due: date
    parts: tuple[Part, ...]


def bills(terms: Terms) -> list[Period]:
    """The days of each bill, from the lease's first to its last."""
    if terms.month_mode == CONTRACT:
        return contract_periods(terms.start, terms.end, terms.cycle_months)
    return natural_periods(terms.start, terms.end, terms.cycle_months)


def earliest(terms: Terms, bill: Period) -> date:
    """The day from which a bill can be asked for: its first in advance, the day after its last in arrears."""
    return bill.start if terms.in_advance else bill.end + ONE_DAY


def due(terms: Terms, bill: Period) -> date:
    """When a bill is due: on the first day from `earliest` on that has the due day's number, or a month's last day."""
    day = earliest(terms, bill)
    if terms.first_payment_month and day < terms.first_payment_month:
        day = terms.first_payment_month
    if not terms.due_day:
        return day
    for first in (day, add_months(day, 1)):
        month = month_of(first)
        found = month.start.replace(day=min(terms.due_day, month.days))
        if found >= day:
            return found
    return day  # not reached: the month after has such a day


def schedule(terms: Terms, currency: str) -> tuple[Line, ...]:
    """Every line of a lease, in the order of bills, units and fee items.

    Args:
        terms: nothing is wrong with them (contracts.domain.checks).
        currency: ISO 4217.
    """
    groups = _groups(terms, currency)
    return tuple(line for bill in bills(terms) for group in groups for line in group.lines(bill, bill))


def lines_over(terms: Terms, currency: str, wanted: Iterable[tuple[UUID, str, Period, Period]]) -> tuple[Line, ...]:
    """The lines of some days of bills: of what is left of them where the rest was billed before.

    Args:
        terms, currency: as for `schedule`.
        wanted: unit, fee item, bill, and days of it.
    """
    groups = {(group.unit_id, group.item): group for group in _groups(terms, currency)}
    return tuple(line for unit, item, bill, days in wanted for line in groups[unit, item].lines(bill, days))


def amount_of(terms: Terms, currency: str, unit_id: UUID, item: str, days: Period) -> int:
    """What some days cost by the terms, over all payers, in minor units; 0 where nothing is owed for them."""
    groups = (one for one in _groups(terms, currency) if (one.unit_id, one.item) == (unit_id, item))
    return sum(part.amount for group in groups for part in group.parts(days))


def cost_over(terms: Terms, currency: str, charge: Charge, days: Period) -> int:
    """What one charge costs for some days, in minor units, whatever else its item is owed for.

    Args:
        terms, currency: as for `schedule`.
        charge: one of the terms.
        days: which; what lies outside the lease costs nothing.
    """
    owed = days.cut(Period(terms.start, terms.end))
    steps = prices(terms, charge, currency)
    return sum(part.amount for part in _parts(terms, charge, steps, owed)) if owed else 0


@dataclass(frozen=True, slots=True)
class _Group:
    """The charges of one unit by one fee item, which make one line."""

    terms: Terms
    unit_id: UUID
    item: str
    charges: tuple[tuple[Charge, tuple[Price, ...]], ...]

    def parts(self, days: Period) -> list[Part]:
        owed = days.cut(Period(self.terms.start, self.terms.end))
        return [part for charge in self.charges for part in _parts(self.terms, *charge, owed)] if owed else []

    def lines(self, bill: Period, days: Period) -> Iterator[Line]:
        parts = tuple(self.parts(days))
        if not parts:
            return
        covered = Period(min(one.days.start for one in parts), max(one.days.end for one in parts))
        rate = self.charges[0][0].tax_rate
        payers = self.terms.payers
        shares = split(sum(part.amount for part in parts), [one.share for one in payers])
        for payer, amount in zip(payers, shares, strict=True):
            tax, day = tax_in(amount, rate), due(self.terms, bill)
            yield Line(bill, covered, self.unit_id, self.item, payer.customer_id, amount, tax, day, parts)


def _groups(terms: Terms, currency: str) -> list[_Group]:
    found: dict[tuple[int, str], list[Charge]] = {}
    order = {unit.unit_id: place for place, unit in enumerate(terms.units)}
    for charge in terms.charges:
        found.setdefault((order[charge.unit_id], charge.item), []).append(charge)
    return [
        _Group(terms, charges[0].unit_id, item, tuple((one, tuple(prices(terms, one, currency))) for one in charges))
        for (_, item), charges in sorted(found.items(), key=lambda pair: pair[0][0])
    ]


def _parts(terms: Terms, charge: Charge, steps: Sequence[Price], days: Period) -> Iterator[Part]:
    """The parts of some days: cut by months, by prices, and by rent-free spells."""
    owed = days.cut(Period(steps[0].day, terms.end)) if steps[0].day <= terms.end else None
    if owed is None:
        return
    spells = [one for one in terms.free if one.unit_id in (None, charge.unit_id)] if charge.rent else []
    cuts = sorted({one.day for one in steps} | {day for one in spells for day in (one.start, one.end + ONE_DAY)})
    months = natural_parts(owed) if terms.month_mode != CONTRACT else contract_parts(owed, terms.start)
    for month in months:
        for piece in _pieces(month.days, cuts):
            price = next(one for one in reversed(steps) if one.day <= piece.start)
            free = any(one.start <= piece.start <= one.end for one in spells)
            part = MonthPart(month.month, piece, month.index)
            amount = 0 if free else part_price(price.monthly, part, thirty=terms.thirty_day)
            yield Part(piece, month.month, price, free, amount)


def _pieces(days: Period, cuts: Iterable[date]) -> Iterator[Period]:
    start = days.start
    for cut in cuts:
        if start < cut <= days.end:
            yield Period(start, cut - ONE_DAY)
            start = cut
    yield Period(start, days.end)


def digest(lines: Iterable[Line]) -> str:
    """The hash of a schedule: what was shown is what is booked, or the hash differs."""
    told = [
        [str(x) for x in (line.bill.start, line.bill.end, line.days.start, line.days.end, line.unit_id, line.item)]
        + [str(line.customer_id), line.amount, line.tax, str(line.due), [part.shown() for part in line.parts]]
        for line in lines
    ]
    text = json.dumps([RULES, told], separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
