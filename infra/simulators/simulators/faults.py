"""Switches for what can go wrong on the partner's side."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any


class UnknownSwitch(ValueError):
    """There is no such switch, or its value is of another kind."""


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong. Those of answers hold for the whole partner; those of notifications can be set for one payment.

    Args:
        fail_answers: so many of the next requests get 500 and have no effect.
        lose_answers: so many of the next requests take effect and get 500 all the same.
        slow_seconds: every answer waits so long.
        forge_answers: answers are signed by somebody else.
        no_h5: merchants have not been given H5 payment.
        never: no notification is sent.
        late_seconds: the notification waits so long before its first attempt.
        repeat: the notification comes so many times again after it was taken.
        forge: it is signed by somebody else.
        stale_seconds: its timestamp is so old, and the signature right.
        amount_delta: it says so many fen more than were paid (less, where negative), and the signature is right.
        hold: it waits until it is released, in any order.
        faulty_attempts: so many attempts of a notification are forged, stale or changed; the ones after are right.
    """

    fail_answers: int = 0
    lose_answers: int = 0
    slow_seconds: float = 0.0
    forge_answers: bool = False
    no_h5: bool = False
    never: bool = False
    late_seconds: float = 0.0
    repeat: int = 0
    forge: bool = False
    stale_seconds: int = 0
    amount_delta: int = 0
    hold: bool = False
    faulty_attempts: int = 1

    def changed(self, switches: dict[str, Any]) -> Faults:
        """With some switches set anew.

        Raises:
            UnknownSwitch: one of them is none.
        """
        kinds = {field.name: type(field.default) for field in fields(self)}
        for name, value in switches.items():
            if name not in kinds:
                raise UnknownSwitch(f"there is no switch {name}; there are {', '.join(kinds)}")
            accepted: tuple[type, ...] = (int, float) if kinds[name] is float else (kinds[name],)
            if not isinstance(value, accepted) or (isinstance(value, bool) and kinds[name] is not bool):
                raise UnknownSwitch(f"{name} is a {kinds[name].__name__}")
        return replace(self, **switches)

    def as_dict(self) -> dict[str, Any]:
        """By name."""
        return asdict(self)
