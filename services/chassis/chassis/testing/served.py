"""A service behind its interceptors, and people who call it: for tests of RPCs as callers meet them."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import grpc
from google.protobuf import descriptor_pool, message_factory
from google.protobuf.json_format import ParseDict
from google.rpc import error_details_pb2
from grpc_status import rpc_status
from manor.identity.v1 import events_pb2 as identity

from chassis import directory
from chassis.data.db import Database
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.rpc import tokens
from chassis.rpc.server import Guards, Server
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, GROUP

# Calls an RPC as somebody: `anna("UnitService.GetUnit", {"unitId": …})`; `key` is the idempotency key.
Person = Callable[..., Any]


class Refused(Exception):
    """What an RPC refused with: status, reason and faulty fields."""


class Served:
    """A served service and the people who call it.

    Args:
        deps: the served service's.
        channel: to it.
        keys: of whoever signs tokens, by name: identity, the gateway, and the service.
    """

    def __init__(self, deps: Deps, channel: grpc.Channel, keys: dict[str, dict[str, Any]]) -> None:
        self.deps, self.channel, self.keys = deps, channel, keys

    def person(self, node: int, *permissions: str, customers: Iterable[str] = ()) -> Person:
        """Somebody new, who calls RPCs in COMPANY: a member of staff, or the resident who the customers are."""
        principal_id = str(uuid.uuid4())
        kind: Any = "resident" if customers else "staff"
        fact = identity.GrantsChanged(principal_id=principal_id, version=1, kind=kind, group_id=GROUP)
        if permissions:
            fact.grants.add(node_id=node, permissions=permissions)
        for customer in customers:
            fact.customers.add(company_id=COMPANY, customer_id=customer)
        with UnitOfWork(self.deps.database, Scope.group(GROUP)) as tx:
            directory.HEARD[identity.GrantsChanged](tx, fact)
        token = tokens.SigningKey(self.keys["identity"]).sign(
            subject=principal_id, kind=kind, group_id=GROUP, session_id=str(uuid.uuid4()), grants_version=1
        )
        return lambda rpc, body=None, key="": self.call(token, rpc, body or {}, key)

    def call(self, token: str, rpc: str, body: dict[str, Any], key: str = "") -> Any:
        """Calls Service.Rpc, or chassis.Service.Rpc, with a JSON request, in COMPANY where it has such a field.

        Raises:
            Refused: by the service.
        """
        package, service, name = f"{self.deps.service}.{rpc}".split(".")[-3:]
        path = f"manor.{package}.v1.{service}"
        method = descriptor_pool.Default().FindServiceByName(path).methods_by_name[name]
        if "company_id" in method.input_type.fields_by_name:
            body = {"companyId": COMPANY, **body}
        request_class, reply_class = map(message_factory.GetMessageClass, (method.input_type, method.output_type))
        call = self.channel.unary_unary(f"/{path}/{name}", request_class.SerializeToString, reply_class.FromString)
        metadata = [("authorization", f"Bearer {token}"), ("idempotency-key", key or str(uuid.uuid4()))]
        try:
            return call(ParseDict(body, request_class()), timeout=20, metadata=metadata)
        except grpc.RpcError as error:
            raise Refused(*_told(error)) from error


def _told(error: grpc.RpcError) -> Iterator[str]:
    yield error.code().name
    status = rpc_status.from_call(error)
    for detail in status.details if status else ():
        info, faults = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
        if detail.Unpack(info):
            yield info.reason
        if detail.Unpack(faults):
            yield from (violation.field for violation in faults.field_violations)


@contextmanager
def served(deps: Deps, servicers: Callable[[Deps], Any], folder: Path, *signers: str) -> Iterator[Served]:
    """Serves a service with all its guards, but for the question to identity whether a session stands.

    Args:
        deps: the service's, with a database.
        servicers: the service's, `<service>.rpc.servicers`.
        folder: an empty one, for keys.
        signers: other services that have a key, since they call this one.
    """
    service = deps.service
    keys = {signer: tokens.make_key(signer) for signer in {"identity", "gateway", service, *signers}}
    (folder / "jwks.json").write_text(json.dumps(tokens.public_key_set(list(keys.values()))))
    (folder / f"{service}.json").write_text(json.dumps(keys[service]))
    files = {"jwks_file": folder / "jwks.json", "service_key_file": folder / f"{service}.json", "grpc_threads": 8}
    settings = deps.settings.model_copy(update=files)
    serving = Deps(settings, Database(settings, "serve"), "serve")
    server = Server(serving, servicers(serving), replace(Guards.of(serving), session_check=lambda principal: 0))
    with grpc.insecure_channel(f"127.0.0.1:{server.start()}") as channel:
        yield Served(serving, channel, keys)
    server.stop()
    serving.database.dispose()
