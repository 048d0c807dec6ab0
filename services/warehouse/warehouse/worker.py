"""The facts that warehouse consumes."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.hearers import hears
from manor.payments.v1 import events_pb2 as payments
from manor.warehouse.v1 import events_pb2 as facts

from warehouse.usecases.invoices import hear_payables
from warehouse.usecases.postings import hear_closed_month, hear_entries
from warehouse.usecases.wanted_parts import want_parts, withdraw_parts


@hears(payments.EntriesAnswered)
def entries_answered(tx: Tx, fact: payments.EntriesAnswered) -> None:
    """Whether what stock moved in the books stands."""
    hear_entries(tx, fact)


@hears(payments.PayablesAnswered)
def payables_answered(tx: Tx, fact: payments.PayablesAnswered) -> None:
    """What became of what suppliers are owed."""
    hear_payables(tx, fact)


@hears(payments.MonthClosed)
def month_closed(tx: Tx, fact: payments.MonthClosed) -> None:
    """No document is dated in a closed month any more."""
    hear_closed_month(tx, fact)


@hears(facts.PartsWanted)
def parts_wanted(tx: Tx, fact: facts.PartsWanted) -> None:
    """What a service wants to be kept for it."""
    want_parts(tx, fact)


@hears(facts.PartsWithdrawn)
def parts_withdrawn(tx: Tx, fact: facts.PartsWithdrawn) -> None:
    """What a service does not want any more."""
    withdraw_parts(tx, fact)
