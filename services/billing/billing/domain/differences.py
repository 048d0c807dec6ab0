"""What a unit was billed and what it should cost now, day by day: the lines that bring the first to the second.

Rule: docs/money-rules.md, "Billed once, then the difference".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chassis.periods import ONE_DAY, Period

from billing.domain.charges import Charge
from billing.domain.prices import Basis, Difference, Part, PeriodBasis, price


@dataclass(frozen=True, slots=True)
class BilledLine:
    """A line that stands, and what was reckoned about it.

    Args:
        receivable_id: the receivable.
        customer: who was billed.
        days: the period that it covers now.
        basis: what it was reckoned from at first.
        changes: the differences that revised it since, the earliest first.
        amount: what it and its differences come to by the rules, in minor units; people's adjustments are apart.
        settled: voided for good, so that its days are never billed to this customer again.
    """

    receivable_id: int
    customer: bytes
    days: Period
    basis: PeriodBasis
    changes: tuple[Difference, ...]
    amount: int
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """A line to add: a difference, or days that were not billed yet.

    Args:
        customer: who owes it, or is owed.
        days: the days that it covers.
        basis: what it is reckoned from.
        revises: the line that it corrects; None for days that were not billed.
    """

    customer: bytes
    days: Period
    basis: Basis
    revises: BilledLine | None = None


@dataclass(frozen=True, slots=True)
class _Priced:
    """How one day is priced."""

    part: Part
    basis: PeriodBasis

    def same(self, other: _Priced) -> bool:
        mine, theirs = self.part, other.part
        return (mine.rate, mine.area, mine.share) == (theirs.rate, theirs.area, theirs.share) and (
            self.basis.cycle == 1 or self.basis.first_month == other.basis.first_month
        )


Priced = dict[date, _Priced]


def revise(
    charges: Sequence[Charge], lines: Sequence[BilledLine], first_day: date, run_month: Period
) -> list[Revision]:
    """The lines that bring what stands of a unit's item to what it should cost, from a day on.

    Args:
        charges: what the unit should be charged, as if nothing were billed; at least for all months of the lines.
        lines: what stands, differences in their lines.
        first_day: the first day whose price may have changed; the days before stay as they are.
        run_month: the month of the run, whose unbilled days are billed as always.
    """
    revisions: list[Revision] = []
    for customer in _in_order([*(line.customer for line in lines), *(charge.customer for charge in charges)]):
        theirs = [charge for charge in charges if charge.customer == customer]
        should: Priced = {day: found for charge in theirs for day, found in _days(charge.basis)}
        billed: set[date] = set()
        for line in lines:
            if line.customer != customer:
                continue
            covered = set(_each(line.days))
            billed |= covered
            revision = None if line.settled else _revised(line, should, first_day)
            if revision:
                revisions.append(revision)
        revisions += _unbilled(theirs, billed, first_day, run_month)
    return revisions


def kept_until(line: BilledLine, last_day: date) -> int:
    """What the days of a line up to a day cost as they stand, in minor units.

    Args:
        line: the line.
        last_day: the last of these days.
    """
    standing = _standing(line)
    whole = sum(price(basis).amount for basis in _bases(standing))
    kept = _bases({day: found for day, found in standing.items() if day <= last_day})
    # What an older release changed without a basis stays as it is for the days that are kept.
    return sum(price(basis).amount for basis in kept) + line.amount - whole


def _in_order(customers: Iterable[bytes]) -> list[bytes]:
    return list(dict.fromkeys(customers))


def _revised(line: BilledLine, should: Priced, first_day: date) -> Revision | None:
    stands = _standing(line)
    days = [day for day in _each(line.days) if day >= first_day]
    # Rules of an older release may have changed a line without leaving why: then the whole line is compared.
    if sum(price(basis).amount for basis in _bases(stands)) != line.amount:
        return _from_amount(line, should, days)
    changed = [day for day in days if not _same(stands.get(day), should.get(day))]
    now = _bases({day: should[day] for day in changed if day in should})
    was = _bases({day: stands[day] for day in changed if day in stands})
    difference = Difference(now, was, 0, line.receivable_id)
    if price(difference).amount == 0:
        return None
    return Revision(line.customer, Period(changed[0], changed[-1]), difference, line)


def _from_amount(line: BilledLine, should: Priced, days: Sequence[date]) -> Revision | None:
    if not days or days[0] > line.days.start:
        return None
    now = _bases({day: should[day] for day in days if day in should})
    difference = Difference(now, (), line.amount, line.receivable_id)
    return Revision(line.customer, line.days, difference, line) if price(difference).amount else None


def _same(left: _Priced | None, right: _Priced | None) -> bool:
    return left is right if left is None or right is None else left.same(right)


def _standing(line: BilledLine) -> Priced:
    """How each day of a line is priced after all that revised it."""
    stands: Priced = dict(_days(line.basis))
    for change in line.changes:
        for basis in change.was:
            for day, _ in _days(basis):
                stands.pop(day, None)
        for basis in change.now:
            stands.update(_days(basis))
    return {day: found for day, found in stands.items() if line.days.start <= day <= line.days.end}


def _unbilled(charges: Sequence[Charge], billed: set[date], first_day: date, run_month: Period) -> Iterator[Revision]:
    for charge in charges:
        # A bill that begins after the run's month is a later run's.
        if charge.days.start > run_month.end:
            continue
        of_run = charge.days.cut(run_month) is not None
        left = {day: found for day, found in _days(charge.basis) if day not in billed and (of_run or day >= first_day)}
        for spell in _spells(sorted(left)):
            for basis in _bases({day: left[day] for day in _each(spell)}):
                yield Revision(charge.customer, spell, basis)


def _spells(days: Sequence[date]) -> list[Period]:
    """Days as spells without a gap."""
    spells: list[Period] = []
    for day in days:
        if spells and spells[-1].end + ONE_DAY == day:
            spells[-1] = Period(spells[-1].start, day)
        else:
            spells.append(Period(day, day))
    return spells


def _days(basis: Basis) -> Iterator[tuple[date, _Priced]]:
    assert isinstance(basis, PeriodBasis)
    for part in basis.parts:
        for day in _each(part.days):
            yield day, _Priced(part, basis)


def _each(days: Period) -> Iterator[date]:
    return (days.start + timedelta(days=number) for number in range(days.days))


def _bases(priced: Priced) -> tuple[PeriodBasis, ...]:
    """The bases of some days: the days of one basis that follow each other are parts of one."""
    bases: list[tuple[PeriodBasis, list[Part]]] = []
    for day in sorted(priced):
        found = priced[day]
        last = bases[-1] if bases else None
        if last is None or last[0] is not found.basis:
            bases.append((found.basis, [_cut(found.part, Period(day, day))]))
            continue
        parts = last[1]
        if parts[-1].days.end + ONE_DAY == day and _cut(found.part, parts[-1].days) == parts[-1]:
            parts[-1] = _cut(found.part, Period(parts[-1].days.start, day))
        else:
            parts.append(_cut(found.part, Period(day, day)))
    return tuple(
        PeriodBasis(tuple(parts), basis.first_month, basis.cycle, basis.thirty, basis.places) for basis, parts in bases
    )


def _cut(part: Part, days: Period) -> Part:
    return Part(days, part.rate, part.area, part.share)
