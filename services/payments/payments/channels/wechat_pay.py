"""WeChat Pay API v3 through the wechatpayv3 package: native and H5 orders, queries, closing, notifications.

Source: WeChat Pay documentation for merchants, APIv3, "Native payment" and "H5 payment" (Native下单, H5下单, 查询订单,
关闭订单, 支付结果通知).
"""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from urllib.parse import urlsplit

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

from payments.channels import wechat_bills
from payments.channels import wechat_words as words
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
from payments.channels.wechat_bills import CHINA

PEM = serialization.Encoding.PEM
STALE_SECONDS = 300
API_KEY_BYTES = 32
SIGNATURE_TYPE = "WECHATPAY2-SHA256-RSA2048"
DESCRIPTION = "物业费用"  # what the payer reads
MOST_REASON = 80
# Refusals that no second try changes. Everything else may be passing, or say that an earlier try got through.
FINAL_REFUSALS = frozenset({"PARAM_ERROR", "INVALID_REQUEST", "NO_AUTH", "APPID_MCHID_NOT_MATCH", "MCH_NOT_EXISTS"})
MISSING = frozenset({"ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS", "NO_STATEMENT_EXIST"})
BILL_AFTER = timedelta(hours=10)  # of the next day in China (微信在次日9点启动生成前一天的对账单, 建议商户10点后再获取)
_CALLS = Histogram(
    "manor_payments_channel_call_duration_seconds", "Calls to channels, by what they asked and got", ["call", "outcome"]
)
_SECONDS = re.compile(r"[0-9]{1,12}")


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
        answer = self._placed(out_trade_no, amount_minor, currency_code, expires_at)
        if code_url := answer.get("code_url"):
            return str(code_url)
        raise ChannelTrouble("the answer has no code_url")

    def place_on_phone(
        self, out_trade_no: str, amount_minor: int, currency_code: str, expires_at: datetime, payer_address: str
    ) -> str:
        """Places an H5 order (H5下单), which a merchant asks the partner for apart (产品中心, H5支付)."""
        scene = {"payer_client_ip": payer_address, "h5_info": {"type": "Wap"}}
        asked = {"pay_type": WeChatPayType.H5, "scene_info": scene}
        try:
            answer = self._placed(out_trade_no, amount_minor, currency_code, expires_at, **asked)
        except _NotAllowed:
            return ""
        # It becomes a link of our page.
        if str(answer.get("h5_url")).startswith(("https://", "http://")):
            return str(answer["h5_url"])
        raise ChannelTrouble("the answer has no h5_url")

    def _placed(
        self, out_trade_no: str, amount_minor: int, currency_code: str, expires_at: datetime, **more: Any
    ) -> dict[str, Any]:
        return self._call(
            self._sdk.pay,
            description=DESCRIPTION,
            out_trade_no=out_trade_no,
            amount={"total": amount_minor, "currency": currency_code},
            time_expire=expires_at.astimezone(CHINA).isoformat(timespec="seconds"),
            **more,
        )

    def query(self, out_trade_no: str) -> Trade:
        """Asks how an order stands (查询订单)."""
        try:
            answer = self._call(self._sdk.query, out_trade_no=out_trade_no)
        except _Missing:
            return Trade("missing")
        state = answer.get("trade_state")
        if state == "SUCCESS":
            return Trade("paid", words.paid(answer, "query"))
        if state in ("NOTPAY", "USERPAYING", "PAYERROR"):
            return Trade("unpaid")
        if state == "REFUND":
            return Trade("refunded", words.paid(answer, "query"))
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
        return words.refund(answer, "status")

    def query_refund(self, out_refund_no: str) -> Refund:
        """Asks how a refund stands (查询单笔退款)."""
        try:
            return words.refund(self._call(self._sdk.query_refund, out_refund_no=out_refund_no), "status")
        except _Missing:
            return Refund(out_refund_no, "missing")

    def newest_bill(self, now: datetime) -> date | None:
        """Yesterday's, from ten in the morning on."""
        return (now.astimezone(CHINA) - BILL_AFTER).date() - timedelta(days=1)

    def refunds_of(self, day: date) -> list[Refund]:
        """The bill of a day's refunds (申请交易账单); none where nothing was given back."""
        try:
            told = self._call(self._sdk.trade_bill, bill_date=day.isoformat(), bill_type="REFUND", tar_type="GZIP")
        except _Missing:
            return []
        address = urlsplit(str(told.get("download_url")))
        # The answer names the partner's own address; ours may stand for it. The hash says that it is the bill.
        status, packed = self._downloaded(f"{address.path}?{address.query}")
        if status != 200 or not isinstance(packed, bytes):
            raise ChannelTrouble(f"the channel answered {status} instead of a bill")
        return list(wechat_bills.refunds(wechat_bills.unpacked(packed, str(told.get("hash_value")))))

    def _downloaded(self, path: str) -> tuple[int, bytes | str]:
        try:
            status, packed = self._sdk._core.request(path, skip_verify=True)
        except requests.RequestException as error:
            raise ChannelTrouble(f"{type(error).__name__} on the way to a bill") from error
        return int(status), packed

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
                return words.refund(resource, "refund_status")
            if event.get("event_type") != "TRANSACTION.SUCCESS" or resource.get("trade_state") != "SUCCESS":
                return None
            if resource.get("appid") != self.merchant.app_id:
                raise CallbackRefused("forged", "it is about another merchant")
            return words.paid(resource, "callback")
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
            raise (_NotAllowed if code == "NO_AUTH" else ChannelRefused)(said)
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


class _NotAllowed(ChannelRefused):
    """The merchant has not been given this way to collect."""


class _Missing(ChannelTrouble):
    """The channel does not know the order."""
