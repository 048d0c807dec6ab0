"""Reasons in leasing, as a company's dictionary has them."""

from __future__ import annotations

from chassis.dictionaries import codes_of

# The built-in kinds of `lease_reason` (manor/contracts/v1/leases.proto). A signing says no reason: it has no kind.
CHANGE, TERMINATION, REFUSAL = "change", "termination", "refusal"
PROSPECT_LOSS, RESERVATION_RELEASE, PARKING_END = "prospect_loss", "reservation_release", "parking_end"

code_of = codes_of("lease_reason")
