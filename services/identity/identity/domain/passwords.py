"""Passwords and other secrets: how they are kept, and how a wrong one costs as much time as an unknown name."""

from __future__ import annotations

import hashlib
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class Passwords:
    """argon2id (RFC 9106) with a memory cost that many sign-ins at once can afford.

    Args:
        memory_kib: memory of one check, KiB (OWASP Password Storage Cheat Sheet: 19 MiB with 2 rounds).
        rounds: passes over it.
    """

    def __init__(self, memory_kib: int, rounds: int) -> None:
        self._hasher = PasswordHasher(time_cost=rounds, memory_cost=memory_kib, parallelism=1)
        self._nobody = self._hasher.hash(secrets.token_urlsafe(16))

    def hash(self, password: str) -> str:
        """The text to keep: salt, costs and hash."""
        return self._hasher.hash(password)

    def matches(self, password_hash: str | None, password: str) -> bool:
        """Whether it is the password; where none is kept it costs the same and is not.

        Args:
            password_hash: what `hash` gave; None for an unknown name.
            password: what was typed.
        """
        try:
            return self._hasher.verify(password_hash or self._nobody, password) and password_hash is not None
        except (VerificationError, InvalidHashError):
            return False

    def outdated(self, password_hash: str) -> bool:
        """Whether the costs have changed since it was kept."""
        return self._hasher.check_needs_rehash(password_hash)


def token_hash(token: str) -> bytes:
    """What is kept of a random token: it has 256 bits of its own, so no slow hash is needed."""
    return hashlib.sha256(token.encode()).digest()


def sealed(token: str, successor: str) -> bytes:
    """A refresh token's successor, which only the token opens (AES-256-GCM).

    A token has one successor, so its key encrypts one text and the nonce need not differ.
    """
    return AESGCM(_key_of(token)).encrypt(bytes(12), successor.encode(), None)


def opened(token: str, ciphertext: bytes) -> str:
    """What `sealed` was given."""
    return AESGCM(_key_of(token)).decrypt(bytes(12), ciphertext, None).decode()


def _key_of(token: str) -> bytes:
    """Another hash than the one that the table keeps: 256 random bits need no slow one."""
    return hashlib.sha256(b"manor-successor\0" + token.encode()).digest()


def attempt_subject(way: str, name: str) -> bytes:
    """What wrong tries are counted by: a hash, since people type passwords where names belong.

    Args:
        way: password, code or send.
        name: what says who wants to sign in; case does not matter.
    """
    return hashlib.sha256(f"{way}:{name.lower()}".encode()).digest()
