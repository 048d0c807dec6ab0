"""Signatures and ciphertexts of WeChat Pay API v3.

Source: WeChat Pay documentation for merchants, APIv3, "Signature generation", "Signature verification" and
"Decrypting certificates and notifications" (签名生成, 签名验证, 证书和回调报文解密).
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import secrets
import time
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from simulators.keys import Merchant, Partner

SCHEME = "WECHATPAY2-SHA256-RSA2048"
STALE_SECONDS = 300
_PART = re.compile(r'(\w+)="([^"]*)"')


class SignError(Exception):
    """The request is not signed by the merchant that it names; the message says what is wrong."""


def sender(partner: Partner, authorization: str, method: str, path: str, body: bytes) -> Merchant:
    """The merchant that signed a request.

    Args:
        partner: knows the merchants.
        authorization: the header.
        method: such as POST.
        path: with the query, as it came.
        body: byte for byte.

    Raises:
        SignError: nobody that the partner knows did.
    """
    scheme, _, rest = authorization.partition(" ")
    if scheme != SCHEME:
        raise SignError("Http头缺少Authorization或签名类型错误")
    parts = dict(_PART.findall(rest))
    merchant = partner.merchants.get(parts.get("mchid", ""))
    if merchant is None or parts.get("serial_no", "").upper() != merchant.serial_no:
        raise SignError("商户号或商户证书序列号有误")
    timestamp = parts.get("timestamp", "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > STALE_SECONDS:
        raise SignError("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟")
    signed = f"{method}\n{path}\n{timestamp}\n{parts.get('nonce_str', '')}\n".encode() + body + b"\n"
    try:
        merchant.public_key.verify(base64.b64decode(parts.get("signature", "")), signed, PKCS1v15(), SHA256())
    except (InvalidSignature, binascii.Error) as error:
        raise SignError("签名错误，请检查后再试") from error
    return merchant


def headers(
    key: rsa.RSAPrivateKey, serial: str, body: bytes, *, aged_seconds: int = 0, timestamp: int | None = None
) -> dict[str, str]:
    """The headers that sign an answer or a notification.

    Args:
        key: the partner's, or a forger's.
        serial: of the certificate, or the public key's id.
        body: byte for byte.
        aged_seconds: how far in the past the timestamp lies.
        timestamp: seconds since the epoch; now where it is left out.
    """
    moment = str((int(time.time()) if timestamp is None else timestamp) - aged_seconds)
    nonce = secrets.token_hex(16)
    signature = key.sign(f"{moment}\n{nonce}\n".encode() + body + b"\n", PKCS1v15(), SHA256())
    return {
        "Wechatpay-Timestamp": moment,
        "Wechatpay-Nonce": nonce,
        "Wechatpay-Signature": base64.b64encode(signature).decode(),
        "Wechatpay-Serial": serial,
        "Wechatpay-Signature-Type": SCHEME,
    }


def encrypted(merchant: Merchant, plain: bytes, associated_data: str) -> dict[str, str]:
    """AEAD_AES_256_GCM with the merchant's APIv3 key, as it stands in notifications and in /v3/certificates."""
    nonce = secrets.token_hex(6)
    ciphertext = AESGCM(merchant.api_v3_key).encrypt(nonce.encode(), plain, associated_data.encode())
    return {
        "algorithm": "AEAD_AES_256_GCM",
        "nonce": nonce,
        "associated_data": associated_data,
        "ciphertext": base64.b64encode(ciphertext).decode(),
    }


def notification(merchant: Merchant, event: dict[str, Any]) -> bytes:
    """The body of a notification.

    Args:
        merchant: who is told.
        event: id, create_time, event_type, summary, original_type, and `told`, what is encrypted.
    """
    resource = encrypted(merchant, json.dumps(event["told"], ensure_ascii=False).encode(), event["original_type"])
    return json.dumps(
        {
            "id": event["id"],
            "create_time": event["create_time"],
            "resource_type": "encrypt-resource",
            "event_type": event["event_type"],
            "summary": event["summary"],
            "resource": {"original_type": event["original_type"], **resource},
        },
        ensure_ascii=False,
    ).encode()


def certificates(partner: Partner, merchant: Merchant) -> dict[str, Any]:
    """The partner's certificates, encrypted for a merchant."""
    certificate = partner.certificate
    return {
        "data": [
            {
                "serial_no": partner.certificate_serial,
                "effective_time": certificate.not_valid_before_utc.isoformat(),
                "expire_time": certificate.not_valid_after_utc.isoformat(),
                "encrypt_certificate": encrypted(merchant, certificate.public_bytes(Encoding.PEM), "certificate"),
            }
        ]
    }
