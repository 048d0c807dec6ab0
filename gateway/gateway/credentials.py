"""Whose token goes with a call: the bearer token of a program, or the cookies of a browser's session."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import threading
import time
from dataclasses import dataclass
from typing import Any

from chassis import clock
from chassis.errors import Unauthenticated
from chassis.rpc.tokens import Claims, Verifier
from werkzeug.http import dump_cookie

from gateway.calls import Services
from gateway.catalogue import Rpc
from gateway.exchange import Exchange, Headers
from gateway.problems import Problem

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CSRF_HEADER = "X-CSRF-Token"
# RFC 6750, section 2.1, and no longer than any of ours; gRPC would refuse other characters as if it had failed.
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]{1,4096}=*")
# Requests that a page sent together all carry the refresh token that the first of them uses up.
SHARED_REFRESH_SECONDS = 30
# A token that ends while the call is under way helps nobody.
EARLY_SECONDS = 10


@dataclass(frozen=True)
class CookieNames:
    """The names of the session's cookies.

    Args:
        secure: https alone; the prefix keeps other hosts of the domain from setting them (RFC 6265bis, section 4.1.3).
    """

    secure: bool

    def __getattr__(self, name: str) -> str:
        return f"{'__Host-' if self.secure else ''}manor_{name}"


class Credentials:
    """Finds the caller's token and renews a browser's.

    Args:
        services: where identity is.
        refresh_rpc: identity's RefreshSession.
        session_rpc: identity's GetSession.
        verifier: of tokens.
        secure: cookies for https alone.
    """

    def __init__(
        self, services: Services, refresh_rpc: Rpc, session_rpc: Rpc, verifier: Verifier, *, secure: bool
    ) -> None:
        self._services = services
        self._refresh_rpc = refresh_rpc
        self._session_rpc = session_rpc
        self._verifier = verifier
        self._secure = secure
        self.cookies = CookieNames(secure)
        self._refreshes = _Refreshes()

    def token(self, exchange: Exchange) -> str:
        """The access token of a request; empty for nobody.

        Raises:
            Problem: the header is no bearer token, the CSRF header is missing, the session has ended, or the token is
                a service's: they call each other, and whoever holds the key of one has no door to them here.
        """
        header = exchange.header("HTTP_AUTHORIZATION")
        if header is not None:
            scheme, _, token = header.partition(" ")
            if scheme.lower() != "bearer" or not _TOKEN.fullmatch(token.strip()):
                headers = {"WWW-Authenticate": "Bearer"}
                raise Problem(401, "UNAUTHENTICATED", "Authorization is `Bearer <token>`.", headers=headers)
            if self._speaks_for_a_service(token.strip()):
                raise Problem(403, "PRINCIPAL_KIND", "Services do not call through the gateway.")
            return token.strip()
        access = exchange.cookie(self.cookies.access)
        refresh = exchange.cookie(self.cookies.refresh)
        if not access and not refresh:
            return ""
        if exchange.method not in SAFE_METHODS:
            self.require_csrf(exchange, refresh)
        if access and self._good(access):
            return access
        return str(self.refresh(exchange, refresh).access_token) if refresh else ""

    def _speaks_for_a_service(self, token: str) -> bool:
        try:
            return self._verifier.verify(token).kind == "service"
        except Unauthenticated:
            return False  # no good for anything; the service that is called says why

    def require_csrf(self, exchange: Exchange, refresh: str) -> None:
        """A page of another site can send the cookies and not read them, so it cannot know this header.

        Raises:
            Problem: the header is not the session's.
        """
        given = exchange.header("HTTP_X_CSRF_TOKEN") or ""
        if not refresh or not hmac.compare_digest(given.encode(), csrf_token(refresh).encode()):
            raise Problem(
                403, "CSRF", f"Send the value of the cookie {self.cookies.csrf} as {CSRF_HEADER} with every change."
            )

    def refresh(self, exchange: Exchange, refresh: str) -> Any:
        """New tokens for a refresh token; the answer to the request sets them as cookies.

        Raises:
            Problem: the session has ended (401; the cookies go), or identity does not answer.
        """

        def call() -> Any:
            message = self._refresh_rpc.request_class(refresh_token=refresh)
            return self._services.call(self._refresh_rpc, message, [("x-request-id", exchange.request_id)])

        try:
            signed_in = self._refreshes.once(refresh, call)
        except Problem as problem:
            if problem.status == 401:
                exchange.forgotten = True
            raise
        exchange.new_session = signed_in
        return signed_in

    def claims(self, exchange: Exchange) -> Claims | None:
        """What the caller's token says, if it is good; for counting requests, and never to let anybody in."""
        header = exchange.header("HTTP_AUTHORIZATION") or ""
        token = header[7:].strip() if header[:7].lower() == "bearer " else exchange.cookie(self.cookies.access)
        try:
            return self._verifier.verify(token) if token else None
        except Unauthenticated:
            return None

    def require(self, exchange: Exchange) -> Claims:
        """Who calls, for the paths that no service guards: identity says whether the session still stands.

        Raises:
            Problem: 401; 403 for somebody who may do nothing yet or no more; identity does not answer.
        """
        return self._session(exchange)[0]

    def require_operator(self, exchange: Exchange, permission: str) -> Claims:
        """The same for what operators of the platform alone may do.

        Raises:
            Problem: as above; 403 for everybody else.
        """
        claims, session = self._session(exchange)
        if claims.kind != "operator":
            raise Problem(403, "PRINCIPAL_KIND", f"This is not for a {claims.kind}: operators of the platform see it.")
        if not any(permission in one.permissions for one in session.permissions):
            raise Problem(403, "PERMISSION_MISSING", f"You need the permission {permission}.")
        return claims

    def _session(self, exchange: Exchange) -> tuple[Claims, Any]:
        token = self.token(exchange)
        try:
            claims = self._verifier.verify(token)
        except Unauthenticated as error:
            headers = {"WWW-Authenticate": "Bearer"}
            raise Problem(401, error.reason, error.message, headers=headers) from None
        metadata = [("x-request-id", exchange.request_id), ("authorization", f"Bearer {token}")]
        session = self._services.call(self._session_rpc, self._session_rpc.request_class(), metadata)
        if session.must_change_password:
            raise Problem(403, "PASSWORD_CHANGE_REQUIRED", "Somebody else gave you your password: change it first.")
        return claims, session

    def cookie_headers(self, exchange: Exchange) -> Headers:
        """Sets or removes the session's cookies, where the request changed them."""
        names = self.cookies
        if exchange.forgotten:
            return [self._removed(name) for name in (names.access, names.refresh, names.csrf)]
        signed_in = exchange.new_session
        if signed_in is None:
            # The access token in hand says what is so no more: the next request of this browser gets a new one.
            return [self._removed(names.access)] if exchange.renewed else []
        moment = clock.now().timestamp()
        ends = signed_in.refresh_token_expire_time.seconds - moment
        access_ends = signed_in.access_token_expire_time.seconds - moment - EARLY_SECONDS
        access = (
            self._removed(names.access)
            if exchange.renewed
            else self._cookie(names.access, signed_in.access_token, access_ends)
        )
        return [
            access,
            self._cookie(names.refresh, signed_in.refresh_token, ends),
            self._cookie(names.csrf, csrf_token(signed_in.refresh_token), ends, readable=True),
        ]

    def _cookie(self, name: str, value: str, seconds: float, *, readable: bool = False) -> tuple[str, str]:
        age = max(0, int(seconds))
        text = dump_cookie(
            name, value, max_age=age, path="/", secure=self._secure, httponly=not readable, samesite="Lax"
        )
        return "Set-Cookie", text

    def _removed(self, name: str) -> tuple[str, str]:
        text = dump_cookie(name, "", max_age=0, expires=0, path="/", secure=self._secure, samesite="Lax")
        return "Set-Cookie", text

    def _good(self, access: str) -> bool:
        try:
            claims = self._verifier.verify(access)
        except Unauthenticated:
            return False
        return (claims.expires_at - clock.now()).total_seconds() > EARLY_SECONDS


def csrf_token(refresh: str) -> str:
    """The CSRF token of a session: bound to its refresh token, which no script can read."""
    digest = hashlib.sha256(b"manor-csrf\0" + refresh.encode()).digest()
    return base64.urlsafe_b64encode(digest[:24]).decode()


class _Refreshes:
    """Uses a refresh token once, however many requests carry it: using it twice would end the session."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flights: dict[str, _Flight] = {}

    def once(self, refresh: str, call: Any) -> Any:
        """What `call` gave for this token, now or up to SHARED_REFRESH_SECONDS ago."""
        key = hashlib.sha256(refresh.encode()).hexdigest()
        with self._lock:
            oldest = time.monotonic() - SHARED_REFRESH_SECONDS
            self._flights = {one: flight for one, flight in self._flights.items() if flight.started > oldest}
            flight = self._flights.get(key)
            if flight is None:
                flight = self._flights[key] = _Flight()
        with flight.lock:
            if flight.result is None:
                try:
                    flight.result = call()
                except Problem:
                    with self._lock:
                        self._flights.pop(key, None)
                    raise
            return flight.result


class _Flight:
    def __init__(self) -> None:
        self.started = time.monotonic()
        self.lock = threading.Lock()
        self.result: Any = None
