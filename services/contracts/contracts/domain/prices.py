"""What a charge costs a month, day by day: its price, the steps on it, and how each came about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from chassis.money import exponent, plain, price_to_minor, round_half_up

from contracts.domain.terms import ADDED, AREA, AREA_PRICE_PLACES, INDEX, NEW_PRICE, Charge, Step, Terms

Shown = dict[str, str]


@dataclass(frozen=True, slots=True)
class Price:
    """A price from a day on.

    Args:
        day: its first day.
        unit_price: major units, of the unit or of a square metre.
        monthly: minor units a whole month.
        how: what led to it, for people: the step with its indices, ratio, cap and floor.
    """

    day: date
    unit_price: Decimal
    monthly: int
    how: Shown


def prices(terms: Terms, charge: Charge, currency: str) -> list[Price]:
    """The prices of a charge in the order of their days; the first holds from its first day.

    Args:
        terms: of the lease, which has the unit's area.
        charge: one of its charges.
        currency: ISO 4217.
    """
    unit = terms.unit(charge.unit_id)
    area = unit.area if unit else Decimal(0)
    places = AREA_PRICE_PLACES if charge.kind == AREA else exponent(currency)
    price, how = charge.price, _base(charge, area)
    found = [Price(terms.first_day(charge), price, _monthly(charge, price, area, currency), how)]
    for step in charge.steps:
        price, how = stepped(price, step, places)
        found.append(Price(step.day, price, _monthly(charge, price, area, currency), how))
    return found


def _base(charge: Charge, area: Decimal) -> Shown:
    return {"kind": charge.kind, **({"area": plain(area)} if charge.kind == AREA else {})}


def _monthly(charge: Charge, price: Decimal, area: Decimal, currency: str) -> int:
    quantity = area if charge.kind == AREA else Decimal(1)
    return round_half_up(price_to_minor(price, quantity, exponent(currency)))


def stepped(price: Decimal, step: Step, places: int) -> tuple[Decimal, Shown]:
    """The price after a step, and how it came about.

    Args:
        price: before it.
        step: the step; one by index has both its values.
        places: decimal places of the price.
    """
    shown = {"step": step.kind, "before": plain(price)}
    if step.kind == NEW_PRICE:
        return step.value, shown
    if step.kind == ADDED:
        return price + step.value, {**shown, "added": plain(step.value)}
    if step.kind == INDEX:
        change, about = index_change(step)
        shown |= about
    else:
        change = Fraction(step.value)
        shown["percent"] = plain(step.value)
    return rounded(Fraction(price) * (1 + change / 100), places), shown


def index_change(step: Step) -> tuple[Fraction, Shown]:
    """By how many per cent an index moves the price: the ratio rounded as agreed, its share, floor and cap, and
    nothing where it would fall and may not.

    Args:
        step: by index, with both its values.
    """
    assert step.base_index is not None
    assert step.new_index is not None
    ratio = Fraction(step.new_index) / Fraction(step.base_index)
    change = (ratio - 1) * 100
    if step.percent_places is not None:
        change = Fraction(rounded(change, step.percent_places))
    change = change * Fraction(step.share) / 100
    shown = {"base_index": plain(step.base_index), "new_index": plain(step.new_index), "ratio": plain(ratio)}
    for name, limit, sharper in (("floor", step.floor, max), ("cap", step.cap, min)):
        if limit is not None:
            change = sharper(change, Fraction(limit))
            shown[name] = plain(limit)
    if not step.may_fall and change < 0:
        change = Fraction(0)
        shown["kept"] = "true"
    return change, {**shown, "percent": plain(change, 3)}


def rounded(value: Fraction, places: int) -> Decimal:
    """A fraction as a decimal, halves away from zero."""
    with localcontext() as context:
        context.prec = 60
        scaled = Decimal(round_half_up(value * 10**places)).scaleb(-places)
        return scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
