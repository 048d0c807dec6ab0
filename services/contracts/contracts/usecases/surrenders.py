"""Final readings of a surrender: billing enters them once the termination is reviewed, and says what became of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from manor.billing.v1 import events_pb2 as billing

from contracts.records.leases import Agreement, Lease
from contracts.usecases import door

if TYPE_CHECKING:
    from chassis.data.tx import Tx

KIND = "surrender"


def pass_readings(tx: Tx, lease: Lease, made: Agreement) -> None:
    """Hands the readings of a termination to billing.

    Args:
        tx: the transaction in hand.
        lease: that is terminated.
        made: the termination, just reviewed; whoever asked for it read the meters.
    """
    if not made.surrender:
        return
    today = directory.estate(tx, lease.estate_id).today()
    # Somebody who leaves later has read the meters already.
    day = min(date.fromisoformat(made.surrender["end"]), today)
    fact = billing.ReadingsWanted(
        company_id=lease.company_id,
        estate_id=lease.estate_id,
        reference=f"{KIND}/{made.agreement_id}",
        read_date=str(day),
        readings=[
            billing.WantedReading(meter_number=code, value=value)
            for code, value, *_ in made.surrender.get("final_readings", ())
        ],
        maker=made.maker,
        unit_ids=b"".join(one.unit_id.bytes for one in made.agreed.units),
    )
    door.want_readings(tx, fact)


def hear_readings(tx: Tx, fact: billing.ReadingsAnswered) -> None:
    """Notes what billing made of the readings of a surrender; other services' answers are not ours.

    Args:
        tx: under the company's scope.
        fact: the answer to one surrender.
    """
    kind, _, agreement_id = fact.reference.partition("/")
    if fact.source != door.SOURCE or kind != KIND:
        return
    made = tx.lock(Agreement, (fact.company_id, UUID(agreement_id)))
    outcomes = {one.meter_number: one.outcome for one in fact.readings}
    told = dict(made.surrender or {})
    told["final_readings"] = [[code, value, outcomes.get(code, "")] for code, value, *_ in told["final_readings"]]
    made.surrender = told
