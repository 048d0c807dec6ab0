"""Listings (房源登记): units that are offered to let or to sell, until somebody takes them or they are given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Invalid, Violation
from psycopg.errors import UniqueViolation
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.records.listings import TAKEN, WITHDRAWN, Listing
from contracts.usecases.mirrors import knows_customer
from contracts.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

AT = "listing."
_UNIT = text(
    "select 1 from units where company_id = :company and estate_id = :estate and unit_id = :unit and not removed"
)


class ListedAlready(AlreadyExists):
    """The unit has an open listing of that kind."""

    default_reason = "LISTED_ALREADY"


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered: whose it is, for how much in minor units, from when; no customer for the company's own."""

    customer_id: UUID | None
    price: int
    available: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class CreateListing:
    """A unit to let ("let") or to sell ("sell")."""

    company_id: int
    estate_id: int
    unit_id: UUID
    kind: str
    offer: Offer


def create_listing(tx: Tx, command: CreateListing) -> Listing:
    """Notes that a unit is offered.

    Raises:
        Invalid: the unit or the customer is not there.
        ListedAlready: it is offered so already.
    """
    faults = _faults(tx, command.company_id, command.offer)
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        faults.append(Violation("estate_id", Fault.NO_ESTATE_TO_LET_IN))
    named = {"company": command.company_id, "estate": command.estate_id, "unit": command.unit_id}
    if tx.scalar(_UNIT, named) is None:
        faults.append(Violation(f"{AT}unit_id", Fault.NO_UNIT_TO_LET))
    if faults:
        raise Invalid("The unit cannot be listed so", violations=faults)
    made = Listing(
        company_id=command.company_id,
        listing_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        unit_id=command.unit_id,
        kind=command.kind,
        maker=tx.scope.principal.id,
        **_columns(command.offer),
    )
    try:
        with tx.session.begin_nested():
            tx.add(made)
    except DBAPIError as error:
        if not isinstance(error.orig, UniqueViolation):
            raise
        twice = Violation(f"{AT}unit_id", Fault.LISTED_ALREADY)
        raise ListedAlready("The unit has an open listing of that kind: change it", violations=[twice]) from error
    _audit(tx, "create_listing", made)
    return made


@dataclass(frozen=True, slots=True)
class UpdateListing:
    """An open listing as it is to be; its unit and kind stay."""

    company_id: int
    listing_id: UUID
    offer: Offer
    etag: str = ""


def update_listing(tx: Tx, command: UpdateListing) -> Listing:
    """Changes an open listing.

    Raises:
        WrongState: it is closed.
        Invalid: the customer is not there.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    made = tx.lock(Listing, (command.company_id, command.listing_id))
    made.must_be_open()
    made.must_be(command.etag)
    if faults := _faults(tx, command.company_id, command.offer):
        raise Invalid("The unit cannot be listed so", violations=faults)
    if made.change(_columns(command.offer)):
        _audit(tx, "update_listing", made)
    return made


@dataclass(frozen=True, slots=True)
class CloseListing:
    """A listing that is over, whether somebody took the unit, and why."""

    company_id: int
    listing_id: UUID
    taken: bool
    reason: str


def close_listing(tx: Tx, command: CloseListing) -> Listing:
    """Closes a listing.

    Raises:
        WrongState: it is closed.
        NotFound.
    """
    made = tx.lock(Listing, (command.company_id, command.listing_id))
    made.must_be_open()
    made.change({"state": TAKEN if command.taken else WITHDRAWN, "close_reason": command.reason})
    _audit(tx, "close_listing", made)
    return made


def _columns(offer: Offer) -> dict[str, object]:
    return {
        "customer_id": offer.customer_id,
        "price_minor": offer.price,
        "available_date": offer.available,
        "note": offer.note,
    }


def _faults(tx: Tx, company_id: int, offer: Offer) -> list[Violation]:
    known = offer.customer_id is None or knows_customer(tx, company_id, offer.customer_id)
    return [] if known else [Violation(f"{AT}customer_id", Fault.NO_SUCH_TENANT)]


def _audit(tx: Tx, action: str, made: Listing) -> None:
    about = {"kind": made.kind, "price_minor": made.price_minor, "state": made.state, "reason": made.close_reason}
    named = f"listings/{made.listing_id}"
    tx.audit(f"contracts.{action}", named, about, company_id=made.company_id, estate_id=made.estate_id)
