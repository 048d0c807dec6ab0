"""Approves differences: an unpaid line is adjusted in place, any other gets a line beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from chassis import clock
from chassis.data.arrays import Numbers
from chassis.data.ids import uuid7
from sqlalchemy import text

from billing.records import chunks
from billing.records.chunks import Chunk
from billing.records.tariffs import FeeItem
from billing.usecases import books, receivables

if TYPE_CHECKING:
    from chassis.data.tx import Tx

REASON = "Billed days were priced again"
_STANDS = text(
    "select r.receivable_id, r.customer_id, r.accounting_month, r.amount_minor + r.adjusted_minor as charged,"
    " r.amount_minor + r.repriced_minor + (select coalesce(sum(d.amount_minor + d.repriced_minor), 0)"
    " from receivables d where d.company_id = r.company_id and d.revises = r.receivable_id and d.chunk_id <> 0"
    " and not d.voided) as stood, r.waived_minor, coalesce(s.paid_minor, 0) as paid from receivables r"
    " left join settlements s on s.company_id = r.company_id and s.receivable_id = r.receivable_id"
    " where r.company_id = :company and r.receivable_id = any(cast(:ids as bigint[])) and not r.voided"
    " order by r.receivable_id for update of r"
)
_ADJUST = text(
    "update receivables r set adjusted_minor = r.adjusted_minor + x.delta,"
    " repriced_minor = r.repriced_minor + x.delta, waived_minor = x.waived, version = r.version + 1"
    " from unnest(cast(:ids as bigint[]), cast(:deltas as bigint[]), cast(:waived as bigint[]))"
    " as x (receivable_id, delta, waived) where r.company_id = :company and r.receivable_id = x.receivable_id"
    " returning r.receivable_id, r.version, r.amount_minor, r.adjusted_minor, r.waived_minor, r.voided, r.customer_id"
)
_NOTE = text(
    "insert into receivable_changes (company_id, change_id, group_id, estate_id, receivable_id, customer_id,"
    " receivable_version, kind, amount_minor, reason, state, created_at, decided_at, basis_id, basis_chunk_id)"
    " select :company, x.change_id, :group, :estate, x.receivable_id, x.customer_id, x.version, x.kind, x.amount,"
    " :reason, 'approved', :now, :now, x.basis_id, case when x.basis_id = 0 then 0 else :chunk end"
    " from unnest(cast(:changes as uuid[]), cast(:ids as bigint[]), cast(:customers as uuid[]),"
    " cast(:versions as int[]), cast(:kinds as text[]), cast(:amounts as bigint[]), cast(:bases as bigint[]))"
    " as x (change_id, receivable_id, customer_id, version, kind, amount, basis_id)"
)


@dataclass(frozen=True, slots=True)
class Split:
    """What becomes of the lines of a chunk, by positions from 1.

    Args:
        adjusted: adjusted in place.
        inserted: become receivables of their own.
    """

    adjusted: list[int]
    inserted: list[int]


@dataclass(frozen=True, slots=True)
class _Adjustment:
    receivable_id: int
    delta: int
    waived: int
    waived_before: int
    basis_id: int


def approve_revisions(tx: Tx, company_id: int, chunk: Chunk, positions: Sequence[int]) -> Split:
    """Adjusts what may be adjusted in place, and says which lines are to be inserted; all others are out of date.

    Args:
        tx: the transaction in hand; the run and the chunk are locked in it.
        company_id: the company.
        chunk: one whose lines revise what was billed.
        positions: those that are approved.
    """
    assert chunk.revises is not None and chunk.stood is not None  # its caller looked
    named = sorted({chunk.revises[position - 1] for position in positions} - {0})
    rows = tx.execute(_STANDS, {"company": company_id, "ids": Numbers(named)}).all()
    stands = {row.receivable_id: row for row in rows}
    adjustments: list[_Adjustment] = []
    split = Split([], [])
    for position in positions:
        revised = chunk.revises[position - 1]
        if not revised:
            split.inserted.append(position)
            continue
        row = stands.get(revised)
        if row is None or row.stood != chunk.stood[position - 1]:
            continue  # it was revised or voided since the calculation: the next run looks at it anew
        adjustment = _in_place(tx, company_id, chunk, position, row)
        if adjustment:
            adjustments.append(adjustment)
            split.adjusted.append(position)
        else:
            split.inserted.append(position)
    if adjustments:
        _adjust(tx, company_id, chunk, adjustments, stands)
    return split


def _in_place(tx: Tx, company_id: int, chunk: Chunk, position: int, row: Any) -> _Adjustment | None:
    """The adjustment of an unpaid line whose month is open; None where it gets a line beside it."""
    delta = chunk.amounts[position - 1]
    left = int(row.charged) + delta
    if row.paid or left < 0 or books.open_month(tx, company_id, row.accounting_month) != row.accounting_month:
        return None
    # What was waived of an amount that is not owed any more was never given.
    waived = min(int(row.waived_minor), left)
    return _Adjustment(
        row.receivable_id, delta, waived, int(row.waived_minor), chunk.first_receivable_id + position - 1
    )


def _adjust(tx: Tx, company_id: int, chunk: Chunk, adjustments: Sequence[_Adjustment], stands: dict[int, Any]) -> None:
    changed = tx.execute(
        _ADJUST,
        {
            "company": company_id,
            "ids": Numbers([one.receivable_id for one in adjustments]),
            "deltas": Numbers([one.delta for one in adjustments]),
            "waived": Numbers([one.waived for one in adjustments]),
        },
    ).all()
    versions = {row.receivable_id: row.version for row in changed}
    notes = [(one.receivable_id, "adjustment", one.delta, one.basis_id) for one in adjustments]
    notes += [
        (one.receivable_id, "waiver", one.waived - one.waived_before, 0)
        for one in adjustments
        if one.waived != one.waived_before
    ]
    tx.execute(
        _NOTE,
        {
            "company": company_id,
            "group": tx.scope.group_id,
            "estate": chunk.estate_id,
            "reason": REASON,
            "now": clock.now(),
            "chunk": chunk.chunk_id,
            "changes": [uuid7() for _ in notes],
            "ids": [note[0] for note in notes],
            "customers": [stands[note[0]].customer_id for note in notes],
            "versions": [versions[note[0]] for note in notes],
            "kinds": [note[1] for note in notes],
            "amounts": [note[2] for note in notes],
            "bases": [note[3] for note in notes],
        },
    )
    receivables.publish_changes(tx, company_id, chunk.estate_id, changed, "adjusted")


def into_open_months(tx: Tx, company_id: int, found: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those of a month that was closed since their calculation moved into the open one."""
    moved = []
    for chunk in found:
        month = books.open_month(tx, company_id, chunk.accounting_month)
        moved.append(chunk if month == chunk.accounting_month else _move(tx, company_id, chunk, month))
    return moved


def _move(tx: Tx, company_id: int, chunk: Chunk, month: date) -> Chunk:
    due = books.due_date(tx.get(FeeItem, (company_id, chunk.fee_item_id)), month)
    chunks.book(tx, company_id, chunk.chunk_id, month, due)
    return chunk.booked(month, due)
