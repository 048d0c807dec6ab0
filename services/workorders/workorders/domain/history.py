"""Which steps an order of another system has taken, as its times say, by the one table of moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workorders.domain.moves import DESK, HOLDER, REPORTER, REVIEWED, move


@dataclass(frozen=True, slots=True)
class PastTimes:
    """When an order of another system was reported, answered, done, opened again and ended; all aware.

    Args:
        reported: when it was reported.
        ended: when it was closed, or cancelled.
        responded: when somebody answered for it; None for no time of its own.
        done: when it was done, the last time; None for one that was cancelled.
        first_done: when it had been done before it was opened again.
        reopened: when that was.
    """

    reported: datetime
    ended: datetime
    responded: datetime | None = None
    done: datetime | None = None
    first_done: datetime | None = None
    reopened: datetime | None = None

    def backwards(self) -> bool:
        """Whether its times do not follow one another."""
        told = (self.reported, self.responded, self.first_done, self.reopened, self.done, self.ended)
        known = [one for one in told if one is not None]
        return known != sorted(known)


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step of an order of another system: the move, from where to where, and when."""

    name: str
    start: str
    end: str
    at: datetime


def steps_of(times: PastTimes, *, rated: bool) -> Iterator[PastStep]:
    """The steps that lead an order from the queue to its end at its times, each one of the table.

    Args:
        times: they follow one another; one that was opened again was done twice.
        rated: its customer confirmed it.
    """
    state = REVIEWED
    for name, at in _moves(times, rated=rated):
        made = move(name, state, (DESK, HOLDER, REPORTER))
        yield PastStep(name, state, made.end, at)
        state = made.end


def _moves(times: PastTimes, *, rated: bool) -> Iterator[tuple[str, datetime]]:
    if times.done is None:
        yield "cancel", times.ended
        return
    answered = times.responded or times.first_done or times.done
    yield from (("assign", times.reported), ("accept", answered), ("start", answered))
    if times.first_done and times.reopened:
        yield from (("finish", times.first_done), ("reopen", times.reopened))
        yield from ((name, times.reopened) for name in ("assign", "accept", "start"))
    yield from (("finish", times.done), ("confirm" if rated else "verify", times.ended), ("close", times.ended))
