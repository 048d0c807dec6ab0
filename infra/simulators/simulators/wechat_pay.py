"""WeChat Pay API v3 over HTTP: signed requests in, signed answers out.

Source: WeChat Pay documentation for merchants, APIv3, "Native payment", "H5 payment", "Refunds", "Bills" and
"Platform certificates".
"""

from __future__ import annotations

import gzip
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, Response, request

from simulators import answers, signing
from simulators.bills import trade_bill
from simulators.book import Book, Refused, Row
from simulators.faults import Faults
from simulators.keys import Merchant, Partner
from simulators.notifier import signer

ANSWER_HEADERS = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache, must-revalidate"}


@dataclass
class State:
    """What the simulator's handlers share.

    Args:
        partner: its keys and merchants.
        book: its book.
        faults: the switches as they stand.
    """

    partner: Partner
    book: Book
    faults: Faults = field(default_factory=Faults)
    bills: dict[str, bytes] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def spend(self, switch: str) -> bool:
        """Uses up one of the requests that a switch counts."""
        with self.lock:
            left = getattr(self.faults, switch)
            if left > 0:
                self.faults = self.faults.changed({switch: left - 1})
        return bool(left)


def blueprint(state: State) -> Blueprint:
    """The routes under /v3."""
    api = Blueprint("wechat_pay", __name__, url_prefix="/v3")
    routes: list[tuple[str, str, Callable[..., tuple[int, Any]]]] = [
        ("POST", "/pay/transactions/native", _native),
        ("POST", "/pay/transactions/h5", _h5),
        ("GET", "/pay/transactions/out-trade-no/<out_trade_no>", _query),
        ("GET", "/pay/transactions/id/<transaction_id>", _query_transaction),
        ("POST", "/pay/transactions/out-trade-no/<out_trade_no>/close", _close),
        ("POST", "/refund/domestic/refunds", _refund),
        ("GET", "/refund/domestic/refunds/<out_refund_no>", _query_refund),
        ("GET", "/certificates", _certificates),
        ("GET", "/bill/tradebill", _trade_bill),
    ]
    for method, path, handle in routes:
        api.add_url_rule(path, handle.__name__, _signed(state, handle), methods=[method])
    api.add_url_rule("/billdownload/file", "download", lambda: _download(state))
    return api


def _signed(state: State, handle: Callable[..., tuple[int, Any]]) -> Callable[..., Response]:
    """Verifies the request, lets the faults have their say, and signs the answer."""

    def answer(**path: str) -> Response:
        if state.faults.slow_seconds:
            time.sleep(state.faults.slow_seconds)
        if state.spend("fail_answers"):
            return _answer(state, 500, _error("SYSTEM_ERROR", "系统异常，请用相同参数重新调用"))
        try:
            merchant = signing.sender(
                state.partner, request.headers.get("Authorization", ""), request.method, _raw_path(), request.get_data()
            )
            status, said = handle(state, merchant, **path)
        except signing.SignError as error:
            status, said = 401, _error("SIGN_ERROR", str(error))
        except Refused as error:
            status, said = error.status, _error(error.code, error.message)
        if status < 300 and state.spend("lose_answers"):
            status, said = 500, _error("SYSTEM_ERROR", "系统异常，请用相同参数重新调用")
        return _answer(state, status, said)

    answer.__name__ = handle.__name__
    return answer


def _raw_path() -> str:
    """Path and query as the merchant wrote and signed them."""
    raw = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.full_path.rstrip("?")
    return str(raw)


def _answer(state: State, status: int, said: Any) -> Response:
    body = b"" if said is None else json.dumps(said, ensure_ascii=False).encode()
    key, serial = signer(state.partner, public_key_mode=_public_key_mode())
    if state.faults.forge_answers:
        key = state.partner.forger
    headers = {**ANSWER_HEADERS, "Request-ID": secrets.token_hex(16).upper(), **signing.headers(key, serial, body)}
    return Response(body, status, headers)


def _public_key_mode() -> bool:
    """A merchant that has the public key says so in each request; others have the certificate."""
    return request.headers.get("Wechatpay-Serial", "").startswith("PUB_KEY_ID_")


