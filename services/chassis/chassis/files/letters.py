"""Which font draws which letter: text in runs of one font, shaped where its script asks for it.

No one font has all letters that stand in names. The first font is what a document is set in; a letter that it lacks
comes from the first of the others that has it, and one that none has is drawn as 〓, and the document names it.
"""

from __future__ import annotations

import lzma
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont, shapeStr

# What typesetters put where they have no type.
GETA = "〓"
# Marks, and what is not seen.
_JOINS = ("Mn", "Mc", "Me", "Cf")


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font that documents embed.

    Args:
        name: as reportlab knows it.
        covered: the letters that it has a glyph for.
        shapes: its glyphs depend on their neighbours (marks over consonants, reordered vowels).
    """

    name: str
    covered: frozenset[int]
    shapes: bool

    def draws(self, letters: str) -> bool:
        """Whether it has every one of these letters."""
        return all(ord(letter) in self.covered for letter in letters)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters next to each other in one font.

    Args:
        font: name of the font.
        text: what reportlab draws; shaped where the font asks for it.
        said: the letters themselves.
        width: in points, at the size it was made for.
    """

    font: str
    text: str
    said: str
    width: float


class Letters:
    """Splits text into runs, and tells the letters that no font has.

    Args:
        fonts: TrueType fonts, the one that documents are set in first.
    """

    def __init__(self, fonts: Sequence[Path]) -> None:
        self.first = typeface(fonts[0], False)
        self._others = fonts[1:]

    def runs(self, text: str, size: float) -> list[Run]:
        """The text in runs of one font each.

        Args:
            text: in logical order, on one line.
            size: of the letters in points.
        """
        drawn = [self._drawn(cluster) for cluster in clusters(text)]
        return [
            _run(face, "".join(letters for _, letters in group), size)
            for face, group in groupby(drawn, key=lambda one: one[0])
        ]

    def lacking(self, text: str) -> list[str]:
        """The letters of a text that no font has, each once."""
        return list(dict.fromkeys(one for one in clusters(text) if self._drawn(one)[1] == GETA != one))

    def _drawn(self, cluster: str) -> tuple[Typeface, str]:
        visible = "".join(letter for letter in cluster if unicodedata.category(letter) not in ("Cf", "Cc"))
        for letters in (visible, "".join(letter for letter in visible if not _varies(letter))):
            if face := self._face(letters):
                return face, letters
        return self.first, GETA

    def _face(self, letters: str) -> Typeface | None:
        if self.first.draws(letters):
            return self.first
        if any(unicodedata.category(letter) == "Co" for letter in letters):
            return None  # means something else to everybody
        others = (typeface(path, True) for path in self._others if _file(path))
        return next((face for face in others if face.draws(letters)), None)


def clusters(text: str) -> Iterator[str]:
    """Letters with the marks that belong to them: what is never parted, neither by fonts nor by lines."""
    held = ""
    for letter in unicodedata.normalize("NFC", text):
        if held and unicodedata.category(letter) not in _JOINS:
            yield held
            held = ""
        held += letter
    if held:
        yield held


@lru_cache(maxsize=32)
def typeface(path: Path, fallback: bool) -> Typeface:
    """A font, read once.

    Args:
        path: of the TrueType font.
        fallback: it draws what the first font lacks.

    Raises:
        RuntimeError: it is not there.
    """
    if (file := _file(path)) is None:
        raise RuntimeError(
            f"{path} is not there: install a font with Chinese letters (Debian: fonts-wqy-microhei), or name one by"
            " MANOR_DOCUMENT_FONT_FILE"
        )
    with lzma.open(file) if file.suffix == ".xz" else file.open("rb") as opened:
        font = _Font(f"manor-{path.stem}", opened, subfontIndex=0)
    pdfmetrics.registerFont(font)
    # Before anything is shaped: glyphs without a letter of their own then get one of the private ones.
    return Typeface(font.fontName, frozenset(font.face.charToGlyph), fallback)


def _file(path: Path) -> Path | None:
    """Where a font lies; images hold large ones compressed, as `<name>.xz`."""
    return next((file for file in (path, path.with_name(f"{path.name}.xz")) if file.exists()), None)


class _Font(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font whose letters beyond U+FFFF can be copied and searched for, too.

    reportlab 5.1.0 writes them as one number of five digits where PDF asks for two of four (ISO 32000-1, 9.10.3).
    """

    def addObjects(self, doc: Any) -> None:
        super().addObjects(doc)
        for name, found in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                found.content = re.sub("<([0-9A-F]{5,6})>", _surrogates, found.content)


def _surrogates(beyond: re.Match[str]) -> str:
    return f"<{chr(int(beyond[1], 16)).encode('utf-16-be').hex().upper()}>"


def _run(face: Typeface, letters: str, size: float) -> Run:
    text = shapeStr(letters, face.name, size) if face.shapes else letters
    if isinstance(text, ShapedStr):
        width = sum(one.x_advance for one in text.__shapeData__) * size / 1000
    else:
        width = pdfmetrics.stringWidth(text, face.name, size)
    return Run(face.name, text, letters, width)


def _varies(letter: str) -> bool:
    """Whether it only chooses among the forms of the letter before it."""
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
