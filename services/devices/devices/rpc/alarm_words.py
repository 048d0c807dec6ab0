"""Rules and alarms between messages and the platform's own words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from manor.devices.v1 import alarms_pb2 as pb

from devices.domain import alarms as rules
from devices.domain import stored_alarms
from devices.queries import alarms as queries
from devices.queries import telemetry
from devices.records import Alarm, AlarmRule, MaintenanceWindow
from devices.usecases.alarm_rules import AlarmRuleData, OrderWish
from devices.violations import Fault

STALE_SECONDS = 600
FIELD = "alarm_rule."


def rule_data(told: pb.AlarmRule) -> AlarmRuleData:
    """A rule as somebody entered it.

    Raises:
        Invalid: a test lacks what it needs.
    """
    faults: list[Violation] = []
    conditions: dict[str, rules.Condition] = {}
    for place, one in enumerate(told.conditions):
        where = f"{FIELD}conditions[{place}]."
        severity = fields.to_word(pb.AlarmSeverity, one.severity)
        if not severity:
            faults.append(Violation(f"{where}severity", Fault.SEVERITY_NEEDED))
        elif severity in conditions:
            faults.append(Violation(f"{where}severity", Fault.SEVERITY_TWICE))
        conditions[severity] = _condition(one, where, faults)
    clear = _condition(told.clear, f"{FIELD}clear.", faults) if told.HasField("clear") else None
    if faults:
        raise Invalid("The rule has faulty fields", violations=faults)
    rule = rules.Rule(conditions, clear, (told.stale_seconds or STALE_SECONDS) * 1000, told.steps_down)
    device_id, order = fields.to_uuid(told.device_id), _order(told.order) if told.HasField("order") else None
    return AlarmRuleData(told.name, rule, device_id, told.device_kind, told.disabled, order)


def _order(told: pb.AlarmOrder) -> OrderWish:
    return OrderWish(UUID(told.category_id), told.priority, fields.to_word(pb.AlarmSeverity, told.severity))


def _order_message(stored: Mapping[str, Any]) -> pb.AlarmOrder | None:
    """The order that a rule's alarms make, as it is kept."""
    wish = stored.get("order")
    if wish is None:
        return None
    severity = fields.from_word(pb.AlarmSeverity, wish["severity"])
    return pb.AlarmOrder(category_id=wish["category_id"], priority=wish["priority"], severity=severity)


def _condition(told: pb.AlarmCondition, where: str, faults: list[Violation]) -> rules.Condition:
    tests = tuple(_test(one, f"{where}tests[{place}].", faults) for place, one in enumerate(told.tests))
    test = tests[0] if len(tests) == 1 else rules.Both(tests, not told.any_test)
    return rules.Condition(test, told.for_seconds * 1000, told.times or 1)


def _test(told: pb.AlarmTest, where: str, faults: list[Violation]) -> rules.Test:
    kind = fields.to_word(pb.AlarmTestKind, told.kind)
    if kind == "silent":
        if not told.silent_seconds:
            faults.append(Violation(f"{where}silent_seconds", Fault.TEST_NEEDS_SECONDS))
        return rules.Silent(told.silent_seconds * 1000)
    by: Any = fields.to_word(pb.AlarmOperator, told.operator)
    if not told.key.strip():
        faults.append(Violation(f"{where}key", Fault.TEST_NEEDS_KEY))
    if not by:
        faults.append(Violation(f"{where}operator", Fault.TEST_NEEDS_OPERATOR))
    value = _value(told, where, faults, number=kind == "changing")
    if not isinstance(value, float) and by not in ("is", "is_not", ""):
        faults.append(Violation(f"{where}operator", Fault.ONLY_ALIKE))
    if kind == "changing":
        return rules.Changing(told.key, by, value if isinstance(value, float) else 0.0)
    return rules.Compared(told.key, by, value)


def _value(told: pb.AlarmTest, where: str, faults: list[Violation], *, number: bool) -> float | bool | str:
    kind = fields.to_word(pb.AlarmValueType, told.value_type) or "number"
    if kind == "text" and not number:
        return told.value
    if kind == "boolean" and not number:
        if told.value not in ("true", "false"):
            faults.append(Violation(f"{where}value", Fault.NOT_TRUE_OR_FALSE))
        return told.value == "true"
    try:
        value = float(told.value)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        faults.append(Violation(f"{where}value", Fault.NOT_A_NUMBER_TO_TEST))
        return 0.0
    return value


def rule_message(found: AlarmRule) -> pb.AlarmRule:
    """A rule as it is kept."""
    return pb.AlarmRule(
        alarm_rule_id=str(found.alarm_rule_id),
        company_id=found.company_id,
        estate_id=found.estate_id,
        name=found.name,
        device_id=fields.from_value(found.device_id),
        device_kind=found.device_kind,
        disabled=found.disabled,
        version=found.version,
        etag=found.etag,
        order=_order_message(found.rule),
        **_rule_fields(stored_alarms.rule_from(found.rule)),
    )


def _rule_fields(rule: rules.Rule) -> dict[str, Any]:
    return {
        "conditions": [_condition_message(one, severity) for severity, one in rule.conditions.items()],
        "clear": _condition_message(rule.clear, "") if rule.clear else None,
        "stale_seconds": rule.stale_ms // 1000,
        "steps_down": rule.steps_down,
    }


