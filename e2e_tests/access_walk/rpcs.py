"""The platform's RPCs, and the two ways to call one: REST through the gateway, gRPC straight at the service."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass, field
from typing import Any, Protocol

import grpc
import requests
from chassis.testing.polling import eventually
from gateway.catalogue import Catalogue, Rpc, load
from google.protobuf import json_format
from google.rpc import error_details_pb2, status_pb2

Json = dict[str, Any]
SECONDS, UNAVAILABLE = 60, 503
_VARIABLE = re.compile(r"\{([\w.]+)\}")
_KINDS: dict[grpc.StatusCode, int] = {
    grpc.StatusCode.UNAUTHENTICATED: 401,
    grpc.StatusCode.PERMISSION_DENIED: 403,
    grpc.StatusCode.NOT_FOUND: 404,
    grpc.StatusCode.UNAVAILABLE: 503,
    grpc.StatusCode.INVALID_ARGUMENT: 400,
    grpc.StatusCode.FAILED_PRECONDITION: 409,
    grpc.StatusCode.ABORTED: 409,
    grpc.StatusCode.ALREADY_EXISTS: 409,
    grpc.StatusCode.RESOURCE_EXHAUSTED: 429,
}


@dataclass(frozen=True)
class Outcome:
    """What came of a call.

    Args:
        status: of HTTP; a gRPC status is told by the one that it corresponds to.
        code: the problem's; empty for a success.
        body: the reply, or the problem.
    """

    status: int
    code: str
    body: Json

    @property
    def ok(self) -> bool:
        """True for a success."""
        return self.status < 300

    @property
    def refused(self) -> bool:
        """True where the caller was told that they may not, or that there is no such thing."""
        return self.status in (401, 403, 404)

    @property
    def text(self) -> str:
        """All that the caller learnt."""
        return json.dumps(self.body, ensure_ascii=False)


class Way(Protocol):
    """A way to call."""

    name: str

    def call(self, rpc: Rpc, request: Json, token: str = "") -> Outcome:
        """Calls once.

        Args:
            rpc: which.
            request: by proto names.
            token: the caller's; empty for nobody.
        """


class Rpcs:
    """All RPCs by `service.Name`, such as tenants.GetUnit."""

    def __init__(self) -> None:
        self.catalogue: Catalogue = load()
        self.by_name = {name_of(rpc): rpc for rpc in self.catalogue.rpcs}


def name_of(rpc: Rpc) -> str:
    """service.Name; chassis.Name for those that every service has."""
    return f"{rpc.service or 'chassis'}.{rpc.descriptor.name}"


@dataclass
class Http:
    """By REST through the gateway."""

    gateway: str
    name: str = "http"
    _session: requests.Session = field(default_factory=requests.Session)

    def call(self, rpc: Rpc, request: Json, token: str = "") -> Outcome:
        """See Way."""
        binding = rpc.bindings[0]
        left = json.loads(json.dumps(request))
        path = _VARIABLE.sub(lambda match: str(_take(left, match.group(1))), binding.path)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if rpc.needs_idempotency_key:
            headers["Idempotency-Key"] = str(uuid.uuid4())
        body = left if binding.body == "*" else left.pop(binding.body, {}) if binding.body else None
        query = {} if binding.body == "*" else _flat(left)
        answer = self._session.request(
            binding.method, self.gateway + path, json=body, params=query, headers=headers, timeout=SECONDS
        )
        content = answer.json() if answer.content else {}
        return Outcome(answer.status_code, content.get("code", "") if not answer.ok else "", content)


@dataclass
class Grpc:
    """Straight at the services."""

    addresses: dict[str, str]
    name: str = "grpc"
    _channels: dict[str, grpc.Channel] = field(default_factory=dict)

    def call(self, rpc: Rpc, request: Json, token: str = "") -> Outcome:
        """See Way."""
        service = rpc.service or request["service"]
        if service not in self._channels:
            self._channels[service] = grpc.insecure_channel(self.addresses[service])
        method = self._channels[service].unary_unary(
            rpc.full_method,
            request_serializer=rpc.request_class.SerializeToString,
            response_deserializer=rpc.reply_class.FromString,
        )
        metadata = [("authorization", f"Bearer {token}")] if token else []
        if rpc.needs_idempotency_key:
            metadata.append(("idempotency-key", str(uuid.uuid4())))
        message = json_format.ParseDict(request, rpc.request_class())
        try:
            reply = method(message, metadata=metadata, timeout=SECONDS)
        except grpc.RpcError as error:
            return _failed(error)
        pool: Any = rpc.descriptor.containing_service.file.pool
        written = json_format.MessageToDict(reply, always_print_fields_with_no_presence=True, descriptor_pool=pool)
        return Outcome(200, "", written)


def _failed(error: Any) -> Outcome:
    reason = ""
    for key, value in error.trailing_metadata() or ():
        if key == "grpc-status-details-bin":
            for detail in status_pb2.Status.FromString(value).details:
                info = error_details_pb2.ErrorInfo()
                if detail.Unpack(info):
                    reason = info.reason
    return Outcome(_KINDS.get(error.code(), 500), reason, {"detail": error.details(), "code": reason})


def patient(way: Way, rpc: Rpc, request: Json, token: str = "") -> Outcome:
    """Calls again while the service has not heard of the caller's newest grants, which it says by 503."""
    return eventually(
        lambda: way.call(rpc, request, token), lambda outcome: outcome.status != UNAVAILABLE, SECONDS, every=0.1
    )


def _take(request: Json, name: str) -> Any:
    """A field of the request, which the path says and nothing else repeats."""
    *outer, last = name.split(".")
    for step in outer:
        request = request[step]
    return request.pop(last)


def _flat(request: Json, prefix: str = "") -> Json:
    """Nested fields as a query names them."""
    flat: Json = {}
    for name, value in request.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{name}.")
        else:
            flat[prefix + name] = str(value).lower() if isinstance(value, bool) else value
    return flat
