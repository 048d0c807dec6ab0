"""Payables (应付款) are paid from a till or a bank account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.directory import place
from chassis.errors import Invalid, Violation

from payments.domain import payables as books
from payments.records.payables import OPEN, Payable
from payments.usecases.closings import CASH, require_open_day
from payments.usecases.ledger import MAIN, post, require_money_account
from payments.usecases.payable_answers import answer_payables
from payments.usecases.payables import audit, document, get_payable
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

METHODS = (CASH, "bank_transfer", "cheque")


@dataclass(frozen=True, slots=True)
class PayPayable:
    """How a payable was paid.

    Args:
        method: cash, bank_transfer or cheque.
        account: the till or bank account that paid; empty for main.
        payment_date: in the estate's calendar; None for today.
        reference: such as the bank's number of the payment.
    """

    payable_id: UUID
    method: str
    account: str = ""
    payment_date: date | None = None
    reference: str = ""


def pay_payable(tx: Tx, command: PayPayable) -> Payable:
    """Records that a payable was paid.

    Raises:
        NotFound, PayableState, InPaymentRun, AccountMissing.
        Invalid: a card terminal pays nobody, or the day is still to come.
        DayClosed: it is paid in cash, and whoever pays it has closed the day.
    """
    payable = get_payable(tx, command.payable_id, lock=True)
    payable.must_be(OPEN)
    payable.must_be_free()
    if command.method not in METHODS:
        raise Invalid("A card terminal pays nobody", violations=[Violation("method", Fault.NOT_A_WAY_TO_PAY)])
    today = place(tx, payable.company_id, payable.estate_id).estate_today()
    day, account, by = command.payment_date or today, command.account or MAIN, tx.scope.principal.id
    if day > today:
        wrong = Violation("payment_date", Fault.AFTER_TODAY, today=today)
        raise Invalid(f"The day lies after today, {today}, in the estate.", violations=[wrong])
    money = require_money_account(tx, payable.company_id, command.method, account)
    if command.method == CASH:
        require_open_day(tx, payable.company_id, payable.estate_id, day)
    legs = books.paid(payable.payee_kind, money, payable.amount_minor)
    entry_id = post(tx, document(tx, payable, "payable_paid", day), legs)
    payable.pay(method=command.method, account=account, day=day, reference=command.reference, by=by, entry_id=entry_id)
    audit(tx, "payments.pay_payable", payable)
    answer_payables(tx, [payable])
    return payable
