"""The one implementation of a price: a basis goes in, the amount and every step to it come out.

Preview, run and explanation all call `price`; a basis is kept with what it billed, so that an explanation prices
the same inputs again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from chassis.money import plain, price_to_minor, round_half_up, round_ratio, split
from chassis.periods import MonthPart, Period, natural_parts, part_price

from billing.domain.tiers import Tier, TierSlice, tier_slices

FIXED, AREA, METERED, TIERED = "fixed", "area", "metered", "tiered"
MONTH, YEAR = "month", "year"
WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """One version of a tariff.

    Args:
        tariff_id: the tariff.
        effective: the first day it holds.
        kind: FIXED, AREA, METERED or TIERED.
        amount: minor units a cycle, for FIXED.
        price: major units a m² and month, for AREA.
        tiers: for METERED one without an end, for TIERED all of them.
        span: MONTH or YEAR, over which tiers count usage.
    """

    tariff_id: str
    effective: date
    kind: str
    amount: int = 0
    price: Decimal = Decimal(0)
    tiers: tuple[Tier, ...] = ()
    span: str = MONTH


@dataclass(frozen=True, slots=True)
class Part:
    """Days of one rate, one area and one payer's share.

    Args:
        days: the days.
        rate: the tariff version.
        area: billable area in m².
        share: what is paid of the price, in basis points: less than 10000 where a unit stands vacant.
    """

    days: Period
    rate: Rate
    area: Decimal = Decimal(0)
    share: int = WHOLE


@dataclass(frozen=True, slots=True)
class PeriodBasis:
    """What a charge for a period is reckoned from.

    Args:
        parts: the days billed, in order.
        first_month: a day of the bill's first month, from which the months of a cycle are counted.
        cycle: months a bill covers.
        thirty: parts of months by 30 days.
        places: decimal places of the currency.
    """

    parts: tuple[Part, ...]
    first_month: date
    cycle: int
    thirty: bool
    places: int


@dataclass(frozen=True, slots=True)
class UsagePart:
    """Usage of one rate and one payer.

    Args:
        days: the days.
        rate: the tariff version.
        before: usage of the same reading before these days.
        usage: usage of these days.
    """

    days: Period
    rate: Rate
    before: Decimal
    usage: Decimal


@dataclass(frozen=True, slots=True)
class UsageBasis:
    """What a charge for a reading is reckoned from.

    Args:
        parts: the usage billed, in order of days.
        used_before: usage since 1 January before this reading.
        reading_id: the reading.
        places: decimal places of the currency.
        used_in_month: usage of the fee month before this reading, by whichever meter of the unit.
    """

    parts: tuple[UsagePart, ...]
    used_before: Decimal
    reading_id: int
    places: int
    used_in_month: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Difference:
    """What days or a reading should cost now, less what they cost as they stood.

    Args:
        now: what they are reckoned from now; empty where this customer owes nothing for them any more.
        was: what they were reckoned from.
        less: what they stood at, in minor units, where nothing says what it was reckoned from.
        revises: the receivable that is corrected.
    """

    now: tuple[PeriodBasis | UsageBasis, ...]
    was: tuple[PeriodBasis | UsageBasis, ...]
    less: int
    revises: int


Basis = PeriodBasis | UsageBasis | Difference


@dataclass(frozen=True, slots=True)
class Step:
    """One part of an amount, for the explanation; amounts in minor units."""

    days: Period
    month_days: int
    rate: Rate
    price: str
    quantity: str
    month_amount: int
    share: int
    unrounded: str
    amount: int
    tiers: tuple[TierSlice, ...] = ()


@dataclass(frozen=True, slots=True)
class Priced:
    """An amount in minor units and the steps that add up to it."""

    amount: int
    steps: tuple[Step, ...]


def price(basis: Basis) -> Priced:
    """Prices a basis.

    Args:
        basis: what is billed; a part of a month costs what money-rules.md, section Periods, says, and the slices of
            a usage are summed before they are rounded.
    """
    if isinstance(basis, Difference):
        return _price_difference(basis)
    steps = tuple(_period_steps(basis) if isinstance(basis, PeriodBasis) else _usage_steps(basis))
    return Priced(sum(step.amount for step in steps), steps)


def _price_difference(basis: Difference) -> Priced:
    """The steps of what it should cost, and the steps of what it cost, taken off."""
    now = [step for part in basis.now for step in price(part).steps]
    was = [replace(step, amount=-step.amount) for part in basis.was for step in price(part).steps]
    return Priced(sum(step.amount for step in (*now, *was)) - basis.less, (*now, *was))


def _period_steps(basis: PeriodBasis) -> Iterator[Step]:
    for part in basis.parts:
        for month in natural_parts(part.days, basis.first_month):
            yield _month_step(basis, part, month)


def _month_step(basis: PeriodBasis, part: Part, month: MonthPart) -> Step:
    rate = part.rate
    if rate.kind == AREA:
        whole = round_half_up(price_to_minor(rate.price, part.area, basis.places))
    else:
        whole = _instalment(rate.amount, basis.cycle, month.index % basis.cycle)
    whole = round_ratio(whole * part.share, WHOLE)
    days = 30 if basis.thirty else month.month.days
    exact = Fraction(whole) if month.days == month.month else Fraction(whole * month.days.days, days)
    return Step(
        days=month.days,
        month_days=days,
        rate=rate,
        price=plain(rate.price) if rate.kind == AREA else "",
        quantity=plain(part.area) if rate.kind == AREA else "",
        month_amount=whole,
        share=part.share,
        unrounded=plain(exact),
        amount=part_price(whole, month, thirty=basis.thirty),
    )


@lru_cache(maxsize=4096)
def _instalments(amount: int, cycle: int) -> tuple[int, ...]:
    return tuple(split(amount, [1] * cycle))


def _instalment(amount: int, cycle: int, index: int) -> int:
    """The share of one month in a fixed amount a cycle: instalments by largest remainder."""
    return amount if cycle == 1 else _instalments(amount, cycle)[index]


def _usage_steps(basis: UsageBasis) -> Iterator[Step]:
    for part in basis.parts:
        rate = part.rate
        by_month = rate.kind == TIERED and rate.span == MONTH
        # Month tiers count from the fee month's first unit of usage, so that its readings add up to its price. Year
        # tiers go on where the year stopped, and each reading is rounded by itself.
        earlier = basis.used_before if rate.span == YEAR else Decimal(0)
        before = part.before + (basis.used_in_month if by_month else Decimal(0))
        upto = _usage_cost(basis, rate, earlier, before + part.usage)[0]
        upto_before = _usage_cost(basis, rate, earlier, before)[0]
        cost, slices = _usage_cost(basis, rate, earlier + before, part.usage)
        yield Step(
            days=part.days,
            month_days=0,
            rate=rate,
            price=plain(rate.tiers[0].price) if rate.kind == METERED else "",
            quantity=plain(part.usage),
            month_amount=0,
            share=WHOLE,
            unrounded=plain(cost),
            # Up to the last day less up to the day before the first, so that the parts of a reading add up to it.
            amount=round_half_up(upto) - round_half_up(upto_before),
            tiers=tuple(slices) if rate.kind == TIERED else (),
        )


def _usage_cost(basis: UsageBasis, rate: Rate, start: Decimal, usage: Decimal) -> tuple[Fraction, list[TierSlice]]:
    """What usage costs, unrounded in minor units, after `start` units of it were used in the span."""
    slices = tier_slices(usage, start, rate.tiers, basis.places)
    return sum((one.amount for one in slices), Fraction()), slices
