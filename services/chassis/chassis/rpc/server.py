"""The gRPC server of a service: its RPCs and the chassis' own, each inside the layers that its proto asks for."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from importlib import import_module
from typing import Any

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection, reflection_pb2_grpc

from chassis import directory
from chassis.deps import Deps
from chassis.errors import ManorError
from chassis.rpc import access, chassis_services, client, idempotency, rules, status, wire
from chassis.rpc.arrivals import Arrivals
from chassis.rpc.call import Method, method
from chassis.rpc.callers import Callers
from chassis.rpc.interceptors import Layer, entry, limited, mapped, measured, seated, traced
from chassis.rpc.revocations import Revocations
from chassis.rpc.tokens import Verifier
from chassis.scope import Principal
from chassis.telemetry import reporting, tracing

Servicers = Iterable[tuple[Callable[[Any, Any], None], Any]]

_log = logging.getLogger(__name__)
_OPTIONS = [
    ("grpc.so_reuseport", 0),
    ("grpc.max_receive_message_length", 16 * 1024 * 1024),
    ("grpc.max_send_message_length", 32 * 1024 * 1024),
    # Clients may look whether an idle connection still stands, as ours do each minute.
    ("grpc.http2.min_ping_interval_without_data_ms", 30_000),
    # And so does the server: what was cut off, or never says anything, keeps its connection no longer than this.
    ("grpc.keepalive_time_ms", 60_000),
    ("grpc.keepalive_timeout_ms", 20_000),
    ("grpc.server_handshake_timeout_ms", 10_000),
    ("grpc.max_connection_idle_ms", 120_000),
    # Well below the files that a process may open, and one connection's share of the calls that may wait.
    ("grpc.max_allowed_incoming_connections", 500),
    ("grpc.max_concurrent_streams", 128),
    *wire.SERVER_OPTIONS,
]
# Calls that wait for a place, for each that has one: more would only wait until their deadline.
WAITING_PER_PLACE = 20


@dataclass(frozen=True)
class Guards:
    """What the layers ask about a call.

    Args:
        deps: the service's.
        verifier: of tokens.
        directory: the tree and the grants.
        session_check: asks whether a session stands, for RPCs with fresh_session.
        callers: which services call which RPC in their own name.
        revocations: what identity says of ended sessions, where it can be asked.
    """

    deps: Deps
    verifier: access.Verifier
    directory: access.Directory
    session_check: access.SessionCheck
    callers: Callers
    revocations: Revocations | None = None

    @classmethod
    def of(cls, deps: Deps) -> Guards:
        """The ones of a process."""
        if deps.settings.jwks_file is None:
            raise ValueError("MANOR_JWKS_FILE is not set: tokens cannot be verified")
        check = client.SessionQuestion(deps.settings)
        verifier = Verifier(deps.settings.jwks_file, deps.service)
        told = Revocations.of(deps.settings)
        return cls(deps, verifier, directory.Directory(deps.database), check, Callers.deployed(), told)

    def ended(self, principal: Principal, issued_at: datetime) -> bool:
        """Whether a token's session has ended, as a fact or identity itself told."""
        if self.directory.is_revoked(principal, issued_at):
            return True
        return self.revocations is not None and self.revocations.ended(principal, issued_at)

    def layered(
        self, rpc: Method, places: threading.Semaphore, handler: Callable[[Any, Any], Any]
    ) -> Callable[[Any, Any], Any]:
        """A handler inside all its layers, the outermost first to run.

        Args:
            rpc: what is called.
            places: for calls at work.
            handler: the servicer's method.
        """

        layer: Layer = idempotency.once(rpc, self.deps.database, handler)
        layer = rules.checked(rpc, layer)
        layer = access.permitted(rpc, self.directory, self.callers.of(rpc.full_name), layer)
        layer = access.authenticated(rpc, self.verifier, self.ended, self.session_check, layer)
        layer = seated(rpc, places, layer)
        for made in (limited, mapped, measured, traced):
            layer = made(rpc, layer)
        return entry(rpc, layer)


class _Registry:
    """Stands in for a grpc.Server where generated code registers a servicer, and keeps what it registers."""

    def __init__(self) -> None:
        self.handlers: dict[str, dict[str, Any]] = {}

    def add_generic_rpc_handlers(self, _handlers: Any) -> None:
        """The same handlers in another wrapping; they come by name below."""

    def add_registered_method_handlers(self, service: str, handlers: dict[str, Any]) -> None:
        """The handlers of one service by RPC."""
        self.handlers[service] = dict(handlers)


