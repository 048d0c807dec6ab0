"""The facts that contracts consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v2 import events_pb2 as tenants

from contracts.usecases import lines, mirrors


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Units as they now stand."""
    mirrors.UNITS.hear(tx, fact)


@hears(tenants.CustomersChanged)
def customers_changed(tx: Tx, fact: tenants.CustomersChanged) -> None:
    """Customers as they now stand."""
    mirrors.CUSTOMERS.hear(tx, fact)


@hears(tenants.OccupanciesChanged)
def occupancies_changed(tx: Tx, fact: tenants.OccupanciesChanged) -> None:
    """Occupancies as they now stand."""
    mirrors.OCCUPANCIES.hear(tx, fact)


@hears(billing.ChargesAnswered)
def charges_answered(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """What became of the lines that contracts wanted."""
    lines.hear_answers(tx, fact)
