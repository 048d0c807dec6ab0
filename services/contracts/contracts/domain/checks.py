"""What can be wrong with the terms of a lease, each with its field and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from chassis.errors import Violation
from chassis.money import exponent
from chassis.violations import Fault as Common

from contracts.domain.prices import prices
from contracts.domain.terms import (
    AREA,
    AREA_PRICE_PLACES,
    CYCLES,
    INDEX,
    PERCENT,
    TURNOVER,
    Charge,
    Step,
    Terms,
)
from contracts.domain.turnover import tiers_faulty
from contracts.violations import Fault

LONGEST_YEARS = 50


def faults(terms: Terms, currency: str, at: str = "") -> list[Violation]:
    """Everything that is wrong with terms.

    Args:
        terms: as they were entered.
        currency: ISO 4217.
        at: where they stand in the request, such as `lease.terms.`.
    """
    found = [*_days(terms), *_units(terms), *_spells(terms), *_payers(terms), *_deposit(terms), *_repairs(terms)]
    for place, charge in enumerate(terms.charges):
        found += [one.at(f"charges[{place}].{one.field}") for one in _charge(terms, charge, currency)]
    if not found:
        found += _below_zero(terms, currency)
    return [one.at(f"{at}{one.field}") for one in found]


def _days(terms: Terms) -> Iterator[Violation]:
    if terms.end < terms.start:
        yield Violation("end_date", Fault.END_BEFORE_START, start=terms.start)
    elif terms.end.year - terms.start.year > LONGEST_YEARS:
        yield Violation("end_date", Fault.TOO_LONG_A_LEASE, years=LONGEST_YEARS)
    if terms.cycle_months not in CYCLES:
        yield Violation("cycle_months", Fault.NOT_A_CYCLE)
    month = terms.first_payment_month
    if month and not terms.start.replace(day=1) <= month <= terms.end:
        first, last = f"{terms.start:%Y-%m}", f"{terms.end:%Y-%m}"
        yield Violation("first_payment_month", Fault.MONTH_OUTSIDE_LEASE, first=first, last=last)


def _units(terms: Terms) -> Iterator[Violation]:
    seen = set()
    for place, unit in enumerate(terms.units):
        if unit.unit_id in seen:
            yield Violation(f"units[{place}].unit_id", Fault.UNIT_TWICE)
        seen.add(unit.unit_id)
        if unit.area <= 0:
            yield Violation(f"units[{place}].area", Fault.AREA_NOT_ABOVE_ZERO)
        if unit.rent_start and not _inside(terms, unit.rent_start):
            yield _outside(terms, f"units[{place}].rent_start_date")


def _spells(terms: Terms) -> Iterator[Violation]:
    last: dict[object, date] = {}
    for place, spell in enumerate(terms.free):
        at = f"rent_free_spells[{place}]"
        if spell.end < spell.start:
            yield Violation(f"{at}.end_date", Fault.SPELL_BACKWARDS, start=spell.start)
            continue
        for name, day in (("start_date", spell.start), ("end_date", spell.end)):
            if not _inside(terms, day):
                yield _outside(terms, f"{at}.{name}")
        if spell.unit_id and terms.unit(spell.unit_id) is None:
            yield Violation(f"{at}.unit_id", Fault.NOT_A_UNIT_OF_LEASE)
        before = last.get(spell.unit_id)
        if before and spell.start <= before:
            yield Violation(f"{at}.start_date", Fault.SPELLS_OVERLAP, before=before)
        last[spell.unit_id] = spell.end


def _payers(terms: Terms) -> Iterator[Violation]:
    seen = set()
    for place, payer in enumerate(terms.payers):
        if payer.customer_id in seen:
            yield Violation(f"payers[{place}].customer_id", Fault.PAYER_TWICE)
        seen.add(payer.customer_id)
        if payer.share <= 0:
            yield Violation(f"payers[{place}].share", Common.NOT_ABOVE_ZERO)


def _deposit(terms: Terms) -> Iterator[Violation]:
    deposit = terms.deposit
    if deposit.months and deposit.amount:
        yield Violation("deposit.amount_minor", Fault.DEPOSIT_BOTH)
    if (deposit.months or deposit.amount) and not deposit.item:
        yield Violation("deposit.fee_item_code", Fault.DEPOSIT_ITEM_MISSING)


def _repairs(terms: Terms) -> Iterator[Violation]:
    seen = set()
    for place, (category, _) in enumerate(terms.repairs):
        if category in seen:
            yield Violation(f"repair_duties[{place}].category", Fault.REPAIR_TWICE)
        seen.add(category)


def _charge(terms: Terms, charge: Charge, currency: str) -> Iterator[Violation]:
    places = AREA_PRICE_PLACES if charge.kind == AREA else exponent(currency)
    if terms.unit(charge.unit_id) is None:
        yield Violation("unit_id", Fault.NOT_A_UNIT_OF_LEASE)
    if _finer(charge.price, places):
        yield Violation("price", Fault.NOT_A_RENT_PRICE, places=places)
    if charge.start and not _inside(terms, charge.start):
        yield _outside(terms, "start_date")
    if charge.kind == TURNOVER:
        if charge.price < 0:
            yield Violation("price", Fault.MINIMUM_NOT_GIVEN)
        if tiers_faulty(charge.tiers):
            yield Violation("tiers", Fault.TURNOVER_TIERS_FAULTY if charge.tiers else Fault.TIERS_MISSING)
    elif charge.tiers:
        yield Violation("tiers", Fault.TIERS_NOT_OF_KIND)
    yield from _steps(terms, charge, places)


def _steps(terms: Terms, charge: Charge, places: int) -> Iterator[Violation]:
    before = None
    for place, step in enumerate(charge.steps):
        at = f"steps[{place}]"
        if before and step.day <= before:
            yield Violation(f"{at}.date", Fault.STEPS_OUT_OF_ORDER, before=before)
        elif not _inside(terms, step.day):
            yield _outside(terms, f"{at}.date")
        elif step.day <= terms.first_day(charge):
            yield Violation(f"{at}.date", Fault.STEP_NOT_AFTER_START, start=terms.first_day(charge))
        before = step.day
        yield from (one.at(f"{at}.{one.field}") for one in _step(step, places))


def _step(step: Step, places: int) -> Iterator[Violation]:
    if step.kind == PERCENT:
        if step.value <= -100:
            yield Violation("value", Fault.PERCENT_TOO_LOW)
    elif step.kind != INDEX:
        if _finer(step.value, places):
            yield Violation("value", Fault.NOT_A_RENT_PRICE, places=places)
    else:
        for name, value in (("base_index", step.base_index), ("new_index", step.new_index)):
            if value is None:
                yield Violation(name, Fault.INDEX_VALUE_MISSING)
            elif value <= 0:
                yield Violation(name, Common.NOT_ABOVE_ZERO)
        if step.floor is not None and step.cap is not None and step.floor > step.cap:
            yield Violation("floor", Fault.FLOOR_ABOVE_CAP, cap=step.cap)


def _below_zero(terms: Terms, currency: str) -> Iterator[Violation]:
    """A discount lowers what stands beside it by the same fee item, and never below nothing."""
    owed: dict[tuple[object, str], list[tuple[int, date, int]]] = {}
    for place, charge in enumerate(terms.charges):
        before = 0
        for price in prices(terms, charge, currency):
            rows = owed.setdefault((charge.unit_id, charge.item), [])
            rows.append((place, price.day, price.monthly - before))
            before = price.monthly
    for (_, item), moves in owed.items():
        total = 0
        ordered = sorted(moves, key=lambda move: move[1])
        for at, (place, day, amount) in enumerate(ordered):
            total += amount
            last_of_day = at + 1 == len(ordered) or ordered[at + 1][1] > day
            if total < 0 and last_of_day:
                yield Violation(f"charges[{place}].price", Fault.PRICE_BELOW_ZERO, item=item, date=day)
                break


def _inside(terms: Terms, day: date) -> bool:
    return terms.start <= day <= terms.end


def _outside(terms: Terms, field: str) -> Violation:
    return Violation(field, Fault.OUTSIDE_LEASE, start=terms.start, end=terms.end)


def _finer(value: Decimal, places: int) -> bool:
    return value != round(value, places)
