"""`python -m localplatform.currencies` writes the web applications' table of currencies from the services' own."""

from __future__ import annotations

import json
from pathlib import Path

from chassis.money import PLACES

from localplatform.paths import ROOT

FILE = ROOT / "gateway" / "web" / "src" / "currencies.json"


def table() -> str:
    """The places of every currency by its code, as the file holds them."""
    return json.dumps(dict(sorted(PLACES.items())), indent=2) + "\n"


def write(file: Path = FILE) -> None:
    """Writes the table."""
    file.write_text(table())


if __name__ == "__main__":
    write()
