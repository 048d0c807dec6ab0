"""Readings: a grid of them entered at once, corrected or deleted while nothing is billed from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory, periods
from chassis.data.ids import reserve_block
from chassis.errors import Conflict, Invalid, Violation
from chassis.periods import Period
from sqlalchemy import select, text

from billing.domain import charges, prices
from billing.records.meters import Meter, Reading
from billing.records.tariffs import FeeItem
from billing.usecases import books, unit_facts
from billing.usecases.repricings import note_repricings, of_units
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

PLACES = Decimal("0.0001")
LARGEST = Decimal(10) ** 13
# A reading of a year's use may be billed in the first or in the last month of it.
MOST_MONTHS_APART = 12


class TariffMissing(Conflict):
    """Nothing says what the usage costs: assign a tariff to the estate, building or unit first."""

    default_reason = "TARIFF_MISSING"


@dataclass(frozen=True, slots=True)
class NewReading:
    """One row of the grid.

    Args:
        meter_id: the meter; None where the number says which.
        number: the meter's number.
        end_value: what was read.
        end_date: when.
        start_value: the first time only.
        start_date: the first time only.
        field: where the row stands in the request, such as readings[3].
        rolled_over: the meter passed its highest value since the last reading.
    """

    meter_id: UUID | None
    number: str
    end_value: Decimal
    end_date: date
    start_value: Decimal | None
    start_date: date | None
    field: str
    rolled_over: bool = False


@dataclass(frozen=True, slots=True)
class EnterReadings:
    """A grid of readings of one estate and fee month (its first day)."""

    company_id: int
    estate_id: int
    fee_month: date
    reader: str
    rows: Sequence[NewReading]


def enter_readings(tx: Tx, command: EnterReadings) -> list[int]:
    """Enters readings, all or none; gives their ids in the order of the rows.

    Raises:
        Invalid: every faulty row and field is named.
        TariffMissing: a meter's fee item has no tariff in the estate.
    """
    return enter_into(tx, command)


def enter_into(tx: Tx, command: EnterReadings) -> list[int]:
    """The same inside a transaction that does more, such as an import's."""
    meters = lock_meters(tx, command)
    made, faults = check_readings(tx, command, meters)
    if faults:
        raise Invalid("No reading was entered: correct what is named", violations=faults)
    _check_tariffs(tx, command, meters.values())
    ids = reserve_block(tx, "reading_ids", len(made))
    for reading_id, reading in zip(ids, made, strict=True):
        reading.reading_id = reading_id
        reading.group_id = tx.scope.group_id
    tx.session.add_all(made)
    by_id = {meter.meter_id: meter for meter in meters.values()}
    for reading in made:
        by_id[reading.meter_id].read(reading.reading_id, reading.end_value, reading.end_date)
    tx.session.flush()
    _note_later_readings(tx, command, made)
    tx.audit(
        "billing.enter_readings",
        f"estates/{command.estate_id}",
        {"month": f"{command.fee_month:%Y-%m}", "count": len(ids), "first": ids[0], "last": ids[-1]},
        company_id=command.company_id,
        estate_id=command.estate_id,
    )
    return ids


def _note_later_readings(tx: Tx, command: EnterReadings, made: Sequence[Reading]) -> None:
    """A reading that comes before others of its unit's year moves them up in their tiers."""
    units = list({reading.unit_id for reading in made})
    later = tx.scalars(
        text(
            "select distinct unit_id from readings k where company_id = :company and unit_id = any(:units)"
            " and fee_month >= :month and not (reading_id = any(:ids)) and date_trunc('year', fee_month)"
            " = date_trunc('year', cast(:month as date))"
        ),
        {
            "company": command.company_id,
            "units": units,
            "month": command.fee_month,
            "ids": [reading.reading_id for reading in made],
        },
    )
    notes = of_units(command.estate_id, [(unit_id, command.fee_month) for unit_id in later])
    note_repricings(tx, command.company_id, notes)


