"""The facts that workorders consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v1 import events_pb2 as billing
from manor.identity.v1 import events_pb2 as identity
from manor.tenants.v2 import events_pb2 as tenants
from manor.warehouse.v1 import events_pb2 as warehouse

from workorders.usecases import charging, crew, mirrors, part_answers


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


@hears(identity.StaffChanged)
def staff_changed(tx: Tx, fact: identity.StaffChanged) -> None:
    """Somebody who could take orders."""
    crew.hear_staff(tx, fact)


@hears(identity.DutiesChanged)
def duties_changed(tx: Tx, fact: identity.DutiesChanged) -> None:
    """Shifts as they now stand."""
    crew.hear_duties(tx, fact)


@hears(billing.ChargesAnswered)
def charges_answered(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """What became of what workorders wanted to be charged."""
    charging.hear_answers(tx, fact)


@hears(warehouse.PartsAnswered)
def parts_answered(tx: Tx, fact: warehouse.PartsAnswered) -> None:
    """How the parts of orders stand."""
    part_answers.hear_parts(tx, fact)


@hears(warehouse.MaterialsCosted)
def materials_costed(tx: Tx, fact: warehouse.MaterialsCosted) -> None:
    """What materials have cost that were issued for orders."""
    part_answers.hear_costs(tx, fact)
