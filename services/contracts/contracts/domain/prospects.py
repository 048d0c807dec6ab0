"""How far a prospect is: by which steps they go on, and which are left once they are won or lost."""

from __future__ import annotations

NEW, CONTACTED, VIEWING_STATE, OFFERED, RESERVED, WON, LOST = (
    "new", "contacted", "viewing", "offered", "reserved", "won", "lost",
)  # fmt: skip
FOLLOW_UP, VIEWING, OFFER = "follow_up", "viewing", "offer"
RESERVATION, LEASE, LOSS, REOPENING = "reservation", "lease", "loss", "reopening"

_ORDER = (NEW, CONTACTED, VIEWING_STATE, OFFERED, RESERVED, WON)
_REACHES = {
    FOLLOW_UP: CONTACTED,
    VIEWING: VIEWING_STATE,
    OFFER: OFFERED,
    RESERVATION: RESERVED,
    LEASE: WON,
    LOSS: LOST,
    REOPENING: OFFERED,
}


def after(state: str, step: str) -> str | None:
    """Where a prospect stands after a step; None where it cannot be taken.

    A step never takes one back: who has an offer is called again and still has it. Whoever was lost comes back by any
    step with them, and whoever has a lease only goes on once it is thrown away as a draft.

    Args:
        state: where they stand.
        step: its kind.
    """
    if step == REOPENING:
        return OFFERED if state == WON else None
    if state == WON:
        return None
    reached = _REACHES[step]
    if step == LOSS:
        return None if state == LOST else LOST
    if state == LOST:
        return reached
    return max(state, reached, key=_ORDER.index)
