"""The differences that a run finds for days and readings that were billed before something about them changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from chassis import periods
from chassis.periods import Period, add_months, month_of

from billing.domain import charges
from billing.domain.charges import Charge, ReadingFacts
from billing.domain.differences import Revision, revise
from billing.domain.prices import Basis, Difference, UsageBasis, price
from billing.records.chunks import BILLING_RUN, METER_READING
from billing.usecases import billed_lines, repricings, unit_facts
from billing.usecases.billed_lines import Row

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from billing.usecases.books import Job

UNITS_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class RevisedLine:
    """A draft of what was billed before.

    Args:
        unit, code: where.
        charge: who owes what for which days.
        reading_id: 0 for a period.
        revises: the receivable that it corrects; 0 for days that were not billed.
        difference: its number among the lines of its key.
        stood: what the corrected line and its differences came to, in minor units.
    """

    unit: bytes
    code: str
    charge: Charge
    reading_id: int
    revises: int
    difference: int
    stood: int


def revised_periods(tx: Tx, job: Job, units: dict[bytes, date]) -> Iterator[RevisedLine]:
    """Lines for units that are looked at again: what the month owes, and differences of what was billed.

    Args:
        tx: the transaction in hand.
        job: the run, estate and fee item.
        units: with the first day of each that may have changed.
    """
    billed = repricings.billed_months(tx, job)
    since = add_months(min([*units.values(), job.month.start]), 1 - job.rules.cycle)
    for start in range(0, len(units), UNITS_AT_ONCE):
        some = sorted(units)[start : start + UNITS_AT_ONCE]
        found = billed_lines.rows_of(
            tx, job.run.company_id, job.item.fee_item_id, repricings.unit_ids(some), reason=BILLING_RUN, since=since
        )
        for code, facts in unit_facts.histories(tx, job, some):
            rows, first_day = found[facts.unit], units[facts.unit]
            lines = billed_lines.lines_of(rows)
            months = {
                *(month for month in billed if month >= month_of(first_day).start),
                *(month.month.start for line in lines for month in periods.natural_parts(line.days)),
                job.month.start,
            }
            alone = replace(facts, covered=())
            owed = [
                charge
                for month in sorted(months)
                for charge in charges.unit_charges(alone, job.book, job.rules, month_of(month))
            ]
            numbers = billed_lines.next_numbers(rows)
            for revision in revise(list(dict.fromkeys(owed)), lines, first_day, job.month):
                yield _numbered(facts.unit, code, revision, numbers)


def _numbered(unit: bytes, code: str, revision: Revision, numbers: dict[tuple[date, int], int]) -> RevisedLine:
    key = (revision.days.start, 0)
    number = numbers.get(key, 0)
    numbers[key] = number + 1
    line = revision.revises
    charge = Charge(revision.customer, revision.days, revision.basis)
    if line is None:
        return RevisedLine(unit, code, charge, 0, 0, number, 0)
    return RevisedLine(unit, code, charge, 0, line.receivable_id, number, line.amount)


def revised_readings(tx: Tx, job: Job, units: dict[bytes, date]) -> Iterator[RevisedLine]:
    """Differences of readings that are billed: by payers, tariffs, or the usage that came before them.

    Args:
        tx: the transaction in hand.
        job: the run, estate and fee item.
        units: with the first day of each that may have changed.
    """
    if not units:
        return
    ids = repricings.unit_ids(units)
    since = month_of(min(units.values())).start
    found = billed_lines.rows_of(
        tx, job.run.company_id, job.item.fee_item_id, ids, reason=METER_READING, since=periods.ALWAYS
    )
    for place, reading in unit_facts.billed_readings(tx, job, ids, since):
        rows = [row for row in found[place.unit_id] if row.ref == reading.reading_id]
        yield from _of_reading(job, place.unit_code, reading, rows)


def _of_reading(job: Job, code: str, reading: ReadingFacts, rows: list[Row]) -> Iterator[RevisedLine]:
    """Compares what a reading should cost each payer with what stands."""
    owed = {charge.customer: charge for charge in charges.reading_charges(reading, job.book, job.rules)}
    stands: dict[bytes, list[Row]] = defaultdict(list)
    for row in rows:
        stands[row.customer].append(row)
    numbers = billed_lines.next_numbers(rows)
    for customer in dict.fromkeys([*stands, *owed]):
        theirs, charge = stands[customer], owed.get(customer)
        if any(row.settled for row in theirs):
            continue
        line = next((row for row in theirs if not row.revises), None)
        stood = sum(row.amount for row in theirs if row.basis is not None)
        if line is None:
            assert charge is not None  # somebody who owes nothing had nothing
            basis: Basis = charge.basis
        else:
            now = (charge.basis,) if charge and not isinstance(charge.basis, Difference) else ()
            basis = _difference(now, theirs, stood, line.receivable_id)
        days = charge.days if charge else line.days if line else reading.days
        if price(basis).amount == 0:
            continue
        key = (days.start, reading.reading_id)
        number = numbers.get(key, 0)
        numbers[key] = number + 1
        revises = line.receivable_id if line else 0
        yield RevisedLine(
            reading.unit.unit, code, Charge(customer, days, basis), reading.reading_id, revises, number, stood
        )


def _difference(now: tuple[Basis, ...], rows: list[Row], stood: int, revises: int) -> Difference:
    """What a reading costs now less what stands, by its steps where they add up to what stands."""
    known = [(row.receivable_id, row.basis) for row in rows if row.basis is not None]
    known += [change for row in rows for change in row.changes]
    last = max(known, key=lambda pair: pair[0])[1] if known else None
    was = last.now if isinstance(last, Difference) else (last,) if isinstance(last, UsageBasis) else ()
    adds_up = sum(price(basis).amount for basis in was) == stood
    shown = tuple(basis for basis in now if not isinstance(basis, Difference))
    return Difference(shown, was, 0, revises) if adds_up else Difference(shown, (), stood, revises)


def is_difference(line: RevisedLine, month: Period) -> bool:
    """Whether a line settles what was billed before; days of the run's own month are its ordinary work."""
    return bool(line.revises) or line.reading_id != 0 or line.charge.days.end < month.start
