"""The partner's keys and the material of its merchants, made once into a folder.

`merchants/<number>/` holds what a merchant is given: merchant_private_key.pem, merchant_certificate.pem, api_v3_key,
platform_public_key.pem, and merchant.json, which names them. The first merchant's lie in the folder itself too.
"""

from __future__ import annotations

import json
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

FIRST_MERCHANT = 1_900_000_101
API_KEY_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Merchant:
    """What the partner knows of a merchant."""

    merchant_id: str
    app_id: str
    serial_no: str
    public_key: rsa.RSAPublicKey
    api_v3_key: bytes


@dataclass(frozen=True, slots=True)
class Partner:
    """The partner's own keys: one behind its certificate, one behind its public key, and one that nobody trusts."""

    certificate_key: rsa.RSAPrivateKey
    certificate: x509.Certificate
    public_key_id: str
    public_key_key: rsa.RSAPrivateKey
    forger: rsa.RSAPrivateKey
    merchants: dict[str, Merchant]

    @property
    def certificate_serial(self) -> str:
        """As in the header Wechatpay-Serial."""
        return f"{self.certificate.serial_number:040X}"


def ensure(folder: Path, merchants: int) -> Partner:
    """Reads the keys, making what is missing.

    Args:
        folder: where they lie.
        merchants: how many there are.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    certificate_key = _key(folder / "platform_private_key.pem")
    certificate = _certificate(folder / "platform_certificate.pem", certificate_key, "Tenpay.com Simulated CA")
    public_key_key = _key(folder / "platform_public_key_private.pem")
    (folder / "platform_public_key.pem").write_bytes(_public_pem(public_key_key))
    made = Partner(
        certificate_key,
        certificate,
        _kept(folder / "platform_public_key_id", f"PUB_KEY_ID_{secrets.randbelow(10**24):024d}"),
        public_key_key,
        _key(folder / "forger_private_key.pem"),
        {},
    )
    for place in range(merchants):
        merchant = _merchant(folder, str(FIRST_MERCHANT + place), made)
        made.merchants[merchant.merchant_id] = merchant
    for path in (folder / "merchants" / str(FIRST_MERCHANT)).iterdir():
        shutil.copyfile(path, folder / path.name)
    return made


def _merchant(folder: Path, merchant_id: str, partner: Partner) -> Merchant:
    own = folder / "merchants" / merchant_id
    own.mkdir(parents=True, exist_ok=True)
    key = _key(own / "merchant_private_key.pem")
    certificate = _certificate(own / "merchant_certificate.pem", key, merchant_id)
    serial_no = f"{certificate.serial_number:040X}"
    api_key = _kept(own / "api_v3_key", "".join(secrets.choice(API_KEY_ALPHABET) for _ in range(32)))
    app_id = _kept(own / "app_id", f"wx{secrets.token_hex(8)}")
    shutil.copyfile(folder / "platform_public_key.pem", own / "platform_public_key.pem")
    described = {
        "displayName": f"微信支付 {merchant_id}",
        "merchantId": merchant_id,
        "appId": app_id,
        "certificateSerialNo": serial_no,
        "privateKeySecret": "merchant_private_key.pem",
        "apiKeySecret": "api_v3_key",
        "platformKeySecret": "platform_public_key.pem",
        "platformKeyId": partner.public_key_id,
    }
    (own / "merchant.json").write_text(json.dumps(described, ensure_ascii=False, indent=1))
    return Merchant(merchant_id, app_id, serial_no, key.public_key(), api_key.encode())


def _kept(path: Path, value: str) -> str:
    if not path.exists():
        path.write_text(value)
        path.chmod(0o600)
    return path.read_text()


def _key(path: Path) -> rsa.RSAPrivateKey:
    if not path.exists():
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        path.chmod(0o600)
    found = load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(found, rsa.RSAPrivateKey)  # made above
    return found


def _certificate(path: Path, key: rsa.RSAPrivateKey, name: str) -> x509.Certificate:
    if not path.exists():
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        now = datetime.now(UTC)  # noqa: TID251  certificates run by the real clock
        made = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(subject)
            .public_key(key.public_key())
            # The package reads a serial as hexadecimal digits: forty of them, as the partner's are.
            .serial_number((1 << 158) | secrets.randbits(157))
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=3650))
            .sign(key, SHA256())
        )
        path.write_bytes(made.public_bytes(Encoding.PEM))
    return x509.load_pem_x509_certificate(path.read_bytes())


def _public_pem(key: rsa.RSAPrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
