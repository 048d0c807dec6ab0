"""Readings that other services have, such as those of a surrender: entered as people enter them, each answered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.errors import Invalid
from chassis.facts.columns import each
from chassis.facts.envelope import heard
from manor.billing.v1 import events_pb2 as facts

from billing.records.meters import Meter
from billing.usecases.first_readings import lock_meters, shown_by
from billing.usecases.readings import EnterReadings, NewReading, TariffMissing, enter_into

if TYPE_CHECKING:
    from chassis.data.tx import Tx

TAKEN, NO_SUCH_METER, NOT_A_READING = "taken", "no_such_meter", "not_a_reading"
READ_AFTER, BELOW_LAST, NO_TARIFF = "read_after", "below_last", "no_tariff"


def take_readings(tx: Tx, fact: facts.ReadingsWanted) -> None:
    """Enters what meters showed, and tells the service what became of each.

    Args:
        tx: under the company's scope.
        fact: readings of one estate and day.
    """
    day, source = date.fromisoformat(fact.read_date), heard().source
    units = [UUID(bytes=one) for one in each(fact.unit_ids)]
    found = lock_meters(tx, fact.company_id, units, {one.meter_number for one in fact.readings})
    meters = {number: one for number, one in found.items() if one.estate_id == fact.estate_id}
    answers = [
        facts.AnsweredReading(
            meter_number=one.meter_number, outcome=_take(tx, fact, meters.get(one.meter_number), one.value, day)
        )
        for one in fact.readings
    ]
    told = facts.ReadingsAnswered(
        company_id=fact.company_id,
        estate_id=fact.estate_id,
        source=source,
        reference=fact.reference,
        readings=answers,
    )
    tx.publish(told, company_id=fact.company_id, estate_id=fact.estate_id)
    tx.audit(
        "billing.take_readings",
        f"estates/{fact.estate_id}",
        {"source": source, "reference": fact.reference, **{one.meter_number: one.outcome for one in answers}},
        company_id=fact.company_id,
        estate_id=fact.estate_id,
    )


def _take(tx: Tx, fact: facts.ReadingsWanted, meter: Meter | None, shown: str, day: date) -> str:
    """What becomes of one reading."""
    if meter is None:
        return NO_SUCH_METER
    value = shown_by(meter, shown)
    if value is None:
        return NOT_A_READING
    if meter.last_value is None or meter.last_date is None:
        # Nothing says from where its usage counts: it does from here on.
        meter.begin(value, day)
        return TAKEN
    if (meter.last_value, meter.last_date) == (value, day):
        return TAKEN
    if meter.last_date >= day:
        return READ_AFTER
    return BELOW_LAST if value < meter.last_value else _enter(tx, fact, meter, value, day)


def _enter(tx: Tx, fact: facts.ReadingsWanted, meter: Meter, value: Decimal, day: date) -> str:
    row = NewReading(meter.meter_id, meter.number, value, day, None, None, "readings[0]")
    reader = fact.maker or fact.reference
    try:
        enter_into(tx, EnterReadings(fact.company_id, fact.estate_id, day.replace(day=1), reader, [row]))
    except Invalid:
        return NOT_A_READING
    except TariffMissing:
        return NO_TARIFF
    return TAKEN
