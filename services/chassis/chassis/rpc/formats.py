"""The named formats of field rules: what a text must look like, and what to say where it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from chassis import money, phones
from chassis.errors import Faulty
from chassis.violations import Fault

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Sums with days of other centuries leave the years that Python and PostgreSQL know; nobody's charges lie there.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_MONTH = re.compile(r"(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])")
# Money rules: prices and rates have up to 6 places; 12 digits before them are more than any amount needs.
_DECIMAL = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        return _FIRST_YEAR <= date.fromisoformat(value).year <= _LAST_YEAR
    except ValueError:
        return False


def _is_phone(value: str) -> bool:
    """In any spelling; which region's it is, and whether it is one there, whoever reads it knows."""
    try:
        phones.plain(value)
    except Faulty:
        return False
    return True


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda value: pattern.fullmatch(value) is not None


# Format → (test, what is wrong where it fails).
FORMATS: dict[str, tuple[Callable[[str], bool], Fault]] = {
    "uuid": (_matches(_UUID), Fault.NOT_A_UUID),
    "date": (_is_date, Fault.NOT_A_DATE),
    "month": (_matches(_MONTH), Fault.NOT_A_MONTH),
    "decimal": (_matches(_DECIMAL), Fault.NOT_A_DECIMAL),
    "phone": (_is_phone, Fault.NOT_A_PHONE),
    "currency": (lambda value: value in money.PLACES, Fault.NOT_A_CURRENCY),
    "time_zone": (lambda value: value in _zones(), Fault.NOT_A_TIME_ZONE),
    "email": (_matches(_EMAIL), Fault.NOT_AN_EMAIL),
}
