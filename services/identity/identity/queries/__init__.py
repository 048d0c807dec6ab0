"""Reads for lists and screens."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chassis import clock
from chassis.data.tx import Tx
from chassis.errors import existing
from chassis.scope import ALL, Scope
from sqlalchemy import ColumnElement, Row, and_, func, literal, or_, select, text, true, tuple_

from identity.domain.passwords import attempt_subject
from identity.queries.built_in_roles import operator_permissions, permissions_of
from identity.queries.views import list_looks
from identity.records import (
    CustomerPhone,
    ExchangeRate,
    Node,
    Operator,
    PartnerClient,
    Principal,
    Resident,
    Role,
    RoleGrant,
    Session,
    Staff,
)
from identity.records.views import Appearance, View

SHOWN_SESSIONS = 100
LISTED_REVOCATIONS = 5000

NODES_SHOWN = 500


@dataclass(frozen=True, slots=True)
class SessionView:
    """Somebody who is signed in, for themselves to read."""

    principal: Principal
    group_name: str
    username: str
    display_name: str
    must_change_password: bool
    role_ids: dict[int, list[str]]
    permissions: dict[int, list[str]]
    customers: list[tuple[int, str]]
    nodes: list[Node]
    appearance: str
    list_looks: Sequence[View]


def get_company_currency(tx: Tx, company_id: int) -> str:
    """The currency of a company's books, after whoever changes the company has committed or given up.

    Raises:
        NotFound: there is no such company.
    """
    company = select(Node.currency_code).where(Node.node_id == company_id, Node.kind == "company")
    return existing(tx.scalar(company.with_for_update(read=True)), f"Company {company_id}")


def list_nodes(tx: Tx, *, kind: str, company_id: int, after: int, limit: int) -> Sequence[Node]:
    """Nodes in scope with what lies above them, by number, which puts parents before children."""
    query = select(Node).where(Node.node_id > after).order_by(Node.node_id).limit(limit)
    if kind:
        query = query.where(Node.kind == kind)
    if company_id:
        query = query.where(Node.company_id == company_id)
    return tx.scalars(query).all()


def list_exchange_rates(
    tx: Tx, *, month: date | None, after: tuple[date, str, str] | None, limit: int
) -> Sequence[ExchangeRate]:
    """Month-end rates of the group, the latest month first, then by currencies; `after` is the page's last."""
    order = (ExchangeRate.month.desc(), ExchangeRate.from_currency_code, ExchangeRate.to_currency_code)
    query = select(ExchangeRate).order_by(*order).limit(limit)
    if month is not None:
        query = query.where(ExchangeRate.month == month)
    if after is not None:
        pair = tuple_(ExchangeRate.from_currency_code, ExchangeRate.to_currency_code)
        query = query.where(
            or_(
                ExchangeRate.month < after[0],
                and_(ExchangeRate.month == after[0], pair > tuple_(*map(literal, after[1:]))),
            )
        )
    return tx.scalars(query).all()


def list_staff(
    tx: Tx, *, node_id: int, username: str, text_: str = "", after: tuple[str, str] | None, limit: int
) -> Sequence[Staff]:
    """Staff in scope by username; `text_` is part of it or of the name."""
    name = func.lower(Staff.username)
    query = select(Staff).order_by(name, Staff.principal_id).limit(limit)
    if node_id:
        query = query.where(Staff.node_id == node_id)
    if username:
        query = query.where(name.startswith(username.lower(), autoescape=True))
    if text_:
        wanted = text_.strip().lower()
        within = (name, func.lower(Staff.display_name))
        query = query.where(or_(*(one.contains(wanted, autoescape=True) for one in within)))
    if after:
        later = and_(name == after[0], Staff.principal_id > uuid.UUID(after[1]))
        query = query.where(or_(name > after[0], later))
    return tx.scalars(query).all()


