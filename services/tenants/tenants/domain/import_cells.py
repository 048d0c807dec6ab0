"""What all imports share: columns, how their cells are read, and why rows are refused.

Values are judged a column at a time: what many rows share (kinds, dates, areas) once for all of them, what each row
has its own of (codes, names, phones) by one pass in C where nothing is wrong. A million rows take seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from chassis import dates, phones
from chassis.errors import FaultCode, Faulty, Violation
from chassis.files.cells import REASONS
from chassis.numbers import read_number
from chassis.spelling import fold, visible

from tenants.violations import Fault

PHONES = ("phone", "home_phone", "emergency_phone")
NUMBERS = (*PHONES, "identity_number")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_BREAKS = {ord(letter): " " for letter in "\r\n\t"}
_CONTROLS = bytes((*range(32), 127))

# Gives the value as the database reads it, or raises Faulty with what is wrong.
Reader = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that an import understands.

    Args:
        name: its heading.
        chinese: its heading in Chinese.
        read: how a cell that is not empty is read.
        shared: many rows have the same value, so that each is read once.
    """

    name: str
    chinese: str
    read: Reader
    shared: bool = True


def text(longest: int) -> Reader:
    """A text of one line."""

    def read(value: str) -> str:
        if len(value) > longest:
            raise Faulty(Fault.CELL_TOO_LONG, count=len(value), most=longest)
        if CONTROL.search(value):
            raise Faulty(Fault.CONTROL_CHARACTER)
        return value

    return read


def lines(longest: int) -> Reader:
    """A text of any number of lines."""

    def read(value: str) -> str:
        if len(value) > longest:
            raise Faulty(Fault.CELL_TOO_LONG, count=len(value), most=longest)
        if CONTROL.search(value.translate(_BREAKS)):
            raise Faulty(Fault.CONTROL_CHARACTER)
        return value

    return read


def choice(*names: str, **others: str) -> Reader:
    """One of some words; `others` are other spellings, each with the word that it means."""
    known = {name: name for name in names} | others

    def read(value: str) -> str:
        name = known.get(value.lower()) or known.get(value)
        if name is None:
            raise Faulty(Fault.CELL_NOT_ONE_OF, value=value[:40], known=", ".join(names))
        return name

    return read


def integer(least: int, most: int) -> Reader:
    """A whole number."""

    def read(value: str) -> str:
        try:
            number = int(value)
        except ValueError:
            raise Faulty(Fault.CELL_NOT_WHOLE, value=value[:40]) from None
        if not least <= number <= most:
            raise Faulty(Fault.CELL_OUT_OF_RANGE, value=number, least=least, most=most)
        return str(number)

    return read


def read_area(value: str) -> str:
    """An area in m², up to two places.

    Raises:
        Faulty: it is none.
    """
    try:
        area = read_number(value)
    except ValueError:
        raise Faulty(Fault.CELL_NOT_AN_AREA, value=value[:40]) from None
    if not 0 <= area < 10_000_000:
        raise Faulty(Fault.CELL_OUT_OF_RANGE, value=value[:40], least=0, most="10,000,000 m²")
    if area != round(area, 2):
        raise Faulty(Fault.CELL_TOO_PRECISE, value=value[:40])
    return f"{area:.2f}"


def read_date(value: str) -> str:
    """A date as the database reads it, in the spellings of `chassis.dates`.

    Raises:
        Faulty: it is none.
    """
    try:
        return dates.read_date(value).isoformat()
    except ValueError:
        raise Faulty(Fault.CELL_NOT_A_DATE, value=value[:40]) from None


def read_identity_number(value: str) -> str:
    """An identity number in capital letters without blanks, so that it is found however it was written.

    Raises:
        Faulty: it is none.
    """
    number = re.sub(r"\s", "", value).upper()
    if not re.fullmatch(r"[0-9A-Z()/-]{4,40}", number):
        raise Faulty(Fault.NOT_AN_IDENTITY_NUMBER)
    return number


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """Why a row is refused.

    Args:
        row: its number in the file; the heading is row 1.
        column: its heading.
        fault: what is wrong and what to do.
    """

    row: int
    column: str
    fault: Violation = field(compare=False)

    @classmethod
    def of(cls, row: int, column: str, code: FaultCode, **values: object) -> Refusal:
        """The refusal of a row by a code: `Refusal.of(7, "floor", Fault.CELL_EMPTY)`."""
        return cls(row, column, Violation(column, code, **values))


