"""Reads of budgets and of what is used of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from warehouse.records.purchases import Budget

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# What is ordered in the days of a budget, of closed orders what came; and what is asked for and not ordered yet. The
# requisition that is about to be ordered does not count against itself, its earlier orders do.
USED = (
    "select coalesce((select sum(case when o.state = 'closed' then o.received_minor else o.net_minor end)"
    " from purchase_orders o where o.company_id = :company and o.estate_id = :estate"
    " and (:department = '' or o.department_id = :department) and o.state <> 'cancelled'"
    " and o.order_date between :first and :last), 0)"
    " + coalesce((select sum(round(l.estimated_minor * (l.quantity - l.ordered) / l.quantity)) from requisitions r"
    " join requisition_lines l using (company_id, requisition_id) where r.company_id = :company"
    " and r.estate_id = :estate and (:department = '' or r.department_id = :department)"
    " and r.state in ('waiting', 'approved') and r.asked_date between :first and :last"
    " and (cast(:but as uuid) is null or r.requisition_id <> :but)), 0)"
)


def list_budgets(
    tx: Tx, company_id: int, estate_id: int, year: int, *, limit: int, after: tuple[int, int, str] | None
) -> Sequence[Budget]:
    """Budgets, the latest year first."""
    query = select(Budget).where(Budget.company_id == company_id)
    if estate_id:
        query = query.where(Budget.estate_id == estate_id)
    if year:
        query = query.where(Budget.year == year)
    if after:
        query = query.where(func.row(-Budget.year, Budget.estate_id, Budget.department_id) > func.row(*after))
    order = (Budget.year.desc(), Budget.estate_id, Budget.department_id)
    return tx.scalars(query.order_by(*order).limit(limit)).all()
