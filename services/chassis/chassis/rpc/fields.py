"""Between the fields of messages and Python's own types, for every servicer.

`to_…` reads a field whose format the field rules have checked: an empty one is None, or the empty word. `from_…` writes
one: None leaves it empty. A time needs no writing: protobuf takes an aware datetime as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from google.protobuf.message import Message
from google.protobuf.timestamp_pb2 import Timestamp

from chassis import money
from chassis.errors import Invalid, Violation
from chassis.violations import Fault


def to_uuid(text: str) -> UUID | None:
    """An id."""
    return UUID(text) if text else None


def to_date(text: str) -> date | None:
    """A date."""
    return date.fromisoformat(text) if text else None


def to_month(text: str) -> date | None:
    """The first day of a month such as 2026-06."""
    return month(text) if text else None


def month(text: str) -> date:
    """The first day of a month that must be given."""
    return date.fromisoformat(f"{text}-01")


def to_moment(timestamp: Timestamp) -> datetime:
    """A time, aware, in UTC."""
    return timestamp.ToDatetime(UTC)


def to_decimal(text: str, otherwise: str = "0") -> Decimal:
    """A decimal; `otherwise` stands for an empty field."""
    return Decimal(text or otherwise)


def to_word(enum: Any, number: int) -> str:
    """A value of an enum as the tables hold it: PAYER_RULE_TENANT_ELSE_OWNER -> tenant_else_owner.

    Args:
        enum: the generated enum, or its descriptor.
        number: the value.
    """
    return _words(enum).by_number[number]


def from_value(value: date | UUID | Decimal | str | int | None) -> str:
    """A date by ISO 8601, an id, or a decimal without trailing zeros."""
    if value is None:
        return ""
    return money.plain(value) if isinstance(value, Decimal) else str(value)


def from_month(day: date | None) -> str:
    """The month of a day, such as 2026-06."""
    return "" if day is None else f"{day:%Y-%m}"


def from_word(enum: Any, word: str | None) -> Any:
    """The value of an enum that the tables hold as a word: tenant_else_owner -> PAYER_RULE_TENANT_ELSE_OWNER.

    Raises:
        KeyError: the enum has no such value.
    """
    return _words(enum).by_word[word or ""]


class _Words(NamedTuple):
    by_number: dict[int, str]
    by_word: dict[str, int]


@cache
def _words(enum: Any) -> _Words:
    """The words of an enum. Its values begin with its own name, and the first is that name's UNSPECIFIED (AIP-126)."""
    names = {value.number: value.name for value in getattr(enum, "DESCRIPTOR", enum).values}
    prefix = names[0].removesuffix("UNSPECIFIED")
    by_number = {number: name.removeprefix(prefix).lower() if number else "" for number, name in names.items()}
    return _Words(by_number, {word: number for number, word in by_number.items()})


def changed(request: Message, names: Iterable[str], resource: str = "") -> list[str]:
    """The fields that an update changes: those that its mask names, or those that are set where it has none (AIP-134).

    Args:
        request: with update_mask.
        names: the fields that can be changed.
        resource: the field with the new values; empty where they stand in the request itself.

    Raises:
        Invalid: the mask names something else, or nothing is to change.
    """
    known = tuple(names)
    message: Message = getattr(request, resource) if resource else request
    paths: Sequence[str] = request.update_mask.paths  # type: ignore[attr-defined]  # every update has one
    mask = [path.removeprefix(f"{resource}.") for path in paths]
    faults = [
        Violation(f"update_mask.paths[{place}]", Fault.NOT_CHANGEABLE, name=name, changeable=", ".join(known))
        for place, name in enumerate(mask)
        if name not in known
    ]
    fields = mask or [field.name for field, _ in message.ListFields() if field.name in known]
    if faults or not fields:
        raise Invalid(
            "Name the fields to change", violations=faults or [Violation("update_mask", Fault.NOTHING_TO_CHANGE)]
        )
    return fields
