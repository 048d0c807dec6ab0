"""Every channel there is, by name: the classes of the files of this folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common

from payments import channels
from payments.channels.channel import Channel


@cache
def kinds() -> dict[str, type[Channel]]:
    """The channels by name."""
    modules = [import_module(f"{channels.__name__}.{found.name}") for found in iter_modules(channels.__path__)]
    values = [value for module in modules for value in vars(module).values()]
    classes: set[type[Channel]] = {value for value in values if isinstance(value, type) and Channel in value.__bases__}
    return {found.name: found for found in classes}


class Named(Protocol):
    """An account as its company calls it."""

    channel: str
    display_name: str


def named_ways(accounts: Sequence[Named]) -> list[dict[str, str]]:
    """What payers call accounts, by language: by their channel, and by their own names where a channel has several."""
    many = Counter(account.channel for account in accounts)
    return [
        {
            language: f"{label} ({account.display_name})" if many[account.channel] > 1 else label
            for language, label in kind(account.channel).labels.items()
        }
        for account in accounts
    ]


def kind(name: str) -> type[Channel]:
    """The channel of that name.

    Raises:
        Invalid: there is none.
    """
    known = kinds().get(name)
    if known is None:
        message = f"There is no channel {name}; there are {', '.join(sorted(kinds()))}."
        raise Invalid(
            message,
            reason="CHANNEL_UNKNOWN",
            violations=[Violation("channel", Common.NOT_ONE_OF, known=", ".join(sorted(kinds())))],
        )
    return known
