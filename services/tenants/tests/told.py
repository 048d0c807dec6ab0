"""What customers are told, for tests: a fact of billing, heard as the worker hears it."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.ids import uuid7
from chassis.facts.applying import Delivery, Hearing, Outcome
from chassis.facts.envelope import Envelope
from chassis.facts.hearers import heard
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from manor.tenants.v2 import events_pb2

BILL = {"month": "2026-03", "amount": "CNY 120.00", "due_date": "2026-04-20"}


def wanted(*customers: UUID, **changed: Any) -> events_pb2.MessagesWanted:
    said: dict[str, Any] = {
        "company_id": COMPANY,
        "estate_id": ESTATE,
        "template": "billing.bill_ready",
        "recipient_id": b"".join(customer.bytes for customer in customers),
        "reason": ["2026-03"],
        "fields": [json.dumps(BILL)],
    }
    return events_pb2.MessagesWanted(**{**said, **changed})


def hear(world: Any, fact: events_pb2.MessagesWanted, *, fact_id: UUID | None = None) -> Outcome:
    """Takes a fact as the worker does, from the broker's bytes."""
    envelope = Envelope(
        fact_id or uuid7(), "tenants.messages_wanted.v2", "billing", GROUP, COMPANY, ESTATE, clock.now()
    )
    hearing = Hearing(world.deps, heard("tenants"))
    return Delivery(hearing, "tenants.tenants", fact.SerializeToString(), dict(envelope.headers())).apply()
