"""Reasons of absences, as a company's dictionary has them."""

from __future__ import annotations

from chassis.dictionaries import codes_of

# The built-in kinds of `absence_reason` (manor/identity/v1/absences.proto) beside those of absences themselves.
REFUSAL, CANCELLATION = "refusal", "cancellation"

code_of = codes_of("absence_reason")