def _error(code: str, message: str) -> dict[str, str]:
    return {"code": code, "message": message}


def _body() -> dict[str, Any]:
    body = request.get_json(silent=True, force=True)
    if not isinstance(body, dict):
        raise Refused(400, "PARAM_ERROR", "请求体不是合法的JSON")
    return body


def _native(state: State, merchant: Merchant) -> tuple[int, Any]:
    return 200, {"code_url": _placed(state, merchant, "NATIVE")}


def _h5(state: State, merchant: Merchant) -> tuple[int, Any]:
    if state.faults.no_h5:
        raise Refused(403, "NO_AUTH", "此商家的收款功能已被限制或未开通H5支付")
    prepay_id = _placed(state, merchant, "MWEB")
    return 200, {"h5_url": f"{request.host_url}wallet/checkmweb?prepay_id={prepay_id}&package=1"}


def _placed(state: State, merchant: Merchant, trade_type: str) -> str:
    order = answers.order_asked(_body(), merchant.app_id, merchant.merchant_id, trade_type)
    order["public_key_mode"] = int(_public_key_mode())
    return state.book.place(order)


def _same_merchant(merchant: Merchant, said: str | None) -> None:
    if said != merchant.merchant_id:
        raise answers.wrong("mchid", "与签名的商户号不一致")


def _query(state: State, merchant: Merchant, out_trade_no: str) -> tuple[int, Any]:
    _same_merchant(merchant, request.args.get("mchid"))
    return 200, answers.transaction(state.book.order(merchant.merchant_id, out_trade_no))


def _query_transaction(state: State, merchant: Merchant, transaction_id: str) -> tuple[int, Any]:
    _same_merchant(merchant, request.args.get("mchid"))
    return 200, answers.transaction(state.book.order_of_transaction(merchant.merchant_id, transaction_id))


def _close(state: State, merchant: Merchant, out_trade_no: str) -> tuple[int, Any]:
    _same_merchant(merchant, _body().get("mchid"))
    state.book.close(merchant.merchant_id, out_trade_no)
    return 204, None


def _refund(state: State, merchant: Merchant) -> tuple[int, Any]:
    refund, new = state.book.refund(merchant.merchant_id, answers.refund_asked(_body()))
    if new and refund["notify_url"]:
        order: Row = state.book.order(merchant.merchant_id, refund["out_trade_no"])
        told = answers.refund_event(refund)
        state.book.announce(order, "refund", told, url=refund["notify_url"], faults=state.faults)
    # The partner always says this first; the notification and the query say how it ended.
    return 200, {**answers.refunded(refund), "status": "PROCESSING"}


def _query_refund(state: State, merchant: Merchant, out_refund_no: str) -> tuple[int, Any]:
    return 200, answers.refunded(state.book.refund_named(merchant.merchant_id, out_refund_no))


def _certificates(state: State, merchant: Merchant) -> tuple[int, Any]:
    return 200, signing.certificates(state.partner, merchant)


def _trade_bill(state: State, merchant: Merchant) -> tuple[int, Any]:
    kind = request.args.get("bill_type", "ALL")
    if kind not in ("ALL", "REFUND"):
        raise answers.wrong("bill_type", "仅支持ALL和REFUND")
    bill = trade_bill(state.book, merchant.merchant_id, request.args.get("bill_date", ""), kind)
    token = secrets.token_urlsafe(24)
    zipped = request.args.get("tar_type") == "GZIP"
    with state.lock:
        state.bills[token] = gzip.compress(bill) if zipped else bill
    return 200, {
        "hash_type": "SHA1",
        "hash_value": hashlib.sha1(bill, usedforsecurity=False).hexdigest(),
        "download_url": f"{request.host_url}v3/billdownload/file?token={token}",
    }


def _download(state: State) -> Response:
    """A bill by its token; the partner does not sign it, the hash is in the answer that gave the address."""
    with state.lock:
        bill = state.bills.pop(request.args.get("token", ""), None)
    if bill is None:
        return _answer(state, 404, _error("RESOURCE_NOT_EXISTS", "账单不存在或下载地址已失效"))
    return Response(bill, 200, {"Content-Type": "application/octet-stream"})
