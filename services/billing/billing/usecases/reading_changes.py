"""Corrects or deletes the last reading of a meter: a billed one is corrected by a difference, and never deleted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from chassis.errors import Invalid, Violation
from sqlalchemy import select, text

from billing.records import chunks
from billing.records.meters import Meter, Reading, ReadingBilled, ReadingNotLast, ReadingPaid
from billing.records.runs import BillingRun, lock_open_runs
from billing.usecases import reasons, run_flows
from billing.usecases.readings import LARGEST, PLACES
from billing.usecases.repricings import note_repricings, of_units
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class CorrectReading:
    """The value that was really read, and why it changes."""

    company_id: int
    reading_id: int
    end_value: Decimal
    reason: str


def correct_reading(tx: Tx, command: CorrectReading) -> Reading:
    """Corrects the last reading of a meter; drafts made of it are removed and calculated anew by the next run.

    Where it is billed, the next run bills the difference.

    Raises:
        ReadingNotLast: a later one begins where it ends.
        Invalid: the value lies below the one before.
    """
    reading, meter = _last(tx, command.company_id, command.reading_id)
    if (
        not _in_order(reading, command.end_value, meter)
        or command.end_value != command.end_value.quantize(PLACES)
        or command.end_value >= LARGEST
    ):
        raise Invalid(
            "The value can't be right",
            violations=[Violation("end_value", Fault.BELOW_START_VALUE, value=reading.start_value)],
        )
    before = reading.end_value
    reading.correct(command.end_value, meter)
    reading.correction_reason = command.reason
    reading.correction_reason_code = reasons.code_of(tx, command.company_id, reasons.READING, command.reason)
    meter.read(command.reading_id, command.end_value, reading.end_date)
    tx.session.flush()
    notes = of_units(reading.estate_id, [(reading.unit_id, reading.fee_month)])
    note_repricings(tx, command.company_id, notes)
    tx.audit(
        "billing.correct_reading",
        f"readings/{command.reading_id}",
        {"from": str(before), "to": str(command.end_value), "reason": command.reason},
        company_id=command.company_id,
        estate_id=reading.estate_id,
    )
    return reading


@dataclass(frozen=True, slots=True)
class DeleteReading:
    """The reading to delete."""

    company_id: int
    reading_id: int


def delete_reading(tx: Tx, command: DeleteReading) -> None:
    """Deletes the last reading of a meter.

    Raises:
        ReadingPaid, ReadingBilled, ReadingNotLast: it may not be deleted (any more).
    """
    reading, meter = _last(tx, command.company_id, command.reading_id)
    _check_unbilled(tx, reading)
    before = tx.scalars(
        select(Reading)
        .where(
            Reading.company_id == command.company_id,
            Reading.meter_id == meter.meter_id,
            Reading.reading_id != command.reading_id,
        )
        .order_by(Reading.end_date.desc())
        .limit(1)
    ).one_or_none()
    if before:
        meter.read(before.reading_id, before.end_value, before.end_date)
    else:
        meter.unread()
    # What other meters of the unit used moves down in the month's tiers.
    note_repricings(tx, command.company_id, of_units(reading.estate_id, [(reading.unit_id, reading.fee_month)]))
    tx.audit(
        "billing.delete_reading",
        f"readings/{command.reading_id}",
        {"meter": meter.number, "end_value": str(reading.end_value)},
        company_id=command.company_id,
        estate_id=reading.estate_id,
    )
    tx.session.delete(reading)


def _in_order(reading: Reading, end_value: Decimal, meter: Meter) -> bool:
    """Whether a value can follow the one before it."""
    if meter.span is not None and end_value >= meter.span:
        return False
    return 0 <= end_value < reading.start_value if reading.rolled_over else end_value >= reading.start_value


def _last(tx: Tx, company_id: int, reading_id: int) -> tuple[Reading, Meter]:
    """The reading and its meter, locked, if no later one begins where it ends; its drafts are removed."""
    meter = tx.lock(Meter, (company_id, tx.get(Reading, (company_id, reading_id)).meter_id))
    reading = tx.lock(Reading, (company_id, reading_id))
    # Whoever calculates or approves holds the run: after this, the draft is gone or its receivable can be seen.
    lock_open_runs(tx, company_id, reading.estate_id)
    _remove_drafts(tx, reading)
    if meter.last_reading_id != reading_id:
        raise ReadingNotLast("A later reading begins where this one ends: correct or delete the later one first")
    return reading, meter


def _check_unbilled(tx: Tx, reading: Reading) -> None:
    billed = tx.execute(
        text(
            "select coalesce(sum(s.paid_minor), 0) as paid, min(r.receivable_id) as first from receivables r"
            " left join settlements s using (company_id, receivable_id)"
            " where r.company_id = :company and r.reason = 2 and r.reason_ref = :reading and not r.voided"
        ),
        {"company": reading.company_id, "reading": reading.reading_id},
    ).one()
    if billed.paid:
        raise ReadingPaid(f"The charge of this reading is paid (receivable {billed.first}): correct its value instead")
    if billed.first:
        raise ReadingBilled(f"Receivable {billed.first} was billed from this reading: correct its value instead")


def _remove_drafts(tx: Tx, reading: Reading) -> None:
    locked = tx.execute(
        text(
            "select chunk_id, run_id, array_positions(refs, :reading) as positions, approved, removed from run_chunks"
            " where company_id = :company and estate_id = :estate and open and refs @> array[cast(:reading as bigint)]"
            " order by chunk_id for update"
        ),
        {"company": reading.company_id, "estate": reading.estate_id, "reading": reading.reading_id},
    ).all()
    for row in locked:
        positions = [position for position in row.positions if position not in (*row.approved, *row.removed)]
        if positions:
            chunks.mark(tx, reading.company_id, removed={row.chunk_id: positions})
            run = tx.lock(BillingRun, (reading.company_id, row.run_id))
            run_flows.take_out(tx, run, len(positions))
