"""Schedules against a model that shares no code with them: it walks day by day and knows no periods."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from uuid import UUID

from contracts.domain.checks import faults
from contracts.domain.schedule import digest, schedule
from contracts.domain.terms import (
    ADDED,
    AMOUNT,
    AREA,
    CONTRACT,
    NATURAL,
    NEW_PRICE,
    PERCENT,
    Charge,
    FreeSpell,
    LeasedUnit,
    Payer,
    Step,
    Terms,
)
from hypothesis import given
from hypothesis import strategies as st

from .lettings import OTHER_UNIT, PARTNER, RENT, TENANT, UNIT

DAY = timedelta(days=1)
# Leap years, the years around them, and every anchor.
STARTS = st.dates(date(2015, 1, 1), date(2029, 12, 31))
CENTS = st.integers(0, 10**7).map(lambda cents: Decimal(cents).scaleb(-2))


@st.composite
def leases(draw: st.DrawFn) -> Terms:
    """Any terms that nothing is wrong with."""
    start = draw(STARTS)
    end = start + timedelta(days=draw(st.integers(0, 1200)))
    within = st.dates(start, end)
    units = [LeasedUnit(UNIT, Decimal("88.88"), draw(st.none() | within))]
    if draw(st.booleans()):
        units.append(LeasedUnit(OTHER_UNIT, Decimal("120.5"), draw(st.none() | within)))
    charges = []
    for unit in units:
        first = unit.rent_start or start
        days = sorted(draw(st.sets(within, max_size=3)))
        kind = draw(st.sampled_from([AMOUNT, AREA]))
        steps = tuple(_step(draw, one) for one in days if one > first)
        charges.append(Charge(RENT, unit.unit_id, kind, draw(CENTS), steps=steps))
    bounds = sorted(draw(st.sets(within, max_size=4)))
    spells = tuple(FreeSpell(one, other) for one, other in list(pairwise(bounds))[::2])
    payers = [Payer(TENANT), Payer(PARTNER, Decimal(3))][: draw(st.integers(1, 2))]
    return Terms(
        start,
        end,
        tuple(units),
        tuple(charges),
        tuple(payers),
        month_mode=draw(st.sampled_from([NATURAL, CONTRACT])),
        cycle_months=draw(st.sampled_from([1, 2, 3, 6, 12])),
        in_advance=draw(st.booleans()),
        due_day=draw(st.integers(0, 31)),
        thirty_day=draw(st.booleans()),
        free=spells,
    )


def _step(draw: st.DrawFn, day: date) -> Step:
    kind = draw(st.sampled_from([NEW_PRICE, ADDED, PERCENT]))
    return Step(day, kind, draw(CENTS if kind != PERCENT else st.integers(-99, 200).map(Decimal)))


def _half_up(value: Fraction) -> int:
    whole, rest = divmod(abs(value), 1)
    found = int(whole) + (1 if rest >= Fraction(1, 2) else 0)
    return found if value >= 0 else -found


def _month(made: Terms, day: date) -> tuple[date, date, int]:
    """The first and the last day of the month that a day belongs to, and which month of the lease that is."""
    if made.month_mode == NATURAL:
        first = date(day.year, day.month, 1)
        number = (day.year - made.start.year) * 12 + day.month - made.start.month
        return first, date(day.year, day.month, calendar.monthrange(day.year, day.month)[1]), number
    number, first = 0, made.start
    while (following := _anchor(made.start, number + 1)) <= day:
        number, first = number + 1, following
    return first, following - DAY, number


def _anchor(start: date, number: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
    try:
        return date(year, month + 1, start.day)
    except ValueError:
        year, month = divmod(start.year * 12 + start.month + number, 12)
        return date(year, month + 1, 1)


def _monthly(made: Terms, charge: Charge, day: date) -> int:
    """The month's price that holds on a day, in minor units."""
    price = charge.price
    places = 6 if charge.kind == AREA else 2
    for step in charge.steps:
        if step.day > day:
            break
        if step.kind == NEW_PRICE:
            price = step.value
        elif step.kind == ADDED:
            price += step.value
        else:
            exact = Fraction(price) * (100 + Fraction(step.value)) / 100
            price = Decimal(_half_up(exact * 10**places)).scaleb(-places)
    area = next(one.area for one in made.units if one.unit_id == charge.unit_id)
    return _half_up(Fraction(price) * (Fraction(area) if charge.kind == AREA else 1) * 100)


