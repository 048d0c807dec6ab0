"""A made-up service, trial, served with real tokens, a real directory and a real database."""

from __future__ import annotations

import functools
import json
import tempfile
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import google.api
import grpc
import grpc_tools  # type: ignore[import-untyped]
import pytest
from chassis import directory
from chassis.data.schema import tenant_table_policy
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import PreconditionFailed, Unauthenticated
from chassis.rpc import callers, tokens
from chassis.rpc.call import Call
from chassis.rpc.server import Guards, Server
from chassis.scope import Principal, Scope, current
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from grpc_tools import protoc
from manor.identity.v1 import events_pb2
from sqlalchemy import text

HERE = Path(__file__).parent
PROTOS = Path(__file__).resolve().parents[4] / "protos"
SITE = Path(next(iter(google.api.__path__))).parents[1]
WELL_KNOWN = Path(str(grpc_tools.__file__)).parent / "_proto"
GROUP, COMPANY, SISTER, ESTATE, OTHER_ESTATE, SISTER_ESTATE = 1, 2, 3, 11, 12, 13
OTHER_GROUP, OTHER_COMPANY = 5, 6
CUSTOMER = "0190cccc-0000-7000-8000-000000000001"


@functools.cache
def trial() -> Any:
    """Compiles trial.proto into the default pool; gives its message classes by name."""
    with tempfile.NamedTemporaryFile(suffix=".binpb") as made:
        arguments = [
            f"-I{HERE}",
            f"-I{PROTOS}",
            f"-I{SITE}",
            f"-I{WELL_KNOWN}",
            f"--descriptor_set_out={made.name}",
            "trial.proto",
        ]
        assert protoc.main(["protoc", *arguments]) == 0
        files = descriptor_pb2.FileDescriptorSet.FromString(Path(made.name).read_bytes())
    pool = descriptor_pool.Default()
    pool.AddSerializedFile(files.file[0].SerializeToString())
    found = pool.FindFileByName("trial.proto")
    return {name: message_factory.GetMessageClass(one) for name, one in found.message_types_by_name.items()}


def message(of: str, /, **values: Any) -> Any:
    """A message of trial.proto."""
    return trial()[of](**values)


def added(service: str) -> Callable[[Any, Any], None]:
    """What protoc would generate to register a servicer of trial.proto."""
    trial()
    methods = descriptor_pool.Default().FindServiceByName(f"manor.trial.v1.{service}").methods

    def add(servicer: Any, server: Any) -> None:
        handlers = {
            one.name: grpc.unary_unary_rpc_method_handler(
                getattr(servicer, one.name),
                request_deserializer=message_factory.GetMessageClass(one.input_type).FromString,
                response_serializer=message_factory.GetMessageClass(one.output_type).SerializeToString,
            )
            for one in methods
        }
        server.add_registered_method_handlers(f"manor.trial.v1.{service}", handlers)

    return add


