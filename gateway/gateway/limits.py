"""How often somebody may ask: each principal, and more strictly whoever has none yet and wants to sign in."""

from __future__ import annotations

import math
import time

from flask import Flask, g, request
from flask_limiter import ApplicationLimit, Limiter, RequestLimit

from gateway.credentials import Credentials
from gateway.settings import Settings

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


def _kind() -> str:
    if request.path in _PUBLIC:
        return "sign-in"
    if request.path.startswith("/callbacks/"):
        return "callback"
    match = g.get("match")
    route = match.routes.get(request.method) if match is not None else None
    return "sign-in" if route is not None and route.rpc.access.public else "call"
