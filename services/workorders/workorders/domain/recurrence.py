"""When a plan falls due: rules of RFC 5545 (section 3.3.10), in an estate's own time, by python-dateutil.

python-dateutil 2.9 looks at UNTIL only beside a date that it has found, so that a rule without any runs on to the year
9999: which parts a rule may have is checked before, one that finds nothing is refused when it is saved, and whoever
asks for times says until when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

MOST_INTERVAL, MOST_COUNT = 120, 10_000
# Two rules would find nothing, or the search for it would be long: whole days and weeks are not narrowed by months.
_PARTS = {
    "DAILY": {"INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYHOUR", "WKST"},
    "WEEKLY": {"INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYHOUR", "WKST"},
    "MONTHLY": {"INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYHOUR", "WKST", "BYMONTHDAY", "BYMONTH", "BYSETPOS"},
    "YEARLY": {"INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYHOUR", "WKST", "BYMONTHDAY", "BYMONTH", "BYSETPOS"},
}
_UNTIL = re.compile(r"\d{8}")


class RuleFaulty(ValueError):
    """A rule that says nothing here; `code` is one of violations.Fault."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule with its first day and time.

    Args:
        rule: of RFC 5545, without DTSTART.
        start: the first day on which it may fall due, and the time, by the estate's clocks; naive.
        time_zone: the estate's (IANA).
    """

    rule: str
    start: datetime
    time_zone: str

    def first(self, most: int) -> list[datetime]:
        """The first times, aware; fewer than `most` where the rule ends."""
        return [self._moment(one) for one in islice(iter(self._rule(self.start)), most)]

    def between(self, after: datetime, until: datetime) -> Iterator[datetime]:
        """The times after a moment up to another, aware, in order."""
        local = after.astimezone(ZoneInfo(self.time_zone)).replace(tzinfo=None)
        # One day before, since a change of clocks may move a moment by hours.
        for one in self._rule(self._near(local - timedelta(days=1))):
            moment = self._moment(one)
            if moment > until:
                return
            if moment > after:
                yield moment

    def skipped_months(self, months: int = 12) -> list[str]:
        """Months from the first on in which a monthly rule does not fall due, such as 2026-02."""
        parts = _parts(self.rule)
        if parts["FREQ"] != "MONTHLY":
            return []
        wanted = {int(one) for one in parts.get("BYMONTH", "").split(",") if one} or set(range(1, 13))
        first = self.start.year * 12 + self.start.month - 1
        numbers = [number for number in range(first, first + months) if number % 12 + 1 in wanted]
        asked = [number for number in numbers if (number - first) % int(parts.get("INTERVAL", "1")) == 0]
        end = datetime(*divmod_month(first + months), 1)  # noqa: DTZ001  by the estate's clocks
        found = {(one.year, one.month) for one in takewhile(lambda at: at < end, self._rule(self.start))}
        # A month before the first time, and one after the last of a rule that ends, is not skipped.
        if not found:
            return []
        low, high = min(found), max(found) if {"UNTIL", "COUNT"} & parts.keys() else (9999, 12)
        months_asked = (divmod_month(number) for number in asked)
        return [f"{year}-{month:02}" for year, month in months_asked if low < (year, month) < high
                and (year, month) not in found]  # fmt: skip

    def _rule(self, start: datetime) -> rrule:
        return rrulestr(self.rule, dtstart=start)

    def _near(self, local: datetime) -> datetime:
        """A start near a moment that gives the same times from there on: days and weeks are counted, not walked."""
        parts = _parts(self.rule)
        if parts["FREQ"] not in ("DAILY", "WEEKLY") or "COUNT" in parts or local <= self.start:
            return self.start
        step = timedelta(days=7 if parts["FREQ"] == "WEEKLY" else 1) * int(parts.get("INTERVAL", "1"))
        return self.start + step * ((local - self.start) // step)

    def _moment(self, local: datetime) -> datetime:
        """A time that clocks leave out is the one that they show instead; one that they show twice is the first."""
        return local.replace(tzinfo=ZoneInfo(self.time_zone)).astimezone(UTC)


def divmod_month(number: int) -> tuple[int, int]:
    """Year and month of a month counted from the year 0 on."""
    year, month = divmod(number, 12)
    return year, month + 1


def checked(rule: str, start_date: date, clock: str, time_zone: str) -> Recurrence:
    """A rule that falls due some time.

    Args:
        rule: of RFC 5545.
        start_date: the first day on which it may.
        clock: the time, HH:MM.
        time_zone: the estate's.

    Raises:
        RuleFaulty: it is no rule, has parts that plans do not take, or never falls due.
    """
    text = rule.strip().upper().removeprefix("RRULE:")
    parts = _parts(text)
    allowed = _PARTS.get(parts.get("FREQ", ""))
    if allowed is None:
        raise RuleFaulty("NOT_A_FREQUENCY")
    for name in parts.keys() - {"FREQ"}:
        if name not in allowed:
            raise RuleFaulty("NOT_A_PART_OF_RULE", part=name, frequency=parts["FREQ"])
    if not 1 <= _number(parts.get("INTERVAL", "1")) <= MOST_INTERVAL:
        raise RuleFaulty("INTERVAL_TOO_LONG", most=MOST_INTERVAL)
    if not 1 <= _number(parts.get("COUNT", "1")) <= MOST_COUNT:
        raise RuleFaulty("TOO_MANY_TIMES", most=MOST_COUNT)
    if "UNTIL" in parts and not _UNTIL.fullmatch(parts["UNTIL"]):
        raise RuleFaulty("UNTIL_NOT_A_DAY")
    if "BYMONTHDAY" in parts and "BYDAY" in parts and "BYSETPOS" not in parts:
        # Both at once mean days that are one and the other: the field's people mean one or the other.
        raise RuleFaulty("DAYS_OF_TWO_KINDS")
    made = Recurrence(_to_the_days_end(text), datetime.combine(start_date, time.fromisoformat(clock)), time_zone)
    try:
        found = made.first(1)
    except ValueError as error:
        raise RuleFaulty("NOT_A_RULE") from error
    if not found:
        raise RuleFaulty("NEVER_DUE")
    return made


def _to_the_days_end(rule: str) -> str:
    """UNTIL names a day, which counts to its end."""
    return re.sub(r"UNTIL=(\d{8})", r"UNTIL=\1T235959", rule)


def _parts(rule: str) -> dict[str, str]:
    pairs = [one.partition("=") for one in rule.split(";") if one]
    names = [name for name, _, _ in pairs]
    if len(set(names)) < len(names) or not all(value for _, _, value in pairs):
        raise RuleFaulty("NOT_A_RULE")
    return {name: value for name, _, value in pairs}


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0
