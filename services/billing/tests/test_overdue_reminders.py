"""Customers are reminded of what is overdue, by the estate's calendar, once a step, and no more once they have paid."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from billing.domain import reminders
from billing.usecases.overdue_reminders import remind
from chassis import clock, directory
from chassis.messages.templates import template
from chassis.scope import use
from hypothesis import given
from hypothesis import strategies as st
from manor.tenants.v2.events_pb2 import MessagesWanted

# What the run of June bills is due on the 10th. The 12th is a Friday, the 19th a public holiday in China.
MORNING = datetime(2026, 6, 12, 2, 0, tzinfo=UTC)  # 10:00 in Shanghai


def told(company: Any) -> list[tuple[str, str, dict[str, str]]]:
    facts = company.facts("tenants.messages_wanted.v2", MessagesWanted)
    items = [item for fact in facts for item in fact.receivables]
    return sorted((str(item.recipient_id), item.reason, json.loads(item.fields)) for item in items)


def look(company: Any) -> None:
    with company.uow() as tx:
        remind(tx, directory.company(tx, company.company_id))


@pytest.fixture
def owing(make_company: Callable[..., Any]) -> Iterator[Any]:
    """A company whose two customers owe what was due on 10 June."""
    company = make_company(overdue_reminder_days="2,9")
    with use(company.scope()):
        company.occupy(company.add_units(2))
        company.assign(company.tariff(company.item("PM"), "T1"))
        company.bill()
        with clock.travel(MORNING):
            yield company


def test_customers_are_told_once_what_they_owe_of_a_due_date(owing: Any) -> None:
    look(owing)
    first = told(owing)
    reason = f"overdue/{owing.estate_id}/2026-06-10/2"
    assert [one[1] for one in first] == [reason, reason]
    assert {one[2]["amount"] for one in first} == {"CNY 300.00"}
    template("billing.overdue").check(first[0][2])
    look(owing)
    clock.advance(hours=1)
    look(owing)
    assert told(owing) == first


def test_who_has_paid_is_reminded_no_more_and_who_paid_a_part_of_the_rest(owing: Any) -> None:
    paid, half = owing.receivables()
    owing.pay(paid.receivable_id, 30_000)
    owing.pay(half.receivable_id, 10_000, version=1)
    look(owing)
    ((who, _, fields),) = told(owing)
    assert (who, fields["amount"]) == (half.customer, "CNY 200.00")


def test_a_closed_estate_reminds_on_the_next_day_that_it_is_open(owing: Any) -> None:
    for day in (19, 20, 21):  # a holiday and a weekend
        with clock.travel(datetime(2026, 6, day, 2, 0, tzinfo=UTC)):
            look(owing)
            assert told(owing) == []
    look_at = datetime(2026, 6, 22, 0, 30, tzinfo=UTC)  # 8:30, before it opens
    with clock.travel(look_at):
        look(owing)
        assert told(owing) == []
        clock.advance(hours=1)
        look(owing)
        assert told(owing) == []  # its first look: it begins with today's


def test_what_fell_on_closed_days_is_made_up_for(owing: Any) -> None:
    look(owing)
    with clock.travel(datetime(2026, 6, 22, 2, 0, tzinfo=UTC)):
        look(owing)
    assert [one[1].rpartition("/")[2] for one in told(owing)] == ["2", "9"] * 2


def test_an_estate_that_wants_none_reminds_nobody(make_company: Callable[..., Any]) -> None:
    company = make_company()
    with use(company.scope()), clock.travel(MORNING):
        company.occupy(company.add_units(1))
        company.assign(company.tariff(company.item("PM"), "T1"))
        company.bill()
        look(company)
        assert told(company) == []


def test_steps_are_read_in_order_and_each_once() -> None:
    assert (reminders.steps("30,3,10,3"), reminders.steps("")) == ((3, 10, 30), ())


@given(
    opened=st.sets(st.integers(0, 60), min_size=1),
    due=st.integers(-40, 50),
    step=st.integers(1, 30),
)
def test_each_due_date_is_reminded_of_once_on_the_first_open_day_from_its_step_on(
    opened: set[int], due: int, step: int
) -> None:
    """Where no estate is closed longer than a fortnight."""
    start = date(2026, 1, 1)
    days = [start + timedelta(days=one) for one in sorted(opened)]
    due_date = start + timedelta(days=due)
    reminded, last = [], days[0] - timedelta(days=1)
    for day in days:
        after, until = reminders.due_between(last, day, step)
        if after < due_date <= until:
            reminded.append(day)
        last = day
    wanted = next((day for day in days if day >= due_date + timedelta(days=step)), None)
    first = due_date + timedelta(days=step)
    caught = wanted is not None and first >= days[0] and (wanted - first).days < reminders.MOST_DAYS_BACK
    assert reminded == ([wanted] if caught else [])
