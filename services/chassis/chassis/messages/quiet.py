"""Quiet hours: at night nobody is sent what can wait. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chassis.calendars import minutes_of


def quiet_until(now: datetime, zone: str, hours: str) -> datetime | None:
    """When the quiet hours end in which a moment lies; None where it lies in none.

    Args:
        now: aware.
        zone: whose clock shows the hours (IANA).
        hours: from and to, such as 21:00-08:00, over midnight or not; empty, or from and to the same, for none.
    """
    if not hours or not zone:
        return None
    begin, end = map(minutes_of, hours.split("-"))
    if begin == end:
        return None
    local = now.astimezone(ZoneInfo(zone))
    minutes = local.hour * 60 + local.minute
    within = begin <= minutes < end if begin < end else minutes >= begin or minutes < end
    if not within:
        return None
    day = local.date() + timedelta(days=1 if minutes >= end else 0)
    return datetime.combine(day, time(end // 60 % 24, end % 60), ZoneInfo(zone)).astimezone(UTC)
