"""The facts that tenants consumes: what customers are to be told, since tenants alone knows where they are reached."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from chassis.messages.wanted import take_messages
from manor.tenants.v2 import events_pb2


@hears(events_pb2.MessagesWanted)
def messages_wanted(tx: Tx, fact: events_pb2.MessagesWanted) -> None:
    """What customers are to be told."""
    take_messages(tx, fact)
