"""The facts that identity consumes, besides its own: whose phone is whose, and what staff are to be told."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from chassis.messages.wanted import take_messages
from manor.identity.v2 import events_pb2 as identity
from manor.tenants.v2 import events_pb2

from identity.usecases import residents


@hears(events_pb2.CustomersChanged)
def customers_changed(tx: Tx, fact: events_pb2.CustomersChanged) -> None:
    """Residents are found by their customers' phones."""
    residents.apply_customers(tx, fact)


@hears(identity.MessagesWanted)
def messages_wanted(tx: Tx, fact: identity.MessagesWanted) -> None:
    """What staff are to be told."""
    take_messages(tx, fact)
