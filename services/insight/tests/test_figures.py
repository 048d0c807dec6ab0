"""What the figures say of a small group with two currencies."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid
from manor.insight.v1 import figures_pb2 as pb
from sqlalchemy import text

YEAR = {"from_month": "2026-01", "to_month": "2026-12"}
NOON = datetime(2026, 6, 15, 4, tzinfo=UTC)  # noon in Shanghai


def test_collection_rate_is_verified_over_receivable_without_deposits(model: Any) -> None:
    fees, deposit = model.opened(10_000, 5_000), model.opened(99_999, item=9)
    model.hear(fees, deposit, model.settled(fees, 0, 1, 10_000, verified=True), model.settled(fees, 1, 1, 2_000))
    (line,) = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR)).collections
    assert (line.receivable_minor, line.entered_minor, line.verified_minor, line.open_minor) == (
        15_000, 12_000, 10_000, 3_000,
    )  # fmt: skip
    assert (line.rate, line.entered_rate, line.currency_code) == ("0.666667", "0.800000", "CNY")
    assert (line.company_id, line.company_name, line.receivable_count) == (model.company, "上海物业", 2)


def test_adjusted_waived_and_voided_receivables_count_what_is_left_of_them(model: Any) -> None:
    fees = model.opened(10_000, 5_000, 7_000)
    model.hear(
        fees,
        model.changed(fees, 0, 2, adjusted_minor=-1_000, waived_minor=500),
        model.changed(fees, 2, 2, voided=True),
    )
    (line,) = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR)).collections
    assert (line.receivable_minor, line.receivable_count) == (13_500, 2)


def test_total_is_sum_over_sum_by_currency_and_never_an_average(model: Any) -> None:
    small, large = model.opened(100), model.opened(9_900, estate=model.other_estate)
    abroad = model.opened(5_000, estate=model.singapore)
    model.hear(small, large, abroad, model.settled(small, 0, 1, 100, verified=True))
    answer = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR, group_by=pb.GROUPING_ESTATE))
    assert [line.rate for line in answer.collections] == ["1.000000", "0.000000", "0.000000"]
    assert [(one.currency_code, one.receivable_minor, one.rate) for one in answer.totals] == [
        ("CNY", 10_000, "0.010000"),
        ("SGD", 5_000, "0.000000"),
    ]
    assert not answer.converted_totals


def test_total_at_the_latest_month_end_rate_shows_rate_and_date(model: Any) -> None:
    home, abroad = model.opened(10_000), model.opened(333, estate=model.singapore)
    later = model.rate("9", month="2027-01")
    model.hear(home, abroad, model.rate("5.3", month="2026-02"), model.rate("5.3333333333"), later)
    answer = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR))
    (total,) = answer.converted_totals
    assert (total.currency_code, total.receivable_minor) == ("CNY", 10_000 + 1_776)
    (used,) = total.rates
    assert (used.from_currency_code, used.rate, used.month, used.date) == (
        "SGD", "5.3333333333", "2026-03", "2026-03-31",
    )  # fmt: skip


def test_no_converted_total_while_a_rate_is_missing(model: Any) -> None:
    model.hear(model.opened(10_000), model.opened(333, estate=model.singapore))
    model.hear(model.rate("0.74", to_currency_code="USD"))
    assert not model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR)).converted_totals


@pytest.mark.parametrize(
    ("due", "bucket"),
    [
        ("2026-06-15", "current_minor"),
        ("2026-06-14", "days_1_to_30_minor"),
        ("2026-05-16", "days_1_to_30_minor"),
        ("2026-05-15", "days_31_to_60_minor"),
        ("2026-04-16", "days_31_to_60_minor"),
        ("2026-04-15", "days_61_to_90_minor"),
        ("2026-03-17", "days_61_to_90_minor"),
        ("2026-03-16", "days_91_to_180_minor"),
        ("2025-12-17", "days_91_to_180_minor"),
        ("2025-12-16", "days_181_to_365_minor"),
        ("2025-06-15", "days_181_to_365_minor"),
        ("2025-06-14", "over_365_days_minor"),
    ],
)
def test_age_counts_days_after_the_due_date(model: Any, due: str, bucket: str) -> None:
    model.hear(model.opened(700, due=due))
    with clock.travel(NOON):
        (line,) = model.ask("ListArrears", pb.ListArrearsRequest()).arrears
    assert {name.name: value for name, value in line.ages.ListFields()} == {bucket: 700}
    overdue = bucket != "current_minor"
    assert (line.open_minor, line.overdue_minor, line.overdue_count) == (700, 700 * overdue, overdue)


def test_arrears_fall_due_by_the_estates_calendar(model: Any) -> None:
    """Where Kiritimati's day is the 16th it is overdue, while the company's is still the 15th."""
    with model.deps.database.app.begin() as connection:
        moved = text("update nodes set time_zone = 'Pacific/Kiritimati' where node_id = :estate")
        connection.execute(moved, {"estate": model.estate})
    model.hear(model.opened(700, due="2026-06-15"))
    for hour, overdue in ((9, 0), (11, 700)):
        with clock.travel(datetime(2026, 6, 15, hour, tzinfo=UTC)):
            (line,) = model.ask("ListArrears", pb.ListArrearsRequest()).arrears
        assert line.overdue_minor == overdue


def test_arrears_by_fee_item_and_category(model: Any) -> None:
    model.hear(model.opened(100), model.opened(50, item=8), model.opened(20, item=8, estate=model.singapore))
    by_item = model.ask("ListArrears", pb.ListArrearsRequest(group_by=pb.GROUPING_FEE_ITEM)).arrears
    assert {(one.company_id, one.fee_item_code, one.open_minor) for one in by_item} == {
        (model.company, "PM", 100), (model.company, "WATER", 50), (model.other_company, "WATER", 20),
    }  # fmt: skip
    by_category = model.ask("ListArrears", pb.ListArrearsRequest(group_by=pb.GROUPING_CATEGORY)).arrears
    assert {(one.category, one.currency_code, one.open_minor) for one in by_category} == {
        ("property_fee", "CNY", 100), ("water", "CNY", 50), ("water", "SGD", 20),
    }  # fmt: skip


def test_yearly_arrears_are_periodic_and_end_with_the_current_month(model: Any) -> None:
    model.hear(
        model.opened(1, month="2025-11"),
        model.opened(2, 3, month="2026-06"),
        model.opened(40, month="2026-07"),
        model.opened(500, month="2026-03", item=10),
    )
    with clock.travel(NOON):
        answer = model.ask("ListYearlyArrears", pb.ListYearlyArrearsRequest())
    assert [(one.year, one.open_minor, one.to_month) for one in answer.yearly_arrears] == [
        (2025, 1, "2025-12"),
        (2026, 5, "2026-06"),
    ]
    assert [(one.year, one.open_minor, one.open_count) for one in answer.totals] == [(2025, 1, 1), (2026, 5, 2)]


def test_money_counts_in_the_month_of_payment_and_what_is_taken_back_in_none(model: Any) -> None:
    fees = model.opened(10_000, 5_000)
    cash = model.settled(fees, 0, 1, 10_000, payment_date="2026-04-02", verified=True)
    wrong = model.settled(fees, 1, 1, 5_000, payment_date="2026-04-03")
    model.hear(fees, cash, wrong, model.reversed(wrong, 2, 2))
    march, april = model.ask("ListMonths", pb.ListMonthsRequest(**YEAR)).months
    assert (march.month, march.receivable_minor, march.verified_minor, march.collected_minor) == (
        "2026-03", 15_000, 10_000, 0,
    )  # fmt: skip
    assert (april.month, april.collected_minor, april.collected_verified_minor, april.payment_count) == (
        "2026-04", 10_000, 10_000, 1,
    )  # fmt: skip


def test_occupancy_counts_a_unit_once_that_is_sold_and_leased(model: Any) -> None:
    units = model.units("100.50", "50.00", "80.25")
    model.hear(
        units,
        model.occupied(units, 0, "owner", "2026-01-01"),
        model.occupied(units, 0, "tenant", "2026-03-01", "2026-06-14"),
        model.occupied(units, 1, "tenant", "2026-06-16"),
        model.occupied(units, 2, "developer", "2020-01-01"),
    )
    with clock.travel(NOON):
        total = model.ask("ListOccupancy", pb.ListOccupancyRequest()).total
    assert (total.unit_count, total.sold_count, total.leased_count, total.occupied_count) == (3, 1, 0, 1)
    on_the_last_day = model.ask("ListOccupancy", pb.ListOccupancyRequest(date="2026-06-14")).total
    assert (on_the_last_day.sold_count, on_the_last_day.leased_count, on_the_last_day.occupied_count) == (1, 1, 1)
    assert (on_the_last_day.total_area, on_the_last_day.occupied_area) == ("230.75", "100.50")
    assert (on_the_last_day.occupancy_rate, on_the_last_day.vacancy_rate) == ("0.3333", "0.6667")
    later = model.ask("ListOccupancy", pb.ListOccupancyRequest(date="2026-06-16")).total
    assert (later.leased_count, later.occupied_count, later.vacant_count) == (1, 2, 1)


def test_home_page_agrees_with_its_lists(model: Any) -> None:
    fees, abroad = model.opened(10_000, due="2026-03-10"), model.opened(500, estate=model.singapore)
    units = model.units("100", "50")
    model.hear(fees, abroad, model.rate("5"), model.settled(fees, 0, 1, 4_000, verified=True), units)
    model.hear(model.occupied(units, 0, "owner", "2026-01-01"))
    with clock.travel(NOON):
        home = model.ask("GetHome", pb.GetHomeRequest())
        rates = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR))
        arrears = model.ask("ListArrears", pb.ListArrearsRequest())
    assert home.year == 2026
    assert list(home.totals) == list(rates.totals)
    assert list(home.converted_totals) == list(rates.converted_totals)
    assert list(home.companies) == list(rates.collections)
    assert [one.estate_id for one in home.best_estates] == [model.estate, model.singapore]
    assert [one.estate_id for one in home.worst_estates] == [model.singapore, model.estate]
    assert list(home.arrears) == list(arrears.totals)
    assert list(home.converted_arrears) == list(arrears.converted_totals)
    assert home.converted_arrears[0].open_minor == 6_000 + 2_500
    assert home.occupancy.occupancy_rate == "0.5000"


def test_estate_manager_sees_the_estate_alone(model: Any) -> None:
    model.hear(model.opened(100), model.opened(200, estate=model.other_estate), model.opened(7, estate=model.singapore))
    scope = model.scope((model.company,), (model.estate,))
    answer = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR), scope)
    assert [one.receivable_minor for one in answer.collections] == [100]


def test_worst_first_and_pages(model: Any) -> None:
    fees, other = model.opened(100), model.opened(200, estate=model.other_estate)
    model.hear(fees, other, model.settled(fees, 0, 1, 50, verified=True), model.opened(9, estate=model.singapore))
    order = {"group_by": pb.GROUPING_ESTATE, "order": pb.COLLECTION_ORDER_BEST_FIRST, "page_size": 2}
    first = model.ask("ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR, **order))
    assert first.collections[0].estate_id == model.estate
    rest = model.ask(
        "ListCollectionRates", pb.ListCollectionRatesRequest(**YEAR, **order, page_token=first.next_page_token)
    )
    assert len(first.collections) == 2
    assert len(rest.collections) == 1
    assert not rest.next_page_token


def test_months_the_wrong_way_round_are_refused(model: Any) -> None:
    with pytest.raises(Invalid, match="wrong way round"):
        model.ask("ListMonths", pb.ListMonthsRequest(from_month="2026-05", to_month="2026-04"))


def test_a_place_table_by_fee_item_is_refused(model: Any) -> None:
    with pytest.raises(Invalid, match="company or an estate"):
        model.ask("ListOccupancy", pb.ListOccupancyRequest(group_by=pb.GROUPING_FEE_ITEM))
