"""What other services want to be charged, and take back: judged, charged, and answered reference by reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals, directory
from chassis.errors import Violation
from chassis.facts.envelope import heard
from chassis.facts.wanted import Door, first_of_each
from chassis.violations import Fault as Common
from manor.billing.v1 import events_pb2 as facts
from sqlalchemy import select

from billing.domain.charge_terms import Asked
from billing.records.charges import CHARGED, REFUSED, WAITING, WITHDRAWN, Charge
from billing.records.receivables import APPROVED, VOID, Receivable
from billing.usecases import receivables
from billing.usecases.charge_answers import answer_of, tell
from billing.usecases.charge_checks import NewCharge, check_charges
from billing.usecases.charges import SUBJECT, enter_charges
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

LONGEST_REFERENCE, LONGEST_EXPLANATION = 100, 200
_DOOR = Door("charges", "charge_withdrawals")


def charge_wanted(tx: Tx, fact: facts.ChargesWanted) -> None:
    """Charges what a service wants and has not wanted before; answers every reference.

    Args:
        tx: under the company's scope.
        fact: charges of one estate.
    """
    source = heard().source
    known = known_charges(tx, fact.company_id, source, [one.reference for one in fact.charges])
    early = _DOOR.withdrawn_early(tx, fact.company_id, source, [one.reference for one in fact.charges])
    answers = [answer_of(charge) for charge in known.values()]
    answers += [facts.AnsweredCharge(reference=one, state=WITHDRAWN) for one in sorted(early - known.keys())]
    fresh = first_of_each(one for one in fact.charges if one.reference not in known and one.reference not in early)
    rows, faults = _read(tx, fact, fresh)
    charges, wrong = check_charges(tx, fact.company_id, fact.estate_id, rows, source) if rows else ([], [])
    if charges:
        enter_charges(tx, fact.company_id, fact.estate_id, charges)
    answers += [answer_of(charge) for charge in charges]
    answers += _refusals(fresh, [*faults, *wrong])
    tell(tx, fact.company_id, fact.estate_id, source, answers)


def withdraw_charges(tx: Tx, fact: facts.ChargesWithdrawn) -> None:
    """Takes back what a service wanted: what waits is dropped, what is unpaid voided, anything else credited.

    Args:
        tx: under the company's scope.
        fact: references of one estate.
    """
    source = heard().source
    known = known_charges(tx, fact.company_id, source, fact.reference)
    early = sorted(set(fact.reference) - known.keys())
    _DOOR.keep_withdrawn(tx, fact, source, early)
    why = fact.explanation or "Withdrawn"
    stay = {charge.reference for charge in known.values() if not _withdraw(tx, charge, why)}
    tx.flush()
    answers = [answer_of(charge, deposit_paid=charge.reference in stay) for charge in known.values()]
    answers += [facts.AnsweredCharge(reference=one, state=WITHDRAWN) for one in early]
    tell(tx, fact.company_id, fact.estate_id, source, answers)
    tx.audit(
        "billing.withdraw_charges",
        f"estates/{fact.estate_id}",
        {"source": source, "charges": [charge.charge_id for charge in known.values()][:100], "early": len(early)},
        company_id=fact.company_id,
        estate_id=fact.estate_id,
    )


def known_charges(tx: Tx, company_id: int, source: str, references: Sequence[str]) -> dict[str, Charge]:
    """The charges of references, locked; from here on nobody else writes any of the source."""
    _DOOR.hold(tx, company_id, source)
    query = select(Charge).where(
        Charge.company_id == company_id, Charge.source == source, Charge.reference.in_(references)
    )
    return {charge.reference: charge for charge in tx.scalars(query.order_by(Charge.charge_id).with_for_update())}


def _read(
    tx: Tx, fact: facts.ChargesWanted, wanted: Sequence[facts.WantedCharge]
) -> tuple[list[NewCharge], list[Violation]]:
    """What can be read of a fact; what cannot is refused, as it would be refused at any later time."""
    currency = directory.company(tx, fact.company_id).currency_code
    rows: list[NewCharge] = []
    faults: list[Violation] = []
    for one in wanted:
        if fact.currency_code != currency:
            faults.append(
                Violation(f"{one.reference}:currency_code", Fault.CHARGED_IN_OTHER_CURRENCY, currency=currency)
            )
            continue
        if (count := len(one.explanation)) > LONGEST_EXPLANATION:
            faults.append(
                Violation(f"{one.reference}:explanation", Common.TOO_LONG, count=count, most=LONGEST_EXPLANATION)
            )
            continue
        try:
            rows.append(_new(one))
        except ValueError as error:
            faults.append(Violation(f"{one.reference}:", Fault.UNREADABLE, value=repr(str(error))))
    return rows, faults


def _new(one: facts.WantedCharge) -> NewCharge:
    if not 0 < len(one.reference) <= LONGEST_REFERENCE:
        raise ValueError(f"reference of {len(one.reference)} characters")
    days = (_day(one.start_date), _day(one.end_date), _day(one.due_date))
    return NewCharge(
        one.fee_item_code,
        UUID(bytes=one.unit_id),
        UUID(bytes=one.customer_id) if one.customer_id else None,
        Asked(one.amount_minor, *days),
        one.explanation,
        one.reference,
        one.maker,
        at=f"{one.reference}:",
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _refusals(wanted: Sequence[facts.WantedCharge], faults: Sequence[Violation]) -> Iterator[facts.AnsweredCharge]:
    """One answer for each reference of which something is wrong, with the first fault."""
    first: dict[str, Violation] = {}
    for fault in faults:
        first.setdefault(fault.field.rpartition(":")[0], fault)
    for one in wanted:
        if one.reference in first:
            fault = first.pop(one.reference)
            name = fault.field.rpartition(":")[2]
            yield facts.AnsweredCharge(
                reference=one.reference,
                state=REFUSED,
                code=fault.code,
                message=f"{name} {fault.message}".strip(),
                amount_minor=one.amount_minor,
            )


def _withdraw(tx: Tx, charge: Charge, why: str) -> bool:
    """Takes a charge back; whether it could be. A deposit that is paid stays, and goes back as its refund."""
    if charge.state == WAITING:
        # Whose turn it is does not matter: what asked for it takes it back, for whoever it asked.
        named = str(charge.charge_id)
        approvals.withdraw(tx, SUBJECT, named, company_id=charge.company_id, reason=why, maker=charge.maker)
        charge.decided("", why)
        charge.end(WITHDRAWN)
    elif charge.state == CHARGED:
        receivable = tx.lock(Receivable, (charge.company_id, charge.receivable_id))
        if receivables.paid_of(tx, receivable) and receivables.is_deposit(tx, receivable):
            return False
        _take_back(tx, charge, receivable, why)
    return True


def _take_back(tx: Tx, charge: Charge, receivable: Receivable, why: str) -> None:
    """Nobody in the office asked for it: the service that charged it takes it back."""
    change = receivable.asked(VOID, receivable.owed, why, maker="")
    change.decide(APPROVED, "", why)
    if receivables.take_back(tx, receivable, change, charge):
        tx.add(change)
