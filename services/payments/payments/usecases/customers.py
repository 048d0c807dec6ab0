"""Hears customers' names and numbers from tenants: receipts and files show them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.facts.mirrors import Mirror
from manor.tenants.v2.events_pb2 import CustomersChanged
from sqlalchemy import select

from payments.records.open_items import Customer

CUSTOMERS = Mirror(
    "customers",
    key="customer_id",
    columns={"estate_ids": "integer[]", "code": "text", "name": "text"},
    estate=False,
)


def learn_customers(tx: Tx, fact: CustomersChanged) -> None:
    """Keeps the newest name and number of each customer, and the estates whose staff may know it.

    Args:
        tx: under the company's scope.
        fact: customers of one company.
    """
    CUSTOMERS.hear(tx, fact)


def customers_by_id(tx: Tx, company_id: int, customer_ids: Iterable[UUID]) -> dict[UUID, Customer]:
    """Customers of a company whom tenants has told of, by id."""
    query = select(Customer).where(Customer.company_id == company_id, Customer.customer_id.in_(set(customer_ids)))
    return {one.customer_id: one for one in tx.scalars(query)}


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
