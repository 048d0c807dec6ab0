"""Each switch does what it says, seen by the package and by a merchant's ears."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable
from typing import Any

import pytest
import requests
from wechatpayv3 import WeChatPay

Until = Callable[..., Any]


@pytest.fixture
def order(sdk: WeChatPay) -> str:
    made = f"F{uuid.uuid4().hex[:20]}"
    place(sdk, made)
    return made


def place(sdk: WeChatPay, out_trade_no: str) -> int:
    code, _ = sdk.pay(description="x", out_trade_no=out_trade_no, amount={"total": 100, "currency": "CNY"})
    return int(code)


def state(simulator: Any, order: str) -> list[str]:
    found = simulator.control("GET", "/notifications")["notifications"]
    return [one["state"] for one in found if one["out_trade_no"] == order]


def believed(sdk: WeChatPay, one: tuple[dict[str, str], bytes]) -> Any:
    told = sdk.callback(*one)
    return told and told["resource"]["amount"]["total"]


def test_notification_that_was_not_taken_is_repeated(simulator: Any, merchant: Any, order: str, until: Until) -> None:
    merchant.answers = [500, 404, 200]
    simulator.pay(order)
    until(lambda: state(simulator, order) == ["taken"])
    assert len(merchant.heard) == 3
    bodies = [json.loads(body)["id"] for _, body in merchant.heard]
    assert len(set(bodies)) == 1


def test_notification_that_is_never_taken_is_given_up(simulator: Any, merchant: Any, order: str, until: Until) -> None:
    merchant.answers = [500] * 20
    simulator.pay(order)
    until(lambda: state(simulator, order) == ["given_up"])
    assert len(merchant.heard) == 7


def test_repeated(simulator: Any, merchant: Any, order: str, until: Until) -> None:
    simulator.pay(order, repeat=2)
    until(lambda: state(simulator, order) == ["taken"])
    assert len(merchant.heard) == 3


def test_forged_first_and_genuine_after(
    simulator: Any, merchant: Any, sdk: WeChatPay, order: str, until: Until
) -> None:
    merchant.answers = [401]
    simulator.pay(order, forge=True)
    until(lambda: state(simulator, order) == ["taken"])
    assert [believed(sdk, one) for one in merchant.heard] == [None, 100]


def test_stale(simulator: Any, merchant: Any, sdk: WeChatPay, order: str, until: Until) -> None:
    simulator.pay(order, stale_seconds=301)
    until(lambda: merchant.heard)
    [one] = merchant.heard
    assert time.time() - int(one[0]["Wechatpay-Timestamp"]) >= 301 and believed(sdk, one) == 100


def test_amount_changed(simulator: Any, merchant: Any, sdk: WeChatPay, order: str, until: Until) -> None:
    simulator.pay(order, amount_delta=-1)
    until(lambda: merchant.heard)
    assert believed(sdk, merchant.heard[0]) == 99
    assert json.loads(sdk.query(out_trade_no=order)[1])["amount"]["total"] == 100


def test_late(simulator: Any, merchant: Any, order: str, until: Until) -> None:
    began = time.monotonic()
    simulator.pay(order, late_seconds=0.6)
    until(lambda: merchant.heard)
    assert time.monotonic() - began >= 0.6


def test_never(simulator: Any, merchant: Any, sdk: WeChatPay, order: str) -> None:
    simulator.pay(order, never=True)
    assert state(simulator, order) == ["never"]
    assert json.loads(sdk.query(out_trade_no=order)[1])["trade_state"] == "SUCCESS"
    assert merchant.heard == []


def test_out_of_order(simulator: Any, merchant: Any, sdk: WeChatPay, order: str, until: Until) -> None:
    second = f"{order}x"
    place(sdk, second)
    for one in (order, second):
        simulator.pay(one, hold=True)
    assert state(simulator, order) == state(simulator, second) == ["held"]
    simulator.control("POST", "/notifications/release", newest_first=True)
    until(lambda: len(merchant.heard) == 2)
    heard = [sdk.callback(*one)["resource"]["out_trade_no"] for one in merchant.heard]
    assert heard == [second, order]


def test_notified_once_more_on_demand(simulator: Any, merchant: Any, order: str, until: Until) -> None:
    simulator.pay(order)
    until(lambda: len(merchant.heard) == 1)
    simulator.control("POST", f"/orders/{order}/notify")
    until(lambda: len(merchant.heard) == 2)


def test_failing_answers_have_no_effect_and_lost_ones_have(simulator: Any, sdk: WeChatPay, order: str) -> None:
    other = f"{order}y"
    simulator.control("PATCH", "/faults", fail_answers=1)
    assert place(sdk, other) == 500
    assert sdk.query(out_trade_no=other)[0] == 404
    simulator.control("PATCH", "/faults", lose_answers=1)
    assert place(sdk, other) == 500
    assert sdk.query(out_trade_no=other)[0] == 200


def test_slow_and_forged_answers(simulator: Any, sdk: WeChatPay, order: str) -> None:
    simulator.control("PATCH", "/faults", slow_seconds=0.4)
    began = time.monotonic()
    sdk.query(out_trade_no=order)
    assert time.monotonic() - began >= 0.4
    simulator.control("PATCH", "/faults", slow_seconds=0, forge_answers=True)
    with pytest.raises(Exception, match="failed to verify the signature"):
        sdk.query(out_trade_no=order)


def test_switch_that_is_none_is_refused(simulator: Any) -> None:
    for wrong in ({"nonsense": 1}, {"repeat": "2"}, {"forge": 1}, {"repeat": True}):
        answer = requests.patch(f"{simulator.url}/control/faults", json=wrong, timeout=5)
        assert answer.status_code == 400 and answer.json()["code"] == "UNKNOWN_SWITCH"


def test_book_and_what_was_not_notified_outlive_a_kill(
    simulator: Any, merchant: Any, sdk: WeChatPay, order: str, until: Until
) -> None:
    merchant.answers = [500]
    simulator.pay(order, late_seconds=1)
    before = simulator.merchant()
    simulator.kill()
    simulator.start()
    assert simulator.merchant() == before
    assert json.loads(sdk.query(out_trade_no=order)[1])["trade_state"] == "SUCCESS"
    until(lambda: state(simulator, order) == ["taken"])
    assert len(merchant.heard) == 2
