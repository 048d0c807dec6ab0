"""The facts that insight consumes; each function hands its fact to a use case."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.billing.v2 import events_pb2 as billing
from manor.contracts.v2 import events_pb2 as contracts
from manor.identity.v1 import events_pb2 as identity
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v2 import events_pb2 as tenants
from manor.workorders.v1 import events_pb2 as workorders

from insight.usecases import exchange_rates, heard, leasing, levels, occupancy, receivables, takings


@hears(billing.ReceivablesOpened)
def receivables_opened(tx: Tx, fact: billing.ReceivablesOpened) -> None:
    """What became owed."""
    receivables.open_receivables(tx, fact)
    heard.note_fact(tx)


@hears(billing.ReceivablesChanged)
def receivables_changed(tx: Tx, fact: billing.ReceivablesChanged) -> None:
    """What was adjusted, waived or voided."""
    receivables.change_receivables(tx, fact)
    heard.note_fact(tx)


@hears(payments.PaymentSettled)
def payment_settled(tx: Tx, fact: payments.PaymentSettled) -> None:
    """Money that came."""
    receivables.settle_receivables(tx, fact)
    takings.settle_payment(tx, fact)
    heard.note_fact(tx)


@hears(payments.PaymentReversed)
def payment_reversed(tx: Tx, fact: payments.PaymentReversed) -> None:
    """Money that was taken back."""
    receivables.settle_receivables(tx, fact)
    takings.reverse_payment(tx, fact)
    heard.note_fact(tx)


@hears(payments.PrepaymentDrawn)
def prepayment_drawn(tx: Tx, fact: payments.PrepaymentDrawn) -> None:
    """Receivables that drew on prepayments."""
    receivables.settle_receivables(tx, fact)
    heard.note_fact(tx)


@hears(payments.PaymentsBooked)
def payments_booked(tx: Tx, fact: payments.PaymentsBooked) -> None:
    """Payments as they now stand."""
    takings.book_payments(tx, fact)
    heard.note_fact(tx)


@hears(tenants.UnitsChanged)
def units_changed(tx: Tx, fact: tenants.UnitsChanged) -> None:
    """Units as they now stand."""
    occupancy.change_units(tx, fact)
    heard.note_fact(tx)


@hears(tenants.OccupanciesChanged)
def occupancies_changed(tx: Tx, fact: tenants.OccupanciesChanged) -> None:
    """Who owns and who leases."""
    occupancy.change_occupancies(tx, fact)
    heard.note_fact(tx)


@hears(identity.ExchangeRateChanged)
def exchange_rate_changed(tx: Tx, fact: identity.ExchangeRateChanged) -> None:
    """A month-end rate."""
    exchange_rates.learn_exchange_rate(tx, fact)
    heard.note_fact(tx)


@hears(workorders.OrderChanged)
def order_changed(tx: Tx, fact: workorders.OrderChanged) -> None:
    """A work order as it now stands."""
    levels.count_order(tx, fact)
    heard.note_fact(tx)


@hears(contracts.LeasesChanged)
def leases_changed(tx: Tx, fact: contracts.LeasesChanged) -> None:
    """What is let, to when and for how much."""
    leasing.change_leases(tx, fact)
    heard.note_fact(tx)


@hears(contracts.IncomingLeasesChanged)
def incoming_leases_changed(tx: Tx, fact: contracts.IncomingLeasesChanged) -> None:
    """What the company takes itself."""
    leasing.change_incoming(tx, fact)
    heard.note_fact(tx)
