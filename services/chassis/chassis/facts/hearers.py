"""What a service hears: the functions of its `worker.py`. Knows neither nameko nor the broker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, TypeVar

from google.protobuf.message import Message

from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.facts.broker import Hearer

Handler = Callable[[Tx, Any], None]
Heard = tuple[type[Message], Handler]
F = TypeVar("F", bound=Handler)


def hears(*messages: type[Message]) -> Callable[[F], F]:
    """Marks a function of `worker.py` as the one that hears facts of these types: `def units_changed(tx, fact)`.

    It runs in a transaction under the scope of the fact's company, which commits together with the inbox row; it
    ends within 5 s and calls nobody.
    """

    def mark(function: F) -> F:
        function.__dict__["hears"] = messages
        return function

    return mark


def heard_by(module: ModuleType) -> Iterator[Heard]:
    """The facts that the functions of a worker module hear, each with its function."""
    for function in vars(module).values():
        for message in getattr(function, "__dict__", {}).get("hears", ()):
            yield message, function


def heard(service: str) -> list[Heard]:
    """What a service hears besides the directory; nothing where it has no `worker.py`."""
    if find_spec(f"{service}.worker") is None:
        return []
    return list(heard_by(import_module(f"{service}.worker")))


def hearer(deps: Deps, heard: list[Heard]) -> Hearer:
    """The queues of a service that hears these facts."""
    return Hearer(deps.service, tuple(message for message, _ in heard), deps.settings.retry_seconds)


def hearer_of(deps: Deps) -> Hearer:
    """The queues of the service of these Deps."""
    return hearer(deps, heard(deps.service))
