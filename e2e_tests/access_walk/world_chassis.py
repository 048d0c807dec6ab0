"""What every service has of the chassis: an operation, and a fact that was parked."""

from __future__ import annotations

from functools import cached_property

import pika
from chassis.clock import now
from chassis.data.ids import uuid7
from chassis.facts import topology
from chassis.facts.broker import ATTEMPT, ERROR, PARKED_AT, QUEUE, dead_queue
from chassis.facts.envelope import Envelope
from manor.tenants.v1 import events_pb2 as tenants

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
        properties = pika.BasicProperties(headers={**envelope.headers(), **failed}, delivery_mode=2)
        with topology.connected(self.platform.amqp_url, "walk") as connection:
            channel = connection.channel()
            channel.confirm_delivery()
            channel.basic_publish("", dead_queue("billing"), fact.SerializeToString(), properties, mandatory=True)
        return str(envelope.id)
