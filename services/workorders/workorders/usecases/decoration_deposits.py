"""Deposits of decorations (装修押金): charged by billing's door, taken back unpaid; what is paid payments tells.

What is paid goes back as a deposit's refund, by payments.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from manor.billing.v1 import events_pb2 as billing
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert

from workorders.records.decorations import CHARGED, REFERENCE, REFUSED, SENT, WITHDRAWN, Decoration, EarlyPayment
from workorders.usecases.charging import SOURCE

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# What billing says of a charge, and what the deposit is by it; it waits for a second person meanwhile.
_SAID = {"charged": CHARGED, "refused": REFUSED, "withdrawn": WITHDRAWN, "credited": WITHDRAWN}
MOST_WORDS = 200


def charge_deposit(tx: Tx, made: Decoration) -> None:
    """Wants a decoration's deposit to be charged, due at once.

    Args:
        tx: the transaction in hand, in which it is locked.
        made: it has a deposit, its fee item, and a customer.
    """
    made.deposit_state = SENT
    wanted = billing.WantedCharge(
        reference=made.reference,
        fee_item_code=made.deposit_item,
        unit_id=made.unit_id.bytes,
        customer_id=made.customer_id.bytes if made.customer_id else b"",
        amount_minor=made.deposit_minor,
        explanation=f"装修押金 / Decoration #{made.number}",
        maker=made.submitter,
    )
    currency = directory.company(tx, made.company_id).currency_code
    fact = billing.ChargesWanted(
        company_id=made.company_id, estate_id=made.estate_id, currency_code=currency, charges=[wanted]
    )
    tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)


def withdraw_deposit(tx: Tx, made: Decoration, reason: str) -> None:
    """Takes back what was to be paid down; what is paid of it stays, and is refunded by payments."""
    if made.deposit_state not in (SENT, CHARGED):
        return
    fact = billing.ChargesWithdrawn(
        company_id=made.company_id,
        estate_id=made.estate_id,
        reference=[made.reference],
        explanation=reason[:MOST_WORDS],
    )
    tx.publish(fact, company_id=made.company_id, estate_id=made.estate_id)


def hear_answers(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """Notes what became of deposits; other charges, and other services' answers, are not ours.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    answers = {one.reference: one for one in fact.charges if one.reference.startswith(REFERENCE)}
    if fact.source != SOURCE or not answers:
        return
    ids = [UUID(reference.removeprefix(REFERENCE)) for reference in answers]
    query = select(Decoration).where(Decoration.company_id == fact.company_id, Decoration.decoration_id.in_(ids))
    for made in tx.scalars(query.order_by(Decoration.decoration_id).with_for_update()):
        answer = answers[made.reference]
        made.touch("")
        if made.deposit_state != WITHDRAWN:
            made.deposit_state = _SAID.get(answer.state, made.deposit_state)
        made.receivable_id = answer.receivable_id or made.receivable_id
        made.refusal_message = answer.message
        early = tx.find(EarlyPayment, (made.company_id, made.receivable_id))
        if early is not None:
            _settle(made, early.version, early.paid_minor)
            tx.session.delete(early)


def hear_settled(tx: Tx, fact: payments.PaymentSettled | payments.PaymentReversed | payments.PrepaymentDrawn) -> None:
    """Notes what is paid of deposits. What is paid before billing has answered is kept until it does.

    Args:
        tx: under the company's scope.
        fact: with items in their new state.
    """
    items = {one.receivable_id: one for one in fact.items}
    if not items:
        return
    waiting = (Decoration.estate_id == fact.estate_id) & (Decoration.deposit_state == SENT)
    known = (Decoration.receivable_id > 0) & Decoration.receivable_id.in_(items)
    query = select(Decoration).where(Decoration.company_id == fact.company_id, or_(known, waiting))
    found = tx.scalars(query.order_by(Decoration.decoration_id).with_for_update()).all()
    for made in found:
        if item := items.pop(made.receivable_id, None):
            _settle(made, item.version, item.paid_minor)
    if items and any(made.deposit_state == SENT for made in found):
        _keep(tx, fact.company_id, fact.estate_id, items.values())


def _settle(made: Decoration, version: int, paid: int) -> None:
    if version > made.paid_version:
        made.touch("")
        made.paid_version, made.deposit_paid_minor = version, paid


def _keep(tx: Tx, company_id: int, estate_id: int, items: Iterable[payments.SettledItem]) -> None:
    about = {"company_id": company_id, "estate_id": estate_id, "group_id": tx.scope.group_id}
    rows = [
        {**about, "receivable_id": one.receivable_id, "version": one.version, "paid_minor": one.paid_minor}
        for one in items
    ]
    statement = insert(EarlyPayment).values(rows)
    told = statement.excluded
    tx.execute(
        statement.on_conflict_do_update(
            index_elements=["company_id", "receivable_id"],
            set_={"version": told.version, "paid_minor": told.paid_minor},
            where=EarlyPayment.version < told.version,
        )
    )
