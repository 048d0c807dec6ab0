"""How old arrears are (账龄): days after the due date, in the usual buckets."""

from __future__ import annotations

from collections.abc import Mapping

# Name → first and last day after the due date; None is without end.
AGES: Mapping[str, tuple[int, int | None]] = {
    "current_minor": (-1_000_000, 0),
    "days_1_to_30_minor": (1, 30),
    "days_31_to_60_minor": (31, 60),
    "days_61_to_90_minor": (61, 90),
    "days_91_to_180_minor": (91, 180),
    "days_181_to_365_minor": (181, 365),
    "over_365_days_minor": (366, None),
}
