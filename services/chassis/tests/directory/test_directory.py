"""The tree and the grants as they are heard, and the scope that follows."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest
from chassis import clock, directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Directory
from chassis.errors import Denied, NotFound, Unavailable
from chassis.scope import ALL, Principal, Scope
from google.protobuf.any_pb2 import Any as AnyMessage
from manor.billing.v1 import settings_pb2 as billing_settings
from manor.identity.v1 import events_pb2
from manor.options.v1 import options_pb2
from manor.tenants.v1 import settings_pb2 as tenants_settings
from sqlalchemy import text

GROUP, OTHER_GROUP = 9100, 9200
A, A1, A2, B, B1, STRANGE = 9110, 9111, 9112, 9120, 9121, 9210
AT_ESTATE, AT_COMPANY, AT_GROUP = options_pb2.SCOPE_ESTATE, options_pb2.SCOPE_COMPANY, options_pb2.SCOPE_GROUP


@pytest.fixture(scope="module")
def deps(deps_of: Callable[..., Deps]) -> Deps:
    made = deps_of("chassis")
    with UnitOfWork(made.database, Scope.group(GROUP)) as tx:
        for node, kind, parent, company in (
            (GROUP, events_pb2.NODE_KIND_GROUP, 0, 0),
            (A, events_pb2.NODE_KIND_COMPANY, GROUP, A),
            (A1, events_pb2.NODE_KIND_ESTATE, A, A),
            (A2, events_pb2.NODE_KIND_ESTATE, A, A),
            (B, events_pb2.NODE_KIND_COMPANY, GROUP, B),
            (B1, events_pb2.NODE_KIND_ESTATE, B, B),
            (OTHER_GROUP, events_pb2.NODE_KIND_GROUP, 0, 0),
            (STRANGE, events_pb2.NODE_KIND_COMPANY, OTHER_GROUP, STRANGE),
        ):
            directory.apply_node(tx, a_node(node, kind, parent, company))
    return made


def a_node(node: int, kind: Any, parent: int, company: int, **more: Any) -> events_pb2.NodeChanged:
    return events_pb2.NodeChanged(
        **{
            "node_id": node,
            "version": 1,
            "kind": kind,
            "parent_id": parent,
            "group_id": OTHER_GROUP if node >= OTHER_GROUP else GROUP,
            "company_id": company,
            "estate_id": node if kind == events_pb2.NODE_KIND_ESTATE else 0,
            "name": f"N{node}",
            "code": f"n{node}",
            "currency_code": "CNY" if company else "",
            "time_zone": "Asia/Shanghai",
            **more,
        }
    )


@pytest.fixture
def tx(deps: Deps) -> Iterator[Tx]:
    with UnitOfWork(deps.database, Scope.group(GROUP)) as tx:
        yield tx


def somebody(kind: Any = "staff") -> Principal:
    return Principal(str(uuid.uuid4()), kind, GROUP, str(uuid.uuid4()))


def held(who: Principal, version: int = 1, disabled: bool = False, /, **at: tuple[str, ...]) -> Any:
    """held(who, n9110=("a.b.read",)): those permissions at node 9110."""
    return events_pb2.GrantsChanged(
        principal_id=who.id,
        version=version,
        kind=who.kind,
        group_id=who.group_id,
        disabled=disabled,
        grants=[events_pb2.Grant(node_id=int(node[1:]), permissions=names) for node, names in at.items()],
    )


def tell(deps: Deps, *facts: Any) -> None:
    with UnitOfWork(deps.database, Scope.group(GROUP)) as tx:
        for fact in facts:
            directory.HEARD[type(fact)](tx, fact)


def reach(deps: Deps, who: Principal, permission: str = "x.things.read", level: Any = AT_ESTATE) -> tuple[Any, Any]:
    scope = Directory(deps.database).resolve(who, permission, level)
    assert scope.group_id == GROUP
    return scope.companies, scope.estates


@pytest.mark.parametrize(
    ("nodes", "companies", "estates"),
    [
        ((GROUP,), ALL, ALL),
        ((A,), (A,), ALL),
        ((A, B), (A, B), ALL),
        ((A1,), (A,), (A1,)),
        ((A1, B1), (A, B), (A1, B1)),
        ((A, A1), (A,), ALL),
        ((A, B1), (A, B), (A1, A2, B1)),
        ((GROUP, A1), ALL, ALL),
    ],
)
def test_grants_add_up_to_what_lies_under_their_nodes(deps: Deps, nodes: Any, companies: Any, estates: Any) -> None:
    who = somebody()
    tell(deps, held(who, **{f"n{node}": ("x.things.read",) for node in nodes}))
    assert reach(deps, who) == (companies, estates)


@pytest.mark.parametrize(
    ("node", "level", "counts"),
    [
        (GROUP, AT_GROUP, True),
        (A, AT_GROUP, False),
        (A, AT_COMPANY, True),
        (A1, AT_COMPANY, False),
        (A1, AT_GROUP, False),
        (A1, AT_ESTATE, True),
    ],
)
def test_a_grant_counts_at_its_level_and_above(deps: Deps, node: int, level: Any, counts: bool) -> None:
    who = somebody()
    tell(deps, held(who, **{f"n{node}": ("x.things.read",)}))
    if counts:
        assert reach(deps, who, level=level)
    else:
        with pytest.raises(Denied):
            reach(deps, who, level=level)


def test_another_permission_does_not_count(deps: Deps) -> None:
    who = somebody()
    tell(deps, held(who, n9110=("x.things.read",), n9120=("x.things.write",)))
    assert reach(deps, who, "x.things.write") == ((B,), ALL)
    with pytest.raises(Denied):
        reach(deps, who, "x.things.approve")


def test_a_grant_at_a_node_of_another_group_counts_nowhere(deps: Deps) -> None:
    who = somebody()
    tell(deps, held(who, n9210=("x.things.read",), n9200=("x.things.read",)))
    with pytest.raises(Denied):
        reach(deps, who)


def test_a_disabled_principal_and_one_of_another_group_may_do_nothing(deps: Deps) -> None:
    who = somebody()
    tell(deps, held(who, 1, True, n9100=("x.things.read",)))
    with pytest.raises(Denied):
        reach(deps, who)
    other = somebody()
    tell(deps, held(other, n9100=("x.things.read",)))
    forged = Principal(other.id, "staff", OTHER_GROUP, other.session_id)
    for level in (AT_ESTATE, options_pb2.SCOPE_SELF):
        with pytest.raises(Denied):
            Directory(deps.database).resolve(forged, "x.things.read", level)


def test_a_resident_reaches_their_customers_alone(deps: Deps) -> None:
    who = somebody("resident")
    fact = held(who)
    mine = str(uuid.uuid4())
    fact.customers.add(company_id=A, customer_id=mine)
    tell(deps, fact)
    scope = Directory(deps.database).resolve(who, "x.things.read", AT_ESTATE)
    assert (scope.companies, scope.customers) == ((A,), (mine,))


def test_only_higher_versions_count_in_whatever_order_they_come(deps: Deps) -> None:
    facts = [(1, "x.a.read"), (2, "x.b.read"), (3, "x.c.read")]
    for order in permutations(facts):
        who = somebody()
        tell(deps, *(held(who, version, n9110=(permission,)) for version, permission in order))
        assert reach(deps, who, "x.c.read")
        with pytest.raises(Denied):
            reach(deps, who, "x.b.read")


def test_nodes_take_over_higher_versions_alone(deps: Deps, tx: Tx) -> None:
    node = 9113
    for version, name in ((1, "one"), (3, "three"), (2, "two"), (3, "again")):
        settings = events_pb2.EstateSettings(starter_may_approve_run=True, vacancy_rate_basis_points=5000)
        kind = events_pb2.NODE_KIND_ESTATE
        directory.apply_node(tx, a_node(node, kind, A, A, version=version, name=name, settings=settings))
    found = directory.estate(tx, node)
    assert (found.name, found.currency_code) == ("three", "CNY")
    assert found.settings["starter_may_approve_run"]
    assert found.settings["vacancy_rate_basis_points"] == 5000
    tx.execute(text("delete from nodes where node_id = :node"), {"node": node})


def test_a_service_reads_its_own_block_and_no_other(deps: Deps) -> None:
    @dataclass(frozen=True)
    class Settings:
        prorate_move_out: bool = False
        vacancy_rate_basis_points: int = 10_000

    billing, tenants = AnyMessage(), AnyMessage()
    billing.Pack(billing_settings.EstateSettings(prorate_move_out=True))
    tenants.Pack(tenants_settings.EstateSettings(move_out_months_back=3))
    fact = a_node(A1, events_pb2.NODE_KIND_ESTATE, A, A, version=7, service_settings=[billing, tenants])
    with UnitOfWork(deps.database, Scope.group(GROUP)) as tx:
        tx.service = "billing"
        directory.apply_node(tx, fact)
        estate = directory.estate(tx, A1)
    assert estate.settings_as(Settings) == Settings(prorate_move_out=True)
    assert "move_out_months_back" not in estate.settings


def test_grants_that_the_token_speaks_of_and_have_not_come_are_waited_for(deps: Deps) -> None:
    who = somebody()
    known = Directory(deps.database)
    with pytest.raises(Unavailable):
        known.resolve(who, "x.things.read", AT_ESTATE, 1, left=0.1)
    tell(deps, held(who, n9110=("x.things.read",)))
    assert known.resolve(who, "x.things.read", AT_ESTATE, 1).companies == (A,)
    tell(deps, held(who, 2, n9120=("x.things.read",)))
    # A second has not gone by; the token's version says that what is remembered is old.
    assert known.resolve(who, "x.things.read", AT_ESTATE, 2).companies == (B,)


def test_grants_that_arrive_while_the_call_waits_are_honoured(deps: Deps, monkeypatch: pytest.MonkeyPatch) -> None:
    who = somebody()
    fact = held(who, n9110=("x.things.read",))
    monkeypatch.setattr("chassis.directory.rights.time.sleep", lambda _: tell(deps, fact))
    assert Directory(deps.database).resolve(who, "x.things.read", AT_ESTATE, 1).companies == (A,)


def test_a_revoked_session_is_known_and_other_sessions_go_on(deps: Deps) -> None:
    who = somebody()
    at = datetime(2026, 11, 1, tzinfo=UTC)
    one = events_pb2.SessionRevoked(
        session_id=who.session_id, principal_id=who.id, group_id=GROUP, revoked_at_ms=int(at.timestamp() * 1000)
    )
    tell_at(deps, at, one)
    other = Principal(who.id, "staff", GROUP, str(uuid.uuid4()))
    known = Directory(deps.database)
    assert known.is_revoked(who, at - timedelta(seconds=1))
    assert not known.is_revoked(other, at - timedelta(seconds=1))
    tell_at(deps, at, events_pb2.SessionRevoked(principal_id=who.id, group_id=GROUP, revoked_at_ms=one.revoked_at_ms))
    known = Directory(deps.database)
    assert known.is_revoked(other, at - timedelta(milliseconds=1))
    assert not known.is_revoked(other, at + timedelta(milliseconds=1))


def tell_at(deps: Deps, at: datetime, fact: Any) -> None:
    with clock.travel(at):
        tell(deps, fact)


def test_what_is_remembered_is_trusted_for_a_second_and_no_longer(deps: Deps, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("chassis.directory.rights.time.monotonic", lambda: now[0])
    who, known = somebody(), Directory(deps.database)
    tell(deps, held(who, n9110=("x.things.read",)))
    assert known.resolve(who, "x.things.read", AT_ESTATE).companies == (A,)
    tell(deps, held(who, 2, True))
    now[0] += 0.9
    assert known.resolve(who, "x.things.read", AT_ESTATE).companies == (A,)
    now[0] += 0.2
    with pytest.raises(Denied):
        known.resolve(who, "x.things.read", AT_ESTATE)


def test_a_node_that_was_just_made_is_known(deps: Deps) -> None:
    known = Directory(deps.database)
    assert known.place(A1) == (GROUP, A)
    assert known.place(9299) is None
    tell(deps, a_node(9114, events_pb2.NODE_KIND_ESTATE, A, A))
    assert known.place(9114) == (GROUP, A)
    with UnitOfWork(deps.database, Scope.group(GROUP)) as tx:
        tx.execute(text("delete from nodes where node_id = 9114"))


def test_the_tree_shows_what_lies_in_scope_alone(deps: Deps) -> None:
    with UnitOfWork(deps.database, Scope(GROUP, (A,), (A1,), somebody())) as tx:
        assert directory.company(tx, A).currency_code == "CNY"
        assert [one.estate_id for one in directory.estates(tx, A)] == [A1]
        for hidden in (A2, B1, 9999):
            with pytest.raises(NotFound):
                directory.estate(tx, hidden)
        for hidden in (B, STRANGE, A1):
            with pytest.raises(NotFound):
                directory.company(tx, hidden)


def test_may_counts_grants_at_the_node_and_above_it(deps: Deps, tx: Tx) -> None:
    who = somebody()
    tell(deps, held(who, n9110=("x.things.read",)))
    answers = {node: directory.may(tx, who.id, "x.things.read", node) for node in (GROUP, A, A1, B, B1, STRANGE, 9999)}
    assert [node for node, answer in answers.items() if answer] == [A, A1]
    assert not directory.may(tx, who.id, "x.things.write", A)
    assert not directory.may(tx, str(uuid.uuid4()), "x.things.read", A)
