"""The package that others wrote judges the simulator: every answer's signature is verified by it."""

from __future__ import annotations

import gzip
import hashlib
import json
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import requests
from wechatpayv3 import WeChatPay, WeChatPayType

CHINA = timezone(timedelta(hours=8))
Until = Callable[..., Any]


def number() -> str:
    return f"T{uuid.uuid4().hex[:20]}"


def place(sdk: WeChatPay, out_trade_no: str, total: int = 10_000, **more: Any) -> tuple[int, dict[str, Any]]:
    amount = {"total": total, "currency": more.pop("currency", "CNY")}
    code, text = sdk.pay(description="物业费", out_trade_no=out_trade_no, amount=amount, **more)
    return code, json.loads(text)


def called(answer: tuple[int, Any]) -> tuple[int, dict[str, Any]]:
    code, text = answer
    return code, json.loads(text) if text else {}


def heard(sdk: WeChatPay, one: tuple[dict[str, str], bytes]) -> dict[str, Any] | None:
    headers, body = one
    found: dict[str, Any] | None = sdk.callback(headers, body)
    return found


@pytest.mark.parametrize("certificates", [False, True])
def test_order_is_placed_paid_notified_and_queried(
    simulator: Any, merchant: Any, sdk_of: Callable[..., WeChatPay], until: Until, certificates: bool
) -> None:
    sdk, order = sdk_of(certificates=certificates), number()
    code, said = place(sdk, order)
    assert code == 200 and said["code_url"].startswith("weixin://wxpay/bizpayurl")
    code, said = called(sdk.query(out_trade_no=order))
    assert (code, said["trade_state"], "transaction_id" in said) == (200, "NOTPAY", False)
    paid = simulator.pay(order)
    until(lambda: merchant.heard)
    [one] = merchant.heard
    told = heard(sdk, one)
    assert told is not None and told["event_type"] == "TRANSACTION.SUCCESS"
    assert told["resource"] == paid and told["resource"]["amount"]["total"] == 10_000
    for answer in (sdk.query(out_trade_no=order), sdk.query(transaction_id=paid["transaction_id"])):
        code, said = called(answer)
        assert (code, said) == (200, paid)
    assert datetime.fromisoformat(paid["success_time"]).utcoffset() == timedelta(hours=8)


def test_same_order_again_is_the_same_order_and_another_under_its_number_is_refused(sdk: WeChatPay) -> None:
    order = number()
    assert place(sdk, order) == place(sdk, order)
    code, said = place(sdk, order, total=10_001)
    assert (code, said["code"]) == (403, "OUT_TRADE_NO_USED")


@pytest.mark.parametrize("currency", ["SGD", "USD", "JPY", ""])
def test_other_currencies_than_cny_are_refused(sdk: WeChatPay, currency: str) -> None:
    code, said = place(sdk, number(), currency=currency)
    assert (code, said["code"]) == (400, "PARAM_ERROR") and "CNY" in said["message"]


@pytest.mark.parametrize("total", [0, -1, "100", 1.5])
def test_amount_that_is_none_is_refused(sdk: WeChatPay, total: Any) -> None:
    assert place(sdk, number(), total=total)[0] == 400


def test_closed_order_is_neither_paid_nor_placed_again(simulator: Any, sdk: WeChatPay) -> None:
    order = number()
    place(sdk, order)
    for _ in range(2):
        assert sdk.close(out_trade_no=order)[0] == 204
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "CLOSED"
    with pytest.raises(requests.HTTPError):
        simulator.pay(order)
    assert place(sdk, order)[1]["code"] == "ORDER_CLOSED"


def test_payment_can_win_against_the_closing(simulator: Any, merchant: Any, sdk: WeChatPay, until: Until) -> None:
    order = number()
    place(sdk, order)
    sdk.close(out_trade_no=order)
    simulator.control("POST", f"/orders/{order}/pay", even_if_closed=True)
    until(lambda: merchant.heard)
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "SUCCESS"


def test_paid_order_is_not_closed_and_not_paid_twice(simulator: Any, sdk: WeChatPay) -> None:
    order = number()
    place(sdk, order)
    simulator.pay(order)
    assert called(sdk.close(out_trade_no=order))[1]["code"] == "ORDERPAID"
    with pytest.raises(requests.HTTPError):
        simulator.pay(order)