class ThingServicer:
    """Reads and writes the table of things; tests put in `before` what must happen inside a call."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps
        self.scopes: list[Scope] = []
        self.before: Callable[[], None] = lambda: None

    def GetThing(self, request: Any, call: Call) -> Any:
        self.call = call
        self.scopes.append(current())
        self.before()
        names = call.tx.scalars(text("select name from things order by name")).all()
        return message("Thing", name=",".join(names))

    def CreateThing(self, request: Any, call: Call) -> Any:
        self.scopes.append(current())
        call.tx.execute(
            text("insert into things values (:group, :company, :estate, :name)"),
            {
                "group": current().group_id,
                "company": request.company_id,
                "estate": request.thing.estate_id or ESTATE,
                "name": request.thing.name,
            },
        )
        self.before()
        return replaced(request.thing, made_by=current().principal.id)

    def UpdateThing(self, request: Any, call: Call) -> Any:
        self.scopes.append(current())
        etag = request.etag
        if etag and etag != "7":
            raise PreconditionFailed("Somebody changed it: read it again")
        return replaced(request.thing, etag="8")

    MoveThing = GetMe = Greet = Tell = Watch = GetThing


def replaced(thing: Any, **values: Any) -> Any:
    """A copy with other values."""
    copy = type(thing)()
    copy.CopyFrom(thing)
    for name, value in values.items():
        setattr(copy, name, value)
    return copy


class Trial:
    """The served trial service and what tests ask of it."""

    def __init__(self, deps: Deps, folder: Path) -> None:
        keys = self.identity_key, self.trial_key, self.other_key = [
            tokens.make_key(signer) for signer in ("identity", "trial", "other")
        ]
        (folder / "jwks.json").write_text(json.dumps(tokens.public_key_set(keys)))
        (folder / "trial.json").write_text(json.dumps(self.trial_key))
        self.deps = deps
        self.servicer = ThingServicer(deps)
        self.stands: dict[str, bool] = {}
        verifier, file = tokens.Verifier(folder / "jwks.json", "trial"), descriptor_pb2.FileDescriptorProto()
        descriptor_pool.Default().FindFileByName("trial.proto").CopyToProto(file)
        guards = replace(Guards.of(deps), verifier=verifier, session_check=self.check, callers=callers.Callers([file]))
        self.server = Server(deps, [(added("ThingService"), self.servicer)], guards)
        self.port = self.server.start()
        self.channel = grpc.insecure_channel(f"127.0.0.1:{self.port}")
        self._version = 0

    def check(self, principal: Principal) -> int:
        if not self.stands.get(principal.session_id, True):
            raise Unauthenticated("This session has ended: sign in", reason="SESSION_REVOKED")
        return 0

    def grant(self, node: int, *permissions: str, kind: str = "staff", group: int = GROUP, **more: Any) -> str:
        """A new principal who holds permissions at a node; gives the token."""
        principal_id, self._version = more.pop("principal_id", str(uuid.uuid4())), self._version + 1
        fact = events_pb2.GrantsChanged(
            principal_id=principal_id, version=1, kind=kind, group_id=group, disabled=more.pop("disabled", False)
        )
        if permissions:
            for place in (node, *filter(None, [more.pop("also_at", 0)])):
                fact.grants.add(node_id=place, permissions=permissions)
        for company, customer in more.pop("customers", ()):
            fact.customers.add(company_id=company, customer_id=customer)
        self.apply(directory.HEARD[events_pb2.GrantsChanged], fact)
        return self.token(principal_id, kind, group, **more)

    def token(self, principal_id: str, kind: Any = "staff", group: int = GROUP, **more: Any) -> str:
        key = self.trial_key if kind == "service" else self.identity_key
        values = {"session_id": str(uuid.uuid4()), "grants_version": 1, **more}
        return tokens.SigningKey(key).sign(subject=principal_id, kind=kind, group_id=group, **values)

    def apply(self, hear: Any, fact: Any) -> None:
        """Hears a fact as the worker would."""
        with UnitOfWork(self.deps.database, Scope.group(GROUP)) as tx:
            hear(tx, fact)

    def newest_node(self) -> int:
        """The highest number of a node in the tree."""
        with self.deps.database.owner.connect() as connection:
            return int(connection.execute(text("select max(node_id) from nodes")).scalar_one())

    def hear_estate(self, node_id: int) -> None:
        """Hears of a new estate of COMPANY."""
        fact = events_pb2.NodeChanged(
            node_id=node_id,
            version=1,
            kind=events_pb2.NODE_KIND_ESTATE,
            parent_id=COMPANY,
            group_id=GROUP,
            company_id=COMPANY,
            estate_id=node_id,
            name=str(node_id),
            code=str(node_id),
            currency_code="CNY",
            time_zone="Asia/Shanghai",
        )
        self.apply(directory.HEARD[events_pb2.NodeChanged], fact)

    def call(self, rpc: str, request: Any, token: str = "", *, timeout: float | None = 10, **metadata: str) -> Any:
        """The reply of an RPC of ThingService, called directly."""
        found = descriptor_pool.Default().FindServiceByName("manor.trial.v1.ThingService").methods_by_name[rpc]
        sent = [(key.replace("_", "-"), value) for key, value in metadata.items()]
        if token:
            sent.append(("authorization", f"Bearer {token}"))
        return self.channel.unary_unary(
            f"/manor.trial.v1.ThingService/{rpc}",
            request_serializer=trial()[found.input_type.name].SerializeToString,
            response_deserializer=trial()[found.output_type.name].FromString,
        )(request, timeout=timeout, metadata=sent)

    def things(self) -> list[str]:
        """The names in the table, whoever's."""
        with self.deps.database.verifier.connect() as connection:
            return list(connection.execute(text("select name from things order by name")).scalars())


