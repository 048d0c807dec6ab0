"""What a decision makes of alarms: raised, worse, less bad or cleared; told to other services as a fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from manor.devices.v1 import events_pb2
from sqlalchemy import select, text

from devices.domain import alarms as rules
from devices.domain import waiting
from devices.records import Alarm, Device, Equipment
from devices.usecases.storms import join_storm

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from devices.usecases.judging import Place, Ruled

_MAINTAINED = text(
    "select exists (select from maintenance_windows where company_id = :company and estate_id = :estate"
    " and (device_id is null or device_id = :device) and start_at <= :at and end_at > :at)"
)


def take(tx: Tx, place: Place, ruled: Ruled, state: rules.State, decision: rules.Decision) -> int:
    """Does what a rule decided about a device's alarm; gives 1 where that changed something.

    Args:
        tx: the device's state is locked in it.
        place: the device.
        ruled: the rule.
        state: after the sample or tick that decided.
        decision: of `rules.evaluate`.
    """
    if decision.kind == rules.NONE:
        return 0
    alarm = active_alarm(tx, place.company_id, place.device_id, ruled.rule_id)
    if decision.kind == rules.CLEAR:
        if alarm is None:
            return 0
        alarm.clear(_time(decision.at))
    elif alarm is None:
        alarm = _raised(tx, place, ruled, state, decision)
    else:
        alarm.change({"severity": decision.severity})
    tx.flush()
    if decision.kind == rules.RAISE:
        join_storm(tx, alarm)
    publish(tx, alarm)
    return 1


def active_alarm(tx: Tx, company_id: int, device_id: UUID, rule_id: UUID) -> Alarm | None:
    """The alarm of a rule at a device that is active, locked; a unique index holds that there is one at most."""
    query = select(Alarm).where(
        Alarm.company_id == company_id,
        Alarm.device_id == device_id,
        Alarm.alarm_rule_id == rule_id,
        Alarm.cleared_at.is_(None),
    )
    return tx.scalars(query.with_for_update().execution_options(populate_existing=True)).one_or_none()


def publish(tx: Tx, alarm: Alarm) -> None:
    """Tells other services of an alarm as it now stands."""
    device = tx.get(Device, (alarm.company_id, alarm.device_id))
    wish = _wish(alarm)
    fact = events_pb2.AlarmChanged(
        company_id=alarm.company_id,
        estate_id=alarm.estate_id,
        alarm_id=str(alarm.alarm_id),
        version=alarm.version,
        device_id=str(alarm.device_id),
        device_name=device.name,
        equipment_id=str(device.equipment_id or ""),
        rule_name=alarm.rule["name"],
        severity=alarm.severity,
        state="active" if alarm.active else "cleared",
        raised_ms=_ms(alarm.raised_at),
        cleared_ms=_ms(alarm.cleared_at),
        acknowledged_ms=_ms(alarm.acknowledged_at),
        in_maintenance=alarm.in_maintenance,
        alarm_rule_id=str(alarm.alarm_rule_id),
        place=_place(tx, device),
        order_category_id=wish.get("category_id", ""),
        order_priority=wish.get("priority", 0),
    )
    tx.publish(
        fact,
        company_id=alarm.company_id,
        estate_id=alarm.estate_id,
        aggregate=str(alarm.alarm_id),
        version=alarm.version,
    )


def _wish(alarm: Alarm) -> Mapping[str, Any]:
    """The work order that an alarm wants: by its rule as it was when it raised it, if it is active and bad enough."""
    wish: Mapping[str, Any] | None = alarm.rule.get("order")
    if wish is None or not alarm.active or alarm.in_maintenance:
        return {}
    least = wish["severity"] or rules.SEVERITIES[-1]
    return wish if rules.SEVERITIES.index(alarm.severity) <= rules.SEVERITIES.index(least) else {}


def _place(tx: Tx, device: Device) -> str:
    """Where somebody finds it: its equipment and where that stands, or the device's own name."""
    if device.equipment_id is None:
        return device.name
    piece = tx.get(Equipment, (device.company_id, device.equipment_id))
    return f"{piece.place} {piece.name}".strip()


def _raised(tx: Tx, place: Place, ruled: Ruled, state: rules.State, decision: rules.Decision) -> Alarm:
    at = _time(decision.at)
    about = {"company": place.company_id, "estate": place.estate_id, "device": place.device_id, "at": at}
    made = Alarm(
        company_id=place.company_id,
        alarm_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=place.estate_id,
        device_id=place.device_id,
        alarm_rule_id=ruled.rule_id,
        rule_version=ruled.version,
        rule={**ruled.stored, "name": ruled.name},
        severity=decision.severity,
        raised_at=at,
        since_at=_time(decision.since),
        sample_count=decision.count,
        samples=_samples(ruled, state),
        noticed_at=clock.now(),
        in_maintenance=bool(tx.scalar(_MAINTAINED, about)),
    )
    tx.add(made)
    return made


def _samples(ruled: Ruled, state: rules.State) -> list[Any]:
    """The newest values of the keys that the rule looks at, as they were when it decided."""
    known = ((key, state.values[key]) for key in sorted(waiting.keys_of(ruled.rule)) if key in state.values)
    return [[key, one.at, one.value] for key, one in known]


def _time(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


def _ms(moment: datetime | None) -> int:
    return int(moment.timestamp() * 1000) if moment else 0
