"""Books the money of a payment order, once, whoever brings the news: a callback, or the answer to a query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.db import Opening
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Conflict, NotFound
from psycopg import sql
from sqlalchemy import Row, text
from sqlalchemy.exc import IntegrityError

from payments.channels.channel import Paid
from payments.domain import entries
from payments.domain.allocation import Claim, Part, allocate, as_chosen
from payments.metrics import takings
from payments.records.orders import PaymentOrder
from payments.usecases.allocations import Source, apply, leave_prepayment, publish_settled
from payments.usecases.ledger import Document, against_closing, post
from payments.usecases.receipts import by_fee_item

ONE_ORDER_A_TRANSACTION = "uq_payment_orders_transaction"


class AmountMismatch(Conflict):
    """The channel reports another amount or currency than was ordered: nothing is booked before staff have looked."""

    default_reason = "AMOUNT_MISMATCH"


class TransactionOfAnotherOrder(Conflict):
    """The transaction has paid another order: the channel never does that, so staff have to look."""

    default_reason = "TRANSACTION_OF_ANOTHER_ORDER"


class SecondTransaction(Conflict):
    """The order was paid by another transaction: the channel never does that, so staff have to look."""

    default_reason = "SECOND_TRANSACTION"


@contextmanager
def booking(paid: Paid) -> Iterator[None]:
    """Around the transaction of a settlement, whose refusals by the database come with the commit (`Tx.send_on`).

    Raises:
        Aborted: the month was closed at this very moment; the same call books into the next one.
        TransactionOfAnotherOrder: another order was paid by this transaction.
    """
    try:
        with against_closing():
            yield
    except IntegrityError as error:
        if getattr(getattr(error.orig, "diag", None), "constraint_name", "") == ONE_ORDER_A_TRANSACTION:
            raise TransactionOfAnotherOrder(f"Transaction {paid.transaction_id} has paid another order.") from error
        raise


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of it.

    Args:
        order_id: the order.
        outcome: settled, settled_late (after it was closed: what is no longer open is a prepayment) or repeated.
    """

    order_id: UUID
    outcome: str


def lock_order(company_id: int, channel_account_id: UUID, paid: Paid) -> Opening:
    """The statement that opens the transaction of a settlement: locks the order that was paid.

    Args:
        company_id: whose channel account it is.
        channel_account_id: the account that the news came from.
        paid: the news.
    """
    values = {
        "company_id": company_id,
        "out_trade_no": paid.out_trade_no,
        "channel_account_id": channel_account_id,
        "transaction_id": paid.transaction_id,
    }
    return _LOCK_ORDER, values


def settle_payment(tx: Tx, paid: Paid) -> Settled:
    """Books a payment under the order's lock; the second time it changes nothing.

    Args:
        tx: the transaction that `lock_order` opened; all of the settlement is in it, and nothing after it reads
            (`Tx.send_on`).
        paid: the news.

    Raises:
        NotFound: no such order of that account.
        AmountMismatch, SecondTransaction: nothing was booked.
    """
    order, entry_id, dealt_with = _locked(tx, paid.out_trade_no)
    if dealt_with:
        return Settled(order.order_id, "repeated")
    if order.state == "paid":
        if order.transaction_id != paid.transaction_id:
            raise SecondTransaction(f"Order {order.order_id} was paid by {order.transaction_id} already.")
        return Settled(order.order_id, "repeated")
    if (paid.amount_minor, paid.currency_code) != (order.amount_minor, order.currency_code):
        raise AmountMismatch(
            f"The channel reports {paid.amount_minor} {paid.currency_code} for order {order.order_id}"
            f" over {order.amount_minor} {order.currency_code}."
        )
    late = not order.holds_items
    where = place(tx, order.company_id, order.estate_id)
    source = Source(
        "order",
        order.order_id,
        order.company_id,
        order.estate_id,
        order.customer_id,
        True,
        clock.local_date(paid.paid_at, where.estate_zone),
        entry_id,
    )
    parts, surplus = allocate_to_order(tx, order, order.amount_minor)
    rows = apply(tx, source, parts)
    tx.send_on()
    leave_prepayment(tx, source, surplus, order.currency_code)
    books_day = clock.local_date(paid.paid_at, where.company_zone)
    _post(tx, order, books_day, entry_id=entry_id, parts=parts, surplus=surplus)
    order.settle(paid, source.payment_date, entry_id, surplus)
    _write(tx, order)
    _tell(tx, order, rows)
    takings.count(tx, order.channel, order.currency_code, order.amount_minor)
    return Settled(order.order_id, "settled_late" if late else "settled")


