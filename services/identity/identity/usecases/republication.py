"""Current state as facts, for a hearer that starts or is rebuilt."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from chassis import clock
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.facts.republish import Cursor, republishes
from manor.identity.v1 import events_pb2
from sqlalchemy import select, text

from identity.records import ExchangeRate, Node, Principal, Staff
from identity.records.work import Absence, Duty, Shift
from identity.usecases.members import staff_facts
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
        query = paging.beyond(query, key, after)
    rates = tx.scalars(query).all()
    last = None
    if len(rates) == limit:
        end = rates[-1]
        last = {"month": str(end.month), "from": end.from_currency_code, "to": end.to_currency_code}
    return [rate.changed() for rate in rates], last


@republishes(events_pb2.StaffChanged, per="group")
def republish_staff(tx: Tx, cursor: Cursor, limit: int) -> tuple[Sequence[events_pb2.StaffChanged], Cursor | None]:
    """Every member of staff of a group."""
    after = uuid.UUID(cursor["after"]) if cursor else uuid.UUID(int=0)
    query = select(Staff).where(Staff.principal_id > after).order_by(Staff.principal_id).limit(limit)
    members = tx.scalars(query).all()
    last = {"after": str(members[-1].principal_id)} if len(members) == limit else None
    return staff_facts(tx, members), last


@republishes(events_pb2.DutiesChanged)
def republish_duties(tx: Tx, cursor: Cursor, limit: int) -> tuple[Sequence[events_pb2.DutiesChanged], Cursor | None]:
    """The duties of a company that end today or later, a fact an estate; who works tomorrow needs no older ones."""
    key = (Duty.estate_id, Duty.starts_at, Duty.duty_id)
    query = select(Duty, Shift.name).join(Shift, Shift.shift_id == Duty.shift_id).order_by(*key).limit(limit)
    query = query.where(Duty.ends_at > clock.now() - timedelta(days=1))
    if cursor:
        after = (cursor["estate"], datetime.fromisoformat(cursor["start"]), uuid.UUID(cursor["duty"]))
        query = paging.beyond(query, key, after)
    rows = tx.execute(query).all()
    facts: dict[int, events_pb2.DutiesChanged] = {}
    for duty, name in rows:
        new = events_pb2.DutiesChanged(company_id=duty.company_id, estate_id=duty.estate_id)
        facts.setdefault(duty.estate_id, new).duties.append(duty.planned(name))
    last = None
    if len(rows) == limit:
        end = rows[-1].Duty
        last = {"estate": end.estate_id, "start": end.starts_at.isoformat(), "duty": str(end.duty_id)}
    return list(facts.values()), last


@republishes(events_pb2.AbsenceChanged, per="group")
def republish_absences(tx: Tx, cursor: Cursor, limit: int) -> tuple[Sequence[events_pb2.AbsenceChanged], Cursor | None]:
    """Every absence of a group."""
    after = uuid.UUID(cursor["after"]) if cursor else uuid.UUID(int=0)
    rows = tx.scalars(select(Absence).where(Absence.absence_id > after).order_by(Absence.absence_id).limit(limit)).all()
    return [row.changed() for row in rows], {"after": str(rows[-1].absence_id)} if len(rows) == limit else None


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