def locks_of(tx: Tx, members: Sequence[Staff]) -> dict[uuid.UUID, datetime]:
    """Until when the names of some staff are locked, anywhere; without those that are not."""
    subjects = {attempt_subject("password", member.username): member.principal_id for member in members}
    addresses = text("select subject, principal_id from known_addresses where principal_id = any(:principal_ids)")
    for row in tx.execute(addresses, {"principal_ids": list(subjects.values())}):
        subjects[bytes(row.subject)] = row.principal_id
    locks: dict[uuid.UUID, datetime] = {}
    for subject, until in locked_until(tx, list(subjects)).items():
        principal_id = subjects[subject]
        locks[principal_id] = max(until, locks.get(principal_id, until))
    return locks


def with_role(tx: Tx, members: Sequence[Staff]) -> set[uuid.UUID]:
    """Which of some staff hold a role somewhere."""
    keys = [member.principal_id for member in members]
    return set(tx.scalars(select(RoleGrant.principal_id).where(RoleGrant.principal_id.in_(keys)).distinct()))


def locked_until(tx: Tx, subjects: Sequence[bytes]) -> dict[bytes, datetime]:
    """Until when names are locked, by what their wrong tries are counted by; without those that are not."""
    rows = tx.execute(
        text("select subject, locked_until from attempts where subject = any(:subjects) and locked_until > :now"),
        {"subjects": list(subjects), "now": clock.now()},
    )
    return {bytes(subject): until for subject, until in rows}


def list_roles(tx: Tx) -> Sequence[Role]:
    """The group's own roles by name."""
    return tx.scalars(select(Role).order_by(Role.name)).all()


def list_grants(
    tx: Tx, *, principal_id: uuid.UUID | None, node_id: int, after: uuid.UUID | None, limit: int
) -> Sequence[RoleGrant]:
    """Grants at nodes in scope, oldest first."""
    query = (
        select(RoleGrant)
        .join(Node, Node.node_id == RoleGrant.node_id)
        .where(_in_scope(tx.scope))
        .order_by(RoleGrant.grant_id)
        .limit(limit)
    )
    if principal_id:
        query = query.where(RoleGrant.principal_id == principal_id)
    if node_id:
        query = query.where(RoleGrant.node_id == node_id)
    if after:
        query = query.where(RoleGrant.grant_id > after)
    return tx.scalars(query).all()


def list_partner_clients(tx: Tx, *, after: uuid.UUID | None, limit: int) -> Sequence[PartnerClient]:
    """Programs in scope, oldest first."""
    query = select(PartnerClient).order_by(PartnerClient.principal_id).limit(limit)
    if after:
        query = query.where(PartnerClient.principal_id > after)
    return tx.scalars(query).all()


def get_session(tx: Tx, principal_id: uuid.UUID) -> SessionView:
    """Who somebody is, what they may do, and where.

    Args:
        tx: over the whole group.
        principal_id: who.
    """
    principal = tx.get(Principal, principal_id)
    group_name = tx.scalar(select(Node.name).where(Node.node_id == principal.group_id)) or ""
    names = _names(tx, principal)
    role_ids, permissions = _held(tx, principal_id)
    if principal.kind == "operator":
        role_ids, permissions = {0: []}, {0: list(operator_permissions())}
    customers = _customers(tx, principal)
    places = set(role_ids) - {0} | {company_id for company_id, _ in customers}
    nodes = _nodes_under(tx, principal, places)
    chosen = tx.find(Appearance, principal_id)
    appearance = chosen.appearance if chosen else ""
    looks = list_looks(tx, principal_id)
    return SessionView(principal, group_name, *names, role_ids, permissions, customers, nodes, appearance, looks)


def list_sessions(tx: Tx, principal_id: uuid.UUID) -> Sequence[Session]:
    """A principal's active sessions, the one used last first."""
    active = select(Session).where(
        Session.principal_id == principal_id, Session.ended_at.is_(None), Session.expires_at > clock.now()
    )
    return tx.scalars(active.order_by(Session.refreshed_at.desc()).limit(SHOWN_SESSIONS)).all()


