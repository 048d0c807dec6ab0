"""Whose phone is whose. No phone is ever stored here, only its keyed hash."""

from __future__ import annotations

from chassis.data.tx import Tx
from chassis.facts.mirrors import Mirror
from manor.tenants.v2 import events_pb2
from sqlalchemy import text

from identity.usecases.principals import publish_grants

CUSTOMER_PHONES = Mirror(
    "customer_phones",
    key="customer_id",
    columns={"phone_hash": "bytea"},
    estate=False,
)
# One statement for a whole fact: it gives the principals of the phones that a customer will lose or gain by it.
_AFFECTED = text(
    f"with changed as (select x.phone_hash as now, c.phone_hash as before from {CUSTOMER_PHONES.rows}"
    f" left join {CUSTOMER_PHONES.standing} c on true"
    " where coalesce(c.version, 0) < x.version and c.phone_hash is distinct from x.phone_hash)"
    " select principal_id from residents where phone_hash in"
    " (select now from changed union select before from changed) order by principal_id"
)
# The same where no customer of the fact is known yet, as after an import.
_AFFECTED_NEW = text(
    "select principal_id from residents where phone_hash = any(cast(:phone_hash as bytea[])) order by principal_id"
)


def apply_customers(tx: Tx, fact: events_pb2.CustomersChanged) -> None:
    """Takes over the phones of a company's customers, unless later versions are known.

    Args:
        tx: the transaction that hears it.
        fact: tenants told it.
    """
    values = CUSTOMER_PHONES.values(tx, fact)
    fresh = CUSTOMER_PHONES.all_new(tx, values)
    affected = list(tx.scalars(_AFFECTED_NEW if fresh else _AFFECTED, values))
    CUSTOMER_PHONES.write(tx, values, fresh=fresh)
    for principal_id in affected:
        publish_grants(tx, principal_id)
