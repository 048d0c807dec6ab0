"""Saying of which type a meter is that was registered before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from billing.records.meters import Meter
from billing.usecases.meter_types import read_type

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class SetMeterType:
    """Which meter is of which type, by the type's code or name; empty for none."""

    company_id: int
    meter_id: UUID
    type: str
    etag: str = ""


def set_meter_type(tx: Tx, command: SetMeterType) -> Meter:
    """Says of which type a meter is.

    Raises:
        PreconditionFailed: somebody was quicker.
        Invalid: there is no such type, or it belongs to another kind than the meter's.
    """
    meter = tx.lock(Meter, (command.company_id, command.meter_id))
    meter.must_be(command.etag)
    before = meter.type
    meter.change({"type": read_type(tx, command.company_id, meter.kind, command.type)})
    tx.audit(
        "billing.set_meter_type",
        f"meters/{command.meter_id}",
        {"before": before, "after": meter.type},
        company_id=command.company_id,
        estate_id=meter.estate_id,
    )
    return meter
