"""How a unit's handover goes on: who waits is handed the unit, or the wait is called off."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """How far a handover is."""

    WAITING = "waiting"
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"


class Deed(StrEnum):
    """What is done about one."""

    HAND_OVER = "hand_over"
    CANCEL = "cancel"


# Both ends are final: keys that were given are not forgotten, and who waits again is registered again.
STEPS = {(State.WAITING, Deed.HAND_OVER): State.HANDED_OVER, (State.WAITING, Deed.CANCEL): State.CANCELLED}


def after(state: State, deed: Deed) -> State | None:
    """The state after a deed; None where it cannot be done."""
    return STEPS.get((state, deed))
