"""The facts that workorders consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v1 import events_pb2 as billing
from manor.devices.v1 import events_pb2 as devices
from manor.identity.v1 import events_pb2 as identity
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v2 import events_pb2 as tenants
from manor.warehouse.v1 import events_pb2 as warehouse

from workorders.usecases import (
    alarm_orders,
    charging,
    crew,
    decoration_deposits,
    mirrors,
    part_answers,
    vendor_statements,
)


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
    decoration_deposits.hear_answers(tx, fact)


@hears(payments.PaymentSettled, payments.PaymentReversed, payments.PrepaymentDrawn)
def items_settled(tx: Tx, fact: payments.PaymentSettled | payments.PaymentReversed | payments.PrepaymentDrawn) -> None:
    """What is paid of deposits."""
    decoration_deposits.hear_settled(tx, fact)


@hears(devices.AlarmChanged)
def alarm_changed(tx: Tx, fact: devices.AlarmChanged) -> None:
    """An alarm that may want an order."""
    alarm_orders.hear_alarm(tx, fact)


@hears(payments.PayablesAnswered)
def payables_answered(tx: Tx, fact: payments.PayablesAnswered) -> None:
    """What became of suppliers' statements."""
    vendor_statements.hear_payables(tx, fact)


@hears(warehouse.SuppliersChanged)
def suppliers_changed(tx: Tx, fact: warehouse.SuppliersChanged) -> None:
    """Suppliers as they now stand."""
    mirrors.SUPPLIERS.hear(tx, fact)


@hears(warehouse.PartsAnswered)
def parts_answered(tx: Tx, fact: warehouse.PartsAnswered) -> None:
    """How the parts of orders stand."""
    part_answers.hear_parts(tx, fact)


@hears(warehouse.MaterialsCosted)
def materials_costed(tx: Tx, fact: warehouse.MaterialsCosted) -> None:
    """What materials have cost that were issued for orders."""
    part_answers.hear_costs(tx, fact)
