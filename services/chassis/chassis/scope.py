"""Who calls, and which rows a call may touch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Final, Literal

ALL: Final = "*"
Some = tuple[int, ...] | Literal["*"]
Kind = Literal["staff", "resident", "partner", "service", "operator"]


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who calls.

    Args:
        id: UUID of staff, residents, partners and operators; the service's name for a service.
        kind: what they are.
        group_id: the group they belong to; 0 for a service, and for an operator of the platform.
        session_id: the session they signed in to; empty for a service.
    """

    id: str
    kind: Kind
    group_id: int
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows that a call may touch; row-level security holds it (chassis.data.schema).

    Args:
        group_id: the group.
        companies: company ids, or ALL of the group.
        estates: estate ids, or ALL of those companies.
        customers: customer ids for a resident; None for everybody else.
        principal: on whose behalf.
        sees_company: the caller sees every estate of the companies, though the call is narrowed to one of them.
    """

    group_id: int
    companies: Some
    estates: Some
    principal: Principal
    customers: tuple[str, ...] | None = None
    sees_company: bool = False

    @classmethod
    def company(cls, group_id: int, company_id: int, principal: Principal | None = None) -> Scope:
        """The whole of one company, for work that nobody in particular asked for."""
        return cls(group_id, (company_id,), ALL, principal or Principal("manor", "service", group_id))

    @classmethod
    def group(cls, group_id: int, principal: Principal | None = None) -> Scope:
        """The whole of one group."""
        return cls(group_id, ALL, ALL, principal or Principal("manor", "service", group_id))

    def narrowed(self, company_id: int = 0, estate_id: int = 0) -> Scope:
        """The part of this scope that lies in a company or an estate; 0 leaves that level as it is.

        The caller has made sure that they lie in it.
        """
        narrower = self
        if company_id:
            narrower = replace(narrower, companies=(company_id,))
        if estate_id:
            narrower = replace(narrower, estates=(estate_id,), sees_company=self.estates == ALL)
        return narrower


_current: ContextVar[Scope | None] = ContextVar("manor_scope", default=None)


class NoScope(RuntimeError):
    """Code that reads or writes business rows ran without anybody having said whose."""


def current() -> Scope:
    """The scope of the call in hand.

    Raises:
        NoScope: outside any call.
    """
    scope = _current.get()
    if scope is None:
        raise NoScope("no scope is set: the server, the worker and the jobs set one for each call")
    return scope


@contextmanager
def use(scope: Scope) -> Iterator[Scope]:
    """Sets the scope of the calls inside the block."""
    token = _current.set(scope)
    try:
        yield scope
    finally:
        _current.reset(token)
