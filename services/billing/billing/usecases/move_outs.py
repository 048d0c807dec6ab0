"""Move-out (迁出): drafts and unpaid charges of periods that begin after the settlement date go; paid ones never.

The running period is kept whole, or pro-rated where the estate says so: spec money-rules.md, section Receivables.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from chassis import clock, directory
from chassis.ids import uuid7
from sqlalchemy import text

from billing.domain import bases, prices
from billing.domain.periods import Period
from billing.domain.prices import PeriodBasis
from billing.records import chunks
from billing.records.runs import BillingRun, lock_open_runs
from billing.usecases import receivables

if TYPE_CHECKING:
    from chassis.uow import Tx

_ENDED = (
    "unnest(cast(:units as uuid[]), cast(:customers as uuid[]), cast(:ends as date[]))"
    " as e (unit_id, customer_id, end_date)"
)
# The same customer may be there again, or in another role: then the charge is theirs still.
_GONE = (
    "not exists (select from occupancies o where o.company_id = :company and o.unit_id = e.unit_id"
    " and o.customer_id = e.customer_id and (o.end_date is null or o.end_date >= {first}) and o.start_date <= {first})"
)
_UNPAID = (
    "not exists (select from settlements s where s.company_id = r.company_id and s.receivable_id = r.receivable_id"
    " and s.paid_minor {paid})"
)
_CHUNKS = text(
    "select chunk_id from run_chunks where company_id = :company and estate_id = :estate and open"
    " and period_end > :earliest and unit_ids && cast(:units as uuid[]) order by chunk_id for update"
)
_DRAFTS = text(
    "select c.run_id, c.chunk_id, l.n"
    " from run_chunks c cross join lateral unnest(c.unit_ids, c.customer_ids) with ordinality"
    f" as l (unit_id, customer_id, n) join {_ENDED} using (unit_id, customer_id)"
    " where c.company_id = :company and c.chunk_id = any(:chunks) and c.open and c.reason = 1"
    " and not (l.n = any(c.approved)) and not (l.n = any(c.removed))"
    " and (c.period_start > e.end_date or (:prorate and c.period_end > e.end_date))"
    f" and {_GONE.format(first='greatest(c.period_start, e.end_date + 1)')}"
)
_VOID = text(
    "update receivables r set voided = true, version = r.version + 1"
    f" from {_ENDED} where r.company_id = :company and r.customer_id = e.customer_id and r.unit_id = e.unit_id"
    " and r.estate_id = :estate and r.period_start > e.end_date and not r.voided"
    f" and {_UNPAID.format(paid='> 0')} and {_GONE.format(first='r.period_start')}"
    " returning r.receivable_id, r.version, r.amount_minor, r.adjusted_minor, r.waived_minor, r.voided, r.customer_id"
)
_RUNNING = text(
    "select r.receivable_id, r.customer_id, r.chunk_id, r.amount_minor, r.period_start, e.end_date, b.bases,"
    " b.indexes[r.receivable_id - b.first_receivable_id + 1] as basis_index"
    f" from receivables r join {_ENDED} on r.customer_id = e.customer_id and r.unit_id = e.unit_id"
    " join charge_bases b on b.company_id = r.company_id and b.chunk_id = r.chunk_id"
    " where r.company_id = :company and r.estate_id = :estate and r.reason = 1 and not r.voided"
    " and r.period_start <= e.end_date and r.period_end > e.end_date"
    f" and {_UNPAID.format(paid='>= r.amount_minor + r.adjusted_minor - r.waived_minor')}"
    f" and {_GONE.format(first='e.end_date + 1')} order by r.receivable_id for update of r"
)
_PRORATE = text(
    "update receivables r set adjusted_minor = r.adjusted_minor + x.delta, period_end = x.period_end,"
    " version = r.version + 1"
    " from unnest(cast(:ids as bigint[]), cast(:deltas as bigint[]), cast(:until as date[]))"
    " as x (receivable_id, delta, period_end)"
    " where r.company_id = :company and r.receivable_id = x.receivable_id"
    " and r.amount_minor + r.adjusted_minor + x.delta - r.waived_minor >= 0"
    " returning r.receivable_id, r.version, r.amount_minor, r.adjusted_minor, r.waived_minor, r.voided, r.customer_id,"
    " x.delta"
)
_NOTE = text(
    "insert into receivable_changes (company_id, change_id, group_id, estate_id, receivable_id, customer_id,"
    " receivable_version, kind, amount_minor, reason, state, created_at, decided_at)"
    " select :company, x.change_id, :group, :estate, x.receivable_id, x.customer_id, x.version, :kind, x.amount,"
    " :reason, 'approved', :now, :now"
    " from unnest(cast(:changes as uuid[]), cast(:ids as bigint[]), cast(:of as uuid[]), cast(:versions as int[]),"
    " cast(:amounts as bigint[])) as x (change_id, receivable_id, customer_id, version, amount)"
)


def settle_move_outs(tx: Tx, company_id: int, estate_id: int, ended: Sequence[Any]) -> None:
    """Applies the rule to occupancies that were given an end.

    Args:
        tx: the transaction that hears of them; the occupancies already have their ends.
        company_id, estate_id: where all of them lie.
        ended: rows of unit_id, customer_id and end_date.
    """
    prorate = directory.estate(tx, estate_id).settings.prorate_move_out
    values = {
        "company": company_id,
        "group": tx.scope.group_id,
        "estate": estate_id,
        "units": [row.unit_id for row in ended],
        "customers": [row.customer_id for row in ended],
        "ends": [row.end_date for row in ended],
        "earliest": min(row.end_date for row in ended),
        "prorate": prorate,
        "now": clock.now(),
    }
    # Drafts first: whoever calculates or approves holds the run, and what they approve is then voided below.
    lock_open_runs(tx, company_id, estate_id)
    _remove_drafts(tx, values)
    _note(tx, values, "void", tx.execute(_VOID, values).all(), "Moved out before the period began")
    if prorate:
        _prorate(tx, values)


def _remove_drafts(tx: Tx, values: dict[str, Any]) -> None:
    locked = list(tx.scalars(_CHUNKS, values))
    if not locked:
        return
    by_chunk: dict[int, list[int]] = {}
    by_run: dict[Any, int] = {}
    for row in tx.execute(_DRAFTS, {**values, "chunks": locked}):
        by_chunk.setdefault(row.chunk_id, []).append(row.n)
        by_run[row.run_id] = by_run.get(row.run_id, 0) + 1
    chunks.mark(tx, values["company"], removed=by_chunk)
    for run_id, count in sorted(by_run.items()):
        run = tx.lock(BillingRun, (values["company"], run_id))
        run.approved(0, 0, count)
        run.settle()


def _prorate(tx: Tx, values: dict[str, Any]) -> None:
    ids, deltas, until = [], [], []
    for row in tx.execute(_RUNNING, values):
        basis = bases.decode(row.bases, row.basis_index)
        assert isinstance(basis, PeriodBasis)  # the reason is a run's period
        kept = prices.price(prices.until(basis, Period(row.period_start, row.end_date))).amount
        ids.append(row.receivable_id)
        deltas.append(kept - row.amount_minor)
        until.append(row.end_date)
    if ids:
        changed = tx.execute(_PRORATE, {**values, "ids": ids, "deltas": deltas, "until": until}).all()
        _note(tx, values, "adjustment", changed, "Pro-rated: moved out within the period")


def _note(tx: Tx, values: dict[str, Any], kind: str, changed: Sequence[Any], reason: str) -> None:
    """Keeps, tells and audits what the rule changed."""
    if not changed:
        return
    company_id, estate_id = values["company"], values["estate"]
    tx.execute(
        _NOTE,
        {
            **values,
            "kind": kind,
            "reason": reason,
            "changes": [uuid7() for _ in changed],
            "ids": [row.receivable_id for row in changed],
            "of": [row.customer_id for row in changed],
            "versions": [row.version for row in changed],
            "amounts": [
                row.delta if kind == "adjustment" else row.amount_minor + row.adjusted_minor - row.waived_minor
                for row in changed
            ],
        },
    )
    receivables.publish_changes(tx, company_id, estate_id, changed, "voided" if kind == "void" else "adjusted")
    tx.audit(
        "billing.settle_move_outs",
        f"estates/{estate_id}",
        {"kind": kind, "receivables": [row.receivable_id for row in changed[:100]], "count": len(changed)},
        company_id=company_id,
        estate_id=estate_id,
    )