def test_order_whose_time_is_up_is_not_payable_and_stays_open_until_the_merchant_closes_it(
    simulator: Any, sdk: WeChatPay
) -> None:
    order = number()
    past = (datetime.now(CHINA) - timedelta(seconds=1)).isoformat(timespec="seconds")  # noqa: TID251  partner's clock
    place(sdk, order, time_expire=past)
    with pytest.raises(requests.HTTPError):
        simulator.pay(order)
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "NOTPAY"
    assert sdk.close(out_trade_no=order)[0] == 204
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "CLOSED"


def test_another_time_under_the_same_number_is_refused(sdk: WeChatPay) -> None:
    order = number()
    soon = datetime.now(CHINA) + timedelta(minutes=30)  # noqa: TID251  the partner's clock is its own
    assert place(sdk, order, time_expire=soon.isoformat(timespec="seconds"))[0] == 200
    later = (soon + timedelta(minutes=1)).isoformat(timespec="seconds")
    code, said = place(sdk, order, time_expire=later)
    assert (code, said["code"]) == (403, "OUT_TRADE_NO_USED")


def test_order_refunded_at_the_merchants_own_desk_says_refund_and_notifies_nobody(
    simulator: Any, merchant: Any, sdk: WeChatPay
) -> None:
    order = number()
    place(sdk, order)
    simulator.control("POST", f"/orders/{order}/pay", faults={"never": True})
    simulator.control("POST", f"/orders/{order}/refund")
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "REFUND"
    assert merchant.heard == []


def test_order_of_another_merchant_does_not_exist(simulator: Any, sdk_of: Callable[..., WeChatPay]) -> None:
    order = number()
    place(sdk_of(), order)
    paid = simulator.pay(order)
    other = sdk_of(number=1)
    for answer in (
        other.query(out_trade_no=order),
        other.query(transaction_id=paid["transaction_id"]),
        other.close(out_trade_no=order),
    ):
        code, said = called(answer)
        assert (code, said["code"]) == (404, "ORDER_NOT_EXIST")


