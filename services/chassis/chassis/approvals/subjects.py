"""The kinds of document that services ask approval for, as they declare them beside their RPCs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from manor.options.v1 import options_pb2

from chassis.data.tx import Tx
from chassis.errors import Conflict


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of document.

    Args:
        name: a word such as receipt.
        permission: that its own RPCs ask for.
        name_en, name_zh: what people call it.
    """

    name: str
    permission: str
    name_en: str
    name_zh: str


@cache
def declared() -> dict[str, Subject]:
    """The subjects of all deployed protos by name."""
    image = FileDescriptorSet.FromString((files("manor") / "image.binpb").read_bytes())
    found: dict[str, Subject] = {}
    for file in image.file:
        options: Any = file.options
        for one in options.Extensions[options_pb2.approval_subject]:
            found[one.name] = Subject(one.name, one.permission, one.name_en, one.name_zh)
    return found


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an approver says beside the decision.

    Args:
        text: their opinion.
        pick: whom they pick for the next step.
    """

    text: str = ""
    pick: str = ""


@dataclass(frozen=True, slots=True)
class Decide:
    """A decision to carry out about a document, by somebody whose turn it is."""

    resource_id: str
    approve: bool
    opinion: Opinion = field(default_factory=Opinion)


Carrier = Callable[[Tx, Decide], object]
Recaller = Callable[[Tx, str, str], object]
C = TypeVar("C", bound=Carrier)
R = TypeVar("R", bound=Recaller)

_carriers: dict[str, Carrier] = {}
_recallers: dict[str, Recaller] = {}


def decides(subject: str) -> Callable[[C], C]:
    """Registers the use case that takes a decision about a document: `def decide_receipt(tx, decide)`.

    It locks the document first and then calls `approvals.decide`, as the subject's own RPCs do.
    """

    def register(function: C) -> C:
        _carriers[subject] = function
        return function

    return register


def recalls(subject: str) -> Callable[[R], R]:
    """Registers the use case by which a maker takes a document back: `def recall_closing(tx, resource_id, reason)`.

    A subject without one cannot be recalled.
    """

    def register(function: R) -> R:
        _recallers[subject] = function
        return function

    return register


def carry_out(tx: Tx, subject: str, decide: Decide) -> None:
    """Takes a decision by the use case of its subject."""
    _carriers[subject](tx, decide)


def take_back(tx: Tx, subject: str, resource_id: str, reason: str) -> None:
    """Takes a document back by the use case of its subject.

    Raises:
        Conflict: such documents are not taken back.
    """
    if subject not in _recallers:
        raise Conflict("Such a document cannot be recalled: ask whoever decides to refuse it", reason="NOT_RECALLABLE")
    _recallers[subject](tx, resource_id, reason)
