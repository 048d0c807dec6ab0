"""Printed documents as PDF: a heading, particulars, one table, totals and notes on A4, with the fonts embedded.

What a document says is the service's; how it looks is here, so that every printed page of Manor looks alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, Table, TableStyle

from chassis.files.letters import Letters
from chassis.files.text import Style, Text

_MARGIN = 18 * mm
_PADDING = 6  # of reportlab's frames, on each side
_LINE = colors.HexColor("#c9ced6")
_BAND = colors.HexColor("#f2f4f7")
_QUIET = colors.HexColor("#5b6472")
_MARK = colors.HexColor("#c0392b")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Args:
        title: its heading.
        share: its width in proportion to the others.
        amount: it holds numbers, which stand to the right.
    """

    title: str
    share: float
    amount: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What a document says, in the language it is printed in.

    Args:
        title: what it is, such as 收款单.
        issuer: who gives it out.
        particulars: pairs of label and value, two to a line; those without a value are left out.
        columns: of the table.
        rows: the table's cells.
        totals: pairs of label and value under the table.
        notes: sentences at the end.
        mark: what is stamped on it, such as 已冲红; empty for none.
        page: how a page is numbered, with {page} and {pages}.
        undrawn: what is said of {letters} that no font has, which stand as 〓.
        landscape: the long side lies, for wide tables.
        body: paragraphs between the particulars and the table; an empty one is a gap.
    """

    title: str
    issuer: str
    particulars: Sequence[tuple[str, str]]
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    totals: Sequence[tuple[str, str]]
    notes: Sequence[str] = ()
    mark: str = ""
    page: str = "{page} / {pages}"
    undrawn: str = "〓: {letters}"
    landscape: bool = False
    body: Sequence[str] = ()

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page, in points."""
        return (A4[1], A4[0]) if self.landscape else (A4[0], A4[1])

    @property
    def width(self) -> float:
        """What a line may take, in points."""
        return float(self.size[0] - 2 * _MARGIN - 2 * _PADDING)


def write_pdf(document: Document, file: BinaryIO, *, fonts: Sequence[Path]) -> int:
    """Writes a document as PDF; gives how many pages it has.

    Args:
        document: what it says.
        file: where the bytes go.
        fonts: TrueType fonts, the one that it is set in first (settings.document_fonts); what is used of them is
            embedded.

    Raises:
        RuntimeError: the first font is not there.
    """
    letters = Letters(fonts)
    made = SimpleDocTemplate(
        file,
        pagesize=document.size,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=document.title,
        author=document.issuer,
    )
    made.build(_story(document, letters), canvasmaker=_pages(document, letters.first.name))
    return int(made.page)


_TITLE = Style(18)
_ISSUER = Style(10, _QUIET)
_LABEL = Style(8.5, _QUIET)
_PARTICULAR = Style(9)
_CELL, _AMOUNT = Style(9.5), Style(9.5, right=True)
_HEAD, _HEAD_AMOUNT = Style(9, _QUIET), Style(9, _QUIET, right=True)
_TOTAL = Style(11, right=True)
_NOTE = Style(8.5, _QUIET)
_BODY = Style(10)


def _story(document: Document, letters: Letters) -> list[Flowable]:
    return [
        Text(document.title, _TITLE, letters),
        Spacer(0, 1 * mm),
        Text(document.issuer, _ISSUER, letters),
        Spacer(0, 5 * mm),
        _particulars(document, letters),
        Spacer(0, 5 * mm),
        *(Text(one, _BODY, letters) if one.strip() else Spacer(0, 3 * mm) for one in document.body),
        *([Spacer(0, 5 * mm)] if document.body else []),
        _table(document, letters),
        Spacer(0, 3 * mm),
        *([_totals(document, letters)] if document.totals else []),
        Spacer(0, 6 * mm),
        *(Text(note, _NOTE, letters) for note in [*document.notes, *_undrawn(document, letters)]),
    ]


def _undrawn(document: Document, letters: Letters) -> list[str]:
    """Says which letters stand as 〓, by their numbers, since they cannot be shown."""
    heads, texts = (document.title, document.issuer), (*document.notes, *document.body)
    said = chain(heads, *document.particulars, *document.rows, *document.totals, texts)
    lacking = dict.fromkeys(letter for text in said for letter in letters.lacking(text))
    named = ", ".join("+".join(f"U+{ord(one):04X}" for one in letter) for letter in lacking)
    return [document.undrawn.format(letters=named)] if named else []


def _particulars(document: Document, letters: Letters) -> Table:
    cells: list[list[Text | str]] = [
        [Text(label, _LABEL, letters), Text(value, _PARTICULAR, letters)]
        for label, value in document.particulars
        if value
    ]
    if len(cells) % 2:
        cells.append(["", ""])
    rows = [left + right for left, right in zip(cells[::2], cells[1::2], strict=True)]
    widths = [document.width * share for share in (0.13, 0.37, 0.13, 0.37)]
    return Table(rows, widths, style=TableStyle([*_PLAIN, ("VALIGN", (0, 0), (-1, -1), "TOP")]))


_PLAIN = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
)


def _table(document: Document, letters: Letters) -> Table:
    columns = document.columns
    whole = sum(column.share for column in columns)
    head = [Text(one.title, _HEAD_AMOUNT if one.amount else _HEAD, letters) for one in columns]
    of = [_AMOUNT if one.amount else _CELL for one in columns]
    body = [[Text(cell, style, letters) for cell, style in zip(row, of, strict=True)] for row in document.rows]
    lines = (
        ("BACKGROUND", (0, 0), (-1, 0), _BAND),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    )
    widths = [document.width * column.share / whole for column in columns]
    return Table([head, *body], widths, repeatRows=1, style=TableStyle(lines))


def _totals(document: Document, letters: Letters) -> Table:
    rows = [[Text(label, _LABEL, letters), Text(value, _TOTAL, letters)] for label, value in document.totals]
    style = TableStyle([*_PLAIN, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return Table(rows, [document.width * 0.25, document.width * 0.75], style=style)


def _pages(document: Document, font: str) -> type[Canvas]:
    """A canvas that numbers pages once it knows how many there are, and stamps each with the mark."""

    class Numbered(Canvas):  # type: ignore[misc]  # reportlab has no types
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._done: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self._done.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for at, state in enumerate(self._done, start=1):
                self.__dict__.update(state)
                self.setFont(font, 8)
                self.setFillColor(_QUIET)
                numbered = document.page.format(page=at, pages=len(self._done))
                self.drawRightString(document.size[0] - _MARGIN, _MARGIN / 2, numbered)
                _stamp(self, document, font)
                super().showPage()
            super().save()

    return Numbered


def _stamp(canvas: Canvas, document: Document, font: str) -> None:
    mark, (width_of_page, height) = document.mark, document.size
    if not mark:
        return
    size = 20
    width = pdfmetrics.stringWidth(mark, font, size) + 8 * mm
    canvas.saveState()
    canvas.translate(width_of_page - _MARGIN - width / 2, height - _MARGIN - 8 * mm)
    canvas.rotate(8)
    canvas.setStrokeColor(_MARK)
    canvas.setFillColor(_MARK)
    canvas.setLineWidth(1.5)
    canvas.roundRect(-width / 2, -6 * mm, width, 12 * mm, 2 * mm)
    canvas.setFont(font, size)
    canvas.drawCentredString(0, -size * 0.36, mark)
    canvas.restoreState()
