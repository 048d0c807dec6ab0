"""Sheets of labels with QR codes as PDF: 24 on A4, each 70 by 37 mm, as label paper is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO

import segno
from chassis import directory
from chassis.files import storage
from chassis.files.letters import Letters
from chassis.files.printed import MOST_BYTES, Printed
from chassis.files.stored import PDF
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from devices.records import Equipment
    from devices.settings import Settings

COLUMNS, ROWS = 3, 8
PER_SHEET = COLUMNS * ROWS
WIDTH, HEIGHT = 70 * mm, 37 * mm
_TOP = (A4[1] - ROWS * HEIGHT) / 2
_CODE = 29 * mm
_PADDING = 4 * mm
_TITLE, _TEXT = 10.0, 7.5
_MOST_LINES = 3
_CHINESE, _ENGLISH = "设备标签", "Equipment labels"


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says: the address that its code opens, and lines to read, the first one large."""

    address: str
    lines: tuple[str, ...]


def print_labels(tx: Tx, settings: Settings, estate_id: int, pieces: Sequence[Equipment], language: str) -> Printed:
    """Prints labels for equipment, kept for whoever asked.

    Args:
        tx: under the caller's scope.
        settings: with the folder of files, the fonts, and where people reach the platform.
        estate_id: whose equipment.
        pieces: in the order of the labels.
        language: zh-CN or en-US.
    """
    estate = directory.estate(tx, estate_id)
    root = f"{settings.public_url.rstrip('/')}/console/{estate_id}/devices/equipment"
    labels = [
        Label(f"{root}/{one.equipment_id}", (one.name, one.code, f"{estate.name} {one.place}".strip()))
        for one in pieces
    ]
    title = _ENGLISH if language == "en-US" else _CHINESE
    store = storage.store(settings)
    with TemporaryFile() as file:
        pages = write_labels(labels, file, Letters(settings.document_fonts), title)
        file.seek(0)
        stored = store.put(
            file,
            filename=f"{title}-{estate.name}.pdf",
            media_type=PDF,
            owner=tx.scope.principal,
            max_bytes=MOST_BYTES,
        )
    return Printed(stored, pages)


def write_labels(labels: Sequence[Label], file: BinaryIO, letters: Letters, title: str) -> int:
    """Writes sheets of labels; gives how many sheets.

    Args:
        labels: row by row.
        file: where the bytes go.
        letters: which fonts draw them.
        title: of the document.
    """
    canvas = Canvas(file, pagesize=A4)
    canvas.setTitle(title)
    sheets = 0
    for first in range(0, len(labels), PER_SHEET):
        for place, label in enumerate(labels[first : first + PER_SHEET]):
            row, column = divmod(place, COLUMNS)
            _draw(canvas, label, column * WIDTH, A4[1] - _TOP - (row + 1) * HEIGHT, letters)
        canvas.showPage()
        sheets += 1
    canvas.save()
    return sheets


def _draw(canvas: Any, label: Label, left: float, bottom: float, letters: Letters) -> None:
    """One label, from its lower left corner on."""
    _draw_code(canvas, label.address, left + _PADDING, bottom + _PADDING)
    room = WIDTH - _CODE - 3 * _PADDING
    at = bottom + HEIGHT - _PADDING - _TITLE
    for number, line in enumerate(label.lines):
        size = _TEXT if number else _TITLE
        for part in _broken(line, room, size, letters)[:_MOST_LINES]:
            x = left + _CODE + 2 * _PADDING
            for run in letters.runs(part, size):
                canvas.setFont(run.font, size)
                canvas.drawString(x, at, run.text)
                x += run.width
            at -= size * 1.35
        at -= 2


def _draw_code(canvas: Any, address: str, left: float, bottom: float) -> None:
    """The QR code (ISO/IEC 18004, error correction M: a quarter of a scratched label may be lost less than that)."""
    code = segno.make_qr(address, error="m")
    rows = [list(row) for row in code.matrix_iter(scale=1, border=0)]
    size = _CODE / len(rows)
    for number, row in enumerate(rows):
        for start, length in _dark(row):
            y = bottom + _CODE - (number + 1) * size
            canvas.rect(left + start * size, y, length * size, size, stroke=0, fill=1)


def _dark(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The dark stretches of a row: where each begins, and how long it is."""
    start = None
    for place, module in enumerate([*row, 0]):
        if module and start is None:
            start = place
        elif not module and start is not None:
            yield start, place - start
            start = None


def _broken(text: str, room: float, size: float, letters: Letters) -> list[str]:
    """A text in lines that fit, broken anywhere: codes and Chinese have no blanks."""
    lines, line = [], ""
    for letter in text:
        if line and sum(run.width for run in letters.runs(line + letter, size)) > room:
            lines.append(line)
            line = ""
        line += letter
    return [*lines, line] if line else lines
