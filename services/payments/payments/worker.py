"""The facts that payments consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v2 import events_pb2 as billing
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v2 import events_pb2 as tenants

from payments.usecases import customers, open_items, units, wanted_entries, wanted_payables


@hears(billing.ReceivablesOpened)
def receivables_opened(tx: Tx, fact: billing.ReceivablesOpened) -> None:
    """What became owed."""
    open_items.open_receivables(tx, fact)


@hears(billing.ReceivablesChanged)
def receivables_changed(tx: Tx, fact: billing.ReceivablesChanged) -> None:
    """What was adjusted, waived or voided."""
    open_items.change_receivables(tx, fact)


@hears(tenants.CustomersChanged)
def customers_changed(tx: Tx, fact: tenants.CustomersChanged) -> None:
    """Names for receipts."""
    customers.learn_customers(tx, fact)


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Where units are."""
    units.learn_units(tx, fact)


@hears(payments.PayablesWanted)
def payables_wanted(tx: Tx, fact: payments.PayablesWanted) -> None:
    """Payables that any service wants."""
    wanted_payables.payable_wanted(tx, fact)


@hears(payments.PayablesWithdrawn)
def payables_withdrawn(tx: Tx, fact: payments.PayablesWithdrawn) -> None:
    """Payables that a service takes back."""
    wanted_payables.withdraw_payables(tx, fact)


@hears(payments.EntriesWanted)
def entries_wanted(tx: Tx, fact: payments.EntriesWanted) -> None:
    """Journal entries that any service wants."""
    wanted_entries.want_entries(tx, fact)


@hears(payments.EntriesWithdrawn)
def entries_withdrawn(tx: Tx, fact: payments.EntriesWithdrawn) -> None:
    """Journal entries that a service takes back."""
    wanted_entries.withdraw_entries(tx, fact)
