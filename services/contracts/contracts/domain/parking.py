"""Leases of parking spaces by whole months: their terms, what they cost, where they stand, and who may come in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from unicodedata import normalize

from chassis.periods import Period, contract_month, cumulative

COMING, ACTIVE, EXPIRING, EXPIRED, GIVEN_UP = "coming", "active", "expiring", "expired", "given_up"
NO_LEASE, OTHER_INSIDE = "NO_LEASE", "OTHER_INSIDE"
PAST_LAST_DAY = "EXPIRED"
# What people put between the letters of a plate, such as 沪A·12345 or SJA-1234-B.
_BETWEEN = re.compile(r"[\W_]+")


def plate_key(plate: str) -> str:
    """By what plates are the same: letters and digits, in any case and width, whatever stands between them."""
    return _BETWEEN.sub("", normalize("NFKC", plate)).upper()


def months_of(start: date, before: int, months: int) -> Period:
    """The days of some contract months of a lease, counted from its own first day, so that they never drift.

    Args:
        start: the lease's first day.
        before: months that it had before.
        months: how many they are, 1 at the least.
    """
    return Period(contract_month(start, before).start, contract_month(start, before + months - 1).end)


def used_price(monthly: int, start: date, before: int, days: Period) -> int:
    """What the days of a term cost: whole months, and the part of a broken last one by its days.

    Args:
        monthly: a month's price in minor units.
        start: the lease's first day.
        before: months that the lease had before the term.
        days: from the term's first day to the last one that is used.
    """
    price, month = 0, contract_month(start, before)
    while month.start <= days.end:
        price += cumulative(monthly, (min(month.end, days.end) - month.start).days + 1, month.days)
        before += 1
        month = contract_month(start, before)
    return price


def standing(today: date, start: date, end: date, remind_days: int, *, given_up: bool) -> str:
    """Where a lease stands on a day. One that is past its last day keeps reminding; one that was given up never does.

    Args:
        today: in the estate.
        start: its first day.
        end: its last day.
        remind_days: so many days before it people are reminded.
        given_up: nobody goes on from it.
    """
    if given_up:
        return GIVEN_UP
    if today > end:
        return EXPIRED
    if today + timedelta(days=remind_days) >= end:
        return EXPIRING
    return COMING if today < start else ACTIVE


@dataclass(frozen=True, slots=True)
class Car:
    """A plate of a lease at a gate.

    Args:
        key: its plate's key.
        inside: it is inside.
    """

    key: str
    inside: bool


def gate_refusal(key: str, today: date, days: Period | None, cars: Sequence[Car]) -> str:
    """Why a car may not come in by its plate; empty where it may.

    Args:
        key: its plate's.
        today: in the estate.
        days: of the lease that has the plate; None where none has.
        cars: all plates of that lease.
    """
    if days is None or today < days.start:
        return NO_LEASE
    if today > days.end:
        return PAST_LAST_DAY
    return OTHER_INSIDE if any(car.inside and car.key != key for car in cars) else ""
