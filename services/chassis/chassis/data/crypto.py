"""Encrypts personal fields with a key per company, finds them by a keyed hash per group, and masks them.

The data keys are derived from one master key by HKDF and stored nowhere: there is no table of wrapped keys to back
up beside the data, to lose, or to read before each field, and a million phones cost no look-up. A leaked data key
opens one company alone. What wrapping would add, destroying one company's key, deleting its rows gives as well.
The master key can be changed: each ciphertext names the key that it was made with.

NIST SP 800-38D (GCM), RFC 5869 (HKDF), RFC 2104 (HMAC).
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12
INDEX_BYTES = 16  # of the hash: a hundred bits more than a group has phones, and rows stay narrow


class NoKey(RuntimeError):
    """The master key file is missing or is none."""


class Undecipherable(RuntimeError):
    """A ciphertext was changed, belongs to another company or field, or its master key is gone."""


class Vault:
    """The master keys, and what is derived from them.

    Args:
        masters: master keys of 32 bytes by their number, 1 to 255. The highest one encrypts; the others still open
            what they closed. Number 1 alone makes the keyed hashes, which cannot be changed without the phones.
    """

    def __init__(self, masters: dict[int, bytes]) -> None:
        if 1 not in masters or any(len(key) != KEY_BYTES or not 0 < number < 256 for number, key in masters.items()):
            raise NoKey("master keys have 32 bytes each and numbers from 1 to 255, beginning with 1")
        self._masters = dict(masters)
        self.company = lru_cache(maxsize=4096)(self._company)
        self.group = lru_cache(maxsize=256)(self._group)

    @classmethod
    def open(cls, path: Path | None) -> Vault:
        """From a file with one master key a line in hex; the first is number 1.

        Raises:
            NoKey: there is no such file, or a line is no key.
        """
        if path is None:
            raise NoKey("MANOR_ENCRYPTION_KEY_FILE is not set: it names a file with 32 bytes in hex")
        try:
            lines = path.read_text("ascii").split()
            return cls({number: bytes.fromhex(line) for number, line in enumerate(lines, 1)})
        except (OSError, ValueError) as error:
            raise NoKey(f"{path} cannot be read as lines of 32 bytes in hex") from error

    def _company(self, group_id: int, company_id: int) -> FieldCipher:
        """The cipher of a company's fields; made once a process."""
        return FieldCipher(
            {
                number: AESGCM(_derived(master, f"manor/field/{group_id}/{company_id}"))
                for number, master in self._masters.items()
            }
        )

    def _group(self, group_id: int) -> BlindIndex:
        """The keyed hash of a group's fields; made once a process."""
        return BlindIndex(_derived(self._masters[1], f"manor/blind/{group_id}"))


def _derived(master: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode()).derive(master)


class FieldCipher:
    """Encrypts the fields of one company: number of the master key (1 byte), nonce (12), ciphertext and tag (16).

    Args:
        keys: AES-256-GCM by number of the master key.
    """

    def __init__(self, keys: dict[int, AESGCM]) -> None:
        self._keys = keys
        self._number = max(keys)
        self._prefix = bytes([self._number])

    def encrypt(self, field: str, value: str) -> bytes:
        """The ciphertext of a value.

        Args:
            field: which field it is, such as phone; it decrypts as that field alone.
            value: the text.
        """
        nonce = os.urandom(NONCE_BYTES)
        return self._prefix + nonce + self._keys[self._number].encrypt(nonce, value.encode(), field.encode())

    def encrypt_many(self, field: str, values: Sequence[str]) -> list[bytes]:
        """The ciphertexts of many values of one field, in their order; for imports."""
        seal, prefix, about = self._keys[self._number].encrypt, self._prefix, field.encode()
        random = os.urandom(NONCE_BYTES * len(values))  # one call for all of them is half the time
        sealed = []
        for place, value in enumerate(values):
            nonce = random[place * NONCE_BYTES : (place + 1) * NONCE_BYTES]
            sealed.append(prefix + nonce + seal(nonce, value.encode(), about))
        return sealed

    def decrypt(self, field: str, sealed: bytes) -> str:
        """The value of a ciphertext.

        Raises:
            Undecipherable: it was changed, or is another company's or field's.
        """
        sealed = bytes(sealed)
        key = self._keys.get(sealed[0]) if sealed else None
        if key is None:
            raise Undecipherable(f"{field} was encrypted with a master key that is not here")
        try:
            return key.decrypt(sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :], field.encode()).decode()
        except (InvalidTag, ValueError) as error:
            raise Undecipherable(f"{field} was changed, or belongs to another company or field") from error


class BlindIndex:
    """Finds an encrypted value by HMAC-SHA-256, cut to 16 bytes: equal values of a group's field have equal hashes.

    Args:
        key: of the group; a resident signs in before the company is known.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, field: str, value: str) -> bytes:
        """The hash (16 bytes) of a value in its normal form; see `chassis.phones`."""
        return hmac.digest(self._key, f"{field}\0{value}".encode(), "sha256")[:INDEX_BYTES]

    def of_many(self, field: str, values: Iterable[str]) -> list[bytes]:
        """The hashes of many values of one field, in their order; for imports.

        HMAC's two beginnings are the same for all of them: computed once and copied, it takes a third of the time.
        """
        key = self._key.ljust(64, b"\0")  # the block of SHA-256 (RFC 2104, section 2)
        inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in key) + field.encode() + b"\0")
        outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in key))
        hashes = []
        for value in values:
            within, around = inner.copy(), outer.copy()
            within.update(value.encode())
            around.update(within.digest())
            hashes.append(around.digest()[:INDEX_BYTES])
        return hashes


def masked_phone(phone: str) -> str:
    """138****5678: the first three and the last four where that leaves four hidden, otherwise the last two."""
    return _masked(phone, 3, 4) if len(phone) >= 11 else _masked(phone, 0, 2)


def masked_identity(number: str) -> str:
    """110101********1234: the place and the last four of an identity number; of a short one the last two."""
    return _masked(number, 6, 4) if len(number) >= 15 else _masked(number, 0, 2)


def masked_email(address: str) -> str:
    """z***@example.org: the first letter, and where it is."""
    name, at, domain = address.rpartition("@")
    return f"{name[:1]}***{at}{domain}" if at else _masked(address, 0, 2)


def _masked(value: str, first: int, last: int) -> str:
    hidden = len(value) - first - last
    if hidden <= 0:
        return "*" * len(value)
    return value[:first] + "*" * hidden + value[len(value) - last :]
