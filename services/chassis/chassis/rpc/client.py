"""Calls from one service to another: whose token goes along, how long it may take, and when it is tried again."""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections import namedtuple
from typing import Any

import grpc
from manor.identity.v1 import auth_pb2, auth_pb2_grpc
from opentelemetry import propagate, trace
from opentelemetry.trace import SpanKind

from chassis import clock
from chassis import scope as scopes
from chassis.errors import DeadlineExceeded, ManorError, Unauthenticated, Unavailable
from chassis.rpc import status, wire
from chassis.rpc.call import Method, current_call, method
from chassis.rpc.interceptors import DEFAULT_SECONDS
from chassis.rpc.tokens import SigningKey
from chassis.scope import Principal
from chassis.settings import ServiceSettings

# What a hop keeps of its deadline, to answer its own caller after the call that it makes has failed.
SHAVE_SECONDS = 0.2
TRIES = 3
FIRST_PAUSE = 0.1
# A server that stops answers CANCELLED to what reaches it in its last moment.
_PASSING = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED)
_RENEW_SECONDS = 60
_OPTIONS = [
    ("grpc.max_receive_message_length", 32 * 1024 * 1024),
]

_Details = namedtuple("_Details", ("method", "timeout", "metadata", "credentials", "wait_for_ready", "compression"))


def channel(service: str, settings: ServiceSettings, *, as_service: bool = False) -> grpc.Channel:
    """A channel to a service; one is enough for all threads of a process, made after any fork.

    Inside an RPC the caller's token goes along and the deadline shrinks; elsewhere, and with `as_service`, this
    service speaks for itself, in the group of the scope in hand. A failure of the other service is raised as the
    same kind (chassis.errors).

    Args:
        service: whose name `settings.addresses` has.
        settings: of this service.
        as_service: speak as this service even inside a caller's RPC, for what callers may not ask themselves.
    """
    address = settings.address_of.get(service)
    if address is None:
        raise ValueError(f"MANOR_ADDRESSES does not say where {service} listens")
    return grpc.intercept_channel(
        wire.channel(address, settings.tls_dir, _OPTIONS), _Calls(_OwnToken(settings, service), as_service)
    )


class _OwnToken:
    """Signs and keeps this service's tokens for one other service, one for each group."""

    def __init__(self, settings: ServiceSettings, audience: str) -> None:
        self._settings = settings
        self._audience = audience
        self._lock = threading.Lock()
        self._key: SigningKey | None = None
        self._made: dict[int, tuple[float, str]] = {}

    def get(self, group_id: int) -> str:
        now = clock.now().timestamp()
        with self._lock:
            until, token = self._made.get(group_id, (0.0, ""))
            if until <= now:
                token = self._signing_key().sign(
                    subject=self._settings.service,
                    kind="service",
                    group_id=group_id,
                    audience=self._audience,
                    lifetime_seconds=300,
                )
                self._made[group_id] = (now + 300 - _RENEW_SECONDS, token)
            return token

    def _signing_key(self) -> SigningKey:
        if self._key is None:
            if self._settings.service_key_file is None:
                raise ValueError("MANOR_SERVICE_KEY_FILE is not set: this service cannot speak for itself")
            self._key = SigningKey.read(self._settings.service_key_file)
        return self._key


class _Calls(grpc.UnaryUnaryClientInterceptor):  # type: ignore[misc]
    """Puts token, deadline, trace and idempotency key on each call, and tries again where that does no harm."""

    def __init__(self, own: _OwnToken, as_service: bool) -> None:
        self._own = own
        self._as_service = as_service
        self._tracer = trace.get_tracer("chassis.rpc")

    def intercept_unary_unary(self, continuation: Any, details: Any, request: Any) -> Any:
        """Makes the call, TRIES times at most, all within one deadline."""
        name = details.method if isinstance(details.method, str) else details.method.decode()
        declared = method(name)
        ends_at = time.monotonic() + _timeout(details.timeout)
        with self._tracer.start_as_current_span(f"call {declared.span}", kind=SpanKind.CLIENT):
            metadata = self._metadata(declared, details.metadata)
            # What changes something without a key may have been done before the answer was lost.
            safe = not declared.mutating or any(key == "idempotency-key" for key, _ in metadata)
            for attempt in range(1, TRIES + 1):
                left = ends_at - time.monotonic()
                call = continuation(_Details(name, left, metadata, details.credentials, None, None), request)
                error = call.exception()
                if error is None:
                    return call
                pause = FIRST_PAUSE * 2 ** (attempt - 1) * random.uniform(0.5, 1.5)  # noqa: S311  no secret
                again = safe and error.code() in _PASSING and attempt < TRIES
                if not again or time.monotonic() + pause >= ends_at:
                    raise status.from_rpc_error(error) or error
                time.sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _metadata(self, declared: Method, given: Any) -> list[tuple[str, str]]:
        """The call's metadata. A mutating call gets a key, so that trying it again cannot do it twice."""
        metadata = dict(given or ())
        if not declared.access.public:
            metadata.setdefault("authorization", f"Bearer {self._token()}")
        if declared.needs_key:
            metadata.setdefault("idempotency-key", str(uuid.uuid4()))
        here = current_call()
        if here is not None and "x-request-id" in here.metadata:
            metadata.setdefault("x-request-id", here.metadata["x-request-id"])
        propagate.inject(metadata)
        return list(metadata.items())

    def _token(self) -> str:
        here = current_call()
        if here is not None and here.token and not self._as_service:
            return here.token
        if here is not None and here.principal is not None:
            return self._own.get(here.principal.group_id)
        return self._own.get(scopes.current().group_id)


def _timeout(asked: float | None) -> float:
    """Seconds that a call may take: what was asked, less than what the call in hand has left.

    Raises:
        DeadlineExceeded: nothing is left.
    """
    here = current_call()
    left = DEFAULT_SECONDS if here is None else here.left() - SHAVE_SECONDS
    if left <= 0:
        raise DeadlineExceeded("There is no time left to ask another service")
    return min(asked or DEFAULT_SECONDS, left)


class SessionQuestion:
    """Asks identity whether a session still stands, for RPCs that do not trust a token for its five minutes.

    Args:
        settings: of the service that asks.
    """

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._stub: Any = None

    def __call__(self, principal: Principal) -> int:
        """The version of the principal's grants.

        Raises:
            Unauthenticated: the session ended.
            Unavailable: identity gives no answer; money is not moved on a token alone.
        """
        request = auth_pb2.CheckSessionRequest(
            session_id=principal.session_id, principal_id=principal.id, group_id=principal.group_id
        )
        try:
            answer = self._connected().CheckSession(request)
        except (ManorError, grpc.RpcError) as error:
            raise Unavailable("Whether the session stands cannot be told now; try again soon") from error
        if not answer.active:
            raise Unauthenticated("This session has ended: sign in", reason="SESSION_REVOKED")
        return int(answer.grants_version)

    def _connected(self) -> Any:
        with self._lock:
            if self._stub is None:
                to_identity = channel("identity", self._settings, as_service=True)
                self._stub = auth_pb2_grpc.AuthServiceStub(to_identity)  # type: ignore[no-untyped-call]
            return self._stub
