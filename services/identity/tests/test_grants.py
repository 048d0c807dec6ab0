"""Who may grant what, where; and who has power over whom."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

import pytest
from chassis.errors import AlreadyExists, Denied, Invalid, NotFound
from identity import queries
from identity.queries.built_in_roles import built_in, permissions
from identity.records import NodeClosed
from identity.usecases import grants, nodes, roles, staff
from manor.identity.v1 import events_pb2
from manor.options.v1 import options_pb2
from sqlalchemy import text


def grant(world: Any, who: Any, role_id: str, node_id: int, by: Any = None) -> Any:
    with world.calling(by or world.admin, "identity.grants.write") as tx:
        return grants.create_grant(tx, grants.CreateGrant(uuid.UUID(who.id), role_id, node_id))


def test_a_company_administrator_grants_under_their_company_alone(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    clerk = world.hire(world.company_id)
    assert grant(world, clerk, "billing_clerk", world.estate_id, boss)
    assert grant(world, clerk, "billing_clerk", world.company_id, boss)
    for outside in (world.other_company_id, world.other_estate_id, world.group_id):
        with pytest.raises((Denied, NotFound)):
            grant(world, clerk, "billing_clerk", outside, boss)


def test_an_estate_administrator_does_not_grant_at_the_company(world: Any) -> None:
    boss = world.hire(world.estate_id, "administrator")
    clerk = world.hire(world.estate_id)
    assert grant(world, clerk, "cashier", world.estate_id, boss)
    with pytest.raises(Denied):
        grant(world, clerk, "cashier", world.company_id, boss)


def test_nobody_changes_their_own_grants(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    with pytest.raises(grants.OwnGrants):
        grant(world, boss, "company_finance", world.company_id, boss)
    with world.calling(boss, "identity.grants.read") as tx:
        (own,) = queries.list_grants(tx, principal_id=uuid.UUID(boss.id), node_id=0, after=None, limit=10)
    with world.calling(boss, "identity.grants.write") as tx, pytest.raises(grants.OwnGrants):
        grants.delete_grant(tx, own.grant_id)


def test_a_grant_is_a_fact_with_all_that_the_principal_may_do(world: Any) -> None:
    clerk = world.hire(world.company_id, "billing_clerk")
    grant(world, clerk, "cashier", world.estate_id)
    facts = [fact for fact in world.facts(events_pb2.GrantsChanged) if fact.principal_id == clerk.id]
    assert [fact.version for fact in facts] == [1, 2, 3]
    at = {place.node_id: set(place.permissions) for place in facts[-1].grants}
    assert at == {
        world.company_id: set(built_in()["billing_clerk"].permissions),
        world.estate_id: set(built_in()["cashier"].permissions),
    }


def test_a_grant_taken_back_counts_no_more(world: Any) -> None:
    clerk = world.hire(world.company_id)
    mistaken = grant(world, clerk, "cashier", world.estate_id)
    with world.calling(clerk, "payments.receipts.submit"):
        pass
    with world.as_admin("identity.grants.write") as tx:
        grants.delete_grant(tx, mistaken.grant_id)
    with pytest.raises(Denied), world.calling(clerk, "payments.receipts.submit"):
        pass


def test_a_grant_elsewhere_is_not_there_for_a_company_administrator(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    clerk = world.hire(world.other_company_id)
    mistaken = grant(world, clerk, "cashier", world.other_company_id)
    with world.calling(boss, "identity.grants.write") as tx, pytest.raises(NotFound):
        grants.delete_grant(tx, mistaken.grant_id)
    with world.calling(boss, "identity.grants.read") as tx:
        listed = queries.list_grants(tx, principal_id=None, node_id=0, after=None, limit=100)
        assert {grant.node_id for grant in listed} == {world.company_id}
        assert not queries.list_staff(tx, node_id=world.other_company_id, username="", after=None, limit=10)


def test_a_company_administrator_takes_back_no_grant_of_the_group(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    above = world.hire(world.company_id)
    mistaken = grant(world, above, "hq_finance", world.group_id)
    with world.calling(boss, "identity.grants.write") as tx, pytest.raises(NotFound):
        grants.delete_grant(tx, mistaken.grant_id)


def test_a_company_administrator_has_no_power_over_somebody_with_rights_above(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    above = world.hire(world.company_id, "hq_finance", at=world.group_id)
    who = uuid.UUID(above.id)
    with world.calling(boss, "identity.staff.write") as tx:
        with pytest.raises(Denied):
            staff.reset_password(tx, staff.ResetPassword(who, world.passwords.hash("taken over now")))
        with pytest.raises(Denied):
            staff.disable_staff(tx, staff.DisableStaff(who))
        with pytest.raises(Denied):
            staff.unlock_staff(tx, who)
        with pytest.raises(Denied):
            staff.update_staff(tx, staff.UpdateStaff(who, {"display_name": "X"}))
    assert world.sign_in(world.username(above))


def test_staff_are_not_moved_to_where_the_caller_has_no_say(world: Any) -> None:
    boss = world.hire(world.company_id, "administrator")
    clerk = uuid.UUID(world.hire(world.company_id).id)
    with world.calling(boss, "identity.staff.write") as tx:
        assert staff.update_staff(tx, staff.UpdateStaff(clerk, {"node_id": world.estate_id}))
        with pytest.raises(Denied):
            staff.update_staff(tx, staff.UpdateStaff(clerk, {"node_id": world.other_company_id}))


def test_an_administrator_has_only_what_the_role_says(world: Any) -> None:
    with pytest.raises(Denied), world.as_admin("payments.receipts.approve"):
        pass


def test_a_group_role_means_what_it_says_now(world: Any) -> None:
    clerk = world.hire(world.company_id)
    with world.calling(world.admin, "identity.roles.write", options_pb2.SCOPE_GROUP) as tx:
        role = roles.create_role(tx, roles.CreateRole("Night desk", ["tenants.units.read"]))
    grant(world, clerk, role.role_id, world.company_id)
    with pytest.raises(Denied), world.calling(clerk, "tenants.customers.read"):
        pass
    with world.calling(world.admin, "identity.roles.write", options_pb2.SCOPE_GROUP) as tx:
        roles.update_role(tx, roles.UpdateRole(role.role_id, {"permissions": ["tenants.customers.read"]}))
    with world.calling(clerk, "tenants.customers.read"):
        pass
    with pytest.raises(Denied), world.calling(clerk, "tenants.units.read"):
        pass


def test_roles_hold_known_permissions_alone(world: Any) -> None:
    with world.calling(world.admin, "identity.roles.write", options_pb2.SCOPE_GROUP) as tx:
        with pytest.raises(Invalid) as refused:
            roles.create_role(tx, roles.CreateRole("X", ["tenants.units.read", "made.up.write"]))
        assert [violation.field for violation in refused.value.violations] == ["permissions[1]"]
        with pytest.raises(AlreadyExists):
            roles.create_role(tx, roles.CreateRole("cashier", ["tenants.units.read"]))
        with pytest.raises(roles.BuiltInRole):
            roles.update_role(tx, roles.UpdateRole("cashier", {"permissions": list(permissions())}))


def test_roles_of_another_group_cannot_be_granted(world: Any) -> None:
    with pytest.raises(NotFound):
        grant(world, world.hire(world.company_id), str(uuid.uuid4()), world.company_id)


def test_a_release_that_changes_a_built_in_role_is_told_to_its_holders(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    cashier = world.hire(world.company_id, "cashier")
    roles.release_roles(world.deps)
    before = len(world.facts(events_pb2.GrantsChanged))
    roles.release_roles(world.deps)
    assert len(world.facts(events_pb2.GrantsChanged)) == before
    now = replace(built_in()["cashier"], permissions=("tenants.units.write",))
    monkeypatch.setitem(built_in(), "cashier", now)
    roles.release_roles(world.deps)
    with world.calling(cashier, "tenants.units.write"):
        pass
    assert len(world.facts(events_pb2.GrantsChanged)) == before + 1
    monkeypatch.undo()
    roles.release_roles(world.deps)


def test_nothing_new_is_started_at_a_closed_node(world: Any) -> None:
    clerk = world.hire(world.company_id)
    with world.as_admin("identity.nodes.write") as tx, pytest.raises(nodes.CompanyHasOpenEstates):
        nodes.close_node(tx, nodes.CloseNode(world.company_id))
    for node_id in (world.estate_id, world.company_id):
        with world.as_admin("identity.nodes.write") as tx:
            nodes.close_node(tx, nodes.CloseNode(node_id))
    with pytest.raises(NodeClosed):
        grant(world, clerk, "cashier", world.estate_id)
    with world.as_admin("identity.nodes.write") as tx, pytest.raises(NodeClosed):
        nodes.create_estate(tx, nodes.CreateEstate(world.company_id, "Late", "late"))


def test_the_trail_says_what_a_granted_role_is_called(world: Any) -> None:
    clerk = world.hire(world.company_id)
    with world.as_admin("identity.roles.write") as tx:
        own = roles.create_role(tx, roles.CreateRole("Night desk", ["identity.staff.read"]))
    for role_id in ("cashier", own.role_id):
        grant(world, clerk, role_id, world.company_id)
    with world.within() as tx:
        query = text("select detail from audit where action = 'identity.create_grant' order by id desc limit 2")
        latest, first = tx.scalars(query)
    assert first["role_names"] == dict(built_in()["cashier"].names)
    assert latest["role_names"] == {"": "Night desk"}
