"""Current states for a new hearer: the same facts and versions again, a company at a time, by key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.facts.republish import republishes
from google.protobuf.message import Message
from manor.warehouse.v1 import events_pb2
from sqlalchemy import select

from warehouse.records.suppliers import Supplier
from warehouse.usecases.suppliers import facts_of

_START = str(UUID(int=0))


@republishes(events_pb2.SuppliersChanged, per="company")
def republish_suppliers(tx: Tx, cursor: dict[str, Any], limit: int) -> tuple[Iterable[Message], dict[str, Any] | None]:
    """Every supplier as it now stands."""
    (company_id,) = tx.scope.companies
    query = select(Supplier).where(
        Supplier.company_id == company_id, Supplier.supplier_id > UUID(cursor.get("after", _START))
    )
    rows = tx.scalars(query.order_by(Supplier.supplier_id).limit(limit)).all()
    following = {"after": str(rows[-1].supplier_id)} if len(rows) == limit else None
    return list(facts_of(int(company_id), rows)), following