def _names(tx: Tx, principal: Principal) -> tuple[str, str, bool]:
    if principal.kind == "staff":
        member = tx.get(Staff, principal.principal_id)
        return member.username, member.display_name, member.must_change_password
    if principal.kind == "operator":
        operator = tx.get(Operator, principal.principal_id)
        return operator.username, operator.display_name, operator.must_change_password
    if principal.kind == "partner":
        return "", tx.get(PartnerClient, principal.principal_id).name, False
    return "", "", False


def _held(tx: Tx, principal_id: uuid.UUID) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    role_ids: dict[int, list[str]] = defaultdict(list)
    permissions: dict[int, set[str]] = defaultdict(set)
    query = (
        select(RoleGrant.node_id, RoleGrant.role_id, Role.permissions)
        .outerjoin(Role, Role.role_id == RoleGrant.role_id)
        .where(RoleGrant.principal_id == principal_id)
        .order_by(RoleGrant.node_id, RoleGrant.role_id)
    )
    for node_id, role_id, own in tx.execute(query):
        role_ids[node_id].append(role_id)
        permissions[node_id].update(permissions_of(role_id, own))
    return dict(role_ids), {node_id: sorted(held) for node_id, held in permissions.items()}


def _customers(tx: Tx, principal: Principal) -> list[tuple[int, str]]:
    if principal.kind != "resident":
        return []
    query = (
        select(CustomerPhone.company_id, CustomerPhone.customer_id)
        .join(Resident, Resident.phone_hash == CustomerPhone.phone_hash)
        .where(Resident.principal_id == principal.principal_id)
        .order_by(CustomerPhone.company_id, CustomerPhone.customer_id)
    )
    return [(company_id, str(customer_id)) for company_id, customer_id in tx.execute(query)]


def _nodes_under(tx: Tx, principal: Principal, places: set[int]) -> list[Node]:
    """Companies and estates at or under some nodes, and the companies of those estates.

    A resident is shown the companies alone: which estates they have is no resident's business.
    """
    if not places:
        return []
    if principal.kind == "resident":
        return list(tx.scalars(select(Node).where(Node.node_id.in_(places)).order_by(Node.node_id)))
    query = select(Node).where(Node.kind != "group").order_by(Node.node_id).limit(NODES_SHOWN)
    if principal.group_id not in places:
        above = select(Node.company_id).where(Node.node_id.in_(places))
        shown = or_(Node.node_id.in_(places), Node.company_id.in_(places), Node.node_id.in_(above))
        query = query.where(shown)
    return list(tx.scalars(query))


def _in_scope(scope: Scope) -> ColumnElement[bool]:
    """The node itself lies in scope: row-level security shows what lies above it too."""
    companies: Any = true() if scope.companies == ALL else Node.company_id.in_(scope.companies)
    estates: Any = true() if scope.estates == ALL else Node.estate_id.in_(scope.estates)
    return and_(companies, estates)


def list_staff_names(tx: Tx, principal_ids: Sequence[uuid.UUID]) -> Sequence[Row[tuple[uuid.UUID, str]]]:
    """Ids and names of those staff that there are, disabled ones too.

    Args:
        tx: within their group.
        principal_ids: whose.
    """
    return tx.execute(select(Staff.principal_id, Staff.display_name).where(Staff.principal_id.in_(principal_ids))).all()


def list_revocations(tx: Tx, since: datetime) -> Sequence[Row[Any]]:
    """Sessions of every group that ended after a time, the first first: what the facts of it say, kept for an hour.

    Args:
        tx: before anybody is known; the rows lead to nobody's data.
        since: only later ones.
    """
    query = text(
        "select principal_id, session_id, revoked_at from revoked_sessions where revoked_at > :since"
        " order by revoked_at limit :limit"
    )
    return tx.execute(query, {"since": since, "limit": LISTED_REVOCATIONS}).all()
