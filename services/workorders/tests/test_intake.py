"""The one intake: once for each id of its client, and what is probably the same is named, not merged."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from workorders.queries.orders import similar_orders
from workorders.usecases import intake


def similar(world: Any, order: Any) -> list[Any]:
    with UnitOfWork(world.deps.database, world.whole) as tx:
        return [one.order_id for one in similar_orders(tx, order)]


def test_the_same_id_of_the_same_phone_never_makes_two(world: Any) -> None:
    first, second = world.report(client_id="phone-1"), world.report(client_id="phone-1")
    assert first.order_id == second.order_id
    assert world.report(client_id="phone-2").order_id != first.order_id
    assert world.report(client_id="phone-1", scope=world.of_resident).order_id != first.order_id


def test_of_eight_that_send_one_id_at_one_instant_one_makes_an_order(world: Any) -> None:
    gate = threading.Barrier(8)

    def send(_: int) -> Any:
        gate.wait()
        return world.report(client_id="phone-1").order_id

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(send, range(8)))) == 1


def test_what_is_probably_the_same_is_named_and_stays_apart(world: Any) -> None:
    first, second = world.report(), world.report(description="Water on the floor")
    elsewhere = world.report(unit_id=world.other_unit)
    assert similar(world, second) == [first.order_id]
    assert similar(world, elsewhere) == []
    lobby, again = (world.report(unit_id=None, place="Lobby") for _ in range(2))
    assert similar(world, again) == [lobby.order_id]
    world.decide(first, "cancel", reason="by mistake")
    assert similar(world, second) == []


def test_an_estate_that_reviews_gets_reports_first(world: Any) -> None:
    assert world.report().state == "reviewed"
    world.settle({"review": True})
    assert world.report().state == "reported"
    assert world.report(scope=world.of_resident).state == "reported"
    assert world.report(source="check").state == "reviewed"


def test_a_residents_report_is_theirs_and_as_urgent_as_its_category(world: Any) -> None:
    order = world.report(scope=world.of_resident, priority=1, customer_id=world.neighbour)
    assert (order.customer_id, order.priority, order.source) == (world.customer, 3, "resident")


@pytest.mark.parametrize(
    ("scope", "told", "field", "code"),
    [
        ("whole", {"unit_id": None}, "order.place", "PLACE_MISSING"),
        ("whole", {"unit_id": COMPANY}, "order.unit_id", "NO_UNIT_THERE"),
        ("whole", {"customer_id": COMPANY}, "order.customer_id", "NO_CUSTOMER_THERE"),
        ("whole", {"category_id": COMPANY}, "order.category_id", "NO_SUCH_CATEGORY"),
        ("whole", {"visit_from": ESTATE}, "order.visit_to_time", "VISIT_HALF"),
        ("of_resident", {"unit_id": None, "place": "Lobby"}, "order.unit_id", "NOT_A_UNIT_OF_YOURS"),
    ],
)
def test_what_cannot_be_reported_is_named(world: Any, scope: str, told: Any, field: str, code: str) -> None:
    made_up = {COMPANY: world.report().order_id, ESTATE: clock.now()}
    values = {name: made_up.get(value, value) for name, value in told.items()}
    with pytest.raises(Invalid) as error:
        world.report(scope=getattr(world, scope), **values)
    assert (field, code) in [(one.field, one.code) for one in error.value.violations]


def test_a_neighbours_unit_looks_to_a_resident_like_one_that_is_not_there(world: Any) -> None:
    for told in ({}, {"unit_id": world.report().order_id}):
        with pytest.raises(NotFound, match="no such unit"):
            world.report(scope=world.of_neighbour, **told)


@pytest.mark.parametrize(
    ("more", "code"), [({"retired": True}, "CATEGORY_RETIRED"), ({"for_residents": False}, "NOT_FOR_RESIDENTS")]
)
def test_a_category_that_is_not_offered_is_refused(world: Any, more: Any, code: str) -> None:
    category = world.categorise("closed", **more)
    with pytest.raises(Invalid) as error:
        world.report(scope=world.of_resident, category_id=category)
    assert [one.code for one in error.value.violations] == [code]


def test_a_mass_incident_links_many_and_is_done_at_once(world: Any) -> None:
    main = world.report(unit_id=None, place="Burst main")
    linked = [world.report(), world.report(unit_id=world.other_unit, customer_id=world.neighbour)]
    for order in linked:
        world.act(intake.link_order, intake.LinkOrder(COMPANY, order.order_id, main.order_id))
    (linked_told,) = world.said("workorders.incident_linked")
    assert linked_told.recipient_id == world.neighbour.bytes and str(main.number) in linked_told.fields[0]
    world.assign(main, world.ann)
    world.step(main, "accept", world.ann)
    world.step(main, "start", world.ann)
    world.step(main, "finish", world.ann, result="Main welded")
    assert [(world.now(one).state, world.now(one).result) for one in linked] == [("done", "Main welded")] * 2
    (told,) = world.said("workorders.order_done")
    assert told.recipient_id == world.neighbour.bytes


def test_an_order_is_linked_to_a_main_order_of_its_estate_alone(world: Any) -> None:
    main, order = world.report(), world.report()
    world.act(intake.link_order, intake.LinkOrder(COMPANY, order.order_id, main.order_id))
    far = world.act(
        intake.create_order,
        intake.CreateOrder(COMPANY, OTHER_ESTATE, world.category, "It drips", place="Lobby"),
    )
    for one, to in ((main, order), (main, main), (world.report(), order), (world.report(), far)):
        with pytest.raises(Invalid):
            world.act(intake.link_order, intake.LinkOrder(COMPANY, one.order_id, to.order_id))
