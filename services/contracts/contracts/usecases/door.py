"""Billing's door, for all that contracts charges: lines of leases, terms of parking, what is paid down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chassis import directory
from manor.billing.v1 import events_pb2 as billing

from contracts.records.leases import CHARGED, REFUSED, WITHDRAWN

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SOURCE = "contracts"
# What billing says of a charge, and what it is by it; it waits for a second person meanwhile.
SAID = {"charged": CHARGED, "refused": REFUSED, "withdrawn": WITHDRAWN, "credited": WITHDRAWN}


def want(tx: Tx, company_id: int, estate_id: int, charges: Sequence[billing.WantedCharge]) -> None:
    """Wants charges of an estate, in the company's currency; says nothing where there are none."""
    if charges:
        currency = directory.company(tx, company_id).currency_code
        fact = billing.ChargesWanted(
            company_id=company_id, estate_id=estate_id, currency_code=currency, charges=charges
        )
        tx.publish(fact, company_id=company_id, estate_id=estate_id)


def take_back(tx: Tx, company_id: int, estate_id: int, references: Sequence[str], why: str) -> None:
    """Takes charges of an estate back; whoever pays reads why. Says nothing where there are none."""
    if references:
        fact = billing.ChargesWithdrawn(
            company_id=company_id, estate_id=estate_id, reference=references, explanation=why
        )
        tx.publish(fact, company_id=company_id, estate_id=estate_id)


def lower(tx: Tx, company_id: int, estate_id: int, charges: Sequence[billing.LoweredCharge], why: str) -> None:
    """Lowers charges of an estate; whoever pays reads why. Says nothing where there are none."""
    if charges:
        currency = directory.company(tx, company_id).currency_code
        fact = billing.ChargesLowered(
            company_id=company_id, estate_id=estate_id, currency_code=currency, charges=charges, explanation=why
        )
        tx.publish(fact, company_id=company_id, estate_id=estate_id)


def want_readings(tx: Tx, fact: billing.ReadingsWanted) -> None:
    """Has billing enter what meters showed; says nothing where there are no readings."""
    if fact.readings:
        tx.publish(fact, company_id=fact.company_id, estate_id=fact.estate_id)
