"""Month-end exchange rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from chassis.errors import Invalid, PreconditionFailed
from identity import queries
from identity.records import ExchangeRate
from identity.usecases import republication
from identity.usecases.exchange_rates import SetExchangeRate, set_exchange_rate
from manor.identity.v1 import events_pb2

WRITE = "identity.exchange_rates.write"
PAIR = {"from_currency_code": "SGD", "to_currency_code": "CNY"}


def enter(world: Any, rate: str, month: date = date(2026, 3, 1), etag: str = "", **pair: str) -> ExchangeRate:
    finance = world.hire(world.group_id, "hq_finance")
    with world.calling(finance, WRITE) as tx:
        command = SetExchangeRate(month=month, rate=Decimal(rate), etag=etag, **{**PAIR, **pair})
        return set_exchange_rate(tx, command)


def test_a_corrected_rate_is_a_fact_with_a_higher_version_and_stands_in_the_audit_trail(world: Any) -> None:
    enter(world, "5.3471")
    enter(world, "5.3471000000")  # the same: nothing changes
    enter(world, "5.3000000001")
    facts = world.facts(events_pb2.ExchangeRateChanged)
    assert [(fact.version, fact.rate, fact.month) for fact in facts] == [
        (1, "5.3471", "2026-03"),
        (2, "5.3000000001", "2026-03"),
    ]
    assert len(world.audited("identity.set_exchange_rate")) == 2
    with world.within() as tx:
        again, _ = republication.republish_exchange_rates(tx, {}, 10)
    assert list(again) == facts[-1:]


def test_a_correction_of_what_somebody_else_changed_is_refused(world: Any) -> None:
    first = enter(world, "5.1")
    enter(world, "5.2")
    with pytest.raises(PreconditionFailed):
        enter(world, "5.3", etag=str(first.version - 1) if first.version > 1 else "0")


@pytest.mark.parametrize(
    ("rate", "month", "pair"),
    [
        ("0", date(2026, 3, 1), {}),
        ("5", date(2199, 1, 1), {}),
        ("1", date(2026, 3, 1), {"to_currency_code": "SGD"}),
    ],
)
def test_an_exchange_rate_that_is_not_valid_is_refused(
    world: Any, rate: str, month: date, pair: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        enter(world, rate, month, **pair)


def test_rates_are_listed_the_latest_month_first_page_by_page(world: Any) -> None:
    for month in (1, 3, 2):
        enter(world, "5", date(2026, month, 1))
        enter(world, "0.2", date(2026, month, 1), from_currency_code="CNY", to_currency_code="SGD")
    with world.calling(world.hire(world.company_id, "company_finance"), "identity.exchange_rates.read") as tx:
        first = queries.list_exchange_rates(tx, month=None, after=None, limit=3)
        end = first[-1]
        rest = queries.list_exchange_rates(
            tx, month=None, after=(end.month, end.from_currency_code, end.to_currency_code), limit=9
        )
        of_march = queries.list_exchange_rates(tx, month=date(2026, 3, 1), after=None, limit=9)
    assert [(rate.month.month, rate.from_currency_code) for rate in (*first, *rest)] == [
        (3, "CNY"), (3, "SGD"), (2, "CNY"), (2, "SGD"), (1, "CNY"), (1, "SGD"),
    ]  # fmt: skip
    assert len(of_march) == 2
