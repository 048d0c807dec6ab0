"""The facts that devices consumes."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.identity.v1 import events_pb2 as identity
from manor.tenants.v2 import events_pb2 as tenants
from manor.workorders.v1 import events_pb2 as workorders

from devices.usecases import duties, orders
from devices.usecases.mirrors import UNITS


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Units as they now stand."""
    UNITS.hear(tx, fact)


@hears(identity.DutiesChanged)
def duties_changed(tx: Tx, fact: identity.DutiesChanged) -> None:
    """Shifts as they now stand: whoever is on duty is told of alarms."""
    duties.hear_duties(tx, fact)


@hears(workorders.AlarmOrderChanged)
def alarm_order_changed(tx: Tx, fact: workorders.AlarmOrderChanged) -> None:
    """What became of the order that an alarm wants."""
    orders.hear_alarm_order(tx, fact)
