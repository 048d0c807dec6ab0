"""Alarms of what devices measure: judged in the transaction that stores it, with the device's state locked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import text

from devices.domain import alarms as rules
from devices.domain import stored_alarms, waiting
from devices.usecases import raising

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A sample of a rule without keys: it says that the device speaks.
HEARD = ""
MOST_TICKS = 500
_RULES = text(
    "select r.company_id, r.alarm_rule_id, r.estate_id, r.version, r.name, r.device_id, r.device_kind, r.rule"
    " from alarm_rules r where r.group_id = :group and r.estate_id = any(:estates) and not r.disabled"
    " order by r.alarm_rule_id"
)
_MAKE = text(
    "insert into alarm_states (company_id, device_id, group_id, estate_id) select x.company, x.device, :group, x.estate"
    " from unnest(cast(:companies as int[]), cast(:devices as uuid[]), cast(:estates as int[]))"
    " as x (company, device, estate) order by 1, 2 on conflict do nothing"
)
_LOCK = text(
    "select s.company_id, s.device_id, s.states from alarm_states s where (s.company_id, s.device_id) in"
    " (select * from unnest(cast(:companies as int[]), cast(:devices as uuid[]))) order by 1, 2 for update"
)
_KEEP = text(
    "update alarm_states s set states = x.states, tick_at = x.tick from jsonb_to_recordset(cast(:kept as jsonb))"
    " as x (company int, device uuid, states jsonb, tick timestamptz)"
    " where s.company_id = x.company and s.device_id = x.device"
)
_DUE = text(
    "select s.company_id, s.device_id, s.estate_id, d.kind, s.states from alarm_states s join devices d"
    " on d.company_id = s.company_id and d.device_id = s.device_id where s.group_id = :group and s.tick_at <= :now"
    " order by s.device_id limit :most for update of s skip locked"
)
_OF_RULE = text(
    "select s.company_id, s.device_id, s.estate_id, d.kind, s.states from alarm_states s join devices d"
    " on d.company_id = s.company_id and d.device_id = s.device_id where s.company_id = :company"
    " and s.estate_id = :estate and jsonb_exists(s.states, :rule) order by s.device_id for update of s"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A device, as rules look at it."""

    company_id: int
    estate_id: int
    device_id: UUID
    kind: str


@dataclass(frozen=True)
class Ruled:
    """A rule with what its alarms keep of it."""

    rule_id: UUID
    version: int
    name: str
    device_id: UUID | None
    device_kind: str
    estate_id: int
    stored: Mapping[str, Any]
    rule: rules.Rule

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys that it looks at."""
        return waiting.keys_of(self.rule)

    @cached_property
    def hears(self) -> bool:
        """Whether silence matters to it."""
        return waiting.hears(self.rule)

    def holds_for(self, place: Place) -> bool:
        """Whether it judges a device."""
        if self.estate_id != place.estate_id:
            return False
        return self.device_id == place.device_id if self.device_id else self.device_kind in ("", place.kind)

    def sees(self, sample: rules.Sample) -> rules.Sample:
        """What it looks at of a sample; where silence matters, any sample says that the device speaks."""
        seen = {key: sample.values[key] for key in self.keys if key in sample.values}
        return rules.Sample(sample.at, {**seen, HEARD: True} if self.hears else seen)


def judge_samples(tx: Tx, measured: Mapping[Place, Sequence[rules.Sample]]) -> int:
    """Judges what devices measured, each device's samples in the order in which they came.

    Args:
        tx: which stores the samples; its scope is the group's.
        measured: by device.

    Returns:
        How many alarms were raised, changed or cleared.
    """
    judged = _judged(tx, measured)
    if not judged:
        return 0
    ordered = sorted(judged, key=lambda place: (place.company_id, place.device_id))
    named = {
        "companies": [one.company_id for one in ordered],
        "devices": [one.device_id for one in ordered],
    }
    rows = tx.execute(_LOCK, named).all()
    if len(rows) < len(ordered):
        tx.execute(_MAKE, {**named, "estates": [one.estate_id for one in ordered], "group": tx.scope.group_id})
        rows = tx.execute(_LOCK, named).all()
    # Read behind the locks: whoever changes a rule holds them until it stands.
    known = rules_of(tx, {one.estate_id for one in ordered})
    states = {row.device_id: row.states for row in rows}
    return _judge_all(tx, ((one, states[one.device_id], measured[one]) for one in ordered), known)


def tick_alarms(tx: Tx, now: datetime) -> int:
    """Judges the devices for which time alone may decide by now; those that another process has are passed by.

    Args:
        tx: under the group's scope.
        now: the platform's clock.

    Returns:
        How many devices were judged.
    """
    rows = tx.execute(_DUE, {"group": tx.scope.group_id, "now": now, "most": MOST_TICKS}).all()
    if rows:
        tick = rules.Tick(_ms(now))
        places = [(Place(row.company_id, row.estate_id, row.device_id, row.kind), row.states) for row in rows]
        known = rules_of(tx, {place.estate_id for place, _ in places})
        _judge_all(tx, ((place, states, (tick,)) for place, states in places), known)
    return len(rows)


def revise_alarms(tx: Tx, ruled: Ruled, before: rules.Rule, company_id: int, *, gone: bool) -> None:
    """Has a changed rule judge the last values of each device that it has judged before.

    Args:
        tx: which changes the rule.
        ruled: as it is now.
        before: as it was.
        company_id: whose.
        gone: it judges nothing any more, so that its alarms are cleared.
    """
    named = {"company": company_id, "estate": ruled.estate_id, "rule": str(ruled.rule_id)}
    for row in tx.execute(_OF_RULE, named).all():
        place, stored = Place(row.company_id, row.estate_id, row.device_id, row.kind), dict(row.states)
        state = stored_alarms.state_from(stored.pop(str(ruled.rule_id)))
        if gone or not ruled.holds_for(place):
            if state.severity:
                at = state.newest or 0
                raising.take(tx, place, ruled, state, rules.Decision(rules.CLEAR, state.severity, at, at, 0))
        else:
            state, decision = rules.revise(before, ruled.rule, state)
            raising.take(tx, place, ruled, state, decision)
            stored[str(ruled.rule_id)] = stored_alarms.state_to(state)
        _keep_one(tx, place, stored, state.newest or 0)


def clear_state(tx: Tx, place: Place, rule_id: UUID) -> None:
    """Somebody cleared a rule's alarm by hand: what held must hold anew."""
    rows = tx.execute(_LOCK, {"companies": [place.company_id], "devices": [place.device_id]}).all()
    for row in rows:
        stored = dict(row.states)
        if str(rule_id) in stored:
            state = rules.cleared(stored_alarms.state_from(stored[str(rule_id)]))
            stored[str(rule_id)] = stored_alarms.state_to(state)
            _keep_one(tx, place, stored, state.newest or 0)


