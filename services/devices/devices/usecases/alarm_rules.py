"""Alarm rules of estates: made, changed with the last values judged at once, and tried on what was measured before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import select, text

from devices.domain import alarms as rules
from devices.domain import stored_alarms, waiting
from devices.records import AlarmRule, Device
from devices.usecases.judging import Ruled, revise_alarms
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

FIELD = "alarm_rule."
MOST_SAMPLES = 50_000
MOST_TRIALS = 200
LONGEST_TRIAL_DAYS = 31
_PAST = text(
    "select at, jsonb_object_agg(key, case kind when 'boolean' then to_jsonb(number <> 0) when 'integer' then"
    " to_jsonb(number) when 'decimal' then to_jsonb(number) else to_jsonb(content) end) as measured from samples"
    " where company_id = :company and device_id = :device and at >= :start and at < :end"
    " group by at order by at limit :most"
)


class AlarmRuleNameTaken(AlreadyExists):
    """Another rule of the estate has the name."""

    default_reason = "ALARM_RULE_NAME_TAKEN"


@dataclass(frozen=True, slots=True)
class OrderWish:
    """The work order that alarms make; manor.devices.v1.AlarmOrder says what each means."""

    category_id: UUID
    priority: int = 0
    severity: str = ""


@dataclass(frozen=True, slots=True)
class AlarmRuleData:
    """A rule as somebody enters it; manor.devices.v1.AlarmRule says what each means."""

    name: str
    rule: rules.Rule
    device_id: UUID | None = None
    device_kind: str = ""
    disabled: bool = False
    order: OrderWish | None = None


@dataclass(frozen=True, slots=True)
class CreateAlarmRule:
    """A rule of an estate."""

    company_id: int
    estate_id: int
    data: AlarmRuleData


def create_alarm_rule(tx: Tx, command: CreateAlarmRule) -> AlarmRule:
    """Makes a rule, which judges what comes from now on.

    Raises:
        Invalid: it names no device of the estate.
        AlarmRuleNameTaken.
    """
    data = command.data
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_OF_EQUIPMENT)])
    _check_device(tx, command.company_id, command.estate_id, data.device_id)
    made = AlarmRule(
        company_id=command.company_id,
        alarm_rule_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        name_key=_free_name(tx, command.company_id, command.estate_id, data.name),
        **_columns(data),
    )
    tx.add(made)
    tx.flush()
    _audit(tx, "create_alarm_rule", made)
    return made


@dataclass(frozen=True, slots=True)
class UpdateAlarmRule:
    """A rule as it is to be."""

    company_id: int
    alarm_rule_id: UUID
    data: AlarmRuleData
    etag: str = ""


def update_alarm_rule(tx: Tx, command: UpdateAlarmRule) -> AlarmRule:
    """Changes a rule, and judges the last values by it at once; the alarms of one that is disabled are cleared.

    Raises:
        Invalid: it names no device of the estate.
        AlarmRuleNameTaken.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    found, data = tx.lock(AlarmRule, (command.company_id, command.alarm_rule_id)), command.data
    found.must_be(command.etag)
    _check_device(tx, found.company_id, found.estate_id, data.device_id)
    key = _free_name(tx, found.company_id, found.estate_id, data.name, found.alarm_rule_id)
    before, judged_before = stored_alarms.rule_from(found.rule), not found.disabled
    if found.change({**_columns(data), "name_key": key}):
        tx.flush()
        if judged_before:
            revise_alarms(tx, ruled_of(found), before, found.company_id, gone=found.disabled)
        _audit(tx, "update_alarm_rule", found)
    return found


def ruled_of(found: AlarmRule) -> Ruled:
    """A rule as alarms are judged by it."""
    return Ruled(
        found.alarm_rule_id,
        found.version,
        found.name,
        found.device_id,
        found.device_kind,
        found.estate_id,
        found.rule,
        stored_alarms.rule_from(found.rule),
    )


