"""Hears customers' names from tenants: receipts show them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis.data.arrays import Numbers, Texts, UuidTexts
from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.facts.mirrors import Mirror

from payments.records.open_items import Customer

_CUSTOMERS = Mirror(
    "customers",
    "customer_id",
    (
        "insert into customers as c (company_id, customer_id, group_id, estate_ids, version, name)"
        " select :company, n.id, :group, cast(string_to_array(n.estates, ',') as integer[]), n.version, n.name"
        " from unnest(cast(:ids as uuid[]), cast(:estates as text[]), cast(:versions as bigint[]),"
        " cast(:names as text[])) n (id, estates, version, name) order by n.id"
    ),
    (
        "on conflict (company_id, customer_id) do update set estate_ids = excluded.estate_ids,"
        " version = excluded.version, name = excluded.name"
        " where c.version < excluded.version"
    ),
)


def learn_customers(tx: Tx, fact: Any) -> None:
    """Keeps the newest name of each customer, and the estates whose staff may know it.

    Args:
        tx: under the company's scope.
        fact: manor.tenants.v1.CustomersChanged: 1 to 1,000 customers of one company.
    """
    newest: dict[str, Any] = {}
    for one in fact.customers:
        if one.customer_id not in newest or newest[one.customer_id].version < one.version:
            newest[one.customer_id] = one
    values = {
        "company": fact.company_id,
        "group": tx.scope.group_id,
        "ids": UuidTexts(newest),
        "estates": Texts([",".join(map(str, one.estate_ids)) for one in newest.values()]),
        "versions": Numbers([one.version for one in newest.values()]),
        "names": Texts([one.name for one in newest.values()]),
    }
    _CUSTOMERS.write(tx, values)


def customer_name(tx: Tx, company_id: int, customer_id: UUID) -> str:
    """The name to print; empty while tenants has not said."""
    found = tx.session.get(Customer, (company_id, customer_id))
    return found.name if found else ""


def require_customer(tx: Tx, company_id: int, customer_id: UUID, *, known: bool) -> str:
    """The name of a customer that the caller may know of.

    Args:
        tx: under the caller's scope.
        company_id, customer_id: which.
        known: something of theirs is in scope, so that they are, even where tenants has not told us yet.

    Raises:
        NotFound: there is no such customer in scope.
    """
    name = customer_name(tx, company_id, customer_id)
    if not name and not known:
        raise NotFound(f"Customer {customer_id} does not exist or is not yours to see.")
    return name
