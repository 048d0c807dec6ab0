"""Says again what every open item is paid and how every payment stands, for a hearer that starts anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.facts.republish import republishes
from google.protobuf.message import Message
from manor.payments.v1 import events_pb2
from sqlalchemy import text

from payments.usecases.allocations import settled_items

_ITEMS = text(
    "select company_id, receivable_id, estate_id, version, allocated_minor, verified_minor, last_payment_date"
    " from open_items where version > 0 and (company_id, receivable_id) > (:company_id, :receivable_id)"
    " order by company_id, receivable_id limit :limit"
)


@republishes(events_pb2.PrepaymentDrawn, per="company")
def republish_open_items(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every item that was ever paid, as it stands; hearers take what is newer than they know.

    Args:
        tx: under the company's scope.
        cursor: the last item said; empty at the start.
        limit: items at most.
    """
    after = {"company_id": cursor.get("company_id", 0), "receivable_id": cursor.get("receivable_id", 0)}
    rows = tx.execute(_ITEMS, {**after, "limit": limit}).all()
    by_estate: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for row in rows:
        by_estate[row.company_id, row.estate_id].append(row)
    facts = [
        events_pb2.PrepaymentDrawn(company_id=company_id, estate_id=estate_id, items=settled_items(some))
        for (company_id, estate_id), some in by_estate.items()
    ]
    more = len(rows) == limit
    last = {"company_id": rows[-1].company_id, "receivable_id": rows[-1].receivable_id} if more else None
    return facts, last


# An order that was never paid is no payment; of a paid one counts what was not given back.
_PAYMENTS = text(
    "select * from (select company_id, receipt_id as payment_id, estate_id, version, method, amount_minor,"
    " currency_code, payment_date, state = 'approved' as verified, state in ('refused', 'reversed') as reversed"
    " from receipts union all select company_id, order_id, estate_id, version, channel, amount_minor - refunded_minor,"
    " currency_code, payment_date, true, amount_minor = refunded_minor from payment_orders where state = 'paid'"
    " union all select company_id, dispute_id,"
    " estate_id, booked_version, channel, amount_minor, currency_code, payment_date, true, false from disputes"
    " where payment_date is not null) p"
    " where (company_id, payment_id) > (:company_id, :payment_id) order by company_id, payment_id limit :limit"
)


@republishes(events_pb2.PaymentsBooked, per="company")
def republish_payments(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every payment that was ever booked, as it stands.

    Args:
        tx: under the company's scope.
        cursor: the last payment said; empty at the start.
        limit: payments at most.
    """
    after = {"company_id": cursor.get("company_id", 0), "payment_id": cursor.get("payment_id", str(UUID(int=0)))}
    rows = tx.execute(_PAYMENTS, {**after, "limit": limit}).all()
    facts: dict[tuple[int, int], events_pb2.PaymentsBooked] = {}
    for row in rows:
        where = (row.company_id, row.estate_id)
        fact = facts.setdefault(where, events_pb2.PaymentsBooked(company_id=where[0], estate_id=where[1]))
        fact.payments.add(
            payment_id=str(row.payment_id),
            version=row.version,
            method=row.method,
            amount_minor=row.amount_minor,
            currency_code=row.currency_code,
            payment_date=row.payment_date.isoformat(),
            verified=row.verified,
            reversed=row.reversed,
        )
    more = len(rows) == limit
    last = {"company_id": rows[-1].company_id, "payment_id": str(rows[-1].payment_id)} if more else None
    return facts.values(), last
