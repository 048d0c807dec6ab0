"""Orders, categories and plans by their RPCs: what is sent comes back, page by page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from chassis import clock
from chassis.errors import AlreadyExists, Invalid
from chassis.testing.fixtures import COMPANY, ESTATE
from google.protobuf.json_format import MessageToDict
from manor.workorders.v1 import categories_pb2, orders_pb2, plans_pb2
from workorders.domain.moves import MOVES
from workorders.rpc.categories import CategoryServicer
from workorders.rpc.orders import OrderServicer
from workorders.rpc.plans import PlanServicer
from workorders.usecases import occurrences, steps

WHERE = {"company_id": COMPANY, "estate_id": ESTATE}


def create(world: Any, scope: Any = None, **more: Any) -> Any:
    order = {"category_id": str(world.category), "unit_id": str(world.unit), "description": "It drips"} | more
    request = orders_pb2.CreateOrderRequest(**WHERE, order=orders_pb2.Order(**order), client_id=more.pop("id", ""))
    return world.ask(OrderServicer(world.deps).CreateOrder, request, scope)


def test_an_order_comes_back_as_it_was_sent_with_names(world: Any) -> None:
    visit = {"visit_from_time": clock.now(), "visit_to_time": clock.now() + timedelta(hours=1)}
    made = create(world, customer_id=str(world.customer), priority=1, place="Kitchen", **visit).order
    found = world.ask(
        OrderServicer(world.deps).GetOrder, orders_pb2.GetOrderRequest(company_id=COMPANY, order_id=made.order_id)
    )
    assert (found.unit_code, found.customer_name, found.category_name_en) == ("A-101", "Tea House", "water")
    assert (found.priority, found.place, found.visit_to_time) == (1, "Kitchen", made.visit_to_time)
    assert found.resolve_due_time.ToDatetime(UTC) > clock.now()
    assert [orders_pb2.MoveKind.Name(one) for one in found.open_moves] == [
        "MOVE_KIND_REFUSE", "MOVE_KIND_ASSIGN", "MOVE_KIND_CANCEL"
    ]  # fmt: skip


def test_an_answer_names_what_is_probably_the_same(world: Any) -> None:
    first, second = create(world), create(world)
    assert [one.order_id for one in second.similar_orders] == [first.order.order_id]


def test_each_move_has_an_rpc_or_the_clock_takes_it(world: Any) -> None:
    of_rpcs = {*steps.OF_HOLDER, *steps.OF_DESK, *steps.OF_RESIDENT, "assign", "grab"}
    assert {one.name for one in MOVES} - of_rpcs == {"return", "release", "expire", "follow"}


def test_an_order_by_its_rpcs_from_the_desk_to_the_rating(world: Any) -> None:
    order = create(world, customer_id=str(world.customer)).order
    key = {"company_id": COMPANY, "order_id": order.order_id}
    rpcs = OrderServicer(world.deps)
    proposed = world.ask(rpcs.ProposeAssignees, orders_pb2.ProposeAssigneesRequest(**WHERE)).proposals[0]
    assert proposed.assignee_id == proposed.candidates[0].principal_id in (world.ann, world.bob)
    assert {one.name for one in proposed.candidates} == {"Ann", "Bob"}
    world.ask(rpcs.AssignOrder, orders_pb2.AssignOrderRequest(**key, assignee_id=world.ann))
    of_ann = world.as_(world.ann)
    for move, said in (
        ("ACCEPT", {}),
        ("SET_OUT", {}),
        ("START", {}),
        ("WAIT", {"wait_cause": orders_pb2.WAIT_CAUSE_PART}),
        ("RESUME", {}),
        ("FINISH", {"result": "New washer", "signer": "Li"}),
    ):
        number = orders_pb2.MoveKind.Value(f"MOVE_KIND_{move}")
        told = world.ask(rpcs.TakeStep, orders_pb2.TakeStepRequest(**key, move=number, **said), of_ann)
    assert (told.result, told.signer, told.late) == ("New washer", "Li", False)
    confirm = orders_pb2.AnswerOrderRequest(**key, move=orders_pb2.MOVE_KIND_CONFIRM, rating=4)
    assert world.ask(rpcs.AnswerOrder, confirm, world.of_resident).rating == 4
    close = orders_pb2.DecideOrderRequest(**key, move=orders_pb2.MOVE_KIND_CLOSE)
    assert world.ask(rpcs.DecideOrder, close).state == orders_pb2.ORDER_STATE_CLOSED
    found, token = [], ""
    while True:
        asked = orders_pb2.ListStepsRequest(**key, page_size=4, page_token=token)
        page = world.ask(rpcs.ListSteps, asked)
        found += page.steps
        token = page.next_page_token
        if not token:
            break
    assert [one.place for one in found] == list(range(1, 11))
    assert found[5].wait_cause == orders_pb2.WAIT_CAUSE_PART


def test_grabbing_and_linking_by_their_rpcs(world: Any) -> None:
    main, other = create(world).order, create(world, unit_id=str(world.other_unit)).order
    grab = orders_pb2.GrabOrderRequest(company_id=COMPANY, order_id=main.order_id)
    assert world.ask(OrderServicer(world.deps).GrabOrder, grab, world.as_(world.bob)).assignee_id == world.bob
    link = orders_pb2.LinkOrderRequest(company_id=COMPANY, order_id=other.order_id, main_order_id=main.order_id)
    assert world.ask(OrderServicer(world.deps).LinkOrder, link).main_order_id == main.order_id
    listed = orders_pb2.ListOrdersRequest(company_id=COMPANY, main_order_id=main.order_id)
    assert [one.order_id for one in world.ask(OrderServicer(world.deps).ListOrders, listed).orders] == [other.order_id]


@pytest.mark.parametrize(
    "wanted",
    [
        {"state": orders_pb2.ORDER_STATE_ASSIGNED}, {"assignee": True}, {"number": True}, {"customer": True},
        {"kind": orders_pb2.ORDER_KIND_COMPLAINT}, {"category": True}, {"unit": True}, {"late": True},
    ],
)  # fmt: skip
def test_orders_are_found_by_what_they_are(world: Any, wanted: dict[str, Any]) -> None:
    world.report(unit_id=None, place="Lobby")
    complaint = world.categorise("noise", kind="complaint", resolve_minutes=60)
    with clock.travel(datetime(2026, 1, 1, tzinfo=UTC)):
        one = world.report(category_id=complaint, customer_id=world.customer)
    world.assign(one, world.ann)
    of = {
        "assignee": {"assignee_id": world.ann}, "number": {"number": one.number}, "unit": {"unit_id": str(world.unit)},
        "customer": {"customer_id": str(world.customer)}, "category": {"category_id": str(complaint)},
    }  # fmt: skip
    (name, value) = next(iter(wanted.items()))
    request = orders_pb2.ListOrdersRequest(company_id=COMPANY, **of.get(name, {name: value}))
    found = world.ask(OrderServicer(world.deps).ListOrders, request).orders
    assert [order.order_id for order in found] == [str(one.order_id)]


def test_lists_go_on_where_they_ended(world: Any) -> None:
    made = [str(world.report().order_id) for _ in range(3)]
    found, token = [], ""
    while True:
        asked = orders_pb2.ListOrdersRequest(company_id=COMPANY, open=True, page_size=2, page_token=token)
        page = world.ask(OrderServicer(world.deps).ListOrders, asked)
        found += [one.order_id for one in page.orders]
        token = page.next_page_token
        if not token:
            break
    assert found == made[::-1]


def test_only_orders_of_the_queue_are_proposed_for(world: Any) -> None:
    order = world.assign(world.report(), world.ann)
    request = orders_pb2.ProposeAssigneesRequest(**WHERE, order_ids=[str(order.order_id)])
    with pytest.raises(Invalid) as error:
        world.ask(OrderServicer(world.deps).ProposeAssignees, request)
    assert [(one.field, one.code) for one in error.value.violations] == [("order_ids[0]", "NOT_IN_THE_QUEUE")]


def test_a_category_is_written_read_and_changed(world: Any) -> None:
    told = categories_pb2.Category(
        code="LIFT", name_zh="电梯", name_en="Lift", kind=orders_pb2.ORDER_KIND_REPAIR, priority=1, resolve_minutes=0
    )
    rpcs = CategoryServicer()
    made = world.ask(rpcs.CreateCategory, categories_pb2.CreateCategoryRequest(company_id=COMPANY, category=told))
    assert (made.response_minutes, made.resolve_minutes) == (120, 0)
    with pytest.raises(AlreadyExists):
        told.code = "ｌｉｆｔ"
        world.ask(rpcs.CreateCategory, categories_pb2.CreateCategoryRequest(company_id=COMPANY, category=told))
    made.name_en, made.retired = "Lifts", True
    request = categories_pb2.UpdateCategoryRequest(company_id=COMPANY, category_id=made.category_id, category=made)
    assert world.ask(rpcs.UpdateCategory, request).name_en == "Lifts"
    for more, codes in (({}, ["water"]), ({"with_retired": True}, ["LIFT", "water"])):
        asked = categories_pb2.ListCategoriesRequest(company_id=COMPANY, page_size=50, **more)
        assert [one.code for one in world.ask(rpcs.ListCategories, asked).categories] == codes


def test_residents_are_shown_what_they_may_report(world: Any) -> None:
    world.categorise("inner", for_residents=False)
    asked = categories_pb2.ListCategoriesRequest(company_id=COMPANY)
    found = world.ask(CategoryServicer().ListCategories, asked, world.of_resident).categories
    assert [one.code for one in found] == ["water"]


def plan(world: Any) -> plans_pb2.Plan:
    return plans_pb2.Plan(
        name="Hoses", task=plans_pb2.PLAN_TASK_CHECK, category_id=str(world.category), place="Block 1",
        rule="FREQ=MONTHLY;BYMONTHDAY=31", start_date="2026-01-31", start_clock="09:00", description="Look at hoses",
    )  # fmt: skip


def test_a_plan_is_looked_at_saved_and_changed(world: Any) -> None:
    told, rpcs = plan(world), PlanServicer()
    when = {"rule": told.rule, "start_date": told.start_date, "start_clock": told.start_clock}
    shown = world.ask(rpcs.PreviewPlan, plans_pb2.PreviewPlanRequest(**WHERE, **when))
    assert (len(shown.due_times), shown.skipped_months[0]) == (10, "2026-02")
    made = world.ask(rpcs.CreatePlan, plans_pb2.CreatePlanRequest(**WHERE, plan=told))
    sent, got = MessageToDict(told), MessageToDict(made)
    assert {name: got[name] for name in sent} == sent
    assert made.skipped_months == shown.skipped_months and made.next_time.ToDatetime(UTC) > clock.now()
    made.ended = True
    request = plans_pb2.UpdatePlanRequest(company_id=COMPANY, plan_id=made.plan_id, plan=made)
    assert not world.ask(rpcs.UpdatePlan, request).HasField("next_time")
    for more, count in (({}, 0), ({"with_ended": True}, 1)):
        assert len(world.ask(rpcs.ListPlans, plans_pb2.ListPlansRequest(**WHERE, **more)).plans) == count


def test_what_fell_due_is_listed_the_latest_first_and_recorded(world: Any) -> None:
    told = plan(world)
    told.rule, told.start_date = "FREQ=DAILY", str(clock.today("UTC"))
    rpcs = PlanServicer()
    made = world.ask(rpcs.CreatePlan, plans_pb2.CreatePlanRequest(**WHERE, plan=told))
    with clock.travel(clock.now() + timedelta(days=3)):
        world.act(lambda tx, plan_id: occurrences.plan_ahead(tx, COMPANY, plan_id), UUID(made.plan_id))
        found, token = [], ""
        while True:
            asked = plans_pb2.ListOccurrencesRequest(**WHERE, plan_id=made.plan_id, page_size=1, page_token=token)
            page = world.ask(rpcs.ListOccurrences, asked)
            found += page.occurrences
            token = page.next_page_token
            if not token:
                break
        times = [one.due_time.ToDatetime() for one in found]
        assert len(found) >= 3 and times == sorted(times, reverse=True)
        request = plans_pb2.RecordCheckRequest(
            company_id=COMPANY, occurrence_id=found[0].occurrence_id, failed=True, note="Torn"
        )
        checked = world.ask(rpcs.RecordCheck, request, world.as_(world.ann))
    assert (checked.state, checked.plan_name, checked.note) == (plans_pb2.OCCURRENCE_STATE_FAILED, "Hoses", "Torn")
    failed = {"state": plans_pb2.OCCURRENCE_STATE_FAILED}
    assert len(world.ask(rpcs.ListOccurrences, plans_pb2.ListOccurrencesRequest(**WHERE, **failed)).occurrences) == 1
    late = plans_pb2.ListOccurrencesRequest(**WHERE, late=True)
    assert 1 <= len(world.ask(rpcs.ListOccurrences, late).occurrences) <= len(found)
