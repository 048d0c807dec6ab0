"""Month-end exchange rates, as identity says them."""

from __future__ import annotations

from chassis.data.tx import Tx
from manor.identity.v1.events_pb2 import ExchangeRateChanged
from sqlalchemy import text

# A message of manor.identity.v1; the worker imports another service's messages, use cases do not.

_LEARN = text(
    "insert into exchange_rates as r (group_id, month, from_currency_code, to_currency_code, version, rate)"
    " values (:group_id, :month, :from_currency_code, :to_currency_code, :version, cast(:rate as numeric))"
    " on conflict (group_id, month, from_currency_code, to_currency_code) do update set version = excluded.version,"
    " rate = excluded.rate where r.version < excluded.version"
)


def learn_exchange_rate(tx: Tx, fact: ExchangeRateChanged) -> None:
    """Takes over a rate, unless a later version is known.

    Args:
        tx: under the scope of the group.
        fact: manor.identity.v1.ExchangeRateChanged.
    """
    names = ("group_id", "from_currency_code", "to_currency_code", "version", "rate")
    tx.execute(_LEARN, {**{name: getattr(fact, name) for name in names}, "month": f"{fact.month}-01"})
