"""Current state as facts, for a hearer that starts or is rebuilt."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date

from chassis.data.tx import Tx
from chassis.facts.republish import Cursor, republishes
from manor.identity.v1 import events_pb2
from sqlalchemy import literal, select, text, tuple_

from identity.records import ExchangeRate, Node, Principal
from identity.usecases.principals import grants_of


@republishes(events_pb2.NodeChanged, per="group")
def republish_nodes(tx: Tx, cursor: Cursor, limit: int) -> tuple[Sequence[events_pb2.NodeChanged], Cursor | None]:
    """Every node of a group, by number."""
    query = select(Node).where(Node.node_id > cursor.get("after", 0)).order_by(Node.node_id).limit(limit)
    nodes = tx.scalars(query).all()
    return [node.changed() for node in nodes], {"after": nodes[-1].node_id} if len(nodes) == limit else None


@republishes(events_pb2.GrantsChanged, per="group")
def republish_grants(tx: Tx, cursor: Cursor, limit: int) -> tuple[Sequence[events_pb2.GrantsChanged], Cursor | None]:
    """What every principal of a group may do."""
    after = uuid.UUID(cursor["after"]) if cursor else uuid.UUID(int=0)
    query = select(Principal).where(Principal.principal_id > after).order_by(Principal.principal_id).limit(limit)
    principals = tx.scalars(query).all()
    last = {"after": str(principals[-1].principal_id)} if len(principals) == limit else None
    return grants_of(tx, principals), last


@republishes(events_pb2.ExchangeRateChanged, per="group")
def republish_exchange_rates(
    tx: Tx, cursor: Cursor, limit: int
) -> tuple[Sequence[events_pb2.ExchangeRateChanged], Cursor | None]:
    """Every month-end rate of a group, by month and currencies."""
    key = (ExchangeRate.month, ExchangeRate.from_currency_code, ExchangeRate.to_currency_code)
    query = select(ExchangeRate).order_by(*key).limit(limit)
    if cursor:
        after = (date.fromisoformat(cursor["month"]), cursor["from"], cursor["to"])
        query = query.where(tuple_(*key) > tuple_(*map(literal, after)))
    rates = tx.scalars(query).all()
    last = None
    if len(rates) == limit:
        end = rates[-1]
        last = {"month": str(end.month), "from": end.from_currency_code, "to": end.to_currency_code}
    return [rate.changed() for rate in rates], last


@republishes(events_pb2.SessionRevoked, per="group")
def republish_revocations(
    tx: Tx, cursor: Cursor, limit: int
) -> tuple[Sequence[events_pb2.SessionRevoked], Cursor | None]:
    """The revocations that identity itself still holds: no token outlives the older ones."""
    rows = tx.execute(
        text(
            "select r.principal_id, r.session_id, r.revoked_at, p.revocation_version from revoked_sessions r"
            " join principals p on p.principal_id = r.principal_id::uuid"
            " where (r.principal_id, r.session_id) > (:principal_id, :session_id)"
            " order by r.principal_id, r.session_id limit :limit"
        ),
        {
            "principal_id": cursor.get("principal_id", ""),
            "session_id": cursor.get("session_id", ""),
            "limit": limit,
        },
    ).all()
    facts = [
        events_pb2.SessionRevoked(
            session_id=row.session_id,
            principal_id=row.principal_id,
            group_id=tx.scope.group_id,
            revoked_at_ms=int(row.revoked_at.timestamp() * 1000),
            version=row.revocation_version,
        )
        for row in rows
    ]
    last = {"principal_id": rows[-1].principal_id, "session_id": rows[-1].session_id} if len(rows) == limit else None
    return facts, last
