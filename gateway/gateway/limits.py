"""How often somebody may ask: each principal, and more strictly whoever has none yet and wants to sign in."""

from __future__ import annotations

import math
import time

from flask import Flask, g, request
from flask_limiter import ApplicationLimit, Limiter, RequestLimit
from limits import RateLimitItemPerDay

from gateway.credentials import Credentials
from gateway.problems import Problem
from gateway.settings import Settings

# However small a file is, it takes so much of the disk and of a folder.
LEAST_UPLOAD_BYTES = 16 * 1024
# A store that does not answer must not hold up requests: after so long it is taken for away.
STORE_SECONDS = 1
_UNLIMITED = frozenset({"/healthz", "/readyz"})
_PUBLIC = frozenset({"/auth/sign-in", "/auth/refresh"})


def register(app: Flask, settings: Settings, credentials: Credentials) -> Limiter:
    """Limits every request of the app; `g.match` has been set before.

    Args:
        app: the app.
        settings: how many, and where they are counted.
        credentials: whose request it is.
    """

    def limit() -> str:
        kind = _kind()
        if kind == "sign-in":
            return settings.sign_in_rate_limit
        return settings.callback_rate_limit if kind == "callback" else settings.rate_limit

    def key() -> str:
        # A token that is not good says nothing: otherwise each made-up one would have a count of its own.
        claims = credentials.claims() if _kind() == "call" else None
        return f"principal:{claims.subject}" if claims else f"{_kind()}:{request.remote_addr}"

    def breached(found: RequestLimit) -> None:
        g.retry_after = max(1, math.ceil(found.reset_at - time.time()))

    limiter = Limiter(
        key,
        application_limits=[ApplicationLimit(limit_provider=limit, key_function=key)],
        storage_uri=settings.rate_limit_storage,
        storage_options={"socket_connect_timeout": STORE_SECONDS, "socket_timeout": STORE_SECONDS},
        strategy="fixed-window",
        on_breach=breached,
        key_prefix="manor-gateway",
        # The store of the counts is a convenience: while it is away the platform works on, each process by itself.
        in_memory_fallback_enabled=True,
    )

    @limiter.request_filter
    def unlimited() -> bool:
        return request.path in _UNLIMITED

    limiter.init_app(app)
    return limiter


class UploadQuota:
    """How many bytes each principal may upload in a day, counted where the rates are.

    Args:
        limiter: of the app.
        most: bytes.
    """

    def __init__(self, limiter: Limiter, most: int) -> None:
        self._limiter = limiter
        self._day = RateLimitItemPerDay(most)

    def take(self, principal_id: str, size: int) -> None:
        """Counts an upload that is about to begin.

        Args:
            principal_id: whose.
            size: bytes.

        Raises:
            Problem: 429; says how much is left, and until when.
        """
        counts, key = self._limiter.limiter, f"upload:{principal_id}"
        cost = max(size, LEAST_UPLOAD_BYTES)
        # Looked at first, since `hit` counts what it refuses too.
        if counts.test(self._day, key, cost=cost) and counts.hit(self._day, key, cost=cost):
            return
        window = counts.get_window_stats(self._day, key)
        wait = max(1, math.ceil(window.reset_time - time.time()))
        raise Problem(
            429,
            "UPLOAD_QUOTA",
            f"You may upload {self._day.amount:,} bytes a day, of which {window.remaining:,} are left; this takes"
            f" {cost:,}. Try again in {math.ceil(wait / 3600)} h, or ask for more.",
            headers={"Retry-After": str(wait)},
        )


def _kind() -> str:
    if request.path in _PUBLIC:
        return "sign-in"
    if request.path.startswith("/callbacks/"):
        return "callback"
    match = g.get("match")
    route = match.routes.get(request.method) if match is not None else None
    return "sign-in" if route is not None and route.rpc.access.public else "call"
