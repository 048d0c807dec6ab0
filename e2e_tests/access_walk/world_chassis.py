"""What every service has of the chassis: an operation, a fact that was parked, a message to a customer."""

from __future__ import annotations

import json
from functools import cached_property

import pika
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.facts import topology
from chassis.facts.broker import ATTEMPT, ERROR, EXCHANGE, PARKED_AT, QUEUE, dead_queue
from chassis.facts.envelope import Envelope
from chassis.testing.polling import eventually
from google.protobuf.message import Message
from manor.tenants.v1 import events_pb2 as tenants
from manor.tenants.v2 import events_pb2 as messages

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_billing import Billing


class Chassis(Billing):
    """The world with what operators look at."""

    @cached_property
    def operation_id(self) -> str:
        """An operation in A1 that is done."""
        operation = self.maker.does("tenants.ExportUnits", {**self.where, "format": "FILE_FORMAT_CSV"})
        return str(operation["name"].rpartition("/")[2])

    def dead_letter(self) -> str:
        """A fact of the group's that billing has parked: one that changes nothing, since billing knows a later one."""
        fact = tenants.UnitsChanged(company_id=int(self.company_id), estate_id=int(self.estate_id))
        fact.units.add(unit_id=self.home["unitId"], code=self.mark, building_id=self.building_id)
        envelope = Envelope(
            uuid7(), "tenants.units_changed.v1", "tenants", int(self.group.node_id), int(self.company_id), 0, now()
        )
        failed = {QUEUE: "billing.tenants", ATTEMPT: 6, ERROR: "the walk parked it", PARKED_AT: now().isoformat()}
        self._send("", dead_queue("billing"), fact, envelope, failed)
        return str(envelope.id)

    def message(self) -> Json:
        """A message to a customer in A1, wanted as a service wants it."""
        return self._message

    def failed_message(self) -> Json:
        """A new message to somebody in A1 who has no address, which tenants has tried to send."""
        found = self._told(str(uuid7()))

        def failed() -> bool:
            request = {"service": "tenants", "recipient_id": found["recipientId"]}
            (now,) = self.maker.does("chassis.ListMessages", request)["messages"]
            return bool(now["state"] == "MESSAGE_STATE_UNDELIVERABLE")

        eventually(failed, seconds=60)
        return found

    @cached_property
    def _message(self) -> Json:
        return self._told(self.mark)

    def _told(self, reason: str) -> Json:
        company, estate, reader = int(self.company_id), int(self.estate_id), uuid7()
        fact = messages.MessagesWanted(
            company_id=company,
            estate_id=estate,
            template="billing.bill_ready",
            recipient_id=reader.bytes,
            reason=[reason],
            fields=[json.dumps({"month": "2026-03", "amount": "1.00", "due_date": "2026-04-20"})],
        )
        envelope = Envelope(
            uuid7(), "tenants.messages_wanted.v2", "billing", int(self.group.node_id), company, estate, now()
        )
        self._send(EXCHANGE, envelope.type, fact, envelope, {})
        request = {"service": "tenants", "recipient_id": str(reader)}
        listed: list[Json] = eventually(lambda: self.maker.does("chassis.ListMessages", request).get("messages", []))
        return listed[0]

    def _send(self, exchange: str, key: str, fact: Message, envelope: Envelope, more: Json) -> None:
        """Sends a fact as a relay does."""
        properties = pika.BasicProperties(headers={**envelope.headers(), **more}, delivery_mode=2)
        with topology.connected(self.platform.amqp_url, "walk") as connection:
            channel = connection.channel()
            channel.confirm_delivery()
            channel.basic_publish(exchange, key, fact.SerializeToString(), properties, mandatory=True)
