"""Cashier receipts (收款单): submitted, then approved or refused by a second person (H1-H4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from chassis import approvals, clock
from chassis.approvals import Approval, Opinion
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.directory import Place, place
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import Row, text

from payments.domain import entries
from payments.domain.allocation import Part, allocate, as_chosen, oldest_first
from payments.metrics import takings
from payments.records.open_items import OpenItem
from payments.records.receipts import Receipt
from payments.usecases import closings
from payments.usecases.allocations import Source, apply, leave_prepayment, lock_named, publish_settled, whole_company
from payments.usecases.customers import require_customer
from payments.usecases.ledger import Document, booked_on, next_entry_id, post, require_money_account
from payments.usecases.prepayments import held_by_orders
from payments.violations import Fault

# A payment that is told later than this has a mistyped year; late fees would be reckoned as of then.
MOST_BACK = timedelta(days=366)
MOST_ITEMS = 1_000  # of one payment, so that its fact stays within its size; what is beyond becomes a prepayment


class ItemHeld(Conflict):
    """A payment order holds the item: the payer may be paying it online this minute."""

    default_reason = "ITEM_HELD_BY_ORDER"


class NothingOpen(Conflict):
    """Somebody else took the money for it a moment ago."""

    default_reason = "NOTHING_OPEN"


class CurrencyMismatch(Invalid):
    """A company keeps its books in one currency."""

    default_reason = "CURRENCY_MISMATCH"


@dataclass(frozen=True, slots=True)
class CreateReceipt:
    """What a cashier took.

    Args:
        amount_minor: in minor units.
        method: cash, pos, bank_transfer or cheque.
        account: the till, bank account or terminal.
        payment_date: the payer's day; None for today.
        receivable_ids: what it pays, in this order; oldest due first over all where there is none.
        prepayment_fee_item_ids: what the surplus is tied to; nothing where there is none.
    """

    company_id: int
    estate_id: int
    customer_id: UUID
    amount_minor: int
    currency_code: str
    method: str
    account: str = "main"
    payer_account: str = ""
    payment_date: date | None = None
    receivable_ids: Sequence[int] = ()
    prepayment_fee_item_ids: Sequence[int] = field(default=())
    note: str = ""


def create_receipt(tx: Tx, command: CreateReceipt) -> Receipt:
    """Submits a receipt: allocates, books, numbers; its money counts as entered until finance approves it.

    Args:
        tx: under the caller's scope.
        command: what was taken.

    Raises:
        CurrencyMismatch, Invalid, NotFound, DayClosed, ItemHeld, NothingOpen, AccountMissing.
    """
    where = place(tx, command.company_id, command.estate_id)
    payment_date = _payment_date(command, where)
    closings.require_open_day(tx, command.company_id, command.estate_id, payment_date)
    money = require_money_account(tx, command.company_id, command.method, command.account)
    items = _lock_items(tx, command)
    parts, surplus = _allocate(command, items)
    _refuse_held(tx, command.company_id, parts)
    name = require_customer(tx, command.company_id, command.customer_id, known=bool(items))
    source = Source(
        "receipt",
        uuid7(),
        command.company_id,
        command.estate_id,
        command.customer_id,
        False,
        payment_date,
        next_entry_id(tx),
    )
    rows = apply(tx, source, parts)
    leave_prepayment(tx, source, surplus, command.currency_code, command.prepayment_fee_item_ids)
    document = _document("receipt", source.payment_id, command, where)
    post(tx, document, entries.received(money, by_fee_item(parts), surplus), source.entry_id)
    receipt = _receipt(tx, command, source, name=name, surplus=surplus)
    approvals.request(
        tx,
        "receipt",
        str(receipt.receipt_id),
        receipt.version,
        company_id=command.company_id,
        estate_id=command.estate_id,
        label=receipt.full_number,
        amount_minor=receipt.amount_minor,
    )
    _publish(tx, receipt, rows)
    takings.count(tx, receipt.method, receipt.currency_code, receipt.amount_minor)
    _audit(tx, "payments.create_receipt", receipt)
    return receipt


def _payment_date(command: CreateReceipt, where: Place) -> date:
    if command.currency_code != where.currency_code:
        message = f"The company keeps its books in {where.currency_code}."
        raise CurrencyMismatch(
            message, violations=[Violation("currency_code", Fault.OTHER_CURRENCY, currency=where.currency_code)]
        )
    today = where.estate_today()
    if command.payment_date is not None and command.payment_date > today:
        message = f"The day of payment lies after today, {today}, in the estate."
        raise Invalid(message, violations=[Violation("payment_date", Fault.AFTER_TODAY, today=today)])
    if command.payment_date is not None and command.payment_date < today - MOST_BACK:
        message = f"The day of payment, {command.payment_date}, lies more than {MOST_BACK.days} days back."
        raise Invalid(message, violations=[Violation("payment_date", Fault.TOO_FAR_BACK, most=MOST_BACK.days)])
    return command.payment_date or today


def _lock_items(tx: Tx, command: CreateReceipt) -> Sequence[OpenItem]:
    items = lock_named(
        tx,
        command.company_id,
        command.receivable_ids,
        customer_id=command.customer_id,
        estate_id=command.estate_id,
    )
    paid = [item.receivable_id for item in items if command.receivable_ids and item.open_minor <= 0]
    if paid:
        # Two counters had it on their screens: without this the second payment would become a prepayment unnoticed.
        raise NothingOpen(
            f"Nothing is open on receivable {paid[0]} any more: look at the open items again. Money in advance is"
            " taken by naming no receivable."
        )
    return items


def _allocate(command: CreateReceipt, items: Sequence[OpenItem]) -> tuple[list[Part], int]:
    claims = [item.claim() for item in items]
    ordered = as_chosen(claims, command.receivable_ids) if command.receivable_ids else oldest_first(claims)
    return allocate(command.amount_minor, ordered[:MOST_ITEMS])


def _refuse_held(tx: Tx, company_id: int, parts: Sequence[Part]) -> None:
    held = held_by_orders(tx, company_id, [part.receivable_id for part in parts])
    for receivable_id, order_id in sorted(held.items()):
        raise ItemHeld(f"Payment order {order_id} holds receivable {receivable_id}: close the order first.")


def by_fee_item(parts: Sequence[Part]) -> dict[int, int]:
    """What each fee item gets of a payment, in minor units."""
    sums: dict[int, int] = defaultdict(int)
    for part in parts:
        sums[part.fee_item_id] += part.amount_minor
    return sums


def _document(kind: str, payment_id: UUID, command: CreateReceipt, where: Place) -> Document:
    today = where.company_today()
    return Document(kind, str(payment_id), command.company_id, command.estate_id, today, command.currency_code)


_NUMBER = text(
    "insert into receipt_numbers as n (company_id, year, group_id, last_number)"
    " values (:company_id, :year, :group_id, 1)"
    " on conflict (company_id, year) do update set last_number = n.last_number + 1 returning last_number"
)


def _receipt(tx: Tx, command: CreateReceipt, source: Source, *, name: str, surplus: int) -> Receipt:
    """The record, with its number: the counter's row is locked until this transaction ends, so there are no gaps."""
    booked = booked_on(tx, command.company_id, source.entry_id)
    counter = {"company_id": command.company_id, "year": booked.year, "group_id": tx.scope.group_id}
    receipt = Receipt(
        company_id=command.company_id,
        receipt_id=source.payment_id,
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        customer_id=command.customer_id,
        customer_name=name,
        number_year=booked.year,
        number=tx.execute(_NUMBER, counter).scalar_one(),
        state="submitted",
        version=1,
        method=command.method,
        account=command.account,
        payer_account=command.payer_account,
        amount_minor=command.amount_minor,
        prepayment_minor=surplus,
        currency_code=command.currency_code,
        payment_date=source.payment_date,
        accounting_date=booked,
        entry_id=source.entry_id,
        submitted_by=tx.scope.principal.id,
        submitted_at=clock.now(),
        decided_by="",
        reason="",
        note=command.note,
    )
    tx.add(receipt)
    tx.session.flush()
    return receipt


