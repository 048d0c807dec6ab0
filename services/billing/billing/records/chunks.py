"""Draft lines in chunks: up to 1,000 lines of one estate, fee item and period, packed in arrays of one row.

A million drafts are a thousand rows here; they become wide receivables once, at approval.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from chassis.data.arrays import Numbers, Texts, Uuids
from chassis.periods import Period
from psycopg import Cursor
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.pq import Format
from psycopg.types.json import Jsonb

from billing.domain import bases
from billing.domain.prices import Basis

if TYPE_CHECKING:
    from uuid import UUID

    from chassis.data.tx import Tx

C = TypeVar("C")

LINES = 1_000
# How a receivable came to be; stored as a number in every receivable.
BILLING_RUN, METER_READING, CONTRACT_SCHEDULE, WORK_ORDER, MANUAL, CHARGE_WANTED = 1, 2, 3, 4, 5, 6

_UUIDS = 2951  # pg_type.oid of uuid[]


class _UuidsLoader(Loader):
    format = Format.BINARY

    def load(self, data: Buffer) -> Uuids:
        raw = bytes(data)
        return Uuids([raw[start : start + 16] for start in range(24, len(raw), 20)])


def cursor(tx: Tx) -> Cursor[Any]:
    """A cursor of the transaction in hand that reads uuid[] as Uuids, and everything in binary."""
    driver = tx.session.connection().connection.driver_connection
    assert driver is not None  # a session in a transaction has one
    made: Cursor[Any] = driver.cursor(binary=True)
    made.adapters.register_loader(_UUIDS, _UuidsLoader)
    return made


@dataclass(frozen=True, slots=True)
class Header:
    """What all lines of a chunk share.

    Args:
        company_id, estate_id, group_id: where.
        run_id: the run.
        fee_item_id: the fee item.
        accounting_month: its first day.
        due_date: when the lines are due.
        reason: BILLING_RUN or METER_READING.
    """

    group_id: int
    company_id: int
    estate_id: int
    run_id: UUID
    fee_item_id: int
    accounting_month: date
    due_date: date
    reason: int


@dataclass(slots=True)
class Lines:
    """Lines of one period, column by column; `bases` holds each distinct basis once."""

    unit_ids: Uuids = field(default_factory=Uuids)
    customer_ids: Uuids = field(default_factory=Uuids)
    unit_codes: list[str] = field(default_factory=list)
    amounts: list[int] = field(default_factory=list)
    taxes: list[int] = field(default_factory=list)
    bases: list[Basis] = field(default_factory=list)
    refs: list[int] = field(default_factory=list)
    # Of units whose billed days were looked at again: the receivable that a line corrects (0 for days that were not
    # billed), its number among the lines of its key, and what the corrected line came to.
    revises: list[int] = field(default_factory=list)
    differences: list[int] = field(default_factory=list)
    stood: list[int] = field(default_factory=list)


def write(tx: Tx, header: Header, period: Period, lines: Lines) -> int:
    """Packs lines into chunks and inserts them, all in two statements sent in a batch; gives how many chunks.

    Args:
        tx: the transaction in hand.
        header: what the lines share.
        period: the days they cover.
        lines: the lines, best in order of their units, so that receivables append to their unique index.
    """
    starts = range(0, len(lines.amounts), LINES)
    if not starts:
        return 0
    with cursor(tx) as to:
        to.execute("select nextval('chunk_ids'), nextval('receivable_ids') from generate_series(1, %s)", (len(starts),))
        numbers = to.fetchall()
        to.executemany(_INSERT_CHUNK, (_chunk(header, period, lines, *at) for at in zip(starts, numbers, strict=True)))
        to.executemany(_INSERT_BASES, (_bases(header, lines, *at) for at in zip(starts, numbers, strict=True)))
    return len(starts)


_INSERT_CHUNK = """
insert into run_chunks (company_id, chunk_id, group_id, estate_id, run_id, fee_item_id, accounting_month, period_start,
    period_end, due_date, reason, lines, amount_minor, first_receivable_id, unit_ids, customer_ids, unit_codes, amounts,
    taxes, refs, revises, differences, stood)
values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,
    %s::bigint[]::smallint[], %s)
