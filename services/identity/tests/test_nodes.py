"""The tree."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.errors import AlreadyExists, Invalid, NotFound
from chassis.scope import Scope
from chassis.testing.polling import eventually
from identity import queries, verification
from identity.usecases import nodes, republication
from manor.identity.v1 import events_pb2
from sqlalchemy import text


def test_a_company_has_its_currency_and_zone_and_its_estates_their_own_zone(world: Any) -> None:
    with world.as_admin("identity.nodes.write") as tx:
        blocks = {"billing": {"prorate_move_out": True, "vacancy_rate_basis_points": 7000}}
        estate = nodes.create_estate(tx, nodes.CreateEstate(world.company_id, "Far", "far", "Asia/Urumqi", blocks))
    with world.within() as tx:
        known = directory.estate(tx, estate.node_id)
        assert (known.currency_code, known.time_zone) == ("CNY", "Asia/Urumqi")
        assert known.settings["prorate_move_out"]
        assert known.settings["vacancy_rate_basis_points"] == 7000
        assert directory.company(tx, world.other_company_id).currency_code == "SGD"


def test_every_change_of_a_node_is_a_fact_with_a_higher_version(world: Any) -> None:
    with world.as_admin("identity.nodes.write") as tx:
        nodes.update_estate(tx, nodes.UpdateEstate(world.estate_id, {"name": "Other name"}))
    with world.as_admin("identity.nodes.write") as tx:
        nodes.close_node(tx, nodes.CloseNode(world.estate_id))
    facts = [fact for fact in world.facts(events_pb2.NodeChanged) if fact.node_id == world.estate_id]
    assert [(fact.version, fact.name, fact.closed) for fact in facts] == [
        (1, "First", False),
        (2, "Other name", False),
        (3, "Other name", True),
    ]
    assert len(world.audited("identity.close_node")) == 1


def test_codes_are_unique_within_their_parent_whatever_their_case(world: Any) -> None:
    with world.as_admin("identity.nodes.write") as tx:
        with pytest.raises(AlreadyExists):
            nodes.create_company(tx, nodes.CreateCompany("X", "SH", "CNY", "Asia/Shanghai"))
        with pytest.raises(AlreadyExists):
            nodes.create_estate(tx, nodes.CreateEstate(world.company_id, "X", "E1"))


def test_an_update_names_every_fault(world: Any) -> None:
    with world.as_admin("identity.nodes.write") as tx, pytest.raises(Invalid) as refused:
        nodes.update_company(tx, nodes.UpdateCompany(world.company_id, {"name": "", "code": "x"}))
    assert {violation.field for violation in refused.value.violations} == {"name", "code"}


def test_a_corrected_currency_is_that_of_the_estates_too_and_every_service_hears_of_it(world: Any) -> None:
    command = nodes.UpdateCompany(world.company_id, {"currency_code": "JPY"})
    with world.as_admin("identity.nodes.write") as tx:
        assert nodes.corrects_currency(tx, command)
        nodes.update_company(tx, command)
    with world.within() as tx:
        assert directory.company(tx, world.company_id).currency_code == "JPY"
        assert directory.estate(tx, world.estate_id).currency_code == "JPY"
        assert directory.company(tx, world.other_company_id).currency_code == "SGD"
        assert not nodes.corrects_currency(tx, command)
    told = [(fact.node_id, fact.version, fact.currency_code) for fact in world.facts(events_pb2.NodeChanged)]
    assert {(world.company_id, 2, "JPY"), (world.estate_id, 2, "JPY")} <= set(told)
    with world.deps.database.verifier.connect() as connection:
        assert all(not check.faults for check in verification.verify(connection))


def test_whoever_asks_for_the_currency_waits_for_the_end_of_a_correction(world: Any) -> None:
    asked: list[str] = []

    def ask() -> None:
        with world.within() as tx:
            asked.append(queries.get_company_currency(tx, world.company_id))

    with world.as_admin("identity.nodes.write") as tx:
        command = nodes.UpdateCompany(world.company_id, {"currency_code": "JPY"})
        assert nodes.corrects_currency(tx, command)
        asking = threading.Thread(target=ask)
        asking.start()
        eventually(lambda: waiting(world))
        assert not asked
        nodes.update_company(tx, command)
    asking.join(60)
    assert asked == ["JPY"]


def waiting(world: Any) -> int:
    """How many sessions of this database wait for another."""
    with world.deps.database.owner.connect() as connection:
        count = text(
            "select count(*) from pg_locks l join pg_stat_activity using (pid)"
            " where not l.granted and datname = current_database()"
        )
        return int(connection.execute(count).scalar_one())


def test_a_company_is_not_an_estate_and_a_group_is_not_closed(world: Any) -> None:
    with world.as_admin("identity.nodes.write") as tx:
        with pytest.raises(Invalid, match="is not an estate"):
            nodes.update_estate(tx, nodes.UpdateEstate(world.company_id, {"name": "X"}))
        with pytest.raises(Invalid):
            nodes.close_node(tx, nodes.CloseNode(world.group_id))


def test_estate_staff_see_their_estate_and_what_lies_above_it(world: Any) -> None:
    manager = world.hire(world.estate_id, "estate_manager")
    with world.calling(manager, "identity.nodes.read") as tx:
        listed = queries.list_nodes(tx, kind="", company_id=0, after=0, limit=100)
        assert [node.node_id for node in listed] == [world.group_id, world.company_id, world.estate_id]


def test_a_company_administrator_makes_estates_of_their_company_alone(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    with world.calling(boss, "identity.nodes.write") as tx:
        assert nodes.create_estate(tx, nodes.CreateEstate(world.company_id, "Two", "e2"))
    with world.calling(boss, "identity.nodes.write") as tx, pytest.raises(NotFound):
        nodes.create_estate(tx, nodes.CreateEstate(world.other_company_id, "Two", "e2"))


def test_republication_gives_the_state_as_it_is(world: Any) -> None:
    with UnitOfWork(world.deps.database, Scope.group(world.group_id)) as tx:
        first, cursor = republication.republish_nodes(tx, {}, 3)
        rest, end = republication.republish_nodes(tx, cursor or {}, 3)
        assert [node.node_id for node in (*first, *rest)] == sorted(
            [world.group_id, world.company_id, world.other_company_id, world.estate_id, world.other_estate_id]
        )
        assert end is None
        (admin,), _ = republication.republish_grants(tx, {}, 100)
        assert admin == world.facts(events_pb2.GrantsChanged)[-1]


def test_verification_holds_and_sees_what_is_wrong(world: Any) -> None:
    with world.deps.database.verifier.connect() as connection:
        checks = {check.name: check for check in verification.verify(connection)}
    assert all(not check.faults for check in checks.values())
    assert checks["Every username leads to its staff"].counted > 0
