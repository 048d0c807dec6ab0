"""Reasons for changes of receivables, charges and readings, as a company's dictionary has them."""

from __future__ import annotations

from chassis.dictionaries import codes_of

# The built-in kinds of `change_reason` (manor/billing/v1/receivable_changes.proto) that are no kind of change.
REFUSAL, READING = "refusal", "reading"

code_of = codes_of("change_reason")
