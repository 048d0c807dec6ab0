"""Takes a receipt back by an opposite entry: refused before it was approved, or reversed after (冲红)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis import approvals, clock
from chassis.data.tx import Tx
from chassis.directory import place
from manor.payments.v1 import events_pb2
from sqlalchemy import Row, text

from payments.domain import entries
from payments.domain.entries import Leg
from payments.records.receipts import Receipt
from payments.usecases import reasons
from payments.usecases.allocations import release, settled_items, whole_company
from payments.usecases.deposit_uses import refuse_to_lose
from payments.usecases.ledger import Document, post_by_estate
from payments.usecases.receipts import ApproveReceipt, approve_receipt, decide, get_receipt, lock_payment

_LIVE = text(
    "select a.allocation_id, a.receivable_id, a.prepayment_id, a.amount_minor - a.released_minor as amount,"
    " a.verified, i.fee_item_id, i.estate_id"
    " from allocations a join open_items i using (company_id, receivable_id)"
    " where a.company_id = :company_id and a.payment_id = :payment_id and a.amount_minor > a.released_minor"
    " order by a.allocation_id"
)
_EMPTY_PREPAYMENTS = text(
    "with emptied as (update prepayments p set drawn_minor = 0, reversed_minor = p.amount_minor"
    " from (select prepayment_id, balance_minor from prepayments where company_id = :company_id"
    " and payment_id = :payment_id) before"
    " where p.company_id = :company_id and p.prepayment_id = before.prepayment_id returning before.balance_minor)"
    " select coalesce(sum(balance_minor), 0) from emptied"
)


@dataclass(frozen=True, slots=True)
class RefuseReceipt:
    """A receipt whose money finance did not get.

    Args:
        reason: why.
        etag: the receipt as it was seen; not checked where it is empty.
    """

    receipt_id: UUID
    reason: str
    etag: str = ""


def refuse_receipt(tx: Tx, command: RefuseReceipt) -> Receipt:
    """Finance did not get the money (H4): what the receipt paid is open again.

    Args:
        tx: under the caller's scope.
        command: the decision.

    Raises:
        NotSubmitted, SamePerson, NotYourTurn, PreconditionFailed, NotFound.
    """
    receipt = get_receipt(tx, command.receipt_id, lock=True)
    receipt.must_wait(tx.scope.principal.id, command.etag)
    decide(tx, receipt, approve=False, reason=command.reason)
    receipt.refuse(tx.scope.principal.id, clock.now(), command.reason)
    receipt.reason_code = reasons.code_of(tx, receipt.company_id, reasons.REFUSAL, command.reason)
    _take_back(tx, receipt, "receipt_refused")
    return receipt


@approvals.decides("receipt")
def decide_receipt(tx: Tx, command: approvals.Decide) -> Receipt:
    """Approves or refuses a receipt in the name of whoever's turn it is.

    Raises:
        As approve_receipt and refuse_receipt.
    """
    receipt_id = UUID(command.resource_id)
    if command.approve:
        return approve_receipt(tx, ApproveReceipt(receipt_id, opinion=command.opinion))
    return refuse_receipt(tx, RefuseReceipt(receipt_id, command.opinion.text))


@dataclass(frozen=True, slots=True)
class ReverseReceipt:
    """An approved receipt to take back.

    Args:
        reason: why.
        etag: the receipt as it was seen; not checked where it is empty.
    """

    receipt_id: UUID
    reason: str
    etag: str = ""


def reverse_receipt(tx: Tx, command: ReverseReceipt) -> Receipt:
    """Reverses an approved receipt (冲红): its items are open again, and what others drew from its prepayment too.

    Args:
        tx: under the caller's scope.
        command: the decision.

    Raises:
        NotApproved, SamePerson, PreconditionFailed, NotFound.
    """
    receipt = get_receipt(tx, command.receipt_id, lock=True)
    receipt.reverse(tx.scope.principal.id, clock.now(), command.reason, command.etag)
    receipt.reason_code = reasons.code_of(tx, receipt.company_id, reasons.REVERSAL, command.reason)
    _take_back(tx, receipt, "receipt_reversed")
    return receipt


def _take_back(tx: Tx, receipt: Receipt, kind: str) -> None:
    payment = {"company_id": receipt.company_id, "payment_id": receipt.receipt_id}
    books_today = place(tx, receipt.company_id).company_today()
    document = Document(
        kind,
        str(receipt.receipt_id),
        receipt.company_id,
        receipt.estate_id,
        books_today,
        receipt.currency_code,
        receipt.entry_id,
    )
    with whole_company(tx):
        lock_payment(tx, receipt.company_id, receipt.receipt_id)
        live = tx.execute(_LIVE, payment).all()
        refuse_to_lose(tx, receipt.company_id, _verified(live))
        rows = release(tx, receipt.company_id, [(row.allocation_id, row.amount) for row in live])
        unused = int(tx.execute(_EMPTY_PREPAYMENTS, payment).scalar_one())
        receipt.reversal_entry_id = post_by_estate(tx, document, _opposite(receipt, live, unused))
    _tell(tx, receipt, books_today.isoformat(), rows)


def _verified(live: Sequence[Row[Any]]) -> dict[int, int]:
    """What is taken of each receivable that was verified: no deposit holds anything else."""
    sums: dict[int, int] = {}
    for row in live:
        if row.verified:
            sums[row.receivable_id] = sums.get(row.receivable_id, 0) + row.amount
    return sums


def _opposite(receipt: Receipt, live: Sequence[Row[Any]], unused_minor: int) -> list[tuple[int, Leg]]:
    """What its entry and the draws on its prepayments said, the other way round, each where it was booked."""
    money = entries.money(receipt.method, receipt.account)
    total = sum(row.amount for row in live) + unused_minor
    items = [(row.estate_id, Leg(entries.receivable(row.fee_item_id), row.amount)) for row in live]
    own = [Leg(money, -total), Leg(entries.PREPAYMENT, unused_minor)]
    return [*((receipt.estate_id, leg) for leg in own), *items]


def _tell(tx: Tx, receipt: Receipt, accounting_date: str, rows: Sequence[Row[Any]]) -> None:
    tx.session.flush()
    tx.publish(
        events_pb2.PaymentReversed(
            payment_id=str(receipt.receipt_id),
            version=receipt.version,
            company_id=receipt.company_id,
            estate_id=receipt.estate_id,
            customer_id=str(receipt.customer_id),
            amount_minor=receipt.amount_minor,
            currency_code=receipt.currency_code,
            accounting_date=accounting_date,
            items=settled_items(rows),
        ),
        company_id=receipt.company_id,
        estate_id=receipt.estate_id,
        aggregate=str(receipt.receipt_id),
        version=receipt.version,
    )
    tx.audit(
        "payments.refuse_receipt" if receipt.state == "refused" else "payments.reverse_receipt",
        f"receipts/{receipt.receipt_id}",
        {"number": receipt.full_number, "amount_minor": receipt.amount_minor, "reason": receipt.reason},
        company_id=receipt.company_id,
        estate_id=receipt.estate_id,
    )
