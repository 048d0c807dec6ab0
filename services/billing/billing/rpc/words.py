"""Values as messages have them, and as the service keeps them: enums as words, dates, decimals, ids."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chassis import money
from google.protobuf.timestamp_pb2 import Timestamp


def word(enum: Any, number: int) -> str:
    """PAYER_RULE_TENANT_ELSE_OWNER -> tenant_else_owner; empty where nothing is set."""
    return str(enum.Name(number)).removeprefix(_prefix(enum)).lower() if number else ""


def number(enum: Any, kept: str) -> Any:
    """tenant_else_owner -> PAYER_RULE_TENANT_ELSE_OWNER; 0 for an empty word."""
    return enum.Value(_prefix(enum) + kept.upper()) if kept else 0


def _prefix(enum: Any) -> str:
    return str(enum.DESCRIPTOR.values_by_number[0].name).removesuffix("UNSPECIFIED")


def day(text: str) -> date | None:
    """A date; None for an empty text."""
    return date.fromisoformat(text) if text else None


def month(text: str) -> date | None:
    """The first day of a month such as 2026-06; None for an empty text."""
    return date.fromisoformat(f"{text}-01") if text else None


def unique(text: str) -> UUID | None:
    """An id; None for an empty text."""
    return UUID(text) if text else None


def number_of(text: str, otherwise: str = "0") -> Decimal:
    """A decimal."""
    return Decimal(text or otherwise)


def shown(value: Any) -> str:
    """Dates, ids and decimals as text; None as the empty text."""
    if value is None:
        return ""
    return money.plain(value) if isinstance(value, Decimal) else str(value)


def moment(value: datetime | None) -> Timestamp | None:
    """A time."""
    if value is None:
        return None
    made = Timestamp()
    made.FromDatetime(value)
    return made


def version(etag: str) -> int:
    """The version in an etag; 0 where there is none, -1 where it is none of ours, which matches no version."""
    text = etag.strip('"')
    return int(text) if text.isdigit() else -1 if text else 0
