"""What a work order counts in the levels that its estate keeps (K9), as SQL over the columns of its row."""

from __future__ import annotations

# By the column of the sums. A promise is judged once somebody answered, or the order is done.
COUNTED = {
    "order_count": "1",
    "done_count": "(done_at is not null)::integer",
    "dropped_count": "(state in ('refused', 'cancelled'))::integer",
    "open_count": "(state not in ('closed', 'refused', 'cancelled'))::integer",
    "answer_count": "(response_due_at is not null and responded_at is not null)::integer",
    "answer_in_time_count": "coalesce((responded_at <= response_due_at)::integer, 0)",
    "repair_count": "(resolve_due_at is not null and done_at is not null)::integer",
    "repair_in_time_count": "coalesce((done_at <= resolve_due_at)::integer, 0)",
    "reopened_count": "(reopen_count > 0)::integer",
    "rated_count": "(rating > 0)::integer",
    "satisfied_count": "(rating >= 4)::integer",
}
