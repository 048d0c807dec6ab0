"""Move-out (迁出): drafts and unpaid charges of periods that begin after the settlement date go; paid ones never.

The running period is kept whole, or pro-rated where the estate says so: spec money-rules.md, section Receivables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import clock, directory
from chassis.data.arrays import Uuids
from chassis.data.ids import uuid7
from chassis.errors import Invalid, Violation, existing
from chassis.violations import Fault as Common
from sqlalchemy import text

from billing.domain import differences
from billing.domain.estate_settings import EstateSettings
from billing.records import chunks
from billing.records.runs import BillingRun, lock_open_runs
from billing.usecases import billed_lines, receivables, run_flows

if TYPE_CHECKING:
    from chassis.data.tx import Tx

KEPT, VOIDED, PRORATED, DRAFT_REMOVED = "kept", "voided", "prorated", "draft_removed"

_OCCUPANCY = text(
    "select unit_id, customer_id, estate_id, start_date, end_date from occupancies"
    " where company_id = :company and occupancy_id = :occupancy"
)
_ENDED = (
    "unnest(cast(:units as uuid[]), cast(:customers as uuid[]), cast(:ends as date[]))"
    " as e (unit_id, customer_id, end_date)"
)
# The same customer may be there again, or in another role: then the charge is theirs still.
_GONE = (
    "not exists (select from occupancies o where o.company_id = :company and o.unit_id = e.unit_id"
    " and o.customer_id = e.customer_id and (o.end_date is null or o.end_date >= {first}) and o.start_date <= {first}"
    " and o.occupancy_id is distinct from cast(:leaving as uuid))"
)
_UNPAID = (
    "not exists (select from settlements s where s.company_id = r.company_id and s.receivable_id = r.receivable_id"
    " and s.paid_minor {paid})"
)
# What a closed month says stays: the next run books the difference. So it does where a difference stands already.
_IN_PLACE = (
    "r.revises = 0 and not exists (select from receivables d where d.company_id = r.company_id"
    " and d.revises = r.receivable_id and not d.voided) and r.accounting_month >"
    " coalesce((select max(month) from closed_months k where k.company_id = :company), date '0001-01-01')"
)
_CHUNKS = text(
    "select chunk_id from run_chunks where company_id = :company and estate_id = :estate and open"
    " and period_end > :earliest and unit_ids && cast(:units as uuid[]) order by chunk_id for update"
)
_DRAFTS_OF = (
    " from run_chunks c cross join lateral unnest(c.unit_ids, c.customer_ids, c.amounts) with ordinality"
    f" as l (unit_id, customer_id, amount, n) join {_ENDED} using (unit_id, customer_id)"
    " where c.company_id = :company and c.open"
    " and not (l.n = any(c.approved)) and not (l.n = any(c.removed))"
    " and (c.period_start > e.end_date or (:prorate and c.reason = 1 and c.period_end > e.end_date))"
    f" and {_GONE.format(first='greatest(c.period_start, e.end_date + 1)')}"
)
_DRAFTS = text(f"select c.run_id, c.chunk_id, l.n{_DRAFTS_OF} and c.chunk_id = any(:chunks)")
_VOIDED = (
    "r.company_id = :company and r.customer_id = e.customer_id and r.unit_id = e.unit_id"
    # What was charged by hand or for another service is taken back by whoever charged it.
    " and r.estate_id = :estate and r.period_start > e.end_date and not r.voided and r.reason < 5"
    f" and {_IN_PLACE} and {_UNPAID.format(paid='<> 0')} and {_GONE.format(first='r.period_start')}"
)
_VOID = text(
    f"update receivables r set voided = true, version = r.version + 1 from {_ENDED} where {_VOIDED}"
    " returning r.receivable_id, r.version, r.amount_minor, r.adjusted_minor, r.waived_minor, r.voided, r.customer_id"
)
_RUNNING = (
    "select r.receivable_id, r.unit_id, r.fee_item_id, r.period_start, e.end_date"
    f" from receivables r join {_ENDED} on r.customer_id = e.customer_id and r.unit_id = e.unit_id"
    " where r.company_id = :company and r.estate_id = :estate and r.reason = 1 and not r.voided"
    " and r.period_start <= e.end_date and r.period_end > e.end_date"
    f" and {_IN_PLACE} and {_UNPAID.format(paid='<> 0')}"
    f" and {_GONE.format(first='e.end_date + 1')} order by r.receivable_id"
)
_PRORATE = text(
    "update receivables r set adjusted_minor = r.adjusted_minor + x.delta,"
    " repriced_minor = r.repriced_minor + x.delta, period_end = x.period_end,"
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


_WOULD_VOID = text(f"select r.receivable_id from receivables r join {_ENDED} on true where {_VOIDED}")
_WOULD_REMOVE = text(
    "select d.*, f.code as fee_item_code, f.name as fee_item_name, 0 as paid"
    " from (select c.run_id, c.fee_item_id, c.first_receivable_id + l.n - 1 as receivable_id, c.period_start,"
    f" c.period_end, c.due_date, l.amount{_DRAFTS_OF}) d"
    " join billing_runs b on b.company_id = :company and b.run_id = d.run_id and not b.preview"
    " join fee_items f on f.company_id = :company and f.fee_item_id = d.fee_item_id"
    " order by d.period_start, f.code"
)
_OWED = text(
    "select r.receivable_id, r.fee_item_id, f.code as fee_item_code, f.name as fee_item_name, r.period_start,"
    " r.period_end, r.due_date, r.amount_minor + r.adjusted_minor - r.waived_minor as amount,"
    " coalesce(s.paid_minor, 0) as paid from receivables r"
    " join fee_items f on f.company_id = r.company_id and f.fee_item_id = r.fee_item_id"
    " left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"
    " where r.company_id = :company and r.customer_id = :customer and r.unit_id = :unit and not r.voided"
    " and (r.period_end > :settled or r.amount_minor + r.adjusted_minor - r.waived_minor > coalesce(s.paid_minor, 0))"
    " order by r.period_start, f.code, r.receivable_id limit 1000"
)


def settle_move_outs(tx: Tx, company_id: int, estate_id: int, ended: Sequence[Any]) -> None:
    """Applies the rule to occupancies that were given an end.

    Args:
        tx: the transaction that hears of them; the occupancies already have their ends.
        company_id, estate_id: where all of them lie.
        ended: rows of unit_id, customer_id and end_date.
    """
    values = _values(tx, company_id, estate_id, ended)
    # Drafts first: whoever calculates or approves holds the run, and what they approve is then voided below.
    lock_open_runs(tx, company_id, estate_id)
    _remove_drafts(tx, values)
    _note(tx, values, "void", tx.execute(_VOID, values).all(), "Moved out before the period began")
    if values["prorate"]:
        _prorate(tx, values)


def _values(tx: Tx, company_id: int, estate_id: int, ended: Sequence[Any]) -> dict[str, Any]:
    return {
        "company": company_id,
        "group": tx.scope.group_id,
        "estate": estate_id,
        "units": [row.unit_id for row in ended],
        "customers": [row.customer_id for row in ended],
        "ends": [row.end_date for row in ended],
        "earliest": min(row.end_date for row in ended),
        "prorate": directory.estate(tx, estate_id).settings_as(EstateSettings).prorate_move_out,
        "now": clock.now(),
        "leaving": None,
    }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one receivable or draft.

    Args:
        row: receivable_id, fee item, period, due_date, amount (as it stands, minor units) and paid.
        outcome: KEPT, VOIDED, PRORATED or DRAFT_REMOVED.
        after: the amount then, in minor units.
    """

    row: Any
    outcome: str
    after: int


