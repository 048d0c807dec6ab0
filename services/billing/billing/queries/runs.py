"""Lists of runs and their drafts, and what a run would bill beside the month before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.errors import NotFound
from chassis.periods import add_months
from sqlalchemy import select, text

from billing.domain.prices import Basis
from billing.queries.receivables import basis_of
from billing.records.runs import CALCULATED, BillingRun

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_LINES = (
    "run_chunks c cross join lateral unnest(c.unit_ids, c.customer_ids, c.unit_codes, c.amounts, c.taxes)"
    " with ordinality as l (unit_id, customer_id, unit_code, amount_minor, tax_minor, n)"
)
_STATE = (
    "case when l.n = any(c.removed) then 'removed' when l.n = any(c.approved) or not c.open then 'approved'"
    " else 'waiting' end"
)


# A run's id is as old as the run.
RUN_ORDERS = paging.Orders("made desc", made={"run_id": UUID})


def list_runs(
    tx: Tx, company_id: int, order: paging.Order, *, estate_id: int, state: str, month: date | None, limit: int
) -> Sequence[BillingRun]:
    """Runs in an order, from the page's beginning on."""
    query = select(BillingRun).where(BillingRun.company_id == company_id)
    if estate_id:
        query = query.where((BillingRun.estate_id == estate_id) | BillingRun.estate_id.is_(None))
    if state:
        query = query.where(BillingRun.state == state)
    if month:
        query = query.where(BillingRun.accounting_month == month)
    return tx.scalars(order.begun(query, BillingRun).limit(limit)).all()


# Whoever started a run may approve it where every estate that it bills says so.
_WAITING = (
    "select r.company_id, count(*) as waiting_count, count(*) filter (where r.started_by <> :caller or not exists ("
    "select from nodes e where e.kind = 'estate' and e.company_id = r.company_id"
    " and (r.estate_id is null or r.estate_id = e.estate_id)"
    " and not coalesce(cast(e.settings ->> 'starter_may_approve_run' as boolean), false))) as decidable_count"
    # What goes by a company's steps is among the to-dos of those whose turn it is.
    " from billing_runs r where r.state = :state{where} and not exists (select from approvals a"
    " where a.company_id = r.company_id and a.subject = 'billing_run' and a.resource_id = cast(r.run_id as text)"
    " and a.state = 'waiting') group by 1 order by 1"
)


def count_waiting_runs(tx: Tx, *, company_id: int, estate_id: int) -> Sequence[Any]:
    """Runs whose drafts wait, and those of them that the caller may decide, by company."""
    where = " and r.company_id = :company" if company_id else ""
    where += " and (r.estate_id = :estate or r.estate_id is null)" if estate_id else ""
    values = {"state": CALCULATED, "caller": tx.scope.principal.id, "company": company_id, "estate": estate_id}
    return tx.execute(text(_WAITING.format(where=where)), values).all()


def explain_draft_line(tx: Tx, *, company_id: int, run_id: UUID, receivable_id: int) -> tuple[Any, Basis | None]:
    """A draft line and what it was reckoned from.

    Raises:
        NotFound: there is none, or none in scope.
    """
    rows = list_draft_lines(tx, DraftLineFilter(company_id, run_id, receivable_id=receivable_id), limit=1)
    if not rows:
        raise NotFound(f"Draft line {receivable_id} does not exist or is not yours to see")
    return rows[0], basis_of(tx, company_id, rows[0].chunk_id, receivable_id)


@dataclass(frozen=True, slots=True)
class DraftLineFilter:
    """Which draft lines of a run; what is empty does not filter. Those that stand are not removed."""

    company_id: int
    run_id: UUID
    estate_id: int = 0
    fee_item_id: int = 0
    unit_id: UUID | None = None
    receivable_id: int = 0
    state: str = ""
    standing_only: bool = False

    def __str__(self) -> str:
        """The condition on a chunk c and its line l."""
        said = [_CONDITIONS[one.name] for one in fields(self) if one.name in _CONDITIONS and getattr(self, one.name)]
        return " and ".join(["c.company_id = :company_id", "c.run_id = :run_id", *said])


_CONDITIONS = {
    "estate_id": "c.estate_id = :estate_id",
    "fee_item_id": "c.fee_item_id = :fee_item_id",
    "unit_id": "c.unit_ids @> array[cast(:unit_id as uuid)] and l.unit_id = :unit_id",
    "receivable_id": "c.first_receivable_id + l.n - 1 = :receivable_id",
    "state": f"{_STATE} = :state",
    "standing_only": "not (l.n = any(c.removed))",
}