def lock_meters(tx: Tx, command: EnterReadings) -> dict[Any, Meter]:
    """The meters of the rows by id and by number, locked in order of their ids."""
    ids = [row.meter_id for row in command.rows if row.meter_id]
    numbers = [row.number for row in command.rows if not row.meter_id]
    found = tx.scalars(
        select(Meter)
        .where(
            Meter.company_id == command.company_id,
            Meter.estate_id == command.estate_id,
            Meter.meter_id.in_(ids) | Meter.number.in_(numbers),
        )
        .order_by(Meter.meter_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {key: meter for meter in found for key in (meter.meter_id, meter.number)}


def check_readings(tx: Tx, command: EnterReadings, meters: dict[Any, Meter]) -> tuple[list[Reading], list[Violation]]:
    """Makes the readings of rows that are right, and names what is wrong about the others.

    Args:
        tx: the transaction in hand.
        command: the grid.
        meters: by id and number.
    """
    today = directory.estate(tx, command.estate_id).today()
    made: list[Reading] = []
    faults: list[Violation] = []
    seen: set[UUID] = set()
    for row in command.rows:
        meter = meters.get(row.meter_id or row.number)
        if meter is None:
            which = "meter_id" if row.meter_id else "meter_number"
            faults.append(Violation(f"{row.field}.{which}", Fault.NO_SUCH_METER))
            continue
        wrong = [*_date_faults(row, command.fee_month, today), *_faults(row, meter)]
        if meter.meter_id in seen:
            wrong.append(Violation(f"{row.field}.meter_id", Fault.GIVEN_TWICE))
        seen.add(meter.meter_id)
        faults += wrong
        if not wrong:
            made.append(_reading(command, row, meter))
    return made, faults


def _date_faults(row: NewReading, fee_month: date, today: date) -> Iterable[Violation]:
    """A mistyped year: every later reading would be refused, since the days before are read."""
    if row.end_date > today:
        yield Violation(f"{row.field}.end_date", Fault.READ_AFTER_TODAY, date=row.end_date, today=today)
    elif abs(periods.months_between(fee_month, row.end_date)) > MOST_MONTHS_APART:
        yield Violation(
            f"{row.field}.end_date",
            Fault.FAR_FROM_FEE_MONTH,
            date=row.end_date,
            month=f"{fee_month:%Y-%m}",
            most=MOST_MONTHS_APART,
        )


def _faults(row: NewReading, meter: Meter) -> Iterable[Violation]:
    first = meter.last_value is None
    for name, value in (("end_value", row.end_value), ("start_value", row.start_value)):
        if value is not None and (not 0 <= value < LARGEST or value != value.quantize(PLACES)):
            yield Violation(f"{row.field}.{name}", Fault.NOT_A_READING)
    if meter.remove_date is not None and row.end_date > meter.remove_date:
        yield Violation(f"{row.field}.end_date", Fault.METER_OUT_OF_USE, date=meter.remove_date)
    if first and row.start_value is None:
        yield Violation(f"{row.field}.start_value", Fault.FIRST_VALUE_MISSING)
    if first and (row.start_date or meter.install_date) is None:
        yield Violation(f"{row.field}.start_date", Fault.FIRST_DAY_MISSING)
    if not first and row.start_value is not None and row.start_value != meter.last_value:
        yield Violation(f"{row.field}.start_value", Fault.NOT_FROM_LAST_VALUE, value=meter.last_value)
    start_value, start_date = _start(row, meter)
    if start_value is not None:
        yield from _order_faults(row, meter, start_value)
    if start_date is not None and row.end_date < start_date:
        yield Violation(f"{row.field}.end_date", Fault.DAYS_READ, date=start_date)


def _order_faults(row: NewReading, meter: Meter, start_value: Decimal) -> Iterable[Violation]:
    if meter.span is not None and row.end_value >= meter.span:
        yield Violation(f"{row.field}.end_value", Fault.TOO_MANY_DIGITS, digits=meter.digits)
    if not row.rolled_over and row.end_value < start_value:
        yield Violation(f"{row.field}.end_value", Fault.BELOW_LAST_VALUE, value=start_value)
    if row.rolled_over and row.end_value >= start_value:
        yield Violation(f"{row.field}.rolled_over", Fault.NOT_ROLLED_OVER, value=start_value)
    if row.rolled_over and meter.span is None:
        yield Violation(f"{row.field}.rolled_over", Fault.DIGITS_UNKNOWN)


def _start(row: NewReading, meter: Meter) -> tuple[Decimal | None, date | None]:
    if meter.last_value is None or meter.last_date is None:
        return row.start_value, row.start_date or meter.install_date
    return meter.last_value, meter.last_date + timedelta(days=1)


def _reading(command: EnterReadings, row: NewReading, meter: Meter) -> Reading:
    start_value, start_date = _start(row, meter)
    assert start_value is not None and start_date is not None  # _faults looked
    return Reading(
        company_id=command.company_id,
        estate_id=command.estate_id,
        meter_id=meter.meter_id,
        unit_id=meter.unit_id,
        fee_item_id=meter.fee_item_id,
        fee_month=command.fee_month,
        start_date=start_date,
        end_date=row.end_date,
        start_value=start_value,
        end_value=row.end_value,
        usage=meter.used(start_value, row.end_value, rolled_over=row.rolled_over),
        reader=command.reader,
        rolled_over=row.rolled_over,
    )


def _check_tariffs(tx: Tx, command: EnterReadings, meters: Iterable[Meter]) -> None:
    month = periods.month_of(command.fee_month)
    for item in sorted({meter.fee_item_id for meter in meters}):
        if not books.load_book(tx, command.company_id, command.estate_id, item, month).bills_usage:
            code = tx.get(FeeItem, (command.company_id, item)).code
            raise TariffMissing(f"{code} has no metered tariff in this estate: assign one before readings are entered")


def amounts_of(tx: Tx, company_id: int, readings: Sequence[Any]) -> dict[int, int]:
    """What readings cost at the tariffs in force, in minor units: the sum over their payers, by reading id.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        readings: records or rows with reading_id, estate_id, fee_item_id and fee_month.
    """
    found: dict[int, int] = {}
    for estate_id, item_id in sorted({(one.estate_id, one.fee_item_id) for one in readings}):
        some = [one for one in readings if (one.estate_id, one.fee_item_id) == (estate_id, item_id)]
        rules = books.rules_of(directory.estate(tx, estate_id), tx.get(FeeItem, (company_id, item_id)))
        days = Period(min(one.start_date for one in some), max(one.end_date for one in some))
        book = books.load_book(tx, company_id, estate_id, item_id, days)
        for _, facts in unit_facts.readings(tx, company_id, estate_id, item_id, ids=[one.reading_id for one in some]):
            charged = charges.reading_charges(facts, book, rules)
            found[facts.reading_id] = sum(prices.price(one.basis).amount for one in charged)
    return found
