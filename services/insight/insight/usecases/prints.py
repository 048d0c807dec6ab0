"""Tables of figures as PDF: the collection reports and headquarters' figures on paper, with a sum for each currency."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from chassis import clock
from chassis.files.documents import Column, Document
from chassis.files.worded import LANGUAGES, Reader, Table
from chassis.money import exponent

from insight.domain.rates import rate

# So many rows fill some 60 pages; who wants more wants a file to work with.
MOST_ROWS = 2_000
_WIDE = 8  # columns from which on a table lies on its side
_SAYS = {
    "zh-CN": {
        "of": "范围",
        "span": "入账月份",
        "day": "截至",
        "printed": "打印时间",
        "count": "行数",
        "total": "合计 {currency}",
        "none": "没有数据",
        "page": "第 {page} 页，共 {pages} 页",
        "undrawn": "以下字符无法打印，以〓代替：{letters}",
    },
    "en-US": {
        "of": "Scope",
        "span": "Accounting months",
        "day": "As of",
        "printed": "Printed",
        "count": "Rows",
        "total": "Total {currency}",
        "none": "No data",
        "page": "Page {page} of {pages}",
        "undrawn": "These characters cannot be printed and stand as 〓: {letters}",
    },
}


def document(table: Table, reader: Reader, lines: Sequence[Mapping[str, Any]], asked: Mapping[str, str]) -> Document:
    """What the paper says.

    Args:
        table: how its columns are told.
        reader: whom it is for.
        lines: values by the table's keys, amounts in major units.
        asked: from and to (YYYY-MM), and day (ISO 8601), where the table is of these.
    """
    at, say = LANGUAGES.index(reader.language), _SAYS[reader.language]
    keys = list(table.headings)
    counts = [key for key in table.amounts if key.endswith("_count")]
    sums = [key for key in table.amounts if key not in counts and not key.endswith("_area")]
    numbers = {*table.amounts, *table.numbers}
    first, last = asked.get("from", ""), asked.get("to", "")
    today = clock.today(reader.zone)
    return Document(
        title=table.title[at],
        issuer=reader.place,
        particulars=[
            (say["of"], reader.place),
            (say["span"], f"{first} – {last}" if first else ""),
            (say["day"], "" if first else asked.get("day", "") or str(today)),
            (say["count"], f"{len(lines):,}"),
            (say["printed"], str(today)),
        ],
        columns=[Column(table.headings[key][at], _share(key, numbers, counts), amount=key in numbers) for key in keys],
        rows=[[_cell(value) for value in map(table.row(reader.language, line).get, keys)] for line in lines]
        or [[say["none"], *[""] * (len(keys) - 1)]],
        totals=[] if "currency_code" not in keys else _totals(table, lines, sums, reader.language),
        page=say["page"],
        undrawn=say["undrawn"],
        landscape=len(keys) >= _WIDE,
    )


def _share(key: str, numbers: set[str], counts: list[str]) -> float:
    if key not in numbers:
        return 1 if key in ("currency_code", "month", "year") else 2
    return 1 if key in counts or key.endswith("percent") else 1.5


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | str | date):
        return str(value)
    return f"{value:,.2f}" if isinstance(value, Decimal) and value.as_tuple().exponent != 0 else f"{value:,}"


def _totals(table: Table, lines: Sequence[Mapping[str, Any]], sums: list[str], language: str) -> list[tuple[str, str]]:
    """A sum of each amount for each currency: different ones are never added."""
    at, said = LANGUAGES.index(language), []
    for currency in sorted({str(line["currency_code"]) for line in lines}):
        of = [line for line in lines if line["currency_code"] == currency]
        added = {key: sum((Decimal(line[key]) for line in of), Decimal(0)) for key in sums}
        parts = [f"{table.headings[key][at]} {value:,.{exponent(currency)}f}" for key, value in added.items()]
        if {"verified", "receivable"} <= added.keys() and "percent" in table.headings:
            scale = 10 ** exponent(currency)
            share = rate(int(added["verified"] * scale), int(added["receivable"] * scale))
            parts += [f"{table.headings['percent'][at]} {Decimal(share) * 100:.2f}"] if share else []
        said.append((_SAYS[language]["total"].format(currency=currency), " · ".join(parts)))
    return said
