"""What an RPC declares about itself in its proto, and the call in hand."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any

from google.api import annotations_pb2
from google.protobuf import descriptor_pool, message_factory
from google.protobuf.descriptor import Descriptor, MethodDescriptor
from google.protobuf.message import Message
from manor.options.v1 import options_pb2

from chassis.data.tx import Tx
from chassis.scope import Principal

_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# These levels need a permission for staff and partners to hold; the others ask for none.
GRANTED = (options_pb2.SCOPE_GROUP, options_pb2.SCOPE_COMPANY, options_pb2.SCOPE_ESTATE)
KINDS: dict[int, str] = {
    options_pb2.PRINCIPAL_KIND_STAFF: "staff",
    options_pb2.PRINCIPAL_KIND_RESIDENT: "resident",
    options_pb2.PRINCIPAL_KIND_PARTNER: "partner",
    options_pb2.PRINCIPAL_KIND_SERVICE: "service",
    options_pb2.PRINCIPAL_KIND_OPERATOR: "operator",
}


class Undeclared(RuntimeError):
    """An RPC does not say at which path it is served or who may call it: the server does not start with it."""


@dataclass(frozen=True)
class Method:
    """One RPC as its proto declares it.

    Args:
        full_name: /manor.billing.v1.RunService/StartRun.
        span: billing.start_run, the name of its use case.
        verb: the HTTP method, GET for what changes nothing.
        access: who may call it.
        kinds: the kinds of principal that may call it, by name.
        request: descriptor of the request message.
        reply: class of the reply message.
    """

    full_name: str
    span: str
    verb: str
    access: options_pb2.Access
    kinds: frozenset[str]
    request: Descriptor
    reply: type[Message]

    @property
    def mutating(self) -> bool:
        """True where a call may change something."""
        return self.verb != "GET"

    @property
    def needs_key(self) -> bool:
        """True where a call must carry an idempotency key."""
        return self.mutating and not self.access.idempotency_exempt


@cache
def method(full_name: str) -> Method:
    """The RPC of that name, such as /manor.billing.v1.RunService/StartRun.

    Raises:
        Undeclared: its proto lacks google.api.http or a whole manor.options.v1.access.
    """
    service, _, rpc = full_name.strip("/").partition("/")
    pool = descriptor_pool.Default()
    found: MethodDescriptor = pool.FindServiceByName(service).methods_by_name[rpc]
    options: Any = found.GetOptions()
    verb = options.Extensions[annotations_pb2.http].WhichOneof("pattern")
    if verb is None:
        raise Undeclared(f"{full_name} has no google.api.http option")
    access = options.Extensions[options_pb2.access]
    _check(full_name, verb.upper(), access)
    return Method(
        full_name,
        _span(service, rpc),
        verb.upper(),
        access,
        frozenset(KINDS[kind] for kind in _principals(access)),
        found.input_type,
        message_factory.GetMessageClass(found.output_type),
    )


def _principals(access: options_pb2.Access) -> set[int]:
    """Principals that may call: staff if the rule names none, and none in particular for a public RPC."""
    if access.public:
        return set()
    operators: set[int] = {options_pb2.PRINCIPAL_KIND_OPERATOR} if access.operator_permission else set()
    if access.scope == options_pb2.SCOPE_PLATFORM:
        return operators
    return (set(access.principals) or {options_pb2.PRINCIPAL_KIND_STAFF}) | operators


def _check(full_name: str, verb: str, access: options_pb2.Access) -> None:
    """Refuses access rules that are missing or make no sense: what is not said must never mean everybody."""
    kinds = _principals(access)
    if access.scope == options_pb2.SCOPE_UNSPECIFIED:
        raise Undeclared(f"{full_name} has no (manor.options.v1.access) option with a scope")
    if access.public:
        if access.scope != options_pb2.SCOPE_NONE or access.principals or access.permission:
            raise Undeclared(f"{full_name} is public: its scope is SCOPE_NONE, without permission and principals")
        if verb != "GET" and not access.idempotency_exempt:
            raise Undeclared(f"{full_name} is public, so nobody is there whom an idempotency key could belong to")
        return
    if not kinds <= set(KINDS):
        raise Undeclared(f"{full_name} names a kind of principal that does not exist")
    if access.scope == options_pb2.SCOPE_NONE and kinds != {options_pb2.PRINCIPAL_KIND_SERVICE}:
        raise Undeclared(f"{full_name} has SCOPE_NONE: it is public, or for services alone")
    if access.scope == options_pb2.SCOPE_PLATFORM and (access.principals or access.permission or not kinds):
        raise Undeclared(f"{full_name} is for operators: name operator_permission, and neither permission nor kinds")
    if options_pb2.PRINCIPAL_KIND_OPERATOR in access.principals and access.scope != options_pb2.SCOPE_SELF:
        raise Undeclared(f"{full_name} does not name the permission that operators need (operator_permission)")
    granted = kinds & {options_pb2.PRINCIPAL_KIND_STAFF, options_pb2.PRINCIPAL_KIND_PARTNER}
    if access.scope in GRANTED and granted and not access.permission:
        raise Undeclared(f"{full_name} does not name the permission that staff and partners need")


def _span(service: str, rpc: str) -> str:
    owner = service.split(".")[1] if service.startswith("manor.") else service
    return f"{owner}.{_WORDS.sub('_', rpc).lower()}"


@dataclass(slots=True)
class Call:
    """A call in hand, from its arrival to its answer; a servicer's methods get it beside the request.

    Args:
        method: what is called.
        metadata: the call's, by lower-case name.
        context: gRPC's.
        ends_at: monotonic seconds at which its deadline passes.
        token: the caller's, empty for a public RPC; calls to other services pass it on.
        principal: who calls; None until the token was verified, and for a public RPC.
        grants_version: of the principal's grants, from the token.
        begin: opens the call's transaction; whoever runs the servicer sets it, and ends what it has opened.
    """

    method: Method
    metadata: dict[str, str]
    context: Any
    ends_at: float
    token: str = ""
    principal: Principal | None = None
    grants_version: int = 0
    begin: Callable[[], Tx] | None = None
    _tx: Tx | None = None

    @property
    def tx(self) -> Tx:
        """The call's one transaction, under the scope of its caller.

        A call with an idempotency key runs in one that holds its stored reply too; for any other it is opened when
        it is first asked for. It commits once the servicer has answered, and rolls back where it raises.
        """
        if self._tx is None:
            if self.begin is None:
                raise RuntimeError(f"{self.method.full_name} is not being answered: it has no transaction")
            self._tx = self.begin()
        return self._tx

    def left(self) -> float:
        """Seconds until the deadline; below 0 once it has passed."""
        return self.ends_at - time.monotonic()


_call: ContextVar[Call | None] = ContextVar("manor_rpc_call", default=None)


def current_call() -> Call | None:
    """The RPC that this thread is answering; None outside one."""
    return _call.get()
