"""How often somebody may ask: each principal, and more strictly whoever has none yet and wants to sign in."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from limits import RateLimitItem, RateLimitItemPerDay, WindowStats, parse
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import FixedWindowRateLimiter

from gateway.credentials import Credentials
from gateway.exchange import Exchange
from gateway.problems import Problem
from gateway.settings import Settings

# However small a file is, it takes so much of the disk and of a folder.
LEAST_UPLOAD_BYTES = 16 * 1024
# A store that does not answer must not hold up requests: after so long it is taken for away.
STORE_SECONDS = 1
# A store that is away is asked again after a while, which doubles from the first to the last of these.
ASK_AGAIN_SECONDS, SELDOM_SECONDS = 1.0, 30.0
PREFIX = "manor-gateway"
_UNLIMITED = frozenset({"/healthz", "/readyz"})
_PUBLIC = frozenset({"/auth/sign-in", "/auth/refresh"})
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Counts:
    """Counts in fixed windows, in a store that replicas share or in this process.

    The store of the counts is a convenience: while it is away the platform works on, each process by itself.

    Args:
        storage: its address, such as redis://host:6379, or memory://.
    """

    def __init__(self, storage: str) -> None:
        options = {"socket_connect_timeout": STORE_SECONDS, "socket_timeout": STORE_SECONDS}
        shared = storage != "memory://"
        self._own = FixedWindowRateLimiter(MemoryStorage())
        self._shared = FixedWindowRateLimiter(storage_from_string(storage, **options)) if shared else None
        self._own_lock = threading.Lock()
        self._lock = threading.Lock()
        self._wait = ASK_AGAIN_SECONDS
        self._away_until = 0.0

    def hit(self, item: RateLimitItem, key: str, cost: int = 1) -> bool:
        """Counts; false where that is more than the item allows."""
        return self._asked(lambda counts: counts.hit(item, PREFIX, key, cost=cost))

    def test(self, item: RateLimitItem, key: str, cost: int = 1) -> bool:
        """Whether `hit` would be within what the item allows."""
        return self._asked(lambda counts: counts.test(item, PREFIX, key, cost=cost))

    def window(self, item: RateLimitItem, key: str) -> WindowStats:
        """When the window ends, and how much is left in it."""
        return self._asked(lambda counts: counts.get_window_stats(item, PREFIX, key))

    def _asked(self, ask: Callable[[FixedWindowRateLimiter], _T]) -> _T:
        if self._shared is not None and time.monotonic() >= self._away_until:
            try:
                found = ask(self._shared)
            except Exception as error:  # what it raises depends on the store; none of it may stop a request
                self._away(error)
            else:
                self._wait = ASK_AGAIN_SECONDS
                return found
        # Its store starts a timer to forget old counts, and of two threads at once the second finds it started.
        with self._own_lock:
            return ask(self._own)

    def _away(self, error: Exception) -> None:
        with self._lock:
            self._away_until = time.monotonic() + self._wait
            self._wait = min(self._wait * 2, SELDOM_SECONDS)
        _log.warning("the store of the counts is away: %s", error)


class Limits:
    """Limits the requests of everybody.

    Args:
        settings: how many.
        counts: where they are counted.
        credentials: whose request it is.
    """

    def __init__(self, settings: Settings, counts: Counts, credentials: Credentials) -> None:
        self._counts = counts
        self._credentials = credentials
        self._items = {
            "sign-in": parse(settings.sign_in_rate_limit),
            "callback": parse(settings.callback_rate_limit),
            "call": parse(settings.rate_limit),
        }

    def count(self, exchange: Exchange) -> None:
        """Counts a request, whose path has been matched.

        Raises:
            Problem: 429; says how long to wait.
        """
        if exchange.path in _UNLIMITED:
            return
        kind = _kind(exchange)
        item = self._items[kind]
        # A token that is not good says nothing: otherwise each made-up one would have a count of its own.
        claims = self._credentials.claims(exchange) if kind == "call" else None
        key = f"principal:{claims.subject}" if claims else f"{kind}:{exchange.client}"
        if self._counts.hit(item, key):
            return
        wait = max(1, math.ceil(self._counts.window(item, key).reset_time - time.time()))
        text = f"More than {item} were asked for; wait and try again."
        raise Problem(429, "RATE_LIMITED", text, headers={"Retry-After": str(wait)})


class UploadQuota:
    """How many bytes each principal may upload in a day, counted where the rates are.

    Args:
        counts: where they are counted.
        most: bytes.
    """

    def __init__(self, counts: Counts, most: int) -> None:
        self._counts = counts
        self._day = RateLimitItemPerDay(most)

    def take(self, principal_id: str, size: int) -> None:
        """Counts an upload that is about to begin.

        Args:
            principal_id: whose.
            size: bytes.

        Raises:
            Problem: 429; says how much is left, and until when.
        """
        key = f"upload:{principal_id}"
        cost = max(size, LEAST_UPLOAD_BYTES)
        # Looked at first, since `hit` counts what it refuses too.
        if self._counts.test(self._day, key, cost) and self._counts.hit(self._day, key, cost):
            return
        window = self._counts.window(self._day, key)
        wait = max(1, math.ceil(window.reset_time - time.time()))
        raise Problem(
            429,
            "UPLOAD_QUOTA",
            f"You may upload {self._day.amount:,} bytes a day, of which {window.remaining:,} are left; this takes"
            f" {cost:,}. Try again in {math.ceil(wait / 3600)} h, or ask for more.",
            headers={"Retry-After": str(wait)},
        )


def _kind(exchange: Exchange) -> str:
    if exchange.path in _PUBLIC:
        return "sign-in"
    if exchange.path.startswith("/callbacks/"):
        return "callback"
    route = exchange.match.routes.get(exchange.method) if exchange.match is not None else None
    return "sign-in" if route is not None and route.rpc.access.public else "call"
