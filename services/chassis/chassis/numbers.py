"""Numbers in the spellings that people and spreadsheets write: one reader for all files.

A comma between thousands means nothing; anywhere else it may stand for a decimal point, so it is refused.
"""

from __future__ import annotations

import re
from decimal import Decimal

# 1234.5, 1,234.5 and 1.5e-05, as a spreadsheet writes small ones; no more digits than sums can hold exactly.
_NUMBER = re.compile(
    r"[+-]?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.[0-9]{0,10})?(?:[eE][+-]?[0-9]{1,2})?", re.ASCII
)

# Full width is half width, and no other form: 12² is not 122.
_HALF_WIDTH = {0xFF00 + place: 0x20 + place for place in range(1, 0x5F)}


def read_number(text: str) -> Decimal:
    """The number that a text says, in half or full width.

    Raises:
        ValueError: it says none, or has more than 15 digits before the point or 10 behind it.
    """
    said = text.translate(_HALF_WIDTH).strip()
    if not _NUMBER.fullmatch(said):
        raise ValueError("must be a number such as 1234.5")
    return Decimal(said.replace(",", ""))
