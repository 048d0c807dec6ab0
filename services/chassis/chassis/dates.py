"""Dates and months in the spellings that people and spreadsheets write: one reader for all files.

The year comes first in each of them. Where the order would have to be guessed, as in 05/01/2026, and where something
else stands beside the date, nothing is read.
"""

from __future__ import annotations

import re
from datetime import date

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)

# 2026-01-31, 2026/1/31, 2026年1月31日 and 20260131; a workbook's cell may give the time of day besides.
_DATE = re.compile(
    r"(?:([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{4})([0-9]{2})([0-9]{2}))"
    r"(?:[ T](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?)?"
)
_MONTH = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})|([0-9]{4})年([0-9]{1,2})月|([0-9]{4})([0-9]{2})")


def read_date(text: str) -> date:
    """The day that a text names; the time of day beside it is left off.

    Raises:
        ValueError: it names no day from 1900 to 2199.
    """
    return _day(_parts(_DATE, text, separator=2))


def read_month(text: str) -> date:
    """The first day of the month that a text names. A spreadsheet makes the first day of what was typed as a month.

    Raises:
        ValueError: it names no month from 1900 to 2199, or another day than a month's first.
    """
    if _MONTH.fullmatch(text):
        return _day([*_parts(_MONTH, text), 1])
    day = read_date(text)
    if day.day != 1:
        raise ValueError("must be a month such as 2026-01")
    return day


def _parts(pattern: re.Pattern[str], text: str, separator: int = 0) -> list[int]:
    match = pattern.fullmatch(text)
    if match is None:
        raise ValueError("must be a date such as 2026-01-31")
    return [int(part) for number, part in enumerate(match.groups(), 1) if part and number != separator]


def _day(parts: list[int]) -> date:
    day = date(*parts)
    if not EARLIEST <= day <= LATEST:
        raise ValueError(f"must lie between {EARLIEST} and {LATEST}")
    return day
