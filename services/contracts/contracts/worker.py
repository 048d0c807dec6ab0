"""The facts that contracts consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v1 import events_pb2 as billing
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v2 import events_pb2 as tenants
from manor.warehouse.v1 import events_pb2 as warehouse

from contracts.usecases import down_payments, lines, mirrors, parking_charges, payable_lines, surrenders


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


@hears(warehouse.SuppliersChanged)
def suppliers_changed(tx: Tx, fact: warehouse.SuppliersChanged) -> None:
    """Suppliers as they now stand."""
    mirrors.SUPPLIERS.hear(tx, fact)


@hears(billing.ChargesAnswered)
def charges_answered(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """What became of the lines, the terms of parking and the down payments that contracts wanted."""
    lines.hear_answers(tx, fact)
    parking_charges.hear_answers(tx, fact)
    down_payments.hear_answers(tx, fact)


@hears(billing.ReadingsAnswered)
def readings_answered(tx: Tx, fact: billing.ReadingsAnswered) -> None:
    """What became of the final readings of a surrender."""
    surrenders.hear_readings(tx, fact)


@hears(payments.PayablesAnswered)
def payables_answered(tx: Tx, fact: payments.PayablesAnswered) -> None:
    """What became of the lines of plans that contracts wanted to be paid."""
    payable_lines.hear_payables(tx, fact)


@hears(payments.PaymentSettled, payments.PaymentReversed, payments.PrepaymentDrawn)
def items_settled(tx: Tx, fact: payments.PaymentSettled | payments.PaymentReversed | payments.PrepaymentDrawn) -> None:
    """What is paid of terms of parking: a resident's renewal goes on when it is."""
    parking_charges.hear_settled(tx, fact)
