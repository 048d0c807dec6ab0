"""What a change, a termination or an index that came late makes of what was billed: should be, less what is.

One mechanism for all of them: days that were billed get a line for the difference, days that were not are computed by
the new terms. What comes of it twice is nothing the second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from chassis.money import split
from chassis.periods import ONE_DAY, Period

from contracts.domain.schedule import Line, amount_of, lines_over, schedule
from contracts.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Billed:
    """What stands billed for some days: the sum of a line and of its differences.

    Args:
        days: the days.
        unit_id, item, customer_id: for what, by which fee item, to whom.
        amount: minor units.
    """

    days: Period
    unit_id: UUID
    item: str
    customer_id: UUID
    amount: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What billed days should cost now beside what they cost.

    Args:
        billed: as it stands.
        should: minor units by the new terms.
    """

    billed: Billed
    should: int

    @property
    def amount(self) -> int:
        """What is still owed for them, or less than 0 for what is credited."""
        return self.should - self.billed.amount


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a schedule: lines of days that are not billed, and differences of those that are."""

    lines: tuple[Line, ...]
    differences: tuple[Difference, ...]


def changed(terms: Terms, currency: str, billed: Sequence[Billed], whole: Sequence[Line] | None = None) -> Change:
    """The schedule by new terms, beside what was billed by the old.

    Args:
        terms: the new ones.
        currency: ISO 4217.
        billed: what stands, each payer's days once.
        whole: the schedule by the new terms, where it is computed already.
    """
    if not billed:
        return Change(tuple(schedule(terms, currency) if whole is None else whole), ())
    spans: dict[tuple[UUID, str], set[Period]] = {}
    for one in billed:
        spans.setdefault((one.unit_id, one.item), set()).add(one.days)
    left: list[Line] = []
    for line in schedule(terms, currency) if whole is None else whole:
        rest = list(without(line.days, spans.get((line.unit_id, line.item), ())))
        if rest == [line.days]:
            left.append(line)
        elif line.customer_id == terms.payers[0].customer_id:  # the others' shares come with the first one's
            left += lines_over(terms, currency, ((line.unit_id, line.item, line.bill, days) for days in rest))
    return Change(tuple(left), tuple(one for one in _differences(terms, currency, billed) if one.amount))


def without(days: Period, taken: Iterable[Period]) -> Iterator[Period]:
    """The days that none of some spans has."""
    start = days.start
    for span in sorted(taken):
        if span.end < start or span.start > days.end:
            continue
        if span.start > start:
            yield Period(start, span.start - ONE_DAY)
        start = max(start, span.end + ONE_DAY)
    if start <= days.end:
        yield Period(start, days.end)


def _differences(terms: Terms, currency: str, billed: Sequence[Billed]) -> Iterator[Difference]:
    """Whoever was billed bears the difference, in the shares in which they were."""
    groups: dict[tuple[UUID, str, Period], list[Billed]] = {}
    for one in billed:
        groups.setdefault((one.unit_id, one.item, one.days), []).append(one)
    for (unit_id, item, days), group in groups.items():
        weights = [abs(one.amount) for one in group]
        should = amount_of(terms, currency, unit_id, item, days)
        for one, share in zip(group, split(should, weights if any(weights) else [1] * len(group)), strict=True):
            yield Difference(one, share)
