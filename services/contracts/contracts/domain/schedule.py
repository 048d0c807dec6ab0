"""The rent schedule (合同台账): a pure function of a lease's terms, line by line, each with its explanation.

Rules: docs/money-rules.md, section Periods. Every price, step, rent-free spell and rent-start date is a change of price
on a day, so that one that falls inside a bill needs no case of its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
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
from contracts.domain.terms import CONTRACT, Charge, FreeSpell, Terms

# Parts and lines are tuples: a schedule has hundreds, and ten thousand leases are booked at once.
# Rises when the rules change: a schedule that was shown says by which it was computed.
RULES = 1


class Part(NamedTuple):
    """Days of one month at one price, and what they cost.

    Args:
        days: the days.
        month: the whole month that they belong to, natural or contract.
        price: what holds on them.
        free: they lie in a rent-free spell.
        amount: minor units.
        told: as it is kept, hashed and told: days of how many at which monthly price give which amount, a JSON object
            without blanks whose keys are sorted.
    """

    days: Period
    month: Period
    price: Price
    free: bool
    amount: int
    told: str

    def shown(self) -> dict[str, Any]:
        """As it is told."""
        shown: dict[str, Any] = json.loads(self.told)
        return shown


class Line(NamedTuple):
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

    @property
    def told(self) -> str:
        """How it came about, as a JSON array."""
        return f"[{','.join([part.told for part in self.parts])}]"


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
        last = month_of(first).end
        found = last if terms.due_day >= last.day else date(last.year, last.month, terms.due_day)
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
    return tuple([line for bill in bills(terms) for group in groups for line in group.lines(bill, bill)])


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
    return sum(part.amount for part in _Priced.of(terms, charge, currency).parts(owed)) if owed else 0


@dataclass(frozen=True, slots=True)
class _Group:
    """The charges of one unit by one fee item, which make one line."""

    terms: Terms
    whole: Period
    unit_id: UUID
    item: str
    charges: tuple[_Priced, ...]

    def parts(self, days: Period) -> list[Part]:
        owed = days if days.start >= self.whole.start and days.end <= self.whole.end else days.cut(self.whole)
        return [part for charge in self.charges for part in charge.parts(owed)] if owed else []

    def lines(self, bill: Period, days: Period) -> Iterator[Line]:
        parts = tuple(self.parts(days))
        if not parts:
            return
        covered = parts[0].days
        if len(parts) > 1:
            covered = Period(min(one.days.start for one in parts), max(one.days.end for one in parts))
        rate, day = self.charges[0].charge.tax_rate, due(self.terms, bill)
        payers = self.terms.payers
        shares = split(sum([part.amount for part in parts]), [one.share for one in payers])
        for payer, amount in zip(payers, shares, strict=True):
            tax = tax_in(amount, rate)
            yield Line(bill, covered, self.unit_id, self.item, payer.customer_id, amount, tax, day, parts)


def _groups(terms: Terms, currency: str) -> list[_Group]:
    found: dict[tuple[int, str], list[Charge]] = {}
    order = {unit.unit_id: place for place, unit in enumerate(terms.units)}
    for charge in terms.charges:
        found.setdefault((order[charge.unit_id], charge.item), []).append(charge)
    whole = Period(terms.start, terms.end)
    return [
        _Group(terms, whole, charges[0].unit_id, item, tuple(_Priced.of(terms, one, currency) for one in charges))
        for (_, item), charges in sorted(found.items(), key=lambda pair: pair[0][0])
    ]


@dataclass(frozen=True, slots=True)
class _Priced:
    """A charge with all that its parts have in common.

    Args:
        terms, charge: whose.
        steps: its prices, the last one first, each with how it came about and the price of its unit as JSON.
        spells: that are free of it.
        cuts: the days on which its price may change, in their order.
    """

    terms: Terms
    charge: Charge
    steps: tuple[tuple[Price, str, str], ...]
    spells: tuple[FreeSpell, ...]
    cuts: tuple[date, ...]

    @classmethod
    def of(cls, terms: Terms, charge: Charge, currency: str) -> _Priced:
        steps = prices(terms, charge, currency)
        spells = tuple(one for one in terms.free if one.unit_id in (None, charge.unit_id)) if charge.rent else ()
        cuts = {one.day for one in steps} | {day for one in spells for day in (one.start, one.end + ONE_DAY)}
        told = tuple((one, _json(one.how), _json(str(one.unit_price))) for one in reversed(steps))
        return cls(terms, charge, told, spells, tuple(sorted(cuts)))

    def parts(self, span: Period) -> Iterator[Part]:
        """The parts of some days of the lease: cut by months, by prices, and by rent-free spells."""
        first, thirty = self.steps[-1][0].day, self.terms.thirty_day
        if first > span.end:
            return
        owed = span if first <= span.start else Period(first, span.end)
        natural = self.terms.month_mode != CONTRACT
        for month in natural_parts(owed) if natural else contract_parts(owed, self.terms.start):
            whole = month.month
            for piece in _pieces(month.days, self.cuts):
                start, end = piece.start, piece.end
                for step in self.steps:  # the last of them holds from the charge's first day
                    if step[0].day <= start:
                        break
                price, how, unit = step
                free = bool(self.spells) and any(one.start <= start <= one.end for one in self.spells)
                amount, days, of = price.monthly, piece.days, whole.days
                if free:
                    amount = 0
                elif days < of:
                    amount = part_price(amount, MonthPart(whole, piece, month.index), thirty=thirty)
                told = (
                    f'{{"amount":{amount},"days":{days},{_FREE if free else ""}"from":"{start.isoformat()}",'
                    f'"how":{how},"monthly":{price.monthly},"of":{of},"to":"{end.isoformat()}","unit_price":{unit}}}'
                )
                yield Part(piece, whole, price, free, amount, told)


_FREE = '"free":true,'


class _Words(dict[UUID | str, str]):
    """Words as JSON, each written once."""

    def __missing__(self, word: UUID | str) -> str:
        self[word] = _json(str(word))
        return self[word]


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def _pieces(days: Period, cuts: Iterable[date]) -> Iterator[Period]:
    start = days.start
    for cut in cuts:
        if start < cut <= days.end:
            yield Period(start, cut - ONE_DAY)
            start = cut
    yield days if start is days.start else Period(start, days.end)


def digest(lines: Iterable[Line]) -> str:
    """The hash of a schedule: what was shown is what is booked, or the hash differs."""
    told, word = [], _Words()
    for bill, days, unit_id, item, customer_id, amount, tax, day, parts in lines:
        how = ",".join([part.told for part in parts])
        told.append(
            f'["{bill.start.isoformat()}","{bill.end.isoformat()}","{days.start.isoformat()}","{days.end.isoformat()}",'
            f'{word[unit_id]},{word[item]},{word[customer_id]},{amount},{tax},"{day.isoformat()}",[{how}]]'
        )
    return hashlib.sha256(f"[{RULES},[{','.join(told)}]]".encode()).hexdigest()
