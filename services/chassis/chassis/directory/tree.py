"""The tree as this service knows it, read inside a transaction."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from manor.identity.v1 import events_pb2
from sqlalchemy import Connection, text

from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.scope import ALL, Scope


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """What an estate decides about its money and its people; manor.identity.v1.EstateSettings says what each means."""

    thirty_day_months: bool = False
    align_to_calendar_quarters: bool = False
    prorate_move_out: bool = False
    late_fee_from_due: bool = False
    vacancy_rate_basis_points: int = 10_000
    starter_may_approve_run: bool = False
    move_in_step: bool = False
    move_out_months_back: int = 1

    @classmethod
    def of(cls, message: events_pb2.EstateSettings) -> EstateSettings:
        """The settings in a message; what it leaves out is as above."""
        described = message.DESCRIPTOR.fields_by_name
        given = [field.name for field in fields(cls)]
        known = (name for name in given if not described[name].has_presence or message.HasField(name))
        return cls(**{name: getattr(message, name) for name in known})


@dataclass(frozen=True, slots=True)
class Company:
    """A company: its books' currency (ISO 4217) and its accounts' time zone (IANA)."""

    company_id: int
    group_id: int
    name: str
    code: str
    currency_code: str
    time_zone: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Estate:
    """An estate: its currency is its company's, its time zone (IANA) its own."""

    estate_id: int
    company_id: int
    group_id: int
    name: str
    code: str
    currency_code: str
    time_zone: str
    closed: bool
    settings: EstateSettings


def company(tx: Tx, company_id: int) -> Company:
    """A company in the transaction's scope.

    Raises:
        NotFound: there is none, or none in scope.
    """
    scope = tx.scope
    if scope.companies == ALL or company_id in scope.companies:
        for found in _companies(tx.session.connection(), "node_id = :id", {"id": company_id}):
            if found.group_id == scope.group_id:
                return found
    raise NotFound(f"Company {company_id} does not exist or is not yours to see")


def estate(tx: Tx, estate_id: int) -> Estate:
    """An estate in the transaction's scope.

    Raises:
        NotFound: there is none, or none in scope.
    """
    for found in _estates(tx.session.connection(), "e.node_id = :id", {"id": estate_id}):
        if _in_scope(found, tx.scope):
            return found
    raise NotFound(f"Estate {estate_id} does not exist or is not yours to see")


def estates(tx: Tx, company_id: int) -> list[Estate]:
    """The estates of a company that lie in the transaction's scope, closed ones too, by id."""
    found = _estates(tx.session.connection(), "e.company_id = :id", {"id": company_id})
    return [one for one in found if _in_scope(one, tx.scope)]


def companies(connection: Connection) -> list[Company]:
    """Every company of every group, closed ones too, by id: what timers and verification walk.

    Args:
        connection: of any role; the tree has no row-level security.
    """
    return _companies(connection, "true", {})


def may(tx: Tx, principal_id: str, permission: str, node_id: int) -> bool:
    """Whether a principal holds a permission at a node or above it.

    Args:
        tx: the transaction in hand; it reads what is committed and what itself changed.
        principal_id: who.
        permission: such as identity.grants.write.
        node_id: where.
    """
    row = tx.execute(
        text("select disabled, held from grants where principal_id = :id"), {"id": principal_id}
    ).one_or_none()
    if row is None or row.disabled:
        return False
    path = tx.execute(
        text("select array[node_id, company_id, group_id] from nodes where node_id = :id"), {"id": node_id}
    ).scalar_one_or_none()
    return any(grant["node"] in (path or ()) and permission in grant["permissions"] for grant in row.held["grants"])


def _in_scope(found: Estate, scope: Scope) -> bool:
    return (
        found.group_id == scope.group_id
        and (scope.companies == ALL or found.company_id in scope.companies)
        and (scope.estates == ALL or found.estate_id in scope.estates)
    )


def _companies(connection: Connection, where: str, values: dict[str, Any]) -> list[Company]:
    rows = connection.execute(
        text(
            "select company_id, group_id, name, code, currency_code, time_zone, closed from nodes"
            f" where kind = 'company' and {where} order by node_id"
        ),
        values,
    )
    return [Company(*row) for row in rows]


def _estates(connection: Connection, where: str, values: dict[str, Any]) -> list[Estate]:
    rows = connection.execute(
        text(
            "select e.estate_id, e.company_id, e.group_id, e.name, e.code, c.currency_code, e.time_zone, e.closed,"
            " e.settings from nodes e join nodes c on c.node_id = e.company_id"
            f" where e.kind = 'estate' and {where} order by e.node_id"
        ),
        values,
    )
    return [Estate(**{**row._mapping, "settings": EstateSettings(**row.settings)}) for row in rows]
