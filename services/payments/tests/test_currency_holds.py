"""While a company's currency is corrected nothing is paid or ordered in it."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.data import currency_holds
from chassis.data.currency_holds import CurrencyInUse, hold_currency
from chassis.errors import Aborted
from chassis.rpc import status
from chassis.testing.fixtures import COMPANY
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

HOLD = text(
    "insert into currency_holds (company_id, group_id, currency_code, held_at) values (:company, 1, 'CNY', now())"
)


def test_a_company_with_entries_is_not_held(books: Any) -> None:
    books.owe(books.customer(), 100)
    with books.uow() as tx, pytest.raises(CurrencyInUse):
        hold_currency(tx, COMPANY)


def test_entries_and_orders_are_guarded(books: Any) -> None:
    with books.uow() as tx:
        assert set(tx.execute(currency_holds._GUARDED).scalars()) == {"journal_entries", "payables", "payment_orders"}


def test_money_of_a_held_company_is_refused(books: Any) -> None:
    with books.deps.database.owner.begin() as connection:
        connection.execute(HOLD, {"company": COMPANY})
    try:
        with pytest.raises(DBAPIError) as error:
            books.owe(books.customer(), 100)
        known = status.known(error.value)
        assert isinstance(known, Aborted)
        assert known.reason == "CURRENCY_BEING_CORRECTED"
    finally:
        with books.deps.database.owner.begin() as connection:
            connection.execute(text("delete from currency_holds"))