@dataclass(frozen=True, slots=True)
class TryAlarmRule:
    """A rule against what a device measured from one moment until before another."""

    company_id: int
    device_id: UUID
    rule: rules.Rule
    start_at: datetime
    end_at: datetime


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would have done, in order; how many samples it judged; whether there were more of either."""

    decisions: list[rules.Decision]
    samples: int
    cut_off: bool


def try_alarm_rule(tx: Tx, command: TryAlarmRule) -> Trial:
    """Judges the past by a rule as if each value had come at once and the clock had ticked wherever that could matter.

    Raises:
        Invalid: the window ends before it begins, or is longer than 31 days.
        NotFound: the device.
    """
    tx.get(Device, (command.company_id, command.device_id))
    if command.end_at <= command.start_at:
        raise Invalid("Faulty window", violations=[Violation("end_time", Fault.WINDOW_BACKWARDS)])
    if (command.end_at - command.start_at).days >= LONGEST_TRIAL_DAYS:
        fault = Violation("end_time", Fault.WINDOW_TOO_LONG, most=LONGEST_TRIAL_DAYS)
        raise Invalid("The window is too long", violations=[fault])
    named = {"company": command.company_id, "device": command.device_id, "most": MOST_SAMPLES + 1}
    rows = tx.execute(_PAST, {**named, "start": command.start_at, "end": command.end_at}).all()
    past = [rules.Sample(_ms(row.at), row.measured) for row in rows[:MOST_SAMPLES]]
    decisions = list(_tried(command.rule, past, _ms(command.end_at)))
    cut_off = len(rows) > MOST_SAMPLES or len(decisions) > MOST_TRIALS
    return Trial(decisions[:MOST_TRIALS], len(past), cut_off)


def _tried(rule: rules.Rule, past: Iterable[rules.Sample], until: int) -> Iterable[rules.Decision]:
    """What a rule decides over samples by time, with a tick wherever the clock alone could decide between two."""
    keys, hears = waiting.keys_of(rule), waiting.hears(rule)
    state, judged = rules.State(), 0
    for sample in (*past, None):
        end = sample.at if sample else until
        while (tick := waiting.next_tick(rule, state, judged)) is not None and tick < end:
            state, decision = rules.evaluate(rule, state, rules.Tick(tick))
            judged = tick
            if decision.kind != rules.NONE:
                yield decision
        if sample is None:
            return
        seen = {key: value for key, value in sample.values.items() if key in keys}
        state, decision = rules.evaluate(rule, state, rules.Sample(sample.at, {**seen, "": True} if hears else seen))
        judged = sample.at
        if decision.kind != rules.NONE:
            yield decision


def _columns(data: AlarmRuleData) -> dict[str, Any]:
    rule = stored_alarms.rule_to(data.rule)
    if data.order:
        wish = asdict(data.order)
        rule["order"] = {**wish, "category_id": str(data.order.category_id)}
    return {
        "name": data.name,
        "device_id": data.device_id,
        "device_kind": "" if data.device_id else data.device_kind,
        "rule": rule,
        "disabled": data.disabled,
    }


def _check_device(tx: Tx, company_id: int, estate_id: int, device_id: UUID | None) -> None:
    if device_id:
        device = tx.find(Device, (company_id, device_id))
        if device is None or device.estate_id != estate_id:
            raise Invalid("No such device", violations=[Violation(f"{FIELD}device_id", Fault.NO_SUCH_DEVICE)])


def _free_name(tx: Tx, company_id: int, estate_id: int, name: str, besides: UUID | None = None) -> str:
    key = fold(name)
    query = select(AlarmRule.alarm_rule_id).where(
        AlarmRule.company_id == company_id, AlarmRule.estate_id == estate_id, AlarmRule.name_key == key
    )
    if tx.scalar(query.where(AlarmRule.alarm_rule_id != besides) if besides else query):
        taken = Violation(f"{FIELD}name", Fault.RULE_NAME_TAKEN)
        raise AlarmRuleNameTaken(f"Another rule of the estate is called {name}", violations=[taken])
    return key


def _audit(tx: Tx, action: str, found: AlarmRule) -> None:
    named, about = f"alarmRules/{found.alarm_rule_id}", {"name": found.name}
    tx.audit(f"devices.{action}", named, about, company_id=found.company_id, estate_id=found.estate_id)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
