"""What a device signs in with: a name and a password that are made here, and the line of the broker's password file.

The form is that of mosquitto_passwd(1) 2.0 with -H sha512-pbkdf2: `$7$iterations$salt$hash`, both in base64.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

# A password has 192 random bits, which nobody guesses however quick a guess is; the broker checks one for each sign-in.
ITERATIONS = 101
SALT_BYTES = 12
# Letters that nobody mistakes for one another on a label; none of them means anything in a topic.
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
NAME_LENGTH = 12


def new_username() -> str:
    """A name that is nobody's: 31^12 are possible."""
    return "".join(secrets.choice(LETTERS) for _ in range(NAME_LENGTH))


def new_password() -> str:
    """A password, of letters that a shell and a form take as they are."""
    return secrets.token_urlsafe(24)


def hashed(password: str, salt: bytes | None = None, iterations: int = ITERATIONS) -> str:
    """A password as the broker keeps it.

    Args:
        password: in the clear.
        salt: random where it is left out.
        iterations: of PBKDF2 with SHA-512.
    """
    salt = salt or secrets.token_bytes(SALT_BYTES)
    key = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, iterations)
    return f"$7${iterations}${base64.b64encode(salt).decode()}${base64.b64encode(key).decode()}"


def matches(password: str, kept: str) -> bool:
    """Whether a password is the one that was hashed."""
    _, _, iterations, salt, _ = kept.split("$")
    return hmac.compare_digest(hashed(password, base64.b64decode(salt), int(iterations)), kept)
