"""What a rule waits for: the moment at which the clock alone could decide, and the keys that it looks at."""

from __future__ import annotations

from devices.domain.alarms import CLEAR, NONE, Both, Rule, Silent, State, Test, change, holds, listens, named


def next_tick(rule: Rule, state: State, after: int) -> int | None:
    """The first moment at which the clock alone could decide something; None where only a sample can.

    Args:
        rule: as it stands.
        state: after the last sample or tick.
        after: moments up to this one have been judged.
    """
    if state.newest is None:
        return None
    moments: list[int | None] = []
    for name, condition in named(rule).items():
        wanted = bool(state.severity) if name == CLEAR else change(rule, state.severity, name) != NONE
        held = state.progress.get(name)
        if held is None or held.since is None:
            # Since when silence has held counts also where it decides nothing yet: it may keep an alarm from clearing.
            moments.append(_begins(condition.test, state, after))
        elif wanted and held.count >= condition.times:
            moments.append(held.since + condition.for_ms)
    # What was measured says nothing any more then: a condition that was met by it keeps no alarm where it is.
    stale = state.newest + rule.stale_ms + 1
    if state.severity:
        moments.append(stale)
    known = (one for one in moments if one is not None and one > after)
    return min((one for one in known if one <= stale or hears(rule)), default=None)


def keys_of(rule: Rule) -> frozenset[str]:
    """The keys that a rule looks at."""
    return frozenset(key for one in named(rule).values() for key in _keys(one.test))


def _keys(test: Test) -> frozenset[str]:
    if isinstance(test, Both):
        return frozenset(key for one in test.of for key in _keys(one))
    return frozenset() if isinstance(test, Silent) else frozenset({test.key})


def hears(rule: Rule) -> bool:
    """Whether the silence of a device matters to a rule."""
    return any(listens(one.test) for one in named(rule).values())


def _begins(test: Test, state: State, after: int) -> int | None:
    """The first moment after another at which a test about silence holds; values stay as they are without a sample."""
    if not listens(test):
        return None
    newest = state.newest or 0
    moments = sorted({after + 1, *(max(newest + ms, after) + 1 for ms in _silences(test))})
    return next((one for one in moments if holds(test, state.values, newest, one)), None)


def _silences(test: Test) -> frozenset[int]:
    """How long the silences are that a test looks for."""
    if isinstance(test, Both):
        return frozenset(ms for one in test.of for ms in _silences(one))
    return frozenset({test.ms}) if isinstance(test, Silent) else frozenset()