@dataclass(frozen=True, slots=True)
class MoveOutPreview:
    """What a move-out would do, by receivable and draft.

    Args:
        occupancy: the unit_id, customer_id, estate_id, start_date and end_date of the one that ends.
        prorate: whether the estate pro-rates the running period.
        outcomes: what becomes of each.
    """

    occupancy: Any
    prorate: bool
    outcomes: Sequence[Outcome]


def preview_move_out(tx: Tx, company_id: int, occupancy_id: UUID, settled: date) -> MoveOutPreview:
    """What `settle_move_outs` would do if an occupancy ended on a day; changes and locks nothing.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        occupancy_id: the occupancy.
        settled: its last day.

    Raises:
        NotFound: billing has not heard of the occupancy, or it is not in scope.
        Invalid: the day lies before the occupancy's first.
    """
    found = existing(
        tx.execute(_OCCUPANCY, {"company": company_id, "occupancy": occupancy_id}).one_or_none(),
        f"Occupancy {occupancy_id}",
    )
    if settled < found.start_date:
        wrong = Violation("settlement_date", Common.NOT_BEFORE, first=found.start_date)
        raise Invalid("Nobody moves out before moving in", violations=[wrong])
    ended = SimpleNamespace(unit_id=found.unit_id, customer_id=found.customer_id, end_date=settled)
    values = {**_values(tx, company_id, found.estate_id, [ended]), "leaving": occupancy_id}
    values |= {"customer": found.customer_id, "unit": found.unit_id, "settled": settled}
    owed = tx.execute(_OWED, values).all()
    if found.end_date is not None and found.end_date <= settled:  # an end that moves on takes nothing back
        return MoveOutPreview(found, values["prorate"], [Outcome(row, KEPT, int(row.amount)) for row in owed])
    voided = set(tx.scalars(_WOULD_VOID, values))
    running = tx.execute(text(_RUNNING), values).all() if values["prorate"] else []
    deltas = _deltas(tx, company_id, running)
    outcomes = [_outcome(row, voided, deltas) for row in owed]
    outcomes += [Outcome(row, DRAFT_REMOVED, 0) for row in tx.execute(_WOULD_REMOVE, values)]
    return MoveOutPreview(found, values["prorate"], outcomes)


