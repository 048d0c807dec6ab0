"""Reasons for what becomes of money, as a company's dictionary has them."""

from __future__ import annotations

from chassis import dictionaries
from chassis.data.tx import Tx

# The built-in kinds of `payment_reason` (manor/payments/v1/deposits.proto).
DEPOSIT_DEDUCTION, DEPOSIT_REFUND = "deposit_deduction", "deposit_refund"
REVERSAL, REFUSAL, CLOSING_DIFFERENCE, DISPUTE = "reversal", "refusal", "closing_difference", "dispute"


def code_of(tx: Tx, company_id: int, kind: str, said: str) -> str:
    """The code of the reason that somebody's words name; empty where they name none.

    Args:
        tx: the transaction in hand.
        company_id: whose dictionary.
        kind: what the reason is for.
        said: the words.
    """
    return dictionaries.reason_code(tx, company_id, "payment_reason", kind, said)
