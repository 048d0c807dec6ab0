"""What insight hears; each method hands the fact to the use case of the same meaning."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.envelope import hears
from chassis.facts.hearing import Worker as ChassisWorker
from manor.billing.v1 import events_pb2 as billing
from manor.identity.v1 import events_pb2 as identity
from manor.payments.v1 import events_pb2 as payments
from manor.tenants.v1 import events_pb2 as tenants

from insight.usecases import exchange_rates, heard, occupancy, receivables, takings


class Worker(ChassisWorker):
    """Insight's ear."""

    name = "insight"

    @hears(billing.ReceivablesOpened)
    def receivables_opened(self, fact: billing.ReceivablesOpened, tx: Tx) -> None:
        """What became owed."""
        receivables.open_receivables(tx, fact)
        heard.note_fact(tx)

    @hears(billing.ReceivablesChanged)
    def receivables_changed(self, fact: billing.ReceivablesChanged, tx: Tx) -> None:
        """What was adjusted, waived or voided."""
        receivables.change_receivables(tx, fact)
        heard.note_fact(tx)

    @hears(payments.PaymentSettled)
    def payment_settled(self, fact: payments.PaymentSettled, tx: Tx) -> None:
        """Money that came."""
        receivables.settle_receivables(tx, fact)
        takings.settle_payment(tx, fact)
        heard.note_fact(tx)

    @hears(payments.PaymentReversed)
    def payment_reversed(self, fact: payments.PaymentReversed, tx: Tx) -> None:
        """Money that was taken back."""
        receivables.settle_receivables(tx, fact)
        takings.reverse_payment(tx, fact)
        heard.note_fact(tx)

    @hears(payments.PrepaymentDrawn)
    def prepayment_drawn(self, fact: payments.PrepaymentDrawn, tx: Tx) -> None:
        """Receivables that drew on prepayments."""
        receivables.settle_receivables(tx, fact)
        heard.note_fact(tx)

    @hears(payments.PaymentsBooked)
    def payments_booked(self, fact: payments.PaymentsBooked, tx: Tx) -> None:
        """Payments as they now stand."""
        takings.book_payments(tx, fact)
        heard.note_fact(tx)

    @hears(tenants.UnitsChanged)
    def units_changed(self, fact: tenants.UnitsChanged, tx: Tx) -> None:
        """Units as they now stand."""
        occupancy.change_units(tx, fact)
        heard.note_fact(tx)

    @hears(tenants.OccupanciesChanged)
    def occupancies_changed(self, fact: tenants.OccupanciesChanged, tx: Tx) -> None:
        """Who owns and who leases."""
        occupancy.change_occupancies(tx, fact)
        heard.note_fact(tx)

    @hears(identity.ExchangeRateChanged)
    def exchange_rate_changed(self, fact: identity.ExchangeRateChanged, tx: Tx) -> None:
        """A month-end rate."""
        exchange_rates.learn_exchange_rate(tx, fact)
        heard.note_fact(tx)
