"""Current states for a new hearer: the same facts and versions again, a company at a time, by key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.facts.republish import republishes
from manor.contracts.v1 import events_pb2
from manor.contracts.v2 import events_pb2 as in_columns
from sqlalchemy import select

from contracts.records.leases import DRAFT, SUBMITTED, Lease
from contracts.records.parking import ParkingLease
from contracts.records.payables import INCOMING_LEASE, PayableContract
from contracts.usecases.lease_facts import incoming_facts, lease_facts
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


@republishes(in_columns.LeasesChanged, per="company")
def republish_leases(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every lease that was reviewed, past ones too."""
    (company_id,) = tx.scope.companies
    query = select(Lease).where(Lease.company_id == int(company_id), Lease.state.not_in((DRAFT, SUBMITTED)))
    if "after" in cursor:
        query = query.where(Lease.lease_id > UUID(cursor["after"]))
    leases = tx.scalars(query.order_by(Lease.lease_id).limit(limit)).all()
    return lease_facts(tx, leases), {"after": str(leases[-1].lease_id)} if len(leases) == limit else None


@republishes(in_columns.IncomingLeasesChanged, per="company")
def republish_incoming(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every lease that the company takes and that was reviewed, past ones too."""
    (company_id,) = tx.scope.companies
    made = PayableContract
    query = select(made).where(made.company_id == int(company_id), made.kind == INCOMING_LEASE)
    query = query.where(made.state.not_in((DRAFT, SUBMITTED)))
    if "after" in cursor:
        query = query.where(made.contract_id > UUID(cursor["after"]))
    found = tx.scalars(query.order_by(made.contract_id).limit(limit)).all()
    return incoming_facts(tx, found), {"after": str(found[-1].contract_id)} if len(found) == limit else None
