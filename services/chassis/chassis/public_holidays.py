"""Public holidays and made-up workdays (调休), by libraries that are asked whether they know a year.

A year's days in China are announced in the autumn before; a library without them either guesses or raises. Here a year
that is not announced is not known, and whoever computes with it is told so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import chinese_calendar
import holidays

# The last year whose days are announced, of the countries whose later years `holidays` computes without a sign. It
# goes up with the release that is pinned in pyproject.toml, after a look at the countries' own announcements.
_ANNOUNCED = {"HK": 2027, "MO": 2027, "SG": 2027}
_FIRST = 2010
COUNTRIES = ("CN", *_ANNOUNCED)


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """The public holidays of a country in a year.

    Args:
        known: the year's days are announced, and stand here.
        holidays: names of the days off, in English, by day; weekends are not among them unless they are holidays.
        workdays: days of a weekend on which people work instead.
    """

    known: bool
    holidays: Mapping[date, str]
    workdays: frozenset[date]


_UNKNOWN = HolidayYear(known=False, holidays={}, workdays=frozenset())
_NONE = HolidayYear(known=True, holidays={}, workdays=frozenset())


@lru_cache(maxsize=256)
def holiday_year(country_code: str, year: int) -> HolidayYear:
    """A country's holidays in a year.

    Args:
        country_code: one of COUNTRIES; empty for a calendar without public holidays, all of whose years are known.
        year: the year; one that is not announced has neither holidays nor made-up workdays.

    Raises:
        KeyError: another country.
    """
    if not country_code:
        return _NONE
    if country_code == "CN":
        return _china(year)
    if not _FIRST <= year <= _ANNOUNCED[country_code]:
        return _UNKNOWN
    days = holidays.country_holidays(country_code, years=year, language="en_US")
    if any("estimated" in name for name in days.values()):
        return _UNKNOWN
    return HolidayYear(True, dict(sorted(days.items())), frozenset())


def _china(year: int) -> HolidayYear:
    """chinesecalendar has the State Council's notice of each year, and raises where it has none."""
    if year < _FIRST:
        return _UNKNOWN
    off: dict[date, str] = {}
    made_up = set()
    day = date(year, 1, 1)
    while day.year == year:
        try:
            holiday, name = chinese_calendar.get_holiday_detail(day)
        except NotImplementedError:
            return _UNKNOWN
        if holiday and name:
            off[day] = name
        elif not holiday and day.weekday() >= 5:
            made_up.add(day)
        day += timedelta(days=1)
    return HolidayYear(True, off, frozenset(made_up))
