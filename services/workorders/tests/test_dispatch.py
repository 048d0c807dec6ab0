"""Who takes which order: refusals by name, and the least cost altogether, against trying everything."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workorders.domain.dispatch import Job, Limits, Person, candidate, propose, refusals

NOW = datetime(2026, 11, 30, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
HERE, ELSEWHERE = 11, 12
VISIT = (NOW + HOUR, NOW + 2 * HOUR)


@pytest.mark.parametrize(
    ("job", "person", "named"),
    [
        ({"skill": "lift"}, {"skills": frozenset({"water"})}, "skill"),
        ({}, {"absent": True}, "absent"),
        ({"visit": VISIT}, {"visits": ((NOW, NOW + HOUR + timedelta(minutes=1)),)}, "overlap"),
        ({}, {"duties": ((NOW - 12 * HOUR, NOW - 4 * HOUR),)}, "rest"),
        ({}, {"estate_id": ELSEWHERE}, "distance"),
    ],
)
def test_whoever_cannot_have_an_order_is_refused_by_name(job: dict, person: dict, named: str) -> None:  # type: ignore[type-arg]
    assert refusals(Job("a", HERE, **job), Person("p", **person), NOW, Limits()) == (named,)
    (proposal,) = propose([Job("a", HERE, **job)], [Person("p", **person)], NOW, Limits())
    assert proposal.chosen is None and proposal.candidates[0].refusals == (named,)


@pytest.mark.parametrize(
    ("job", "person"),
    [
        ({"skill": "lift"}, {"skills": frozenset({"lift"})}),
        ({"visit": VISIT}, {"visits": ((NOW, NOW + HOUR),)}),
        ({}, {"duties": ((NOW - 24 * HOUR, NOW - 10 * HOUR),)}),
        ({}, {"duties": ((NOW - 9 * HOUR, NOW - HOUR), (NOW, NOW + 8 * HOUR))}),
        ({}, {"estate_id": HERE}),
        ({}, {"estate_id": 0}),
    ],
)
def test_whoever_can_is_not(job: dict, person: dict) -> None:  # type: ignore[type-arg]
    assert refusals(Job("a", HERE, **job), Person("p", **person), NOW, Limits()) == ()


def test_an_estate_that_borrows_staff_pays_for_the_way() -> None:
    job, person = Job("a", HERE), Person("p", estate_id=ELSEWHERE)
    found = candidate(job, person, NOW, Limits(borrows_staff=True))
    assert (found.refusals, found.travel) == ((), 40)


def test_cost_is_travel_load_lateness_and_being_off_duty() -> None:
    job = Job("a", HERE, building="3", due=NOW + HOUR)
    tomorrow = ((NOW + 20 * HOUR, NOW + 28 * HOUR),)
    found = candidate(job, Person("p", orders=2, building="3", duties=tomorrow), NOW, Limits())
    assert (found.travel, found.load, found.late, found.off_duty) == (2, 90, 32, 240)


def test_equal_costs_give_the_most_urgent_order_to_the_first_person() -> None:
    """scipy promises no order among equals (partner trap 65)."""
    jobs = [Job(str(number), HERE) for number in range(4)]
    people = [Person(str(number)) for number in range(4)]
    found = propose(jobs, people, NOW, Limits())
    assert [one.chosen.person.id for one in found if one.chosen] == ["0", "1", "2", "3"]


def test_nobody_there_is_nobody_proposed() -> None:
    assert [one.chosen for one in propose([Job("a", HERE)], [], NOW, Limits())] == [None]
    assert propose([], [Person("p")], NOW, Limits()) == []


JOBS = st.lists(
    st.tuples(st.sampled_from(["", "lift", "water"]), st.sampled_from(["", "1", "2"]), st.integers(-3, 6)),
    min_size=1, max_size=4,
)  # fmt: skip
PEOPLE = st.lists(
    st.tuples(st.sets(st.sampled_from(["lift", "water"])), st.sampled_from(["", "1", "2"]), st.integers(0, 4)),
    min_size=1, max_size=4,
)  # fmt: skip


@given(JOBS, PEOPLE)
def test_no_other_way_costs_less(jobs: list, people: list) -> None:  # type: ignore[type-arg]
    """The model tries every way to give each person one order at most: first as many as possible, then the cheapest."""
    told = [Job(str(n), HERE, skill, building, due=NOW + due * HOUR) for n, (skill, building, due) in enumerate(jobs)]
    crew = [Person(str(n), "", HERE, frozenset(skills), orders=orders, building=building)
            for n, (skills, building, orders) in enumerate(people)]  # fmt: skip
    found = [one.chosen for one in propose(told, crew, NOW, Limits()) if one.chosen]
    best = (0, 0)
    places: list[int | None] = [*range(len(crew)), *[None] * len(told)]
    for way in set(permutations(places, len(told))):
        taken = [candidate(job, crew[place], NOW, Limits()) for job, place in zip(told, way, strict=True)
                 if place is not None]  # fmt: skip
        allowed = [one for one in taken if not one.refusals]
        best = min(best, (-len(allowed), sum(one.cost for one in allowed)))
    assert (-len(found), sum(one.cost for one in found)) == best
    assert len({one.person.id for one in found}) == len(found)