"""
_INSERT_BASES = """
insert into charge_bases (company_id, chunk_id, group_id, estate_id, first_receivable_id, bases, indexes)
values (%s, %s, %s, %s, %s, %s, %s::bigint[]::smallint[])
"""


def _chunk(header: Header, period: Period, lines: Lines, start: int, numbers: Sequence[int]) -> tuple[Any, ...]:
    chunk_id, first_id = numbers
    part = slice(start, start + LINES)
    amounts = lines.amounts[part]
    return (
        header.company_id,
        chunk_id,
        header.group_id,
        header.estate_id,
        header.run_id,
        header.fee_item_id,
        header.accounting_month,
        period.start,
        period.end,
        header.due_date,
        header.reason,
        len(amounts),
        sum(amounts),
        first_id,
        Uuids(lines.unit_ids[part]),
        Uuids(lines.customer_ids[part]),
        Texts(lines.unit_codes[part]),
        Numbers(amounts),
        Numbers(lines.taxes[part]),
        Numbers(lines.refs[part]) or None,
        Numbers(lines.revises[part]) or None,
        Numbers(lines.differences[part]) or None,
        Numbers(lines.stood[part]) or None,
    )


def _bases(header: Header, lines: Lines, start: int, numbers: Sequence[int]) -> tuple[Any, ...]:
    chunk_id, first_id = numbers
    part = lines.bases[start : start + LINES]
    # By identity: equal bases of one run are one object, and hashing a basis a million times takes seconds.
    keys = list(map(id, part))
    kept = dict(zip(keys, part, strict=True))
    index_of = {key: index for index, key in enumerate(kept)}
    where = (header.company_id, chunk_id, header.group_id, header.estate_id, first_id)
    return (*where, Jsonb(bases.encode(kept.values())), Numbers([index_of[key] for key in keys]))


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk read back for approval."""

    chunk_id: int
    estate_id: int
    fee_item_id: int
    accounting_month: date
    period_start: date
    period_end: date
    due_date: date
    reason: int
    lines: int
    first_receivable_id: int
    unit_ids: Uuids
    customer_ids: Uuids
    unit_codes: list[str]
    amounts: list[int]
    taxes: list[int]
    approved: list[int]
    removed: list[int]
    revises: list[int] | None
    differences: list[int] | None
    stood: list[int] | None

    def booked(self, month: date, due: date) -> Chunk:
        """The same chunk, booked in another accounting month."""
        return replace(self, accounting_month=month, due_date=due)

    def picked(self, column: Sequence[C], positions: Sequence[int]) -> Sequence[C]:
        """The values of a column at positions, from 1; the column itself where all are meant."""
        if len(positions) == self.lines:
            return column
        return [column[position - 1] for position in positions]

    def waiting(self) -> list[int]:
        """Positions, from 1, of the lines that were neither approved nor removed."""
        if not self.approved and not self.removed:
            return list(range(1, self.lines + 1))
        gone = {*self.approved, *self.removed}
        return [position for position in range(1, self.lines + 1) if position not in gone]


_COLUMNS = (
    "chunk_id, estate_id, fee_item_id, accounting_month, period_start, period_end, due_date, reason, lines,"
    " first_receivable_id, unit_ids, customer_ids, unit_codes, amounts, taxes, approved, removed,"
    " revises, differences, stood"
)


def lock_open(
    tx: Tx, company_id: int, run_id: UUID, *, after: int, limit: int, firsts: Iterable[int] = ()
) -> list[Chunk]:
    """The next open chunks of a run, locked, in order.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        run_id: the run.
        after: the last chunk of the pass before.
        limit: chunks at most.
        firsts: only the chunks with these first receivable ids; all where it is empty.
    """
    wanted = sorted(set(firsts))
    with cursor(tx) as of:
        of.execute(
            f"select {_COLUMNS} from run_chunks where company_id = %s and run_id = %s and open and chunk_id > %s"
            f" {'and first_receivable_id = any(%s::bigint[])' if wanted else ''}"
            " order by chunk_id limit %s for update",
            (company_id, run_id, after, *([wanted] if wanted else []), limit),
        )
        return [Chunk(*row) for row in of.fetchall()]


def first_id(receivable_id: int) -> int:
    """The first receivable id of a receivable's chunk: ids are taken from their sequence in thousands."""
    return receivable_id - (receivable_id - 1) % LINES


_MARK = """
update run_chunks c set {column} = c.{column} || m.positions,
    open = cardinality(c.approved) + cardinality(c.removed) + cardinality(m.positions) < c.lines
from (select chunk_id, array_agg(position order by position) as positions
    from unnest(%(chunks)s, %(positions)s::int[]) as x (chunk_id, position) group by chunk_id) m
where c.company_id = %(company)s and c.chunk_id = m.chunk_id
"""


def mark(
    tx: Tx,
    company_id: int,
    *,
    approved: Mapping[int, Sequence[int]] | None = None,
    removed: Mapping[int, Sequence[int]] | None = None,
) -> None:
    """Notes positions that were approved or removed, by chunk; a chunk closes once none is left. They are locked."""
    for column, rows in (("approved", approved), ("removed", removed)):
        pairs = [(chunk, position) for chunk, positions in (rows or {}).items() for position in positions]
        if pairs:
            with cursor(tx) as to:
                to.execute(
                    _MARK.format(column=column),
                    {
                        "company": company_id,
                        "chunks": Numbers(chunk for chunk, _ in pairs),
                        "positions": Numbers(position for _, position in pairs),
                    },
                )


def book(tx: Tx, company_id: int, chunk_id: int, month: date, due: date) -> None:
    """Books a chunk in another accounting month, since its own was closed."""
    with cursor(tx) as to:
        to.execute(
            "update run_chunks set accounting_month = %s, due_date = %s where company_id = %s and chunk_id = %s",
            (month, due, company_id, chunk_id),
        )


def close(tx: Tx, company_id: int, chunk_ids: Sequence[int]) -> None:
    """Notes that all lines that waited in these chunks were approved."""
    with cursor(tx) as to:
        to.execute(
            "update run_chunks set open = false where company_id = %s and chunk_id = any(%s)",
            (company_id, Numbers(chunk_ids)),
        )
