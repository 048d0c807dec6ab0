"""Keeps the sums of money that came in, by month of payment, estate and method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chassis.data.arrays import literal
from chassis.data.tx import Tx
from manor.payments.v1.events_pb2 import PaymentReversed, PaymentsBooked, PaymentSettled
from sqlalchemy import text

# Messages of manor.payments.v1; the worker imports another service's messages, use cases do not.

_SUMS = ("payment_count", "entered_minor", "verified_minor")
_ADD = (
    f"insert into takings as t (company_id, group_id, month, estate_id, method, {', '.join(_SUMS)})"
    " select :company_id, :group_id, cast(date_trunc('month', cast(day as timestamp)) as date), estate_id, method,"
    f" {', '.join(f'sum({name})' for name in _SUMS)} from counted group by 3, 4, 5"
    f" having {' or '.join(f'sum({name}) <> 0' for name in _SUMS)} order by 3, 4, 5"
    " on conflict (company_id, month, estate_id, method) do update set "
    + ", ".join(f"{name} = t.{name} + excluded.{name}" for name in _SUMS)
)
_ROWS = (
    "unnest(cast(:ids as uuid[]), cast(:versions as integer[]), cast(:amounts as bigint[]), cast(:days as date[]),"
    " cast(:verified as boolean[]), cast(:reversed as boolean[]), cast(:methods as text[]))"
    " as n (id, version, amount, day, verified, reversed, method)"
)
_BOOK = text(
    f"""
    with fresh as (
        insert into payments (company_id, payment_id, group_id, estate_id, version, amount_minor, payment_date,
            verified, reversed, method)
        select :company_id, n.id, :group_id, :estate_id, n.version, n.amount, n.day, n.verified, n.reversed, n.method
        from {_ROWS} order by n.id
        on conflict (company_id, payment_id) do nothing
        returning estate_id, payment_date, method, amount_minor, verified, reversed
    ), counted as (
        select estate_id, payment_date as day, method, 1 as payment_count, amount_minor as entered_minor,
            case when verified then amount_minor else 0 end as verified_minor
        from fresh where payment_date is not null and not reversed
    ), added as ({_ADD})
    select count(*) as fresh from fresh
    """
)
# A reversal says neither day nor method; it takes out of the sums what the row had put there. The rows are locked
# before they are read: `old` is what whoever held them before has left.
_REBOOK = text(
    f"""
    with old as materialized (
        select payment_id, payment_date, method, amount_minor, verified, reversed from payments
        where company_id = :company_id and payment_id = any(cast(:ids as uuid[])) order by payment_id for update
    ), changed as (
        update payments p set estate_id = :estate_id, version = n.version, amount_minor = n.amount,
            payment_date = coalesce(n.day, p.payment_date), verified = n.verified, reversed = n.reversed,
            method = case when n.method = '' then p.method else n.method end
        from {_ROWS}, old
        where p.company_id = :company_id and p.payment_id = n.id and old.payment_id = p.payment_id
            and p.version < n.version
        returning p.estate_id, p.payment_date, p.method, p.amount_minor, p.verified, p.reversed,
            old.payment_date as old_date, old.method as old_method, old.amount_minor as old_amount,
            old.verified as old_verified, old.reversed as old_reversed
    ), counted as (
        select estate_id, payment_date as day, method, 1 as payment_count, amount_minor as entered_minor,
            case when verified then amount_minor else 0 end as verified_minor
        from changed where payment_date is not null and not reversed
        union all
        select estate_id, old_date, old_method, -1, -old_amount, case when old_verified then -old_amount else 0 end
        from changed where old_date is not null and not old_reversed
    ) {_ADD}
    """
)


def settle_payment(tx: Tx, fact: PaymentSettled) -> None:
    """A payment was submitted, approved, or confirmed by a channel.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.payments.v1.PaymentSettled.
    """
    _book(tx, fact, [fact], taken_back=False)


def reverse_payment(tx: Tx, fact: PaymentReversed) -> None:
    """A payment was refused or reversed: nothing of it counts any more.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.payments.v1.PaymentReversed.
    """
    _book(tx, fact, [fact], taken_back=True)


def book_payments(tx: Tx, fact: PaymentsBooked) -> None:
    """Payments as they now stand.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.payments.v1.PaymentsBooked.
    """
    for taken_back in (False, True):
        rows = [one for one in fact.payments if one.reversed == taken_back]
        if rows:
            _book(tx, fact, rows, taken_back=taken_back)


def _book(
    tx: Tx, fact: PaymentSettled | PaymentReversed | PaymentsBooked, rows: Sequence[Any], *, taken_back: bool
) -> None:
    values = {
        "company_id": fact.company_id,
        "group_id": tx.scope.group_id,
        "estate_id": fact.estate_id,
        "ids": literal(one.payment_id for one in rows),
        "versions": literal(one.version for one in rows),
        "amounts": literal(one.amount_minor for one in rows),
        "days": literal(getattr(one, "payment_date", "") or "null" for one in rows),
        "verified": literal(getattr(one, "verified", False) for one in rows),
        "reversed": literal(taken_back for _ in rows),
        "methods": [getattr(one, "method", "") for one in rows],
    }
    if tx.execute(_BOOK, values).scalar_one() < len(rows):
        tx.execute(_REBOOK, values)
