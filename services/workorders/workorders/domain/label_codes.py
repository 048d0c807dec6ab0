"""What the QR code of a label says: whose it is, and a secret that nobody can guess."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SAID = re.compile(r"(\d{1,9})\.(\d{1,9})\.([A-Za-z0-9_-]{20,40})")


@dataclass(frozen=True, slots=True)
class LabelCode:
    """A code.

    Args:
        group_id: the group whose label it is.
        company_id: the company.
        secret: of the label.
    """

    group_id: int
    company_id: int
    secret: str

    def __str__(self) -> str:
        return f"{self.group_id}.{self.company_id}.{self.secret}"

    @classmethod
    def read(cls, said: str) -> LabelCode:
        """The code that a phone has read.

        Raises:
            ValueError: it is none.
        """
        found = _SAID.fullmatch(said)
        if found is None:
            raise ValueError("no code of a label")
        return cls(int(found[1]), int(found[2]), found[3])
