"""Tells the services that wanted payables what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from manor.payments.v1 import events_pb2 as facts

from payments.records.payables import OPEN, PAID, REFUSED, Payable

if TYPE_CHECKING:
    from chassis.data.tx import Tx

DECLINED, ALREADY_PAID, RETURNED, IN_RUN = "DECLINED", "ALREADY_PAID", "RETURNED", "IN_PAYMENT_RUN"


def answer_of(payable: Payable, *, withdrawn: bool = False, returned: str = "") -> facts.AnsweredPayable:
    """What became of a payable.

    Args:
        payable: as it now stands.
        withdrawn: it was to be withdrawn; one that is paid stays, and one that a bank is to pay does for now.
        returned: why the bank returned its payment just now; empty where it did not.
    """
    code, message = "", ""
    if payable.state == REFUSED:
        code, message = DECLINED, payable.decision_reason
    elif payable.state == PAID and withdrawn:
        code, message = ALREADY_PAID, "It is paid: settle it with the payee"
    elif payable.state == OPEN and withdrawn:
        code, message = IN_RUN, "It stands in a payment run: withdraw it again once the bank has answered"
    elif payable.state == OPEN and returned:
        code, message = RETURNED, returned
    return facts.AnsweredPayable(
        reference=payable.reference,
        state=payable.state,
        code=code,
        message=message,
        payable_id=str(payable.payable_id),
        amount_minor=payable.amount_minor,
        payment_date=str(payable.payment_date or ""),
    )


def tell(tx: Tx, company_id: int, estate_id: int, source: str, answers: Sequence[facts.AnsweredPayable]) -> None:
    """Publishes answers to one service, where there are any."""
    if answers:
        fact = facts.PayablesAnswered(company_id=company_id, estate_id=estate_id, source=source, payables=answers)
        tx.publish(fact, company_id=company_id, estate_id=estate_id)


def answer_payables(tx: Tx, payables: Iterable[Payable], *, returned: str = "") -> None:
    """Tells each service what became of those that it wanted; what people entered nobody waits for."""
    told: dict[tuple[int, int, str], list[facts.AnsweredPayable]] = defaultdict(list)
    for payable in payables:
        if payable.source:
            told[payable.company_id, payable.estate_id, payable.source].append(answer_of(payable, returned=returned))
    for key, answers in told.items():
        tell(tx, *key, answers)
