"""What time it is. Everything asks here, so that a test can say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_travelled: datetime | None = None


def now() -> datetime:
    """The moment, with time zone UTC."""
    return _travelled or datetime.now(UTC)  # noqa: TID251  the one place


def today(zone: str) -> date:
    """The date in a zone.

    Args:
        zone: IANA name, such as Asia/Shanghai: the estate's for charges, dues and payments, the company's for
            accounting dates.
    """
    return now().astimezone(_zone(zone)).date()


def local_date(moment: datetime, zone: str) -> date:
    """The date that a moment falls on in a zone (IANA name)."""
    return moment.astimezone(_zone(zone)).date()


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@contextmanager
def travel(moment: datetime) -> Iterator[None]:
    """For tests: it is `moment` (aware) inside the block, in this process."""
    global _travelled  # noqa: PLW0603  one clock a process
    before, _travelled = _travelled, moment.astimezone(UTC)
    try:
        yield
    finally:
        _travelled = before


def advance(**by: float) -> None:
    """For tests inside `travel`: moves the clock by a timedelta's keywords."""
    global _travelled  # noqa: PLW0603  one clock a process
    if _travelled is None:
        raise RuntimeError("advance() needs travel() around it")
    _travelled += timedelta(**by)
