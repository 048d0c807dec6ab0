"""The desk: its board, figures of a span beside a plain count, lists as files, and the printed order."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, NotFound
from chassis.files import storage
from chassis.jobs import attempts
from chassis.testing.fixtures import COMPANY, ESTATE, OTHER_ESTATE
from google.protobuf.any_pb2 import Any as AnyMessage
from manor.workorders.v1 import desk_pb2, orders_pb2
from manor.workorders.v1.exports_pb2 import ExportResult
from pypdf import PdfReader
from sqlalchemy import text
from workorders.queries.desk import BUCKETS
from workorders.queries.orders import OrderFilter
from workorders.queries.plans import OccurrenceFilter
from workorders.rpc.desk import DeskServicer
from workorders.rpc.orders import OrderServicer
from workorders.usecases import exports, occurrences, plans, prices

WHERE = {"company_id": COMPANY, "estate_id": ESTATE}
MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)


def board(world: Any, **more: Any) -> Any:
    return world.ask(DeskServicer().GetBoard, desk_pb2.GetBoardRequest(**{**WHERE, **more}))


def figures(world: Any, **more: Any) -> dict[tuple[str, str], Any]:
    span = {"from_date": "2026-03-02", "to_date": "2026-03-02"} | more
    request = desk_pb2.GetStatisticsRequest(**WHERE, **span)
    rows = world.ask(DeskServicer().GetStatistics, request).rows
    return {(desk_pb2.StatisticsOf.Name(row.of).removeprefix("STATISTICS_OF_"), row.key): row for row in rows}


def test_the_board_has_each_open_order_in_its_column_and_the_most_urgent_first(world: Any) -> None:
    calm, urgent = world.report(priority=3), world.report(priority=1)
    world.assign(world.report(), world.ann)
    world.decide(world.report(), "cancel", reason="twice")
    told = board(world)
    counts = {orders_pb2.OrderState.Name(one.state): one.count for one in told.columns}
    assert counts["ORDER_STATE_REVIEWED"] == 2 and counts["ORDER_STATE_ASSIGNED"] == 1 and sum(counts.values()) == 3
    queue = next(one for one in told.columns if one.state == orders_pb2.ORDER_STATE_REVIEWED)
    assert [one.order_id for one in queue.orders] == [str(urgent.order_id), str(calm.order_id)]
    assert orders_pb2.MOVE_KIND_ASSIGN in queue.orders[0].open_moves


def test_the_board_shows_who_has_what(world: Any) -> None:
    order = world.assign(world.report(), world.ann)
    people = {one.name: [held.order_id for held in one.orders] for one in board(world).people}
    assert people == {"Ann": [str(order.order_id)], "Bob": []}


def test_the_board_counts_what_is_late_and_what_waits_is_not(world: Any) -> None:
    short = world.categorise("short", resolve_minutes=1)
    with clock.travel(MONDAY):
        world.report(category_id=short)
        waits = world.working(category_id=short)
        world.step(waits, "wait", world.ann, wait_cause="part", wait_until=clock.now() + timedelta(days=900))
    late = {one.state: one.late_count for one in board(world).columns if one.late_count}
    assert late == {orders_pb2.ORDER_STATE_REVIEWED: 1}


def test_an_estate_of_another_company_has_no_board(world: Any) -> None:
    with pytest.raises(NotFound):
        board(world, company_id=COMPANY + 1_000)
    assert not any(one.count for one in board(world, estate_id=OTHER_ESTATE).columns)


def test_times_are_told_as_distributions_and_waits_are_left_out_of_the_work(world: Any) -> None:
    took = (10, 40, 100, 3_000)
    for minutes in took:
        with clock.travel(MONDAY):
            order = world.assign(world.report(), world.ann)
        with clock.travel(MONDAY + timedelta(minutes=5)):
            world.step(order, "accept", world.ann)
            world.step(order, "start", world.ann)
            world.step(order, "wait", world.ann, wait_cause="part", wait_until=MONDAY + timedelta(days=30))
        with clock.travel(MONDAY + timedelta(minutes=8)):
            world.step(order, "resume", world.ann)
        with clock.travel(MONDAY + timedelta(minutes=minutes)):
            world.step(order, "finish", world.ann, result="Done")
    row = figures(world)["UNSPECIFIED", ""]
    assert (row.count, row.done_count, row.response.p50_minutes, row.response.count) == (4, 4, 5, 4)
    # Told plainly: the least of them that so many took no longer than.
    assert (row.repair.p50_minutes, row.repair.p75_minutes, row.repair.p90_minutes) == (40, 100, 3_000)
    assert (row.work.p50_minutes, row.work.p95_minutes) == (37, 2_997)
    plain = [
        sum(low < one <= high for one in took) for low, high in zip((-1, *BUCKETS), (*BUCKETS, 10**9), strict=True)
    ]
    assert list(row.repair.buckets) == plain


def test_what_is_counted_by_each_group_adds_up(world: Any) -> None:
    noise = world.categorise("noise", kind="complaint")
    with clock.travel(MONDAY):
        world.working()
        world.report(category_id=noise)
    with clock.travel(MONDAY + timedelta(hours=3)):
        world.report()
    told = figures(world)
    assert {key[1]: row.count for key, row in told.items() if key[0] == "KIND"} == {"repair": 2, "complaint": 1}
    assert {key[1]: row.count for key, row in told.items() if key[0] == "HOUR"} == {"8": 2, "11": 1}
    assert {key[1]: row.count for key, row in told.items() if key[0] == "PERSON"} == {world.ann: 1, "": 2}
    assert {key[1]: row.count for key, row in told.items() if key[0] == "ESTATE"} == {str(ESTATE): 3}
    assert figures(world, kind=orders_pb2.ORDER_KIND_COMPLAINT)["UNSPECIFIED", ""].count == 1


def test_an_order_counts_with_each_thing_that_it_waited_for(world: Any) -> None:
    with clock.travel(MONDAY):
        order = world.working()
        for cause in ("part", "resident", "part"):
            world.step(order, "wait", world.ann, wait_cause=cause, wait_until=MONDAY + timedelta(days=30))
            world.step(order, "resume", world.ann)
    told = {key[1]: row.count for key, row in figures(world).items() if key[0] == "CAUSE"}
    assert told == {"part": 1, "resident": 1}


def test_days_are_the_estates_and_not_more_than_a_year(world: Any) -> None:
    with clock.travel(MONDAY - timedelta(hours=9)):
        world.report()
    assert figures(world)["UNSPECIFIED", ""].count == 0
    for last in ("2026-03-01", "2027-03-10"):
        with pytest.raises(Invalid) as error:
            figures(world, to_date=last)
        assert [one.code for one in error.value.violations] == ["NOT_A_SPAN"]


@pytest.mark.parametrize(("language", "word"), [("zh-CN", "派工单"), ("en-US", "Repair order")])
def test_an_order_is_printed_in_its_readers_language(world: Any, language: str, word: str) -> None:
    order = world.report(customer_id=world.customer)
    key = {"company_id": COMPANY, "order_id": str(order.order_id)}
    request = orders_pb2.PrintOrderRequest(**key, language_code=language)
    printed = world.ask(OrderServicer(world.deps).PrintOrder, request)
    with storage.store(world.deps.settings).open(printed.file_name, world.whole.principal) as file:
        shown = PdfReader(file).pages[0].extract_text()
    assert all(one in shown for one in (word, "It drips", "A-101", "Tea House"))


def test_an_order_is_given_out_with_a_visit_and_moved_to_another_hour(world: Any) -> None:
    order = world.report()
    key = {"company_id": COMPANY, "order_id": str(order.order_id), "assignee_id": world.ann}
    rpc, start = OrderServicer(world.deps).AssignOrder, clock.now() + timedelta(hours=2)
    times = {"visit_from_time": start, "visit_to_time": start + timedelta(hours=1)}
    given = world.ask(rpc, orders_pb2.AssignOrderRequest(**key, **times))
    assert given.visit_from_time.ToDatetime(UTC) == start
    with pytest.raises(Invalid) as error:
        world.ask(rpc, orders_pb2.AssignOrderRequest(**key, visit_from_time=start))
    assert [one.code for one in error.value.violations] == ["VISIT_HALF"]


def written(world: Any, start: Callable[..., Any], command: Any) -> list[dict[str, str]]:
    """The rows of a list that is written as CSV for programs."""
    world.act(start, command)
    while attempts.run_next(world.deps, threading.Event()):
        pass
    with world.deps.database.owner.begin() as connection:
        response = connection.scalar(text("select response from operations order by created_at desc limit 1"))
    packed, result = AnyMessage.FromString(bytes(response)), ExportResult()
    assert packed.Unpack(result)
    with storage.store(world.deps.settings).open(result.file_name, world.whole.principal) as file:
        rows = list(csv.DictReader(io.StringIO(file.read().decode("utf-8-sig"))))
    assert len(rows) == result.row_count
    return rows


def test_orders_are_written_as_the_list_shows_them(world: Any) -> None:
    world.report()
    order = world.assign(world.report(customer_id=world.customer), world.ann)
    wanted = OrderFilter(COMPANY, ESTATE, assignee_id=world.ann)
    (row,) = written(world, exports.export_orders, exports.ExportOrders(wanted, "csv"))
    assert (row["number"], row["unit_code"], row["customer_name"]) == (str(order.number), "A-101", "Tea House")
    assert (row["category_code"], row["state"], row["assignee_id"]) == ("water", "assigned", world.ann)


def test_categories_are_written_without_those_that_are_retired(world: Any) -> None:
    world.categorise("old", retired=True)
    command = exports.ExportCategories(exports.OfEstate(COMPANY), "csv")
    assert [row["code"] for row in written(world, exports.export_categories, command)] == ["water"]


def test_the_price_list_is_written_in_major_units(world: Any) -> None:
    wanted = prices.Wanted("tap", "\u9f99\u5934", "Tap", "part", "piece", 4_990, "REPAIR")
    world.act(prices.create_price_item, prices.CreatePriceItem(COMPANY, wanted))
    command = exports.ExportPriceItems(exports.OfEstate(COMPANY), "csv")
    assert [row["price"] for row in written(world, exports.export_price_items, command)] == ["49.90"]


def test_plans_and_what_fell_due_are_written_with_their_names(world: Any) -> None:
    wanted = plans.Wanted("Rounds", "check", world.category, "FREQ=DAILY", MONDAY.date(), "09:00", horizon_days=2)
    with clock.travel(MONDAY):
        plan = world.act(plans.create_plan, plans.CreatePlan(COMPANY, ESTATE, wanted))
        with UnitOfWork(world.deps.database, world.whole) as tx:
            occurrences.plan_ahead(tx, COMPANY, plan.plan_id)
    of_plans = exports.ExportPlans(exports.OfEstate(COMPANY, ESTATE), "csv")
    assert [row["category_code"] for row in written(world, exports.export_plans, of_plans)] == ["water"]
    of_days = exports.ExportOccurrences(OccurrenceFilter(COMPANY, ESTATE, plan.plan_id), "csv")
    rows = written(world, exports.export_occurrences, of_days)
    assert rows and {row["plan_name"] for row in rows} == {"Rounds"}
