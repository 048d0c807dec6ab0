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
from flask import Response, g, request

from gateway.calls import Services
from gateway.catalogue import Rpc
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

    def token(self) -> str:
        """The access token of the request in hand; empty for nobody.

        Raises:
            Problem: the header is no bearer token, the CSRF header is missing, or the session has ended.
        """
        header = request.headers.get("Authorization")
        if header is not None:
            scheme, _, token = header.partition(" ")
            if scheme.lower() != "bearer" or not _TOKEN.fullmatch(token.strip()):
                headers = {"WWW-Authenticate": "Bearer"}
                raise Problem(401, "UNAUTHENTICATED", "Authorization is `Bearer <token>`.", headers=headers)
            return token.strip()
        access = request.cookies.get(self.cookies.access, "")
        refresh = request.cookies.get(self.cookies.refresh, "")
        if not access and not refresh:
            return ""
        if request.method not in SAFE_METHODS:
            self.require_csrf(refresh)
        if access and self._good(access):
            return access
        return str(self.refresh(refresh).access_token) if refresh else ""

    def require_csrf(self, refresh: str) -> None:
        """A page of another site can send the cookies and not read them, so it cannot know this header.

        Raises:
            Problem: the header is not the session's.
        """
        given = request.headers.get(CSRF_HEADER, "")
        if not refresh or not hmac.compare_digest(given.encode(), csrf_token(refresh).encode()):
            raise Problem(
                403, "CSRF", f"Send the value of the cookie {self.cookies.csrf} as {CSRF_HEADER} with every change."
            )

    def refresh(self, refresh: str) -> Any:
        """New tokens for a refresh token; the answer to the request in hand sets them as cookies.

        Raises:
            Problem: the session has ended (401; the cookies go), or identity does not answer.
        """

        def call() -> Any:
            message = self._refresh_rpc.request_class(refresh_token=refresh)
            return self._services.call(self._refresh_rpc, message, [("x-request-id", g.request_id)])

        try:
            signed_in = self._refreshes.once(refresh, call)
        except Problem as problem:
            if problem.status == 401:
                self.forget()
            raise
        self.remember(signed_in)
        return signed_in

    def remember(self, signed_in: Any) -> None:
        """The answer to the request in hand will set these tokens as cookies."""
        g.new_session = signed_in

    def forget(self) -> None:
        """The answer to the request in hand will remove the cookies."""
        g.new_session = None

    def claims(self) -> Claims | None:
        """What the caller's token says, if it is good; for counting requests, and never to let anybody in."""
        header = request.headers.get("Authorization", "")
        token = header[7:].strip() if header[:7].lower() == "bearer " else request.cookies.get(self.cookies.access, "")
        try:
            return self._verifier.verify(token) if token else None
        except Unauthenticated:
            return None

    def require(self) -> Claims:
        """Who calls, for the paths that no service guards: identity says whether the session still stands.

        Raises:
            Problem: 401; 403 for somebody who may do nothing yet or no more; identity does not answer.
        """
        token = self.token()
        try:
            claims = self._verifier.verify(token)
        except Unauthenticated as error:
            headers = {"WWW-Authenticate": "Bearer"}
            raise Problem(401, error.reason, error.message, headers=headers) from None
        metadata = [("x-request-id", g.request_id), ("authorization", f"Bearer {token}")]
        session = self._services.call(self._session_rpc, self._session_rpc.request_class(), metadata)
        if session.must_change_password:
            raise Problem(403, "PASSWORD_CHANGE_REQUIRED", "Somebody else gave you your password: change it first.")
        return claims

    def renew(self) -> None:
        """The next request of this browser gets a new access token: the one in hand says what is so no more."""
        g.renewed = True

    def set_cookies(self, response: Response) -> Response:
        """Sets or removes the session's cookies, where the request in hand changed them."""
        if "renewed" in g:
            self._remove(response, self.cookies.access)
        if "new_session" not in g:
            return response
        signed_in = g.new_session
        if signed_in is None:
            for name in (self.cookies.access, self.cookies.refresh, self.cookies.csrf):
                self._remove(response, name)
            return response
        moment = clock.now().timestamp()
        ends = signed_in.refresh_token_expire_time.seconds - moment
        access_ends = signed_in.access_token_expire_time.seconds - moment - EARLY_SECONDS
        if "renewed" not in g:
            self._set(response, self.cookies.access, signed_in.access_token, access_ends)
        self._set(response, self.cookies.refresh, signed_in.refresh_token, ends)
        self._set(response, self.cookies.csrf, csrf_token(signed_in.refresh_token), ends, readable=True)
        return response

    def _set(self, response: Response, name: str, value: str, seconds: float, *, readable: bool = False) -> None:
        response.set_cookie(
            name, value, max_age=max(0, int(seconds)), path="/", secure=self._secure, httponly=not readable,
            samesite="Lax",
        )  # fmt: skip

    def _remove(self, response: Response, name: str) -> None:
        response.delete_cookie(name, path="/", secure=self._secure, samesite="Lax")

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
