"""WeChat Pay API v3 through the wechatpayv3 package: native orders, queries, closing, notifications.

Source: WeChat Pay documentation for merchants, APIv3, "Native payment" (Native下单, 查询订单, 关闭订单, 支付结果通知).
"""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import requests
from chassis import clock
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import load_pem_x509_certificate
from prometheus_client import Histogram
from wechatpayv3 import WeChatPay, WeChatPayType

from payments.channels.channel import (
    Answer,
    CallbackRefused,
    Channel,
    ChannelRefused,
    ChannelTrouble,
    Merchant,
    Paid,
    PlatformKey,
    Refund,
    Trade,
)

PEM = serialization.Encoding.PEM
STALE_SECONDS = 300
API_KEY_BYTES = 32
SIGNATURE_TYPE = "WECHATPAY2-SHA256-RSA2048"
DESCRIPTION = "物业费用"  # what the payer reads
# The forms that the documentation gives for what a notification and a query say.
OUT_TRADE_NO = re.compile(r"[0-9A-Za-z_\-|*]{6,32}")
TRANSACTION_ID = re.compile(r"[0-9A-Za-z]{1,32}")
OUT_REFUND_NO = re.compile(r"[0-9A-Za-z_\-|*@]{1,64}")
# ABNORMAL: the payer's account takes no money; the merchant has to arrange it on the partner's own pages.
REFUND_STATES = {"SUCCESS": "succeeded", "CLOSED": "failed", "ABNORMAL": "failed"}
MOST_REASON = 80
CURRENCY = re.compile(r"[A-Z]{3}")
MOST_FEN = 10**12
OLDEST, NEWEST = timedelta(days=366), timedelta(minutes=5)
# Refusals that no second try changes. Everything else may be passing, or say that an earlier try got through.
FINAL_REFUSALS = frozenset({"PARAM_ERROR", "INVALID_REQUEST", "NO_AUTH", "APPID_MCHID_NOT_MATCH", "MCH_NOT_EXISTS"})
MISSING = frozenset({"ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"})
_CALLS = Histogram(
    "manor_payments_channel_call_duration_seconds", "Calls to channels, by what they asked and got", ["call", "outcome"]
)
_SECONDS = re.compile(r"[0-9]{1,12}")
_CHINA = ZoneInfo("Asia/Shanghai")


