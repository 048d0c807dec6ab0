"""The tree as this service knows it, read inside a transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, TextClause, text

from chassis import clock
from chassis.data.db import Database
from chassis.data.tx import Tx
from chassis.errors import NotFound
from chassis.phones import region_of
from chassis.scope import ALL, Scope

S = TypeVar("S")


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

    @property
    def region(self) -> str:
        """Where its accounts are kept (ISO 3166), and phone numbers without a country's code belong."""
        return region_of(self.time_zone)

    def today(self) -> date:
        """Today in its books."""
        return clock.today(self.time_zone)


@dataclass(frozen=True, slots=True)
class Estate:
    """An estate: its currency is its company's, its time zone (IANA) its own.

    Its settings are those of this service's block, by field name; `settings_as` gives them a type.
    """

    estate_id: int
    company_id: int
    group_id: int
    name: str
    code: str
    currency_code: str
    time_zone: str
    closed: bool
    settings: Mapping[str, Any]

    def today(self) -> date:
        """Today for people who live there."""
        return clock.today(self.time_zone)

    def settings_as(self, kind: type[S]) -> S:
        """The settings as a dataclass of the service; what the estate does not set has the dataclass's default."""
        names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # S is a dataclass
        return kind(**{name: self.settings[name] for name in names if name in self.settings})


def group_name(tx: Tx) -> str:
    """What the group of the transaction's scope is called; empty while identity has not said it."""
    named = tx.execute(text("select name from nodes where node_id = :id"), {"id": tx.scope.group_id})
    return named.scalar_one_or_none() or ""


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


def companies_in_scope(tx: Tx) -> list[Company]:
    """The companies that lie in the transaction's scope, closed ones too, by id."""
    scope = tx.scope
    found = _companies(tx.session.connection(), "group_id = :id", {"id": scope.group_id})
    return [one for one in found if scope.companies == ALL or one.company_id in scope.companies]


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


def groups(database: Database) -> list[int]:
    """Every group, by id: what timers of all groups and measures walk, in a scope of each."""
    with database.app.begin() as connection:
        return list(connection.execute(text("select distinct group_id from nodes order by 1")).scalars())


def file_terms(tx: Tx, company_id: int) -> Mapping[str, int]:
    """For how many days after their record's end a company keeps this service's files, by kind; what it has not decided
    is left out."""
    found = tx.scalar(text("select settings -> 'file_terms' from nodes where node_id = :id"), {"id": company_id})
    return found or {}


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


def may_within(tx: Tx, principal_id: str, permission: str, node_id: int) -> bool:
    """Whether a principal holds a permission at a node, above it, or somewhere below it: what a list there needs.

    Args:
        tx: the transaction in hand.
        principal_id: who.
        permission: such as payments.receipts.read.
        node_id: where.
    """
    return tx.execute(_WITHIN, {"id": principal_id, "permission": permission, "node_id": node_id}).first() is not None


_WITHIN = text(
    "select from grants g cross join lateral jsonb_to_recordset(g.held -> 'grants')"
    " as held(node int, permissions jsonb)"
    " join nodes n on n.node_id = held.node join nodes w on w.node_id = :node_id"
    " where g.principal_id = :id and not g.disabled and jsonb_exists(held.permissions, :permission) and ("
    "held.node in (w.node_id, w.company_id, w.group_id) or w.node_id in (n.company_id, n.group_id)) limit 1"
)


def holders(tx: Tx, permission: str, path: Sequence[int]) -> set[str]:
    """Staff of the caller's group who hold a permission at one of the nodes of a path, and may sign in.

    Args:
        tx: the transaction in hand.
        permission: such as identity.staff.write.
        path: a node, and those above it.
    """
    asked = {"group": tx.scope.group_id, "permission": permission, "path": list(path)}
    return set(tx.execute(_HOLDING, asked).scalars())


_HOLDING = text(
    "select principal_id from grants g where group_id = :group and kind = 'staff' and not disabled and exists (select"
    " from jsonb_array_elements(g.held -> 'grants') h where (h ->> 'node')::integer = any(cast(:path as integer[]))"
    " and h -> 'permissions' ? :permission)"
)


def customers(database: Database, principal_id: str) -> tuple[str, ...]:
    """The customers that a resident is; none where they may not sign in."""
    with database.app.connect() as connection:
        query = text("select held from grants where principal_id = :id and not disabled")
        held = connection.execute(query, {"id": principal_id}).scalar_one_or_none()
    return tuple(sorted(one["customer"] for one in (held or {}).get("customers", ())))


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
    return [Estate(**row._mapping) for row in connection.execute(_estates_query(where), values)]


@cache  # by its few conditions: to read a statement's names anew costs as much as to run it
def _estates_query(where: str) -> TextClause:
    return text(
        "select e.estate_id, e.company_id, e.group_id, e.name, e.code, c.currency_code, e.time_zone, e.closed,"
        " e.settings from nodes e join nodes c on c.node_id = e.company_id"
        f" where e.kind = 'estate' and {where} order by e.node_id"
    )
