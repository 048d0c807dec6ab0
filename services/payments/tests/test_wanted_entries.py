"""Entries that other services want: each once, balanced, in a month that is open, and taken back once."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

import pytest
from chassis import clock
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Aborted
from chassis.facts.envelope import Envelope, hearing
from chassis.scope import Scope
from chassis.testing.fixtures import COMPANY, GROUP, OTHER_COMPANY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manor.payments.v1 import events_pb2 as facts
from payments.domain import wanted_entries as rules
from payments.domain.entries import Leg
from payments.queries.ledger import list_accounts
from payments.usecases import wanted_entries
from payments.usecases.ledger import CloseMonth, close_month
from sqlalchemy import text

from .conftest import Books

STOCK = (("inventory:cleaning", 500), ("received_not_invoiced", -500))
# What moves: from one of these accounts to another.
ACCOUNTS = ("inventory:cleaning", "cost:work", "received_not_invoiced", "asset:lift", "depreciation:lift")


@pytest.fixture
def source() -> str:
    """A service of this test's own."""
    return f"s{uuid4().hex[:12]}"


def hear(books: Books, apply: Any, fact: Any, source: str) -> None:
    envelope = Envelope(uuid7(), "x", source, 1, books.company_id, 0, clock.now())
    with hearing(envelope), UnitOfWork(books.deps.database, Scope.company(GROUP, books.company_id)) as tx:
        apply(tx, fact)


def want(books: Books, source: str, *references: str, legs: Any = STOCK, day: str = "", currency: str = "CNY") -> None:
    fact = facts.EntriesWanted(company_id=books.company_id, estate_id=books.estate_id, currency_code=currency)
    for reference in references:
        one = fact.entries.add(
            reference=reference, accounting_date=day or str(clock.today("Asia/Shanghai")), explanation="拖把入库"
        )
        for account_code, amount_minor in legs:
            one.legs.add(account_code=account_code, amount_minor=amount_minor)
    hear(books, wanted_entries.want_entries, fact, source)


def withdraw(books: Books, source: str, *references: str) -> None:
    fact = facts.EntriesWithdrawn(company_id=books.company_id, estate_id=books.estate_id, reference=references)
    hear(books, wanted_entries.withdraw_entries, fact, source)


def answers(books: Books, source: str) -> list[tuple[str, str, str]]:
    with books.deps.database.relay.connect() as connection:
        kind = {"kind": "payments.entries_answered.v1"}
        found = connection.execute(text("select payload from outbox where type = :kind order by id"), kind).scalars()
        told = [facts.EntriesAnswered.FromString(bytes(one)) for one in found]
    return [(one.reference, one.state, one.code) for fact in told if fact.source == source for one in fact.entries]


def balances(books: Books, source: str) -> dict[str, int]:
    """What the entries of a service come to on each account."""
    query = (
        "select account_code, cast(sum(amount_minor) as bigint) as minor from postings join journal_entries"
        " using (company_id, entry_id) where document_id like :of group by 1"
    )
    return {row.account_code: row.minor for row in books.rows(query, of=f"{source}/%") if row.minor}


# Rules -----------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.sampled_from(ACCOUNTS), st.integers(-(10**6), 10**6)), max_size=6))
def test_what_is_an_entry_balances_and_moves_something(written: list[tuple[str, int]]) -> None:
    legs = [Leg(*one) for one in written]
    if rules.wrong(legs) is None:
        moved: dict[str, int] = {}
        for account, minor in written:
            moved[account] = moved.get(account, 0) + minor
        assert sum(moved.values()) == 0
        assert any(moved.values())
        assert rules.wrong([leg.opposite() for leg in legs]) is None


@pytest.mark.parametrize(
    ("account", "taken"),
    [
        ("inventory:cleaning", True),
        ("asset:lift-2", True),
        ("received_not_invoiced", True),
        ("intercompany:3", True),
        ("inventory", False),
        ("inventory:", False),
        ("inventory:Lift", False),
        ("inventory:lift:2", False),
        ("intercompany:0", False),
        ("cash:main", False),
        ("bank:main", False),
        ("receivable:7", False),
        ("payable:supplier", False),
        ("tax", False),
        ("revenue:7", False),
        ("inventory:lift\n", False),
    ],
)
def test_other_services_reach_none_of_the_accounts_that_payments_own_documents_move(account: str, taken: bool) -> None:
    found = rules.wrong([Leg(account, 1), Leg("cost:work", -1)])
    assert found == (None if taken else rules.Wrong.ACCOUNT)


# By fact ---------------------------------------------------------------------------------------------------------


def test_an_entry_is_booked_once_however_often_it_is_wanted(books, source):
    want(books, source, "m1", "m1")
    want(books, source, "m1", legs=(("inventory:cleaning", 7), ("cost:work", -7)))
    assert answers(books, source) == [("m1", "booked", ""), ("m1", "booked", "")]
    assert balances(books, source) == dict(STOCK)


