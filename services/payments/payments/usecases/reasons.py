"""Reasons for what becomes of money, as a company's dictionary has them."""

from __future__ import annotations

from chassis.dictionaries import codes_of

# The built-in kinds of `payment_reason` (manor/payments/v1/deposits.proto).
DEPOSIT_DEDUCTION, DEPOSIT_REFUND = "deposit_deduction", "deposit_refund"
REVERSAL, REFUSAL, CLOSING_DIFFERENCE, DISPUTE = "reversal", "refusal", "closing_difference", "dispute"
CANCELLATION, RETURNED = "cancellation", "returned"

code_of = codes_of("payment_reason")
