"""Current states for a new hearer: the same facts and versions again, a company at a time, by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.facts.republish import republishes
from manor.contracts.v1 import events_pb2
from sqlalchemy import select

from contracts.records.parking import ParkingLease
from contracts.usecases.parking_days import parking_fact

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.protobuf.message import Message


@republishes(events_pb2.ParkingLeaseChanged, per="company")
def republish_parking(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[list[Message], dict[str, Any] | None]:
    """Every lease of a space as it now stands, past ones too."""
    (company_id,) = tx.scope.companies
    query = select(ParkingLease).where(ParkingLease.company_id == int(company_id))
    if "after" in cursor:
        query = query.where(ParkingLease.parking_lease_id > UUID(cursor["after"]))
    leases = tx.scalars(query.order_by(ParkingLease.parking_lease_id).limit(limit)).all()
    facts: list[Message] = [parking_fact(tx, one) for one in leases]
    return facts, {"after": str(leases[-1].parking_lease_id)} if len(leases) == limit else None
