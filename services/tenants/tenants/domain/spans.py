"""Spans of days in which somebody has a unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` to `end`, both in it; no end: it lasts.

    Raises:
        ValueError: it would end before it begins.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"it would end on {self.end}, before it begins on {self.start}")

    def overlaps(self, other: Span) -> bool:
        """Whether both have a day in common."""
        return (self.end is None or other.start <= self.end) and (other.end is None or self.start <= other.end)

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.start <= day and (self.end is None or day <= self.end)


def earliest_settlement(today: date, months_back: int) -> date:
    """The first day of the month that lies so many months before today's: no settlement date lies before it.

    Args:
        today: the estate's date.
        months_back: the estate's setting, 0 or more.
    """
    months = 12 * today.year + today.month - 1 - months_back
    return date(months // 12, months % 12 + 1, 1)


def first_overlap(new: Span, others: Iterable[Span]) -> Span | None:
    """The earliest of other spans that has a day in common with a new one.

    One customer a role has a unit on a day: whoever had it before must have moved out (features C9).
    """
    return min((span for span in others if span.overlaps(new)), key=lambda span: span.start, default=None)
