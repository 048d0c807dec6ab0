"""Terms as JSON and back: how they are kept with a lease and with each agreement."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from chassis.money import plain

from contracts.domain.terms import Terms

T = TypeVar("T")


def to_stored(value: Any) -> Any:
    """A dataclass of terms as what JSON has."""
    if is_dataclass(value):
        return {field.name: to_stored(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_stored(one) for one in value]
    if isinstance(value, Decimal):
        return plain(value, 30)
    return str(value) if isinstance(value, date | UUID) else value


def terms_of(stored: dict[str, Any]) -> Terms:
    """The terms that were stored; what a later release added to them has its default."""
    return _from(Terms, stored)


@cache
def _kinds(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _from(kind: type[T], stored: dict[str, Any]) -> T:
    hints = _kinds(kind)  # type: ignore[arg-type]  # a class can be hashed
    return kind(**{name: _value(hints[name], value) for name, value in stored.items() if name in hints})


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) is UnionType:
        kind = next(one for one in get_args(kind) if one is not type(None))
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return tuple(_value(inner, one) for one in value)
    if is_dataclass(kind):
        return _from(kind, value)  # type: ignore[arg-type]  # a class, and no instance
    if kind is date:
        return date.fromisoformat(value)
    return kind(value)
