"""While a company's currency is corrected no money of it is entered, whichever of the two began first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from billing.usecases import tariffs
from chassis.data import currency_holds
from chassis.data.currency_holds import SECONDS_AFTER, CurrencyInUse, hold_currency, open_holds
from chassis.directory import places
from chassis.errors import Aborted
from chassis.rpc import currency, status
from chassis.testing.polling import eventually
from manor.identity.v1 import events_pb2 as identity
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError


def hold(company: Any) -> None:
    with company.uow() as tx:
        hold_currency(tx, company.company_id)


def settle(company: Any, says: str) -> None:
    """A turn of the timer, while identity says one currency for every company."""
    currency.settle(company.deps, lambda group_id, company_id: says)


def hear(company: Any, code: str, version: int) -> None:
    company.currency = code
    company.node(company.company_id, identity.NODE_KIND_COMPANY, 0, version=version)


def held(company: Any) -> bool:
    with company.database.app.begin() as connection:
        return company.company_id in [one.company_id for one in open_holds(connection)]


def waiting(company: Any) -> int:
    """How many transactions of this database wait for an advisory lock."""
    with company.database.owner.connect() as connection:
        count = text(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
            " (select oid from pg_database where datname = current_database())"
        )
        return int(connection.execute(count).scalar_one())


@contextmanager
def refused() -> Iterator[None]:
    with pytest.raises(DBAPIError) as error:
        yield
    known = status.known(error.value)
    assert isinstance(known, Aborted)
    assert known.reason == "CURRENCY_BEING_CORRECTED"


def enter(tx: Any, company: Any, item: int) -> None:
    """Money in a transaction that goes on."""
    version = tariffs.NewVersion(date(2020, 1, 1), "fixed", amount=100)
    tariffs.create_tariff(tx, tariffs.CreateTariff(company.company_id, item, "F", "F", version))
    tx.flush()


def later(company: Any) -> None:
    """As if the time had passed for which processes may go by the old currency."""
    with company.database.owner.begin() as connection:
        connection.execute(
            text(
                "update currency_holds set settled_at = settled_at - make_interval(secs => :s) where company_id = :id"
            ),
            {"s": SECONDS_AFTER, "id": company.company_id},
        )


def test_a_company_with_a_tariff_keeps_its_currency(company: Any) -> None:
    company.tariff(company.item())
    with pytest.raises(CurrencyInUse) as error:
        hold(company)
    assert [(one.field, one.code) for one in error.value.violations] == [("currency_code", "CURRENCY_IN_USE")]
    assert not held(company)


def test_nothing_is_entered_until_the_correction_was_heard_and_nobody_goes_by_the_old_currency(company: Any) -> None:
    item = company.item()
    hold(company)
    with refused():
        company.tariff(item)
    settle(company, "JPY")  # corrected, and the fact is on its way
    with refused():
        company.tariff(item)
    hear(company, "JPY", 2)
    settle(company, "JPY")
    with refused():
        company.tariff(item)
    later(company)
    company.tariff(item)
    with pytest.raises(CurrencyInUse):
        hold(company)


def test_a_hold_whose_correction_never_came_about_ends_at_once(company: Any) -> None:
    hold(company)
    settle(company, "CNY")
    company.tariff(company.item())


def test_another_company_is_not_held(company: Any, make_company: Callable[..., Any]) -> None:
    hold(company)
    other = make_company()
    other.tariff(other.item())


def test_a_hold_does_not_overlook_an_entry_that_is_not_committed(company: Any) -> None:
    item = company.item()
    with company.uow() as tx:
        enter(tx, company, item)
        with pytest.raises(Aborted):
            hold(company)
    with pytest.raises(CurrencyInUse):
        hold(company)


def test_an_entry_waits_for_a_hold_that_is_not_committed_and_is_refused(company: Any) -> None:
    outcome: list[Any] = []
    item = company.item()

    def enter_meanwhile() -> None:
        try:
            company.tariff(item)
        except DBAPIError as error:
            outcome.append(status.known(error))

    with company.uow() as tx:
        hold_currency(tx, company.company_id)
        entering = threading.Thread(target=enter_meanwhile)
        entering.start()
        eventually(lambda: waiting(company))
        assert not outcome
    entering.join(60)
    assert [one.reason for one in outcome] == ["CURRENCY_BEING_CORRECTED"]
    assert not company.rows("select 1 from tariff_versions where company_id = :id", id=company.company_id)


def test_a_transaction_from_before_the_correction_enters_nothing_after_it(company: Any) -> None:
    item = company.item()
    with refused(), company.uow() as tx:
        tx.execute(text("select now()"))  # it knows the company in yuan
        hold(company)
        hear(company, "JPY", 2)
        settle(company, "JPY")
        enter(tx, company, item)


def test_a_hold_for_somebody_else_is_not_settled_by_an_older_answer(company: Any) -> None:
    hold(company)

    def says(group_id: int, company_id: int) -> str:
        hold(company)  # the first correction failed; a second one asks while the answer is on its way
        return "CNY"

    currency.settle(company.deps, says)
    assert held(company)


def test_the_currency_there_and_back_still_waits_for_those_who_go_by_the_other(company: Any) -> None:
    hold(company)
    hear(company, "JPY", 2)
    hold(company)
    hear(company, "CNY", 3)
    settle(company, "CNY")
    with refused():
        company.tariff(company.item())


def test_the_wait_is_longer_than_a_process_keeps_a_currency() -> None:
    assert SECONDS_AFTER >= 2 * places.CACHE_SECONDS


def test_every_table_of_money_is_guarded(company: Any) -> None:
    with company.uow() as tx:
        guarded = set(tx.execute(currency_holds._GUARDED).scalars())
    assert guarded == {"charges", "receivables", "run_chunks", "tariff_versions"}
