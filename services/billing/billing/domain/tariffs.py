"""Which tariff version prices a unit on a day: the most specific assignment wins, versions hold from their date on."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chassis.periods import FOREVER, ONE_DAY, Period

from billing.domain.prices import Rate

ESTATE, BUILDING, UNIT_TYPE, UNIT, CUSTOMER = "estate", "building", "unit_type", "unit", "customer"


@dataclass(frozen=True, slots=True)
class Assignment:
    """A tariff assigned to something.

    Args:
        level: ESTATE, BUILDING, UNIT_TYPE, UNIT or CUSTOMER.
        target: the building's, unit's or customer's id, or the type; None for the estate.
        tariff_id: the tariff.
        days: when it holds.
    """

    level: str
    target: Hashable
    tariff_id: str
    days: Period


@dataclass(frozen=True, slots=True)
class Place:
    """What a tariff can be assigned to, of one unit and one payer."""

    unit: bytes
    building: bytes
    unit_type: str
    customer: bytes


class TariffBook:
    """All assignments of one fee item in one estate.

    Args:
        assignments: those that may hold in the time asked about.
        versions: the versions of each tariff.
    """

    def __init__(self, assignments: Iterable[Assignment], versions: Mapping[str, Sequence[Rate]]) -> None:
        self._by_target: dict[tuple[str, Hashable], list[Assignment]] = {}
        for one in assignments:
            self._by_target.setdefault((one.level, one.target), []).append(one)
        self._versions = {tariff: sorted(rates, key=lambda rate: rate.effective) for tariff, rates in versions.items()}
        self._known: dict[tuple[object, ...], list[tuple[Period, Rate]]] = {}

    @property
    def empty(self) -> bool:
        """Nothing is assigned, so nothing is billed."""
        return not self._by_target

    @property
    def bills_usage(self) -> bool:
        """Some version prices usage."""
        return any(rate.tiers for rates in self._versions.values() for rate in rates)

    @property
    def bills_periods(self) -> bool:
        """Some version prices months."""
        return any(not rate.tiers for rates in self._versions.values() for rate in rates)

    def targets(self, level: str) -> set[Hashable]:
        """What has an assignment of its own at a level."""
        return {target for found, target in self._by_target if found == level}

    def rates(self, place: Place, days: Period) -> list[tuple[Period, Rate]]:
        """The rates that hold there, day by day, in order; days that no assignment reaches are left out.

        Args:
            place: the unit and its payer.
            days: the days asked about.
        """
        levels = self._levels(place)
        key = (days, *levels)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._resolve(levels, days)
        return found

    def _levels(self, place: Place) -> tuple[tuple[str, Hashable], ...]:
        """The keys that have assignments, the most specific first; many units share the same ones."""
        asked = (
            (CUSTOMER, place.customer),
            (UNIT, place.unit),
            (UNIT_TYPE, place.unit_type),
            (BUILDING, place.building),
            (ESTATE, None),
        )
        return tuple(key for key in asked if key in self._by_target)

    def _resolve(self, levels: Sequence[tuple[str, Hashable]], days: Period) -> list[tuple[Period, Rate]]:
        held = [self._by_target[level] for level in levels]
        firsts = {days.start}
        for one in (assignment for group in held for assignment in group):
            firsts.add(one.days.start)
            if one.days.end < FOREVER:
                firsts.add(one.days.end + ONE_DAY)
            firsts.update(rate.effective for rate in self._versions.get(one.tariff_id, ()))
        starts = sorted(first for first in firsts if days.start <= first <= days.end)
        ends = [start - ONE_DAY for start in starts[1:]] + [days.end]
        found: list[tuple[Period, Rate]] = []
        for start, end in zip(starts, ends, strict=True):
            rate = self._rate(held, start)
            if rate is None:
                continue
            if found and found[-1][1] == rate and found[-1][0].end + ONE_DAY == start:
                found[-1] = (Period(found[-1][0].start, end), rate)
            else:
                found.append((Period(start, end), rate))
        return found

    def _rate(self, held: Sequence[Sequence[Assignment]], day: date) -> Rate | None:
        for group in held:
            here = [one for one in group if one.days.start <= day <= one.days.end]
            if here:
                # Of two at one level, the later one replaces the earlier.
                tariff = max(here, key=lambda one: (one.days.start, one.tariff_id)).tariff_id
                versions = [rate for rate in self._versions.get(tariff, ()) if rate.effective <= day]
                return versions[-1] if versions else None
        return None
