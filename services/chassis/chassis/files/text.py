"""A paragraph of a printed document, in as many fonts as its letters need.

reportlab's own paragraph shapes no text that is broken as Chinese is, and breaks none that is shaped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable

from chassis.files.letters import Letters, Run, clusters

_LEADING = 1.4
# Of the line's height, below the letters' feet.
_DESCENT = 0.38
# Closing and opening brackets, quotation marks, and what stands at the end of sentences.
_NEVER_FIRST, _NEVER_LAST = ("Pe", "Pf", "Po"), ("Ps", "Pi")


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks.

    Args:
        size: of its letters in points.
        colour: of its letters.
        right: it stands to the right.
    """

    size: float
    colour: Any = colors.black
    right: bool = False


class Text(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A paragraph: broken between words and between Chinese letters, never between a letter and its marks.

    Args:
        text: what it says; no markup.
        style: how it looks.
        letters: which fonts draw it.
    """

    def __init__(self, text: str, style: Style, letters: Letters) -> None:
        super().__init__()
        self._text, self._style, self._letters = " ".join(text.split()), style, letters
        self._lines: list[list[Run]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The room that it takes, as reportlab asks for it, in points."""
        self.width = width
        self._lines = [self._letters.runs(line.strip(), self._style.size) for line in self._broken(width)]
        self.height = len(self._lines) * self._style.size * _LEADING
        return width, self.height

    def draw(self) -> None:
        """Draws it, at the place where reportlab has moved the canvas to."""
        size = self._style.size
        for at, runs in enumerate(self._lines, start=1):
            used = sum(run.width for run in runs)
            left = self.width - used if self._style.right else 0
            text = self.canv.beginText(left, self.height - at * size * _LEADING + size * _DESCENT)
            text.setFillColor(self._style.colour)
            for run in runs:
                text.setFont(run.font, size)
                # Shaped letters stand in the file as glyphs of no letter: this says what they say.
                shaped = run.text != run.said
                if shaped:
                    text._code.append(f"/Span <</ActualText <{_utf16(run.said)}>>> BDC")
                text.textOut(run.text)
                if shaped:
                    text._code.append("EMC")
            self.canv.drawText(text)

    def _broken(self, width: float) -> Iterator[str]:
        line, used = "", 0.0
        for piece in self._pieces(width):
            needed = self._width(piece.rstrip())
            if line and used + needed > width:
                yield line
                line, used = "", 0.0
            line, used = line + piece, used + self._width(piece)
        yield line

    def _pieces(self, width: float) -> Iterator[str]:
        """What is not parted; a word that is wider than a line is."""
        for piece in _words(self._text):
            if self._width(piece.rstrip()) <= width:
                yield piece
            else:
                yield from clusters(piece)

    def _width(self, text: str) -> float:
        return sum(run.width for run in self._letters.runs(text, self._style.size))


def _words(text: str) -> Iterator[str]:
    """Words with the space behind them, and Chinese letters with the signs that may not begin or end a line."""
    held = ""
    for cluster in clusters(text):
        if held and _parts(held[-1], cluster[0]):
            yield held
            held = ""
        held += cluster
    if held:
        yield held


def _parts(before: str, after: str) -> bool:
    """Whether a line may end between two letters."""
    if after == " " or unicodedata.category(after) in _NEVER_FIRST or unicodedata.category(before) in _NEVER_LAST:
        return False
    return before in " -" or _wide(before) or _wide(after)


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in ("W", "F")


def _utf16(text: str) -> str:
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex().upper()
