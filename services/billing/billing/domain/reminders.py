"""Which due dates a day reminds of: pure."""

from __future__ import annotations

from datetime import date, timedelta

# An estate that was closed for long, or whose reminders were off, does not tell of months in one morning.
MOST_DAYS_BACK = 14


def steps(setting: str) -> tuple[int, ...]:
    """The days after a due date on which customers are reminded, rising and each once.

    Args:
        setting: such as 3,10,30; empty for never.
    """
    return tuple(sorted({int(one) for one in setting.split(",") if one}))


def due_between(reminded_to: date, today: date, step: int) -> tuple[date, date]:
    """The due dates of which a step reminds today: after the first, up to the second. Days on which the estate was
    closed are made up for on the next one that is open.

    Args:
        reminded_to: the last day that was reminded for.
        today: the estate's, after that.
        step: days after the due date.
    """
    since = max(reminded_to, today - timedelta(days=MOST_DAYS_BACK))
    return since - timedelta(days=step), today - timedelta(days=step)
