"""What billing is told of quotations: what is accepted is charged, what is taken back is withdrawn; and its answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import directory
from manor.billing.v1 import events_pb2 as billing
from sqlalchemy import select

from workorders.domain.moves import CANCELLED, REFUSED
from workorders.domain.quoting import by_fee_item
from workorders.records.orders import Category, Order
from workorders.records.quotations import LIVE, OFFERED, REFERENCE, OrderCharge, Quotation, QuotationLine

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SOURCE = "workorders"
MOST_WORDS = 200


def charge(tx: Tx, order: Order, quotation: Quotation) -> None:
    """Wants what a quotation comes to from billing, a charge for each fee item, with the order as the reason.

    Args:
        tx: the transaction in hand, in which both are locked.
        order: the order.
        quotation: an accepted quotation of it.
    """
    query = select(QuotationLine).where(
        QuotationLine.company_id == order.company_id, QuotationLine.quotation_id == quotation.quotation_id
    )
    lines = tx.scalars(query.order_by(QuotationLine.place)).all()
    sums = by_fee_item((line.fee_item_code, 0 if line.warranty_number else line.amount_minor) for line in lines)
    currency = directory.company(tx, order.company_id).currency_code
    fact = billing.ChargesWanted(company_id=order.company_id, estate_id=order.estate_id, currency_code=currency)
    category = tx.get(Category, (order.company_id, order.category_id))
    for number, (code, minor) in enumerate(sums.items(), start=1):
        wanted = OrderCharge(
            company_id=order.company_id,
            quotation_id=quotation.quotation_id,
            place=number,
            group_id=order.group_id,
            estate_id=order.estate_id,
            customer_id=order.customer_id,
            fee_item_code=code,
            amount_minor=minor,
            state="wanted",
        )
        tx.add(wanted)
        fact.charges.add(
            reference=wanted.reference,
            fee_item_code=code,
            unit_id=order.unit_id.bytes if order.unit_id else b"",
            customer_id=order.customer_id.bytes if order.customer_id else b"",
            amount_minor=minor,
            explanation=f"#{order.number} {category.name_zh} / {category.name_en}"[:MOST_WORDS],
            maker=quotation.maker,
        )
    tx.flush()
    tx.publish(fact, company_id=order.company_id, estate_id=order.estate_id)


def take_back(tx: Tx, quotation: Quotation, reason: str) -> None:
    """Takes a quotation back, and with it what was charged by it, paid or not.

    Args:
        tx: the transaction in hand, in which it is locked.
        quotation: a live one.
        reason: why.

    Raises:
        QuotationNotOpen: it was declined or taken back before.
    """
    quotation.withdraw(reason)
    query = select(OrderCharge).where(
        OrderCharge.company_id == quotation.company_id, OrderCharge.quotation_id == quotation.quotation_id
    )
    charges = [one for one in tx.scalars(query.order_by(OrderCharge.place).with_for_update()) if one.state != "refused"]
    if not charges:
        return
    for one in charges:
        one.taken_back = True
    fact = billing.ChargesWithdrawn(
        company_id=quotation.company_id,
        estate_id=quotation.estate_id,
        reference=[one.reference for one in charges],
        explanation=reason[:MOST_WORDS],
    )
    tx.publish(fact, company_id=quotation.company_id, estate_id=quotation.estate_id)


def end_quotations(tx: Tx, order: Order, reason: str) -> None:
    """What becomes of the quotations of an order that ends: one that waits for its answer is taken back, and of an
    order that is not done those that were accepted as well.

    Args:
        tx: the transaction in hand, in which the order is locked.
        order: it is at an end.
        reason: why.
    """
    ended = LIVE if order.state in (CANCELLED, REFUSED) else (OFFERED,)
    query = select(Quotation).where(
        Quotation.company_id == order.company_id, Quotation.order_id == order.order_id, Quotation.state.in_(ended)
    )
    for one in tx.scalars(query.order_by(Quotation.place).with_for_update()).all():
        take_back(tx, one, reason)


def hear_answers(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """Keeps what billing made of charges; answers to other services are theirs.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source != SOURCE:
        return
    answers = {one.reference: one for one in fact.charges}
    for one in _charges_of(tx, fact.company_id, sorted(answers)):
        answer = answers.get(one.reference)
        if answer is None:
            continue
        one.state = answer.state
        one.refusal_code, one.refusal_message = answer.code, answer.message
        one.receivable_id = answer.receivable_id or one.receivable_id
        one.credit_receivable_id = answer.credit_receivable_id or one.credit_receivable_id


def _charges_of(tx: Tx, company_id: int, references: Sequence[str]) -> Sequence[OrderCharge]:
    """Charges by billing's names for them, locked, in the order of their keys."""
    ids = {UUID(one.removeprefix(REFERENCE).split("/")[0]) for one in references if one.startswith(REFERENCE)}
    query = select(OrderCharge).where(OrderCharge.company_id == company_id, OrderCharge.quotation_id.in_(ids))
    return tx.scalars(query.order_by(OrderCharge.quotation_id, OrderCharge.place).with_for_update()).all()
