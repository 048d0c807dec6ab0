"""By when an emergency plan has to be drilled again."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from chassis.periods import add_months


def due_again(since: date, months: int) -> date | None:
    """The day by which a plan is drilled again, the same day so many months later; None for never.

    Args:
        since: when it was drilled last, or made where it never was.
        months: every so many months; 0 for never. A day that the month has not is its last.
    """
    if not months:
        return None
    first = add_months(since.replace(day=1), months)
    return first.replace(day=min(since.day, monthrange(first.year, first.month)[1]))
