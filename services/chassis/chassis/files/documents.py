"""Printed documents as PDF: a heading, particulars, one table, totals and notes on A4, with the font embedded.

What a document says is the service's; how it looks is here, so that every printed page of Manor looks alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

_MARGIN = 18 * mm
_PADDING = 6  # of reportlab's frames, on each side
_WIDTH = A4[0] - 2 * _MARGIN - 2 * _PADDING
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


def write_pdf(document: Document, file: BinaryIO, *, font: Path) -> int:
    """Writes a document as PDF; gives how many pages it has.

    Args:
        document: what it says.
        file: where the bytes go.
        font: a TrueType font with all its letters (settings.document_font_file); what is used of it is embedded.
    """
    styles = _Styles(_font(font))
    made = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=document.title,
        author=document.issuer,
    )
    made.build(_story(document, styles), canvasmaker=_pages(document, styles.font))
    return int(made.page)


@lru_cache(maxsize=4)
def _font(path: Path) -> str:
    if not path.exists():
        raise RuntimeError(
            f"{path} is not there: install a font with Chinese letters (Debian: fonts-wqy-microhei), or name one by"
            " MANOR_DOCUMENT_FONT_FILE"
        )
    name = f"manor-{path.stem}"
    pdfmetrics.registerFont(TTFont(name, str(path), subfontIndex=0))
    return name


class _Styles:
    """Text styles in one font."""

    def __init__(self, font: str) -> None:
        def style(name: str, size: float, align: int = TA_LEFT, colour: Any = colors.black) -> ParagraphStyle:
            # Chinese has no spaces to break a line at.
            return ParagraphStyle(
                name,
                fontName=font,
                fontSize=size,
                leading=size * 1.4,
                alignment=align,
                textColor=colour,
                wordWrap="CJK",
            )

        self.font = font
        self.title = style("title", 18)
        self.issuer = style("issuer", 10, colour=_QUIET)
        self.label = style("label", 8.5, colour=_QUIET)
        self.particular = style("particular", 9)
        self.text = style("text", 9.5)
        self.head = style("head", 9, colour=_QUIET)
        self.head_amount = style("head_amount", 9, TA_RIGHT, _QUIET)
        self.amount = style("amount", 9.5, TA_RIGHT)
        self.total = style("total", 11, TA_RIGHT)
        self.note = style("note", 8.5, colour=_QUIET)


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(text), style)


def _story(document: Document, styles: _Styles) -> list[Flowable]:
    return [
        _paragraph(document.title, styles.title),
        Spacer(0, 1 * mm),
        _paragraph(document.issuer, styles.issuer),
        Spacer(0, 5 * mm),
        _particulars(document, styles),
        Spacer(0, 5 * mm),
        _table(document, styles),
        Spacer(0, 3 * mm),
        _totals(document, styles),
        Spacer(0, 6 * mm),
        *(_paragraph(note, styles.note) for note in document.notes),
    ]


def _particulars(document: Document, styles: _Styles) -> Table:
    cells = [
        [_paragraph(label, styles.label), _paragraph(value, styles.particular)]
        for label, value in document.particulars
        if value
    ]
    if len(cells) % 2:
        cells.append(["", ""])
    rows = [left + right for left, right in zip(cells[::2], cells[1::2], strict=True)]
    widths = [_WIDTH * share for share in (0.13, 0.37, 0.13, 0.37)]
    return Table(rows, widths, style=TableStyle([*_PLAIN, ("VALIGN", (0, 0), (-1, -1), "TOP")]))


_PLAIN = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 1.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
)


def _table(document: Document, styles: _Styles) -> Table:
    columns = document.columns
    whole = sum(column.share for column in columns)
    head = [_paragraph(one.title, styles.head_amount if one.amount else styles.head) for one in columns]
    of = [styles.amount if one.amount else styles.text for one in columns]
    body = [[_paragraph(cell, style) for cell, style in zip(row, of, strict=True)] for row in document.rows]
    lines = (
        ("BACKGROUND", (0, 0), (-1, 0), _BAND),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    )
    widths = [_WIDTH * column.share / whole for column in columns]
    return Table([head, *body], widths, repeatRows=1, style=TableStyle(lines))


def _totals(document: Document, styles: _Styles) -> Table:
    rows = [[_paragraph(label, styles.label), _paragraph(value, styles.total)] for label, value in document.totals]
    style = TableStyle([*_PLAIN, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return Table(rows, [_WIDTH * 0.25, _WIDTH * 0.75], style=style)


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
                self.drawRightString(A4[0] - _MARGIN, _MARGIN / 2, document.page.format(page=at, pages=len(self._done)))
                _stamp(self, document.mark, font)
                super().showPage()
            super().save()

    return Numbered


def _stamp(canvas: Canvas, mark: str, font: str) -> None:
    if not mark:
        return
    size = 20
    width = pdfmetrics.stringWidth(mark, font, size) + 8 * mm
    canvas.saveState()
    canvas.translate(A4[0] - _MARGIN - width / 2, A4[1] - _MARGIN - 8 * mm)
    canvas.rotate(8)
    canvas.setStrokeColor(_MARK)
    canvas.setFillColor(_MARK)
    canvas.setLineWidth(1.5)
    canvas.roundRect(-width / 2, -6 * mm, width, 12 * mm, 2 * mm)
    canvas.setFont(font, size)
    canvas.drawCentredString(0, -size * 0.36, mark)
    canvas.restoreState()
