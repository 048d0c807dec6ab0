"""Reads for lists and pages of leases, their lines and agreements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.data import paging
from chassis.spelling import fold
from sqlalchemy import select, text

from contracts.records.leases import DRAFT, SUBMITTED, WAITING, Agreement, Hold, Lease, Line

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class LeaseFilter:
    """Which leases a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    customer_id: UUID | None = None
    unit_id: UUID | None = None
    number: str = ""
    waiting: bool = False
    ends_until: date | None = None
    # What a resident sees: they are told of a lease once it is reviewed.
    reviewed: bool = False


def list_leases(tx: Tx, wanted: LeaseFilter, *, limit: int, before: UUID | None) -> Sequence[Lease]:
    """Leases, newest first."""
    query = select(Lease).where(Lease.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Lease.estate_id == wanted.estate_id)
    if wanted.state:
        query = query.where(Lease.state == wanted.state)
    if wanted.customer_id:
        query = query.where(Lease.customer_id == wanted.customer_id)
    if wanted.reviewed:
        query = query.where(Lease.state.not_in((DRAFT, SUBMITTED)))
    if wanted.number:
        query = query.where(Lease.number_key == fold(wanted.number))
    if wanted.ends_until:
        query = query.where(Lease.end_date <= wanted.ends_until)
    if wanted.unit_id:
        held = select(Hold.holder_id).where(Hold.company_id == wanted.company_id, Hold.unit_id == wanted.unit_id)
        query = query.where(Lease.lease_id.in_(held))
    if wanted.waiting:
        asked = select(Agreement.lease_id).where(Agreement.company_id == wanted.company_id, Agreement.state == WAITING)
        query = query.where(Lease.lease_id.in_(asked))
    if before:
        query = query.where(Lease.lease_id < before)
    return tx.scalars(query.order_by(Lease.lease_id.desc()).limit(limit)).all()


def waiting_kinds(tx: Tx, company_id: int, lease_ids: Iterable[UUID]) -> dict[UUID, str]:
    """What waits for review, by lease."""
    query = select(Agreement.lease_id, Agreement.kind).where(
        Agreement.company_id == company_id, Agreement.state == WAITING, Agreement.lease_id.in_(list(lease_ids))
    )
    return {row.lease_id: row.kind for row in tx.execute(query)}


def successors(tx: Tx, company_id: int, lease_ids: Iterable[UUID]) -> dict[UUID, UUID]:
    """The leases that renew others, by what they renew."""
    query = select(Lease.predecessor_id, Lease.lease_id).where(
        Lease.company_id == company_id, Lease.predecessor_id.in_(list(lease_ids))
    )
    return {row.predecessor_id: row.lease_id for row in tx.execute(query)}


def unit_codes(tx: Tx, company_id: int, unit_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Codes of units."""
    statement = text("select unit_id, code from units where company_id = :company and unit_id = any(:ids)")
    return {row.unit_id: row.code for row in tx.execute(statement, {"company": company_id, "ids": list(unit_ids)})}


def customer_names(tx: Tx, company_id: int, customer_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of customers."""
    statement = text("select customer_id, name from customers where company_id = :company and customer_id = any(:ids)")
    named = {"company": company_id, "ids": list(customer_ids)}
    return {row.customer_id: row.name for row in tx.execute(statement, named)}


def list_agreements(tx: Tx, company_id: int, lease_id: UUID, *, limit: int, after: UUID | None) -> Sequence[Agreement]:
    """The agreements of a lease, oldest first."""
    query = select(Agreement).where(Agreement.company_id == company_id, Agreement.lease_id == lease_id)
    if after:
        query = query.where(Agreement.agreement_id > after)
    return tx.scalars(query.order_by(Agreement.agreement_id).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines of a lease a list has."""

    company_id: int
    estate_id: int
    lease_id: UUID
    state: str = ""


def list_lease_lines(tx: Tx, wanted: LineFilter, *, limit: int, after: tuple[date, int] | None) -> Sequence[Line]:
    """The lines of a lease, in the order of their due days."""
    query = select(Line).where(Line.company_id == wanted.company_id, Line.lease_id == wanted.lease_id)
    if wanted.state:
        query = query.where(Line.state == wanted.state)
    query = paging.beyond(query, (Line.due_date, Line.line_id), after)
    return tx.scalars(query.order_by(Line.due_date, Line.line_id).limit(limit)).all()
