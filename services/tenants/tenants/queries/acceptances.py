"""Acceptances and problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from chassis.errors import existing

from tenants.queries.conditions import Where, page

_OPEN = "p.state not in ('closed', 'cancelled')"
_ACCEPTANCES = (
    "select a.*, coalesce(u.code, '') as unit_code, coalesce(b.name, '') as building_name,"
    " case when a.completed_at is null then 'checking' else 'completed' end as state,"
    " jsonb_array_length(a.items) as item_count,"
    " (select count(*) from jsonb_array_elements(a.items) i where i ->> 'result' = 'passed') as passed_count,"
    " (select count(*) from jsonb_array_elements(a.items) i where i ->> 'result' = 'failed') as failed_count,"
    " (select count(*) from problems p where p.company_id = a.company_id and p.acceptance_id = a.acceptance_id"
    f" and {_OPEN}) as open_problem_count from acceptances a"
    " left join units u using (company_id, unit_id) left join buildings b using (company_id, building_id)"
)
_PROBLEMS = (
    "select p.*, coalesce(u.code, '') as unit_code, coalesce(b.name, '') as building_name from problems p"
    " left join units u using (company_id, unit_id) left join buildings b using (company_id, building_id)"
)
_STATES = {"checking": "a.completed_at is null", "completed": "a.completed_at is not null"}


@dataclass(frozen=True, slots=True)
class AcceptanceFilter:
    """Which acceptances; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    scope: str = ""
    state: str = ""
    unit_id: UUID | None = None

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        for name in ("estate_id", "scope", "unit_id"):
            where.add(f"a.{name} = :{name}", **{name: getattr(self, name)})
        return where.add(_STATES[self.state]) if self.state else where


@dataclass(frozen=True, slots=True)
class ProblemFilter:
    """Which problems; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    open_only: bool = False
    unit_id: UUID | None = None
    acceptance_id: UUID | None = None
    due_to: date | None = None

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        for name in ("estate_id", "state", "unit_id", "acceptance_id"):
            where.add(f"p.{name} = :{name}", **{name: getattr(self, name)})
        where.add("p.due_date <= :due_to", due_to=self.due_to)
        return where.add(_OPEN) if self.open_only else where


def list_acceptances(tx: Tx, where: Where, *, after: tuple[UUID] | None, limit: int) -> Sequence[Any]:
    """Acceptances, the newest first. Aliases: a, u, b."""
    select = f"{_ACCEPTANCES} where a.company_id = :company_id{where}"
    return page(tx, select, where, keys="a.acceptance_id", after=after, limit=limit, falling=True)


def get_acceptance(tx: Tx, *, company_id: int, acceptance_id: UUID) -> Any:
    """An acceptance as `list_acceptances` gives it, also where this transaction changed it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    tx.flush()
    where = Where(company_id).add("a.acceptance_id = :acceptance_id", acceptance_id=acceptance_id)
    rows = list_acceptances(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Acceptance {acceptance_id}")


def list_problems(tx: Tx, where: Where, *, after: tuple[UUID] | None, limit: int) -> Sequence[Any]:
    """Problems, the newest first. Aliases: p, u, b."""
    select = f"{_PROBLEMS} where p.company_id = :company_id{where}"
    return page(tx, select, where, keys="p.problem_id", after=after, limit=limit, falling=True)


def get_problem(tx: Tx, *, company_id: int, problem_id: UUID) -> Any:
    """A problem as `list_problems` gives it, also where this transaction changed it.

    Raises:
        NotFound: there is none, or none in scope.
    """
    tx.flush()
    where = Where(company_id).add("p.problem_id = :problem_id", problem_id=problem_id)
    rows = list_problems(tx, where, after=None, limit=1)
    return existing(next(iter(rows), None), f"Problem {problem_id}")
