"""The clock is asked only where it could decide: whoever ticks then decides as one who ticks at every moment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from devices.domain import alarms, waiting
from devices.domain.alarms import Both, Compared, Condition, Decision, Rule, Sample, Silent, State, Tick, evaluate
from hypothesis import given, settings
from hypothesis import strategies as st

END = 120
compared = st.builds(Compared, st.sampled_from(("a", "b")), st.sampled_from(("above", "at_most")), st.integers(0, 3))
silent = st.builds(Silent, st.integers(1, 15))
tests = compared | silent | st.builds(Both, st.tuples(compared | silent, compared | silent), st.booleans())
conditions = st.builds(Condition, tests, st.sampled_from((0, 0, 3, 8)), st.sampled_from((1, 1, 2, 3)))
rules = st.builds(
    Rule,
    st.dictionaries(st.sampled_from(alarms.SEVERITIES), conditions, min_size=1, max_size=3),
    st.none() | conditions,
    st.integers(2, 12),
    st.booleans(),
)
# Two samples never fall on one moment: each tells its key's newest value.
samples = st.dictionaries(
    st.integers(1, END - 20), st.dictionaries(st.sampled_from(("a", "b")), st.integers(0, 4), min_size=1), max_size=12
)


def decided(rule: Rule, events: Iterable[Sample | Tick], state: State) -> tuple[State, list[Decision]]:
    """What a rule decides of events, less those at which it decides nothing."""
    found = []
    for event in events:
        state, decision = evaluate(rule, state, event)
        if decision.kind != alarms.NONE:
            found.append(decision)
    return state, found


def at_every_moment(rule: Rule, seen: dict[int, Any]) -> list[Decision]:
    """With a tick at each millisecond that has no sample."""
    events = (Sample(at, seen[at]) if at in seen else Tick(at) for at in range(1, END))
    return decided(rule, events, State())[1]


def where_it_could_decide(rule: Rule, seen: dict[int, Any]) -> list[Decision]:
    """With ticks at the moments alone that the rule waits for."""
    state, found, judged = State(), [], 0
    for end in (*sorted(seen), END):
        while (tick := waiting.next_tick(rule, state, judged)) is not None and tick < end:
            state, more = decided(rule, [Tick(tick)], state)
            found += more
            judged = tick
        if end in seen:
            state, more = decided(rule, [Sample(end, seen[end])], state)
            found += more
            judged = end
    return found


@settings(max_examples=600)
@given(rules, samples)
def test_ticks_at_the_moments_that_a_rule_waits_for_decide_as_all_ticks_do(rule: Rule, seen: dict[int, Any]) -> None:
    assert where_it_could_decide(rule, seen) == at_every_moment(rule, seen)
