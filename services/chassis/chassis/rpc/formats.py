"""The named formats of field rules: what a text must look like, and what to say where it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from zoneinfo import available_timezones

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Sums with days of other centuries leave the years that Python and PostgreSQL know; nobody's charges lie there.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_MONTH = re.compile(r"(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])")
# Money rules: prices and rates have up to 6 places; 12 digits before them are more than any amount needs.
_DECIMAL = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?")
# ITU-T E.164 has 15 digits at most; landlines are written with hyphens.
_PHONE = re.compile(r"\+?[0-9][0-9-]{3,18}[0-9]")
_CURRENCY = re.compile(r"[A-Z]{3}")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        return _FIRST_YEAR <= date.fromisoformat(value).year <= _LAST_YEAR
    except ValueError:
        return False


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda value: pattern.fullmatch(value) is not None


# Format → (test, what to say).
FORMATS: dict[str, tuple[Callable[[str], bool], str]] = {
    "uuid": (_matches(_UUID), "must be a UUID"),
    "date": (_is_date, "must be a date such as 2026-03-29, from 1900 to 2199"),
    "month": (_matches(_MONTH), "must be a month such as 2026-03, from 1900 to 2199"),
    "decimal": (_matches(_DECIMAL), "must be a decimal number with 6 places at most, such as 12.5"),
    "phone": (_matches(_PHONE), "must be a phone number of 5 to 20 digits, with + and the country's code first or not"),
    "currency": (_matches(_CURRENCY), "must be a currency code of ISO 4217, such as CNY"),
    "time_zone": (lambda value: value in _zones(), "must be a time zone of the IANA database, such as Asia/Shanghai"),
    "email": (_matches(_EMAIL), "must be an email address"),
}