def _condition_message(one: rules.Condition, severity: str) -> pb.AlarmCondition:
    tests = one.test.of if isinstance(one.test, rules.Both) else (one.test,)
    return pb.AlarmCondition(
        severity=fields.from_word(pb.AlarmSeverity, severity),
        tests=[_test_message(test) for test in tests],
        any_test=isinstance(one.test, rules.Both) and not one.test.every,
        for_seconds=one.for_ms // 1000,
        times=one.times,
    )


def _test_message(test: rules.Test) -> pb.AlarmTest:
    if isinstance(test, rules.Silent):
        return pb.AlarmTest(kind=pb.ALARM_TEST_KIND_SILENT, silent_seconds=test.ms // 1000)
    assert isinstance(test, rules.Compared | rules.Changing)  # one level is all that a rule can be entered with
    changing = isinstance(test, rules.Changing)
    return pb.AlarmTest(
        kind=pb.ALARM_TEST_KIND_CHANGING if changing else pb.ALARM_TEST_KIND_COMPARED,
        key=test.key,
        operator=fields.from_word(pb.AlarmOperator, test.by),
        **_value_fields(test.per_second if isinstance(test, rules.Changing) else test.value),
    )


def _value_fields(value: float | bool | str) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"value": str(value).lower(), "value_type": pb.ALARM_VALUE_TYPE_BOOLEAN}
    if isinstance(value, str):
        return {"value": value, "value_type": pb.ALARM_VALUE_TYPE_TEXT}
    return {"value": _written(value), "value_type": pb.ALARM_VALUE_TYPE_NUMBER}


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value
    return telemetry.shown("decimal", value, None)


def alarm_messages(tx: Tx, company_id: int, found: Sequence[Alarm]) -> list[pb.Alarm]:
    """Alarms as the board shows them."""
    tx.flush()
    devices = telemetry.device_names(tx, company_id, (one.device_id for one in found))
    return [
        pb.Alarm(
            alarm_id=str(one.alarm_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            device_id=str(one.device_id),
            device_name=devices[one.device_id].name,
            equipment_id=fields.from_value(devices[one.device_id].equipment_id),
            alarm_rule_id=str(one.alarm_rule_id),
            rule_name=one.rule["name"],
            rule_version=one.rule_version,
            severity=fields.from_word(pb.AlarmSeverity, one.severity),
            state=pb.ALARM_STATE_ACTIVE if one.active else pb.ALARM_STATE_CLEARED,
            raise_time=one.raised_at,
            since_time=one.since_at,
            sample_count=one.sample_count,
            clear_time=one.cleared_at,
            clear_principal_id=one.cleared_by,
            acknowledge_time=one.acknowledged_at,
            acknowledge_principal_id=one.acknowledged_by,
            note=one.note,
            in_maintenance=one.in_maintenance,
            escalate_time=one.escalated_at,
            order_id=fields.from_value(one.order_id),
            order_number=one.order_number,
            order_state=one.order_state,
            order_done_time=one.order_done_at,
            order_refusal=one.order_refusal,
            storm_id=fields.from_value(one.storm_id),
        )
        for one in found
    ]


def explained(tx: Tx, alarm: Alarm) -> pb.Alarm:
    """An alarm with the rule as it was, and the samples that made it true: those that are still kept, or the values
    that it was decided by."""
    (message,) = alarm_messages(tx, alarm.company_id, [alarm])
    rule = stored_alarms.rule_from(alarm.rule)
    named = {"alarm_rule_id": str(alarm.alarm_rule_id), "name": alarm.rule["name"], "version": alarm.rule_version}
    message.rule.MergeFrom(pb.AlarmRule(**named, order=_order_message(alarm.rule), **_rule_fields(rule)))
    message.samples.extend(_samples(tx, alarm))
    return message


def _samples(tx: Tx, alarm: Alarm) -> Iterable[pb.AlarmSample]:
    keys = [key for key, _, _ in alarm.samples]
    found = queries.made_true(tx, alarm, keys)
    if found:
        for row in found:
            value = telemetry.shown(row.kind, row.number, row.content)
            yield pb.AlarmSample(key=row.key, value=value, sample_time=row.at)
        return
    for key, at, value in alarm.samples:
        yield pb.AlarmSample(key=key, value=_written(value), sample_time=telemetry.moment_of(at))


def trial_message(one: rules.Decision) -> pb.AlarmTrial:
    """What a rule would have done."""
    return pb.AlarmTrial(
        change=fields.from_word(pb.AlarmChange, one.kind),
        severity=fields.from_word(pb.AlarmSeverity, one.severity),
        change_time=telemetry.moment_of(one.at),
        since_time=telemetry.moment_of(one.since),
        sample_count=one.count,
    )


def window_messages(tx: Tx, company_id: int, found: Sequence[MaintenanceWindow]) -> list[pb.MaintenanceWindow]:
    """Maintenance windows with the names of their devices."""
    devices = telemetry.device_names(tx, company_id, (one.device_id for one in found))
    return [
        pb.MaintenanceWindow(
            maintenance_window_id=str(one.maintenance_window_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            device_id=fields.from_value(one.device_id),
            device_name=devices[one.device_id].name if one.device_id in devices else "",
            start_time=one.start_at,
            end_time=one.end_at,
            reason=one.reason,
            principal_id=one.principal_id,
        )
        for one in found
    ]
