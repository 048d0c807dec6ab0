"""Operators of the platform: a sign-in outside every group, whose permission stands in no role."""

from __future__ import annotations

import json
import math
import secrets
from pathlib import Path
from typing import Any

import pytest
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Directory
from chassis.errors import Denied, Invalid, NotFound
from chassis.scope import Scope
from identity import commands, queries
from identity.domain.roles import DeclaredPermission, DeclaredRole, FaultyRoles, built_in_roles
from identity.metrics import books
from identity.queries.built_in_roles import built_in, operator_permissions, permissions
from identity.records import Node, Staff
from identity.usecases import roles, sign_ins
from identity.usecases.bootstrap import BootstrapOperator, UsernameTaken, bootstrap_operator, end_operator
from identity.usecases.gate import Issued
from identity.usecases.verifications import get_last_verification
from manor.options.v1 import options_pb2
from sqlalchemy import select, text

MONITOR = "platform.monitor"


@pytest.fixture
def operator(world: Any) -> Issued:
    name = f"operator-{secrets.token_hex(5)}"
    command = BootstrapOperator(name, world.PASSWORD)
    assert bootstrap_operator(world.deps.database, world.passwords, command)
    assert not bootstrap_operator(world.deps.database, world.passwords, command)
    return world.sign_in(name.upper())  # type: ignore[no-any-return]


def test_an_operator_signs_in_and_their_session_says_what_they_may(world: Any, operator: Issued) -> None:
    claims = world.verifier.verify(operator.access_token)
    assert (claims.kind, claims.group_id) == ("operator", 0)
    with world.gate.within(0, operator.principal) as tx:
        view = queries.get_session(tx, operator.principal.id)
    assert (view.group_name, view.permissions, view.nodes) == ("", {0: [MONITOR]}, [])
    assert view.username.startswith("operator-")
    again = sign_ins.refresh_session(world.gate, operator.refresh_token)
    assert again.principal.id == operator.principal.id


def test_an_operator_changes_their_password(world: Any, operator: Issued) -> None:
    with world.gate.within(0) as tx:
        username = queries.get_session(tx, operator.principal.id).username
    change = sign_ins.ChangePassword(world.PASSWORD, "one of my own")
    sign_ins.change_password(world.gate, operator.principal, change)
    assert world.sign_in(username, "one of my own").principal.id == operator.principal.id


def test_an_operator_touches_no_groups_row(world: Any, operator: Issued) -> None:
    directory = Directory(world.deps.database)
    scope = directory.resolve(operator.principal, MONITOR, options_pb2.SCOPE_PLATFORM)
    with UnitOfWork(world.deps.database, scope) as tx:
        assert (tx.scalars(select(Node)).all(), tx.scalars(select(Staff)).all()) == ([], [])
    with pytest.raises(Denied):
        directory.resolve(operator.principal, "identity.staff.read", options_pb2.SCOPE_GROUP)


def test_an_ended_operator_signs_in_no_more(world: Any, operator: Issued) -> None:
    with world.gate.within(0) as tx:
        username = queries.get_session(tx, operator.principal.id).username
    end_operator(world.deps.database, username)
    assert Directory(world.deps.database).is_revoked(
        operator.principal, world.verifier.verify(operator.access_token).issued_at
    )
    with pytest.raises(Denied):
        world.sign_in(username)
    with pytest.raises(NotFound):
        end_operator(world.deps.database, f"nobody-{secrets.token_hex(4)}")


def test_an_operator_takes_no_name_of_a_group(world: Any) -> None:
    with pytest.raises(UsernameTaken):
        bootstrap_operator(world.deps.database, world.passwords, BootstrapOperator(world.admin_name, world.PASSWORD))


def test_the_operators_permission_is_in_no_built_in_role_and_offered_to_none() -> None:
    assert operator_permissions() == (MONITOR,)
    assert MONITOR not in permissions()
    assert not [role.role_id for role in built_in().values() if MONITOR in role.permissions]


