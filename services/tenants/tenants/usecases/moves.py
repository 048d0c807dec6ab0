"""What every move shares: locks, days that are free, how far back a last day lies, and what is told of it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import select

from tenants.domain.estate_settings import EstateSettings
from tenants.domain.spans import Span, earliest_settlement, first_overlap
from tenants.records.customers import Customer
from tenants.records.occupancies import Occupancy
from tenants.records.places import Unit
from tenants.usecases.publishing import publish_customers, publish_occupancies
from tenants.usecases.units import UnitRemoved
from tenants.usecases.vacancy import settle_vacancy
from tenants.violations import Fault

CHOSEN = ("bill_per_unit", "not_residing", "note")


class SettledTooFarBack(Invalid):
    """Receivables of months ago would be voided without a second person."""

    default_reason = "SETTLED_TOO_FAR_BACK"


class UnitTaken(Conflict):
    """Another customer has the unit in that role on those days."""

    default_reason = "UNIT_TAKEN"


def begin(tx: Tx, unit: Unit, customer: Customer, role: str, first: date, *, values: dict[str, Any]) -> Occupancy:
    """Begins an occupancy; nothing is told of it yet.

    Raises:
        UnitTaken: the role is taken on one of those days.
    """
    must_be_free(tx, unit, role, Span(first))
    chosen: dict[str, Any] = {"bill_per_unit": False, "not_residing": False, "note": None}
    chosen |= {name: value for name, value in values.items() if name in CHOSEN}
    occupancy = Occupancy(
        company_id=unit.company_id,
        occupancy_id=uuid7(),
        group_id=unit.group_id,
        estate_id=unit.estate_id,
        version=1,
        unit_id=unit.unit_id,
        customer_id=customer.customer_id,
        role=role,
        start_date=first,
        vacant=role == "developer" or (role == "owner" and chosen["not_residing"]),
        **chosen,
    )
    tx.add(occupancy)
    tx.flush()
    return occupancy


def lock_unit(tx: Tx, company_id: int, unit_id: UUID) -> Unit:
    """The unit, locked: whoever moves somebody in or out of it waits here, so that spans are judged one by one."""
    unit = tx.lock(Unit, (company_id, unit_id))
    if unit.removed:
        raise UnitRemoved(f"{unit.code} was taken out of use")
    return unit


def lock_both(tx: Tx, company_id: int, occupancy_id: UUID) -> tuple[Occupancy, Unit]:
    """An occupancy and its unit, the unit locked first, as everybody does."""
    unit = tx.lock(Unit, (company_id, tx.get(Occupancy, (company_id, occupancy_id)).unit_id))
    return tx.lock(Occupancy, (company_id, occupancy_id)), unit


def must_be_free(tx: Tx, unit: Unit, role: str, span: Span, but: UUID | None = None) -> None:
    """Refuses days on which another customer has the unit in that role; `but` is the occupancy that is judged."""
    others = tx.scalars(
        select(Occupancy).where(
            Occupancy.company_id == unit.company_id, Occupancy.unit_id == unit.unit_id, Occupancy.role == role
        )
    ).all()
    taken = first_overlap(span, (other.span for other in others if other.occupancy_id != but))
    if taken is not None:
        until = f"until {taken.end}" if taken.end else "and has not moved out"
        raise UnitTaken(f"{unit.code} has another {role} since {taken.start} {until}: they must move out first")


def must_not_reach_back(tx: Tx, unit: Unit, last: date, field: str) -> None:
    """Refuses a last day so far back that approved receivables after it would be voided by one person alone."""
    estate = directory.estate(tx, unit.estate_id)
    earliest = earliest_settlement(estate.today(), estate.settings_as(EstateSettings).move_out_months_back)
    if last < earliest:
        wrong = Violation(field, Fault.SETTLED_TOO_FAR_BACK, last=last, earliest=earliest)
        raise SettledTooFarBack("The settlement date lies too far back", violations=[wrong])


def publish(tx: Tx, unit: Unit, changed: list[Occupancy], customers: list[Customer]) -> None:
    """Brings the owner's `vacant` up to date and publishes what changed."""
    settled = settle_vacancy(tx, unit.company_id, [unit.unit_id])
    for occupancy in changed:
        tx.session.refresh(occupancy)
    ids = {occupancy.occupancy_id for occupancy in changed} | set(settled)
    publish_occupancies(tx, unit.company_id, sorted(ids))
    publish_customers(tx, unit.company_id, [customer.customer_id for customer in customers])


def audit(tx: Tx, action: str, occupancy: Occupancy, detail: dict[str, Any]) -> None:
    """Says what was done with an occupancy, beside its unit and customer."""
    about = {"unit": str(occupancy.unit_id), "customer": str(occupancy.customer_id)}
    tx.audit(
        action,
        f"occupancies/{occupancy.occupancy_id}",
        about | detail,
        company_id=occupancy.company_id,
        estate_id=occupancy.estate_id,
    )
