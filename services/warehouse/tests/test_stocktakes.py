"""Stocktakes against a moving target: what should be there now, who decides, what becomes a row of the ledger."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis.approvals import Opinion, SamePerson
from chassis.errors import Invalid
from chassis.scope import Principal, Scope
from chassis.testing.fixtures import COMPANY, GROUP
from manor.payments.v1 import events_pb2 as payments
from manor.warehouse.v1 import stocktakes_pb2 as pb
from warehouse.domain.counting import needs_second, worth
from warehouse.rpc.stocktakes import StocktakeServicer
from warehouse.usecases import reservations, stocktake_ends, stocktakes
from warehouse.usecases.ledger import NotEnough
from warehouse.usecases.stocktake_ends import MovedMeanwhile
from warehouse.usecases.stocktakes import Count, StocktakeOpen
from warehouse.worker import month_closed

from services.warehouse.tests.conftest import TODAY

SECOND = Scope(GROUP, (COMPANY,), "*", Principal("01900000-0000-7000-8000-00000000beef", "staff", GROUP))


def opened(world: Any, store: Any, **more: Any) -> Any:
    return world.act(stocktakes.open_stocktake, stocktakes.OpenStocktake(COMPANY, store.store_id, "Count", **more))


def count(world: Any, stocktake: Any, material: Any, quantity: str, **more: Any) -> None:
    counts = (Count(material.material_id, Decimal(quantity), **more),)
    world.act(stocktakes.record_counts, stocktakes.RecordCounts(COMPANY, stocktake.stocktake_id, counts))


def submit(world: Any, stocktake: Any, **more: Any) -> Any:
    command = stocktake_ends.SubmitStocktake(COMPANY, stocktake.stocktake_id, **more)
    return world.act(stocktake_ends.submit_stocktake, command)


def approve(world: Any, stocktake: Any, scope: Scope = SECOND) -> Any:
    command = stocktake_ends.DecideStocktake(stocktake.stocktake_id, Opinion("seen"))
    return world.act(stocktake_ends.approve_stocktake, command, scope=scope)


def test_what_should_be_there_is_taken_when_counting_ends_and_each_line_says_what_moved(world: Any) -> None:
    """warehouse-07."""
    store, lamp, wire = world.store(), world.material("M-1"), world.material("M-2", unit="kg", decimals=3)
    world.receive(store, lamp, "1", 1_000)
    world.receive(store, wire, "2.5", 2_500)
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "3")
    world.receive(store, lamp, "1", 1_000)
    world.receive(store, wire, "1.3", 1_300)
    count(world, stocktake, wire, "3.8")
    asked = pb.ListStocktakeLinesRequest(company_id=COMPANY, stocktake_id=str(stocktake.stocktake_id))
    told = world.ask(StocktakeServicer().ListStocktakeLines, asked).lines
    assert [(one.expected_quantity, one.moved_quantity, one.difference_quantity) for one in told] == [
        ("2", "1", "1"),
        ("3.8", "0", "0"),
    ]
    with pytest.raises(MovedMeanwhile, match="M-1"):
        submit(world, stocktake)
    assert submit(world, stocktake, with_moved=True).state == "waiting"
    assert approve(world, stocktake).state == "done"
    assert world.there(store, lamp) == (3, 3_000)
    assert world.there(store, wire) == (Decimal("3.8"), 3_800)
    (row,) = world.rows("select * from stock_rows where kind = 'count'")
    assert (row.quantity, row.value_minor, row.counter_account) == (1, 1_000, "cost:stock_differences")


def test_differences_stay_what_they_were_when_counting_ended_though_stock_moves_until_they_are_approved(
    world: Any,
) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000)
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "8")
    submit(world, stocktake)
    world.issue(store, lamp, "5")
    approve(world, stocktake)
    assert world.there(store, lamp) == (3, 3_000)


def test_less_than_was_found_missing_is_refused_and_nothing_moves(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000)
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "2")
    submit(world, stocktake)
    world.issue(store, lamp, "5")
    with pytest.raises(NotEnough):
        approve(world, stocktake)
    assert world.there(store, lamp) == (5, 5_000)


def test_whoever_counted_does_not_approve_and_a_refusal_lets_them_count_on(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000)
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "8")
    submit(world, stocktake)
    with pytest.raises(SamePerson):
        approve(world, stocktake, world.whole)
    command = stocktake_ends.DecideStocktake(stocktake.stocktake_id, Opinion("count the other shelf"))
    assert world.act(stocktake_ends.refuse_stocktake, command, scope=SECOND).state == "counting"
    count(world, stocktake, lamp, "2", adds=True)
    assert submit(world, stocktake).state == "done"
    assert world.there(store, lamp) == (10, 10_000)


def test_up_to_the_limit_one_person_is_enough_and_surplus_does_not_hide_shortage() -> None:
    assert not needs_second([300, -200], 500)
    assert needs_second([300, -201], 500)
    assert needs_second([1], 0)
    assert not needs_second([0], 0)


def test_a_difference_is_worth_the_average_and_at_least_a_minor_unit() -> None:
    assert worth(Decimal(2), Decimal(3), 1_000) == 667
    assert worth(Decimal(-2), Decimal(3), 1_000) == -667
    assert worth(Decimal("0.001"), Decimal(5), 10) == 1


def test_who_counts_blind_is_not_told_what_should_be_there(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000)
    stocktake = opened(world, store, blind=True)
    count(world, stocktake, lamp, "8")
    asked = pb.ListStocktakeLinesRequest(company_id=COMPANY, stocktake_id=str(stocktake.stocktake_id))
    (told,) = world.ask(StocktakeServicer().ListStocktakeLines, asked).lines
    hidden = (told.opened_quantity, told.expected_quantity, told.moved_quantity, told.difference_quantity)
    assert (told.counted_quantity, hidden) == ("8", ("", "", "", ""))
    asked.lines = pb.STOCKTAKE_LINES_DIFFERENT
    count(world, stocktake, lamp, "10")
    assert len(world.ask(StocktakeServicer().ListStocktakeLines, asked).lines) == 1
    count(world, stocktake, lamp, "8")
    submit(world, stocktake)
    (told,) = world.ask(StocktakeServicer().ListStocktakeLines, asked).lines
    assert (told.expected_quantity, told.difference_quantity, told.difference_minor) == ("10", "-2", -2_000)


def test_what_nobody_counted_stays_unless_it_is_said_to_be_gone(world: Any) -> None:
    store, lamp, pump = world.store(), world.material("M-1"), world.material("M-2")
    world.receive(store, lamp, "4", 4_000)
    world.receive(store, pump, "2", 6_000)
    first = opened(world, store)
    count(world, first, lamp, "4")
    assert submit(world, first).state == "done"
    assert world.there(store, pump) == (2, 6_000)
    second = opened(world, store)
    count(world, second, lamp, "4")
    assert submit(world, second, uncounted_are_gone=True).state == "waiting"
    approve(world, second)
    assert (world.there(store, pump), world.there(store, lamp)) == ((0, 0), (4, 4_000))


def test_a_find_is_worth_what_it_last_cost_or_what_is_said(world: Any) -> None:
    store, other, lamp, new = world.store(), world.store("B"), world.material("M-1"), world.material("M-2")
    world.receive(other, lamp, "4", 4_000)
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "2", bin="R1")
    count(world, stocktake, new, "1")
    with pytest.raises(Invalid) as refused:
        submit(world, stocktake)
    assert [one.code for one in refused.value.violations] == ["FIND_WITHOUT_VALUE"]
    count(world, stocktake, new, "1", value_minor=700)
    submit(world, stocktake)
    approve(world, stocktake)
    assert (world.there(store, lamp), world.there(store, new)) == ((2, 2_000), (1, 700))


def test_what_lies_in_another_bin_than_it_should_moves_there(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000, bin="R1")
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "0", bin="R1")
    count(world, stocktake, lamp, "10", bin="R2")
    submit(world, stocktake)
    approve(world, stocktake)
    assert world.there(store, lamp) == (10, 10_000)
    places = world.rows("select bin, quantity from places order by bin")
    assert [(one.bin, one.quantity) for one in places] == [("R1", 0), ("R2", 10)]


def test_a_count_of_a_past_day_is_of_what_lay_there_then(world: Any) -> None:
    store, lamp = world.store(), world.material()
    world.receive(store, lamp, "10", 10_000, days=5)
    issued = world.issue(store, lamp, "4")
    stocktake = opened(world, store, count_date=TODAY - timedelta(days=2))
    count(world, stocktake, lamp, "8")
    submit(world, stocktake)
    approve(world, stocktake)
    assert world.there(store, lamp) == (4, 4_000)
    assert world.cost(issued) == 4_000
    (row,) = world.rows("select document_date, quantity from stock_rows where kind = 'count' and cause_number = 0")
    assert (row.document_date, row.quantity) == (TODAY - timedelta(days=2), -2)


def test_a_count_of_a_closed_month_is_refused(world: Any) -> None:
    """Bad input of the issue; also where the month is closed while people count."""
    store, lamp = world.store(), world.material()
    last = date(TODAY.year, TODAY.month, 1) - timedelta(days=1)
    world.receive(store, lamp, "10", 10_000, days=(TODAY - last).days)
    stocktake = opened(world, store, count_date=last)
    count(world, stocktake, lamp, "8")
    world.act(month_closed, payments.MonthClosed(company_id=COMPANY, month=f"{last:%Y-%m}"))
    with pytest.raises(Invalid) as refused:
        submit(world, stocktake)
    assert [(one.field, one.code) for one in refused.value.violations] == [("count_date", "MONTH_IS_CLOSED")]
    with pytest.raises(Invalid):
        opened(world, world.store("B"), count_date=last)


def test_a_store_is_counted_once_at_a_time(world: Any) -> None:
    store = world.store()
    first = opened(world, store)
    with pytest.raises(StocktakeOpen):
        opened(world, store)
    command = stocktakes.CancelStocktake(COMPANY, first.stocktake_id, "another day")
    world.act(stocktakes.cancel_stocktake, command)
    opened(world, store)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"unit": "box"}, "NOT_A_UNIT_OF_MATERIAL"),
        ({"quantity": "0.5"}, "COUNT_DOES_NOT_DIVIDE"),
        ({"batch": "B"}, "NOT_TRACKED"),
    ],
)
def test_a_faulty_count_is_refused_at_its_field(world: Any, told: dict[str, str], code: str) -> None:
    stocktake, lamp = opened(world, world.store()), world.material()
    more = {"quantity": "1", **told}
    with pytest.raises(Invalid) as refused:
        count(world, stocktake, lamp, **more)
    assert [one.code for one in refused.value.violations] == [code]


def test_what_was_to_be_gone_stays_where_the_stocktake_came_back_and_is_submitted_without_it(world: Any) -> None:
    store, lamp, pump = world.store(), world.material("M-1"), world.material("M-2")
    world.receive(store, lamp, "4", 4_000)
    world.receive(store, pump, "2", 6_000)
    stocktake = opened(world, store)
    count(world, stocktake, lamp, "4")
    submit(world, stocktake, uncounted_are_gone=True)
    command = stocktake_ends.DecideStocktake(stocktake.stocktake_id, Opinion("the pumps are in the cellar"))
    world.act(stocktake_ends.refuse_stocktake, command, scope=SECOND)
    done = submit(world, stocktake)
    assert (done.state, done.shortage_minor) == ("done", 0)
    assert world.there(store, pump) == (2, 6_000)


def test_a_reserved_piece_that_lies_in_another_bin_is_found_there_by_its_number(world: Any) -> None:
    store, pump = world.store(), world.material(tracking="serial")
    world.receive(store, pump, "1", 1_000, bin="R1", batch="SN-1")
    told = (COMPANY, store.store_id, pump.material_id, Decimal(1), "", "person", "Li")
    world.act(reservations.create_reservation, reservations.CreateReservation(*told))
    stocktake = opened(world, store)
    count(world, stocktake, pump, "0", bin="R1", batch="SN-1")
    count(world, stocktake, pump, "1", bin="R2", batch="SN-1")
    submit(world, stocktake)
    assert approve(world, stocktake).state == "done"
    assert world.there(store, pump) == (1, 1_000)
    assert [one.bin for one in world.rows("select bin from places where quantity = 1")] == ["R2"]
    assert [one.reserved for one in world.rows("select reserved from reservations")] == [1]
