"""What other services want to be paid, and take back: judged, entered, and answered reference by reference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chassis import approvals, directory
from chassis.errors import FaultCode, Violation
from chassis.facts.envelope import heard
from chassis.facts.wanted import Door, day_of, first_of_each
from chassis.violations import Fault as Common
from manor.payments.v1 import events_pb2 as facts
from sqlalchemy import select

from payments.records.payables import OPEN, WAITING, WITHDRAWN, Payable
from payments.usecases.payable_answers import answer_of, tell
from payments.usecases.payables import SUBJECT, NewPayable, enter_payables, faults_of, take_back
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

LONGEST = {"reference": 100, "payee_name": 100, "document_number": 60, "explanation": 200}
KINDS, PAYEE_KINDS = ("purchase", "service", "rent", "other"), ("supplier", "landlord")
_DOOR = Door("payables", "payable_withdrawals")


def payable_wanted(tx: Tx, fact: facts.PayablesWanted) -> None:
    """Enters what a service wants and has not wanted before; answers every reference.

    Args:
        tx: under the company's scope.
        fact: payables of one estate.
    """
    source = heard().source
    references = [one.reference for one in fact.payables]
    known = _known(tx, fact.company_id, source, references)
    early = _DOOR.withdrawn_early(tx, fact.company_id, source, references) - known.keys()
    answers = [answer_of(payable) for payable in known.values()]
    answers += [facts.AnsweredPayable(reference=one, state=WITHDRAWN) for one in sorted(early)]
    fresh = first_of_each(one for one in fact.payables if one.reference not in known and one.reference not in early)
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
    _DOOR.keep_withdrawn(tx, fact, source, early)
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
    _DOOR.hold(tx, company_id, source)
    query = select(Payable).where(
        Payable.company_id == company_id, Payable.source == source, Payable.reference.in_(references)
    )
    return {one.reference: one for one in tx.scalars(query.order_by(Payable.payable_id).with_for_update())}


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
    if day_of(one.due_date) is None:
        wrong["due_date"] = Common.REQUIRED
    return next((Violation(name, code) for name, code in wrong.items()), None)


def _new(one: facts.WantedPayable, source: str) -> NewPayable:
    due = day_of(one.due_date)
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
        received_minor=one.received_minor,
    )


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
