"""Moves money onto open items and off them again: under their locks, set-based, whoever pays.

The order of locks is everywhere the same: the payment, its open items by id, then prepayments by id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import NotFound
from manor.payments.v1 import events_pb2
from sqlalchemy import Row, or_, select, text

from payments.domain.allocation import Fund, Part
from payments.records.open_items import Allocation, OpenItem, Prepayment
from payments.records.orders import PaymentOrder
from payments.records.receipts import Receipt


@dataclass(frozen=True, slots=True)
class Source:
    """The payment that money comes from.

    Args:
        kind: receipt or order.
        payment_id: its id.
        company_id: the company.
        customer_id: who paid.
        verified: finance approved it, or the channel said so.
        payment_date: the payer's day.
        entry_id: the journal entry that books it.
    """

    kind: str
    payment_id: UUID
    company_id: int
    estate_id: int
    customer_id: UUID
    verified: bool
    payment_date: date
    entry_id: int


_APPLY = text(
    """
    with part as (
        select * from unnest(cast(:receivables as bigint[]), cast(:amounts as bigint[]),
            cast(:prepayments as bigint[]), cast(:sources as text[]), cast(:payments as uuid[]),
            cast(:verified as boolean[])) with ordinality
            as p (receivable_id, amount, prepayment_id, source, payment_id, verified, position)
    ), summed as (
        select receivable_id, sum(amount) as amount, coalesce(sum(amount) filter (where verified), 0) as verified
        from part group by receivable_id
    ), moved as (
        update open_items i set allocated_minor = i.allocated_minor + s.amount,
            verified_minor = i.verified_minor + s.verified, version = i.version + 1,
            last_payment_date = greatest(i.last_payment_date, :payment_date)
        from summed s where i.company_id = :company_id and i.receivable_id = s.receivable_id
        returning i.receivable_id, i.estate_id, i.customer_id, i.version, i.allocated_minor, i.verified_minor,
            i.last_payment_date
    ), written as (
        insert into allocations (company_id, group_id, estate_id, customer_id, receivable_id, source, payment_id,
            prepayment_id, position, amount_minor, verified, payment_date, entry_id)
        select :company_id, :group_id, m.estate_id, m.customer_id, p.receivable_id, p.source, p.payment_id,
            p.prepayment_id, p.position, p.amount, p.verified, :payment_date, :entry_id
        from part p join moved m using (receivable_id)
    )
    select * from moved order by receivable_id
    """
)
_LEAVE = text(
    "insert into prepayments (company_id, group_id, estate_id, customer_id, fee_item_ids, currency_code, amount_minor,"
    " source, payment_id, verified, payment_date, entry_id) values (:company_id, :group_id, :estate_id, :customer_id,"
    " cast(:fee_item_ids as bigint[]), :currency_code, :amount, :source, :payment_id, :verified, :payment_date,"
    " :entry_id)"
)
_TAKE = text(
    "update prepayments p set drawn_minor = p.drawn_minor + t.amount"
    " from unnest(cast(:ids as bigint[]), cast(:amounts as bigint[])) t (id, amount)"
    " where p.company_id = :company_id and p.prepayment_id = t.id"
)
# What is released was verified or not; an item's last payment is the latest of what is left.
_RELEASE = text(
    """
    with part as (
        select * from unnest(cast(:ids as bigint[]), cast(:amounts as bigint[])) p (allocation_id, amount)
    ), released as (
        update allocations a set released_minor = a.released_minor + p.amount
        from part p where a.company_id = :company_id and a.allocation_id = p.allocation_id
        returning a.receivable_id, p.amount, a.verified
    ), summed as (
        select receivable_id, sum(amount) as amount, coalesce(sum(amount) filter (where verified), 0) as verified
        from released group by receivable_id
    )
    update open_items i set allocated_minor = i.allocated_minor - s.amount,
        verified_minor = i.verified_minor - s.verified, version = i.version + 1,
        last_payment_date = (select max(a.payment_date) from allocations a left join part p using (allocation_id)
            where a.company_id = :company_id and a.receivable_id = i.receivable_id
            and a.amount_minor > a.released_minor + coalesce(p.amount, 0))
    from summed s where i.company_id = :company_id and i.receivable_id = s.receivable_id
    returning i.receivable_id, i.estate_id, i.version, i.allocated_minor, i.verified_minor, i.last_payment_date
    """
)


def settled_items(rows: Iterable[Row[Any]]) -> list[events_pb2.SettledItem]:
    """Open items as they now stand, for a fact."""
    return [
        events_pb2.SettledItem(
            receivable_id=row.receivable_id,
            version=row.version,
            paid_minor=row.allocated_minor,
            verified_minor=row.verified_minor,
            last_payment_date=row.last_payment_date.isoformat() if row.last_payment_date else "",
        )
        for row in rows
    ]


def publish_settled(
    tx: Tx,
    payment: Receipt | PaymentOrder,
    payment_id: UUID,
    source: str,
    *,
    method: str,
    paid_at: datetime,
    verified: bool,
    rows: Iterable[Row[Any]],
) -> None:
    """Tells what a payment came to and what its items now are.

    Args:
        tx: the transaction that moved its money.
        payment: the receipt, or the order that a channel says is paid.
        payment_id: its id.
        source: receipt or order.
        method: how it was paid.
        paid_at: when.
        verified: finance approved it, or the channel said so.
        rows: its open items as they now stand.
    """
    assert payment.payment_date is not None  # an order has one once it is paid
    tx.publish(
        events_pb2.PaymentSettled(
            payment_id=str(payment_id),
            version=payment.version,
            company_id=payment.company_id,
            estate_id=payment.estate_id,
            customer_id=str(payment.customer_id),
            source=source,
            method=method,
            amount_minor=payment.amount_minor,
            currency_code=payment.currency_code,
            payment_date=payment.payment_date.isoformat(),
            paid_at_ms=int(paid_at.timestamp() * 1000),
            verified=verified,
            prepayment_minor=payment.prepayment_minor,
            items=settled_items(rows),
        ),
        company_id=payment.company_id,
        estate_id=payment.estate_id,
        aggregate=str(payment_id),
        version=payment.version,
    )


def lock_open_items(
    tx: Tx,
    company_id: int,
    *,
    receivable_ids: Collection[int] = (),
    customer_id: UUID | None = None,
    estate_id: int = 0,
) -> Sequence[OpenItem]:
    """Locks open items in the order of their ids, which every payment keeps to, so that no two wait for each other.

    Args:
        tx: the transaction that will move their money.
        company_id: the company.
        receivable_ids: these, whatever they owe; all unpaid ones of the customer where none is named.
        customer_id: only of this customer.
        estate_id: only of this estate.
    """
    query = select(OpenItem).where(OpenItem.company_id == company_id)
    if receivable_ids:
        query = query.where(OpenItem.receivable_id.in_(receivable_ids))
    else:
        query = query.where(OpenItem.open_minor > 0)
    if customer_id is not None:
        query = query.where(OpenItem.customer_id == customer_id)
    if estate_id:
        query = query.where(OpenItem.estate_id == estate_id)
    locked = query.order_by(OpenItem.receivable_id).with_for_update().execution_options(populate_existing=True)
    return tx.scalars(locked).all()


def lock_named(
    tx: Tx, company_id: int, receivable_ids: Collection[int], *, customer_id: UUID, estate_id: int
) -> Sequence[OpenItem]:
    """Locks the items that a payment names, or all that its customer owes in the estate where it names none.

    Raises:
        NotFound: one that is named is not the customer's, or not of this estate.
    """
    items = lock_open_items(tx, company_id, receivable_ids=receivable_ids, customer_id=customer_id, estate_id=estate_id)
    missing = set(receivable_ids) - {item.receivable_id for item in items}
    if missing:
        raise NotFound(f"The customer has no receivable {min(missing)} in this estate.", reason="RECEIVABLE_NOT_FOUND")
    return items


def apply(tx: Tx, source: Source, parts: Sequence[Part]) -> Sequence[Row[Any]]:
    """Gives a payment's money to open items that are locked; gives them as they now stand.

    Args:
        tx: the transaction that holds their locks.
        source: the payment.
        parts: from the rules of allocation.
    """
    return _apply(tx, source.company_id, source.entry_id, source.payment_date, [(part, source) for part in parts])


def apply_drawn(
    tx: Tx, company_id: int, parts: Sequence[Part], prepayments: Iterable[Prepayment], *, entry_id: int, day: date
) -> Sequence[Row[Any]]:
    """Gives what prepayments hold to open items; both are locked. Each part is verified as its payment is.

    Args:
        tx: the transaction that holds the locks.
        company_id: the company.
        parts: from the rules of allocation, each with its prepayment.
        prepayments: those that the parts name.
        entry_id: the journal entry that books it.
        day: of the draw, in the estate's calendar.
    """
    by_id = {prepayment.prepayment_id: prepayment for prepayment in prepayments}
    taken: dict[int, int] = {}
    pairs: list[tuple[Part, Any]] = []
    for part in parts:
        assert part.prepayment_id is not None  # draw() names one for each part
        taken[part.prepayment_id] = taken.get(part.prepayment_id, 0) + part.amount_minor
        pairs.append((part, by_id[part.prepayment_id]))
    take_from_prepayments(tx, company_id, taken)
    return _apply(tx, company_id, entry_id, day, pairs)


def _apply(tx: Tx, company_id: int, entry_id: int, day: date, pairs: Sequence[tuple[Part, Any]]) -> Sequence[Row[Any]]:
    if not pairs:
        return []
    return tx.execute(
        _APPLY,
        {
            "company_id": company_id,
            "group_id": tx.scope.group_id,
            "entry_id": entry_id,
            "payment_date": day,
            "receivables": [part.receivable_id for part, _ in pairs],
            "amounts": [part.amount_minor for part, _ in pairs],
            "prepayments": [part.prepayment_id for part, _ in pairs],
            "sources": [source.kind if isinstance(source, Source) else source.source for _, source in pairs],
            "payments": [source.payment_id for _, source in pairs],
            "verified": [source.verified for _, source in pairs],
        },
    ).all()


def take_from_prepayments(tx: Tx, company_id: int, taken: dict[int, int]) -> None:
    """Raises what is drawn of prepayments (lowers it where negative); the database refuses to overdraw one."""
    if taken:
        tx.execute(_TAKE, {"company_id": company_id, "ids": list(taken.keys()), "amounts": list(taken.values())})


def leave_prepayment(
    tx: Tx, source: Source, amount_minor: int, currency_code: str, fee_item_ids: Collection[int] = ()
) -> None:
    """Keeps what no open item took as a prepayment of the payer, general unless fee items are named."""
    if amount_minor <= 0:
        return
    tx.execute(
        _LEAVE,
        {
            "company_id": source.company_id,
            "group_id": tx.scope.group_id,
            "estate_id": source.estate_id,
            "customer_id": source.customer_id,
            "fee_item_ids": sorted(set(fee_item_ids)) or None,
            "currency_code": currency_code,
            "amount": amount_minor,
            "source": source.kind,
            "payment_id": source.payment_id,
            "verified": source.verified,
            "payment_date": source.payment_date,
            "entry_id": source.entry_id,
        },
    )


def lock_prepayments(tx: Tx, company_id: int, estate_id: int, customer_ids: Collection[UUID]) -> Sequence[Prepayment]:
    """Locks what customers can draw on in an estate, in the order of the prepayments' ids: what they paid there in
    advance, and what they paid in general anywhere else in the company.
    """
    query = select(Prepayment).where(
        Prepayment.company_id == company_id,
        or_(Prepayment.estate_id == estate_id, Prepayment.fee_item_ids.is_(None)),
        Prepayment.customer_id.in_(customer_ids),
        Prepayment.balance_minor > 0,
    )
    locked = query.order_by(Prepayment.prepayment_id).with_for_update().execution_options(populate_existing=True)
    return tx.scalars(locked).all()


def release(tx: Tx, company_id: int, taken: Sequence[tuple[int, int]]) -> Sequence[Row[Any]]:
    """Takes money off open items that are locked; gives them as they now stand.

    Args:
        tx: the transaction that holds their locks.
        company_id: the company.
        taken: (allocation_id, minor units).
    """
    if not taken:
        return []
    return tx.execute(
        _RELEASE,
        {"company_id": company_id, "ids": [one for one, _ in taken], "amounts": [amount for _, amount in taken]},
    ).all()


def live_allocations(tx: Tx, company_id: int, receivable_ids: Collection[int]) -> Sequence[Allocation]:
    """What items hold at present; the items are locked, so it stands."""
    query = select(Allocation).where(
        Allocation.company_id == company_id,
        Allocation.receivable_id.in_(receivable_ids),
        Allocation.amount_minor > Allocation.released_minor,
    )
    return tx.scalars(query.order_by(Allocation.allocation_id).execution_options(populate_existing=True)).all()


def funds(prepayments: Iterable[Prepayment], estate_id: int) -> list[Fund]:
    """What prepayments can give to items of an estate."""
    return [prepayment.fund(estate_id) for prepayment in prepayments]


@contextmanager
def whole_company(tx: Tx) -> Iterator[None]:
    """Lets a decision that the caller may take reach what follows from it in estates that the caller does not see.

    A general prepayment is drawn on in any estate: whoever approves or takes back its receipt, or draws on it, moves
    items and prepayments of other estates too.
    """
    seen = tx.execute(_ESTATES).scalar_one()
    tx.execute(_SEE_ESTATES, {"estates": "*"})
    yield
    tx.session.flush()
    tx.execute(_SEE_ESTATES, {"estates": seen})


_ESTATES = text("select current_setting('manor.estates', true)")
_SEE_ESTATES = text("select set_config('manor.estates', :estates, true)")
