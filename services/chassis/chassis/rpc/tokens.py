"""Access tokens: signed statements of who calls, good for five minutes, which every service verifies by itself.

JSON Web Tokens (RFC 7519) signed with Ed25519 (RFC 8037, named by RFC 9864). A key's id begins with the name of its
signer: identity's keys speak of staff, residents, partners and operators; a service's own key speaks of that service
alone, so that a stolen service key makes nobody an administrator. What a service says of itself it says to one other
service: a token that was sent to one is of no use at a third.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from chassis import clock
from chassis.errors import Unauthenticated
from chassis.scope import Kind, Principal

ALGORITHM = "Ed25519"
ISSUER = "manor"
SIGN_IN_SIGNER = "identity"
LIFETIME_SECONDS = 300
# Clocks of two machines may differ by this much before a token counts as of the future.
LEEWAY_SECONDS = 30
CACHED_TOKENS = 10_000


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says.

    Args:
        subject: principal id (UUID); the service's name for a service.
        kind: what the principal is.
        group_id: the group; for a service the one it works in, 0 for none.
        session_id: the session (UUID); empty for a service.
        grants_version: the version of the principal's grants when the token was signed.
        issued_at: when.
        expires_at: until when it is good.
        must_change_password: somebody else gave the principal their password, so they may do nothing but change it.
        audience: the one service that a service's token was made for; empty for people and partners, whose tokens all
            services take, and for a service of the release before, which names none.
    """

    subject: str
    kind: Kind
    group_id: int
    session_id: str
    grants_version: int
    issued_at: datetime
    expires_at: datetime
    must_change_password: bool = False
    audience: str = ""

    def principal(self) -> Principal:
        """Who calls."""
        return Principal(self.subject, self.kind, self.group_id, self.session_id)


def make_key(signer: str) -> dict[str, str]:
    """A new private key as a JWK.

    Args:
        signer: identity, or the service that signs with it.
    """
    key = OKPKey.generate_key("Ed25519", {"kid": f"{signer}.{secrets.token_hex(6)}", "use": "sig"}, private=True)
    return cast(dict[str, str], key.as_dict(private=True))


def public_key_set(keys: Iterable[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    """The JWK set (RFC 7517, section 5) with the public halves: what every service is given to verify with.

    While a key is being replaced the set holds the old one and the new one.

    Args:
        keys: private JWKs as `make_key` gives them.
    """
    return {"keys": [{name: value for name, value in key.items() if name != "d"} for key in keys]}


class SigningKey:
    """A private key that signs tokens.

    Args:
        jwk: the private JWK.
    """

    def __init__(self, jwk: dict[str, str]) -> None:
        self._key = OKPKey.import_key({**jwk})
        self.key_id = jwk["kid"]
        self.signer = self.key_id.partition(".")[0]

    @classmethod
    def read(cls, path: Path) -> SigningKey:
        """The key in a file that holds one private JWK."""
        return cls(json.loads(path.read_text()))

    def sign(
        self,
        *,
        subject: str,
        kind: Kind,
        group_id: int,
        session_id: str = "",
        grants_version: int = 0,
        must_change_password: bool = False,
        audience: str = "",
        lifetime_seconds: int = LIFETIME_SECONDS,
    ) -> str:
        """A token, under 1 kB.

        Args:
            subject: principal id, or the service's name.
            kind: what the principal is.
            group_id: the group; 0 for a service that works in none.
            session_id: the session; empty for a service.
            grants_version: the version of the principal's grants.
            must_change_password: they may do nothing else first.
            audience: the service that is called, where a service speaks for itself.
            lifetime_seconds: how long it is good.
        """
        # With milliseconds: somebody who signs in again in the second of a revocation is not revoked.
        issued = int(clock.now().timestamp() * 1000) / 1000
        claims = {
            "iss": ISSUER,
            "sub": subject,
            "kind": kind,
            "gid": group_id,
            "sid": session_id,
            "gv": grants_version,
            "iat": issued,
            "exp": issued + lifetime_seconds,
        }
        if must_change_password:
            claims["mcp"] = True
        if audience:
            claims["aud"] = audience
        return jwt.encode({"alg": ALGORITHM, "kid": self.key_id}, claims, self._key, algorithms=[ALGORITHM])


class Verifier:
    """Checks tokens against the public keys in a file, which is read again when it changes.

    Args:
        path: the JWK set (MANOR_JWKS_FILE).
        audience: the service that asks; it refuses what was made for another. Empty: it takes what any may.
    """

    def __init__(self, path: Path, audience: str = "") -> None:
        self._path = path
        self._audience = audience
        self._read_at = 0
        self._keys: dict[str, OKPKey] = {}
        self._lock = threading.Lock()
        self._verified: OrderedDict[str, Claims] = OrderedDict()

    def verify(self, token: str) -> Claims:
        """What a good token says. The signature of one that was seen is not computed again.

        Args:
            token: the text after `Bearer `.

        Raises:
            Unauthenticated: it is not a token, signed by no key in the set or by one that may not say this, made for
                another service, or ended.
        """
        self._refresh()
        claims = self._verified.get(token)
        if claims is None:
            claims = self._checked(token)
            # Services of the release before name no audience. The next release refuses them.
            if self._audience and claims.audience not in ("", self._audience):
                raise Unauthenticated(f"This token was made for {claims.audience}", reason="TOKEN_AUDIENCE")
            with self._lock:
                self._verified[token] = claims
                while len(self._verified) > CACHED_TOKENS:
                    self._verified.popitem(last=False)
        if claims.expires_at <= clock.now():
            self._verified.pop(token, None)
            raise Unauthenticated("The access token has ended: refresh the session", reason="TOKEN_EXPIRED")
        return claims

    def _checked(self, token: str) -> Claims:
        try:
            # The key is chosen by the id in the header; the algorithm is ours, never the header's.
            decoded = jwt.decode(token, lambda found: self._keys[found.headers()["kid"]], algorithms=[ALGORITHM])
            return _claims(decoded.header, decoded.claims)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise Unauthenticated("The access token is not valid: sign in", reason="TOKEN_INVALID") from error

    def _refresh(self) -> None:
        changed = self._path.stat().st_mtime_ns
        if changed == self._read_at:
            return
        found = json.loads(self._path.read_text())["keys"]
        with self._lock:
            # A token verified by a key that is gone must not live on in the cache.
            self._verified.clear()
            self._keys = {key["kid"]: OKPKey.import_key(key) for key in found}
            self._read_at = changed


def _claims(header: Any, claims: dict[str, Any]) -> Claims:
    signer = str(header["kid"]).partition(".")[0]
    kind, subject, issued_at = claims["kind"], claims["sub"], float(claims["iat"])
    by_identity = kind in ("staff", "resident", "partner", "operator") and signer == SIGN_IN_SIGNER
    by_service = kind == "service" and signer == subject
    if claims["iss"] != ISSUER or not (by_identity or by_service):
        raise ValueError(f"key {header['kid']} may not sign for {kind} {subject}")
    if issued_at > clock.now().timestamp() + LEEWAY_SECONDS:
        raise ValueError("signed in the future")
    return Claims(
        str(subject),
        kind,
        int(claims["gid"]),
        str(claims["sid"]),
        int(claims["gv"]),
        datetime.fromtimestamp(issued_at, UTC),
        datetime.fromtimestamp(float(claims["exp"]), UTC),
        claims.get("mcp", False) is not False,
        str(claims.get("aud", "")),
    )