_COLUMNS = tuple(column.name for column in PaymentOrder.__table__.columns)
_LOCK_ORDER = (
    sql.SQL(
        "select {}, nextval('journal_entry_ids'), exists (select from disputes d where d.company_id = %(company_id)s"
        " and d.transaction_id = %(transaction_id)s and d.channel_account_id = %(channel_account_id)s"
        " and d.state in ('refunding', 'resolved') and d.ending in ('book', 'refund', 'write_off'))"
        " from payment_orders where company_id = %(company_id)s"
        " and out_trade_no = %(out_trade_no)s and channel_account_id = %(channel_account_id)s for update"
    )
    .format(sql.SQL(", ").join(map(sql.Identifier, _COLUMNS)))
    .as_bytes()
)
# An order that was closed holds its items no more: what another order holds by now is left to that one.
_ITEMS = text(
    "select i.receivable_id, i.fee_item_id, i.due_date, i.open_minor, o.position from order_items o"
    " join open_items i using (company_id, receivable_id)"
    " where o.company_id = :company_id and o.order_id = :order_id and not exists (select from order_items other"
    " where other.company_id = o.company_id and other.receivable_id = o.receivable_id and other.held"
    " and other.order_id <> o.order_id) order by i.receivable_id for update of i"
)
_WRITE = text(
    """
    with freed as (
        update order_items set held = false where company_id = :company_id and order_id = :order_id and held
    ), matters as (
        update disputes set state = 'resolved', ending = 'settled', version = version + 1, decided_at = :now
        where company_id = :company_id and order_id = :order_id and state = 'open'
        and kind in ('unresolved_order', 'amount_mismatch', 'refunded_at_partner')
    )
    update payment_orders set state = :state, version = :version, transaction_id = :transaction_id, paid_at = :paid_at,
        payment_date = :payment_date, entry_id = :entry_id, prepayment_minor = :prepayment_minor,
        settled_by = :settled_by, next_try_at = null, refund_check_at = :refund_check_at
    where company_id = :company_id and order_id = :order_id
    """
)


def _locked(tx: Tx, out_trade_no: str) -> tuple[PaymentOrder, int, bool]:
    """The order, the id of the entry that will book it, and whether a dispute has dealt with the transaction already.

    `_write` writes what becomes of it, not the session: so it is made from a plain row, which costs a fifth of loading
    a record.
    """
    found = tx.opened.fetchone()
    if found is None:
        raise NotFound(f"There is no order {out_trade_no} of this channel account.", reason="ORDER_NOT_FOUND")
    *columns, entry_id, dealt_with = found
    return PaymentOrder(**dict(zip(_COLUMNS, columns, strict=True))), int(entry_id), bool(dealt_with)


def allocate_to_order(tx: Tx, order: PaymentOrder, amount_minor: int) -> tuple[list[Part], int]:
    """What an amount gives the items that an order was placed for, in their order, and what is left; locks the items.

    Args:
        tx: the transaction that books the amount.
        order: the order.
        amount_minor: what came, in minor units.
    """
    found = tx.execute(_ITEMS, {"company_id": order.company_id, "order_id": order.order_id}).all()
    claims = [Claim(row.receivable_id, row.fee_item_id, row.due_date, row.open_minor) for row in found]
    places = {row.receivable_id: row.position for row in found}
    return allocate(amount_minor, as_chosen(claims, sorted(places, key=places.__getitem__)))


def _write(tx: Tx, order: PaymentOrder) -> None:
    columns = ("company_id", "order_id", "state", "version", "transaction_id", "paid_at", "payment_date", "entry_id")
    more = ("prepayment_minor", "settled_by", "refund_check_at")
    tx.execute(_WRITE, {name: getattr(order, name) for name in (*columns, *more)} | {"now": clock.now()})


def _post(
    tx: Tx, order: PaymentOrder, accounting_date: date, *, entry_id: int, parts: Sequence[Part], surplus: int
) -> None:
    document = Document(
        "order",
        str(order.order_id),
        order.company_id,
        order.estate_id,
        accounting_date,
        order.currency_code,
    )
    money = entries.clearing(order.channel_account_id)
    post(tx, document, entries.received(money, by_fee_item(parts), surplus), entry_id)


def _tell(tx: Tx, order: PaymentOrder, rows: Sequence[Row[Any]]) -> None:
    assert order.paid_at is not None  # settle() set it
    publish_settled(
        tx, order, order.order_id, "order", method=order.channel, paid_at=order.paid_at, verified=True, rows=rows
    )
    tx.audit(
        "payments.settle_payment",
        f"orders/{order.order_id}",
        {"amount_minor": order.amount_minor, "transaction_id": order.transaction_id, "by": order.settled_by},
        company_id=order.company_id,
        estate_id=order.estate_id,
    )
