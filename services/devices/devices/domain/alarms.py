"""When an alarm is raised, changes its severity and is cleared: a pure function of rule, state and sample or tick.

Everything is judged by event time, in milliseconds since 1970: what a device measured, not when that came. A value is
judged once, when it is newer than the last one of its key; late and doubled ones are history and change nothing here.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

Value = float | int | bool | str
Operator = Literal["above", "at_least", "below", "at_most", "is", "is_not"]
# The worst first, as conditions are judged.
SEVERITIES = ("critical", "major", "minor", "warning")
NONE, RAISE, RISE, LOWER, CLEAR = "none", "raise", "rise", "lower", "clear"
_NUMBERS: Mapping[str, Callable[[Any, Any], bool]] = {
    "above": operator.gt,
    "at_least": operator.ge,
    "below": operator.lt,
    "at_most": operator.le,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A key's newest value against another value.

    Args:
        key: of the telemetry.
        by: the operator; texts and truth values are alike or not, and neither above nor below.
        value: what it is compared with.
    """

    key: str
    by: Operator
    value: Value


@dataclass(frozen=True, slots=True)
class Changing:
    """How fast a key changed from one value to its next one.

    Args:
        key: of the telemetry.
        by: the operator.
        per_second: change a second in the key's unit; below 0 for a fall.
    """

    key: str
    by: Operator
    per_second: float


@dataclass(frozen=True, slots=True)
class Silent:
    """The device said nothing for longer than so many milliseconds."""

    ms: int


@dataclass(frozen=True, slots=True)
class Both:
    """All of these, or one of them at the least; several keys in one expression."""

    of: tuple[Test, ...]
    every: bool = True


Test = Compared | Changing | Silent | Both


