"""The double-entry ledger. Entries and postings are inserted and never changed; the database holds their rules."""

from __future__ import annotations

from datetime import date, datetime

from chassis.data.records import Key, Record
from chassis.data.sealer import Series, numbered
from sqlalchemy import Computed
from sqlalchemy.orm import Mapped, mapped_column


class Account(Record):
    """An account of a company; its code begins with its kind."""

    __tablename__ = "accounts"
    company_id: Mapped[Key]
    account_code: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    kind: Mapped[str]
    name: Mapped[str]
    currency_code: Mapped[str]


class JournalEntry(Record):
    """A balanced entry; the sealer numbers it after it is committed."""

    __tablename__ = "journal_entries"
    company_id: Mapped[Key]
    entry_id: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    accounting_date: Mapped[date]
    accounting_year: Mapped[int] = mapped_column(Computed("generated"))
    document_kind: Mapped[str]
    document_id: Mapped[str]
    reverses_entry_id: Mapped[int | None]
    currency_code: Mapped[str]
    created_at: Mapped[datetime]
    number: Mapped[int | None]


JOURNAL = numbered(Series("journal_entries", "journal_entries", key="entry_id", year="accounting_year"))


class Posting(Record):
    """One leg of an entry: a debit where positive."""

    __tablename__ = "postings"
    company_id: Mapped[Key]
    entry_id: Mapped[Key]
    line: Mapped[Key]
    group_id: Mapped[int]
    account_code: Mapped[str]
    amount_minor: Mapped[int]


class ClosedMonth(Record):
    """An accounting month that takes no more entries; those before it neither."""

    __tablename__ = "closed_months"
    company_id: Mapped[Key]
    month: Mapped[date] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    closed_by: Mapped[str]
    closed_at: Mapped[datetime]
