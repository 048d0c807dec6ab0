"""Storms of alarms (告警风暴): many at one estate at once have one cause, so people are told of them once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from chassis import clock
from chassis.data.ids import uuid7
from sqlalchemy import func, select, text

from devices.records import Alarm, AlarmStorm

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# So many alarms of an estate within so long are a storm, which lasts until none came for as long again.
MANY, WITHIN = 10, timedelta(seconds=60)
_LOCK = text("select pg_advisory_xact_lock(hashtextextended('alarm_storms/' || :estate, :company))")
_GATHER = text(
    "update alarms set storm_id = :storm where company_id = :company and estate_id = :estate and noticed_at > :since"
    " and storm_id is null and not in_maintenance returning alarm_id"
)


def join_storm(tx: Tx, alarm: Alarm) -> None:
    """Puts a new alarm into the storm that it belongs to, if there is one; those of the last minute begin one.

    Args:
        tx: in which it was raised.
        alarm: it stands in the database.
    """
    if alarm.in_maintenance:
        return
    since = alarm.noticed_at - WITHIN
    of_estate = (Alarm.company_id == alarm.company_id, Alarm.estate_id == alarm.estate_id)
    recent = select(Alarm.alarm_id).where(*of_estate, Alarm.noticed_at > since, ~Alarm.in_maintenance).limit(MANY)
    if (tx.scalar(select(func.count()).select_from(recent.subquery())) or 0) < MANY:
        return
    tx.execute(_LOCK, {"estate": str(alarm.estate_id), "company": alarm.company_id})
    storm = _open(tx, alarm) or _begun(tx, alarm)
    named = {"company": alarm.company_id, "estate": alarm.estate_id}
    storm.alarm_count += len(tx.execute(_GATHER, {**named, "storm": storm.storm_id, "since": since}).all())
    storm.last_at = max(storm.last_at, alarm.noticed_at)
    tx.flush()


def _open(tx: Tx, alarm: Alarm) -> AlarmStorm | None:
    query = select(AlarmStorm).where(
        AlarmStorm.company_id == alarm.company_id,
        AlarmStorm.estate_id == alarm.estate_id,
        AlarmStorm.last_at > alarm.noticed_at - WITHIN,
    )
    latest = query.order_by(AlarmStorm.last_at.desc()).limit(1)
    return tx.scalars(latest.execution_options(populate_existing=True)).one_or_none()


def _begun(tx: Tx, alarm: Alarm) -> AlarmStorm:
    made = AlarmStorm(
        company_id=alarm.company_id,
        storm_id=uuid7(),
        group_id=alarm.group_id,
        estate_id=alarm.estate_id,
        began_at=alarm.noticed_at,
        last_at=alarm.noticed_at,
        alarm_count=0,
    )
    tx.add(made)
    return made


def tell_once(tx: Tx, alarm: Alarm) -> AlarmStorm | None:
    """The storm of an alarm where nobody has been told of it yet, which counts as told from now on; else None."""
    storm = tx.lock(AlarmStorm, (alarm.company_id, alarm.storm_id))
    if storm.told_at:
        return None
    storm.told_at = clock.now()
    return storm
