"""What workorders says of the orders that alarms made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from manor.workorders.v1 import events_pb2 as workorders
from sqlalchemy import text

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# By the order, too: a fact names no more than its latest alarms.
_STANDS = text(
    "update alarms set order_id = :order, order_version = :version, order_number = :number, order_state = :state,"
    " order_done_at = :done, order_refusal = '' where company_id = :company"
    " and (alarm_id = any(cast(:alarms as uuid[])) and order_id is null"
    " or order_id = :order and order_version < :version)"
)
_REFUSED = text(
    "update alarms set order_refusal = :refusal where company_id = :company"
    " and alarm_id = any(cast(:alarms as uuid[])) and order_id is null"
)


def hear_alarm_order(tx: Tx, fact: workorders.AlarmOrderChanged) -> None:
    """Notes how the order of some alarms stands; what is older than what is known changes nothing."""
    named = {"company": fact.company_id, "alarms": list(fact.alarm_ids)}
    if not fact.order_id:
        tx.execute(_REFUSED, {**named, "refusal": fact.refusal})
        return
    done = datetime.fromtimestamp(fact.done_ms / 1000, UTC) if fact.done_ms else None
    stands = {"version": fact.version, "number": fact.number, "state": fact.state, "done": done}
    tx.execute(_STANDS, {**named, **stands, "order": fact.order_id})
