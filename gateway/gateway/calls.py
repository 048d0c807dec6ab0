"""Calls to the services: one channel each, made when first needed, which is after the server forked."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import grpc
from chassis.rpc import wire
from google.protobuf.message import Message
from opentelemetry import propagate

from gateway.catalogue import Rpc
from gateway.problems import Problem, from_rpc_error

REPLY_LIMIT_BYTES = 32 * 1024 * 1024
_OPTIONS = [
    ("grpc.max_receive_message_length", REPLY_LIMIT_BYTES),
]

Metadata = Sequence[tuple[str, str]]


class Services:
    """The services that the gateway can call.

    Args:
        addresses: host:port by service name.
        deadline_seconds: how long a call may take.
        tls_dir: MANOR_TLS_DIR.
    """

    def __init__(self, addresses: dict[str, str], deadline_seconds: float, tls_dir: Path | None = None) -> None:
        self._tls_dir = tls_dir
        self._addresses = addresses
        self._deadline = deadline_seconds
        self._lock = threading.Lock()
        self._channels: dict[str, grpc.Channel] = {}
        self._callables: dict[tuple[str, str], Any] = {}

    @property
    def names(self) -> list[str]:
        """All services whose address was given, by name."""
        return sorted(self._addresses)

    def known(self, service: str) -> bool:
        """True for a service whose address was given."""
        return service in self._addresses

    def call(self, rpc: Rpc, request: Message, metadata: Metadata, service: str = "") -> Any:
        """The reply to a request.

        Args:
            rpc: which.
            request: of the RPC's class.
            metadata: of the call; the trace context is added.
            service: who answers; the RPC's own service where it is left out.

        Raises:
            Problem: it failed.
        """
        carrier: dict[str, str] = {}
        propagate.inject(carrier)
        callable_ = self._callable(rpc, service or rpc.service)
        try:
            return callable_(request, timeout=self._deadline, metadata=(*metadata, *carrier.items()))
        except grpc.RpcError as error:
            raise from_rpc_error(error, rpc) from error

    def call_every(self, rpc: Rpc, request: Any, metadata: Metadata) -> Any:
        """The replies of all services as one: what they list, one service's after another's.

        They are asked at once. One that does not answer is left out, as it hides nothing of the others from whoever
        asks them one by one. Further pages are each service's own, so the reply leads to none.

        Args:
            rpc: which; its requests name a service.
            request: of the RPC's class; each service gets it under its own name.
            metadata: of the calls; the trace context is added.

        Raises:
            Problem: the caller may not ask, or asks wrongly, or no service answered.
        """
        carrier: dict[str, str] = {}
        propagate.inject(carrier)
        sent = (*metadata, *carrier.items())
        asked = []
        for service in self.names:
            named = rpc.request_class()
            named.CopyFrom(request)
            named.service = service  # type: ignore[attr-defined]
            asked.append(self._callable(rpc, service).future(named, timeout=self._deadline, metadata=sent))
        merged: Any = rpc.reply_class()
        failures = []
        for answer in asked:
            try:
                merged.MergeFrom(answer.result())
            except grpc.RpcError as error:
                failures.append(from_rpc_error(error, rpc))
        refusals = [one for one in failures if one.status < 500]
        if refusals or (failures and len(failures) == len(asked)):
            raise (refusals or failures)[0]
        if "next_page_token" in merged.DESCRIPTOR.fields_by_name:
            merged.next_page_token = ""
        return merged

    def _callable(self, rpc: Rpc, service: str) -> Any:
        key = (service, rpc.full_method)
        found = self._callables.get(key)
        if found is None:
            found = self._callables[key] = self._channel(service).unary_unary(
                rpc.full_method,
                request_serializer=rpc.request_class.SerializeToString,
                response_deserializer=rpc.reply_class.FromString,
                _registered_method=False,
            )
        return found

    def _channel(self, service: str) -> grpc.Channel:
        with self._lock:
            channel = self._channels.get(service)
            if channel is None:
                address = self._addresses.get(service)
                if address is None:
                    raise Problem(404, "NOT_FOUND", "There is nothing at this path.")
                channel = self._channels[service] = wire.channel(address, self._tls_dir, _OPTIONS)
            return channel

    def close(self) -> None:
        """Closes every channel."""
        with self._lock:
            for channel in self._channels.values():
                channel.close()
            self._channels.clear()
            self._callables.clear()