class WechatPay(Channel):
    """One merchant's way to WeChat Pay.

    Args:
        merchant: the account and its secrets.
        base_url: the channel's address; the package knows only the real one.
        timeout: of one call, in seconds.
    """

    name = "wechat_pay"
    currencies, refund_days = frozenset({"CNY"}), 365
    url = "https://api.mch.weixin.qq.com"
    labels: ClassVar[Mapping[str, str]] = {"zh-CN": "微信支付", "en-US": "WeChat Pay"}

    def __init__(self, merchant: Merchant, base_url: str, timeout: float) -> None:
        self.merchant = merchant
        self._sdk = WeChatPay(
            wechatpay_type=WeChatPayType.NATIVE,
            mchid=merchant.merchant_id,
            private_key=merchant.private_key,
            cert_serial_no=merchant.certificate_serial_no,
            appid=merchant.app_id,
            apiv3_key=merchant.api_keys[0],
            notify_url=merchant.notify_url,
            timeout=timeout,
            public_key=merchant.platform_keys[merchant.platform_key_id],
            public_key_id=merchant.platform_key_id,
        )
        self._sdk._core._gate_way = base_url.rstrip("/")  # the package has no setting for it
        # It knows one key of the partner's, and for another it would fetch certificates while a call waits.
        self._sdk._core._verify_signature = self._believes
        self._platform_keys = {key_id: _public_key(pem) for key_id, pem in merchant.platform_keys.items()}

    @classmethod
    def check_keys(cls, private_key: str, api_key: str, platform_key: str) -> list[str]:
        """The merchant's private key and the platform's public key are PEM; the APIv3 key has 32 bytes."""
        faulty = []
        for name, load in (
            ("private_key", lambda: serialization.load_pem_private_key(private_key.encode(), None)),
            ("platform_key", lambda: serialization.load_pem_public_key(platform_key.encode())),
            ("api_key", lambda: _api_key(api_key)),
        ):
            try:
                load()
            except ValueError:
                faulty.append(name)
        return faulty

    def place(self, out_trade_no: str, amount_minor: int, currency_code: str, expires_at: datetime) -> str:
        """Places a native order (Native下单)."""
        answer = self._call(
            self._sdk.pay,
            description=DESCRIPTION,
            out_trade_no=out_trade_no,
            amount={"total": amount_minor, "currency": currency_code},
            time_expire=expires_at.astimezone(_CHINA).isoformat(timespec="seconds"),
        )
        if code_url := answer.get("code_url"):
            return str(code_url)
        raise ChannelTrouble("the answer has no code_url")

    def query(self, out_trade_no: str) -> Trade:
        """Asks how an order stands (查询订单)."""
        try:
            answer = self._call(self._sdk.query, out_trade_no=out_trade_no)
        except _Missing:
            return Trade("missing")
        state = answer.get("trade_state")
        if state == "SUCCESS":
            return Trade("paid", _paid(answer, "query"))
        if state in ("NOTPAY", "USERPAYING", "PAYERROR"):
            return Trade("unpaid")
        if state == "REFUND":
            return Trade("refunded", _paid(answer, "query"))
        if state in ("CLOSED", "REVOKED"):
            return Trade("closed")
        raise ChannelTrouble(f"the channel says {state} of the order")

    def close(self, out_trade_no: str) -> None:
        """Closes an unpaid order (关闭订单)."""
        with suppress(_Missing):
            self._call(self._sdk.close, out_trade_no=out_trade_no)

    def refund(self, paid: Paid, amount_minor: int, out_refund_no: str, reason: str) -> Refund:
        """Asks for a refund (申请退款)."""
        answer = self._call(
            self._sdk.refund,
            out_refund_no=out_refund_no,
            transaction_id=paid.transaction_id,
            amount={"refund": amount_minor, "total": paid.amount_minor, "currency": paid.currency_code},
            reason=reason[:MOST_REASON] or None,
            notify_url=self.merchant.notify_url,
        )
        return _refund(answer, "status")

    def query_refund(self, out_refund_no: str) -> Refund:
        """Asks how a refund stands (查询单笔退款)."""
        try:
            return _refund(self._call(self._sdk.query_refund, out_refund_no=out_refund_no), "status")
        except _Missing:
            return Refund(out_refund_no, "missing")

    def verify(self, headers: Mapping[str, str], body: bytes) -> Paid | Refund | None:
        """Judges a notification (支付结果通知) by its time, its signature and its ciphertext.

        Done here and not by the package: for a serial that it does not know it fetches certificates before it has
        looked at the signature, so that a forger could keep our threads waiting for the partner.
        """
        signed = {name.lower(): value for name, value in headers.items()}
        self._refuse_stale(signed.get("wechatpay-timestamp", ""))
        self._refuse_forged(signed, body)
        event = _decrypted(body, self.merchant.api_keys)
        resource = event["resource"]
        if resource.get("mchid") != self.merchant.merchant_id:
            raise CallbackRefused("forged", "it is about another merchant")
        try:
            if str(event.get("event_type", "")).startswith("REFUND."):
                return _refund(resource, "refund_status")
            if event.get("event_type") != "TRANSACTION.SUCCESS" or resource.get("trade_state") != "SUCCESS":
                return None
            if resource.get("appid") != self.merchant.app_id:
                raise CallbackRefused("forged", "it is about another merchant")
            return _paid(resource, "callback")
        except ChannelTrouble as error:
            raise CallbackRefused("unreadable", str(error)) from error

    def platform_keys(self) -> list[PlatformKey]:
        """The platform's certificates (下载平台证书); none where the merchant uses the platform's public key."""
        try:
            answer = self._call(self._certificates)
        except _Missing:
            return []
        try:
            told = [_certificate(one["encrypt_certificate"], self.merchant.api_keys) for one in answer["data"]]
        except (KeyError, TypeError, ValueError, InvalidTag) as error:
            raise ChannelTrouble(f"the channel's certificates are odd: {error!r}"[:500]) from error
        return [key for key in told if key.valid_until > clock.now()]

    def _certificates(self) -> tuple[int, str]:
        # Each is encrypted with the merchant's key, which tells whose it is; who signed the answer may be new to us.
        status, answer = self._sdk._core.request("/v3/certificates", skip_verify=True)
        return int(status), str(answer)

    @staticmethod
    def answer(http_status: int, message: str) -> Answer:
        """Nothing with 204; else a code and a message."""
        if not message:
            return Answer(http_status)
        body = json.dumps({"code": "FAIL", "message": message}).encode()
        return Answer(http_status, body, "application/json")

    def _refuse_forged(self, signed: Mapping[str, str], body: bytes) -> None:
        key = self._platform_keys.get(signed.get("wechatpay-serial", ""))
        if key is None:
            raise CallbackRefused("forged", "its serial number is of no key that is held")
        if signed.get("wechatpay-signature-type", SIGNATURE_TYPE) != SIGNATURE_TYPE:
            raise CallbackRefused("forged", "its signature is of another kind")
        lines = f"{signed['wechatpay-timestamp']}\n{signed.get('wechatpay-nonce', '')}\n".encode() + body + b"\n"
        try:
            signature = base64.b64decode(signed.get("wechatpay-signature", ""))
            key.verify(signature, lines, PKCS1v15(), SHA256())
        except (InvalidSignature, ValueError) as error:
            raise CallbackRefused("forged", "the signature is not the channel's") from error

    def _believes(self, headers: Mapping[str, str], body: str) -> bool:
        """Whether an answer is the partner's, in the package's place."""
        try:
            self._refuse_forged({name.lower(): value for name, value in headers.items()}, body.encode())
        except (CallbackRefused, KeyError):
            return False
        return True

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


