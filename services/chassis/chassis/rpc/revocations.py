"""Sessions that ended lately, asked of identity: the way that goes on where no facts arrive.

An ended session reaches every service as a fact. Without a broker, with a worker that stands still or a fact that was
parked, that takes until the token ends. So `serve` asks identity itself while it is called: one small call for the
whole process every ASK_SECONDS, whoever calls it and however often; nobody calls, nobody asks. Where identity is away,
tokens count as before, and RPCs with `fresh_session`, which are those of money, refuse.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import grpc
from manor.identity.v1 import auth_pb2, auth_pb2_grpc

from chassis import clock
from chassis.errors import ManorError
from chassis.rpc import client
from chassis.rpc.tokens import LEEWAY_SECONDS, LIFETIME_SECONDS
from chassis.scope import Principal
from chassis.settings import ServiceSettings

ASK_SECONDS = 2.0
ANSWER_SECONDS = 1.0  # a call does not wait longer for identity's answer
AGAIN_SECONDS = 5.0  # until identity is asked again after it did not answer
# A revocation bears the time of its beginning and is seen once its transaction has committed, 20 s later at most.
OVERLAP = timedelta(seconds=25)
REMEMBERED = timedelta(seconds=LIFETIME_SECONDS + LEEWAY_SECONDS)  # after that no token of before is good
PAGE = 5000  # as ListRevocations gives at most
_log = logging.getLogger(__name__)

# Since when -> what ended since, as identity tells it.
Ask = Callable[[datetime], list[auth_pb2.Revocation]]


class Revocations:
    """What one process knows; safe to share between threads.

    Args:
        ask: identity.
    """

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._asking = threading.Lock()
        self._next_at = float("-inf")  # monotonic seconds
        self._told_until = clock.now() - REMEMBERED
        self._ended: dict[tuple[str, str], datetime] = {}

    @classmethod
    def of(cls, settings: ServiceSettings) -> Revocations | None:
        """The ones of a process; None where it is told of no identity, and in identity, which knows by itself."""
        if settings.service == "identity" or "identity" not in settings.address_of:
            return None
        return cls(_Identity(settings))

    def ended(self, principal: Principal, issued_at: datetime) -> bool:
        """Whether a token's session has ended, as far as identity told.

        Args:
            principal: whom the token names.
            issued_at: when it was signed.
        """
        if time.monotonic() >= self._next_at:
            self._learn()
        everywhere = self._ended.get((principal.id, ""))
        return (principal.id, principal.session_id) in self._ended or (
            everywhere is not None and issued_at <= everywhere
        )

    def _learn(self) -> None:
        # Those that come meanwhile wait for the answer, so that nobody goes by older news.
        if not self._asking.acquire(timeout=ANSWER_SECONDS):
            return
        try:
            if time.monotonic() < self._next_at:
                return
            started = time.monotonic()
            try:
                told = self._ask(self._told_until - OVERLAP)
            except (ManorError, grpc.RpcError) as error:
                _log.warning("identity does not say which sessions ended: %s", error)
                self._next_at = started + AGAIN_SECONDS
                return
            self._take(told)
            self._next_at = started + ASK_SECONDS
        finally:
            self._asking.release()

    def _take(self, told: list[auth_pb2.Revocation]) -> None:
        oldest = clock.now() - REMEMBERED
        ended = {key: at for key, at in self._ended.items() if at > oldest}
        for one in told:
            at = datetime.fromtimestamp(one.revoked_at_ms / 1000, UTC)
            key = (one.principal_id, one.session_id)
            ended[key] = max(at, ended.get(key, at))
            self._told_until = max(self._told_until, at)
        self._told_until = max(self._told_until, oldest)
        self._ended = ended


class _Identity:
    """Asks identity, a page at a time, over a channel that is made once, after any fork."""

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._stub: Any = None

    def __call__(self, since: datetime) -> list[auth_pb2.Revocation]:
        if self._stub is None:
            to_identity = client.channel("identity", self._settings, as_service=True)
            self._stub = auth_pb2_grpc.AuthServiceStub(to_identity)  # type: ignore[no-untyped-call]
        found: list[auth_pb2.Revocation] = []
        since_ms, ends_at = int(since.timestamp() * 1000), time.monotonic() + ANSWER_SECONDS
        while True:
            request = auth_pb2.ListRevocationsRequest(since_ms=since_ms)
            page = self._stub.ListRevocations(request, timeout=max(0.0, ends_at - time.monotonic())).revocations
            found.extend(page)
            if len(page) < PAGE:
                return found
            since_ms = page[-1].revoked_at_ms