@pytest.mark.parametrize(
    ("permission", "role"),
    [
        (DeclaredPermission(MONITOR, ("cashier",), operators=True), DeclaredRole("cashier", {})),
        (DeclaredPermission(MONITOR, every_role=True, operators=True), DeclaredRole("cashier", {})),
        (DeclaredPermission(MONITOR, operators=True), DeclaredRole("cashier", {}, (MONITOR,))),
    ],
)
def test_a_release_that_gives_it_to_a_built_in_role_does_not_start(
    permission: DeclaredPermission, role: DeclaredRole
) -> None:
    with pytest.raises(FaultyRoles, match="operators"):
        built_in_roles([permission], [role])


def test_no_role_of_a_groups_own_can_hold_it(world: Any) -> None:
    with world.as_admin("identity.roles.write") as tx, pytest.raises(Invalid) as refused:
        roles.create_role(tx, roles.CreateRole("Watchers", ["identity.roles.read", MONITOR]))
    (fault,) = refused.value.violations
    assert (fault.field, fault.code) == ("permissions[1]", "OPERATORS_PERMISSION")
    with world.as_admin("identity.roles.write") as tx:
        made = roles.create_role(tx, roles.CreateRole("Readers", ["identity.roles.read"]))
    with world.as_admin("identity.roles.write") as tx, pytest.raises(Invalid):
        roles.update_role(tx, roles.UpdateRole(made.role_id, {"permissions": [MONITOR]}))


def test_the_command_makes_an_operator_and_ends_one(
    identity_deps: Deps, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, name = tmp_path / "password", f"operator-{secrets.token_hex(5)}"
    file.write_text("a long password\n")
    who = ["--operator", "--username", name]
    for outcome in ("created", "exists"):
        assert commands.bootstrap(identity_deps, [*who, "--password-file", str(file)]) == 0
        assert f"operator {name} {outcome}" in capsys.readouterr().out
    assert commands.bootstrap(identity_deps, [*who, "--end"]) == 0
    for faulty, said in (
        ([*who, "--group-code", "g", "--password-file", str(file)], "who is in none"),
        (who, "--password-file is missing"),
        (["--username", name, "--password-file", str(file)], "--operator"),
        (["--username", name, "--group-code", "g", "--end"], "--end goes with --operator"),
    ):
        with pytest.raises(SystemExit):
            commands.bootstrap(identity_deps, faulty)
        assert said in capsys.readouterr().err


def test_the_last_verification_is_the_one_that_is_told(identity_deps: Deps) -> None:
    insert = text(
        "insert into verifications (started_at, ended_at, checks) values (now(), now(), cast(:checks as jsonb))"
    )
    with UnitOfWork(identity_deps.database, Scope.group(0)) as tx:
        for faults in (0, 2):
            check = {"subject": "billing", "name": "n", "counted": 9, "faults": faults, "in_flight": 0}
            tx.execute(insert, {"checks": json.dumps([check])})
        found = get_last_verification(tx)
        assert found is not None
        assert (found.holds, found.checks[0]["faults"]) == (False, 2)


def test_the_last_verification_is_measured_and_none_is_no_number(identity_deps: Deps) -> None:
    insert = text(
        "insert into verifications (started_at, ended_at, checks)"
        " values (now(), now() - interval '1 hour', cast(:checks as jsonb))"
    )
    with identity_deps.database.owner.begin() as connection:
        connection.execute(text("truncate verifications"))
    assert all(math.isnan(value) for value in books.books(identity_deps).values())
    for faults, faulty in (((1, 0, 3), 2), ((0, 0, 0), 0)):
        with identity_deps.database.app.begin() as connection:
            connection.execute(insert, {"checks": json.dumps([{"faults": one} for one in faults])})
        told = books.books(identity_deps)
        assert told[books.FAULTY_CHECKS] == faulty
        assert told[books.AGE] == pytest.approx(3600, abs=600)
    with identity_deps.database.owner.begin() as connection:
        connection.execute(text("truncate verifications"))
