"""Turns the first sheet of a workbook into CSV: `python -m chassis.files.workbook FILE MEGABYTES SECONDS`.

A process of its own with limits on memory and time: a small workbook can unfold into more cells than any machine
holds (two cells at opposite corners are enough), and then this process dies, not the one that asked.
"""

from __future__ import annotations

import csv
import resource
import sys
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook

from chassis.files.memory import TOO_LARGE

Cell = int | float | str | bool | time | date | datetime | timedelta


def main(arguments: list[str]) -> int:
    """Writes the CSV to standard output; 0 when the sheet was read whole, TOO_LARGE when memory did not do."""
    path, megabytes, seconds = arguments[0], int(arguments[1]), int(arguments[2])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        writer = csv.writer(sys.stdout)
        for row in sheet.iter_rows():
            writer.writerow([shown(cell) for cell in row])
    except MemoryError:
        return TOO_LARGE
    return 0


def shown(cell: Cell) -> str:
    """A cell's value as text: whole numbers without a point, dates by ISO 8601."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        # Excel keeps 15 digits; what it shows as 0.1 is not 0.1000000000000000055.
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
