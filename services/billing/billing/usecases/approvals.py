"""Makes receivables of approved drafts, and tells them: several chunks a transaction, each line written once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.facts.columns import packed
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import runs_pb2 as pb
from manor.billing.v2.events_pb2 import ReceivablesOpened
from prometheus_client import Counter
from psycopg import errors

from billing.records import chunks
from billing.records.chunks import Chunk
from billing.records.runs import BillingRun
from billing.records.tariffs import FeeItem
from billing.usecases import bill_messages, calculations, revised_approvals

if TYPE_CHECKING:
    from chassis.data.tx import Tx

KIND = "billing.approve_run"
BILLED = Counter(
    "manor_billing_billed_minor_units_total", "Approved receivables of billing runs, in minor units", ["currency"]
)
# Chunks a transaction: about a second of work, which is what a killed process loses.
CHUNKS_AT_ONCE = 25
Positions = dict[int, list[int]]  # of lines in their chunks, from 1, by chunk

_INSERT = """
insert into receivables (receivable_id, amount_minor, tax_minor, chunk_id, reason_ref, unit_id, customer_id, group_id,
    company_id, estate_id, fee_item_id, period_start, period_end, accounting_month, due_date, reason, revises,
    difference)
select c.first_receivable_id + l.n - 1, l.amount, l.tax, c.chunk_id, coalesce(l.ref, 0), l.unit_id, l.customer_id,
    c.group_id, c.company_id, c.estate_id, c.fee_item_id, c.period_start, c.period_end, c.accounting_month, c.due_date,
    c.reason, coalesce(l.revises, 0), coalesce(l.difference, 0)
from run_chunks c
cross join lateral unnest(c.unit_ids, c.customer_ids, c.amounts, c.taxes, c.refs, c.revises, c.differences)
    with ordinality as l (unit_id, customer_id, amount, tax, ref, revises, difference, n)
