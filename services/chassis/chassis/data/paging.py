"""Page sizes and page tokens of list RPCs (AIP-158): a token is where the page before ended, by the rows' own order."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Select, literal, tuple_

from chassis.data.counting import count
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault

DEFAULT_SIZE = 50
LARGEST_SIZE = 200

R = TypeVar("R")
Q = TypeVar("Q", bound=Select[Any])


class Asked(Protocol):
    """The request of a list."""

    page_size: int
    page_token: str


class Sorted(Asked, Protocol):
    """The request of a list that can be sorted."""

    order_by: str


class Page(NamedTuple):
    """Rows, the token of the next page, and how many rows the list has."""

    rows: Sequence[Any]
    token: str
    total: int


def page(tx: Tx, asked: Asked, read: Callable[[Tx, int], Sequence[R]], cursor: Callable[[R], tuple[Any, ...]]) -> Page:
    """A page of a list. The first one says how many rows there are: `counting.MOST` + 1 where there are more, and 0
    where to count them took too long; later ones say 0.

    Args:
        tx: the call's.
        asked: the request.
        read: the rows from the page's beginning on, given the transaction and how many at most.
        cursor: the sort key of a row.
    """
    limit = size(asked.page_size)
    rows, token = cut(read(tx, limit + 1), limit, cursor)
    if asked.page_token:
        return Page(rows, token, 0)
    return Page(rows, token, count(tx, read) if token else len(rows))


def size(page_size: int) -> int:
    """How many rows a page has: 50 where nothing was asked, 200 at most."""
    return min(page_size, LARGEST_SIZE) if page_size > 0 else DEFAULT_SIZE


def encode(*cursor: Any) -> str:
    """A page token that says after which row the next page begins; opaque to callers.

    Args:
        cursor: the sort key of the page's last row: texts, numbers, UUIDs, dates, times (aware) and decimals.
    """
    values = [value if isinstance(value, int | str) else _text(value) for value in cursor]
    return base64.urlsafe_b64encode(json.dumps(values, separators=(",", ":")).encode()).decode().rstrip("=")


def decode(token: str, *kinds: type) -> Any:
    """The sort key in a page token, as a tuple; None for the first page.

    A token only says where to begin: whoever makes one up sees no row that the scope hides.

    Args:
        token: from the request; empty for the first page.
        kinds: the types of the key's parts, in the order they were encoded.

    Raises:
        Invalid: the token was not made here, or for another list.
    """
    if not token:
        return None
    try:
        values = json.loads(base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True))
        if not isinstance(values, list) or len(values) != len(kinds):
            raise ValueError("other parts")
        return tuple(_value(value, kind) for value, kind in zip(values, kinds, strict=True))
    except (ValueError, TypeError, ArithmeticError, RecursionError) as error:
        raise _foreign() from error


def _foreign() -> Invalid:
    return Invalid(
        "The page token is not one of this list: begin again without it",
        reason="PAGE_TOKEN_INVALID",
        violations=[Violation("page_token", Fault.NOT_OF_THIS_LIST)],
    )


@dataclass(frozen=True, slots=True)
class Order:
    """In which order a list stands, and where its page begins.

    Args:
        names: of the sort key's parts: columns, and attributes of the rows.
        falling: the greatest first.
        word: as it was asked for; empty for the list's own order.
        after: the key of the last row of the page before.
    """

    names: tuple[str, ...]
    falling: bool
    word: str
    after: tuple[Any, ...] | None

    def cursor(self, row: Any) -> tuple[Any, ...]:
        """What a page token says of its last row: a token of one order is none of another."""
        key = tuple(getattr(row, name) for name in self.names)
        return (self.word, *key) if self.word else key

    def begun(self, query: Q, record: Any) -> Q:
        """A query of records in this order, from the page's beginning on."""
        key = [getattr(record, name) for name in self.names]
        if self.after:
            row, before = tuple_(*key), tuple_(*map(literal, self.after))
            query = query.where(row < before if self.falling else row > before)
        return query.order_by(*(one.desc() if self.falling else one for one in key))

    def said(self, of: str) -> tuple[str, str, dict[str, Any]]:
        """The same for a statement that is written as text: its condition, what it is ordered by, and their values.

        Args:
            of: the alias of whatever has the key's columns.
        """
        way = " desc" if self.falling else ""
        ordering = ", ".join(f"{of}.{name}{way}" for name in self.names)
        if not self.after:
            return "true", ordering, {}
        values = {f"after_{place}": value for place, value in enumerate(self.after)}
        key, last = ", ".join(f"{of}.{name}" for name in self.names), ", ".join(f":{name}" for name in values)
        return f"({key}) {'<' if self.falling else '>'} ({last})", ordering, values


class Orders:
    """The orders that a list can be asked for, each of which an index gives, rising or falling.

    Args:
        own: the list's own, such as "number desc".
        keys: by the word that `order_by` takes, the parts of the sort key with their types; the last ones tell rows
            apart that are equal otherwise.
    """

    def __init__(self, own: str, **keys: Mapping[str, type]) -> None:
        self._own, self._keys = own, keys

    def own(self, after: Any = None) -> Order:
        """The list's own order, after a row's key: its parts as a tuple, or its only one; None for the first page."""
        name, _, way = self._own.partition(" ")
        key = after if after is None or isinstance(after, tuple) else (after,)
        return Order(tuple(self._keys[name]), way == "desc", "", key)

    def of(self, asked: Sorted) -> Order:
        """The order that a request asks for; its field's pattern lets only words through that are orders.

        Raises:
            Invalid: the page token is one of another order.
        """
        word = "" if asked.order_by == self._own else asked.order_by
        name, _, way = (word or self._own).partition(" ")
        key = self._keys[name]
        after = decode(asked.page_token, *([str] if word else []), *key.values())
        if after and word:
            if after[0] != word:
                raise _foreign()
            after = after[1:]
        return Order(tuple(key), way == "desc", word, after)


def cut(rows: Sequence[R], limit: int, cursor: Callable[[R], tuple[Any, ...]]) -> tuple[Sequence[R], str]:
    """A page and the token of the next one, empty on the last.

    Args:
        rows: one more than the page holds, where there are as many.
        limit: how many the page holds.
        cursor: the sort key of a row.
    """
    if len(rows) <= limit:
        return rows, ""
    return rows[:limit], encode(*cursor(rows[limit - 1]))


def beyond(query: Q, key: Sequence[Any], after: Sequence[Any] | None) -> Q:
    """A query's rows after one, in the order of a key; all of them where there is none.

    Args:
        query: ordered by the key.
        key: its columns.
        after: the key of the last row of the page before, as `decode` gives it.
    """
    return query.where(tuple_(*key) > tuple_(*map(literal, after))) if after else query


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _value(value: Any, kind: type) -> Any:
    """One part of a key, checked: PostgreSQL would fail over a number or a text that it has no room for."""
    if kind is int and type(value) is int and abs(value) < 2**63:
        return value
    if isinstance(value, str) and "\x00" not in value:
        if kind is str:
            return value
        if kind is date or kind is datetime:
            return kind.fromisoformat(value)
        if kind is UUID or kind is Decimal:
            return kind(value)
    raise ValueError("another type")
