"""Says again what every open item is paid, for a hearer that starts anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from chassis.republish import republishes
from chassis.uow import Tx
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
