"""What the bank says of a payment run's lines: paid, or returned, the latter also after it had said paid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis.directory import place
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common

from payments.domain import payables as books
from payments.records.payment_runs import (
    DONE,
    PAID,
    READY,
    RETURNED,
    SENT,
    LineReturned,
    PaymentLine,
    PaymentRun,
)
from payments.usecases import reasons
from payments.usecases.ledger import post, require_money_account
from payments.usecases.payable_answers import answer_payables
from payments.usecases.payables import document, get_payable
from payments.usecases.paying_accounts import BY_BANK
from payments.usecases.payment_runs import audit, get_payment_run, lines_of
from payments.violations import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class EnterPaymentResults:
    """What the bank said.

    Args:
        paid: numbers of lines.
        all_others_paid: every line that has no answer yet, and is not returned here, was paid.
        returned: why each line came back, by number.
        payment_date: in the company's calendar; None for today.
    """

    run_id: UUID
    paid: tuple[int, ...] = ()
    all_others_paid: bool = False
    returned: Mapping[int, str] = field(default_factory=dict)
    payment_date: date | None = None


def enter_payment_results(tx: Tx, command: EnterPaymentResults) -> PaymentRun:
    """Books what the bank paid, and opens again what it returned; the same said twice changes nothing.

    Raises:
        NotFound, RunState.
        Invalid: there is no such line, one is said to be both, or the day is still to come.
        LineReturned: it is said to be paid and was returned before.
    """
    run = get_payment_run(tx, command.run_id, lock=True)
    run.must_be(SENT, DONE)
    today = place(tx, run.company_id).company_today()
    day = command.payment_date or today
    if day > today:
        wrong = Violation("payment_date", Fault.AFTER_TODAY, today=today)
        raise Invalid("The bank has not paid yet", violations=[wrong])
    lines = lines_of(tx, run, lock=True)
    _check(command, lines)
    paid = set(command.paid)
    if command.all_others_paid:
        paid |= {line.line for line in lines if line.state == READY} - command.returned.keys()
    for line in lines:
        if line.line in paid:
            _paid(tx, run, line, day)
        elif line.line in command.returned:
            _returned(tx, run, line, command.returned[line.line])
    states = [line.state for line in lines]
    run.count(states.count(PAID), states.count(RETURNED))
    audit(tx, "payments.enter_payment_results", run)
    return run


def _check(command: EnterPaymentResults, lines: Sequence[PaymentLine]) -> None:
    known = {line.line for line in lines}
    named = {"paid_lines": command.paid, "returned_lines": tuple(command.returned)}
    wrong = [Violation(name, Common.UNKNOWN) for name, numbers in named.items() if set(numbers) - known]
    if set(command.paid) & command.returned.keys():
        wrong.append(Violation("returned_lines", Fault.NAMED_TWICE))
    if wrong:
        raise Invalid("These lines cannot be answered for so", violations=wrong)


def _paid(tx: Tx, run: PaymentRun, line: PaymentLine, day: date) -> None:
    if line.state == PAID:
        return
    if line.state != READY:
        raise LineReturned(f"Line {line.line} is {line.state}: its payable is paid by another run, or by hand.")
    payable = get_payable(tx, line.payable_id, lock=True)
    money = require_money_account(tx, run.company_id, BY_BANK, run.account)
    legs = books.paid(payable.payee_kind, money, line.amount_minor)
    entry_id = post(tx, document(tx, payable, "payable_paid", day), legs)
    payable.run_id = None
    reference, by = line.end_to_end_id, tx.scope.principal.id
    payable.pay(method=BY_BANK, account=run.account, day=day, reference=reference, by=by, entry_id=entry_id)
    line.pay(day)
    tx.flush()
    answer_payables(tx, [payable])


def _returned(tx: Tx, run: PaymentRun, line: PaymentLine, reason: str) -> None:
    if line.state == RETURNED:
        return
    payable = get_payable(tx, line.payable_id, lock=True)
    if line.state == PAID:
        money = require_money_account(tx, run.company_id, BY_BANK, run.account)
        legs = [leg.opposite() for leg in books.paid(payable.payee_kind, money, line.amount_minor)]
        post(tx, document(tx, payable, "payable_returned", reverses=payable.payment_entry_id), legs)
        payable.open_again()
    payable.run_id = None
    line.give_back(reason)
    line.reason_code = reasons.code_of(tx, run.company_id, reasons.RETURNED, reason)
    tx.flush()
    answer_payables(tx, [payable], returned=reason)
