"""Who takes which order now: hard refusals by name, and a cost of travel, load and lateness, in minutes.

Orders are assigned one to a person by scipy's linear_sum_assignment, the most urgent first where costs are equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from scipy.optimize import linear_sum_assignment

SKILL, ABSENT, OVERLAP, REST, DISTANCE = "skill", "absent", "overlap", "rest", "distance"
# Estimates, in minutes: on foot within a building, across the estate, from another estate; an order's work.
SAME_BUILDING, SAME_ESTATE, OTHER_ESTATE, WORK, OFF_DUTY = 2, 10, 40, 45, 240
LATEST = 100_000  # what is later than that is late enough
# More than all orders of a proposal cost together.
_NEVER = 1e7

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who could take orders.

    Args:
        id, name: who.
        estate_id: where they work; 0 for a company or the group.
        skills: ids of those that count today.
        absent: today.
        duties: their shifts of these days, in order; empty for nobody's roster.
        visits: when they are expected elsewhere.
        orders: how many they have.
        building: where the order is that they work at; empty where that is not known.
    """

    id: str
    name: str = ""
    estate_id: int = 0
    skills: frozenset[str] = frozenset()
    absent: bool = False
    duties: tuple[Span, ...] = ()
    visits: tuple[Span, ...] = ()
    orders: int = 0
    building: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """An order to give out.

    Args:
        id: the order's.
        estate_id: where.
        skill: that it needs; empty for none.
        building: where, as far as that is known.
        visit: when somebody is expected there.
        due: when it has to be done.
    """

    id: str
    estate_id: int
    skill: str = ""
    building: str = ""
    visit: Span | None = None
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What an estate decides: the rest between two duties, and whether it borrows staff."""

    rest: timedelta = timedelta(hours=10)
    borrows_staff: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """What speaks for and against somebody, in minutes; refusals by name."""

    person: Person
    refusals: tuple[str, ...]
    travel: int
    load: int
    late: int
    off_duty: int

    @property
    def cost(self) -> int:
        """What is weighed: minutes of travel, of work before it, of lateness, and of not being on duty."""
        return self.travel + self.load + self.late + self.off_duty


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who is proposed for an order, None for nobody; and everybody, the best first, those refused last."""

    job: Job
    chosen: Candidate | None
    candidates: tuple[Candidate, ...]


def refusals(job: Job, person: Person, now: datetime, limits: Limits) -> tuple[str, ...]:
    """Why somebody cannot have an order, by name; empty where they can.

    Args:
        job: the order.
        person: who.
        now: aware.
        limits: the estate's.
    """
    at = job.visit[0] if job.visit else now
    found = []
    if job.skill and job.skill not in person.skills:
        found.append(SKILL)
    if person.absent:
        found.append(ABSENT)
    if job.visit and any(begin < job.visit[1] and job.visit[0] < end for begin, end in person.visits):
        found.append(OVERLAP)
    if not _on_duty(person, at) and any(end <= at < end + limits.rest for _, end in person.duties):
        found.append(REST)
    if person.estate_id not in (0, job.estate_id) and not limits.borrows_staff:
        found.append(DISTANCE)
    return tuple(found)


def candidate(job: Job, person: Person, now: datetime, limits: Limits) -> Candidate:
    """What somebody would cost, and why they cannot."""
    at = job.visit[0] if job.visit else now
    travel = OTHER_ESTATE if person.estate_id not in (0, job.estate_id) else SAME_ESTATE
    if person.building and person.building == job.building:
        travel = SAME_BUILDING
    load = WORK * person.orders
    begin = max(at, now + timedelta(minutes=travel + load))
    late = min(int((begin - job.due) / timedelta(minutes=1)), LATEST) if job.due and begin > job.due else 0
    off_duty = OFF_DUTY if person.duties and not _on_duty(person, at) else 0
    return Candidate(person, refusals(job, person, now, limits), travel, load, late, off_duty)


def propose(jobs: Sequence[Job], people: Sequence[Person], now: datetime, limits: Limits) -> list[Proposal]:
    """Who takes which order: one order to a person at most, at the least cost altogether.

    Args:
        jobs: the most urgent first.
        people: whoever works there; among equals the first ones get the first orders.
        now: aware.
        limits: the estate's.
    """
    table = [[candidate(job, person, now, limits) for person in people] for job in jobs]
    chosen = _assigned(table) if people else {}
    return [
        Proposal(job, row[chosen[place]] if place in chosen else None, tuple(sorted(row, key=_rank)))
        for place, (job, row) in enumerate(zip(jobs, table, strict=True))
    ]


def _assigned(table: Sequence[Sequence[Candidate]]) -> dict[int, int]:
    """The place of a person by the place of an order. Costs are whole minutes, so that the tie-break decides nothing
    else; scipy promises none of its own."""
    costs = np.array([[_NEVER if one.refusals else float(one.cost) for one in row] for row in table])
    if not costs.size:
        return {}
    rows, columns = np.indices(costs.shape)
    size = max(costs.shape)
    # All of it together is less than a minute.
    tie = 0.5 / (min(costs.shape) * size**2)
    places = linear_sum_assignment(costs - tie * (size - rows) * (size - columns))
    return {int(row): int(column) for row, column in zip(*places, strict=True) if costs[row, column] < _NEVER}


def _rank(one: Candidate) -> tuple[bool, int, str]:
    return bool(one.refusals), one.cost, one.person.id


def _on_duty(person: Person, at: datetime) -> bool:
    return any(begin <= at < end for begin, end in person.duties)
