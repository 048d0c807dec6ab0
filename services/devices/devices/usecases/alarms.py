"""What people do about alarms: acknowledge, clear, say when nobody is to be called; and who is told of those left."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation
from manor.identity.v2 import events_pb2 as identity
from sqlalchemy import select, text

from devices.records import Alarm, AlarmStorm, Device, MaintenanceWindow
from devices.usecases import raising, storms
from devices.usecases.judging import Place, clear_state
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

HANDLE = "devices.alarms.handle"
# Nobody has acknowledged it for so long: those on duty are told.
PATIENCE = timedelta(seconds=60)
MOST_AT_ONCE = 200
LONGEST_WINDOW = timedelta(days=366)
_ON_DUTY = text(
    "select distinct principal_id from duties where company_id = :company and estate_id = :estate and not removed"
    " and starts_at <= :now and ends_at > :now"
)
_UNHEARD = (Alarm.cleared_at.is_(None), Alarm.acknowledged_at.is_(None), Alarm.escalated_at.is_(None))


@dataclass(frozen=True, slots=True)
class AcknowledgeAlarm:
    """Somebody deals with an alarm."""

    company_id: int
    alarm_id: UUID
    note: str = ""


def acknowledge_alarm(tx: Tx, command: AcknowledgeAlarm) -> Alarm:
    """Notes who deals with it, active or not; acknowledged before, nothing changes.

    Raises:
        NotFound.
    """
    alarm = tx.lock(Alarm, (command.company_id, command.alarm_id))
    if alarm.acknowledged_at is None:
        alarm.acknowledge(tx.scope.principal.id, command.note)
        tx.flush()
        raising.publish(tx, alarm)
        _audit(tx, "acknowledge_alarm", alarm, {"note": command.note})
    return alarm


@dataclass(frozen=True, slots=True)
class ClearAlarm:
    """An alarm is over, as somebody says."""

    company_id: int
    alarm_id: UUID
    reason: str


def clear_alarm(tx: Tx, command: ClearAlarm) -> Alarm:
    """Clears an active alarm by hand; cleared before, nothing changes.

    Raises:
        NotFound.
    """
    found = tx.get(Alarm, (command.company_id, command.alarm_id))
    # The device's state before the alarm, as whoever judges samples takes them.
    place = Place(found.company_id, found.estate_id, found.device_id, "")
    device = tx.get(Device, (found.company_id, found.device_id))
    clear_state(tx, Place(place.company_id, place.estate_id, place.device_id, device.kind), found.alarm_rule_id)
    alarm = tx.lock(Alarm, (command.company_id, command.alarm_id))
    if alarm.active:
        alarm.clear(clock.now(), tx.scope.principal.id)
        tx.flush()
        raising.publish(tx, alarm)
        _audit(tx, "clear_alarm", alarm, {"reason": command.reason})
    return alarm


@dataclass(frozen=True, slots=True)
class CreateMaintenanceWindow:
    """A span in which alarms of an estate, or of one device, call nobody."""

    company_id: int
    estate_id: int
    start_at: datetime
    end_at: datetime
    reason: str
    device_id: UUID | None = None


def create_maintenance_window(tx: Tx, command: CreateMaintenanceWindow) -> MaintenanceWindow:
    """Makes a window, whose beginning is inside it and whose end is not.

    Raises:
        Invalid: it ends before it begins, lasts too long, or names no device of the estate.
    """
    faults = []
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        faults.append(Violation("estate_id", Fault.NO_ESTATE_OF_EQUIPMENT))
    if command.end_at <= command.start_at:
        faults.append(Violation("end_time", Fault.WINDOW_BACKWARDS))
    elif command.end_at - command.start_at > LONGEST_WINDOW:
        faults.append(Violation("end_time", Fault.WINDOW_TOO_LONG, most=LONGEST_WINDOW.days))
    if command.device_id:
        device = tx.find(Device, (command.company_id, command.device_id))
        if device is None or device.estate_id != command.estate_id:
            faults.append(Violation("device_id", Fault.NO_SUCH_DEVICE))
    if faults:
        raise Invalid("The window has faulty fields", violations=faults)
    made = MaintenanceWindow(
        company_id=command.company_id,
        maintenance_window_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        device_id=command.device_id,
        start_at=command.start_at,
        end_at=command.end_at,
        reason=command.reason,
        principal_id=tx.scope.principal.id,
    )
    tx.add(made)
    tx.flush()
    _audit_window(tx, "create_maintenance_window", made)
    return made


@dataclass(frozen=True, slots=True)
class EndMaintenanceWindow:
    """A window is over."""

    company_id: int
    maintenance_window_id: UUID


def end_maintenance_window(tx: Tx, command: EndMaintenanceWindow) -> MaintenanceWindow:
    """Ends a window now; one that has not begun ends as it begins; ended before, nothing changes.

    Raises:
        NotFound.
    """
    window = tx.lock(MaintenanceWindow, (command.company_id, command.maintenance_window_id))
    if window.end_at > clock.now():
        window.end_at = max(clock.now(), window.start_at)
        tx.flush()
        _audit_window(tx, "end_maintenance_window", window)
    return window


def escalate_alarms(tx: Tx) -> int:
    """Has whoever is on duty told of alarms that nobody has acknowledged in time; where nobody is, all who may handle
    alarms there. Each alarm is told of once, and none that was raised within a maintenance window.

    Args:
        tx: under the group's scope.

    Returns:
        How many alarms were told of.
    """
    late = Alarm.noticed_at <= clock.now() - PATIENCE
    query = select(Alarm).where(Alarm.group_id == tx.scope.group_id, *_UNHEARD, late, ~Alarm.in_maintenance)
    found = tx.scalars(query.order_by(Alarm.noticed_at).limit(MOST_AT_ONCE).with_for_update(skip_locked=True)).all()
    for alarm in found:
        alarm.escalated_at = clock.now()
        alarm.version += 1
        if alarm.storm_id is None:
            _tell(tx, alarm)
        elif storm := storms.tell_once(tx, alarm):
            _tell(tx, alarm, storm)
    tx.flush()
    return len(found)


def _tell(tx: Tx, alarm: Alarm, storm: AlarmStorm | None = None) -> None:
    """Wants those who are in charge to be told of an alarm, or of the whole storm that it belongs to."""
    about = {"company": alarm.company_id, "estate": alarm.estate_id, "now": clock.now()}
    path = (tx.scope.group_id, alarm.company_id, alarm.estate_id)
    told = set(tx.scalars(_ON_DUTY, about)) or directory.holders(tx, HANDLE, path)
    if not told:
        return
    device = tx.get(Device, (alarm.company_id, alarm.device_id))
    zone = ZoneInfo(directory.estate(tx, alarm.estate_id).time_zone)
    fields = {
        "severity": alarm.severity,
        "rule": alarm.rule["name"],
        "device": device.name,
        "time": f"{alarm.raised_at.astimezone(zone):%Y-%m-%d %H:%M}",
    }
    if storm:
        fields = {"count": str(storm.alarm_count), "rule": fields["rule"], "time": fields["time"]}
    fact = identity.MessagesWanted(
        company_id=alarm.company_id,
        estate_id=alarm.estate_id,
        template="devices.alarm_storm" if storm else "devices.alarm_raised",
        recipient_id=b"".join(sorted(UUID(one).bytes for one in told)),
        reason=[f"alarmStorms/{storm.storm_id}" if storm else f"alarms/{alarm.alarm_id}"],
        fields=[json.dumps(fields, ensure_ascii=False)],
    )
    tx.publish(fact, company_id=alarm.company_id, estate_id=alarm.estate_id)


def _audit(tx: Tx, action: str, alarm: Alarm, about: dict[str, str]) -> None:
    named = f"alarms/{alarm.alarm_id}"
    tx.audit(f"devices.{action}", named, about, company_id=alarm.company_id, estate_id=alarm.estate_id)


def _audit_window(tx: Tx, action: str, window: MaintenanceWindow) -> None:
    named = f"maintenanceWindows/{window.maintenance_window_id}"
    about = {"from": window.start_at.isoformat(), "to": window.end_at.isoformat(), "reason": window.reason}
    tx.audit(f"devices.{action}", named, about, company_id=window.company_id, estate_id=window.estate_id)