@dataclass(frozen=True)
class Form:
    """What the rows of a file are.

    Args:
        columns: those that it may have.
        required: names of those that every row fills.
        of_exports: what exports call the same otherwise.
        passed_over: what exports say besides: a file that was exported is imported.
        across: what else belongs together in a row, of the values by column and the rows' numbers.
        masks: numbers may stand there masked, as exports have them.
    """

    columns: tuple[Column, ...]
    required: tuple[str, ...]
    of_exports: Mapping[str, str]
    passed_over: tuple[str, ...]
    across: Callable[[dict[str, list[str]], Sequence[int]], Iterable[Refusal]]
    masks: bool = False

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The headings."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def chinese(self) -> tuple[str, ...]:
        """The headings in Chinese."""
        return tuple(column.chinese for column in self.columns)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    @cached_property
    def headings(self) -> dict[str, str]:
        """The columns' names by all that they are called, "" for what is passed over. In English a column is called by
        its name, with blanks between the words."""
        said = {
            heading: column.name
            for column in self.columns
            for heading in (column.name, column.name.replace("_", " "), column.chinese)
        }
        return {**dict.fromkeys((*map(fold, REASONS), *self.passed_over), ""), **self.of_exports, **said}


class UnknownHeading(Faulty):
    """The file's first row is not a heading that an import understands."""


def heading(cells: Sequence[str], form: Form) -> list[str]:
    """The columns' names, in the file's order; empty for one that is passed over.

    Raises:
        UnknownHeading: a column is unknown, twice there or missing.
    """
    said = [visible(cell) for cell in cells]
    while said and not said[-1]:
        said.pop()
    cells = list(map(fold, said))
    known = form.headings
    unknown = [heard for heard, cell in zip(said, cells, strict=True) if cell not in known]
    if unknown:
        raise UnknownHeading(Fault.COLUMNS_UNKNOWN, unknown=", ".join(unknown[:5]), known=", ".join(form.names))
    names = [known[cell] for cell in cells]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    missing = [name for name in form.required if name not in names]
    if twice:
        raise UnknownHeading(Fault.COLUMN_TWICE, column=", ".join(twice))
    if missing:
        raise UnknownHeading(Fault.COLUMN_MISSING, column=", ".join(missing))
    return names


def tidy(text: bytes, separators: int) -> bool:
    """Whether cells joined by unit separators and line breaks are ASCII without blanks around and control characters.

    Args:
        text: the cells of many rows.
        separators: how many separators and line breaks are between them.
    """
    return (
        text.isascii()
        and len(text) - len(text.translate(None, _CONTROLS)) == separators
        and not text.startswith(b" ")
        and not text.endswith(b" ")
        and not any(blank in text for blank in (b" \x1f", b"\x1f ", b" \n", b"\n "))
    )


def read_columns(
    form: Form, columns: dict[str, list[str]], rows: Sequence[int], *, region: str, are_tidy: bool = False
) -> tuple[dict[str, list[str]], list[Refusal]]:
    """Reads the cells of many rows.

    Args:
        form: what they are.
        columns: the cells by column name, all of one length.
        rows: the rows' numbers in the file.
        region: where phones without a country's code belong (ISO 3166); empty: they must have one.
        are_tidy: as `tidy` says, so that cells need no trimming.

    Returns:
        The values as the database reads them, by column name, for all rows, and the refusals in row order. A value
        that is refused is empty.
    """
    refusals: list[Refusal] = []
    values: dict[str, list[str]] = {}
    for name, cells in columns.items():
        trimmed = cells if are_tidy else list(map(visible, cells))
        column = form.by_name[name]
        if column.read is phones.plain:
            column = replace(column, read=partial(phones.read_phone, region=region))
        if form.masks and name in NUMBERS:
            column = replace(column, read=partial(_or_masked, column.read))
        plain = not column.shared and _all_plain(column, trimmed, are_tidy)
        values[name] = trimmed if plain else _read_column(column, trimmed, rows, refusals)
    for name in form.required:
        refusals.extend(_missing(name, values[name], rows))
    refusals.extend(form.across(values, rows))
    # A value that was refused is empty from then on, and needs no second reason for that.
    first = {(refusal.row, refusal.column): refusal for refusal in reversed(refusals)}
    return values, sorted(first.values())


def _read_column(column: Column, cells: list[str], rows: Sequence[int], refusals: list[Refusal]) -> list[str]:
    known: dict[str, str] = {"": ""}
    wrong: dict[str, Violation] = {}
    for cell in set(cells):
        if cell:
            try:
                known[cell] = column.read(cell)
            except Faulty as error:
                known[cell], wrong[cell] = "", error.at(column.name)
    if wrong:
        refusals.extend(
            Refusal(row, column.name, wrong[cell]) for row, cell in zip(rows, cells, strict=True) if cell in wrong
        )
    return list(map(known.__getitem__, cells))


def _all_plain(column: Column, cells: list[str], are_tidy: bool) -> bool:
    """Whether every cell is known at a glance to be read as it stands."""
    if column.name in NUMBERS:
        return False
    return (are_tidy or not CONTROL.search("".join(cells))) and max(map(len, cells), default=0) <= 60


def _missing(name: str, values: list[str], rows: Sequence[int]) -> Iterable[Refusal]:
    if not all(values):
        for row, value in zip(rows, values, strict=True):
            if not value:
                yield Refusal.of(row, name, Fault.CELL_EMPTY)


def _or_masked(read: Reader, value: str) -> str:
    """A number as it stands where it is masked, and otherwise as it is read."""
    return value if "*" in value else read(value)
