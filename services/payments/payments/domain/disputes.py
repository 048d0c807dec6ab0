"""What finance can do about a matter that we and a channel see differently."""

from __future__ import annotations

BOOK, REFUND, RELEASE, WRITE_OFF, REVERSE = "book", "refund", "release", "write_off", "reverse"
ASK_AGAIN, MADE, NOT_MADE = "ask_again", "made", "not_made"
UNANSWERED_REFUND, CONTRADICTED_REFUND = "unanswered_refund", "contradicted_refund"
# Each is about one refund of ours, and has its number in the place of an order's.
OF_REFUNDS = (UNANSWERED_REFUND, CONTRADICTED_REFUND)

# Book: the money came and is the customer's. Refund: it came and goes back through the channel. Release: nothing came
# that is to be booked; items that were held are free. Write off: it came, and whose it is nobody can find out. Reverse:
# it came and was booked, and the partner has given it back since. Ask again, made, not made: of a refund of ours
# that the channel never answered for, or says failed after it was booked as made, what its own pages or its staff say.
ENDS: dict[str, frozenset[str]] = {
    "unresolved_order": frozenset({BOOK, REFUND, RELEASE}),
    "amount_mismatch": frozenset({BOOK, REFUND, RELEASE, WRITE_OFF}),
    "second_transaction": frozenset({BOOK, REFUND, RELEASE, WRITE_OFF}),
    "transaction_of_another_order": frozenset({RELEASE}),
    "unknown_order": frozenset({REFUND, RELEASE, WRITE_OFF}),
    "unreadable": frozenset({RELEASE}),
    "refunded_at_partner": frozenset({BOOK, RELEASE}),
    "refunded_after_booking": frozenset({REVERSE, RELEASE}),
    UNANSWERED_REFUND: frozenset({ASK_AGAIN, MADE, NOT_MADE}),
    CONTRADICTED_REFUND: frozenset({MADE, NOT_MADE}),
}
# These may be raised without a payment: whoever proposes an end enters what the channel's own pages show.
PAYMENT_BY_HAND = frozenset({"unresolved_order", "refunded_after_booking", UNANSWERED_REFUND})
# These ends book money: how much came, when, and under which number must be known.
NEED_PAYMENT = frozenset({BOOK, REFUND, WRITE_OFF, REVERSE})
