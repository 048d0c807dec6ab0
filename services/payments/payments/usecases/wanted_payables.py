"""What other services want to be paid, and take back: judged, entered, and answered reference by reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from chassis import approvals, directory
from chassis.errors import FaultCode, Violation
from chassis.facts.envelope import heard
from chassis.violations import Fault as Common
from manor.payments.v1 import events_pb2 as facts
from sqlalchemy import select, text

from payments.records.payables import OPEN, WAITING, WITHDRAWN, Payable
from payments.usecases.payable_answers import answer_of, tell
from payments.usecases.payables import SUBJECT, NewPayable, enter_payables, faults_of, take_back
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

LONGEST = {"reference": 100, "payee_name": 100, "document_number": 60, "explanation": 200}
KINDS, PAYEE_KINDS = ("purchase", "service", "rent", "other"), ("supplier", "landlord")
# Two facts of one service about one reference side by side would each miss the other.
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('payables ' || :source, :company))")
_EARLY = text(
    "select reference from payable_withdrawals where company_id = :company and source = :source"
    " and reference = any(:references)"
)
_KEEP_EARLY = text(
    "insert into payable_withdrawals (company_id, source, reference, group_id, estate_id)"
    " select :company, :source, reference, :group, :estate from unnest(cast(:references as text[])) as x (reference)"
    " on conflict do nothing"
)


def payable_wanted(tx: Tx, fact: facts.PayablesWanted) -> None:
    """Enters what a service wants and has not wanted before; answers every reference.

    Args:
        tx: under the company's scope.
        fact: payables of one estate.
    """
    source = heard().source
    references = [one.reference for one in fact.payables]
    known = _known(tx, fact.company_id, source, references)
    about = {"company": fact.company_id, "source": source, "references": references}
    early = set(tx.scalars(_EARLY, about)) - known.keys()
    answers = [answer_of(payable) for payable in known.values()]
    answers += [facts.AnsweredPayable(reference=one, state=WITHDRAWN) for one in sorted(early)]
    fresh = _first_of_each(one for one in fact.payables if one.reference not in known and one.reference not in early)
    currency = directory.company(tx, fact.company_id).currency_code
    rows: list[NewPayable] = []
    for one in fresh:
        fault = _fault(one, fact.currency_code, currency)
        if fault is None:
            rows.append(_new(one, source))
        else:
            answers.append(_refusal(one.reference, one.amount_minor, fault))
    faults = faults_of(tx, fact.company_id, rows)
    answers += [_refusal(rows[one].reference, rows[one].amount_minor, fault) for one, fault in faults.items()]
    right = [row for number, row in enumerate(rows) if number not in faults]
    if right:
        answers += map(answer_of, enter_payables(tx, fact.company_id, fact.estate_id, right))
    tell(tx, fact.company_id, fact.estate_id, source, answers)


def withdraw_payables(tx: Tx, fact: facts.PayablesWithdrawn) -> None:
    """Takes back what a service wanted and what is not paid.

    Args:
        tx: under the company's scope.
        fact: references of one estate.
    """
    source = heard().source
    known = _known(tx, fact.company_id, source, fact.reference)
    early = sorted(set(fact.reference) - known.keys())
    if early:
        about = {"company": fact.company_id, "source": source, "group": tx.scope.group_id, "estate": fact.estate_id}
        tx.execute(_KEEP_EARLY, {**about, "references": early})
    why = fact.explanation or "Withdrawn"
    for payable in known.values():
        _withdraw(tx, payable, why)
    tx.flush()
    answers = [answer_of(payable, withdrawn=True) for payable in known.values()]
    answers += [facts.AnsweredPayable(reference=one, state=WITHDRAWN) for one in early]
    tell(tx, fact.company_id, fact.estate_id, source, answers)
    tx.audit(
        "payments.withdraw_payables",
        f"estates/{fact.estate_id}",
        {"source": source, "payables": [str(one.payable_id) for one in known.values()][:100], "early": len(early)},
        company_id=fact.company_id,
        estate_id=fact.estate_id,
    )


def _known(tx: Tx, company_id: int, source: str, references: Sequence[str]) -> dict[str, Payable]:
    """The payables of references, locked; from here on nobody else writes any of the source."""
    tx.execute(_ALONE, {"source": source, "company": company_id})
    query = select(Payable).where(
        Payable.company_id == company_id, Payable.source == source, Payable.reference.in_(references)
    )
    return {one.reference: one for one in tx.scalars(query.order_by(Payable.payable_id).with_for_update())}


def _first_of_each(wanted: Iterable[facts.WantedPayable]) -> list[facts.WantedPayable]:
    """What a fact says twice it wants once: each reference has one answer."""
    found: dict[str, facts.WantedPayable] = {}
    for one in wanted:
        found.setdefault(one.reference, one)
    return list(found.values())


def _fault(one: facts.WantedPayable, currency_code: str, currency: str) -> Violation | None:
    """What cannot be read of a fact, and would be refused at any later time."""
    if currency_code != currency:
        return Violation("currency_code", Fault.OTHER_CURRENCY, currency=currency)
    for name, most in LONGEST.items():
        if (count := len(getattr(one, name))) > most:
            return Violation(name, Common.TOO_LONG, count=count, most=most)
    wrong: dict[str, FaultCode] = {}
    for name, known in (("kind", KINDS), ("payee_kind", PAYEE_KINDS)):
        if getattr(one, name) not in known:
            return Violation(name, Common.NOT_ONE_OF, known=", ".join(known))
    for name in ("reference", "payee_name", "explanation"):
        if not getattr(one, name).strip():
            wrong[name] = Common.REQUIRED
    if _day(one.due_date) is None:
        wrong["due_date"] = Common.REQUIRED
    return next((Violation(name, code) for name, code in wrong.items()), None)


def _new(one: facts.WantedPayable, source: str) -> NewPayable:
    due = _day(one.due_date)
    assert due is not None  # as checked
    return NewPayable(
        kind=one.kind,
        payee_kind=one.payee_kind,
        payee_name=one.payee_name,
        amount_minor=one.amount_minor,
        tax_minor=one.tax_minor,
        due_date=due,
        explanation=one.explanation,
        document_number=one.document_number,
        source=source,
        reference=one.reference,
        maker=one.maker,
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _refusal(reference: str, amount_minor: int, fault: Violation) -> facts.AnsweredPayable:
    return facts.AnsweredPayable(
        reference=reference,
        state="refused",
        code=fault.code,
        message=f"{fault.field} {fault.message}",
        amount_minor=amount_minor,
    )


def _withdraw(tx: Tx, payable: Payable, why: str) -> None:
    if payable.state == WAITING:
        # Whose turn it is does not matter: what asked for it takes it back, for whoever it asked.
        named = str(payable.payable_id)
        approvals.withdraw(tx, SUBJECT, named, company_id=payable.company_id, reason=why, maker=payable.maker)
        payable.withdraw(why)
    elif payable.state == OPEN and not payable.run_id:
        take_back(tx, payable, why)
