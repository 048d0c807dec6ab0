"""Columns and cells of the files that people download: what a value is, and that no spreadsheet runs one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Value = str | int | Decimal | date | datetime | bool | None
Kind = Literal["text", "date", "moment", "amount", "balance", "number"]
# What a file of refused rows has besides, for programs, in Chinese and in English. Every import passes it over, so that
# the file is imported as it is.
REASONS = ("refused_because", "未通过原因", "Refused because")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a file.

    Args:
        key: the name of its values in a row.
        heading: what stands above them.
        kind: what they are, which decides how a workbook shows them; amounts are added up at its end, balances are not.
    """

    key: str
    heading: str
    kind: Kind = "text"


def columns(*keys: str) -> tuple[Column, ...]:
    """Columns whose headings are their keys; those that end in _date hold dates, those in _at moments."""
    return tuple(Column(key, key, _kind(key)) for key in keys)


def _kind(key: str) -> Kind:
    return "date" if key.endswith("_date") else "moment" if key.endswith("_at") else "text"


# A spreadsheet takes text that begins like this for a formula and may run it (OWASP, CSV Injection).
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_QUOTED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what begins like one."""
    return "'" + text if _FORMULA.match(text) or _QUOTED.match(text) else text


def restored(text: str) -> str:
    """The text that `neutral` was given, so that an export can be imported again."""
    return text[1:] if _QUOTED.match(text) else text