def test_request_that_the_merchant_did_not_sign_is_refused(
    simulator: Any, sdk: WeChatPay, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = number()
    place(sdk, order)
    assert requests.get(f"{simulator.url}/v3/pay/transactions/out-trade-no/{order}", timeout=5).status_code == 401
    sdk._core._private_key = simulator_key(simulator.merchant(1))
    code, said = called(sdk.query(out_trade_no=order))
    assert (code, said["code"]) == (401, "SIGN_ERROR")
    sdk._core._private_key = simulator_key(simulator.merchant(0))
    assert sdk.query(out_trade_no=order)[0] == 200
    monkeypatch.setattr("wechatpayv3.utils.time.time", lambda: 1_600_000_000.0)
    assert sdk.query(out_trade_no=order)[0] == 401


def simulator_key(material: dict[str, str]) -> Any:
    from wechatpayv3.utils import load_private_key  # noqa: PLC0415  the package's own reading

    return load_private_key(material["privateKeySecret"])


def test_refunds_never_exceed_the_payment(simulator: Any, merchant: Any, sdk: WeChatPay, until: Until) -> None:
    order, first = number(), number()
    place(sdk, order)
    simulator.pay(order)
    until(lambda: merchant.heard)
    merchant.heard.clear()
    amount = {"refund": 6_000, "total": 10_000, "currency": "CNY"}
    for _ in range(2):
        code, said = called(sdk.refund(out_refund_no=first, out_trade_no=order, amount=amount))
        assert (code, said["status"], said["amount"]["refund"]) == (200, "PROCESSING", 6_000)
    code, said = called(sdk.refund(out_refund_no=number(), out_trade_no=order, amount=amount))
    assert (code, said["code"]) == (400, "INVALID_REQUEST")
    assert called(sdk.query_refund(first))[1]["status"] == "SUCCESS"
    until(lambda: merchant.heard)
    [one] = merchant.heard
    told = heard(sdk, one)
    assert told is not None and told["event_type"] == "REFUND.SUCCESS"
    assert told["resource"]["refund_status"] == "SUCCESS" and told["resource"]["amount"]["refund"] == 6_000
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "REFUND"
    assert called(sdk.query_refund(number()))[0] == 404


def test_bill_of_the_day_holds_every_payment_and_refund(simulator: Any, sdk_of: Callable[..., WeChatPay]) -> None:
    sdk, order = sdk_of(number=1), number()
    place(sdk, order, total=12_345)
    simulator.pay(order)
    refund = number()
    sdk.refund(out_refund_no=refund, out_trade_no=order, amount={"refund": 45, "total": 12_345, "currency": "CNY"})
    today = datetime.now(CHINA).strftime("%Y-%m-%d")  # noqa: TID251  the partner's clock
    code, said = called(sdk.trade_bill(today))
    assert code == 200
    code, content = sdk.download_bill(said["download_url"])
    bill = gzip.decompress(content)
    assert hashlib.sha1(bill, usedforsecurity=False).hexdigest() == said["hash_value"]
    lines = bill.decode("utf-8-sig").splitlines()
    [payment] = [
        line.split(",") for line in lines if order in line and "SUCCESS,`OTHERS" in line and refund not in line
    ]
    assert (payment[6], payment[12], payment[22], payment[24]) == (f"`{order}", "`123.45", "`0.74", "`123.45")
    [given] = [line.split(",") for line in lines if refund in line]
    assert (given[15], given[16]) == (f"`{refund}", "`0.45")
    assert lines[-2].startswith("总交易单数")
    code, said = called(sdk.trade_bill("2001-01-01"))
    assert said["code"] == "NO_STATEMENT_EXIST"


def test_wallet_lists_what_waits_and_pays_it_at_the_press_of_a_button(
    simulator: Any, merchant: Any, sdk: WeChatPay, until: Until
) -> None:
    order = number()
    place(sdk, order)
    assert order in requests.get(f"{simulator.url}/wallet", timeout=20).text
    for _ in range(2):  # a double click pays once
        after = requests.post(f"{simulator.url}/wallet/{order}", timeout=20)
        assert order not in after.text
    until(lambda: merchant.heard)
    assert called(sdk.query(out_trade_no=order))[1]["trade_state"] == "SUCCESS"


PHONE = {"payer_client_ip": "203.0.113.7", "h5_info": {"type": "Wap"}}


def h5(sdk: WeChatPay, out_trade_no: str, scene: Any = None) -> tuple[int, dict[str, Any]]:
    return place(sdk, out_trade_no, pay_type=WeChatPayType.H5, scene_info=PHONE if scene is None else scene)


def test_an_h5_order_opens_in_the_wallet_and_leads_back_when_it_is_paid(
    simulator: Any, merchant: Any, sdk: WeChatPay, until: Until
) -> None:
    order = number()
    code, said = h5(sdk, order)
    assert code == 200 and said["h5_url"].startswith(simulator.url)
    assert order in requests.get(said["h5_url"], timeout=20).text
    form = {"redirect_url": "http://manor.example/app/orders/1"}
    paid = requests.post(f"{simulator.url}/wallet/{order}", form, allow_redirects=False, timeout=20)
    assert paid.headers["Location"] == form["redirect_url"]
    until(lambda: merchant.heard)
    [one] = merchant.heard
    told = heard(sdk, one)
    assert told is not None and told["resource"]["trade_type"] == "MWEB"


@pytest.mark.parametrize(
    "scene",
    [{**PHONE, "payer_client_ip": "somewhere"}, {**PHONE, "h5_info": {}}, {**PHONE, "h5_info": {"type": "PC"}}],
)
def test_an_h5_order_says_where_it_is_opened(sdk: WeChatPay, scene: dict[str, Any]) -> None:
    code, said = h5(sdk, number(), scene)
    assert (code, said["code"]) == (400, "PARAM_ERROR")


def test_a_number_is_of_one_kind_of_order(sdk: WeChatPay) -> None:
    order = number()
    assert place(sdk, order)[0] == 200
    code, said = h5(sdk, order)
    assert (code, said["code"]) == (403, "OUT_TRADE_NO_USED")


def test_a_merchant_without_h5_is_told_so(simulator: Any, sdk: WeChatPay) -> None:
    simulator.control("PATCH", "/faults", no_h5=True)
    try:
        assert h5(sdk, number())[1]["code"] == "NO_AUTH"
    finally:
        simulator.control("DELETE", "/faults")
