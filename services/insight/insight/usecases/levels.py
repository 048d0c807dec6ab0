"""Keeps the levels of all estates' work orders: how many were answered and done in time, by month, estate and kind.

A fact takes what its order counted out of the sums, changes the order, and puts what it counts now in again: the sums
follow from the orders alone, in whatever order these were heard.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from chassis.data.tx import Tx
from manor.workorders.v1.events_pb2 import OrderChanged
from sqlalchemy import text

from insight.domain.levels import COUNTED

_ALONE = text("select pg_advisory_xact_lock(hashtextextended('work_order/' || :order_id, :company_id))")
_KNOWN = text("select version from work_orders where company_id = :company_id and order_id = :order_id")
_COLUMNS = "version, month, kind, state, response_due_at, responded_at, resolve_due_at, done_at, reopen_count, rating"
_KEEP = text(
    f"insert into work_orders (company_id, order_id, group_id, estate_id, {_COLUMNS})"
    f" values (:company_id, :order_id, :group_id, :estate_id, {', '.join(f':{one}' for one in _COLUMNS.split(', '))})"
    " on conflict (company_id, order_id) do update set "
    # The month in which it was reported stays, whatever zone the estate is heard to have later.
    + ", ".join(f"{one} = excluded.{one}" for one in _COLUMNS.split(", ") if one != "month")
)
_ADD = text(
    f"insert into order_levels as l (company_id, group_id, month, estate_id, kind, {', '.join(COUNTED)})"
    " select company_id, group_id, month, estate_id, kind,"
    f" {', '.join(f':sign * ({one})' for one in COUNTED.values())}"
    " from work_orders where company_id = :company_id and order_id = :order_id"
    " on conflict (company_id, month, estate_id, kind) do update set "
    + ", ".join(f"{one} = l.{one} + excluded.{one}" for one in COUNTED)
)


def count_order(tx: Tx, fact: OrderChanged) -> None:
    """An order as it now stands.

    Args:
        tx: under the scope of the fact's company.
        fact: manor.workorders.v1.OrderChanged.
    """
    key = {"company_id": fact.company_id, "order_id": fact.order_id}
    tx.execute(_ALONE, key)
    known = tx.scalar(_KNOWN, key)
    if known is not None:
        if known >= fact.version:
            return
        tx.execute(_ADD, {**key, "sign": -1})
    tx.execute(_KEEP, _row(tx, fact))
    tx.execute(_ADD, {**key, "sign": 1})


def _row(tx: Tx, fact: OrderChanged) -> dict[str, Any]:
    reported = datetime.fromtimestamp(fact.reported_ms / 1000, ZoneInfo(_zone(tx, fact.estate_id)))
    return {
        "company_id": fact.company_id,
        "order_id": fact.order_id,
        "group_id": tx.scope.group_id,
        "estate_id": fact.estate_id,
        "version": fact.version,
        "month": reported.date().replace(day=1),
        "kind": fact.kind,
        "state": fact.state,
        "response_due_at": _moment(fact.response_due_ms),
        "responded_at": _moment(fact.responded_ms),
        "resolve_due_at": _moment(fact.resolve_due_ms),
        "done_at": _moment(fact.done_ms),
        "reopen_count": fact.reopen_count,
        "rating": fact.rating,
    }


def _zone(tx: Tx, estate_id: int) -> str:
    """The estate's time zone; UTC while identity has not told of the estate."""
    named = tx.scalar(text("select time_zone from nodes where node_id = :estate"), {"estate": estate_id})
    return str(named or "UTC")


def _moment(milliseconds: int) -> datetime | None:
    return datetime.fromtimestamp(milliseconds / 1000, UTC) if milliseconds else None
