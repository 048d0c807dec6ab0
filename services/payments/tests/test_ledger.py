"""The rules of the ledger that the database itself holds: each is tried by writing past the use cases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from chassis.data import sealer
from chassis.data.uow import UnitOfWork
from chassis.scope import ALL, Scope
from chassis.testing.items import in_columns
from chassis.testing.polling import eventually
from manor.payments.v1 import events_pb2
from payments.domain.entries import Leg
from payments.records.ledger import JOURNAL
from payments.usecases.ledger import CloseMonth, Document, MonthClosed, MonthNotOver, close_month, next_entry_id, post
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

DAY = date(2026, 3, 5)


def document(books, day=DAY, kind="receipt"):
    return Document(kind, "a document", books.company_id, books.estate_id, day, books.currency)


def refused(books, legs, state):
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        post(tx, document(books), legs)
    assert caught.value.orig.sqlstate == state


def test_an_entry_that_does_not_balance_is_refused(books):
    refused(books, [Leg("cash:main", 100), Leg("tax", -99)], "MN001")


def test_two_entries_whose_sums_cancel_are_refused(books):
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        first, second = next_entry_id(tx), next_entry_id(tx)
        post(tx, document(books), [Leg("cash:main", 1), Leg("tax", -1)], first)
        post(tx, document(books), [Leg("cash:main", 1), Leg("tax", -1)], second)
        tx.execute(
            text(
                "insert into postings (company_id, entry_id, line, group_id, account_code, amount_minor) values"
                " (:c, :a, 3, 1, 'tax', 5), (:c, :b, 3, 1, 'tax', -5)"
            ),
            {"c": books.company_id, "a": first, "b": second},
        )
    assert caught.value.orig.sqlstate == "MN001"


def test_legs_cannot_be_added_to_an_entry_afterwards(books):
    with books.uow() as tx:
        entry_id = post(tx, document(books, kind="test"), [Leg("cash:main", 100), Leg("bank:main", -100)])
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        tx.execute(
            text(
                "insert into postings (company_id, entry_id, line, group_id, account_code, amount_minor) values"
                " (:c, :e, 3, 1, 'cash:main', 5), (:c, :e, 4, 1, 'bank:main', -5)"
            ),
            {"c": books.company_id, "e": entry_id},
        )
    assert caught.value.orig.sqlstate == "MN003"


@pytest.mark.parametrize(
    "statement",
    [
        "update postings set amount_minor = 1",
        "delete from postings",
        "update journal_entries set accounting_date = '2026-01-01'",
        "delete from journal_entries",
        "delete from allocations",
        "delete from receipts",
        "delete from open_items",
        "update closed_months set month = '2020-01-01'",
        "update callbacks set body = ''",
    ],
)
def test_what_is_written_stays_written(books, statement):
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        tx.execute(text(statement))
    assert caught.value.orig.sqlstate == "42501"  # insufficient privilege


def test_an_account_has_one_of_the_kinds(books):
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        post(tx, document(books), [Leg("slush:main", 100), Leg("tax", -100)])
    assert caught.value.orig.sqlstate == "23514"


def test_an_entry_gets_its_number_once_and_without_gaps(books):
    with books.uow() as tx:
        mine = [post(tx, document(books, kind="test"), [Leg("cash:main", 1), Leg("bank:main", -1)]) for _ in range(3)]
    sealer.seal(books.deps.database)
    query = "select number from journal_entries where entry_id = any(:ids) order by entry_id"
    numbers = [row.number for row in books.rows(query, ids=mine)]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    with books.deps.database.verifier.connect() as connection:
        found = sealer.verify_numbers(connection, JOURNAL)
    assert (found.waiting, found.faults) == (0, [])
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        tx.execute(text("update journal_entries set number = 999999 where entry_id = :id"), {"id": mine[0]})
    assert caught.value.orig.sqlstate == "MN005"


def test_a_month_that_runs_is_not_closed(books):
    with pytest.raises(MonthNotOver):
        books.call(close_month, CloseMonth(company_id=books.company_id, month=date(2099, 1, 1)))


def test_a_closed_month_refuses_entries_and_what_was_on_its_way_is_booked_after_it(books):
    books.call(close_month, CloseMonth(company_id=books.company_id, month=date(2024, 5, 1)))
    with pytest.raises(MonthClosed):
        books.call(close_month, CloseMonth(company_id=books.company_id, month=date(2024, 4, 1)))
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        tx.execute(
            text(
                "insert into journal_entries (company_id, entry_id, group_id, estate_id, accounting_date,"
                " document_kind, document_id, currency_code)"
                " values (:c, nextval('journal_entry_ids'), 1, 11, '2024-05-31', 'x', 'x', 'CNY')"
            ),
            {"c": books.company_id},
        )
    assert caught.value.orig.sqlstate == "MN004"
    fact = books.opened(books.customer(), 100, accounting_date="2024-05-20", accounting_month="2024-05")
    from payments.usecases.open_items import open_receivables  # noqa: PLC0415  beside what it shows

    with books.uow() as tx:
        open_receivables(tx, in_columns(fact))
    dated = books.rows("select accounting_date from journal_entries where document_id = :id", id=fact.run_id)
    assert [row.accounting_date for row in dated] == [date(2024, 6, 1)]


def test_a_closed_month_is_told_to_the_other_services(books):
    """W6: a run or an adjustment of a closed month would move figures that were reported."""
    before = len(books.facts("month_closed"))
    books.call(close_month, CloseMonth(company_id=books.company_id, month=date(2024, 7, 1)))
    told = books.facts("month_closed")[before:]
    assert [events_pb2.MonthClosed.FromString(bytes(row.payload)).month for row in told] == ["2024-07"]


def test_closing_waits_for_entries_in_hand(books):
    """Otherwise an entry of the month would commit after it was closed."""
    with ThreadPoolExecutor(1) as pool:
        with books.uow() as tx:
            post(tx, document(books, date(2024, 9, 30), "test"), [Leg("cash:main", 1), Leg("bank:main", -1)])
            month = CloseMonth(company_id=books.company_id, month=date(2024, 9, 1))
            closing = pool.submit(books.call, close_month, month)
            eventually(lambda: closing.done() or books.waits())
            assert not closing.done()
        closing.result(60)


def test_an_item_cannot_be_paid_beyond_what_is_owed_even_past_the_use_cases(books):
    (item,) = books.owe(books.customer(), 100)
    with pytest.raises(DBAPIError) as caught, books.uow() as tx:
        tx.execute(text("update open_items set allocated_minor = 101 where receivable_id = :id"), {"id": item})
    assert caught.value.orig.sqlstate == "23514"


def test_other_companies_and_estates_see_and_touch_nothing(books):
    customer = books.customer()
    (item,) = books.owe(customer, 100)
    receipt = books.pay(customer, 100)
    tables = ("open_items", "receipts", "allocations", "journal_entries", "postings", "customers", "accounts")
    elsewhere = Scope(1, (3,), ALL, books.cashier)
    for scope, hidden in (
        (elsewhere, tables),
        (Scope(1, (books.company_id,), (12,), books.cashier), ("open_items", "receipts", "allocations")),
        (Scope(2, (books.company_id,), ALL, books.cashier), tables),
    ):
        with UnitOfWork(books.deps.database, scope) as tx:
            for table in hidden:
                mine = text(f"select count(*) from {table} where company_id = :c")
                assert tx.scalar(mine, {"c": books.company_id}) == 0, (scope, table)
            changed = tx.execute(text("update open_items set voided = true where receivable_id = :i"), {"i": item})
            assert changed.rowcount == 0
    assert receipt.state == "submitted"


def test_a_resident_sees_their_own_items_and_no_books(books):
    mine, other = books.customer(), books.customer()
    (own,) = books.owe(mine, 100)
    books.owe(other, 100)
    books.pay(other, 100)
    scope = Scope(1, (books.company_id,), ALL, books.cashier, customers=(str(mine),))
    with UnitOfWork(books.deps.database, scope) as tx:
        assert list(tx.scalars(text("select receivable_id from open_items"))) == [own]
        for table in ("journal_entries", "postings", "accounts", "channel_secrets", "callbacks", "receipts"):
            assert tx.scalar(text(f"select count(*) from {table}")) == 0, table
