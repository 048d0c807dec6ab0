"""The facts that identity consumes, besides its own: whose phone is whose."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.tenants.v2 import events_pb2

from identity.usecases import residents


@hears(events_pb2.CustomersChanged)
def customers_changed(tx: Tx, fact: events_pb2.CustomersChanged) -> None:
    """Residents are found by their customers' phones."""
    residents.apply_customers(tx, fact)
