"""Workbooks for people: real numbers and dates, columns as wide as their values, filters, and a row of totals."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from chassis.errors import Invalid
from chassis.files.cells import Column, Kind, Value, neutral

MOST_EXCEL_ROWS = 200_000
LONGEST_CELL = 32_767  # Excel's
_MOST_DIGITS = 10**15  # that Excel keeps of a number
# In letters; a date in a column that is too narrow is shown as ########.
_WIDTHS: dict[Kind, int] = {"text": 14, "date": 12, "moment": 20, "amount": 16, "balance": 16, "number": 12}
_WIDEST = 40


class TooManyRows(Invalid):
    """More rows than an Excel file is given."""

    default_reason = "TOO_MANY_ROWS"


@dataclass(frozen=True, slots=True)
class Look:
    """What a workbook for people has beside its rows.

    Args:
        zone: whose clock its moments are told by; UTC where there is none.
        total: what stands before the sums of the amounts; empty for no sums.
        currency: key of the column that says the amounts' currency, of which only one is added up.
    """

    zone: tzinfo | None = None
    total: str = ""
    currency: str = "currency_code"


def write_excel(
    columns: Sequence[Column],
    rows: Iterable[Mapping[str, Value]],
    file: BinaryIO,
    *,
    name: str = "",
    look: Look = Look(),  # frozen
) -> int:
    """An Excel file of at most 200,000 rows, in memory that does not grow with them; gives how many rows.

    Args:
        columns: in their order.
        rows: values by the columns' keys.
        file: a binary file to write to.
        name: of the sheet.
        look: what it has beside the rows.

    Raises:
        TooManyRows: there are more; nothing useful is in the file.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    count = 0
    with xlsxwriter.Workbook(file, options) as workbook:  # on leaving it removes its temporary files
        sheet = _Sheet(workbook, workbook.add_worksheet(name[:31] or None), columns, look)
        for count, row in enumerate(rows, 1):
            if count > MOST_EXCEL_ROWS:
                raise TooManyRows(f"An Excel file holds at most {MOST_EXCEL_ROWS:,} rows here: export as CSV instead")
            sheet.write(count, row)
        sheet.end(count)
    return count


class _Sheet:
    """The one sheet of a workbook, written from top to bottom."""

    def __init__(self, workbook: Any, sheet: Any, columns: Sequence[Column], look: Look) -> None:
        self._workbook, self._sheet, self._columns, self._look = workbook, sheet, columns, look
        self._formats: dict[str, Any] = {}
        self._sums = {column.key: Decimal(0) for column in columns if column.kind == "amount"}
        self._places, self._currencies = 0, set[Value]()
        head = workbook.add_format({"bold": True, "bg_color": "#F2F4F7", "bottom": 1, "valign": "top"})
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, min(_WIDEST, max(_WIDTHS[column.kind], _length(column.heading) + 4)))
            sheet.write_string(0, place, neutral(column.heading), head)

    def write(self, at: int, row: Mapping[str, Value]) -> None:
        """Writes one row."""
        for place, column in enumerate(self._columns):
            value = row.get(column.key)
            if column.key in self._sums and isinstance(value, int | Decimal):
                self._sums[column.key] += value
                self._places = max(self._places, _places(value))
            self._write(at, place, value)
        self._currencies.add(row.get(self._look.currency))

    def end(self, count: int) -> None:
        """Writes what stands under the rows and above them: the sums, and the filters."""
        if not count:
            return
        self._sheet.autofilter(0, 0, count, len(self._columns) - 1)
        # Sums of several currencies are none.
        if not (self._look.total and self._sums and len(self._currencies) == 1):
            return
        bold = {"bold": True, "top": 1}
        told = self._workbook.add_format(bold)
        amount = self._workbook.add_format({**bold, "num_format": _number(self._places)})
        for place, column in enumerate(self._columns):
            if column.key in self._sums:
                letter = xl_col_to_name(place)
                # Of what the filters leave.
                formula = f"=SUBTOTAL(109,{letter}2:{letter}{count + 1})"
                self._sheet.write_formula(count + 1, place, formula, amount, float(self._sums[column.key]))
            else:
                self._sheet.write_string(count + 1, place, self._look.total if place == 0 else "", told)

    def _write(self, at: int, place: int, value: Value) -> None:
        sheet = self._sheet
        if isinstance(value, bool):
            sheet.write_boolean(at, place, value)
        elif isinstance(value, int | Decimal) and -_MOST_DIGITS < value < _MOST_DIGITS:
            amount = self._columns[place].kind in ("amount", "balance")
            sheet.write_number(at, place, value, self._format(_number(_places(value))) if amount else None)
        elif isinstance(value, datetime):
            local = value.astimezone(self._look.zone) if self._look.zone else value
            sheet.write_datetime(at, place, local.replace(tzinfo=None), self._format("yyyy-mm-dd hh:mm:ss"))
        elif isinstance(value, date):
            sheet.write_datetime(at, place, value, self._format("yyyy-mm-dd"))
        elif value is not None:
            # Text stays text here, so that no apostrophe is needed in front, but for text that has one itself.
            text = neutral(value) if isinstance(value, str) and value.startswith("'") else str(value)
            sheet.write_string(at, place, text[:LONGEST_CELL], self._format("@") if neutral(text) != text else None)

    def _format(self, number: str) -> Any:
        if number not in self._formats:
            quoted = {"quote_prefix": True} if number == "@" else {}
            self._formats[number] = self._workbook.add_format({"num_format": number, **quoted})
        return self._formats[number]


def _places(value: int | Decimal) -> int:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _number(places: int) -> str:
    return "#,##0" + ("." + "0" * places if places else "")


def _length(text: str) -> int:
    """How wide text is, in letters: a Chinese one is as wide as two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
