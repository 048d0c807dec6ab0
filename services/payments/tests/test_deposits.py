"""Deposits that an older release booked as revenue become what they are: owed back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from chassis import directory
from payments.domain import entries
from payments.usecases.deposits import move_old_deposits
from payments.usecases.ledger import Document, post
from payments.verification import verify

CODES = ("receivable:71", "deposit:71", "revenue:71", "tax")


@pytest.fixture
def old(books: Any) -> Any:
    """A deposit of 200.00 that was opened as an older release did: 188.68 of revenue and 11.32 of tax."""
    customer = books.customer()
    (item,) = books.owe(customer, 20_000, fee_item_id=71, category="deposit", tax_minor=0)
    with books.uow() as tx:
        document = Document("test", str(item), books.company_id, books.estate_id, date(2026, 3, 1), books.currency)
        now, before = entries.owed(71, 20_000, 0, is_deposit=True), entries.owed(71, 20_000, 1_132)
        post(tx, document, [entries.Leg(leg.account_code, -leg.amount_minor) for leg in now])
        post(tx, document, before)
    return books


def balances(books: Any) -> dict[str, int]:
    found = books.rows(
        "select account_code, cast(sum(amount_minor) as bigint) as balance from postings"
        " where company_id = :company and account_code = any(:codes) group by 1",
        company=books.company_id,
        codes=list(CODES),
    )
    return {row.account_code: row.balance for row in found}


def faults(books: Any) -> list[str]:
    with books.deps.database.verifier.connect() as connection:
        return [check.name for check in verify(connection) if check.faults]


def move(books: Any) -> int:
    with books.uow() as tx:
        return move_old_deposits(tx, directory.company(tx, books.company_id))


def test_an_old_deposit_moves_out_of_revenue_once_with_its_tax(old: Any) -> None:
    assert "What deposit items opened is owed back, and no revenue" in faults(old)
    before = balances(old)
    assert move(old) == 1
    after = balances(old)
    assert (after["deposit:71"], after["revenue:71"]) == (-20_000, 0)
    assert after["tax"] - before["tax"] == 1_132
    assert after["receivable:71"] == before["receivable:71"]
    old.sound()
    assert move(old) == 0
    assert balances(old) == after


def test_where_every_deposit_is_a_liability_nothing_is_written(books: Any) -> None:
    books.owe(books.customer(), 20_000, fee_item_id=72, category="deposit", tax_minor=0)
    move(books)
    moved = "select count(*) from journal_entries where document_kind = 'deposit_moved' and document_id = '72'"
    assert books.rows(moved)[0][0] == 0
