"""What must be said of an order's work before it is done, and whether a phone's clock can be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

# A phone's clock is set by the network, and a few minutes off is no sign of a wrong one.
TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found of a line of a checklist.

    Args:
        line: as the order has it.
        failed: something is wrong with it.
        note: what.
    """

    line: str
    failed: bool = False
    note: str = ""


def unanswered(checklist: Sequence[str], answers: Sequence[Answer]) -> tuple[str, ...]:
    """The lines of a checklist that nobody answered, in its order."""
    answered = {one.line for one in answers}
    return tuple(line for line in checklist if line not in answered)


def misplaced(checklist: Sequence[str], answers: Sequence[Answer]) -> tuple[int, ...]:
    """The places of answers to lines that the checklist has not, or that were answered before."""
    lines = [one.line for one in answers]
    return tuple(place for place, line in enumerate(lines) if line not in checklist or line in lines[:place])


def noteless(answers: Sequence[Answer]) -> tuple[int, ...]:
    """The places of answers that say that something is wrong, and not what."""
    return tuple(place for place, one in enumerate(answers) if one.failed and not one.note.strip())


def doubtful(device_at: datetime | None, reported_at: datetime, now: datetime) -> bool:
    """Whether the time at which a phone says that a step was taken cannot be right.

    Args:
        device_at: what its clock said, aware; None where no phone kept the step.
        reported_at: when the order was reported, aware.
        now: aware.
    """
    return device_at is not None and not reported_at - TOLERANCE <= device_at <= now + TOLERANCE