def _outcome(row: Any, voided: set[int], deltas: dict[int, int]) -> Outcome:
    amount = int(row.amount)
    if row.receivable_id in voided:
        return Outcome(row, VOIDED, 0)
    delta = deltas.get(row.receivable_id)
    # One that would come to less than nothing stays: see _PRORATE.
    if delta is not None and amount + delta >= 0:
        return Outcome(row, PRORATED, amount + delta)
    return Outcome(row, KEPT, amount)


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
        run_flows.take_out(tx, run, count)


def _prorate(tx: Tx, values: dict[str, Any]) -> None:
    running = tx.execute(text(f"{_RUNNING} for update of r"), values).all()
    if running:
        ids = [row.receivable_id for row in running]
        by_id = _deltas(tx, values["company"], running)
        deltas, until = [by_id[one] for one in ids], [row.end_date for row in running]
        changed = tx.execute(_PRORATE, {**values, "ids": ids, "deltas": deltas, "until": until}).all()
        _note(tx, values, "adjustment", changed, "Pro-rated: moved out within the period")


def _deltas(tx: Tx, company_id: int, running: Sequence[Any]) -> dict[int, int]:
    """By how much each running charge changes, in minor units: its days up to the end, less what it stands at."""
    deltas: dict[int, int] = {}
    for item in sorted({row.fee_item_id for row in running}):
        some = {row.receivable_id: row.end_date for row in running if row.fee_item_id == item}
        units = Uuids({row.unit_id.bytes for row in running if row.fee_item_id == item})
        since = min(row.period_start for row in running if row.fee_item_id == item)
        found = billed_lines.rows_of(tx, company_id, item, units, reason=chunks.BILLING_RUN, since=since)
        for line in (line for rows in found.values() for line in billed_lines.lines_of(rows)):
            if line.receivable_id in some:
                kept = differences.kept_until(line, some[line.receivable_id])
                deltas[line.receivable_id] = kept - line.amount
    return deltas


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
