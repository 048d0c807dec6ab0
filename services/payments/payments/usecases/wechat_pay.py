"""WeChat Pay API v3 through the wechatpayv3 package: native orders, queries, closing, notifications.

Source: WeChat Pay documentation for merchants, APIv3, "Native payment" (Native下单, 查询订单, 关闭订单, 支付结果通知).
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import requests
from chassis import clock
from prometheus_client import Histogram
from wechatpayv3 import WeChatPay, WeChatPayType

from payments.records.payments import Paid

STALE_SECONDS = 300
# Refusals that no second try changes. Everything else may be passing, or say that an earlier try got through.
FINAL_REFUSALS = frozenset({"PARAM_ERROR", "INVALID_REQUEST", "NO_AUTH", "APPID_MCHID_NOT_MATCH", "MCH_NOT_EXISTS"})
MISSING = frozenset({"ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"})
_CALLS = Histogram(
    "manor_payments_channel_call_duration_seconds", "Calls to channels, by what they asked and got", ["call", "outcome"]
)
_SECONDS = re.compile(r"[0-9]{1,12}")
_CHINA = ZoneInfo("Asia/Shanghai")


class ChannelTrouble(Exception):
    """The channel gave no clear answer: nothing is known of what it did."""


class ChannelRefused(Exception):
    """The channel will never take this."""


class CallbackRefused(Exception):
    """A notification that is not believed.

    Args:
        outcome: stale, forged or malformed; kept with the raw body.
        detail: what is wrong, for staff.
    """

    def __init__(self, outcome: str, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Merchant:
    """A channel account with its secrets, decrypted; never logged or stored."""

    group_id: int
    company_id: int
    channel_account_id: UUID
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    private_key: str
    api_key: str
    platform_key: str
    platform_key_id: str
    notify_url: str

    def __repr__(self) -> str:
        return f"Merchant({self.merchant_id})"


@dataclass(frozen=True, slots=True)
class Trade:
    """What the channel says of an order: state is paid, unpaid, closed or missing; `paid` is set with the first."""

    state: str
    paid: Paid | None = None


class Channel:
    """One merchant's way to WeChat Pay.

    Args:
        merchant: the account and its secrets.
        base_url: the channel's address; the package knows only the real one.
        timeout: of one call, in seconds.
    """

    def __init__(self, merchant: Merchant, base_url: str, timeout: float) -> None:
        self.merchant = merchant
        self._sdk = WeChatPay(
            wechatpay_type=WeChatPayType.NATIVE,
            mchid=merchant.merchant_id,
            private_key=merchant.private_key,
            cert_serial_no=merchant.certificate_serial_no,
            appid=merchant.app_id,
            apiv3_key=merchant.api_key,
            notify_url=merchant.notify_url,
            timeout=timeout,
            public_key=merchant.platform_key,
            public_key_id=merchant.platform_key_id,
        )
        self._sdk._core._gate_way = base_url.rstrip("/")

    def place(self, out_trade_no: str, amount_minor: int, description: str, expires_at: datetime) -> str:
        """Places a native order; gives the address that the payer scans. Placing it twice gives one order.

        Args:
            out_trade_no: our number.
            amount_minor: in fen.
            description: what the payer reads.
            expires_at: until when it can be paid.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        answer = self._call(
            self._sdk.pay,
            description=description,
            out_trade_no=out_trade_no,
            amount={"total": amount_minor, "currency": "CNY"},
            time_expire=expires_at.astimezone(_CHINA).isoformat(timespec="seconds"),
        )
        code_url = answer.get("code_url")
        if not code_url:
            raise ChannelTrouble("the answer has no code_url")
        return str(code_url)

    def query(self, out_trade_no: str) -> Trade:
        """Asks whether an order was paid.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        try:
            answer = self._call(self._sdk.query, out_trade_no=out_trade_no)
        except _Missing:
            return Trade("missing")
        state = answer.get("trade_state")
        if state == "SUCCESS":
            return Trade("paid", _paid(answer, "query"))
        if state in ("NOTPAY", "USERPAYING", "PAYERROR"):
            return Trade("unpaid")
        if state in ("CLOSED", "REVOKED"):
            return Trade("closed")
        raise ChannelTrouble(f"the channel says {state} of the order")

    def close(self, out_trade_no: str) -> None:
        """Closes an unpaid order.

        Raises:
            ChannelRefused, ChannelTrouble: also where it was paid this moment; ask again.
        """
        try:
            self._call(self._sdk.close, out_trade_no=out_trade_no)
        except _Missing:
            return

    def notified(self, headers: Mapping[str, str], body: bytes) -> Paid | None:
        """Judges a notification: its time, signature and ciphertext; None where it is about no payment.

        Args:
            headers: as they came; names in any case.
            body: byte for byte.

        Raises:
            CallbackRefused: it is stale, forged or malformed.
        """
        lower = {name.lower(): value for name, value in headers.items()}
        self._refuse_stale(lower.get("wechatpay-timestamp", ""))
        try:
            told = self._sdk.callback(lower, body)
        except (ValueError, LookupError, AttributeError, TypeError) as error:
            raise CallbackRefused("malformed", f"{type(error).__name__}: {error}"[:500]) from error
        except Exception as error:  # the package raises bare exceptions for signatures of another kind
            raise CallbackRefused("forged", str(error)[:500]) from error
        if not told:
            raise CallbackRefused("forged", "the signature or the ciphertext is not the channel's")
        resource = told["resource"]
        if told.get("event_type") != "TRANSACTION.SUCCESS" or resource.get("trade_state") != "SUCCESS":
            return None
        if (resource.get("mchid"), resource.get("appid")) != (self.merchant.merchant_id, self.merchant.app_id):
            raise CallbackRefused("forged", "it is about another merchant")
        try:
            return _paid(resource, "callback")
        except ChannelTrouble as error:
            raise CallbackRefused("malformed", str(error)) from error

    @staticmethod
    def _refuse_stale(timestamp: str) -> None:
        if not _SECONDS.fullmatch(timestamp):
            raise CallbackRefused("malformed", "it has no timestamp")
        age = clock.now().timestamp() - int(timestamp)
        if abs(age) > STALE_SECONDS:
            raise CallbackRefused("stale", f"its timestamp is {age:.0f} s off")

    def _call(self, function: Any, **arguments: Any) -> dict[str, Any]:
        """One call, counted by its outcome."""
        began, outcome = time.perf_counter(), "trouble"
        try:
            answer = self._answered(function, arguments)
            outcome = "answered"
            return answer
        except _Missing:
            outcome = "missing"
            raise
        except ChannelRefused:
            outcome = "refused"
            raise
        finally:
            _CALLS.labels(function.__name__, outcome).observe(time.perf_counter() - began)

    @staticmethod
    def _answered(function: Any, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The package verifies the signature of the answer."""
        try:
            status, text = function(**arguments)
        except requests.RequestException as error:
            raise ChannelTrouble(f"{type(error).__name__} on the way to the channel") from error
        except Exception as error:  # a bare exception, where the answer's signature is wrong
            raise ChannelTrouble(f"the channel's answer is not believed: {error}") from error
        try:
            answer: dict[str, Any] = json.loads(text) if text else {}
        except ValueError as error:
            raise ChannelTrouble(f"the channel answered {status} without JSON") from error
        if status in (200, 204):
            return answer
        code = str(answer.get("code", ""))
        said = f"{status} {code}: {answer.get('message', '')}"[:500]
        if code in MISSING:
            raise _Missing(said)
        if code in FINAL_REFUSALS and status < 500:
            raise ChannelRefused(said)
        raise ChannelTrouble(said)


class _Missing(ChannelTrouble):
    """The channel does not know the order."""


def _paid(said: Mapping[str, Any], by: str) -> Paid:
    try:
        return Paid(
            str(said["out_trade_no"]),
            str(said["transaction_id"]),
            int(said["amount"]["total"]),
            str(said["amount"]["currency"]),
            datetime.fromisoformat(said["success_time"]),
            by,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ChannelTrouble(f"the channel's words on a payment lack {error}") from error
