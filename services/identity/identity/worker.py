"""The facts that identity hears: its own, as every service does, and whose phone is whose."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.envelope import hears
from chassis.facts.hearing import Worker as Hearing
from manor.tenants.v1 import events_pb2

from identity.usecases import residents


class Worker(Hearing):
    """One short method per fact heard."""

    name = "identity"

    @hears(events_pb2.CustomersChanged)
    def customers_changed(self, fact: events_pb2.CustomersChanged, tx: Tx) -> None:
        """Residents are found by their customers' phones."""
        heard = [(customer.customer_id, customer.version, customer.phone_hash) for customer in fact.customers]
        residents.apply_customers(tx, fact.company_id, heard)
