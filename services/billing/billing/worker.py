"""What billing hears; each method hands the fact to the use case of the same meaning."""

from __future__ import annotations

from typing import Any

from chassis.facts.envelope import hears
from chassis.facts.hearing import Worker as ChassisWorker
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v1 import events_pb2 as tenants

from billing.usecases import settlements, units


class Worker(ChassisWorker):
    """Billing's ear."""

    name = "billing"

    @hears(tenants.UnitsChanged)
    def units_changed(self, fact: Any, tx: Any) -> None:
        """Units as they now stand."""
        units.apply_units(tx, fact)

    @hears(tenants.CustomersChanged)
    def customers_changed(self, fact: Any, tx: Any) -> None:
        """Customers as they now stand."""
        units.apply_customers(tx, fact)

    @hears(tenants.OccupanciesChanged)
    def occupancies_changed(self, fact: Any, tx: Any) -> None:
        """Occupancies as they now stand."""
        units.apply_occupancies(tx, fact)

    @hears(payments.PaymentSettled, payments.PaymentReversed, payments.PrepaymentDrawn)
    def items_settled(self, fact: Any, tx: Any) -> None:
        """Receivables as payments now has them."""
        settlements.apply_settled(tx, fact)
