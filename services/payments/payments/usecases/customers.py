"""Hears customers' names from tenants: receipts show them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.uow import Tx
from sqlalchemy import text

from payments.records.open_items import Customer

_LEARN = text(
    "insert into customers as c (company_id, customer_id, group_id, version, name)"
    " select :company_id, n.id, :group_id, n.version, n.name"
    " from unnest(cast(:ids as uuid[]), cast(:versions as bigint[]), cast(:names as text[])) n (id, version, name)"
    " order by n.id"
    " on conflict (company_id, customer_id) do update set version = excluded.version, name = excluded.name"
    " where c.version < excluded.version"
)


def learn_customers(tx: Tx, fact: Any) -> None:
    """Keeps the newest name of each customer.

    Args:
        tx: under the company's scope.
        fact: manor.tenants.v1.CustomersChanged: 1 to 1,000 customers of one company.
    """
    newest: dict[str, Any] = {}
    for one in fact.customers:
        if one.customer_id not in newest or newest[one.customer_id].version < one.version:
            newest[one.customer_id] = one
    tx.execute(
        _LEARN,
        {
            "company_id": fact.company_id,
            "group_id": tx.scope.group_id,
            "ids": "{" + ",".join(newest) + "}",
            "versions": [one.version for one in newest.values()],
            "names": [one.name for one in newest.values()],
        },
    )


def customer_name(tx: Tx, company_id: int, customer_id: UUID) -> str:
    """The name to print; empty while tenants has not said."""
    found = tx.session.get(Customer, (company_id, customer_id))
    return found.name if found else ""
