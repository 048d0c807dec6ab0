"""Writes the ledger: entries with all their legs in one statement, accounts, and the closing of months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chassis import clock
from chassis.data.tx import Tx
from chassis.directory import place
from chassis.errors import Aborted, AlreadyExists, Conflict, Invalid, Violation
from manor.payments.v1 import events_pb2
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from payments.domain import entries
from payments.domain.entries import Leg
from payments.records.ledger import Account, ClosedMonth
from payments.violations import Fault

# A date in a closed month is booked on the first day after it: what was on its way when the month was closed is still
# booked, and the closed month stays as it was reported.
_POST = text(
    """
    with entry as (
        insert into journal_entries (company_id, entry_id, group_id, estate_id, accounting_date, document_kind,
            document_id, reverses_entry_id, currency_code)
        select :company_id, :entry_id, :group_id, :estate_id,
            greatest(cast(:accounting_date as date), (select cast(max(month) + interval '1 month' as date)
                from closed_months where company_id = :company_id)),
            :document_kind, :document_id, cast(:reverses as bigint), :currency_code
    ), accounts_used as (
        insert into accounts (company_id, account_code, group_id, kind, name, currency_code)
        select :company_id, code, :group_id, split_part(code, ':', 1), code, :currency_code
        from unnest(cast(:codes as text[])) code where not exists
            (select from accounts a where a.company_id = :company_id and a.account_code = code)
        on conflict do nothing
    )
    insert into postings (company_id, entry_id, line, group_id, account_code, amount_minor)
    select :company_id, :entry_id, leg.line, :group_id, leg.code, leg.amount
    from unnest(cast(:codes as text[]), cast(:amounts as bigint[])) with ordinality as leg (code, amount, line)
    """
)
_NEXT_ENTRY = text("select nextval('journal_entry_ids')")
MONTH_CLOSED = "MN004"


@dataclass(frozen=True, slots=True)
class Document:
    """What an entry is about.

    Args:
        kind: such as receipt; shown with the entry.
        id: the document's own id.
        company_id, estate_id: whose.
        accounting_date: in the company's zone.
        currency_code: of the company's books.
        reverses: the entry that this one takes back.
    """

    kind: str
    id: str
    company_id: int
    estate_id: int
    accounting_date: date
    currency_code: str
    reverses: int | None = None


@contextmanager
def against_closing() -> Iterator[None]:
    """Around what writes an entry, and around its transaction where `Tx.send_on` leaves refusals to the commit.

    Raises:
        Aborted: the month was closed at this very moment; the same call books into the next one.
    """
    try:
        yield
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") == MONTH_CLOSED:
            raise Aborted("The accounting month was closed just now: try again.", reason="MONTH_CLOSED") from error
        raise


def next_entry_id(tx: Tx) -> int:
    """Reserves the id of an entry, for rows that point at it and are written before it."""
    return int(tx.scalar(_NEXT_ENTRY) or 0)


def post(tx: Tx, document: Document, legs: Sequence[Leg], entry_id: int = 0) -> int:
    """Writes one entry with all its legs in one statement; the database refuses it unless it balances.

    Args:
        tx: the transaction in hand.
        document: what caused it.
        legs: one an account; nothing is written where there is none.
        entry_id: from `next_entry_id`; taken here where it is 0.

    Returns:
        The entry's id.

    Raises:
        Aborted: the month was closed at this very moment; the same call books into the next one.
    """
    entry_id = entry_id or next_entry_id(tx)
    if not legs:
        return entry_id
    with against_closing():
        tx.execute(
            _POST,
            {
                "company_id": document.company_id,
                "entry_id": entry_id,
                "group_id": tx.scope.group_id,
                "estate_id": document.estate_id,
                "accounting_date": document.accounting_date,
                "document_kind": document.kind,
                "document_id": document.id,
                "reverses": document.reverses,
                "currency_code": document.currency_code,
                "codes": [leg.account_code for leg in legs],
                "amounts": [leg.amount_minor for leg in legs],
            },
        )
    return entry_id


def post_by_estate(tx: Tx, document: Document, legs: Iterable[tuple[int, Leg]], entry_id: int = 0) -> int:
    """Writes what a document moves in several estates as one entry each; see `entries.by_estate`.

    Args:
        tx: the transaction in hand.
        document: with the estate whose entry is named.
        legs: each with its estate.
        entry_id: from `next_entry_id`, for the document's own estate; taken here where it is 0.

    Returns:
        The id of the entry of the document's own estate.
    """
    entry_id = entry_id or next_entry_id(tx)
    for estate_id, legs_of in entries.by_estate(legs).items():
        own = estate_id == document.estate_id
        post(tx, replace(document, estate_id=estate_id), legs_of, entry_id if own else 0)
    return entry_id


_BOOKED_ON = text("select accounting_date from journal_entries where company_id = :company_id and entry_id = :entry_id")


def booked_on(tx: Tx, company_id: int, entry_id: int) -> date:
    """The day in the books of an entry that was just posted: midnight or a closed month may have moved it."""
    found: date = tx.execute(_BOOKED_ON, {"company_id": company_id, "entry_id": entry_id}).scalar_one()
    return found


class AccountMissing(Conflict):
    """A receipt names a till, bank account or terminal that nobody has added."""

    default_reason = "ACCOUNT_MISSING"


MONEY_KINDS = {"cash": "cash", "bank": "bank", "clearing": "clearing:pos"}
MAIN = "main"


def require_money_account(tx: Tx, company_id: int, method: str, account: str) -> str:
    """The code of the account that a receipt's money goes to; `main` is always there.

    Raises:
        AccountMissing: it has to be added by CreateAccount first.
    """
    code = entries.money(method, account)
    if account != MAIN and tx.session.get(Account, (company_id, code)) is None:
        raise AccountMissing(f"There is no account {code}: add it first, or leave the account out for `{MAIN}`.")
    return code


@dataclass(frozen=True, slots=True)
class CreateAccount:
    """A till (cash), a bank account (bank) or a card terminal (clearing) to add."""

    company_id: int
    kind: str
    code: str
    name: str


def create_account(tx: Tx, command: CreateAccount) -> Account:
    """Adds a till (cash), a bank account (bank) or a card terminal (clearing).

    Raises:
        Invalid: another kind; those accounts come by themselves.
        AlreadyExists: the code is taken.
    """
    if command.kind not in MONEY_KINDS:
        message = "Only cash, bank and clearing accounts are added by hand."
        raise Invalid(message, violations=[Violation("kind", Fault.NOT_A_MONEY_ACCOUNT)])
    full = f"{MONEY_KINDS[command.kind]}:{command.code}"
    if tx.session.get(Account, (command.company_id, full)) is not None:
        raise AlreadyExists(f"Account {full} exists already.")
    account = Account(
        company_id=command.company_id,
        account_code=full,
        group_id=tx.scope.group_id,
        kind=command.kind,
        name=command.name,
        currency_code=place(tx, command.company_id).currency_code,
    )
    tx.add(account)
    tx.session.flush()
    tx.audit("payments.create_account", f"accounts/{full}", {"name": command.name}, company_id=command.company_id)
    return account


class MonthNotOver(Conflict):
    """A month that still runs cannot be closed."""

    default_reason = "MONTH_NOT_OVER"


class MonthClosed(Conflict):
    """The month was closed before."""

    default_reason = "MONTH_CLOSED"


@dataclass(frozen=True, slots=True)
class CloseMonth:
    """An accounting month to close.

    Args:
        company_id: the company.
        month: its first day.
    """

    company_id: int
    month: date


def close_month(tx: Tx, command: CloseMonth) -> ClosedMonth:
    """Closes an accounting month (月结) and all before it.

    Args:
        tx: under the caller's scope.
        command: which month.

    Raises:
        MonthNotOver: it still runs in the company's zone.
        MonthClosed: it or a later one is closed.
    """
    company_id, month = command.company_id, command.month
    # Entries hold this lock shared: those in hand are committed before the month is closed.
    tx.execute(
        text("select pg_advisory_xact_lock(hashtextextended('closed_months', :company_id))"),
        {"company_id": company_id},
    )
    if (month + timedelta(days=32)).replace(day=1) > place(tx, company_id).company_today():
        raise MonthNotOver(f"{month:%Y-%m} is not over yet in the company's zone.")
    latest = tx.scalar(
        select(ClosedMonth.month).where(ClosedMonth.company_id == company_id).order_by(ClosedMonth.month.desc())
    )
    if latest is not None and latest >= month:
        raise MonthClosed(f"{latest:%Y-%m} is closed already, and all months before it.")
    closed = ClosedMonth(
        company_id=company_id,
        month=month,
        group_id=tx.scope.group_id,
        closed_by=tx.scope.principal.id,
        closed_at=clock.now(),
    )
    tx.add(closed)
    tx.session.flush()
    tx.publish(
        events_pb2.MonthClosed(company_id=company_id, month=f"{month:%Y-%m}"),
        company_id=company_id,
        aggregate=f"{company_id}/{month:%Y-%m}",
        version=1,
    )
    tx.audit("payments.close_month", f"closedMonths/{month:%Y-%m}", company_id=company_id)
    return closed
