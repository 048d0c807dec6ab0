"""What leases come to on a day: the rent roll, the weighted average expiry, the expiry profile, and accounts by RPC."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from chassis.errors import Invalid
from chassis.facts.columns import items
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.domain.portfolio import Let, expiries, lets, spans, wale
from contracts.domain.terms import NEW_PRICE, TURNOVER, FreeSpell, LeasedUnit, Step, Tier
from contracts.rpc.portfolio import PortfolioServicer
from contracts.usecases import portfolio
from contracts.verification import stream_leases
from hypothesis import given
from hypothesis import strategies as st
from manor.contracts.v1 import portfolio_pb2 as pb
from manor.contracts.v2 import events_pb2

from .lettings import FEE, UNIT, day, rent, terms

DAY = date(2026, 11, 30)
ROWS = st.lists(
    st.builds(
        Let,
        st.just(UNIT),
        st.integers(1, 10**5).map(lambda area: Decimal(area) / 100),
        st.integers(0, 10**7),
        st.integers(0, 4000).map(lambda after: DAY + timedelta(days=after)),
    ),
    max_size=15,
)


def test_the_rent_is_that_of_the_day_and_fees_are_none() -> None:
    stepped = rent("100", steps=(Step(day("2027-01-01"), NEW_PRICE, Decimal(120)),))
    let = terms("2026-01-01", "2027-12-31", stepped, rent("50", item=FEE, rent=False))
    assert [lets(let, "CNY", day(text))[0].monthly for text in ("2026-12-31", "2027-01-01")] == [10_000, 12_000]


def test_a_rent_free_day_says_so_and_keeps_the_price() -> None:
    let = terms("2026-01-01", "2026-12-31", free=(FreeSpell(day("2026-02-01"), day("2026-02-28")),))
    [free], [owed] = lets(let, "CNY", day("2026-02-28")), lets(let, "CNY", day("2026-03-01"))
    assert (free.rent_free, owed.rent_free, free.monthly) == (True, False, 300_000)


def test_a_unit_before_its_rent_starts_is_rent_free() -> None:
    let = terms("2026-01-01", "2026-12-31")
    later = replace(let, units=(replace(let.units[0], rent_start=day("2026-06-01")),))
    assert [lets(later, "CNY", day(text))[0].rent_free for text in ("2026-05-31", "2026-06-01")] == [True, False]


def test_rent_by_turnover_counts_its_minimum() -> None:
    let = terms("2026-01-01", "2026-12-31", rent("1000", kind=TURNOVER, tiers=(Tier(None, Decimal(5)),)))
    assert lets(let, "CNY", DAY)[0].monthly == 100_000


@given(st.lists(st.tuples(st.integers(-40, 800), st.integers(1, 500)), max_size=4, unique_by=lambda one: one[0]))
def test_spans_say_of_every_day_what_the_rent_roll_says_of_it(changes: list[tuple[int, int]]) -> None:
    start = date(2026, 1, 1)
    steps = tuple(Step(start + timedelta(days=after), NEW_PRICE, Decimal(price)) for after, price in sorted(changes))
    let = terms("2026-01-01", "2027-12-31", rent("100", steps=steps), rent("7"))
    told = spans(let, "CNY")
    assert (told[0].first, told[-1].last) == (let.start, let.end)
    for after in range((let.end - let.start).days + 1):
        on = start + timedelta(days=after)
        assert [one.monthly for one in told if one.first <= on <= one.last] == [lets(let, "CNY", on)[0].monthly]


@given(ROWS)
def test_the_average_expiry_is_what_a_table_of_days_says(rows: list[Let]) -> None:
    found = wale(((row.end, Decimal(row.monthly)) for row in rows), DAY)
    # Another way: each day is as heavy as what still runs on it.
    weight = sum(row.monthly for row in rows)
    if not weight:
        assert found is None
        return
    table = 0
    for after in range(4001):
        table += sum(row.monthly for row in rows if row.end >= DAY + timedelta(days=after))
    assert found is not None
    assert abs(float(found) - table / weight / 365) <= 0.0051


@given(ROWS)
def test_the_profile_has_every_unit_in_the_month_in_which_it_expires(rows: list[Let]) -> None:
    found = expiries(rows)
    assert [one.month for one in found] == sorted({row.end.replace(day=1) for row in rows})
    for one in found:
        there = [row for row in rows if (row.end.year, row.end.month) == (one.month.year, one.month.month)]
        told = (len(there), sum(row.area for row in there), sum(row.monthly for row in there))
        assert (one.units, one.area, one.monthly) == told


def two_leases(world: Any) -> tuple[Any, Any]:
    first = world.lease(world.terms("2026-01-01", "2027-11-30"))
    units = (replace(first.agreed.units[0], unit_id=world.other_unit, area=Decimal(50)),)
    other = world.terms("2026-01-01", "2026-12-31", rent("1000", unit=world.other_unit), units=units)
    return first, world.lease(other)


def test_an_estates_leases_add_up(world: Any) -> None:
    two_leases(world)
    asked = pb.GetPortfolioRequest(company_id=COMPANY, estate_id=ESTATE, date="2026-12-01")
    told = world.ask(PortfolioServicer().GetPortfolio, asked)
    assert (told.lease_count, told.unit_count, told.let_count, told.let_area) == (2, 2, 2, "150")
    assert told.monthly_minor == 400_000
    # 365 days at 3,000.00 and 31 days at 1,000.00; by area 365 days of 100 m² and 31 of 50 m².
    assert (told.wale_by_rent, told.wale_by_area) == ("0.77", "0.69")
    assert [(one.month, one.monthly_minor) for one in told.expiries] == [("2026-12", 100_000), ("2027-11", 300_000)]


def test_a_draft_and_a_lease_of_another_day_are_no_part_of_it(world: Any) -> None:
    world.draft(world.terms("2026-01-01", "2026-12-31"))
    asked = pb.GetPortfolioRequest(company_id=COMPANY, estate_id=ESTATE, date="2026-06-01")
    assert world.ask(PortfolioServicer().GetPortfolio, asked).lease_count == 0
    world.lease(world.terms("2027-01-01", "2027-12-31"))
    assert world.ask(PortfolioServicer().GetPortfolio, asked).lease_count == 0


def test_the_rent_roll_goes_on_where_a_page_ended(world: Any) -> None:
    two_leases(world)
    where = {"company_id": COMPANY, "estate_id": ESTATE, "date": "2026-12-01", "page_size": 1}
    first = world.ask(PortfolioServicer().ListRentRoll, pb.ListRentRollRequest(**where))
    rest = pb.ListRentRollRequest(**where, page_token=first.next_page_token)
    rows = [*first.rows, *world.ask(PortfolioServicer().ListRentRoll, rest).rows]
    assert [(row.unit_code, row.customer_name, row.end_date) for row in rows] == [
        ("A-102", "Tea House", "2026-12-31"),
        ("A-101", "Tea House", "2027-11-30"),
    ]
    assert [row.square_metre_minor for row in rows] == [2_000, 3_000]


def test_accounts_come_from_the_schedule_without_tax(world: Any) -> None:
    taxed = rent("1090", tax_rate=Decimal("0.09"), unit=world.unit)
    lease = world.lease(world.terms("2026-01-01", "2026-12-31", taxed))
    asked = pb.GetLeaseAccountsRequest(company_id=COMPANY, lease_id=str(lease.lease_id), discount_percent="5")
    told = world.ask(PortfolioServicer().GetLeaseAccounts, asked)
    assert sum(one.straight_minor for one in told.revenue) == 1_200_000
    assert [one.billed_minor for one in told.revenue] == [100_000] * 12
    assert sum(one.paid_minor for one in told.liability) == 1_200_000
    assert told.liability[-1].closing_minor == 0


@pytest.mark.parametrize("percent", ["-100", "1000.01"])
def test_a_rate_that_is_none_is_refused(world: Any, percent: str) -> None:
    lease = world.lease(world.terms("2026-01-01", "2026-12-31"))
    asked = pb.GetLeaseAccountsRequest(company_id=COMPANY, lease_id=str(lease.lease_id), discount_percent=percent)
    with pytest.raises(Invalid) as error:
        world.ask(PortfolioServicer().GetLeaseAccounts, asked)
    assert [one.field for one in error.value.violations] == ["discount_percent"]


def test_figures_of_a_part_of_the_leases_say_so(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    world.lease(world.terms("2026-01-01", "2026-12-31"))
    other = (LeasedUnit(world.other_unit, 100),)
    world.lease(world.terms("2026-01-01", "2026-12-31", rent(unit=world.other_unit), units=other))
    asked = pb.GetPortfolioRequest(company_id=COMPANY, estate_id=ESTATE, date="2026-06-01")
    for most, told in ((2, (2, False)), (1, (1, True))):
        monkeypatch.setattr(portfolio, "MOST_LEASES", most)
        found = world.ask(PortfolioServicer().GetPortfolio, asked)
        assert (found.lease_count, found.incomplete) == told


def test_others_are_told_who_bears_which_repairs(world: Any) -> None:
    agreed = (("空调", "tenant"), ("roof", "landlord"))
    world.lease(world.terms("2026-01-01", "2026-12-31", repairs=agreed))
    other = (LeasedUnit(world.other_unit, 100),)
    world.lease(world.terms("2026-01-01", "2026-12-31", rent(unit=world.other_unit), units=other))
    told = [list(items(fact)) for fact in world.said(events_pb2.LeasesChanged)]
    assert [[one["repair_duties"] for one in many] for many in told] == [
        ['{"空调": "tenant", "roof": "landlord"}'], [""],
    ]  # fmt: skip


def test_what_insight_is_told_of_a_lease_is_what_is_compared_with_it(world: Any) -> None:
    stepped = rent("3000", unit=world.unit, steps=(Step(day("2026-07-01"), NEW_PRICE, Decimal(3300)),))
    lease = world.lease(world.terms("2026-01-01", "2026-12-31", stepped))
    (fact,) = world.said(events_pb2.LeasesChanged)
    told = list(items(fact))
    days = [(one, one["last_day"] - one["first_day"] + 1) for one in told]
    cost = sum(one["monthly_minor"] * count for one, count in days)
    with world.deps.database.verifier.begin() as connection:
        rows = list(stream_leases(connection))
    assert [one["monthly_minor"] for one in told] == [300_000, 330_000]
    assert rows == [[COMPANY, f"lease/{lease.lease_id}", lease.version, "2026-12-31", "36500", str(cost)]]
