"""The facts that devices consumes."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.tenants.v2 import events_pb2 as tenants

from devices.usecases.mirrors import UNITS


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Units as they now stand."""
    UNITS.hear(tx, fact)
