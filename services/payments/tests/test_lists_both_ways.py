"""Lists read from either end: every row once, whatever the size of a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from chassis.data import paging
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY
from manor.payments.v1 import deposits_pb2, ledger_pb2, orders_pb2
from payments.domain.entries import Leg
from payments.queries.deposits import DEPOSIT_ORDERS, DepositFilter, list_deposits
from payments.queries.ledger import ENTRY_ORDERS, EntryFilter, list_journal_entries
from payments.queries.orders import PAYMENT_ORDER_ORDERS, OrderFilter, list_payment_orders
from payments.usecases.ledger import Document, post

WAYS = ["", "made", "made desc"]


def both_ways(made: list[Any], order_by: str) -> list[Any]:
    return made if order_by == "made" else made[::-1]


def pages(read: Callable[[str, str], tuple[list[Any], str]], order_by: str) -> list[Any]:
    seen, token = [], ""
    while True:
        rows, token = read(order_by, token)
        seen += rows
        if not token:
            return seen


@pytest.mark.parametrize("order_by", WAYS)
def test_orders_come_once_each_from_either_end(wechat: Any, order_by: str) -> None:
    books = wechat.books
    customer = books.customer()
    made = [wechat.order(customer, *books.owe(customer, 500 + at)).order_id for at in range(5)]

    def read(word: str, token: str) -> tuple[list[Any], str]:
        order = PAYMENT_ORDER_ORDERS.of(orders_pb2.ListPaymentOrdersRequest(order_by=word, page_token=token))
        with books.uow() as tx:
            rows = list_payment_orders(tx, OrderFilter(COMPANY, customer_id=customer), order, 3)
            page, following = paging.cut(rows, 2, order.cursor)
            return [one.order_id for one in page], following

    assert pages(read, order_by) == both_ways(made, order_by)


@pytest.mark.parametrize("order_by", WAYS)
def test_entries_come_once_each_from_either_end(books: Any, order_by: str) -> None:
    document = Document("receipt", "a document", books.company_id, books.estate_id, date(2026, 3, 5), books.currency)
    made = []
    for amount in range(1, 6):
        with books.uow() as tx:
            made.append(post(tx, document, [Leg("cash:main", amount), Leg("bank:main", -amount)]))

    def read(word: str, token: str) -> tuple[list[Any], str]:
        order = ENTRY_ORDERS.of(ledger_pb2.ListJournalEntriesRequest(order_by=word, page_token=token))
        with books.uow() as tx:
            page, following = paging.cut(list_journal_entries(tx, EntryFilter(COMPANY), order, 3), 2, order.cursor)
            return [one.entry_id for one in page], following

    assert [one for one in pages(read, order_by) if one in made] == both_ways(made, order_by)


@pytest.mark.parametrize("order_by", ["", "made", "made desc"])
def test_deposits_come_once_each_from_either_end(books: Any, order_by: str) -> None:
    customer = books.customer()
    made = books.owe(customer, *range(100, 105), fee_item_id=174, category="deposit", tax_minor=0)

    def read(word: str, token: str) -> tuple[list[Any], str]:
        order = DEPOSIT_ORDERS.of(deposits_pb2.ListDepositsRequest(order_by=word, page_token=token))
        with books.uow() as tx:
            rows = list_deposits(tx, DepositFilter(COMPANY, customer_id=UUID(str(customer))), order, 3)
            page, following = paging.cut(rows, 2, order.cursor)
            return [one.receivable_id for one in page], following

    assert pages(read, order_by) == (made[::-1] if order_by == "made desc" else made)


def test_a_token_of_one_way_is_none_of_the_other() -> None:
    token = paging.encode("made", 1)
    with pytest.raises(Invalid):
        ENTRY_ORDERS.of(ledger_pb2.ListJournalEntriesRequest(order_by="made desc", page_token=token))