where c.company_id = %(company)s and c.chunk_id = any(%(chunks)s::bigint[]) {which}
"""
_SOME = "and (c.chunk_id, l.n) in (select * from unnest(%(of)s::bigint[], %(positions)s::bigint[]))"
_SPARING = "on conflict do nothing returning receivable_id, chunk_id"


@operation(KIND)
def open_approved_lines(op: Running, request: Struct) -> pb.BillingRun:
    """Turns drafts into receivables and facts, chunk by chunk; a killed process goes on where it was.

    Args:
        op: the operation.
        request: run_id, and rows (receivable ids) where not all that wait are approved.
    """
    run_id = UUID(str(request["run_id"]))
    rows = [int(str(row)) for row in request["rows"]]  # type: ignore[union-attr]  # a list by construction
    while True:
        with op.chunk() as tx:
            after = op.cursor.get("after", 0)
            # The run before its chunks, as everybody locks them.
            run = tx.lock(BillingRun, (op.company_id, run_id))
            firsts = {chunks.first_id(row) for row in rows}
            found = chunks.lock_open(tx, op.company_id, run_id, after=after, limit=CHUNKS_AT_ONCE, firsts=firsts)
            if not found:
                break
            found = revised_approvals.into_open_months(tx, op.company_id, found)
            approved = approve_chunks(tx, run, found, set(rows))
            op.advance({"after": found[-1].chunk_id}, done=op.done + approved)
    with UnitOfWork(op.database, op.scope) as tx:
        run = tx.lock(BillingRun, (op.company_id, run_id))
        run.settle()
        bill_messages.tell_of_bills(tx, run)
        return calculations.run_message(tx, run)


def approve_chunks(tx: Tx, run: BillingRun, found: Sequence[Chunk], rows: set[int]) -> int:
    """Inserts the receivables of chunks, marks the chunks, publishes and audits, all in the transaction in hand.

    Args:
        tx: the transaction in hand; the run and the chunks are locked in it.
        run: the run.
        found: the chunks.
        rows: only these receivable ids; all that wait where it is empty.

    Returns:
        how many lines are decided now.
    """
    company_id = run.company_id
    wanted = {
        chunk.chunk_id: [
            position for position in chunk.waiting() if not rows or chunk.first_receivable_id + position - 1 in rows
        ]
        for chunk in found
    }
    plain = [chunk for chunk in found if chunk.revises is None]
    inserted = _insert(tx, company_id, plain, {chunk.chunk_id: wanted[chunk.chunk_id] for chunk in plain})
    opened = dict(inserted)
    for chunk in found:
        if chunk.revises is not None:
            split = revised_approvals.approve_revisions(tx, company_id, chunk, wanted[chunk.chunk_id])
            inserted |= _insert_sparing(tx, company_id, [chunk], {chunk.chunk_id: split.inserted})
            opened[chunk.chunk_id] = sorted([*split.adjusted, *inserted[chunk.chunk_id]])
    lost = {
        chunk_id: [] if opened[chunk_id] is positions else sorted(set(positions) - set(opened[chunk_id]))
        for chunk_id, positions in wanted.items()
    }
    chunks.mark(tx, company_id, removed=lost)
    _settle_chunks(tx, company_id, found, wanted, opened)
    digest = _publish(tx, run, found, inserted)
    lines = sum(map(len, opened.values()))
    amount = sum(sum(chunk.picked(chunk.amounts, opened[chunk.chunk_id])) for chunk in found)
    run.approved(lines, amount, sum(map(len, lost.values())))
    about = {"receivables": lines, "amount_minor": amount, "sha256": digest}
    about["chunks"] = [found[0].chunk_id, found[-1].chunk_id]
    currency = directory.company(tx, company_id).currency_code
    tx.after_commit(lambda: BILLED.labels(currency).inc(max(amount, 0)))  # credits are no billing
    tx.audit(KIND, f"runs/{run.run_id}", about, company_id=company_id, estate_id=run.estate_id or 0)
    return lines + sum(map(len, lost.values()))


def _settle_chunks(tx: Tx, company_id: int, found: Sequence[Chunk], wanted: Positions, opened: Positions) -> None:
    """Closes the chunks of which nothing waits any more, and notes what was approved of the others."""
    closing = [chunk.chunk_id for chunk in found if len(wanted[chunk.chunk_id]) == len(chunk.waiting())]
    partly = {chunk_id: positions for chunk_id, positions in opened.items() if chunk_id not in closing}
    chunks.mark(tx, company_id, approved=partly)
    chunks.close(tx, company_id, closing)


def _publish(tx: Tx, run: BillingRun, found: Sequence[Chunk], opened: Positions) -> str:
    """Tells what became open, one fact a chunk; gives the hash of all of them."""
    today = directory.company(tx, run.company_id).today()
    facts = [_fact(tx, run, chunk, opened[chunk.chunk_id], today) for chunk in found if opened[chunk.chunk_id]]
    digest = hashlib.sha256()
    for fact in facts:
        digest.update(fact.SerializeToString())
    tx.publish_many(facts, company_id=run.company_id)
    return digest.hexdigest()


def _insert(tx: Tx, company_id: int, found: Sequence[Chunk], wanted: Positions) -> Positions:
    """Inserts lines; gives the positions that became receivables, by chunk.

    The unique key refuses what is billed already. That is rare, since a calculation leaves it out, so lines go in
    at full speed first, and only a group that is refused goes in again, sparing the lines that are there.
    """
    if not found:
        return {}
    whole = all(len(positions) == chunk.lines for chunk, positions in zip(found, wanted.values(), strict=True))
    values: dict[str, Any] = {"company": company_id, "chunks": [chunk.chunk_id for chunk in found]}
    if not whole:
        pairs = [(chunk, position) for chunk, positions in wanted.items() for position in positions]
        values |= {"of": [chunk for chunk, _ in pairs], "positions": [position for _, position in pairs]}
    statement = _INSERT.format(which="" if whole else _SOME)
    with chunks.cursor(tx) as to:
        try:
            with to.connection.transaction():
                to.execute(statement, values)
            return wanted
        except errors.UniqueViolation:
            return _insert_sparing(tx, company_id, found, wanted)


def _insert_sparing(tx: Tx, company_id: int, found: Sequence[Chunk], wanted: Positions) -> Positions:
    """Inserts lines but those whose key is taken; gives the positions that became receivables, by chunk."""
    pairs = [(chunk, position) for chunk, positions in wanted.items() for position in positions]
    values = {
        "company": company_id,
        "chunks": [chunk.chunk_id for chunk in found],
        "of": [chunk for chunk, _ in pairs],
        "positions": [position for _, position in pairs],
    }
    with chunks.cursor(tx) as to:
        to.execute(_INSERT.format(which=_SOME) + _SPARING, values)
        opened: dict[int, list[int]] = {chunk.chunk_id: [] for chunk in found}
        for receivable_id, chunk_id in to.fetchall():
            opened[chunk_id].append(receivable_id - chunks.first_id(receivable_id) + 1)
    return {chunk_id: sorted(positions) for chunk_id, positions in opened.items()}


def _fact(tx: Tx, run: BillingRun, chunk: Chunk, positions: Sequence[int], today: date) -> ReceivablesOpened:
    item = tx.get(FeeItem, (run.company_id, chunk.fee_item_id))
    return ReceivablesOpened(
        company_id=run.company_id,
        estate_id=chunk.estate_id,
        currency_code=directory.company(tx, run.company_id).currency_code,
        fee_item_id=item.fee_item_id,
        fee_item_code=item.code,
        fee_item_name=item.name,
        category=item.category,
        period_start=str(chunk.period_start),
        period_end=str(chunk.period_end),
        accounting_month=f"{chunk.accounting_month:%Y-%m}",
        # A month that is billed ahead is booked on its first day.
        accounting_date=str(max(today, chunk.accounting_month)),
        due_date=str(chunk.due_date),
        run_id=str(run.run_id),
        cycle_months=item.cycle_months,
        receivable_id=[chunk.first_receivable_id + position - 1 for position in positions],
        unit_id=b"".join(chunk.picked(chunk.unit_ids, positions)),
        customer_id=b"".join(chunk.picked(chunk.customer_ids, positions)),
        amount_minor=packed(chunk.picked(chunk.amounts, positions)),
        tax_minor=packed(chunk.picked(chunk.taxes, positions)),
        unit_code=packed(chunk.picked(chunk.unit_codes, positions)),
        version=[1],
    )
