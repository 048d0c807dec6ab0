"""Rent by turnover: what is declared month by month, and what the true-up of a year books."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY
from contracts.domain.schedule import cost_over, schedule
from contracts.domain.terms import CONTRACT, NATURAL, TURNOVER, Tier
from contracts.domain.turnover import months, slices, turnover_rent, years
from contracts.records.leases import APPROVED, CHARGED, SETTLED, TRUE_UP, Lease
from contracts.rpc.turnovers import TurnoverServicer
from contracts.usecases import agreements, turnovers
from hypothesis import given
from hypothesis import strategies as st
from manor.billing.v1 import events_pb2 as billing
from manor.contracts.v1 import turnovers_pb2 as pb

from .lettings import RENT, day, rent, terms

TIERS = (Tier(Decimal(500_000), Decimal(8)), Tier(None, Decimal(6)))


def by_turnover(price: str = "1000", **more: Any) -> Any:
    return rent(price, kind=TURNOVER, tiers=TIERS, **more)


@given(st.integers(0, 10**11), st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 2000)), max_size=5))
def test_a_years_rent_is_what_each_cent_costs_at_its_own_share(turnover: int, cuts: list[tuple[int, int]]) -> None:
    ends = sorted({end for end, _ in cuts})
    shares = [*(Decimal(share) / 100 for _, share in cuts[: len(ends)]), Decimal(3)]
    tiers = [*(Tier(Decimal(end), share) for end, share in zip(ends, shares, strict=False)), Tier(None, shares[-1])]
    # Another way: what lies below each end, less what lies below the one before.
    total, before = Decimal(0), 0
    for tier in tiers:
        below = turnover if tier.up_to is None else min(turnover, int(tier.up_to) * 100)
        total += Decimal(max(below - before, 0)) * tier.percent / 100
        before = max(before, below)
    assert abs(turnover_rent(turnover, tiers, 2) - total) <= Decimal("0.5")
    assert sum(cut.turnover for cut in slices(turnover, tiers, 2)) == turnover


@given(st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.integers(0, 2500), st.sampled_from([NATURAL, CONTRACT]))
def test_years_follow_each_other_and_their_minimums_add_up(start: date, length: int, mode: str) -> None:
    end = date.fromordinal(start.toordinal() + length)
    charge = by_turnover("1234.57")
    let = replace(terms(str(start), str(end), charge), month_mode=mode)
    found = years(let, charge)
    assert (found[0].start, found[-1].end) == (start, end)
    assert all(one.end.toordinal() + 1 == after.start.toordinal() for one, after in pairwise(found))
    assert all(len(months(one)) <= 12 for one in found)
    billed = sum(line.amount for line in schedule(let, "CNY"))
    assert sum(cost_over(let, "CNY", charge, one) for one in found) == billed


@pytest.fixture
def shop(world: Any) -> Lease:
    """A shop from November 2024 on, at 1,000 a month or by its turnover."""
    lease: Lease = world.lease(world.terms("2024-11-01", "2027-10-31", by_turnover(unit=world.unit)))
    return lease


def declare(world: Any, lease: Lease, month: str, amount: int) -> Any:
    key = (COMPANY, lease.lease_id, world.unit, RENT)
    return world.act(turnovers.declare_turnover, turnovers.DeclareTurnover(*key, day(f"{month}-01"), amount))


def declare_year(world: Any, lease: Lease, amount: int) -> None:
    for number in range(12):
        declare(world, lease, f"{2024 + (10 + number) // 12}-{(10 + number) % 12 + 1:02}", amount)


def book(world: Any, lease: Lease, start: str = "2024-11-01", **more: Any) -> Any:
    command = turnovers.BookTrueUp(COMPANY, lease.lease_id, world.unit, RENT, day(start), **more)
    return world.act(turnovers.book_true_up, command)


def true_ups(world: Any, lease: Lease) -> list[tuple[str, int]]:
    return [(one.state, one.amount_minor) for one in world.lines(lease) if one.kind == TRUE_UP]


def test_a_later_declaration_of_a_month_replaces_it(world: Any, shop: Lease) -> None:
    declare(world, shop, "2024-11", 100)
    assert declare(world, shop, "2024-11", 250).amount_minor == 250
    [year, *_] = world.act(turnovers.list_turnover_years, turnovers.ListTurnoverYears(COMPANY, shop.lease_id))
    assert (year.turnover, len(year.missing)) == (250, 11)


@pytest.mark.parametrize(
    ("month", "code"),
    [("2024-10", "MONTH_OUTSIDE_LEASE"), ("2027-11", "MONTH_OUTSIDE_LEASE"), ("2027-10", "MONTH_NOT_BEGUN")],
)
def test_a_month_that_is_not_the_shops_or_has_not_begun_is_refused(
    world: Any, shop: Lease, month: str, code: str
) -> None:
    with pytest.raises(Invalid) as error:
        declare(world, shop, month, 1)
    assert [one.code for one in error.value.violations] == [code]


def test_a_unit_without_rent_by_turnover_declares_nothing(world: Any) -> None:
    lease = world.lease(world.terms("2024-11-01", "2027-10-31"))
    with pytest.raises(Invalid) as error:
        declare(world, lease, "2024-11", 1)
    assert [one.code for one in error.value.violations] == ["NOT_BY_TURNOVER"]


def test_a_year_is_booked_once_it_is_over_and_known(world: Any, shop: Lease) -> None:
    asked = {"2025-01-01": "NOT_A_TURNOVER_YEAR", "2026-11-01": "YEAR_NOT_OVER", "2024-11-01": "TURNOVER_MISSING"}
    for start, code in asked.items():
        with pytest.raises(Invalid) as error:
            book(world, shop, start)
        assert [one.code for one in error.value.violations] == [code]


def test_what_a_year_comes_to_beyond_the_minimum_becomes_a_line(world: Any, shop: Lease) -> None:
    declare_year(world, shop, 5_000_000)  # 600,000.00 a year: 40,000.00 + 6,000.00, less 12,000.00
    made = book(world, shop)
    assert (made.rent_minor, made.minimum_minor, made.amount_minor) == (4_600_000, 1_200_000, 3_400_000)
    assert true_ups(world, shop) == [(APPROVED, 3_400_000)]


def test_a_year_below_its_minimum_books_nothing(world: Any, shop: Lease) -> None:
    declare_year(world, shop, 100_000)
    assert book(world, shop).amount_minor == 0
    assert true_ups(world, shop) == []


def test_an_audit_books_the_difference_and_a_lower_one_is_credited(world: Any, shop: Lease) -> None:
    declare_year(world, shop, 5_000_000)
    book(world, shop)
    [line] = [one for one in world.lines(shop) if one.kind == TRUE_UP]
    world.convert(shop, line)
    world.answer(line.reference)
    assert book(world, shop, audited=70_000_000).amount_minor == 1_200_000 * 6 // 12  # 10,000,000 at 6 %
    lower = book(world, shop, audited=50_000_000)
    assert lower.amount_minor == -600_000
    assert true_ups(world, shop) == [(CHARGED, 3_400_000), (APPROVED, -600_000)]
    credit = world.lines(shop)[-1]
    world.convert(shop, credit)
    [lowered] = world.said(billing.ChargesLowered)
    assert [(one.reference, one.amount_minor) for one in lowered.charges] == [(line.reference, 2_800_000)]
    assert [state for state, _ in true_ups(world, shop)] == [CHARGED, SETTLED]


def test_what_was_agreed_wins_over_the_turnover_even_nothing(world: Any, shop: Lease) -> None:
    declare_year(world, shop, 5_000_000)
    assert book(world, shop, agreed=0, reason="the road was closed").extra_minor == 0


def test_a_change_agreement_leaves_true_ups_alone(world: Any, shop: Lease) -> None:
    declare_year(world, shop, 5_000_000)
    book(world, shop)
    dearer = world.terms("2024-11-01", "2027-10-31", by_turnover("1100", unit=world.unit))
    world.act(agreements.change_lease, agreements.ChangeLease(COMPANY, shop.lease_id, dearer, "agreed"))
    world.approve(shop)
    assert true_ups(world, shop) == [(APPROVED, 3_400_000)]


def test_the_month_lists_what_is_declared_and_what_is_missing(world: Any, shop: Lease) -> None:
    other = world.lease(
        world.terms(
            "2024-11-01",
            "2027-10-31",
            by_turnover(unit=world.other_unit),
            units=(replace(shop.agreed.units[0], unit_id=world.other_unit),),
        )
    )
    asked = pb.DeclareTurnoverRequest(
        company_id=COMPANY, lease_id=str(shop.lease_id), unit_id=str(world.unit), fee_item_code=RENT,
        month="2025-01", amount_minor=7,
    )  # fmt: skip
    assert world.ask(TurnoverServicer().DeclareTurnover, asked).unit_code == "A-101"
    month = {"company_id": COMPANY, "month": "2025-01"}
    first = world.ask(TurnoverServicer().ListTurnovers, pb.ListTurnoversRequest(**month, page_size=1))
    rest = pb.ListTurnoversRequest(**month, page_size=1, page_token=first.next_page_token)
    both = [*first.turnovers, *world.ask(TurnoverServicer().ListTurnovers, rest).turnovers]
    assert [(one.lease_id, one.declared, one.amount_minor) for one in both] == [
        (str(shop.lease_id), True, 7),
        (str(other.lease_id), False, 0),
    ]
    missing = world.ask(TurnoverServicer().ListTurnovers, pb.ListTurnoversRequest(**month, missing=True))
    assert [one.lease_number for one in missing.turnovers] == [other.number]


def test_true_ups_are_listed_with_how_they_came_about(world: Any, shop: Lease) -> None:
    asked = pb.BookTrueUpRequest(
        company_id=COMPANY, lease_id=str(shop.lease_id), unit_id=str(world.unit), fee_item_code=RENT,
        start_date="2024-11-01", audited_minor=60_000_000,
    )  # fmt: skip
    made = world.ask(TurnoverServicer().BookTrueUp, asked)
    assert (made.audited, made.extra_minor, made.amount_minor) == (True, 3_400_000, 3_400_000)
    listed = pb.ListTrueUpsRequest(company_id=COMPANY, lease_id=str(shop.lease_id))
    assert list(world.ask(TurnoverServicer().ListTrueUps, listed).true_ups) == [made]
    years_of = pb.ListTurnoverYearsRequest(company_id=COMPANY, lease_id=str(shop.lease_id))
    assert len(world.ask(TurnoverServicer().ListTurnoverYears, years_of).years) == 3
