"""What a rule waits for: the moment at which the clock alone could decide, and the keys that it looks at."""

from __future__ import annotations

from devices.domain.alarms import CLEAR, NONE, Both, Rule, Silent, State, Test, change, listens, named


def next_tick(rule: Rule, state: State, after: int) -> int | None:
    """The first moment at which the clock alone could decide something; None where only a sample can.

    Args:
        rule: as it stands.
        state: after the last sample or tick.
        after: moments up to this one have been judged.
    """
    if state.newest is None:
        return None
    moments = []
    for name, condition in named(rule).items():
        wanted = bool(state.severity) if name == CLEAR else change(rule, state.severity, name) != NONE
        held = state.progress.get(name)
        if not wanted or (held is not None and held.count < condition.times):
            continue
        if held is not None and held.since is not None:
            moments.append(held.since + condition.for_ms)
        elif listens(condition.test):
            moments.append(state.newest + _quiet_ms(condition.test) + 1)
    known = (one for one in moments if one > after)
    return min((one for one in known if one <= state.newest + rule.stale_ms or hears(rule)), default=None)


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


def _quiet_ms(test: Test) -> int:
    """The shortest silence that a test looks for."""
    if isinstance(test, Both):
        return min(map(_quiet_ms, filter(listens, test.of)))
    return test.ms if isinstance(test, Silent) else 0
