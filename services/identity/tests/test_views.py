"""Views of lists: who keeps them, who sees them, and how the console is drawn."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from chassis.errors import Denied, Invalid, NotFound
from chassis.scope import Principal
from identity import queries
from identity.queries.views import list_views
from identity.records.views import View
from identity.usecases import views
from manor.options.v1 import options_pb2
from sqlalchemy import select

PAGE, READ = "payments/receipts", "payments.receipts.read"


def save(world: Any, who: Principal, name: str, *, shared: int = 0, permission: str = READ, **more: Any) -> uuid.UUID:
    with world.calling(who, "", options_pb2.SCOPE_SELF) as tx:
        command = views.SaveView(
            more.pop("page", PAGE), name, more.pop("search", ""), ["state"], False, shared, permission if shared else ""
        )
        return views.save_view(tx, command).view_id


def seen(world: Any, who: Principal, page: str = PAGE) -> list[str]:
    with world.calling(who, "", options_pb2.SCOPE_SELF) as tx:
        return [view.name for view in list_views(tx, page)]


def test_a_view_is_its_keepers_alone_until_it_is_shared(world: Any) -> None:
    keeper, other = (world.hire(world.company_id, "company_finance") for _ in range(2))
    save(world, keeper, "late")
    save(world, keeper, "of units", page="tenants/units")
    assert (seen(world, keeper), seen(world, other)) == (["late"], [])
    save(world, keeper, "late", shared=world.company_id, search="state=OPEN")
    assert seen(world, other) == ["late"]
    save(world, keeper, "late")
    assert (seen(world, keeper), seen(world, other)) == (["late"], [])
    assert [len(world.audited(f"identity.{did}_view")) for did in ("share", "unshare")] == [1, 1]


def test_a_shared_view_shows_to_the_companys_people_who_may_see_the_list(world: Any) -> None:
    keeper = world.hire(world.company_id, "company_finance")
    at_estate = world.hire(world.estate_id, "cashier")
    without = world.hire(world.estate_id, "meter_reader")
    elsewhere = world.hire(world.other_company_id, "company_finance")
    save(world, keeper, "late", shared=world.company_id)
    assert [seen(world, one) for one in (at_estate, without, elsewhere)] == [["late"], [], []]
    assert seen(world, world.admin) == []  # who does not see the list sees no view of it
    of_group = world.hire(world.group_id, "hq_finance")
    save(world, of_group, "all", shared=world.group_id)
    assert [seen(world, one) for one in (elsewhere, of_group)] == [["all"], ["all", "late"]]
    with world.calling(elsewhere, "", options_pb2.SCOPE_SELF) as tx:
        assert tx.scalars(select(View.name)).all() == ["all"]  # the table itself hides the other company's


def test_nobody_shares_where_they_do_not_see_the_list(world: Any) -> None:
    at_estate = world.hire(world.estate_id, "cashier")
    with pytest.raises(Denied):
        save(world, at_estate, "late", shared=world.company_id)
    keeper = world.hire(world.company_id, "company_finance")
    with pytest.raises(Denied):
        save(world, keeper, "late", shared=world.group_id)
    for faulty in ({"shared": world.estate_id}, {"shared": world.company_id, "permission": ""}):
        with pytest.raises(Invalid):
            save(world, keeper, "late", **faulty)


def test_a_view_is_removed_by_its_keeper(world: Any) -> None:
    keeper, other = (world.hire(world.company_id, "company_finance") for _ in range(2))
    view_id = save(world, keeper, "late", shared=world.company_id)
    with pytest.raises(NotFound), world.calling(other, "", options_pb2.SCOPE_SELF) as tx:
        views.remove_view(tx, view_id)
    with world.calling(keeper, "", options_pb2.SCOPE_SELF) as tx:
        views.remove_view(tx, view_id)
    assert seen(world, keeper) == seen(world, other) == []


def test_so_many_views_of_a_page_are_kept(world: Any) -> None:
    keeper = world.hire(world.company_id, "company_finance")
    for number in range(views.MOST_VIEWS):
        save(world, keeper, f"view {number}")
    with pytest.raises(Invalid) as refused:
        save(world, keeper, "one more")
    assert [fault.code for fault in refused.value.violations] == ["TOO_MANY_VIEWS"]
    save(world, keeper, "view 3", search="state=OPEN")  # one of the same name takes its place
    save(world, keeper, "elsewhere", page="tenants/units")


def test_the_session_says_how_the_console_is_drawn(world: Any) -> None:
    who = world.hire(world.estate_id, "cashier")

    def drawn() -> str:
        with world.within(who) as tx:
            return queries.get_session(tx, uuid.UUID(who.id)).appearance

    assert drawn() == ""
    for appearance in ("dark", "light"):
        with world.calling(who, "", options_pb2.SCOPE_SELF) as tx:
            views.set_appearance(tx, appearance)
        assert drawn() == appearance


def looks(world: Any, who: Principal) -> dict[str, tuple[list[str], bool]]:
    with world.within(who) as tx:
        found = queries.get_session(tx, uuid.UUID(who.id)).list_looks
        return {look.page: (look.hidden_columns, look.dense) for look in found}


def look(world: Any, who: Principal, page: str, *hidden: str, dense: bool = False) -> None:
    with world.calling(who, "", options_pb2.SCOPE_SELF) as tx:
        views.set_list_look(tx, views.SetListLook(page, hidden, dense))


def test_the_session_says_how_lists_look_for_whoever_chose_it(world: Any) -> None:
    who, other = (world.hire(world.estate_id, "cashier") for _ in range(2))
    look(world, who, PAGE, "state", "method")
    look(world, who, "tenants/units", dense=True)
    look(world, who, PAGE, "method", dense=True)
    assert looks(world, who) == {PAGE: (["method"], True), "tenants/units": ([], True)}
    assert looks(world, other) == {}
    look(world, who, "tenants/units")
    assert looks(world, who) == {PAGE: (["method"], True)}, "as every list stands by itself"


def test_how_a_list_looks_is_none_of_its_views(world: Any) -> None:
    who = world.hire(world.estate_id, "cashier")
    look(world, who, PAGE, "state")
    for number in range(views.MOST_VIEWS):
        save(world, who, f"view {number}")
    assert len(seen(world, who)) == views.MOST_VIEWS
    assert looks(world, who) == {PAGE: (["state"], False)}


def test_of_too_many_looks_the_first_goes(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_LOOKS", 2)
    who = world.hire(world.estate_id, "cashier")
    for page in ("a", "b", "a", "c"):
        look(world, who, page, dense=True)
    assert sorted(looks(world, who)) == ["b", "c"]
