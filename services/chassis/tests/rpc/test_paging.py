"""Page tokens say where the next page begins, and nothing that a caller makes up breaks a list."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from chassis.data import paging
from chassis.errors import Invalid
from hypothesis import given
from hypothesis import strategies as st

KINDS = {int: st.integers(-(2**62), 2**62), str: st.text(st.characters(exclude_characters="\x00")), UUID: st.uuids()}


def test_a_token_gives_back_the_sort_key() -> None:
    key = (7, "房间", UUID(int=5), date(2026, 3, 29), datetime(2026, 3, 29, 1, tzinfo=UTC), Decimal("1.50"))
    assert paging.decode(paging.encode(*key), *(type(one) for one in key)) == key


@given(st.lists(st.one_of(*KINDS.values())))
def test_any_sort_key_comes_back(key: list[object]) -> None:
    token = paging.encode(*key)
    if token:
        assert list(paging.decode(token, *(type(one) for one in key))) == key


@given(st.text(min_size=1))
def test_a_token_made_up_is_refused(token: str) -> None:
    try:
        assert isinstance(paging.decode(token, int)[0], int)
    except Invalid as error:
        assert error.violations[0].field == "page_token"


@pytest.mark.parametrize(
    "token",
    [paging.encode("x"), paging.encode(2**70), paging.encode(1, 2), paging.encode(True), "MQ", "W1tb" * 25_000],
)
def test_a_token_of_another_list_is_refused(token: str) -> None:
    with pytest.raises(Invalid):
        paging.decode(token, int)


def test_no_token_is_the_first_page() -> None:
    assert paging.decode("", int) is None


def test_a_page_holds_fifty_and_two_hundred_at_most() -> None:
    assert [paging.size(asked) for asked in (0, 1, 200, 5000, -3)] == [50, 1, 200, 200, 50]


def test_the_last_page_has_no_token() -> None:
    rows = [1, 2, 3]
    page, token = paging.cut(rows, 2, lambda row: (row,))
    assert (list(page), paging.decode(token, int)) == ([1, 2], (2,))
    assert paging.cut(rows, 3, lambda row: (row,)) == (rows, "")


ORDERS = paging.Orders("code", code={"code": str}, day={"day": date, "code": str})
ROWS = [SimpleNamespace(code=f"{at:02}", day=date(2026, 1, 1 + at % 3)) for at in range(10)]


def rows_of(order: paging.Order, limit: int) -> list[SimpleNamespace]:
    """As a database gives them."""

    def key(row: SimpleNamespace) -> tuple[Any, ...]:
        return tuple(getattr(row, name) for name in order.names)

    rows = sorted(ROWS, key=key, reverse=order.falling)
    after = order.after
    left = [row for row in rows if not after or (key(row) < after if order.falling else key(row) > after)]
    return left[:limit]


@pytest.mark.parametrize("order_by", ["", "code", "code desc", "day", "day desc"])
@pytest.mark.parametrize("size", [1, 3, 10])
def test_pages_give_each_row_once_in_every_order(order_by: str, size: int) -> None:
    seen: list[str] = []
    token = ""
    while True:
        order = ORDERS.of(SimpleNamespace(order_by=order_by, page_token=token, page_size=size))
        page, token = paging.cut(rows_of(order, size + 1), size, order.cursor)
        seen += [row.code for row in page]
        if not token:
            break
    word, _, way = (order_by or "code").partition(" ")
    by_day = sorted(ROWS, key=lambda row: (row.day, row.code))
    wanted = [row.code for row in (by_day if word == "day" else ROWS)]
    assert seen == (wanted[::-1] if way else wanted)


@pytest.mark.parametrize(("made", "asked"), [("day", "day desc"), ("day", ""), ("", "day"), ("code desc", "day")])
def test_a_token_of_another_order_is_refused(made: str, asked: str) -> None:
    token = paging.encode(*ORDERS.of(SimpleNamespace(order_by=made, page_token="", page_size=1)).cursor(ROWS[0]))
    with pytest.raises(Invalid):
        ORDERS.of(SimpleNamespace(order_by=asked, page_token=token, page_size=1))


def test_the_own_order_by_its_name_goes_on_where_it_was_begun_without() -> None:
    token = paging.encode(*ORDERS.of(SimpleNamespace(order_by="", page_token="", page_size=1)).cursor(ROWS[4]))
    assert ORDERS.of(SimpleNamespace(order_by="code", page_token=token, page_size=1)).after == ("04",)