def rules_of(tx: Tx, estates: Iterable[int]) -> list[Ruled]:
    """The rules that judge something in some estates."""
    rows = tx.execute(_RULES, {"group": tx.scope.group_id, "estates": sorted(estates)})
    return [
        Ruled(
            row.alarm_rule_id,
            row.version,
            row.name,
            row.device_id,
            row.device_kind,
            row.estate_id,
            row.rule,
            _read(json.dumps(row.rule)),
        )
        for row in rows
    ]


@lru_cache(maxsize=4096)
def _read(stored: str) -> rules.Rule:
    return stored_alarms.rule_from(json.loads(stored))


def _judged(tx: Tx, measured: Mapping[Place, Sequence[rules.Sample]]) -> list[Place]:
    """The devices that a rule holds for; a device without one has no state."""
    known = rules_of(tx, {place.estate_id for place in measured})
    return [place for place in measured if any(one.holds_for(place) for one in known)]


def _judge_all(
    tx: Tx,
    places: Iterable[tuple[Place, Mapping[str, Any], Sequence[rules.Sample | rules.Tick]]],
    known: Sequence[Ruled],
) -> int:
    kept, changes = [], 0
    for place, states, events in places:
        held, last = {str(one.rule_id): one for one in known if one.holds_for(place)}, 0
        stored = {name: state for name, state in states.items() if name in held}
        for name, ruled in held.items():
            state = stored_alarms.state_from(stored.get(name, {}))
            for event in events:
                seen = ruled.sees(event) if isinstance(event, rules.Sample) else event
                state, decision = rules.evaluate(ruled.rule, state, seen)
                changes += raising.take(tx, place, ruled, state, decision)
                last = max(last, event.at)
            stored[name] = stored_alarms.state_to(state)
        kept.append((place, stored, _next_tick(stored, held, last)))
    _keep(tx, kept)
    return changes


def _next_tick(stored: Mapping[str, Any], held: Mapping[str, Ruled], after: int) -> datetime | None:
    moments = (
        waiting.next_tick(one.rule, stored_alarms.state_from(stored[name]), after)
        for name, one in held.items()
        if name in stored and (one.hears or stored[name]["progress"] or stored[name]["severity"])
    )
    found = min((one for one in moments if one is not None), default=None)
    return None if found is None else datetime.fromtimestamp(found / 1000, UTC)


def _keep_one(tx: Tx, place: Place, stored: Mapping[str, Any], after: int) -> None:
    held = {str(one.rule_id): one for one in rules_of(tx, {place.estate_id}) if one.holds_for(place)}
    _keep(tx, [(place, stored, _next_tick(stored, held, after))])


def _keep(tx: Tx, kept: Sequence[tuple[Place, Mapping[str, Any], datetime | None]]) -> None:
    # One document: an array of documents would be escaped letter by letter.
    rows = [
        {
            "company": place.company_id,
            "device": str(place.device_id),
            "states": states,
            "tick": tick.isoformat() if tick else None,
        }
        for place, states, tick in kept
    ]
    tx.execute(_KEEP, {"kept": json.dumps(rows)})


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
