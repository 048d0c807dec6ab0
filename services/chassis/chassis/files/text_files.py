"""Whether a file is text that people can read."""

from __future__ import annotations

import codecs
from pathlib import Path

PIECE = 1024 * 1024
# What text editors and spreadsheets write, here and in China.
ENCODINGS = ("utf-8", "gb18030")


def is_text(path: Path) -> bool:
    """True where the whole file is text in UTF-8, GB 18030 or, with its mark, UTF-16, without control characters."""
    with path.open("rb") as file:
        marked = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    return any(_reads(path, encoding) for encoding in (("utf-16",) if marked else ENCODINGS))


def _reads(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while piece := file.read(PIECE):
                if "\0" in decoder.decode(piece):
                    return False
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True
