"""What payments says of each receivable: whole state, applied where its version is higher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis.data.arrays import Days, Numbers
from manor.payments.v1.events_pb2 import PaymentReversed, PaymentSettled, PrepaymentDrawn
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_APPLY = text(
    "insert into settlements (company_id, group_id, estate_id, receivable_id, version, paid_minor, verified_minor,"
    " last_payment_date)"
    " select :company, :group, :estate, x.*"
    " from unnest(cast(:ids as bigint[]), cast(:versions as bigint[]), cast(:paid as bigint[]),"
    " cast(:verified as bigint[]), cast(:dates as date[])) as x order by 4"
    " on conflict (company_id, receivable_id) do update set version = excluded.version,"
    " paid_minor = excluded.paid_minor, verified_minor = excluded.verified_minor,"
    " last_payment_date = excluded.last_payment_date where settlements.version < excluded.version"
)


def apply_settled(tx: Tx, fact: PaymentSettled | PaymentReversed | PrepaymentDrawn) -> None:
    """Takes over the items of manor.payments.v1.PaymentSettled, PaymentReversed or PrepaymentDrawn.

    Args:
        tx: the transaction in hand.
        fact: any of the three; they carry their items alike.
    """
    # A fact of several steps may name a receivable twice; one statement may touch a row once.
    latest = {item.receivable_id: item for item in sorted(fact.items, key=lambda item: item.version)}
    items = list(latest.values())
    tx.execute(
        _APPLY,
        {
            "company": fact.company_id,
            "group": tx.scope.group_id,
            "estate": fact.estate_id,
            "ids": Numbers([item.receivable_id for item in items]),
            "versions": Numbers([item.version for item in items]),
            "paid": Numbers([item.paid_minor for item in items]),
            "verified": Numbers([item.verified_minor for item in items]),
            "dates": Days([item.last_payment_date for item in items]),
        },
    )