def _api_key(api_key: str) -> None:
    if len(api_key.encode()) != API_KEY_BYTES:
        raise ValueError("an APIv3 key has 32 bytes")


def _public_key(pem: str) -> RSAPublicKey:
    key = serialization.load_pem_public_key(pem.encode())
    if not isinstance(key, RSAPublicKey):
        raise ValueError("the platform's key is an RSA key")
    return key


def _certificate(sealed: Mapping[str, str], api_keys: Sequence[str]) -> PlatformKey:
    certificate = load_pem_x509_certificate(_opened(sealed, api_keys))
    pem = certificate.public_key().public_bytes(PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return PlatformKey(f"{certificate.serial_number:X}", pem.decode(), certificate.not_valid_after_utc)


def _opened(sealed: Mapping[str, str], api_keys: Sequence[str]) -> bytes:
    """What the partner encrypted with one of the merchant's APIv3 keys.

    Raises:
        InvalidTag: with none of them.
    """
    nonce, secret = sealed["nonce"].encode(), base64.b64decode(sealed["ciphertext"])
    for api_key in api_keys:
        with suppress(InvalidTag):
            return AESGCM(api_key.encode()).decrypt(nonce, secret, (sealed.get("associated_data") or "").encode())
    raise InvalidTag


def _decrypted(body: bytes, api_keys: Sequence[str]) -> dict[str, Any]:
    """The event of a notification whose signature is right, with its resource decrypted.

    Raises:
        CallbackRefused: it has another form, or was encrypted with another key.
    """
    try:
        event = json.loads(body)
        sealed = event["resource"]
        if event["resource_type"] != "encrypt-resource" or sealed["algorithm"] != "AEAD_AES_256_GCM":
            raise ValueError("it is encrypted in another way")
        resource = json.loads(_opened(sealed, api_keys))
        if not isinstance(resource, dict):
            raise TypeError("its resource is no object")
    except InvalidTag as error:
        raise CallbackRefused("forged", "it was encrypted with another key") from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise CallbackRefused("unreadable", f"{type(error).__name__}: {error}"[:500]) from error
    return {**event, "resource": resource}


class _Missing(ChannelTrouble):
    """The channel does not know the order."""


def _paid(said: Mapping[str, Any], by: str) -> Paid:
    """A payment from a query's answer or a notification. What is odd is not rounded or guessed at, but refused."""
    try:
        amount = said["amount"]
        return Paid(
            _text(said, "out_trade_no", OUT_TRADE_NO),
            _text(said, "transaction_id", TRANSACTION_ID),
            _fen(amount["total"]),
            _text(amount, "currency", CURRENCY),
            _moment(said["success_time"]),
            by,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ChannelTrouble(f"the channel's words on a payment are odd: {error!r}"[:500]) from error


def _refund(said: Mapping[str, Any], state: str) -> Refund:
    """A refund from an answer or a notification."""
    try:
        word, back = said[state], None
        if state == "refund_status" and word == "SUCCESS":  # a notification, which names no currency: China's
            with suppress(ChannelTrouble, KeyError, TypeError):  # our own refund is known by its number alone
                amount = {"total": said["amount"]["refund"], "currency": "CNY"}
                back = _paid({**said, "transaction_id": said["refund_id"], "amount": amount}, "callback")
        return Refund(
            _text(said, "out_refund_no", OUT_REFUND_NO),
            REFUND_STATES.get(word, "processing"),
            _text(said, "refund_id", TRANSACTION_ID),
            str(word),
            back,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ChannelTrouble(f"the channel's words on a refund are odd: {error!r}"[:500]) from error


def _text(said: Mapping[str, Any], name: str, form: re.Pattern[str]) -> str:
    value = said[name]
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ValueError(f"{name} is {value!r}")
    return value


def _fen(value: Any) -> int:
    if type(value) is not int or not 0 < value <= MOST_FEN:
        raise ValueError(f"amount.total is {value!r}")
    return value


def _moment(value: Any) -> datetime:
    """A time with its zone, not in the future and not from before the channel's orders of this year."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"success_time {value} has no zone")
    now = clock.now()
    if not now - OLDEST <= moment <= now + NEWEST:
        raise ValueError(f"success_time {value} is not plausible")
    return moment
