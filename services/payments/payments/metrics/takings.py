"""Counts money that comes in, for those who watch the platform. The books are the ledger's alone."""

from __future__ import annotations

from chassis.data.tx import Tx
from prometheus_client import Counter

_COLLECTED = Counter(
    "manor_payments_collected_minor_units_total", "Money that was taken, in minor units", ["currency", "method"]
)


def count(tx: Tx, method: str, currency_code: str, amount_minor: int) -> None:
    """Counts a payment once it is committed.

    Args:
        tx: the transaction that books it.
        method: cash, pos, bank_transfer, cheque, or the channel.
        currency_code: ISO 4217; currencies are never added.
        amount_minor: in minor units.
    """
    tx.after_commit(lambda: _COLLECTED.labels(currency_code, method).inc(amount_minor))
