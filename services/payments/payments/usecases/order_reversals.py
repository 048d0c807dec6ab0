"""Takes a booked payment of a channel back, as far as the channel gave it back: by an opposite entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Conflict
from manor.payments.v1 import events_pb2
from sqlalchemy import Row, text

from payments.domain import entries
from payments.domain.entries import Leg
from payments.records.orders import PaymentOrder
from payments.usecases.allocations import release, settled_items, whole_company
from payments.usecases.ledger import Document, post_by_estate
from payments.usecases.receipts import lock_payment


class MoreThanIsLeft(Conflict):
    """More was given back than is left of the payment."""

    default_reason = "MORE_THAN_IS_LEFT"


_UNUSED = text(
    "select prepayment_id, balance_minor from prepayments where company_id = :company_id and payment_id = :payment_id"
    " and balance_minor > 0 order by prepayment_id"
)
# What was paid last is open first.
_LIVE = text(
    "select a.allocation_id, a.prepayment_id, a.amount_minor - a.released_minor as amount, i.fee_item_id, i.estate_id"
    " from allocations a join open_items i using (company_id, receivable_id)"
    " where a.company_id = :company_id and a.payment_id = :payment_id and a.amount_minor > a.released_minor"
    " order by a.allocation_id desc"
)
_REVERSE = text(
    "update prepayments p set drawn_minor = p.drawn_minor - t.drawn, reversed_minor = p.reversed_minor + t.reversed"
    " from unnest(cast(:ids as bigint[]), cast(:drawn as bigint[]), cast(:reversed as bigint[]))"
    " t (id, drawn, reversed)"
    " where p.company_id = :company_id and p.prepayment_id = t.id"
)


def reverse_order(tx: Tx, order: PaymentOrder, amount_minor: int) -> int:
    """Takes so much of an order's payment back: first what lies in advance, then what it paid, the last first.

    Args:
        tx: under the company's scope; the order is locked.
        order: a paid one.
        amount_minor: what the channel gave back.

    Returns:
        The id of the entry.

    Raises:
        MoreThanIsLeft: the channel gave back more than is booked of it.
    """
    if order.state != "paid" or amount_minor > order.amount_minor - order.refunded_minor:
        raise MoreThanIsLeft(f"Of the payment {order.amount_minor - order.refunded_minor} are left, in minor units.")
    document = Document(
        "order_refunded",
        str(order.order_id),
        order.company_id,
        order.estate_id,
        place(tx, order.company_id).company_today(),
        order.currency_code,
        order.entry_id,
    )
    payment = {"company_id": order.company_id, "payment_id": order.order_id}
    with whole_company(tx):
        lock_payment(tx, order.company_id, order.order_id)
        unused = _taken(tx.execute(_UNUSED, payment).all(), "balance_minor", amount_minor)
        advance = sum(amount for _, amount in unused)
        live = _taken(tx.execute(_LIVE, payment).all(), "amount", amount_minor - advance)
        rows = release(tx, order.company_id, [(row.allocation_id, amount) for row, amount in live])
        _give_up(tx, order.company_id, unused, [(row, amount) for row, amount in live if row.prepayment_id])
        legs = [(order.estate_id, Leg(entries.clearing(order.channel_account_id), -amount_minor))]
        legs += [(order.estate_id, Leg(entries.PREPAYMENT, advance))]
        legs += [(row.estate_id, Leg(entries.receivable(row.fee_item_id), amount)) for row, amount in live]
        entry_id = post_by_estate(tx, document, legs)
    order.refunded(amount_minor)
    tx.session.flush()
    _tell(tx, order, rows)
    return entry_id


def _taken(rows: Sequence[Row[Any]], column: str, wanted: int) -> list[tuple[Row[Any], int]]:
    """Of each row as much as is still wanted."""
    taken = []
    for row in rows:
        amount = min(int(getattr(row, column)), wanted)
        if amount:
            taken.append((row, amount))
            wanted -= amount
    return taken


def _give_up(
    tx: Tx, company_id: int, unused: Sequence[tuple[Row[Any], int]], drawn: Sequence[tuple[Row[Any], int]]
) -> None:
    """What lay in advance, or was drawn from it and is released, does not lie in advance again."""
    of: dict[int, list[int]] = {}
    for row, amount in unused:
        of.setdefault(row.prepayment_id, [0, 0])[1] += amount
    for row, amount in drawn:
        sums = of.setdefault(row.prepayment_id, [0, 0])
        sums[0] += amount
        sums[1] += amount
    if of:
        drawn_minor, reversed_minor = zip(*of.values(), strict=True)
        values = {"ids": list(of), "drawn": list(drawn_minor), "reversed": list(reversed_minor)}
        tx.execute(_REVERSE, {"company_id": company_id, **values})


def _tell(tx: Tx, order: PaymentOrder, rows: Sequence[Row[Any]]) -> None:
    assert order.payment_date is not None  # it is paid
    booked = events_pb2.PaymentsBooked(company_id=order.company_id, estate_id=order.estate_id)
    booked.payments.add(
        payment_id=str(order.order_id),
        version=order.version,
        method=order.channel,
        amount_minor=order.amount_minor - order.refunded_minor,
        currency_code=order.currency_code,
        payment_date=order.payment_date.isoformat(),
        verified=True,
        reversed=order.refunded_minor == order.amount_minor,
    )
    estates: dict[int, list[Row[Any]]] = {}  # a general prepayment is drawn on anywhere
    for row in rows:
        estates.setdefault(row.estate_id, []).append(row)
    told = [(order.estate_id, booked)] + [
        (one, events_pb2.PrepaymentDrawn(company_id=order.company_id, estate_id=one, items=settled_items(some)))
        for one, some in estates.items()
    ]
    for estate_id, fact in told:
        tx.publish(
            fact,
            company_id=order.company_id,
            estate_id=estate_id,
            aggregate=str(order.order_id),
            version=order.version,
        )
