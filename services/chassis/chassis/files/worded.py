"""Files for people: headings and values in their language, places and amounts as they know them.

Programs read the same rows as CSV under machine names (chassis.files.sheets.save).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from chassis import clock
from chassis.files import sheets
from chassis.files.cells import Column, Kind, Value
from chassis.files.storage import FileStore
from chassis.scope import Principal

LANGUAGES = ("zh-CN", "en-US")
_YES = {"zh-CN": ("是", "否"), "en-US": ("Yes", "No")}
_TOTAL = {"zh-CN": "合计", "en-US": "Total"}


@dataclass(frozen=True, slots=True)
class Table:
    """What a file is called and how it is said, each text by language in the order of `LANGUAGES`.

    Args:
        title: of the file and its sheet.
        headings: by key; columns without one are for programs and left out, and the file has these columns' order.
        values: what the codes of a column mean, by its key; a blank code is left blank.
        amounts: keys of columns that are added up.
        balances: keys of amounts that are not.
        numbers: keys of other numbers.
        currency: key of the column that says the amounts' currency.
    """

    title: tuple[str, str]
    headings: Mapping[str, tuple[str, str]]
    values: Mapping[str, Mapping[str, tuple[str, str]]] = field(default_factory=dict)
    amounts: Sequence[str] = ()
    balances: Sequence[str] = ()
    numbers: Sequence[str] = ()
    currency: str = "currency_code"

    def columns(self, language: str) -> list[Column]:
        """The columns as people read them."""
        at = LANGUAGES.index(language)
        return [Column(key, said[at], self._kind(key)) for key, said in self.headings.items()]

    def row(self, language: str, row: Mapping[str, Any]) -> dict[str, Value]:
        """A row as people read it: a word for each code, yes and no."""
        at, said = LANGUAGES.index(language), dict(row)
        for key, words in self.values.items():
            said[key] = words[said[key]][at] if said.get(key) in words else said.get(key)
        for key, value in said.items():
            if isinstance(value, bool):
                said[key] = _YES[language][not value]
        return said

    def _kind(self, key: str) -> Kind:
        if key in self.amounts:
            return "amount"
        if key in self.balances:
            return "balance"
        if key in self.numbers:
            return "number"
        return "date" if key.endswith("_date") else "moment" if key.endswith(("_at", "_time")) else "text"


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a file is for.

    Args:
        language: zh-CN or en-US; empty for a program.
        place: whose rows they are: the company's or the estate's name, for the file's.
        zone: whose clock times are told by (IANA).
        excel: a workbook; otherwise CSV.
    """

    language: str
    place: str
    zone: str
    excel: bool


def save(
    store: FileStore,
    owner: Principal,
    name: str,
    columns: Sequence[Column],
    rows: Iterable[Mapping[str, Any]],
    *,
    table: Table,
    reader: Reader,
) -> sheets.Saved:
    """Saves rows for people where the reader has a language, otherwise for programs.

    Args:
        store: where the file is kept.
        owner: who may read it.
        name: of a program's file.
        columns: of a program's file.
        rows: values by the keys of both.
        table: how people are told.
        reader: whom it is for.

    Raises:
        TooManyRows: more than an Excel file holds.
    """
    language = reader.language
    if not language:
        return sheets.save(store, owner, name, columns, rows, excel=reader.excel)
    zone = ZoneInfo(reader.zone)
    look = sheets.Look(zone=zone, total=_TOTAL[language], currency=table.currency)
    title = table.title[LANGUAGES.index(language)]
    called = f"{title}-{reader.place}-{clock.now().astimezone(zone):%Y-%m-%d}"
    said = (table.row(language, row) for row in rows)
    return sheets.save(store, owner, called, table.columns(language), said, excel=reader.excel, look=look)


def named(rows: Iterable[dict[str, Any]], names: Mapping[str, str], *keys: str) -> Iterator[dict[str, Any]]:
    """Rows with names in the place of ids.

    Args:
        rows: with ids.
        names: by id, of those that are known.
        keys: of the columns with ids; an id without a name stays.
    """
    for row in rows:
        yield {**row, **{key: names.get(str(row.get(key)), row.get(key)) for key in keys}}
