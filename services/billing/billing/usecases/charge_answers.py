"""Tells the services that wanted charges what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from manor.billing.v1 import events_pb2 as facts

from billing.records.charges import REFUSED, Charge
from billing.records.receivables import DepositPaid

if TYPE_CHECKING:
    from chassis.data.tx import Tx

DECLINED = "DECLINED"


def answer_of(charge: Charge, *, deposit_paid: bool = False) -> facts.AnsweredCharge:
    """What became of a charge.

    Args:
        charge: as it now stands.
        deposit_paid: it was to be withdrawn, and stays: a deposit that is paid goes back as its refund.
    """
    if deposit_paid:
        return facts.AnsweredCharge(
            reference=charge.reference,
            state=charge.state,
            code=DepositPaid.default_reason,
            message="The deposit is paid: refund it instead",
            receivable_id=charge.receivable_id,
            amount_minor=charge.stands,
        )
    declined = charge.state == REFUSED
    return facts.AnsweredCharge(
        reference=charge.reference,
        state=charge.state,
        code=DECLINED if declined else "",
        message=charge.decision_reason if declined else "",
        receivable_id=charge.receivable_id,
        amount_minor=charge.stands,
        credit_receivable_id=charge.credit_id,
    )


def tell(tx: Tx, company_id: int, estate_id: int, source: str, answers: Sequence[facts.AnsweredCharge]) -> None:
    """Publishes answers to one service, where there are any."""
    if answers:
        fact = facts.ChargesAnswered(company_id=company_id, estate_id=estate_id, source=source, charges=answers)
        tx.publish(fact, company_id=company_id, estate_id=estate_id)


def answer_charges(tx: Tx, company_id: int, estate_id: int, charges: Iterable[Charge]) -> None:
    """Tells each service what became of those that it wanted; what people charged nobody waits for.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: of all of them.
        charges: as they now stand.
    """
    by_source: dict[str, list[facts.AnsweredCharge]] = {}
    for charge in charges:
        if charge.source:
            by_source.setdefault(charge.source, []).append(answer_of(charge))
    for source, answers in by_source.items():
        tell(tx, company_id, estate_id, source, answers)
