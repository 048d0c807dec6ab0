"""Between the fields of messages and Python's own types; empty fields are None."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from google.protobuf.timestamp_pb2 import Timestamp


def to_uuid(value: str) -> UUID | None:
    """The UUID of a field, whose format was checked."""
    return UUID(value) if value else None


def to_date(value: str) -> date | None:
    """The date of a field, whose format was checked."""
    return date.fromisoformat(value) if value else None


def to_month(value: str) -> date:
    """The first day of a month, whose format was checked."""
    return date.fromisoformat(value + "-01")


def from_date(value: date | None) -> str:
    """ISO 8601, or empty."""
    return value.isoformat() if value else ""


def from_month(value: date) -> str:
    """YYYY-MM."""
    return f"{value:%Y-%m}"


def from_moment(value: datetime | None) -> Timestamp | None:
    """A timestamp; None leaves the field unset."""
    if value is None:
        return None
    made = Timestamp()
    made.FromDatetime(value)
    return made


def from_enum(enum: Any, prefix: str, value: str) -> Any:
    """The enum's value of a name in lower case, such as bank_transfer."""
    return enum.Value(f"{prefix}_{value.upper()}")


def to_name(enum: Any, prefix: str, value: int) -> str:
    """The name in lower case; empty where it is unspecified."""
    return enum.Name(value).removeprefix(f"{prefix}_").lower() if value else ""
