"""What the partner's book does with time, told by a clock of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from simulators import book as module
from simulators.book import Book, Refused

DAY = 86_400.0


class Clock:
    """Seconds since the epoch, as the test says."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def time(self) -> float:
        """The moment."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock in the place of the machine's."""
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    """An empty book."""
    book = Book(tmp_path / "book.sqlite")
    yield book
    book.close_file()


def order(**changes: Any) -> dict[str, Any]:
    """What a merchant asks for."""
    asked = {"mchid": "1", "appid": "wx", "out_trade_no": "T00001", "description": "", "total": 100, "attach": ""}
    return {
        **asked,
        "notify_url": "http://x",
        "trade_type": "NATIVE",
        "time_expire": None,
        "time_expire_text": "",
        **changes,
    }


def test_order_without_a_time_lives_seven_days_and_its_code_two_hours(book: Book, clock: Clock) -> None:
    first = book.place(order())
    clock.now += 7_199
    assert book.place(order()) == first
    clock.now += 1
    second = book.place(order())
    assert second != first
    clock.now += 7 * DAY - 7_201
    assert book.order("1", "T00001")["state"] == "NOTPAY"
    clock.now += 1
    assert book.order("1", "T00001")["state"] == "CLOSED"


def test_order_past_its_time_stays_notpay_and_nobody_can_pay_it(book: Book, clock: Clock) -> None:
    book.place(order(time_expire=clock.now + 60))
    clock.now += 61
    assert book.order("1", "T00001")["state"] == "NOTPAY"
    with pytest.raises(Refused):
        book.pay("1", "T00001", openid="o", even_if_closed=False)


def test_an_h5_address_is_good_for_five_minutes_and_another_follows(book: Book, clock: Clock) -> None:
    first = book.place(order(trade_type="MWEB"))
    clock.now += 299
    assert book.prepaid(first) is not None
    assert book.place(order(trade_type="MWEB")) == first
    clock.now += 2
    assert book.prepaid(first) is None
    assert book.prepaid(book.place(order(trade_type="MWEB"))) is not None