def _day_costs(made: Terms, charge: Charge, day: date, first: date, last: date) -> int:
    """What one day costs: the month's first days up to it, less those before it."""
    price, length = _monthly(made, charge, day), (last - first).days + 1

    def upto(count: int) -> int:
        if count >= length:
            return price
        basis = 30 if made.thirty_day else length
        return _half_up(Fraction(price * min(count, basis), basis))

    number = (day - first).days + 1
    return upto(number) - (upto(number - 1) if number > 1 else 0)


def model(made: Terms) -> dict[tuple[UUID, int], int]:
    """By unit and number of the bill, what is owed: day after day."""
    found: dict[tuple[UUID, int], int] = {}
    for charge in made.charges:
        unit = next(one for one in made.units if one.unit_id == charge.unit_id)
        day = unit.rent_start or made.start
        while day <= made.end:
            first, last, number = _month(made, day)
            key = (charge.unit_id, number // made.cycle_months)
            free = any(one.start <= day <= one.end for one in made.free)
            found[key] = found.get(key, 0) + (0 if free else _day_costs(made, charge, day, first, last))
            day += DAY
    return found


@given(leases())
def test_a_schedule_is_what_its_days_cost(made: Terms) -> None:
    assert not faults(made, "CNY")
    owed: dict[tuple[UUID, int], int] = {}
    for line in schedule(made, "CNY"):
        key = (line.unit_id, _month(made, line.bill.start)[2] // made.cycle_months)
        owed[key] = owed.get(key, 0) + line.amount
    assert owed == model(made)


@given(leases())
def test_lines_leave_neither_gap_nor_overlap(made: Terms) -> None:
    lines = schedule(made, "CNY")
    for unit in made.units:
        for payer in made.payers:
            mine = [one for one in lines if (one.unit_id, one.customer_id) == (unit.unit_id, payer.customer_id)]
            assert mine[0].days.start == (unit.rent_start or made.start)
            assert mine[-1].days.end == made.end
            assert all(later.days.start - earlier.days.end == DAY for earlier, later in pairwise(mine))
            assert all(one.amount >= 0 for one in mine)


@given(leases())
def test_parts_add_up_to_their_lines(made: Terms) -> None:
    bills: dict[tuple[UUID, date], list[int]] = {}
    for line in schedule(made, "CNY"):
        assert sum(part.days.days for part in line.parts) == line.days.days
        bills.setdefault((line.unit_id, line.days.start), [sum(part.amount for part in line.parts)]).append(line.amount)
    assert all(sum(shares) == whole for whole, *shares in bills.values())


@given(leases(), st.data())
def test_a_lease_that_ends_on_any_day_owes_what_it_owed_up_to_it(made: Terms, data: st.DataObject) -> None:
    """The parts before and after any last day add up to the whole."""
    last = data.draw(st.dates(made.start, made.end))
    cut = Terms(**{**_values(made), "end": last})
    whole, first = model(made), model(cut)
    owed = sum(line.amount for line in schedule(cut, "CNY"))
    assert owed == sum(first.values())
    assert all(amount <= whole[key] for key, amount in first.items())


@given(leases())
def test_the_same_terms_give_the_same_schedule(made: Terms) -> None:
    again = Terms(**_values(made))
    assert digest(schedule(made, "CNY")) == digest(schedule(again, "CNY"))


def _values(made: Terms) -> dict[str, object]:
    return {name: getattr(made, name) for name in made.__dataclass_fields__}
