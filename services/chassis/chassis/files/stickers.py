"""Sheets of stickers on A4: a QR code each, with what it hangs on and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from chassis.files.letters import Letters, Run

COLUMNS, ROWS = 3, 5
MARGIN, SIDE = 10 * mm, 36 * mm
TITLE, NOTE, LEAST = 11.0, 8.0, 5.0


@dataclass(frozen=True, slots=True)
class Sticker:
    """A sticker.

    Args:
        said: what its QR code says.
        title: what it hangs on.
        note: where that is.
    """

    said: str
    title: str
    note: str


def write_stickers(stickers: Sequence[Sticker], file: BinaryIO, *, fonts: Sequence[Path]) -> int:
    """Writes stickers as PDF, fifteen on a page; gives how many pages there are, one where there are no stickers.

    Args:
        stickers: in the order of the sheet.
        file: where the bytes go.
        fonts: TrueType fonts, the one that it is set in first (settings.document_fonts).
    """
    letters, canvas, pages = Letters(fonts), Canvas(file, pagesize=A4), 1
    for number, one in enumerate(stickers):
        place = number % (COLUMNS * ROWS)
        if number and place == 0:
            canvas.showPage()
            pages += 1
        _draw(canvas, letters, one, place)
    canvas.showPage()
    canvas.save()
    return pages


def _draw(canvas: Canvas, letters: Letters, sticker: Sticker, place: int) -> None:
    wide, high = (A4[0] - 2 * MARGIN) / COLUMNS, (A4[1] - 2 * MARGIN) / ROWS
    left, top = MARGIN + place % COLUMNS * wide, A4[1] - MARGIN - place // COLUMNS * high
    code = QrCodeWidget(sticker.said, barLevel="M")
    x, y, right, upper = code.getBounds()
    drawing = Drawing(SIDE, SIDE, transform=[SIDE / (right - x), 0, 0, SIDE / (upper - y), 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, canvas, left + (wide - SIDE) / 2, top - SIDE)
    for text, size, below in ((sticker.title, TITLE, 5 * mm), (sticker.note, NOTE, 9.5 * mm)):
        fitting, runs = _fitting(letters, text, size, wide - 4 * mm)
        start = left + (wide - sum(run.width for run in runs)) / 2
        for run in runs:
            canvas.setFont(run.font, fitting)
            canvas.drawString(start, top - SIDE - below, run.text)
            start += run.width


def _fitting(letters: Letters, text: str, size: float, most: float) -> tuple[float, list[Run]]:
    """A line and its size: smaller where it would be wider than so many points."""
    width = sum(run.width for run in letters.runs(text, size))
    if width > most:
        size = max(size * most / width, LEAST)
    return size, letters.runs(text, size)
