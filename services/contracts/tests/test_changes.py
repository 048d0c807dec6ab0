"""What changes make of what was billed: the sum is always what should be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from chassis.periods import Period
from contracts.domain.changes import Billed, changed, without
from contracts.domain.schedule import Line, schedule
from contracts.domain.terms import CONTRACT, NATURAL, PERCENT, Payer, Step, Terms
from hypothesis import given
from hypothesis import strategies as st

from .lettings import PARTNER, TENANT, day, rent, terms


def billed(lines: tuple[Line, ...]) -> list[Billed]:
    return [Billed(one.days, one.unit_id, one.item, one.customer_id, one.amount) for one in lines]


def test_an_unchanged_lease_changes_nothing() -> None:
    made = terms("2026-01-01", "2026-12-31")
    lines = schedule(made, "CNY")
    change = changed(made, "CNY", billed(lines[:5]))
    assert change.differences == ()
    assert change.lines == lines[5:]


def test_a_lower_rent_credits_what_was_billed_and_lowers_the_rest() -> None:
    before = terms("2026-01-01", "2026-04-30", rent("3000"))
    after = terms("2026-01-01", "2026-04-30", rent("3000", steps=(Step(day("2026-02-15"), PERCENT, Decimal(-10)),)))
    change = changed(after, "CNY", billed(schedule(before, "CNY")[:2]))
    assert [(str(one.billed.days.start), one.amount) for one in change.differences] == [("2026-02-01", -15_000)]
    assert [one.amount for one in change.lines] == [270_000, 270_000]


def test_a_lease_that_ends_earlier_credits_exactly_the_days_that_are_lost() -> None:
    before = terms("2026-01-01", "2026-12-31", cycle_months=3)
    after = replace(before, end=day("2026-02-14"))
    change = changed(after, "CNY", billed(schedule(before, "CNY")[:1]))
    assert change.lines == ()
    (difference,) = change.differences
    assert difference.amount == -(300_000 - 150_000) - 300_000


def test_another_cycle_begins_where_billing_has_come_to() -> None:
    before = terms("2026-01-01", "2026-12-31")
    after = replace(before, cycle_months=3)
    change = changed(after, "CNY", billed(schedule(before, "CNY")[:4]))
    assert change.differences == ()
    assert [(str(one.days.start), str(one.days.end)) for one in change.lines] == [
        ("2026-05-01", "2026-06-30"), ("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-12-31"),
    ]  # fmt: skip


def test_without_leaves_what_no_span_has() -> None:
    days = Period(day("2026-01-01"), day("2026-01-31"))
    taken = [Period(day("2025-12-01"), day("2026-01-03")), Period(day("2026-01-10"), day("2026-01-12"))]
    assert [(one.start.day, one.end.day) for one in without(days, taken)] == [(4, 9), (13, 31)]
    assert list(without(days, [days])) == []


MODES, CYCLES = st.sampled_from([NATURAL, CONTRACT]), st.sampled_from([1, 2, 3, 6, 12])


def _payers(count: int) -> tuple[Payer, ...]:
    return (Payer(TENANT, Decimal(2)), Payer(PARTNER))[:count]


@given(
    st.dates(day("2019-01-01"), day("2024-12-31")), st.integers(30, 900), st.integers(0, 900), MODES, CYCLES, CYCLES,
    st.integers(1, 30), st.lists(st.integers(0, 200), max_size=30), st.integers(1, 2), st.integers(-50, 50),
)  # fmt: skip
def test_what_stands_billed_after_a_change_is_what_should_be(
    start: object, length: int, ends_after: int, mode: str, cycle: int, other_cycle: int, anchor: int,
    picked: list[int], payers: int, percent: int,
) -> None:  # fmt: skip
    """Any lines billed, in any order; then another price, cycle and last day, a termination on any day among them."""
    first = start.replace(day=min(anchor, 28))  # type: ignore[attr-defined]
    before = Terms(
        first, first + timedelta(days=length), terms("2026-01-01", "2026-01-31").units, (rent("1234.57"),),
        _payers(payers), month_mode=mode, cycle_months=cycle,
    )  # fmt: skip
    lines = schedule(before, "CNY")
    spans = sorted({line.days for line in lines})
    taken = {spans[one % len(spans)] for one in picked}
    stands = billed(tuple(line for line in lines if line.days in taken))
    charge = rent("1234.57", steps=(Step(first + timedelta(days=20), PERCENT, Decimal(percent)),))
    after = replace(
        before, end=first + timedelta(days=max(ends_after, 20)), cycle_months=other_cycle, charges=(charge,)
    )
    change = changed(after, "CNY", stands)
    should = sum(line.amount for line in schedule(after, "CNY"))
    assert sum(one.amount for one in stands) + _sum(change.differences) + _sum(change.lines) == should
    covered = sorted({line.days for line in change.lines} | taken)
    assert all(one.end < other.start for one, other in pairwise(covered))
    again = [replace(one, amount=one.amount + _of(change.differences, one)) for one in stands]
    assert changed(after, "CNY", again).differences == ()


def _sum(found: object) -> int:
    return sum(one.amount for one in found)  # type: ignore[attr-defined]


def _of(differences: object, stands: Billed) -> int:
    return sum(one.amount for one in differences if one.billed == stands)  # type: ignore[attr-defined]
