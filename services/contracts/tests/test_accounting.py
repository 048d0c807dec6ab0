"""The accounting view: revenue on a straight line, and liability, interest and right of use of what is taken."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from chassis.periods import Period
from contracts.domain.accounting import Payment, lease_months, present_value, straight_line
from hypothesis import given
from hypothesis import strategies as st

START = date(2027, 1, 1)
YEAR = Period(START, date(2027, 12, 31))
RATES = st.integers(-50, 400).map(lambda tenths: Decimal(tenths) / 1000)
LEASES = st.tuples(st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(0, 2000)).map(
    lambda told: Period(told[0], told[0] + timedelta(days=told[1]))
)


def test_a_payment_in_exactly_a_year_is_discounted_by_the_rate() -> None:
    assert present_value([Payment(date(2028, 1, 1), 110_000)], Decimal("0.1"), START) == 100_000


def test_a_payment_of_the_day_itself_is_worth_what_it_is_and_an_earlier_one_nothing() -> None:
    payments = [Payment(START, 5), Payment(START - timedelta(days=1), 7)]
    assert present_value(payments, Decimal("0.07"), START) == 5


def test_two_payments_of_a_year_with_their_interest() -> None:
    # 100,000.00 at once and 105,000.00 after 365 days at 5 % are worth 200,000.00; 5,000.00 is interest.
    payments = [Payment(START, 10_000_000), Payment(date(2028, 1, 1), 10_500_000)]
    months = list(lease_months(Period(START, date(2028, 1, 1)), payments, Decimal("0.05")))
    assert months[0].opening == 20_000_000
    assert sum(one.interest for one in months) == 500_000
    assert months[0].closing == round(10_500_000 / 1.05 ** (334 / 365))


@given(LEASES, st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 10**9)), max_size=20), RATES)
def test_the_liability_and_the_right_of_use_end_at_nothing(
    days: Period, told: list[tuple[int, int]], rate: Decimal
) -> None:
    payments = [Payment(days.start + timedelta(days=min(after, days.days)), amount) for after, amount in told]
    months = list(lease_months(days, payments, rate))
    # Another way: money that is borrowed at the beginning grows day by day, and each payment pays it back.
    owed = sum(
        amount / float(1 + rate) ** ((pay.day - days.start).days / 365) for pay in payments for amount in [pay.amount]
    )
    assert abs(months[0].opening - owed) <= 1 + owed * 1e-9
    assert (months[-1].closing, months[-1].right_of_use) == (0, 0)
    assert sum(one.interest for one in months) == sum(pay.amount for pay in payments) - months[0].opening
    assert sum(one.depreciation for one in months) == months[0].opening
    assert all(one.opening + one.interest - one.paid == one.closing for one in months)
    assert (months[0].month.start, months[-1].month.end) == (days.start, days.end)


@given(LEASES, st.lists(st.tuples(st.integers(0, 2000), st.integers(-(10**9), 10**9)), max_size=20))
def test_revenue_on_a_straight_line_adds_up_to_what_is_billed(days: Period, told: list[tuple[int, int]]) -> None:
    billed = []
    for after, amount in told:
        day = days.start + timedelta(days=after % days.days)
        billed.append((Period(day, day), amount))
    months = straight_line(days, billed)
    total = sum(amount for _, amount in billed)
    assert sum(one.straight for one in months) == sum(one.billed for one in months) == total
    # Each month is its days' share, to a cent on either side.
    assert all(abs(one.straight - total * one.month.days / days.days) <= 1 for one in months)


def test_a_rent_free_month_earns_as_the_others_do() -> None:
    # February is free: 11 × 1,000.00 are earned over 365 days.
    billed = [
        (Period(date(2027, month, 1), date(2027, month, 1)), 0 if month == 2 else 100_000) for month in range(1, 13)
    ]
    months = straight_line(YEAR, billed)
    assert (months[1].billed, months[1].straight) == (0, round(1_100_000 * 59 / 365) - round(1_100_000 * 31 / 365))