def get_receipt(tx: Tx, receipt_id: UUID, *, lock: bool = False) -> Receipt:
    """The receipt of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(Receipt, receipt_id=receipt_id, lock=lock)


@dataclass(frozen=True, slots=True)
class ApproveReceipt:
    """A receipt whose money finance has.

    Args:
        etag: the receipt as it was seen; not checked where it is empty.
        opinion: what the approver says beside, and whom they pick for the next step.
    """

    receipt_id: UUID
    etag: str = ""
    opinion: Opinion = field(default_factory=Opinion)


def approve_receipt(tx: Tx, command: ApproveReceipt) -> Receipt:
    """Finance has the money: what the receipt gave, and what was drawn of its prepayment, is verified. Where the
    company's flow has steps left, the receipt goes on to the next of them instead.

    Args:
        tx: under the caller's scope.
        command: the decision.

    Raises:
        NotSubmitted, SamePerson, NotYourTurn, PreconditionFailed, NotFound.
    """
    receipt = get_receipt(tx, command.receipt_id, lock=True)
    receipt.must_wait(tx.scope.principal.id, command.etag)
    if decide(tx, receipt, approve=True, opinion=command.opinion).waits:
        return receipt
    receipt.approve(tx.scope.principal.id, clock.now())
    rows = _verify(tx, receipt)
    _publish(tx, receipt, rows)
    _audit(tx, "payments.approve_receipt", receipt)
    return receipt


def decide(tx: Tx, receipt: Receipt, *, approve: bool, reason: str = "", opinion: Opinion | None = None) -> Approval:
    """Takes the decision that waits for a receipt."""
    return approvals.decide(
        tx,
        "receipt",
        str(receipt.receipt_id),
        company_id=receipt.company_id,
        version=receipt.version,
        approve=approve,
        reason=reason,
        opinion=opinion,
    )


_VERIFY = text(
    """
    with approved as (
        update allocations set verified = true
        where company_id = :company_id and payment_id = :payment_id and not verified
        returning receivable_id, amount_minor - released_minor as amount
    ), summed as (
        select receivable_id, sum(amount) as amount from approved group by receivable_id having sum(amount) > 0
    )
    update open_items i set verified_minor = i.verified_minor + s.amount, version = i.version + 1
    from summed s where i.company_id = :company_id and i.receivable_id = s.receivable_id
    returning i.receivable_id, i.version, i.allocated_minor, i.verified_minor, i.last_payment_date
    """
)
_VERIFY_PREPAYMENTS = text(
    "update prepayments set verified = true where company_id = :company_id and payment_id = :payment_id"
)


def _verify(tx: Tx, receipt: Receipt) -> Sequence[Row[Any]]:
    payment = {"company_id": receipt.company_id, "payment_id": receipt.receipt_id}
    with whole_company(tx):
        lock_payment(tx, receipt.company_id, receipt.receipt_id)
        tx.execute(_VERIFY_PREPAYMENTS, payment)
        return tx.execute(_VERIFY, payment).all()


def lock_payment(tx: Tx, company_id: int, payment_id: UUID) -> None:
    """Locks the items that a payment's money went to, and its prepayments, so that nothing of it moves meanwhile.

    Its prepayments may be drawn on between the two, by other items: those are locked after.
    """
    payment = {"company_id": company_id, "payment_id": payment_id}
    for _ in range(2):
        tx.execute(_LOCK_ITEMS, payment)
        tx.execute(_LOCK_PREPAYMENTS, payment)


_LOCK_ITEMS = text(
    "select 1 from open_items where company_id = :company_id and receivable_id in (select receivable_id"
    " from allocations where company_id = :company_id and payment_id = :payment_id)"
    " order by receivable_id for update"
)
_LOCK_PREPAYMENTS = text(
    "select 1 from prepayments where company_id = :company_id and payment_id = :payment_id"
    " order by prepayment_id for update"
)


def _publish(tx: Tx, receipt: Receipt, rows: Sequence[Row[Any]]) -> None:
    publish_settled(
        tx,
        receipt,
        receipt.receipt_id,
        "receipt",
        method=receipt.method,
        paid_at=receipt.submitted_at,
        verified=receipt.state == "approved",
        rows=rows,
    )


def _audit(tx: Tx, action: str, receipt: Receipt) -> None:
    tx.session.flush()
    tx.audit(
        action,
        f"receipts/{receipt.receipt_id}",
        {"number": receipt.full_number, "amount_minor": receipt.amount_minor, "state": receipt.state},
        company_id=receipt.company_id,
        estate_id=receipt.estate_id,
    )
