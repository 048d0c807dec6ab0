"""What leases come to on a day: what each unit costs, how long leases still run on average, and when they expire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from uuid import UUID

from chassis.periods import ONE_DAY

from contracts.domain.prices import Price, prices
from contracts.domain.terms import Terms

DAYS_OF_YEAR = 365


@dataclass(frozen=True, slots=True)
class Let:
    """A unit that is let on a day.

    Args:
        unit_id: which.
        area: that is let, in m².
        monthly: what its rents cost a month on the day, in minor units; a guaranteed minimum by turnover.
        end: the last day of its lease.
        rent_free: nothing is owed for the day itself.
    """

    unit_id: UUID
    area: Decimal
    monthly: int
    end: date
    rent_free: bool = False


@dataclass(frozen=True, slots=True)
class LetSpan:
    """Days of a lease on which a unit costs the same.

    Args:
        unit_id: which.
        area: that is let, in m².
        first, last: the days.
        monthly: what its rents cost a month in them, in minor units; a guaranteed minimum by turnover.
    """

    unit_id: UUID
    area: Decimal
    first: date
    last: date
    monthly: int


@dataclass(frozen=True, slots=True)
class Expiry:
    """What expires in a month, by its first day."""

    month: date
    units: int
    area: Decimal
    monthly: int


def lets(terms: Terms, currency: str, day: date) -> list[Let]:
    """The units of a lease as they are let on a day, in the order of its terms.

    A rent counts at the price that holds on the day, or at its first price before it starts: a rent-free spell makes a
    unit no cheaper, it is said beside.

    Args:
        terms: of a lease that has the day.
        currency: ISO 4217.
        day: which.
    """
    found = []
    for unit in terms.units:
        rents = [one for one in terms.charges if one.rent and one.unit_id == unit.unit_id]
        monthly = sum(_price_on(prices(terms, rent, currency), day).monthly for rent in rents)
        spells = (one for one in terms.free if one.unit_id in {None, unit.unit_id})
        started = any(terms.first_day(rent) <= day for rent in rents)
        free = not started or any(one.start <= day <= one.end for one in spells)
        found.append(Let(unit.unit_id, unit.area, monthly, terms.end, rent_free=bool(rents) and free))
    return found


def spans(terms: Terms, currency: str) -> list[LetSpan]:
    """The days of a lease by what each unit costs on them: on every day what `lets` says of it.

    Args:
        terms: of the lease.
        currency: ISO 4217.
    """
    found = []
    for unit in terms.units:
        rents = [prices(terms, one, currency) for one in terms.charges if one.rent and one.unit_id == unit.unit_id]
        changes = {price.day for steps in rents for price in steps[1:] if terms.start < price.day <= terms.end}
        firsts = [terms.start, *sorted(changes)]
        for first, last in zip(firsts, [*(day - ONE_DAY for day in firsts[1:]), terms.end], strict=True):
            monthly = sum(_price_on(steps, first).monthly for steps in rents)
            found.append(LetSpan(unit.unit_id, unit.area, first, last, monthly))
    return found


def _price_on(steps: Sequence[Price], day: date) -> Price:
    """The price that holds on a day; the first one before it starts."""
    return next((step for step in reversed(steps) if step.day <= day), steps[0])


@dataclass(frozen=True, slots=True)
class Trade:
    """What tenants of one trade (业态) have: units, m², and rent a month in minor units."""

    name: str
    units: int
    area: Decimal
    monthly: int


def trades(rows: Iterable[tuple[str, Let]]) -> list[Trade]:
    """The tenant mix (业态组合): trades by the area that they have, the largest first; no trade is one of them.

    Args:
        rows: units that are let, each with the trade of its tenant.
    """
    found: dict[str, Trade] = {}
    for name, row in rows:
        was = found.get(name, Trade(name, 0, Decimal(0), 0))
        found[name] = Trade(name, was.units + 1, was.area + row.area, was.monthly + row.monthly)
    return sorted(found.values(), key=lambda one: (-one.area, one.name))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked beside what is achieved; amounts a month in minor units.

    Args:
        units: how many units that are let have an asking rent.
        asking: what these are asked for.
        achieved: what the same ones are let for.
        vacant: what units are asked for that nobody leases.
        vacant_days: how long those that were let before have been empty, on average; 0 where none is.
    """

    units: int
    asking: int
    achieved: int
    vacant: int
    vacant_days: int

    @property
    def rate(self) -> Decimal | None:
        """Achieved ÷ asked, to four places; None where nothing is asked."""
        return share(self.achieved, self.asking)


def asked_of(rows: Sequence[Let], asking: Mapping[UUID, int], empty: Mapping[UUID, int]) -> Asked:
    """What an estate's units are asked for, and let for.

    Args:
        rows: the units that are let.
        asking: what units are asked for a month, by unit; 0 where nobody has said.
        empty: units that nobody leases, with the days since they were let; -1 for those that never were.
    """
    priced = [row for row in rows if asking.get(row.unit_id)]
    days = [one for one in empty.values() if one >= 0]
    return Asked(
        units=len(priced),
        asking=sum(asking[row.unit_id] for row in priced),
        achieved=sum(row.monthly for row in priced),
        vacant=sum(asking.get(unit, 0) for unit in empty),
        vacant_days=round(Fraction(sum(days), len(days))) if days else 0,
    )


def share(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """part ÷ whole to four places; None of nothing."""
    return (Decimal(part) / Decimal(whole)).quantize(Decimal("0.0001"), ROUND_HALF_UP) if whole else None


def wale(rows: Iterable[tuple[date, Decimal]], day: date) -> Decimal | None:
    """The weighted average lease expiry (加权平均剩余租期) in years of 365 days, to two places.

    Args:
        rows: last days, and weights such as rent or area; a last day that is the day itself has one day left.
        day: from which on.

    Returns:
        None where nothing weighs anything.
    """
    days, weights = Fraction(), Fraction()
    for end, weight in rows:
        days += Fraction(weight) * ((end - day).days + 1)
        weights += Fraction(weight)
    if not weights:
        return None
    return Decimal(round(days / weights / DAYS_OF_YEAR * 100)) / 100


def expiries(rows: Sequence[Let]) -> list[Expiry]:
    """The expiry profile (到期分布): months in their order, those in which something expires."""
    found: dict[date, Expiry] = {}
    for row in rows:
        month = row.end.replace(day=1)
        was = found.get(month, Expiry(month, 0, Decimal(0), 0))
        found[month] = Expiry(month, was.units + 1, was.area + row.area, was.monthly + row.monthly)
    return [found[month] for month in sorted(found)]
