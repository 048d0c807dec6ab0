"""What is paid down for a reservation (定金): charged by billing's door as a deposit, and taken back with it.

What is paid of it stays until it goes back as a deposit's refund, or is used for the lease.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from manor.billing.v1 import events_pb2 as billing
from sqlalchemy import select

from contracts.records.leases import CHARGED, SENT, Reservation
from contracts.usecases import door

if TYPE_CHECKING:
    from chassis.data.tx import Tx


def charge_down_payment(tx: Tx, made: Reservation) -> None:
    """Wants what is paid down for a reservation to be charged, due at once.

    Args:
        tx: the transaction in hand.
        made: the reservation, with a deposit and its fee item.
    """
    made.deposit_state = SENT
    wanted = billing.WantedCharge(
        reference=made.reference,
        fee_item_code=made.deposit_item,
        unit_id=made.unit_id.bytes,
        customer_id=made.customer_id.bytes,
        amount_minor=made.deposit_minor,
        explanation=f"Reservation until {made.expiry_date}",
        maker=tx.scope.principal.id,
    )
    door.want(tx, made.company_id, made.estate_id, [wanted])


def withdraw_down_payment(tx: Tx, made: Reservation) -> None:
    """Takes back what was to be paid down for a reservation that is given up."""
    if made.deposit_state in (SENT, CHARGED):
        door.take_back(tx, made.company_id, made.estate_id, [made.reference], "The reservation was given up")


def withdraw_expired(tx: Tx, company_id: int, estate_id: int, reservations: Iterable[UUID]) -> None:
    """Takes back what was to be paid down for reservations that are past their day; what is paid stays.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: of all of them.
        reservations: whose deposits were asked for.
    """
    references = [f"reservation/{one}/1" for one in reservations]
    door.take_back(tx, company_id, estate_id, references, "The reservation is past its day")


def hear_answers(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """Notes what became of what is paid down; other services' answers are not ours.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source != door.SOURCE:
        return
    answers = {one.reference: one for one in fact.charges if one.reference.startswith("reservation/")}
    ids = [UUID(reference.split("/")[1]) for reference in answers]
    query = select(Reservation).where(Reservation.company_id == fact.company_id, Reservation.reservation_id.in_(ids))
    for made in tx.scalars(query.order_by(Reservation.reservation_id).with_for_update()) if ids else ():
        answer = answers[made.reference]
        made.deposit_state = door.SAID.get(answer.state, made.deposit_state)
        made.receivable_id = answer.receivable_id or made.receivable_id
        made.refusal_message = answer.message