@pytest.fixture(scope="session")
def trial_deps(deps_of: Callable[..., Deps], tmp_path_factory: pytest.TempPathFactory) -> tuple[Deps, Path]:
    """The service's database with a table of things and a tree of two groups."""
    trial()
    folder = tmp_path_factory.mktemp("trial")
    (folder / "jwks.json").write_text('{"keys": []}')
    deps = deps_of(
        "chassis",
        jwks_file=folder / "jwks.json",
        service_key_file=folder / "trial.json",
        grpc_threads=6,
        stop_seconds=3,
    )
    with deps.database.owner.begin() as connection:
        connection.execute(
            text("create table if not exists things (group_id int, company_id int, estate_id int, name text)")
        )
        tenant_table_policy(connection, "things", residents_see_all=True)
    with UnitOfWork(deps.database, Scope.group(GROUP)) as tx:
        for node in nodes():
            directory.HEARD[events_pb2.NodeChanged](tx, node)
    return deps, folder


def nodes() -> Iterator[events_pb2.NodeChanged]:
    """Two groups: one with two companies and three estates, one with a company."""
    kinds = events_pb2.NodeKind
    for node, kind, parent, group, company in (
        (GROUP, kinds.NODE_KIND_GROUP, 0, GROUP, 0),
        (COMPANY, kinds.NODE_KIND_COMPANY, GROUP, GROUP, COMPANY),
        (SISTER, kinds.NODE_KIND_COMPANY, GROUP, GROUP, SISTER),
        (ESTATE, kinds.NODE_KIND_ESTATE, COMPANY, GROUP, COMPANY),
        (OTHER_ESTATE, kinds.NODE_KIND_ESTATE, COMPANY, GROUP, COMPANY),
        (SISTER_ESTATE, kinds.NODE_KIND_ESTATE, SISTER, GROUP, SISTER),
        (OTHER_GROUP, kinds.NODE_KIND_GROUP, 0, OTHER_GROUP, 0),
        (OTHER_COMPANY, kinds.NODE_KIND_COMPANY, OTHER_GROUP, OTHER_GROUP, OTHER_COMPANY),
    ):
        yield events_pb2.NodeChanged(
            node_id=node,
            version=1,
            kind=kind,
            parent_id=parent,
            group_id=group,
            company_id=company,
            estate_id=node if kind == kinds.NODE_KIND_ESTATE else 0,
            name=str(node),
            code=str(node),
            currency_code="CNY" if kind == kinds.NODE_KIND_COMPANY else "",
            time_zone="Asia/Shanghai",
        )


@pytest.fixture
def served(trial_deps: tuple[Deps, Path]) -> Iterator[Trial]:
    """A running server of its own for each test, with an empty table."""
    deps, folder = trial_deps
    with deps.database.owner.begin() as connection:
        connection.execute(text("truncate things"))
        connection.execute(text("truncate idempotency"))
    made = Trial(deps, folder)
    yield made
    made.channel.close()
    made.server.stop()
