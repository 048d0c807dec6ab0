"""What payments hears."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.envelope import hears
from chassis.facts.hearing import Worker as ChassisWorker
from manor.billing.v1 import events_pb2 as billing
from manor.tenants.v1 import events_pb2 as tenants

from payments.usecases import customers, open_items


class Worker(ChassisWorker):
    """Facts of billing and tenants."""

    name = "payments"

    @hears(billing.ReceivablesOpened)
    def receivables_opened(self, fact: billing.ReceivablesOpened, tx: Tx) -> None:
        """What became owed."""
        open_items.open_receivables(tx, fact)

    @hears(billing.ReceivablesChanged)
    def receivables_changed(self, fact: billing.ReceivablesChanged, tx: Tx) -> None:
        """What was adjusted, waived or voided."""
        open_items.change_receivables(tx, fact)

    @hears(tenants.CustomersChanged)
    def customers_changed(self, fact: tenants.CustomersChanged, tx: Tx) -> None:
        """Names for receipts."""
        customers.learn_customers(tx, fact)
