"""Quiet hours: nothing that can wait is sent at night, by the clock of the place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from chassis.calendars import clock_of, minutes_of
from chassis.messages.quiet import quiet_until
from hypothesis import given
from hypothesis import strategies as st

SHANGHAI = "Asia/Shanghai"
FIRST = datetime(2020, 1, 1, tzinfo=UTC)
HOURS = st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(lambda both: both[0] != both[1])


@pytest.mark.parametrize(
    ("at", "hours", "until"),
    [
        ("2026-03-10T13:30", "21:00-08:00", "2026-03-11T00:00"),  # 21:30 there, until 08:00
        ("2026-03-09T18:00", "21:00-08:00", "2026-03-10T00:00"),  # 02:00 there
        ("2026-03-10T00:00", "21:00-08:00", None),  # 08:00 there
        ("2026-03-10T12:59", "21:00-08:00", None),
        ("2026-03-10T04:30", "12:00-14:00", "2026-03-10T06:00"),
        ("2026-03-10T13:30", "", None),
    ],
)
def test_the_night_of_a_place(at: str, hours: str, until: str | None) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=UTC)
    wanted = datetime.fromisoformat(until).replace(tzinfo=UTC) if until else None
    assert quiet_until(now, SHANGHAI, hours) == wanted


@given(
    st.integers(0, 20 * 366 * 24 * 60).map(
        lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    st.sampled_from([SHANGHAI, "Asia/Singapore", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]),
    HOURS,
)
def test_quiet_hours_end_within_a_day_and_at_their_end(now: datetime, zone: str, hours: tuple[int, int]) -> None:
    begin, end = hours
    said = f"{clock_of(begin)}-{clock_of(end)}"
    until = quiet_until(now, zone, said)
    if until is None:
        return
    assert now < until + timedelta(hours=1)
    assert until - now <= timedelta(hours=26)  # clocks may be put back meanwhile
    assert quiet_until(until + timedelta(hours=1), zone, said) is None or (begin - end) % 1440 <= 120
    local = until.astimezone(ZoneInfo(zone))
    assert local.minute == minutes_of(clock_of(end)) % 60
