"""The books: entries with their legs, the trial balance, closed months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.errors import existing
from sqlalchemy import Row, exists, or_, select, text

from payments.records.ledger import Account, ClosedMonth, JournalEntry, Posting


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    date_from: date | None = None
    date_to: date | None = None
    account_code: str = ""
    document_id: str = ""


ENTRY_ORDERS = paging.Orders("made desc", made={"entry_id": int})


def list_journal_entries(tx: Tx, wanted: EntryFilter, order: paging.Order, limit: int) -> Sequence[JournalEntry]:
    """Entries.

    Args:
        tx: under the caller's scope.
        wanted: the filter.
        order: in which order, and from where on.
        limit: rows at most.
    """
    query = select(JournalEntry).where(JournalEntry.company_id == wanted.company_id)
    if wanted.estate_id:
        query = query.where(JournalEntry.estate_id == wanted.estate_id)
    if wanted.date_from:
        query = query.where(JournalEntry.accounting_date >= wanted.date_from)
    if wanted.date_to:
        query = query.where(JournalEntry.accounting_date <= wanted.date_to)
    if wanted.document_id:
        query = query.where(JournalEntry.document_id == wanted.document_id)
    if wanted.account_code:
        leg = exists().where(
            Posting.company_id == JournalEntry.company_id,
            Posting.entry_id == JournalEntry.entry_id,
            Posting.account_code == wanted.account_code,
        )
        query = query.where(leg)
    return tx.scalars(order.begun(query, JournalEntry).limit(limit)).all()


def get_journal_entry(tx: Tx, entry_id: int) -> JournalEntry:
    """The entry of that id.

    Raises:
        NotFound: there is none in scope.
    """
    found = tx.scalars(select(JournalEntry).where(JournalEntry.entry_id == entry_id)).one_or_none()
    return existing(found, f"Journal entry {entry_id}")


def postings_of(tx: Tx, company_id: int, entry_ids: Sequence[int]) -> dict[int, list[Posting]]:
    """The legs of entries, by entry."""
    query = select(Posting).where(Posting.company_id == company_id, Posting.entry_id.in_(entry_ids))
    by_entry: dict[int, list[Posting]] = defaultdict(list)
    for posting in tx.scalars(query.order_by(Posting.entry_id, Posting.line)):
        by_entry[posting.entry_id].append(posting)
    return by_entry


# An account that a company gave no name is called after what it is for: a fee item, or another company of the group.
_NAME = (
    "case when a.name <> a.account_code then a.name else coalesce((select f.name from fee_items f"
    " where f.company_id = a.company_id and a.account_code in ('receivable:' || f.fee_item_id,"
    " 'revenue:' || f.fee_item_id, 'deposit:' || f.fee_item_id)), (select n.name from nodes n"
    " where n.group_id = a.group_id and a.account_code = 'intercompany:' || n.node_id), a.name) end"
)
_TRIAL_BALANCE = text(
    f"select a.company_id, a.account_code, a.kind, {_NAME} as name, a.currency_code,"
    " coalesce(t.debit, 0) as debit_minor,"
    " coalesce(t.credit, 0) as credit_minor from accounts a left join (select p.account_code,"
    " sum(p.amount_minor) filter (where p.amount_minor > 0) as debit,"
    " -sum(p.amount_minor) filter (where p.amount_minor < 0) as credit"
    " from postings p join journal_entries e using (company_id, entry_id) where p.company_id = :company_id"
    " and (cast(:as_of as date) is null or e.accounting_date <= :as_of) group by 1) t using (account_code)"
    " where a.company_id = :company_id order by a.kind, a.account_code"
)


def list_accounts(tx: Tx, company_id: int, as_of: date | None) -> Sequence[Row[Any]]:
    """Every account with its turnover up to the end of a day; all of it where there is none."""
    return tx.execute(_TRIAL_BALANCE, {"company_id": company_id, "as_of": as_of}).all()


def list_money_accounts(tx: Tx, company_id: int, limit: int) -> Sequence[Account]:
    """The tills, bank accounts and card terminals that a company has added, by name."""
    # What a channel collects is cleared as well, and nobody at a desk pays into it.
    lies = or_(Account.kind.in_(("cash", "bank")), Account.account_code.startswith("clearing:pos:"))
    query = select(Account).where(Account.company_id == company_id, lies)
    # Those that come by themselves, such as `cash:main`, have their code for a name.
    query = query.where(Account.name != Account.account_code)
    return tx.scalars(query.order_by(Account.name, Account.account_code).limit(limit)).all()


def unsealed_count(tx: Tx, company_id: int) -> int:
    """Entries that are committed and have no number yet."""
    query = text("select count(*) from journal_entries where company_id = :company_id and number is null")
    return int(tx.scalar(query, {"company_id": company_id}) or 0)


def list_closed_months(tx: Tx, company_id: int) -> Sequence[ClosedMonth]:
    """A company's closed months, latest first."""
    query = select(ClosedMonth).where(ClosedMonth.company_id == company_id)
    return tx.scalars(query.order_by(ClosedMonth.month.desc())).all()
