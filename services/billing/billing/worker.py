"""The facts that billing consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v1 import events_pb2 as billing
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v1 import events_pb2 as handovers
from manor.tenants.v2 import events_pb2 as tenants

from billing.usecases import (
    closed_months,
    first_readings,
    lowered_charges,
    settlements,
    units,
    wanted_charges,
    wanted_readings,
)


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Units as they now stand."""
    units.apply_units(tx, fact)


@hears(tenants.CustomersChanged)
def customers_changed(tx: Tx, fact: tenants.CustomersChanged) -> None:
    """Customers as they now stand."""
    units.apply_customers(tx, fact)


@hears(tenants.OccupanciesChanged)
def occupancies_changed(tx: Tx, fact: tenants.OccupanciesChanged) -> None:
    """Occupancies as they now stand."""
    units.apply_occupancies(tx, fact)


@hears(payments.PaymentSettled, payments.PaymentReversed, payments.PrepaymentDrawn)
def items_settled(tx: Tx, fact: payments.PaymentSettled | payments.PaymentReversed | payments.PrepaymentDrawn) -> None:
    """Receivables as payments now has them."""
    settlements.apply_settled(tx, fact)


@hears(payments.MonthClosed)
def month_closed(tx: Tx, fact: payments.MonthClosed) -> None:
    """Months whose figures stand."""
    closed_months.apply_month_closed(tx, fact)


@hears(billing.ChargesWanted)
def charges_wanted(tx: Tx, fact: billing.ChargesWanted) -> None:
    """Charges that any service wants."""
    wanted_charges.charge_wanted(tx, fact)


@hears(billing.ChargesWithdrawn)
def charges_withdrawn(tx: Tx, fact: billing.ChargesWithdrawn) -> None:
    """Charges that a service takes back."""
    wanted_charges.withdraw_charges(tx, fact)


@hears(billing.ChargesLowered)
def charges_lowered(tx: Tx, fact: billing.ChargesLowered) -> None:
    """Charges that a service lowers."""
    lowered_charges.lower_charges(tx, fact)


@hears(billing.ReadingsWanted)
def readings_wanted(tx: Tx, fact: billing.ReadingsWanted) -> None:
    """What meters showed, as another service has it."""
    wanted_readings.take_readings(tx, fact)


@hears(handovers.FirstReadingsTaken)
def first_readings_taken(tx: Tx, fact: handovers.FirstReadingsTaken) -> None:
    """What meters showed when a unit was handed over."""
    first_readings.take_first_readings(tx, fact)