class _Reflection(reflection.ReflectionServicer):  # type: ignore[misc]  # the package has no types
    """Says what RPCs there are to whoever is signed in.

    Args:
        names: of the services.
        verifier: of tokens.
    """

    def __init__(self, names: Iterable[str], verifier: access.Verifier) -> None:
        super().__init__(names)
        self._verifier = verifier

    def ServerReflectionInfo(self, request_iterator: Any, context: Any) -> Any:
        metadata = {key: value for key, value in context.invocation_metadata() if isinstance(value, str)}
        try:
            self._verifier.verify(access.bearer(metadata))
        except ManorError as error:
            context.abort_with_status(status.to_status(error, ""))
        return super().ServerReflectionInfo(request_iterator, context)


class Server:
    """A gRPC server that is ready to start.

    Args:
        deps: the service's.
        servicers: pairs of the generated `add_…Servicer_to_server` and the servicer.
        guards: what the layers ask; the process's own where it is left out.

    Raises:
        Undeclared: an RPC lacks its path, its access rule, or has a field rule that means nothing.
    """

    def __init__(self, deps: Deps, servicers: Servicers, guards: Guards | None = None) -> None:
        self._deps = deps
        places = deps.settings.grpc_threads
        most = places * (1 + WAITING_PER_PLACE)
        self._pool = ThreadPoolExecutor(most, thread_name_prefix="rpc")
        self._server = grpc.server(self._pool, options=_OPTIONS, maximum_concurrent_rpcs=most)
        self._arrivals = Arrivals(most // 2)
        self._places = threading.BoundedSemaphore(places)
        self._health = health.HealthServicer()
        self._stopping = threading.Event()
        guards = guards or Guards.of(deps)
        registry = _Registry()
        for add, servicer in (*servicers, *chassis_services.servicers(deps)):
            add(servicer, registry)
        for service, handlers in registry.handlers.items():
            self._serve(service, {rpc: self._guarded(guards, service, rpc, one) for rpc, one in handlers.items()})
        self._serve_health()
        names = (*registry.handlers, health.SERVICE_NAME, reflection.SERVICE_NAME)
        reflection_pb2_grpc.add_ServerReflectionServicer_to_server(_Reflection(names, guards.verifier), self._server)
        self._names = ("", *registry.handlers)

    def start(self) -> int:
        """Listens and answers; gives the port."""
        settings = self._deps.settings
        port = wire.listen(self._server, f"{settings.grpc_host}:{settings.grpc_port}", settings.tls_dir)
        self._server.start()
        self._arrivals.start()
        self._tell(health_pb2.HealthCheckResponse.SERVING)
        return port

    def ready(self) -> bool:
        """False before start and from the moment that it is asked to stop."""
        return not self._stopping.is_set()

    def stop(self) -> None:
        """Says that it is not ready, takes no new call, and waits for those in hand, `stop_seconds` at most."""
        self._stopping.set()
        self._tell(health_pb2.HealthCheckResponse.NOT_SERVING)
        self._server.stop(self._deps.settings.stop_seconds).wait()
        self._arrivals.stop()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _guarded(self, guards: Guards, service: str, rpc: str, handler: Any) -> Any:
        if handler.request_streaming or handler.response_streaming:
            raise ValueError(f"{service}/{rpc} streams; the chassis guards calls of one request and one reply")
        declared = method(f"/{service}/{rpc}")
        return self._arrivals.handler(handler, guards.layered(declared, self._places, handler.unary_unary))

    def _serve_health(self) -> None:
        """Answers to Check, without a place for it: whoever asks is told also while every place is taken."""
        registry = _Registry()
        health_pb2_grpc.add_HealthServicer_to_server(self._health, registry)
        check = registry.handlers[health.SERVICE_NAME]["Check"]
        self._serve(health.SERVICE_NAME, {"Check": self._arrivals.handler(check, check.unary_unary)})

    def _serve(self, service: str, handlers: dict[str, Any]) -> None:
        self._server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service, handlers),))
        self._server.add_registered_method_handlers(service, handlers)

    def _tell(self, status: Any) -> None:
        for name in self._names:
            self._health.set(name, status)


def serve(deps: Deps) -> int:
    """The serve process of a service: answers until SIGTERM or SIGINT, then finishes what is in hand.

    `<service>.rpc` gives its servicers, and may give `session_check(deps)` where it knows sessions itself.
    """
    own = import_module(f"{deps.service}.rpc")
    guards = Guards.of(deps)
    if hasattr(own, "session_check"):
        guards = replace(guards, session_check=own.session_check(deps))
    server = Server(deps, own.servicers(deps), guards)
    asked = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: asked.set())
    reporting.ready("grpc", server.ready)
    port = server.start()
    _log.info("serving", extra={"port": port})
    asked.wait()
    _log.info("stopping: finishing what is in hand")
    server.stop()
    deps.database.dispose()
    tracing.flush()
    return 0
