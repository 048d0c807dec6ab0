"""Journal entries that other services want: stock that moved, assets that lost value. Booked once, or refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from chassis import directory
from chassis.directory import place
from chassis.errors import Aborted, NotFound
from chassis.facts.envelope import heard
from chassis.facts.wanted import Door, day_of, first_of_each
from manor.payments.v1 import events_pb2 as facts
from sqlalchemy import func, select

from payments.domain import wanted_entries as rules
from payments.domain.entries import Leg, merged
from payments.domain.wanted_entries import Wrong
from payments.records.ledger import ClosedMonth, Posting
from payments.records.wanted_entries import BOOKED, WITHDRAWN, WantedEntry
from payments.usecases.ledger import Document, booked_on, post

if TYPE_CHECKING:
    from chassis.data.tx import Tx

DOCUMENT, REVERSAL = "wanted_entry", "wanted_entry_reversed"
LONGEST_REFERENCE, LONGEST_EXPLANATION = 100, 200
_DOOR = Door("entries")
_WRONG = {
    Wrong.NUMBER_OF_LEGS: f"must have {rules.LEAST_LEGS} to {rules.MOST_LEGS} legs",
    Wrong.ACCOUNT: "may name inventory, cost, asset, accumulated_depreciation and depreciation with a word of your own,"
    " intercompany with a company, and received_not_invoiced",
    Wrong.AMOUNT: "must have no leg of 0 or of more than a bank holds",
    Wrong.UNBALANCED: "must have debits and credits of the same sum",
    Wrong.NOTHING: "must move something from one account to another",
}


def want_entries(tx: Tx, fact: facts.EntriesWanted) -> None:
    """Books what a service wants and has not wanted before; answers every reference.

    Args:
        tx: under the company's scope.
        fact: entries of one estate.
    """
    source = heard().source
    wanted = first_of_each(fact.entries)
    known = _known(tx, fact.company_id, source, [one.reference for one in wanted])
    answers = []
    for one in wanted:
        kept = known.get(one.reference)
        answers.append(_answer(kept) if kept else _book(tx, fact, source, one))
    _tell(tx, fact, answers)
    _audit(tx, "payments.want_entries", fact, answers)


def withdraw_entries(tx: Tx, fact: facts.EntriesWithdrawn) -> None:
    """Takes back what a service wanted, by opposite entries of today; what it never wanted is never booked.

    Args:
        tx: under the company's scope.
        fact: references of one estate.
    """
    source, company_id = heard().source, fact.company_id
    known = _known(tx, company_id, source, list(fact.reference))
    answers = []
    for reference in dict.fromkeys(fact.reference):
        kept = known.get(reference)
        if kept is None:
            kept = _keep(tx, fact, source, reference, state=WITHDRAWN)
        elif kept.state == BOOKED:
            _take_back(tx, kept)
        answers.append(_answer(kept))
    _tell(tx, fact, answers)
    _audit(tx, "payments.withdraw_entries", fact, answers)


def _known(tx: Tx, company_id: int, source: str, references: Sequence[str]) -> dict[str, WantedEntry]:
    """What is known of references, locked; from here on nobody else books any of the source."""
    _DOOR.hold(tx, company_id, source)
    query = select(WantedEntry).where(
        WantedEntry.company_id == company_id, WantedEntry.source == source, WantedEntry.reference.in_(references)
    )
    return {one.reference: one for one in tx.scalars(query.with_for_update())}


def _book(tx: Tx, fact: facts.EntriesWanted, source: str, one: facts.WantedEntry) -> facts.AnsweredEntry:
    legs = [Leg(leg.account_code, leg.amount_minor) for leg in one.legs]
    day = day_of(one.accounting_date)
    code, message = next(_faults(tx, fact, one, legs, day), ("", ""))
    if code or day is None:
        return facts.AnsweredEntry(reference=one.reference, state="refused", code=code, message=message)
    about = (fact.company_id, fact.estate_id, day, fact.currency_code)
    entry_id = post(tx, Document(DOCUMENT, f"{source}/{one.reference}", *about), merged(legs))
    if booked_on(tx, fact.company_id, entry_id) != day:
        # Tried again, it is refused: what is wanted for a month does not move to another unasked.
        raise Aborted("The accounting month was closed just now.", reason="MONTH_CLOSED")
    kept = _keep(tx, fact, source, one.reference, state=BOOKED, entry_id=entry_id, accounting_date=day)
    kept.explanation = one.explanation
    return _answer(kept)


def _faults(
    tx: Tx, fact: facts.EntriesWanted, one: facts.WantedEntry, legs: Sequence[Leg], day: date | None
) -> Iterator[tuple[str, str]]:
    """Why an entry is refused, each as a code and for people."""
    if not one.reference or len(one.reference) > LONGEST_REFERENCE:
        yield "REFERENCE", f"reference must have 1 to {LONGEST_REFERENCE} characters"
    if not one.explanation.strip() or len(one.explanation) > LONGEST_EXPLANATION:
        yield "EXPLANATION", f"explanation must have 1 to {LONGEST_EXPLANATION} characters"
    currency = directory.company(tx, fact.company_id).currency_code
    if fact.currency_code != currency:
        yield "OTHER_CURRENCY", f"currency_code must be {currency}, the currency of the company's books"
    if wrong := rules.wrong(legs):
        yield wrong, f"legs {_WRONG[wrong]}"
    for other in sorted(rules.companies(legs)):
        if not _of_group(tx, other, fact.company_id):
            yield Wrong.ACCOUNT, f"legs must name another company of the group, which {other} is not"
    if day is None:
        yield "NOT_A_DATE", "accounting_date must be a date such as 2026-03-29"
    elif day > place(tx, fact.company_id).company_today():
        yield "AFTER_TODAY", "accounting_date must not lie after today in the company's zone"
    elif (closed := _closed(tx, fact.company_id)) and day.replace(day=1) <= closed:
        yield "MONTH_CLOSED", f"accounting_date must lie after {closed:%Y-%m}, which is closed"


def _closed(tx: Tx, company_id: int) -> date | None:
    """The last month that is closed."""
    return tx.scalar(select(func.max(ClosedMonth.month)).where(ClosedMonth.company_id == company_id))


def _of_group(tx: Tx, other: int, company_id: int) -> bool:
    try:
        place(tx, other)
    except NotFound:
        return False
    return other != company_id


def _keep(
    tx: Tx,
    fact: facts.EntriesWanted | facts.EntriesWithdrawn,
    source: str,
    reference: str,
    *,
    state: str,
    entry_id: int | None = None,
    accounting_date: date | None = None,
) -> WantedEntry:
    kept = WantedEntry(
        company_id=fact.company_id,
        source=source,
        reference=reference,
        group_id=tx.scope.group_id,
        estate_id=fact.estate_id,
        state=state,
        entry_id=entry_id,
        accounting_date=accounting_date,
    )
    tx.add(kept)
    return kept


def _take_back(tx: Tx, kept: WantedEntry) -> None:
    """Books the opposite of an entry: today, or in the first month that is open."""
    query = select(Posting).where(Posting.company_id == kept.company_id, Posting.entry_id == kept.entry_id)
    legs = [Leg(leg.account_code, leg.amount_minor) for leg in tx.scalars(query.order_by(Posting.line))]
    here = place(tx, kept.company_id)
    about = (kept.company_id, kept.estate_id, here.company_today(), here.currency_code, kept.entry_id)
    document = Document(REVERSAL, f"{kept.source}/{kept.reference}", *about)
    kept.reverse(post(tx, document, [leg.opposite() for leg in legs]))


def _answer(kept: WantedEntry) -> facts.AnsweredEntry:
    return facts.AnsweredEntry(
        reference=kept.reference,
        state=kept.state,
        entry_id=kept.entry_id or 0,
        accounting_date=str(kept.accounting_date or ""),
    )


def _tell(tx: Tx, fact: facts.EntriesWanted | facts.EntriesWithdrawn, answers: Sequence[facts.AnsweredEntry]) -> None:
    if answers:
        company_id, estate_id = fact.company_id, fact.estate_id
        told = facts.EntriesAnswered(company_id=company_id, estate_id=estate_id, source=heard().source, entries=answers)
        tx.publish(told, company_id=company_id, estate_id=estate_id)


def _audit(
    tx: Tx, action: str, fact: facts.EntriesWanted | facts.EntriesWithdrawn, answers: Sequence[facts.AnsweredEntry]
) -> None:
    tx.flush()
    named = [one.reference for one in answers if one.state != "refused"]
    detail = {"source": heard().source, "entries": named[:100], "count": len(named)}
    tx.audit(action, f"estates/{fact.estate_id}", detail, company_id=fact.company_id, estate_id=fact.estate_id)
