"""How a problem goes on, from its report to one of its two ends."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a problem stands."""

    REPORTED = "reported"
    MENDING = "mending"
    MENDED = "mended"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Deed(StrEnum):
    """What is done about it."""

    ASSIGN = "assign"
    MEND = "mend"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    CANCEL = "cancel"


OVER = frozenset({State.CLOSED, State.CANCELLED})
# Only what somebody says is mended can be confirmed, and only by a deed of its own; both ends are final.
STEPS = {
    (State.REPORTED, Deed.ASSIGN): State.MENDING,
    (State.REPORTED, Deed.CANCEL): State.CANCELLED,
    (State.MENDING, Deed.ASSIGN): State.MENDING,
    (State.MENDING, Deed.MEND): State.MENDED,
    (State.MENDING, Deed.CANCEL): State.CANCELLED,
    (State.MENDED, Deed.CONFIRM): State.CLOSED,
    (State.MENDED, Deed.REOPEN): State.MENDING,
}
# Whoever undoes or gives up says why.
NEEDS_NOTE = frozenset({Deed.REOPEN, Deed.CANCEL})


def after(state: State, deed: Deed) -> State | None:
    """The state after a deed; None where it cannot be done."""
    return STEPS.get((state, deed))


def possible(state: State) -> list[Deed]:
    """What can be done in a state."""
    return [deed for deed in Deed if (state, deed) in STEPS]
