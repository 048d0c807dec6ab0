"""Reads what stands of units: their lines, what was reckoned about each, and the differences that revised it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from chassis.data.arrays import Numbers, Uuids
from chassis.periods import Period

from billing.domain import bases
from billing.domain.differences import BilledLine
from billing.domain.prices import Basis, Difference, PeriodBasis
from billing.records import chunks

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_LINES = """
select receivable_id, uuid_send(unit_id), uuid_send(customer_id), period_start, period_end,
    amount_minor + repriced_minor, revises, difference, reason_ref, chunk_id, voided
from receivables
where company_id = %(company)s and unit_id = any(%(units)s::uuid[]) and fee_item_id = %(item)s
    and reason = %(reason)s and period_end >= %(since)s and (not voided or billed_for_good)
order by receivable_id
"""
_CHANGES = """
select receivable_id, basis_id, basis_chunk_id from receivable_changes
where company_id = %(company)s and receivable_id = any(%(ids)s::bigint[]) and basis_id <> 0
order by basis_id
"""
_BASES = """
select chunk_id, first_receivable_id, bases, indexes from charge_bases
where company_id = %(company)s and chunk_id = any(%(chunks)s::bigint[])
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A receivable of a billing run or a reading, as it stands.

    Args:
        receivable_id, unit, customer, days: which, whose, and the period.
        amount: by the rules, in minor units, without its differences.
        revises: the receivable whose difference it is; 0 for a line of its own.
        difference: its number among the lines of one key.
        ref: the reading; 0 for a period.
        settled: voided for good.
        basis: what it was reckoned from; None where a person made it.
        changes: what revised it in place, the earliest first, each with the id of its basis.
    """

    receivable_id: int
    unit: bytes
    customer: bytes
    days: Period
    amount: int
    revises: int
    difference: int
    ref: int
    settled: bool
    basis: Basis | None
    changes: tuple[tuple[int, Difference], ...]


def rows_of(
    tx: Tx, company_id: int, fee_item_id: int, units: Uuids, *, reason: int, since: date
) -> dict[bytes, list[Row]]:
    """What stands of a fee item, by unit.

    Args:
        tx: the transaction in hand.
        company_id, fee_item_id, units: whose.
        reason: BILLING_RUN or METER_READING.
        since: only lines whose period ends on this day or later.
    """
    values: dict[str, Any] = {
        "company": company_id, "item": fee_item_id, "units": units, "reason": reason, "since": since,
    }  # fmt: skip
    with chunks.cursor(tx) as of:
        lines = of.execute(_LINES, values).fetchall()
        values["ids"] = Numbers([line[0] for line in lines])
        changes = of.execute(_CHANGES, values).fetchall()
        values["chunks"] = Numbers({*(line[9] for line in lines), *(change[2] for change in changes)})
        stored = {row[0]: row[1:] for row in of.execute(_BASES, values)}
    basis_of = _reader(stored)
    changed: dict[int, list[tuple[int, Difference]]] = defaultdict(list)
    for receivable_id, basis_id, chunk_id in changes:
        basis = basis_of(chunk_id, basis_id)
        assert isinstance(basis, Difference)  # a change with a basis is one
        changed[receivable_id].append((basis_id, basis))
    rows: dict[bytes, list[Row]] = defaultdict(list)
    for receivable_id, unit, customer, start, end, amount, revises, difference, ref, chunk_id, voided in lines:
        rows[unit].append(
            Row(
                receivable_id, unit, customer, Period(start, end), amount, revises, difference, ref, voided,
                basis_of(chunk_id, receivable_id), tuple(changed[receivable_id]),
            )
        )  # fmt: skip
    return rows


def _reader(stored: dict[int, Any]) -> Any:
    known: dict[tuple[int, int], Basis] = {}

    def basis_of(chunk_id: int, line_id: int) -> Basis | None:
        if chunk_id not in stored:
            return None
        first_id, encoded, indexes = stored[chunk_id]
        key = (chunk_id, indexes[line_id - first_id])
        if key not in known:
            known[key] = bases.decode(encoded, key[1])
        return known[key]

    return basis_of


def lines_of(rows: Sequence[Row]) -> list[BilledLine]:
    """The lines of a unit's periods, each with what revised it, in place or by lines of their own."""
    differences: dict[int, list[tuple[int, Difference]]] = defaultdict(list)
    sums: dict[int, int] = defaultdict(int)
    for row in rows:
        if row.revises and isinstance(row.basis, Difference):
            differences[row.revises].append((row.receivable_id, row.basis))
            sums[row.revises] += row.amount
    lines = []
    for row in rows:
        if row.revises or not isinstance(row.basis, PeriodBasis):
            continue
        changes = sorted([*row.changes, *differences[row.receivable_id]], key=lambda pair: pair[0])
        amount = row.amount + sums[row.receivable_id]
        revised = tuple(change for _, change in changes)
        lines.append(BilledLine(row.receivable_id, row.customer, row.days, row.basis, revised, amount, row.settled))
    return lines


def next_numbers(rows: Iterable[Row]) -> dict[tuple[date, int], int]:
    """The next free number of each key (first day, reading) of a unit's item."""
    numbers: dict[tuple[date, int], int] = {}
    for row in rows:
        key = (row.days.start, row.ref)
        numbers[key] = max(numbers.get(key, 0), row.difference + 1)
    return numbers
