"""An estate's calendar: when it is open, and the two questions that are asked of it, when something is due and how much
open time has passed. Pure: it reads no database and no clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

from chassis.public_holidays import holiday_year

# Something that is not due in so many days is due never: a calendar that hardly ever opens is a mistake.
MOST_DAYS = 3_660

Hours = tuple[tuple[int, int], ...]  # from and to, in minutes after midnight, in order and apart; 1440 ends a day
OFFICE: Hours = ((9 * 60, 18 * 60),)
# The country of the zones in which estates are likely to lie; elsewhere an estate says whose holidays count.
_COUNTRIES = {
    "Asia/Shanghai": "CN",
    "Asia/Urumqi": "CN",
    "Asia/Hong_Kong": "HK",
    "Asia/Macau": "MO",
    "Asia/Singapore": "SG",
}


def minutes_of(clock: str) -> int:
    """Minutes after midnight of a time such as 08:30; 24:00 ends a day."""
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def clock_of(minutes: int) -> str:
    """The time at so many minutes after midnight, such as 08:30."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


class NeverOpen(ValueError):
    """The calendar has not so much open time within ten years."""


class DayKind(Enum):
    """Why a day has the hours that it has."""

    WEEKDAY = "weekday"  # the hours of its day of the week
    HOLIDAY = "holiday"  # a public holiday
    MADE_UP = "made_up"  # a day of a weekend on which people work for a holiday
    OWN = "own"  # the estate says so itself


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day on which the estate differs: hours of its own, or none; it wins over holidays and made-up workdays."""

    day: date
    name: str
    hours: Hours


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a calendar.

    Args:
        day: the date.
        kind: why it has its hours.
        name: of the holiday, or what the estate calls the day; else empty.
        hours: when it is open; empty for a day off.
        known: its year's holidays are announced, so that the hours stay as they are.
    """

    day: date
    kind: DayKind
    name: str
    hours: Hours
    known: bool


@dataclass(frozen=True)
class Calendar:
    """When an estate is open.

    Args:
        time_zone: IANA; hours are by its clocks, whatever they do in spring and autumn.
        country_code: whose public holidays count (chassis.public_holidays.COUNTRIES); empty for none.
        week: the hours of Monday to Sunday.
        holiday_hours: the hours of a public holiday; none for a day off.
        made_up_hours: the hours of a made-up workday.
        own_days: days on which the estate differs.
        confirmed_years: years whose holidays the estate has entered itself, since the library does not know them yet.
    """

    time_zone: str
    country_code: str = ""
    week: tuple[Hours, ...] = (OFFICE,) * 5 + ((),) * 2
    holiday_hours: Hours = ()
    made_up_hours: Hours = OFFICE
    own_days: tuple[OwnDay, ...] = ()
    confirmed_years: frozenset[int] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_own", {own.day: own for own in self.own_days})

    def day(self, day: date) -> Day:
        """One day of it."""
        own: Mapping[date, OwnDay] = self._own  # type: ignore[attr-defined]  # set above
        year = holiday_year(self.country_code, day.year)
        if mine := own.get(day):
            return Day(day, DayKind.OWN, mine.name, mine.hours, True)
        if day in year.holidays:
            return Day(day, DayKind.HOLIDAY, year.holidays[day], self.holiday_hours, True)
        if day in year.workdays:
            return Day(day, DayKind.MADE_UP, "", self.made_up_hours, True)
        known = year.known or day.year in self.confirmed_years
        return Day(day, DayKind.WEEKDAY, "", self.week[day.weekday()], known)

    def knows(self, year: int) -> bool:
        """Whether the year's holidays are announced, or entered by the estate."""
        return holiday_year(self.country_code, year).known or year in self.confirmed_years


def standard(time_zone: str) -> Calendar:
    """The calendar of an estate that has set none: an office's hours, with the holidays of its zone's country.

    Args:
        time_zone: IANA.
    """
    return Calendar(time_zone, _COUNTRIES.get(time_zone, ""))


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due; `known` is False where a day counted whose year is not announced, so it may move."""

    at: datetime
    known: bool


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How much open time has passed; `known` as that of Due."""

    work: timedelta
    known: bool


def due(calendar: Calendar, start: datetime, work: timedelta) -> Due:
    """The first moment at which so much open time has passed since a start.

    Args:
        calendar: the estate's.
        start: aware; the clock begins with it, or with the next opening.
        work: open time; none is due at once, open or not.

    Raises:
        ValueError: the start has no time zone, or the work is below zero.
        NeverOpen: ten years have not so much open time.
    """
    _require_aware(start)
    if work < timedelta(0):
        raise ValueError("work must not be below zero")
    left, known = work, True
    if not left:
        return Due(start, known)
    first = start.astimezone(ZoneInfo(calendar.time_zone)).date()
    for number in range(MOST_DAYS):
        day = calendar.day(first + timedelta(days=number))
        known = known and day.known
        for opens, closes in _open_times(calendar.time_zone, day):
            begin = max(opens, start)
            if closes - begin >= left:
                return Due((begin + left).astimezone(start.tzinfo), known)
            left -= max(closes - begin, timedelta(0))
    raise NeverOpen(f"{work} of open time do not fit into ten years from {start:%Y-%m-%d}")


def elapsed(calendar: Calendar, start: datetime, end: datetime) -> Elapsed:
    """The open time between two moments; none where the end is not after the start.

    Args:
        calendar: the estate's.
        start: aware.
        end: aware.

    Raises:
        ValueError: one of them has no time zone.
    """
    _require_aware(start)
    _require_aware(end)
    zone = ZoneInfo(calendar.time_zone)
    work, known = timedelta(0), True
    if end <= start:
        return Elapsed(work, known)
    day, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    while day <= last:
        today = calendar.day(day)
        known = known and today.known
        for opens, closes in _open_times(calendar.time_zone, today):
            work += max(min(closes, end) - max(opens, start), timedelta(0))
        day += timedelta(days=1)
    return Elapsed(work, known)


def _require_aware(moment: datetime) -> None:
    if moment.tzinfo is None:
        raise ValueError("moments need a time zone")


def _open_times(zone: str, day: Day) -> Sequence[tuple[datetime, datetime]]:
    return open_times(zone, day.day, day.hours)


@lru_cache(maxsize=4096)
def open_times(zone: str, day: date, hours: Hours) -> tuple[tuple[datetime, datetime], ...]:
    """The stretches of a day during which the clocks of a zone show a time within some hours, in UTC and in order.

    Where clocks go back, times that they show twice count twice; where they go forward, what they leave out does not.

    Args:
        zone: IANA.
        day: the date that the clocks show.
        hours: in minutes after midnight.
    """
    midnight = datetime.combine(day, time(), UTC)
    found = []
    for begin, end, offset in _offsets(ZoneInfo(zone), midnight - timedelta(hours=15), midnight + timedelta(hours=39)):
        for opens, closes in hours:
            first = max(begin, midnight + timedelta(minutes=opens) - offset)
            last = min(end, midnight + timedelta(minutes=closes) - offset)
            if first < last:
                found.append((first, last))
    return tuple(sorted(found))


def _offsets(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime, timedelta]]:
    """The stretches between two moments during which a zone keeps one offset; it changes it at most once in them."""
    before, after = _offset(zone, begin), _offset(zone, end)
    if before == after:
        yield begin, end, before
        return
    low, high = 0, int((end - begin).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, begin + timedelta(seconds=middle)) == before:
            low = middle
        else:
            high = middle
    change = begin + timedelta(seconds=high)
    yield begin, change, before
    yield change, end, after


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
