"""Books the schedule of terms: lines of days that are not billed, differences of those that are, and the deposit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.data.arrays import DayNumbers, Integers, Numbers, Texts, Uuids
from chassis.data.db import pipelined
from chassis.money import tax_in
from sqlalchemy import text

from contracts.domain.changes import Difference
from contracts.domain.schedule import Line as Planned
from contracts.domain.schedule import due
from contracts.domain.terms import Terms
from contracts.records.leases import APPROVED, CHARGE, DEDUCTION, DEPOSIT, DIFFERENCE, PLANNED, SETTLED, Lease
from contracts.settings import EstateSettings
from contracts.usecases.previews import ScheduleChanged, billed_of, deposit_of, preview_of

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Leases whose lines go to the database in one statement.
AT_ONCE = 20
# A line on its way to billing is waited for here: what is read after this has it.
_DROP = text(
    "delete from lease_lines where company_id = :company and lease_id = :lease and kind <> 'true_up'"
    " and (state in ('planned', 'approved', 'refused') or (state = 'settled' and kind = 'charge'))"
)
# The lines of a chunk of leases go as columns: rows of the ORM would cost more than the computing of them.
_KINDS: dict[str, tuple[Callable[[Sequence[Any]], Any], str]] = {
    **dict.fromkeys(("company_id", "group_id", "estate_id", "terms_version"), (Integers, "integer")),
    **dict.fromkeys(("lease_id", "unit_id", "customer_id"), (lambda ids: Uuids([one.bytes for one in ids]), "uuid")),
    **dict.fromkeys(
        ("bill_start", "bill_end", "start_date", "end_date", "due_date"),
        (lambda days: DayNumbers([one.toordinal() for one in days]), "date"),
    ),
    **dict.fromkeys(("amount_minor", "tax_minor", "billed_minor"), (Numbers, "bigint")),
    **dict.fromkeys(("kind", "state", "fee_item_code", "parts", "note"), (Texts, "text")),
}
_READ = ", ".join("cast(l.parts as jsonb)" if name == "parts" else f"l.{name}" for name in _KINDS)
_STORE = text(
    f"insert into lease_lines ({', '.join(_KINDS)}) select {_READ} from unnest("
    f"{', '.join(f'cast(:{name} as {kind}[])' for name, (_, kind) in _KINDS.items())}) as l ({', '.join(_KINDS)})"
)
Values = dict[str, Any]


def _store(tx: Tx, lines: Sequence[Values]) -> None:
    """Stores lines in their order, by which they get their ids."""
    if lines:
        tx.execute(_STORE, {name: write([one[name] for one in lines]) for name, (write, _) in _KINDS.items()})


@dataclass(frozen=True, slots=True)
class Booking:
    """Terms that were reviewed, to take into force; the hash is that of the schedule that was shown."""

    lease: Lease
    terms: Terms
    schedule_hash: str


def book(tx: Tx, bookings: Iterable[Booking]) -> None:
    """Takes terms into force: what was not billed is booked anew, what was billed gets its differences.

    Args:
        tx: the transaction in hand, in which the leases are locked.
        bookings: each of another lease.

    Raises:
        ScheduleChanged: the schedule of one would not be the one that was shown.
    """
    many = list(bookings)
    estates = {estate_id: directory.estate(tx, estate_id) for estate_id in {one.lease.estate_id for one in many}}
    with ExitStack() as sending:
        # The database stores a part while the next is computed. What was booked before has to be read, which waits.
        if not any(one.lease.terms_version for one in many):
            sending.enter_context(pipelined(tx.session.connection()))
        for start in range(0, len(many), AT_ONCE):
            part = many[start : start + AT_ONCE]
            _store(tx, [line for one in part for line in _booked(tx, one, estates[one.lease.estate_id])])
    tx.flush()


def _booked(tx: Tx, one: Booking, estate: directory.Estate) -> Iterator[Values]:
    """The lines of one lease."""
    lease, terms = one.lease, one.terms
    # Of a lease that was never booked there is nothing to drop, and nothing stands.
    booked = lease.terms_version > 0
    if booked:
        tx.execute(_DROP, {"company": lease.company_id, "lease": lease.lease_id})
    stands = billed_of(tx, lease.company_id, lease.lease_id) if booked else []
    shown = preview_of(terms, estate.currency_code, stands)
    if shown.schedule_hash != one.schedule_hash:
        told = f"The schedule of lease {lease.number} is not the one that was shown"
        raise ScheduleChanged(f"{told}: refuse it, and have it asked for again")
    lease.take(terms, shown.schedule_hash, shown.deposit)
    lease.terms_version += 1
    state = _fresh(estate)
    yield from _charges(lease, shown.change.lines, state)
    yield from (_difference(lease, terms, found, state) for found in shown.change.differences)
    yield from _deposit(lease, terms, state, deposit_of(tx, lease) if booked else lease.deposit_carried_minor)


def _fresh(estate: directory.Estate) -> str:
    """How a line begins: approved by the review, unless the estate has each of them approved."""
    return PLANNED if estate.settings_as(EstateSettings).approve_lines else APPROVED


def deduct(tx: Tx, lease: Lease, terms: Terms, deductions: Sequence[Mapping[str, Any]]) -> None:
    """Books what the tenant owes beside by a surrender statement; the order of a statement's deductions stays.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: that was terminated.
        terms: as they end.
        deductions: as the agreement keeps them.
    """
    state = _fresh(directory.estate(tx, lease.estate_id))
    lines = [
        _line(
            lease,
            kind=DEDUCTION,
            state=state,
            bill_start=terms.end,
            bill_end=terms.end,
            start_date=terms.end,
            end_date=terms.end,
            unit_id=terms.units[0].unit_id,
            fee_item_code=one["item"],
            customer_id=terms.payers[0].customer_id,
            amount_minor=one["amount"],
            tax_minor=0,
            due_date=terms.end,
            parts="[]",
            note=one["reason"],
        )
        for one in deductions
    ]
    _store(tx, lines)


def _charges(lease: Lease, lines: Iterable[Planned], state: str) -> Iterator[Values]:
    shared = _line(lease, kind=CHARGE)
    for line in lines:
        yield {
            **shared,
            "state": state if line.amount else SETTLED,  # of a rent-free spell nothing is owed
            "bill_start": line.bill.start,
            "bill_end": line.bill.end,
            "start_date": line.days.start,
            "end_date": line.days.end,
            "unit_id": line.unit_id,
            "fee_item_code": line.item,
            "customer_id": line.customer_id,
            "amount_minor": line.amount,
            "tax_minor": line.tax,
            "due_date": line.due,
            "parts": line.told,
        }


def _difference(lease: Lease, terms: Terms, one: Difference, state: str) -> Values:
    stood = one.billed
    rate = next((charge.tax_rate for charge in terms.charges if charge.item == stood.item), None)
    return _line(
        lease,
        kind=DIFFERENCE,
        state=state,
        bill_start=stood.days.start,
        bill_end=stood.days.end,
        start_date=stood.days.start,
        end_date=stood.days.end,
        unit_id=stood.unit_id,
        fee_item_code=stood.item,
        customer_id=stood.customer_id,
        amount_minor=one.amount,
        tax_minor=tax_in(one.amount, rate) if rate else 0,
        due_date=due(terms, stood.days),
        parts="[]",
        billed_minor=stood.amount,
    )


def _deposit(lease: Lease, terms: Terms, state: str, stands: int) -> Iterator[Values]:
    """What the deposit comes to beyond what was charged or carried over; what is too much goes back as its refund."""
    if lease.terminated or lease.deposit_minor <= lease.deposit_carried_minor:
        return
    more = lease.deposit_minor - stands
    if more > 0:
        yield _line(
            lease,
            kind=DEPOSIT,
            state=state,
            bill_start=terms.start,
            bill_end=terms.start,
            start_date=terms.start,
            end_date=terms.start,
            unit_id=terms.units[0].unit_id,
            fee_item_code=terms.deposit.item,
            customer_id=terms.payers[0].customer_id,
            amount_minor=more,
            tax_minor=0,
            due_date=terms.start,
            parts="[]",
        )


def _line(lease: Lease, **values: object) -> Values:
    return {
        "company_id": lease.company_id,
        "group_id": lease.group_id,
        "estate_id": lease.estate_id,
        "lease_id": lease.lease_id,
        "terms_version": lease.terms_version,
        "billed_minor": 0,
        "note": "",
        **values,
    }
