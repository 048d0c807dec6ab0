"""The facts that identity consumes, besides its own: whose phone is whose."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.tenants.v1 import events_pb2

from identity.usecases import residents


@hears(events_pb2.CustomersChanged)
def customers_changed(tx: Tx, fact: events_pb2.CustomersChanged) -> None:
    """Residents are found by their customers' phones."""
    heard = [(customer.customer_id, customer.version, customer.phone_hash) for customer in fact.customers]
    residents.apply_customers(tx, fact.company_id, heard)
