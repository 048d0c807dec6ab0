"""First readings of a unit's handover: each is the value that its meter's usage starts from.

A meter that was read before keeps its readings, so that a fact which comes twice, or late, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.numbers import read_number
from manor.billing.v1 import events_pb2 as facts
from sqlalchemy import select

from billing.records.meters import Meter
from billing.usecases.readings import LARGEST, PLACES

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from manor.tenants.v1 import events_pb2 as tenants

TAKEN, NO_SUCH_METER, READ_BEFORE, NOT_A_READING = "taken", "no_such_meter", "read_before", "not_a_reading"


def take_first_readings(tx: Tx, fact: tenants.FirstReadingsTaken) -> None:
    """Notes what meters showed, and tells tenants what became of each."""
    day, unit_id = date.fromisoformat(fact.read_date), UUID(fact.unit_id)
    meters = lock_meters(tx, fact.company_id, [unit_id], [one.meter_number for one in fact.readings])
    answers = [
        facts.AnsweredReading(
            meter_number=one.meter_number, outcome=_take(meters.get(one.meter_number), one.value, day)
        )
        for one in fact.readings
    ]
    answer = facts.FirstReadingsAnswered(
        company_id=fact.company_id, estate_id=fact.estate_id, handover_id=fact.handover_id, readings=answers
    )
    tx.publish(answer, company_id=fact.company_id, estate_id=fact.estate_id, aggregate=fact.handover_id, version=1)
    tx.audit(
        "billing.take_first_readings",
        f"handovers/{fact.handover_id}",
        {one.meter_number: one.outcome for one in answers},
        company_id=fact.company_id,
        estate_id=fact.estate_id,
    )


def lock_meters(tx: Tx, company_id: int, units: Iterable[UUID], numbers: Iterable[str]) -> dict[str, Meter]:
    """The meters of units that are in use, by number, locked in the order of their ids.

    Args:
        tx: under the company's scope.
        company_id: of the units.
        units: whose.
        numbers: of the meters; those that no unit has are left out.
    """
    query = select(Meter).where(
        Meter.company_id == company_id,
        Meter.unit_id.in_(list(units)),
        Meter.number.in_(list(numbers)),
        Meter.remove_date.is_(None),
    )
    return {one.number: one for one in tx.scalars(query.order_by(Meter.meter_id).with_for_update())}


def _take(meter: Meter | None, shown: str, day: date) -> str:
    """What becomes of one reading."""
    if meter is None:
        return NO_SUCH_METER
    value = shown_by(meter, shown)
    if value is None:
        return NOT_A_READING
    if meter.last_value is None:
        meter.begin(value, day)
        return TAKEN
    same = meter.last_reading_id is None and (meter.last_value, meter.last_date) == (value, day)
    return TAKEN if same else READ_BEFORE


def shown_by(meter: Meter, shown: str) -> Decimal | None:
    """What a meter showed, as it was written down; None where it is no number that the meter can show."""
    try:
        value = read_number(shown)
    except ValueError:
        return None
    largest = LARGEST if meter.span is None else meter.span
    return value if 0 <= value < largest and value == value.quantize(PLACES) else None