def list_draft_lines(tx: Tx, wanted: DraftLineFilter, *, limit: int, after: int = 0) -> Sequence[Any]:
    """Draft lines by receivable id. Chunks that end before the page begins are not unnested."""
    return tx.execute(
        text(
            "select c.first_receivable_id + l.n - 1 as receivable_id, c.chunk_id, c.estate_id, c.fee_item_id,"
            " f.code as fee_item_code, l.unit_id, l.unit_code, l.customer_id, k.name as customer_name, c.period_start,"
            f" c.period_end, c.due_date, l.amount_minor, l.tax_minor, c.reason, {_STATE} as state, f.tax_rate"
            f" from {_LINES} join fee_items f on f.company_id = c.company_id and f.fee_item_id = c.fee_item_id"
            " left join customers k on k.company_id = c.company_id and k.customer_id = l.customer_id"
            f" where {wanted} and c.first_receivable_id + c.lines > :after + 1"
            " and c.first_receivable_id + l.n - 1 > :after order by 1 limit :limit"
        ),
        {**asdict(wanted), "after": after, "limit": limit},
    ).all()


# This month and the month before, by unit, as the list of receivables adds it up: with what was adjusted and waived. A
# run for a building or a customer is compared with what its units owed.
_COMPARED = (
    "with now as (select c.estate_id, c.fee_item_id, l.unit_id, count(*) as lines, sum(l.amount_minor) as amount,"
    " min(c.first_receivable_id + l.n - 1) as receivable_id"
    f" from {_LINES} where c.company_id = :company and c.run_id = :run and not (l.n = any(c.removed))"
    " group by 1, 2, 3),"
    " was as (select estate_id, fee_item_id, unit_id, count(*) as lines,"
    " sum(amount_minor + adjusted_minor - waived_minor) as amount from receivables"
    " where company_id = :company and accounting_month = :before and not voided"
    " and (:estate = 0 or estate_id = :estate)"
    " and (cast(:items as int[]) = '{}' or fee_item_id = any(cast(:items as int[])))"
    " and (:whole or unit_id in (select unit_id from now)) group by 1, 2, 3)"
    " select {columns} from now full join was using (estate_id, fee_item_id, unit_id) {rest}"
)


def get_run_summary(tx: Tx, run: BillingRun, outliers: int) -> tuple[Sequence[Any], Sequence[Any]]:
    """A run's totals, and so many of its outliers."""
    return _totals(tx, run), _outliers(tx, run, outliers)


def _totals(tx: Tx, run: BillingRun) -> Sequence[Any]:
    """Lines and sums by estate and fee item, beside the receivables of the month before."""
    compared = _COMPARED.replace(
        "{columns}",
        "estate_id, fee_item_id, coalesce(sum(now.lines), 0) as lines, coalesce(sum(now.amount), 0) as amount_minor,"
        " coalesce(sum(was.lines), 0) as previous_lines, coalesce(sum(was.amount), 0) as previous_amount_minor",
    ).replace("{rest}", "group by 1, 2")
    return tx.execute(
        text(
            f"select x.*, f.code, f.name from ({compared}) x"
            " join fee_items f on f.company_id = :company and f.fee_item_id = x.fee_item_id order by 1, 2"
        ),
        _summary_values(run),
    ).all()


def _outliers(tx: Tx, run: BillingRun, limit: int) -> Sequence[Any]:
    """The units whose sum differs most from the month before, by fee item; new and missing ones among them."""
    compared = _COMPARED.replace(
        "{columns}",
        "estate_id, fee_item_id, unit_id, coalesce(now.receivable_id, 0) as receivable_id,"
        " coalesce(now.amount, 0) as amount_minor, coalesce(was.amount, 0) as previous_amount_minor",
    ).replace(
        "{rest}",
        "where coalesce(now.amount, 0) <> coalesce(was.amount, 0)"
        " order by abs(coalesce(now.amount, 0) - coalesce(was.amount, 0)) desc, unit_id limit :limit",
    )
    return tx.execute(
        text(
            f"select x.*, u.code as unit_code from ({compared}) x"
            " join units u on u.company_id = :company and u.unit_id = x.unit_id"
            " order by abs(x.amount_minor - x.previous_amount_minor) desc, x.unit_id"
        ),
        {**_summary_values(run), "limit": limit},
    ).all()


def _summary_values(run: BillingRun) -> dict[str, Any]:
    return {
        "company": run.company_id,
        "run": run.run_id,
        "before": add_months(run.accounting_month, -1),
        "estate": run.estate_id or 0,
        "items": list(run.fee_item_ids),
        "whole": run.target in ("company", "estate"),
    }
