"""What other services lower of what they wanted: credited by what it is too much, once, whatever was paid of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis import directory
from chassis.errors import Conflict
from chassis.facts.envelope import heard
from manor.billing.v1 import events_pb2 as facts

from billing.records.charges import CHARGED, Charge
from billing.records.receivables import ADJUSTMENT, APPROVED, Receivable
from billing.usecases import closed_months, receivables
from billing.usecases.charge_answers import answer_of, tell
from billing.usecases.wanted_charges import known_charges

if TYPE_CHECKING:
    from chassis.data.tx import Tx


class NotToLower(Conflict):
    """The fact lowers what billing has not heard of yet, or says an amount that is none: it is heard again later."""

    default_reason = "NOT_TO_LOWER"


def lower_charges(tx: Tx, fact: facts.ChargesLowered) -> None:
    """Lowers what a service wanted; what comes to less already, or was taken back, stays as it is.

    Args:
        tx: under the company's scope.
        fact: references of one estate with what each is to come to.

    Raises:
        NotToLower: a reference is not known yet, or its amount is none.
    """
    source = heard().source
    wanted = {one.reference: one.amount_minor for one in fact.charges}
    currency = directory.company(tx, fact.company_id).currency_code
    known = known_charges(tx, fact.company_id, source, list(wanted))
    if known.keys() != wanted.keys() or fact.currency_code != currency or min(wanted.values(), default=1) <= 0:
        raise NotToLower("A charge that is to be lowered is not here, or its amount is none")
    why = fact.explanation or "Lowered"
    stay = {one.reference for one in known.values() if not _lower(tx, one, wanted[one.reference], why)}
    tx.flush()
    answers = [answer_of(one, deposit_paid=one.reference in stay) for one in known.values()]
    tell(tx, fact.company_id, fact.estate_id, source, answers)
    tx.audit(
        "billing.lower_charges",
        f"estates/{fact.estate_id}",
        {"source": source, "charges": [one.charge_id for one in known.values()][:100]},
        company_id=fact.company_id,
        estate_id=fact.estate_id,
    )


def _lower(tx: Tx, charge: Charge, to: int, why: str) -> bool:
    """Lowers a charge; whether it could be. What is paid of a deposit goes back as its refund."""
    less = charge.stands - to
    if charge.state != CHARGED or less <= 0:
        return True
    receivable = tx.lock(Receivable, (charge.company_id, charge.receivable_id))
    paid = receivables.paid_of(tx, receivable)
    # What was waived or adjusted meanwhile is not credited again.
    credit = min(less, receivable.owed + closed_months.beside(tx, receivable))
    if paid and receivables.is_deposit(tx, receivable):
        return False
    charge.lowered_minor += less
    if credit > 0:
        change = receivable.asked(ADJUSTMENT, -credit, why, maker="")
        change.decide(APPROVED, "", why)
        if closed_months.is_closed(tx, receivable) or receivable.owed - credit < paid:
            closed_months.book_beside(tx, receivable, change)
        else:
            receivable.apply(ADJUSTMENT, -credit)
            receivables.publish_changes(tx, charge.company_id, charge.estate_id, [receivable], "adjusted")
        tx.add(change)
    return True
