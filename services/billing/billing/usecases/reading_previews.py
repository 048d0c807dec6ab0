"""What a grid of readings would come to: entered and priced as it would be, in a savepoint that is then rolled back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chassis.errors import Violation

from billing.records.meters import Meter, Reading
from billing.usecases import readings
from billing.usecases.readings import EnterReadings

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class RowPreview:
    """What one row would come to.

    Args:
        number: the meter's; what the row said where there is none.
        reading: as it would be entered; None where the row is wrong.
        amount: what it would cost, in minor units.
        faults: what is wrong.
    """

    number: str
    reading: Reading | None
    amount: int
    faults: Sequence[Violation]


def preview_readings(tx: Tx, command: EnterReadings) -> list[RowPreview]:
    """Says row by row what entering would do; nothing is kept.

    Args:
        command: the grid.

    Raises:
        TariffMissing: a meter's fee item has no tariff in the estate.
    """
    meters = readings.lock_meters(tx, command)
    made, faults = readings.check_readings(tx, command, meters)
    wrong: dict[str, list[Violation]] = {}
    for one in faults:
        wrong.setdefault(one.field.partition(".")[0], []).append(one)
    good = [row for row in command.rows if row.field not in wrong]
    amounts = _amounts(tx, replace(command, rows=good)) if good else []
    entered = {row.field: reading for row, reading in zip(good, made, strict=True)}
    costs = {row.field: amount for row, amount in zip(good, amounts, strict=True)}
    return [
        RowPreview(
            _number(meters.get(row.meter_id or row.number), row.number),
            entered.get(row.field),
            costs.get(row.field, 0),
            wrong.get(row.field, []),
        )
        for row in command.rows
    ]


def _amounts(tx: Tx, command: EnterReadings) -> list[int]:
    savepoint = tx.session.begin_nested()
    try:
        ids = readings.enter_into(tx, command)
        rows = [tx.get(Reading, (command.company_id, one)) for one in ids]
        amounts = readings.amounts_of(tx, command.company_id, rows)
        return [amounts.get(one, 0) for one in ids]
    finally:
        savepoint.rollback()


def _number(meter: Meter | None, said: str) -> str:
    return meter.number if meter else said
