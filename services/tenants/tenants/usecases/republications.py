"""Current states for a new hearer: the same facts and versions again, a company at a time, by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from chassis.data.tx import Tx
from chassis.facts.republish import republishes
from google.protobuf.message import Message
from manor.tenants.v2 import events_pb2
from sqlalchemy import text

from tenants.usecases import publishing

START = "00000000-0000-0000-0000-000000000000"
Facts = Callable[[int, Iterable[Any]], Iterator[Any]]
Page = tuple[list[Message], dict[str, Any] | None]


@republishes(events_pb2.UnitsChanged, per="company")
def republish_units(tx: Tx, cursor: dict[str, Any], limit: int) -> Page:
    """Every unit as it now stands."""
    return _page(tx, cursor, limit, select=publishing.UNITS, key="unit_id", facts=publishing.unit_facts)


@republishes(events_pb2.CustomersChanged, per="company")
def republish_customers(tx: Tx, cursor: dict[str, Any], limit: int) -> Page:
    """Every customer as it now stands."""
    return _page(tx, cursor, limit, select=publishing.CUSTOMERS, key="customer_id", facts=publishing.customer_facts)


@republishes(events_pb2.OccupanciesChanged, per="company")
def republish_occupancies(tx: Tx, cursor: dict[str, Any], limit: int) -> Page:
    """Every occupancy, past ones too."""
    return _page(tx, cursor, limit, select=publishing.OCCUPANCIES, key="occupancy_id", facts=publishing.occupancy_facts)


def _page(tx: Tx, cursor: dict[str, Any], limit: int, *, select: str, key: str, facts: Facts) -> Page:
    (company_id,) = tx.scope.companies
    rows = tx.execute(
        text(f"{select} and {key} > cast(:after as uuid) order by {key} limit :limit"),
        {"company_id": company_id, "after": cursor.get("after", START), "limit": limit},
    ).all()
    of_estates = sorted(rows, key=lambda row: getattr(row, "estate_id", 0))
    messages: list[Message] = list(facts(int(company_id), of_estates))
    return messages, {"after": str(getattr(rows[-1], key))} if len(rows) == limit else None
