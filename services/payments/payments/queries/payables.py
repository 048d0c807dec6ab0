"""Payables, and what a payee was owed and paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import spelling
from chassis.data import paging
from sqlalchemy import func, select, text

from payments.records.payables import Payable

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_LINES, MOST_PAYEES = 1_000, 20
# A company has few payees and many payables, so a part of a name is sought among its payees: the index of payables by
# payee (ix_payables_payee) is gone through from one payee to the next, a look for each. What contains a text no index
# tells under row-level security.
_PAYEES = text(
    "with recursive payees (payee_key) as ((select payee_key from payables where company_id = :company_id"
    " and (:estate_id = 0 or estate_id = :estate_id) order by payee_key limit 1) union all"
    " select (select p.payee_key from payables p where p.company_id = :company_id and p.payee_key > payees.payee_key"
    " and (:estate_id = 0 or p.estate_id = :estate_id) order by p.payee_key limit 1)"
    " from payees where payees.payee_key is not null)"
    " select payee_key from payees where strpos(payee_key, :part) > 0 order by payee_key"
)
# Each entry of a payee's payables, by what it moved on the control account: a payable raises what is owed.
_MOVES = (
    "select e.accounting_date, e.entry_id, p.payable_id, p.document_number, p.explanation,"
    " case when e.document_kind in ('payable_paid', 'payable_returned') then 0 else -l.amount_minor end as owed_minor,"
    " case when e.document_kind in ('payable_paid', 'payable_returned') then l.amount_minor else 0 end as paid_minor"
    " from payables p"
    " join journal_entries e on e.company_id = p.company_id and e.document_id = cast(p.payable_id as text)"
    " join postings l on l.company_id = e.company_id and l.entry_id = e.entry_id"
    " and l.account_code = 'payable:' || p.payee_kind"
    " where p.company_id = :company_id and p.payee_key = :payee_key and (:estate_id = 0 or p.estate_id = :estate_id)"
)
_OPENING = text(
    f"select cast(coalesce(sum(owed_minor - paid_minor), 0) as bigint) from ({_MOVES}) m where accounting_date < :first"
)
_LINES = text(
    f"select * from ({_MOVES}) m where accounting_date between :first and :last order by accounting_date, entry_id"
    " limit :most"
)


@dataclass(frozen=True, slots=True)
class PayableFilter:
    """Which payables; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    payee_name: str = ""
    due_date_to: date | None = None
    kind: str = ""


# They stand as they were made where nothing else is asked for, since an id is as old as its payable.
PAYABLE_ORDERS = paging.Orders("made desc", made={"payable_id": UUID}, due_date={"due_date": date, "payable_id": UUID})


def list_payables(tx: Tx, wanted: PayableFilter, order: paging.Order, limit: int) -> Sequence[Payable]:
    """Payables.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
    """
    query = select(Payable).where(Payable.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(Payable.estate_id == wanted.estate_id)
    if wanted.state:
        query = query.where(Payable.state == wanted.state)
    if wanted.payee_name:
        keys = payee_keys(tx, wanted.company_id, wanted.estate_id, wanted.payee_name)
        query = query.where(Payable.payee_key.in_(keys))
    if wanted.due_date_to:
        query = query.where(Payable.due_date <= wanted.due_date_to)
    if wanted.kind:
        query = query.where(Payable.kind == wanted.kind)
    return tx.scalars(order.begun(query, Payable).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class PayeeFilter:
    """Whose statement, and of which days by accounting date."""

    company_id: int
    payee_key: str
    first: date
    last: date
    estate_id: int = 0


def get_payee_statement(tx: Tx, wanted: PayeeFilter, most: int = MOST_LINES) -> tuple[int, Sequence[Any]]:
    """What a payee was owed before the first day, and each move after it, oldest first.

    There is one move more than `most` where there are more.
    """
    opening = int(tx.scalar(_OPENING, asdict(wanted)) or 0)
    return opening, tx.execute(_LINES, {**asdict(wanted), "most": most + 1}).all()


def payee_keys(tx: Tx, company_id: int, estate_id: int, name: str) -> Sequence[str]:
    """The payees in whose names a part occurs, in any case and width, in their order.

    Args:
        tx: under the caller's scope.
        company_id, estate_id: where something was owed to them; estate 0 for anywhere in scope.
        name: the part.
    """
    asked = {"company_id": company_id, "estate_id": estate_id, "part": spelling.fold(name)}
    return tx.scalars(_PAYEES, asked).all()


def find_payees(tx: Tx, company_id: int, estate_id: int, name: str) -> Sequence[Any]:
    """Payees by a part of their name: kind, and the name in one of its spellings.

    Args:
        tx: under the caller's scope.
        company_id, estate_id: where something was owed to them; estate 0 for anywhere in scope.
        name: the part, in any case and width.
    """
    keys = payee_keys(tx, company_id, estate_id, name)[:MOST_PAYEES]
    query = select(Payable.payee_key, Payable.payee_kind, func.max(Payable.payee_name).label("payee_name")).where(
        Payable.company_id == company_id, Payable.payee_key.in_(keys)
    )
    if estate_id:
        query = query.where(Payable.estate_id == estate_id)
    found = query.group_by(Payable.payee_key, Payable.payee_kind).order_by(Payable.payee_key, Payable.payee_kind)
    return tx.execute(found.limit(MOST_PAYEES)).all()
