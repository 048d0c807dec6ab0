"""The facts that tenants consumes: what customers are told, what became of first readings, and who leases what."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from chassis.messages.wanted import take_messages
from manor.billing.v1 import events_pb2 as billing
from manor.contracts.v2 import events_pb2 as contracts
from manor.tenants.v2 import events_pb2

from tenants.usecases import handovers, leases


@hears(events_pb2.MessagesWanted)
def messages_wanted(tx: Tx, fact: events_pb2.MessagesWanted) -> None:
    """What customers are to be told."""
    take_messages(tx, fact)


@hears(billing.FirstReadingsAnswered)
def first_readings_answered(tx: Tx, fact: billing.FirstReadingsAnswered) -> None:
    """What billing made of a handover's readings."""
    handovers.answer_readings(tx, fact)


@hears(contracts.LeasesChanged)
def leases_changed(tx: Tx, fact: contracts.LeasesChanged) -> None:
    """Who leases which units."""
    leases.hear_leases(tx, fact)
