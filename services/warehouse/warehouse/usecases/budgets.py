"""Budgets of estates and departments: set, and asked before something is ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory, money
from chassis.errors import Invalid, Violation
from sqlalchemy import text

from warehouse.domain.purchasing import judge
from warehouse.queries.budgets import USED
from warehouse.records.purchases import Budget
from warehouse.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Two who order at once count one after the other: each would miss what the other takes of the budget.
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('budgets ' || :estate, :company))")


@dataclass(frozen=True, slots=True)
class SetBudget:
    """What an estate, or a department in it, may order in a year.

    Args:
        warn_percent: of it, from which on it warns; 0 for all of it.
    """

    company_id: int
    estate_id: int
    department_id: str
    department_name: str
    year: int
    amount_minor: int
    warn_percent: int
    blocks: bool


def set_budget(tx: Tx, command: SetBudget) -> Budget:
    """Sets a budget, or changes the one that is there.

    Raises:
        Invalid: the estate is another company's.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_OF_STORE)])
    tx.execute(_ALONE, {"estate": str(command.estate_id), "company": command.company_id})
    key = (command.company_id, command.estate_id, command.department_id, command.year)
    kept = tx.find(Budget, key, lock=True)
    if kept is None:
        named = dict(zip(("company_id", "estate_id", "department_id", "year"), key, strict=True))
        kept = Budget(**named, group_id=tx.scope.group_id)
        tx.add(kept)
    kept.department_name, kept.amount_minor = command.department_name, command.amount_minor
    kept.warn_percent, kept.blocks = command.warn_percent or 100, command.blocks
    tx.flush()
    about = {"department": command.department_name, "year": str(command.year), "amount_minor": command.amount_minor}
    where = {"company_id": command.company_id, "estate_id": command.estate_id}
    tx.audit("warehouse.set_budget", f"estates/{command.estate_id}", about, **where)
    return kept


@dataclass(frozen=True, slots=True)
class Spending:
    """What is about to be ordered.

    Args:
        requisition_id: whose own share is not counted twice; None where it is not there yet.
    """

    company_id: int
    estate_id: int
    department_id: str
    day: date
    minor: int
    requisition_id: UUID | None = None


def check_budgets(tx: Tx, spending: Spending, field: str) -> bool:
    """Whether a budget warns of what is about to be ordered: the department's, and the estate's.

    Args:
        field: of the request, at which a budget that blocks is named.

    Raises:
        Invalid: a budget that blocks would be exceeded.
    """
    tx.execute(_ALONE, {"estate": str(spending.estate_id), "company": spending.company_id})
    warns, faults = False, []
    for department in sorted({"", spending.department_id}):
        key = (spending.company_id, spending.estate_id, department, spending.day.year)
        budget = tx.find(Budget, key)
        if budget is None:
            continue
        used = used_of(tx, budget, but=spending.requisition_id)
        verdict = judge(budget.amount_minor, used, spending.minor, budget.warn_percent, blocks=budget.blocks)
        warns = warns or verdict.warns
        if verdict.blocks:
            faults.append(Violation(field, Fault.BUDGET_EXCEEDED, **_said(tx, budget, used)))
    if faults:
        raise Invalid("The budget does not allow it", violations=faults)
    return warns


def used_of(tx: Tx, budget: Budget, *, but: UUID | None = None) -> int:
    """What of a budget is used, in minor units, besides one requisition and its orders."""
    named: dict[str, Any] = {
        "company": budget.company_id,
        "estate": budget.estate_id,
        "department": budget.department_id,
        "first": date(budget.year, 1, 1),
        "last": date(budget.year, 12, 31),
        "but": but,
    }
    return int(tx.scalar(text(USED), named) or 0)


def _said(tx: Tx, budget: Budget, used: int) -> dict[str, str]:
    currency = directory.company(tx, budget.company_id).currency_code
    left = money.show(budget.amount_minor - used, currency)
    return {"left": f"{currency} {left}", "of": budget.department_name or str(budget.year)}
