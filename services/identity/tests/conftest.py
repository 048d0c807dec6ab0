"""A group of its own for each test, with two companies and an estate each, made as its administrator makes them."""

from __future__ import annotations

import json
import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from chassis.data.crypto import Vault
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Directory
from chassis.rpc.tokens import SigningKey, Verifier, make_key, public_key_set
from chassis.scope import Principal, Scope, use
from google.protobuf.message import Message
from identity.domain.passwords import Passwords
from identity.settings import Settings
from identity.usecases import grants, nodes, staff
from identity.usecases.bootstrap import Bootstrap, bootstrap
from identity.usecases.gate import Gate, Issued
from identity.usecases.sign_ins import SignIn, sign_in
from manor.identity.v1 import events_pb2
from manor.identity.v2 import events_pb2 as wanted_pb2
from manor.options.v1 import options_pb2
from sqlalchemy import text

PASSWORD = "correct horse battery"
FACTS = {
    "identity.node_changed.v1": events_pb2.NodeChanged,
    "identity.grants_changed.v1": events_pb2.GrantsChanged,
    "identity.session_revoked.v1": events_pb2.SessionRevoked,
    "identity.exchange_rate_changed.v1": events_pb2.ExchangeRateChanged,
    "identity.staff_changed.v1": events_pb2.StaffChanged,
    "identity.duties_changed.v1": events_pb2.DutiesChanged,
    "identity.absence_changed.v1": events_pb2.AbsenceChanged,
    "identity.messages_wanted.v2": wanted_pb2.MessagesWanted,
}


@dataclass
class World:
    """A group, and what tests do in it."""

    deps: Deps
    gate: Gate
    verifier: Verifier
    vault: Vault
    code: str
    group_id: int
    admin_name: str
    company_id: int = 0
    other_company_id: int = 0
    estate_id: int = 0
    other_estate_id: int = 0
    PASSWORD = PASSWORD

    @property
    def passwords(self) -> Passwords:
        return self.gate.passwords

    def sign_in(self, username: str, password: str = PASSWORD) -> Issued:
        return sign_in(self.gate, SignIn(username, password))

    @contextmanager
    def calling(self, caller: Principal, permission: str, level: int = options_pb2.SCOPE_ESTATE) -> Iterator[Tx]:
        """The scope that the server gives a caller by a permission."""
        scope = Directory(self.deps.database).resolve(caller, permission, level)  # type: ignore[arg-type]
        with use(scope), UnitOfWork(self.deps.database) as tx:
            yield tx

    @contextmanager
    def as_admin(self, permission: str) -> Iterator[Tx]:
        with self.calling(self.admin, permission) as tx:
            yield tx

    @cached_property
    def admin(self) -> Principal:
        return self.sign_in(self.admin_name).principal

    def hire(self, node_id: int, *role_ids: str, at: int = 0) -> Principal:
        """A member of staff of a node who holds roles there, or at another node."""
        username = f"u{secrets.token_hex(5)}"
        with self.as_admin("identity.staff.write") as tx:
            command = staff.CreateStaff(node_id, username, "Somebody", self.passwords.hash(PASSWORD))
            member = staff.create_staff(tx, command)
        for role_id in role_ids:
            with self.as_admin("identity.grants.write") as tx:
                grants.create_grant(tx, grants.CreateGrant(member.principal_id, role_id, at or node_id))
        return Principal(str(member.principal_id), "staff", self.group_id)

    def username(self, who: Principal) -> str:
        with self.within() as tx:
            return str(tx.execute(text("select username from staff where principal_id = :id"), {"id": who.id}).scalar())

    def within(self, caller: Principal | None = None) -> UnitOfWork:
        """The whole group."""
        return UnitOfWork(self.deps.database, Scope.group(self.group_id, caller))

    def facts(self, fact: type[Message]) -> list[Any]:
        """The group's facts of a type in the outbox, oldest first."""
        name = next(name for name, message in FACTS.items() if message is fact)
        with self.deps.database.owner.connect() as connection:
            rows = connection.execute(
                text("select payload from outbox where type = :type and group_id = :group order by id"),
                {"type": name, "group": self.group_id},
            )
            return [fact.FromString(row.payload) for row in rows]

    def audited(self, action: str) -> list[str]:
        """The resources of the group's audit rows of an action."""
        with self.within() as tx:
            rows = tx.execute(text("select resource from audit where action = :action order by id"), {"action": action})
            return list(rows.scalars())


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with identity's key, the public keys, and the master key of encryption."""
    folder = tmp_path_factory.mktemp("keys")
    key = make_key("identity")
    (folder / "identity.jwk").write_text(json.dumps(key))
    (folder / "jwks.json").write_text(json.dumps(public_key_set([key])))
    (folder / "master").write_text(secrets.token_hex(32))
    return folder


@pytest.fixture(scope="session")
def identity_deps(deps_of: Callable[..., Deps], keys: Path) -> Deps:
    """identity's, with passwords that cost little."""
    return deps_of(
        "identity",
        Settings,
        signing_key_file=keys / "identity.jwk",
        jwks_file=keys / "jwks.json",
        encryption_key_file=keys / "master",
        code_sender=f"file:{keys / 'codes'}",
        argon2_memory_kib=64,
        argon2_rounds=1,
    )


@pytest.fixture
def bare(identity_deps: Deps, keys: Path) -> World:
    """A group with an administrator and nothing else."""
    settings = identity_deps.settings
    assert isinstance(settings, Settings)
    gate = Gate(
        identity_deps.database,
        settings,
        SigningKey.read(keys / "identity.jwk"),
        Passwords(settings.argon2_memory_kib, settings.argon2_rounds),
    )
    code = f"g{uuid.uuid4().hex[:10]}"
    group = bootstrap(
        identity_deps.database, gate.passwords, Bootstrap(code, "Demonstration", f"admin-{code}", PASSWORD)
    )
    assert group.created
    return World(
        identity_deps,
        gate,
        Verifier(keys / "jwks.json"),
        Vault.open(keys / "master"),
        code,
        group.group_id,
        f"admin-{code}",
    )


@pytest.fixture
def world(bare: World) -> World:
    """A group with two companies and an estate in each."""
    node_ids = []
    for code, currency, zone in (("sh", "CNY", "Asia/Shanghai"), ("sg", "SGD", "Asia/Singapore")):
        with bare.as_admin("identity.nodes.write") as tx:
            company = nodes.create_company(tx, nodes.CreateCompany(code.upper(), code, currency, zone))
        with bare.as_admin("identity.nodes.write") as tx:
            estate = nodes.create_estate(tx, nodes.CreateEstate(company.node_id, "First", "e1"))
        node_ids += [company.node_id, estate.node_id]
    bare.company_id, bare.estate_id, bare.other_company_id, bare.other_estate_id = node_ids
    return bare