@dataclass(frozen=True, slots=True)
class Condition:
    """A test that holds, for long enough and often enough.

    Args:
        test: what must hold.
        for_ms: without a break for so long; 0 for at once.
        times: at so many samples in a row.
    """

    test: Test
    for_ms: int = 0
    times: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """When a device's alarm of one kind is raised and cleared.

    Args:
        conditions: by severity; the worst that is met counts.
        clear: when it is cleared; None for as soon as no condition's test holds.
        stale_ms: a value says nothing about what is later than it by more than this: neither a tick nor a sample after
            such a gap counts as time through which a test held.
        steps_down: the severity may also fall while the alarm is active.
    """

    conditions: Mapping[str, Condition]
    clear: Condition | None = None
    stale_ms: int = 600_000
    steps_down: bool = False
    _named: dict[str, Condition] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Puts the conditions in their order once, since each sample looks at them."""
        found = {name: self.conditions[name] for name in SEVERITIES if name in self.conditions}
        object.__setattr__(self, "_named", {**found, CLEAR: self.clear} if self.clear else found)


@dataclass(frozen=True, slots=True)
class Known:
    """The newest value of a key.

    Args:
        at: its event time.
        value: what was measured.
        rate: change a second since the value before; None where there is none, or none near enough.
    """

    at: int
    value: Value
    rate: float | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a condition has got.

    Args:
        since: event time from which on its test has held; None while it does not.
        count: samples in a row at which it held.
    """

    since: int | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a rule at a device.

    Args:
        values: the newest of each key.
        newest: event time of the newest sample; None before the first.
        progress: of each condition, by severity, and of `clear`.
        severity: of the alarm that is active; empty where none is.
    """

    values: Mapping[str, Known] = field(default_factory=dict)
    newest: int | None = None
    progress: Mapping[str, Progress] = field(default_factory=dict)
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """Values that a device measured at a moment."""

    at: int
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Tick:
    """The platform's clock, while no sample comes."""

    at: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of the alarm.

    Args:
        kind: none, raise, rise, lower or clear.
        severity: from now on; that which it had, where it is cleared.
        at: event time of the sample or tick that decided.
        since: event time from which on the deciding test has held.
        count: samples in a row at which it held.
    """

    kind: str = NONE
    severity: str = ""
    at: int = 0
    since: int = 0
    count: int = 0


def evaluate(rule: Rule, state: State, event: Sample | Tick) -> tuple[State, Decision]:
    """What a sample or a tick makes of a rule's state, and of its alarm.

    Args:
        rule: as it stands now.
        state: what was known before.
        event: a sample of the device, or the platform's time.
    """
    if isinstance(event, Tick):
        if state.newest is None or event.at <= state.newest:
            return state, Decision()
        return _judge(rule, _ticked(rule, state, event.at), event.at)
    fresh = {key: value for key, value in event.values.items() if _newer(state.values.get(key), event.at, value)}
    if not fresh:
        return state, Decision()
    known = {key: _known(rule, state.values.get(key), event.at, value) for key, value in fresh.items()}
    seen = replace(state, values={**state.values, **known}, newest=max(event.at, state.newest or event.at))
    return _judge(rule, _counted(rule, seen, state.newest), seen.newest or event.at)


def revise(before: Rule, rule: Rule, state: State) -> tuple[State, Decision]:
    """What a changed rule makes of what is known: the last values are judged at once. Conditions whose test is the same
    keep how long and how often it held.

    Args:
        before: the rule as it was.
        rule: as it is now.
        state: of the rule before.
    """
    if state.newest is None:
        return State(values=state.values, severity=state.severity), Decision()
    old, progress = named(before), {}
    for name, condition in named(rule).items():
        if name in old and old[name].test == condition.test:
            progress[name] = state.progress.get(name, Progress())
        elif holds(condition.test, state.values, state.newest, state.newest):
            progress[name] = Progress(state.newest, 1)
    return _judge(rule, replace(state, progress=progress), state.newest)


def cleared(state: State) -> State:
    """The state after somebody cleared its alarm: what held must hold anew for its time and its number of samples."""
    return replace(state, severity="", progress={})


def holds(test: Test, values: Mapping[str, Known], newest: int, now: int) -> bool:
    """Whether a test holds. What is not known, and what cannot be compared, holds never.

    Args:
        test: which.
        values: the newest of each key.
        newest: event time of the newest sample.
        now: event time of what is judged.
    """
    if isinstance(test, Both):
        found = (holds(one, values, newest, now) for one in test.of)
        return all(found) if test.every else any(found)
    if isinstance(test, Silent):
        return now - newest > test.ms
    known = values.get(test.key)
    if known is None:
        return False
    if isinstance(test, Changing):
        return known.rate is not None and compares(known.rate, test.by, test.per_second)
    return compares(known.value, test.by, test.value)


def compares(value: Value, by: str, other: Value) -> bool:
    """One value against another; truth values and texts are alike or not, and NaN is nothing at all."""
    numbers = _number(value) and _number(other)
    if numbers and (math.isnan(float(value)) or math.isnan(float(other))):
        return False
    if by in _NUMBERS:
        return numbers and _NUMBERS[by](value, other)
    alike = value == other and (numbers or type(value) is type(other))
    return alike if by == "is" else not alike


def _number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _newer(known: Known | None, at: int, value: Value) -> bool:
    return (known is None or at > known.at) and not (isinstance(value, float) and math.isnan(value))


def _known(rule: Rule, before: Known | None, at: int, value: Value) -> Known:
    """A value with how fast it came about; a gap that is too long says nothing of that."""
    rate = None
    if before is not None and at - before.at <= rule.stale_ms and _number(value) and _number(before.value):
        rate = (float(value) - float(before.value)) * 1000 / (at - before.at)
    return Known(at, value, rate)


def named(rule: Rule) -> dict[str, Condition]:
    """The conditions by severity, the worst first, and the one that clears."""
    return rule._named


def _counted(rule: Rule, state: State, before: int | None) -> State:
    """A state after a sample: where a test holds it held once more, and for longer unless there was a gap."""
    now = state.newest or 0
    gap = before is not None and now - before > rule.stale_ms
    progress = {}
    for name, condition in named(rule).items():
        if holds(condition.test, state.values, now, now):
            old = state.progress.get(name, Progress())
            progress[name] = Progress(now if gap or old.since is None else old.since, old.count + 1)
    return replace(state, progress=progress)


def _ticked(rule: Rule, state: State, now: int) -> State:
    """A state at a moment without a sample: silence begins, and the rest is as it was."""
    newest, progress = state.newest or 0, dict(state.progress)
    for name, condition in named(rule).items():
        if name not in progress and listens(condition.test) and holds(condition.test, state.values, newest, now):
            progress[name] = Progress(now, 1)
    return replace(state, progress=progress)


def _met(rule: Rule, state: State, condition: Condition, progress: Progress | None, now: int) -> bool:
    """Whether a condition is met: what held at the newest sample is taken to hold until it is stale."""
    if progress is None or progress.since is None or progress.count < condition.times:
        return False
    until = now if now - (state.newest or 0) <= rule.stale_ms or listens(condition.test) else state.newest or 0
    return until - progress.since >= condition.for_ms


def listens(test: Test) -> bool:
    """Whether a test is about silence, which no old value can say anything against."""
    return isinstance(test, Silent) or (isinstance(test, Both) and any(map(listens, test.of)))


def _judge(rule: Rule, state: State, now: int) -> tuple[State, Decision]:
    """What the conditions make of the alarm: the worst one that is met raises it, and none is cleared while one is."""
    conditions, progress = named(rule), state.progress
    met = next(
        (
            name
            for name in SEVERITIES
            if name in conditions and _met(rule, state, conditions[name], progress.get(name), now)
        ),
        "",
    )
    if met:
        kind = change(rule, state.severity, met)
        if kind == NONE:
            return state, Decision()
        held = progress[met]
        return replace(state, severity=met), Decision(kind, met, now, held.since or 0, held.count)
    if state.severity and _clears(rule, state, now):
        held = progress.get(CLEAR, Progress(now, 1))
        told = Decision(CLEAR, state.severity, now, held.since or 0, held.count)
        return cleared(state), told
    return state, Decision()


def change(rule: Rule, severity: str, met: str) -> str:
    """What a condition that is met does to an alarm of a severity; empty for none that is active."""
    if not severity:
        return RAISE
    worse = SEVERITIES.index(severity) - SEVERITIES.index(met)
    if worse > 0:
        return RISE
    return LOWER if worse < 0 and rule.steps_down else NONE


def _clears(rule: Rule, state: State, now: int) -> bool:
    if rule.clear is not None:
        return _met(rule, state, rule.clear, state.progress.get(CLEAR), now)
    return not any(name in state.progress for name in SEVERITIES)
