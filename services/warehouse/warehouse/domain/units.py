"""Quantities in the units that people count by, and barcodes that name a material."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

SEPARATOR = "\x1d"  # FNC1 between element strings, as readers send it
_SYMBOLOGIES = ("]C1", "]d2", "]Q3", "]e0")
# Application identifiers of fixed length that a label of goods may begin with (GS1 General Specifications, 3.2).
_FIXED = {"00": 18, "01": 14, "02": 14, "11": 6, "12": 6, "13": 6, "15": 6, "16": 6, "17": 6, "20": 2}
_OPEN = {"10": 20, "21": 20, "30": 8, "37": 8}


def to_base(quantity: Decimal, factor: Decimal, decimals: int) -> Decimal | None:
    """A quantity in the base unit; None where it does not divide.

    Args:
        quantity: in some unit.
        factor: how many of the base unit one of it is.
        decimals: places that the base unit is counted to.
    """
    found = quantity * factor
    rounded = found.quantize(Decimal(1).scaleb(-decimals))
    return rounded if rounded == found else None


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a code says: a barcode to look up, and what stands beside it."""

    barcode: str
    batch: str = ""
    serial_number: str = ""
    expiry_date: date | None = None


def scanned(text: str) -> Scanned | None:
    """Reads a code as a reader sends it; None where it is a GS1 code that cannot be read.

    Args:
        text: any barcode; or a GS1 code with its symbology's mark, with separators, or with identifiers in brackets, as
            people read them off a label.
    """
    text = text.strip(" \t\r\n")  # a separator counts as white space, too
    mark = next((mark for mark in _SYMBOLOGIES if text.startswith(mark)), "")
    if not mark and SEPARATOR not in text and not text.startswith("("):
        return Scanned(gtin(text))
    elements = _bracketed(text) if text.startswith("(") else _elements(text.removeprefix(mark))
    if elements is None or not (elements.get("01") or elements.get("02")):
        return None
    expiry = elements.get("17") or elements.get("15") or ""
    day = _day(expiry) if expiry else None
    if expiry and day is None:
        return None
    code = gtin(elements.get("01") or elements.get("02") or "")
    return Scanned(code, elements.get("10", ""), elements.get("21", ""), day)


def gtin(text: str) -> str:
    """A barcode as it is kept: a GTIN of 8, 12 or 13 digits is the same with zeros before it."""
    return text.zfill(14) if text.isascii() and text.isdigit() and len(text) in (8, 12, 13, 14) else text


def _elements(text: str) -> dict[str, str] | None:
    found: dict[str, str] = {}
    while text:
        text = text.removeprefix(SEPARATOR)
        name, rest = text[:2], text[2:]
        if name in _FIXED:
            length = _FIXED[name]
            if len(rest) < length:
                return None
            found[name], text = rest[:length], rest[length:]
        elif name in _OPEN:
            value, _, text = rest.partition(SEPARATOR)
            if not 0 < len(value) <= _OPEN[name]:
                return None
            found[name] = value
        else:
            # An identifier whose length is not known ends at the next separator.
            _, _, text = rest.partition(SEPARATOR)
    return found


def _bracketed(text: str) -> dict[str, str] | None:
    found: dict[str, str] = {}
    for part in text.split("(")[1:]:
        name, closed, value = part.partition(")")
        if not closed or not value:
            return None
        found[name] = value.strip()
    return found


def _day(text: str) -> date | None:
    """YYMMDD; day 00 is the month's last. Years of this century alone: nothing in a store is older."""
    try:
        year, month, day = 2000 + int(text[:2]), int(text[2:4]), int(text[4:6])
        if day:
            return date(year, month, day)
        following = date(year + month // 12, month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    except ValueError:
        return None
