"""Reads for the alarms board, rules and maintenance windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from sqlalchemy import select, text

from devices.records import Alarm, AlarmRule, Device, MaintenanceWindow

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_SAMPLES = 100
_MADE_TRUE = text(
    "select key, kind, number, content, at from samples where company_id = :company and device_id = :device"
    " and key = any(:keys) and at between :since and :until order by at desc, key limit :most"
)


@dataclass(frozen=True, slots=True)
class AlarmFilter:
    """Which alarms the board has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    severity: str = ""
    unacknowledged: bool = False
    device_id: UUID | None = None
    storm_id: UUID | None = None
    equipment_id: UUID | None = None


def list_alarms(tx: Tx, wanted: AlarmFilter, before: tuple[UUID] | None, *, limit: int) -> Sequence[Alarm]:
    """Alarms, the latest first."""
    query = select(Alarm).where(Alarm.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Alarm.estate_id == wanted.estate_id)
    if wanted.device_id:
        query = query.where(Alarm.device_id == wanted.device_id)
    if wanted.equipment_id:
        of_piece = (Device.company_id == wanted.company_id, Device.equipment_id == wanted.equipment_id)
        query = query.where(Alarm.device_id.in_(select(Device.device_id).where(*of_piece)))
    if wanted.storm_id:
        query = query.where(Alarm.storm_id == wanted.storm_id)
    if wanted.severity:
        query = query.where(Alarm.severity == wanted.severity)
    if wanted.state:
        active = Alarm.cleared_at.is_(None)
        query = query.where(active if wanted.state == "active" else ~active)
    if wanted.unacknowledged:
        query = query.where(Alarm.acknowledged_at.is_(None))
    if before:
        query = query.where(Alarm.alarm_id < before[0])
    return tx.scalars(query.order_by(Alarm.alarm_id.desc()).limit(limit)).all()


def made_true(tx: Tx, alarm: Alarm, keys: Sequence[str]) -> Sequence[Any]:
    """The samples from since when an alarm's test had held until it was raised, the latest first; a hundred at most."""
    named = {
        "company": alarm.company_id,
        "device": alarm.device_id,
        "keys": list(keys),
        "since": alarm.since_at,
        "until": alarm.raised_at,
        "most": MOST_SAMPLES,
    }
    return tx.execute(_MADE_TRUE, named).all()


def list_alarm_rules(
    tx: Tx, company_id: int, estate_id: int, after: tuple[str, UUID] | None, *, limit: int
) -> Sequence[AlarmRule]:
    """Rules by name."""
    query = select(AlarmRule).where(AlarmRule.company_id == company_id)
    if estate_id:
        query = query.where(AlarmRule.estate_id == estate_id)
    key = (AlarmRule.name_key, AlarmRule.alarm_rule_id)
    return tx.scalars(paging.beyond(query, key, after).order_by(*key).limit(limit)).all()


def list_maintenance_windows(
    tx: Tx, company_id: int, estate_id: int, before: tuple[UUID] | None, *, limit: int
) -> Sequence[MaintenanceWindow]:
    """Windows, the latest first."""
    query = select(MaintenanceWindow).where(MaintenanceWindow.company_id == company_id)
    if estate_id:
        query = query.where(MaintenanceWindow.estate_id == estate_id)
    if before:
        query = query.where(MaintenanceWindow.maintenance_window_id < before[0])
    return tx.scalars(query.order_by(MaintenanceWindow.maintenance_window_id.desc()).limit(limit)).all()