def test_what_is_taken_back_is_gone_and_stays_gone(books, source):
    want(books, source, "m1", "m2")
    for _ in range(2):
        withdraw(books, source, "m1", "early")
    want(books, source, "m1", "early")
    told = [("m1", "reversed", ""), ("early", "withdrawn", "")]
    assert answers(books, source)[2:] == told * 3
    assert balances(books, source) == dict(STOCK)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"legs": (("inventory:cleaning", 500), ("cost:work", -499))}, "UNBALANCED"),
        ({"legs": STOCK[:1]}, "LEGS"),
        ({"legs": STOCK * 26}, "LEGS"),
        ({"legs": (("bank:main", 500), ("cost:work", -500))}, "ACCOUNT"),
        ({"legs": (("intercompany:999", 500), ("cost:work", -500))}, "ACCOUNT"),
        ({"legs": ((f"intercompany:{COMPANY}", 500), ("cost:work", -500))}, "ACCOUNT"),
        ({"legs": (("inventory:cleaning", 0), ("cost:work", 0))}, "AMOUNT"),
        ({"legs": (("inventory:cleaning", 10**16), ("cost:work", -(10**16)))}, "AMOUNT"),
        ({"legs": (("cost:work", 5), ("cost:work", -5))}, "NOTHING"),
        ({"day": "soon"}, "NOT_A_DATE"),
        ({"day": "2199-01-01"}, "AFTER_TODAY"),
        ({"currency": "SGD"}, "OTHER_CURRENCY"),
    ],
)
def test_what_is_no_entry_is_refused_with_its_code_beside_good_ones(books, source, wrong, code):
    want(books, source, "wrong", **wrong)
    want(books, source, "right")
    assert answers(books, source) == [("wrong", "refused", code), ("right", "booked", "")]
    want(books, source, "wrong")  # corrected
    assert answers(books, source)[2:] == [("wrong", "booked", "")]


def test_companies_of_one_group_have_accounts_with_each_other(books, source):
    want(books, source, "m1", legs=((f"intercompany:{OTHER_COMPANY}", 500), ("inventory:cleaning", -500)))
    assert balances(books, source) == {f"intercompany:{OTHER_COMPANY}": 500, "inventory:cleaning": -500}


def test_an_account_that_nobody_named_is_called_after_what_it_is_for(books, source):
    customer = books.customer()
    books.owe(customer, 1_000, fee_item_id=7)
    want(books, source, "m2", legs=((f"intercompany:{OTHER_COMPANY}", 500), ("inventory:cleaning", -500)))
    with books.uow() as tx:
        item = tx.scalar(text("select name from fee_items where company_id = :id and fee_item_id = 7"), {"id": COMPANY})
        other = tx.scalar(text("select name from nodes where node_id = :id"), {"id": OTHER_COMPANY})
        called = {one.account_code: one.name for one in list_accounts(tx, books.company_id, None)}
    assert item
    assert other
    assert called["receivable:7"] == called["revenue:7"] == item
    assert called[f"intercompany:{OTHER_COMPANY}"] == other
    assert called["inventory:cleaning"] == "inventory:cleaning"


def test_a_closed_month_takes_nothing_and_what_is_taken_back_later_lies_in_an_open_one(payments_deps, source):
    books = Books(payments_deps, 4, 41)
    with clock.travel(datetime.fromisoformat("2099-03-15T12:00:00+08:00")):
        want(books, source, "before", day="2099-02-10")
        books.call(close_month, CloseMonth(4, date(2099, 2, 1)))
        want(books, source, "after", day="2099-02-10")
        want(books, source, "now", day="2099-03-01")
        withdraw(books, source, "before")
    assert [one[1:] for one in answers(books, source)] == [
        ("booked", ""), ("refused", "MONTH_CLOSED"), ("booked", ""), ("reversed", ""),
    ]  # fmt: skip
    query = "select accounting_date from journal_entries where document_id = :of order by entry_id"
    days = [row.accounting_date for row in books.rows(query, of=f"{source}/before")]
    assert days == [date(2099, 2, 10), date(2099, 3, 15)]
    books.sound()


def test_a_month_that_is_closed_at_that_moment_moves_no_entry(payments_deps, source, monkeypatch):
    books = Books(payments_deps, 6, 61)
    with clock.travel(datetime.fromisoformat("2099-03-15T12:00:00+08:00")):
        books.call(close_month, CloseMonth(6, date(2099, 2, 1)))
        with monkeypatch.context() as late:
            late.setattr(wanted_entries, "_closed", lambda *_: None)
            with pytest.raises(Aborted):
                want(books, source, "m1", day="2099-02-10")
        want(books, source, "m1", day="2099-02-10")
    assert answers(books, source) == [("m1", "refused", "MONTH_CLOSED")]


def test_a_thousand_are_one_fact_and_one_answer(books, source):
    want(books, source, *(f"m{number}" for number in range(1000)))
    assert len(answers(books, source)) == 1000


SAID = st.lists(
    st.tuples(st.sampled_from(["want", "withdraw"]), st.integers(0, 5), st.integers(-3, 9), st.integers(-1, 1)),
    max_size=14,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SAID)
def test_facts_in_any_order_and_repeated_leave_each_entry_once_and_the_books_balanced(books, said):
    """A reference counts as it was first heard: booked where it balanced, gone where it was ever withdrawn."""
    source = f"s{uuid4().hex[:12]}"
    expected: dict[int, int] = {}
    gone: set[int] = set()
    for what, number, amount, off in said:
        if what == "withdraw":
            withdraw(books, source, f"m{number}")
            gone.add(number)
        else:
            want(books, source, f"m{number}", legs=(("inventory:x", amount), ("cost:work", off - amount)))
            if amount and not off:
                expected.setdefault(number, amount)
    left = sum(amount for number, amount in expected.items() if number not in gone)
    assert balances(books, source) == ({"inventory:x": left, "cost:work": -left} if left else {})
    kept = books.rows("select reference, state from wanted_entries where source = :s", s=source)
    assert len(kept) == len({row.reference for row in kept}) == len(expected.keys() | gone)
