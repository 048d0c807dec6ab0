"""Alarms: the cases that others wrote, and random samples against a model that keeps the whole past."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from devices.domain import alarms, stored_alarms
from devices.domain.alarms import (
    Both,
    Changing,
    Compared,
    Condition,
    Decision,
    Rule,
    Sample,
    Silent,
    State,
    Tick,
    evaluate,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st

SECOND = 1000


def warm(at: int, by: str = "at_least") -> Compared:
    """A temperature of so much, or more."""
    return Compared("temperature", by, at)  # type: ignore[arg-type]


def told(rule: Rule, events: Sequence[tuple[float, Any]], state: State | None = None) -> list[tuple[str, str]]:
    """What each event decides: temperatures by second, and ticks where there is none."""
    state, found = state or State(), []
    for second, value in events:
        at = int(second * SECOND)
        event = Tick(at) if value is None else Sample(at, {"temperature": value})
        state, decision = evaluate(rule, state, event)
        found.append((decision.kind, decision.severity))
    return found


HELD = ("none", "")


def test_an_alarm_rises_stays_one_and_is_cleared_with_its_worst_severity() -> None:
    # devices-01
    rule = Rule({"major": Condition(warm(50)), "critical": Condition(warm(100))}, clear=Condition(warm(25, "at_most")))
    events = [(0, 50), (1, 100), (2, 101), (3, 60), (4, 20)]
    wanted = [("raise", "major"), ("rise", "critical"), HELD, HELD, ("clear", "critical")]
    assert told(rule, events) == wanted


def test_repeats_are_counted_in_a_row_and_one_other_reading_begins_anew() -> None:
    # devices-02
    rule = Rule({"major": Condition(warm(50), times=5), "critical": Condition(warm(50), times=10)})
    found = told(rule, [(second, 50) for second in range(10)])
    assert found == [HELD] * 4 + [("raise", "major")] + [HELD] * 4 + [("rise", "critical")]
    assert told(rule, [(0, 50), (1, 50), (2, 50), (3, 50), (4, 49), (5, 50)]) == [HELD] * 6


def test_a_duration_passes_by_the_clock_while_no_message_comes() -> None:
    # devices-03
    rule = Rule(
        {"critical": Condition(warm(3000), for_ms=5 * SECOND)},
        clear=Condition(warm(3000, "below"), for_ms=3 * SECOND),
    )
    events = [(0, 3500), (3, None), (5, None), (10, 2000), (11, None), (13, None)]
    assert told(rule, events) == [HELD, HELD, ("raise", "critical"), HELD, HELD, ("clear", "critical")]


def test_after_somebody_cleared_it_the_next_reading_raises_another() -> None:
    # devices-04
    rule = Rule({"major": Condition(warm(50))}, clear=Condition(warm(25, "at_most")))
    state, _ = evaluate(rule, State(), Sample(0, {"temperature": 60}))
    assert told(rule, [(1, 60)], alarms.cleared(state)) == [("raise", "major")]


def test_after_somebody_cleared_it_a_duration_passes_anew() -> None:
    rule = Rule({"major": Condition(warm(50), for_ms=5 * SECOND)})
    state = State()
    for second in (0, 5):
        state, decision = evaluate(rule, state, Sample(second * SECOND, {"temperature": 60}))
    assert decision.kind == "raise"
    assert told(rule, [(6, 60), (10, 60), (11, 60)], alarms.cleared(state)) == [HELD, HELD, ("raise", "major")]


def test_an_older_value_of_another_key_is_judged_at_the_newest_moment_that_is_known() -> None:
    tests = (Compared("pressure", "below", 2), Compared("running", "is", True))
    rule = Rule({"major": Condition(Both(tests))})
    state, _ = evaluate(rule, State(), Sample(10, {"pressure": 1}))
    _, decision = evaluate(rule, state, Sample(5, {"running": True}))
    assert (decision.kind, decision.at, decision.since) == ("raise", 10, 10)


def test_a_changed_rule_judges_the_last_reading_and_keeps_what_was_counted() -> None:
    # devices-10
    before, after = (Rule({"major": Condition(warm(limit))}) for limit in (100, 50))
    state, _ = evaluate(before, State(), Sample(0, {"temperature": 50}))
    assert alarms.revise(before, after, state)[1].kind == "raise"
    before, after = (Rule({"critical": Condition(warm(50), times=times)}) for times in (10, 6))
    state = State()
    for second in range(6):
        state, decision = evaluate(before, state, Sample(second, {"temperature": 50}))
        assert decision == Decision()
    decision = alarms.revise(before, after, state)[1]
    assert (decision.kind, decision.severity, decision.count) == ("raise", "critical", 6)


def test_stored_samples_sent_after_an_outage_are_judged_by_their_own_times() -> None:
    """A clock that has run on for hours makes no duration of a second (ThingsBoard #10590)."""
    rule = Rule({"major": Condition(warm(50), for_ms=60 * SECOND)})
    assert told(rule, [(0, 60), (9000, None), (1, 60), (2, 60)]) == [HELD] * 4


def test_a_gap_without_samples_is_no_time_through_which_a_test_held() -> None:
    rule = Rule({"major": Condition(warm(50), for_ms=60 * SECOND)}, stale_ms=30 * SECOND)
    assert told(rule, [(0, 60), (31, 60), (61, 60), (90, 60)]) == [HELD] * 4
    assert told(rule, [(0, 60), (30, 60), (60, 60)])[-1] == ("raise", "major")


def test_silence_begins_by_the_clock_ends_with_a_sample_and_needs_one_to_begin() -> None:
    rule = Rule({"warning": Condition(Silent(60 * SECOND))})
    assert told(rule, [(100, None)]) == [HELD]
    events = [(0, 1), (60, None), (61, None), (62, None), (63, 1), (123, None), (124, None)]
    wanted = [HELD, HELD, ("raise", "warning"), HELD, ("clear", "warning"), HELD, ("raise", "warning")]
    assert told(rule, events) == wanted


def test_how_fast_a_key_changes_is_known_between_two_values_that_are_near_enough() -> None:
    rule = Rule({"major": Condition(Changing("temperature", "above", 2.0))}, stale_ms=10 * SECOND)
    events = [(0, 10), (1, 12), (2, 14.5), (3, 15), (20, 100)]
    assert told(rule, events) == [HELD, HELD, ("raise", "major"), ("clear", "major"), HELD]


def test_several_keys_hold_together_or_one_of_them() -> None:
    tests = (Compared("pressure", "below", 2), Compared("running", "is", True))
    for every, kinds in ((True, ["none", "raise"]), (False, ["raise", "none"])):
        rule, state, found = Rule({"major": Condition(Both(tests, every))}), State(), []
        for values in ({"pressure": 1}, {"running": True}):
            state, decision = evaluate(rule, state, Sample(len(found) + 1, values))
            found.append(decision.kind)
        assert found == kinds


def test_a_severity_falls_only_where_the_rule_lets_it() -> None:
    conditions = {"minor": Condition(warm(50)), "critical": Condition(warm(100))}
    events = [(0, 100), (1, 60), (2, 10)]
    assert told(Rule(conditions), events) == [("raise", "critical"), HELD, ("clear", "critical")]
    wanted = [("raise", "critical"), ("lower", "minor"), ("clear", "minor")]
    assert told(Rule(conditions, steps_down=True), events) == wanted


@pytest.mark.parametrize(
    ("value", "by", "other", "holds"),
    [
        (1, "is", True, False), (1, "is", 1.0, True), ("1", "is", 1, False), ("a", "above", 1, False),
        (True, "above", 0, False), (float("nan"), "is_not", 1, False), (float("nan"), "below", 1, False),
        ("on", "is_not", "off", True),
    ],
)  # fmt: skip
def test_values_of_two_kinds_are_not_alike_and_nan_is_nothing(value: Any, by: str, other: Any, holds: bool) -> None:
    assert alarms.compares(value, by, other) is holds


# Against a model --------------------------------------------------------------------------------------------------
# It shares no code with the rules: it keeps every event, and reads the whole past for each of them.

KEYS = ("a", "b")


class Model:
    """An alarm of one rule, by its whole past. Severities are its conditions' order.

    Args:
        conditions: worst first; what they test, for how long and how often.
        clear: the same of what clears; None for none.
        stale: milliseconds.
        down: the severity may fall.
    """

    def __init__(self, conditions: list[Any], clear: Any, stale: int, down: bool) -> None:
        self.conditions, self.clear, self.stale, self.down = conditions, clear, stale, down
        self.past: list[tuple[int, dict[str, int]]] = []  # judged samples: when, and all newest values then
        self.times: dict[str, int] = {}
        self.active: int | None = None
        self.forgotten = 0  # samples before this place count no more: the alarm was cleared after them

    def see(self, at: int, values: dict[str, int] | None) -> str:
        """What an event decides, in words of its own."""
        if values is None:
            if not self.past or at <= self.past[-1][0]:
                return "none"
        else:
            values = {key: value for key, value in values.items() if at > self.times.get(key, -1)}
            if not values:
                return "none"
            self.times |= dict.fromkeys(values, at)
            last = self.past[-1] if self.past else (0, {})
            self.past.append((max(at, last[0]), {**last[1], **values}))
        return self._decide(max(at, self.past[-1][0]))

    def _decide(self, now: int) -> str:
        met = [place for place, one in enumerate(self.conditions) if self._met(one, now)]
        if met:
            worst, before = met[0], self.active
            if before is None or worst < before or (worst > before and self.down):
                self.active = worst
                return f"{'raise' if before is None else 'rise' if worst < before else 'lower'} {worst}"
            return "none"
        if self.active is None:
            return "none"
        over = self._met(self.clear, now) if self.clear else not any(self._run(one) for one in self.conditions)
        if not over:
            return "none"
        was, self.active, self.forgotten = self.active, None, len(self.past)
        return f"clear {was}"

    def _run(self, condition: Any) -> list[int]:
        """The times of the last samples in a row at which a test held."""
        key, limit, above = condition[0]
        run: list[int] = []
        for at, values in reversed(self.past[self.forgotten :]):
            if key not in values or (values[key] <= limit if above else values[key] > limit):
                break
            run.insert(0, at)
        return run

    def _met(self, condition: Any, now: int) -> bool:
        _, lasting, times = condition
        run = self._run(condition)
        if not run or len(run) < times:
            return False
        start, everything = run[0], self.past
        for place, (at, _) in enumerate(everything):
            if place and at in run and at > run[0] and at - everything[place - 1][0] > self.stale:
                start = at
        until = now if now - run[-1] <= self.stale else run[-1]
        return until - start >= lasting


tests = st.tuples(st.sampled_from(KEYS), st.integers(0, 3), st.booleans())
conditions = st.tuples(tests, st.sampled_from([0, 0, 3, 8]), st.sampled_from([1, 1, 2, 3]))
values = st.dictionaries(st.sampled_from(KEYS), st.integers(0, 4), min_size=1)
events = st.lists(st.tuples(st.integers(-4, 9), st.one_of(st.none(), values, values)), max_size=40)


def rule_of(found: list[Any], clear: Any, stale: int, down: bool) -> Rule:
    """The rule that a model is of."""

    def condition(one: Any) -> Condition:
        (key, limit, above), lasting, times = one
        return Condition(Compared(key, "above" if above else "at_most", limit), lasting, times)

    by = {name: condition(one) for name, one in zip(alarms.SEVERITIES, found, strict=False)}
    return Rule(by, condition(clear) if clear else None, stale, down)


@settings(max_examples=400)
@given(st.lists(conditions, min_size=1, max_size=3), st.none() | conditions, st.integers(2, 12), st.booleans(), events)
@example([(("a", 1, True), 3, 1)], None, 5, False, [(1, {"a": 2}), (3, None), (1, {"a": 1}), (-2, {"a": 3})])
def test_late_doubled_and_missing_samples_decide_as_the_whole_past_does(
    found: list[Any], clear: Any, stale: int, down: bool, steps: list[Any]
) -> None:
    rule, model, state, clock = rule_of(found, clear, stale, down), Model(found, clear, stale, down), State(), 10
    for step, seen in steps:
        at = max(0, clock + step)
        clock = max(clock, at)
        event = Tick(at) if seen is None else Sample(at, seen)
        state, decision = evaluate(rule, state, event)
        # What is stored and read again is the same state.
        state = stored_alarms.state_from(json.loads(json.dumps(stored_alarms.state_to(state))))
        named = alarms.SEVERITIES.index(decision.severity) if decision.severity else ""
        assert f"{decision.kind} {named}".strip() == model.see(at, seen)


@given(st.lists(conditions, min_size=1, max_size=3), st.none() | conditions, st.integers(2, 12), events)
def test_saying_everything_twice_changes_nothing(found: list[Any], clear: Any, stale: int, steps: list[Any]) -> None:
    rule, once, twice, at = rule_of(found, clear, stale, False), State(), State(), 0
    for step, seen in steps:
        at += abs(step)
        if seen is None:
            continue
        sample = Sample(at, seen)
        once, first = evaluate(rule, once, sample)
        twice, again = evaluate(rule, twice, sample)
        assert again == first
        twice, echo = evaluate(rule, twice, sample)
        assert (twice, echo) == (once, Decision())
