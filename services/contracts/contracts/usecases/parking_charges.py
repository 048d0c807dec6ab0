"""What terms of parking leases are charged by billing's door, what billing and payments say of it, and offers that
nobody pays. Whoever touches a term has its lease locked first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock
from manor.billing.v1 import events_pb2 as billing
from manor.payments.v1 import events_pb2 as payments
from sqlalchemy import ColumnElement, delete, or_, select, text
from sqlalchemy.dialects.postgresql import insert

from contracts.records.parking import (
    CHARGED,
    FREE,
    LAPSED,
    OFFERED,
    REFUSED,
    SENT,
    WITHDRAWN,
    EarlySettlement,
    ParkingLease,
    Term,
)
from contracts.usecases import door
from contracts.usecases.parking_days import hold_days, publish_parking

if TYPE_CHECKING:
    from chassis.data.tx import Tx

CHUNK = 200
KEPT = timedelta(days=7)
_CODE = text("select code from units where company_id = :company and unit_id = :unit")


def charge(tx: Tx, lease: ParkingLease, terms: Sequence[Term]) -> None:
    """Wants terms of a lease to be charged, in this transaction; those that cost nothing are free.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: whose.
        terms: that are not charged yet, or that billing refused.
    """
    for term in terms:
        term.refusal_code = term.refusal_message = ""
        term.charge_state = SENT if term.amount_minor else FREE
    priced = [term for term in terms if term.amount_minor]
    if priced:
        code = str(tx.scalar(_CODE, {"company": lease.company_id, "unit": lease.unit_id}) or "")
        wanted = [_wanted(lease, term, code, tx.scope.principal.id) for term in priced]
        door.want(tx, lease.company_id, lease.estate_id, wanted)


def _wanted(lease: ParkingLease, term: Term, code: str, maker: str) -> billing.WantedCharge:
    return billing.WantedCharge(
        reference=term.reference,
        fee_item_code=lease.fee_item_code,
        unit_id=lease.unit_id.bytes,
        customer_id=lease.customer_id.bytes,
        amount_minor=term.amount_minor,
        start_date=str(term.start_date),
        end_date=str(term.end_date),
        due_date=str(term.pay_by_date or ""),
        explanation=f"{code}: {term.start_date} – {term.end_date}",
        maker=maker,
    )


def withdraw(tx: Tx, lease: ParkingLease, terms: Sequence[Term], state: str, why: str) -> None:
    """Takes terms back, with what was charged for them.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: whose.
        terms: which.
        state: what they are from here on, lapsed or withdrawn.
        why: whoever pays reads it.
    """
    charged = [term.reference for term in terms if term.charge_state in (SENT, CHARGED)]
    for term in terms:
        term.state, term.pay_by_date = state, None
        if term.charge_state in (SENT, CHARGED):
            term.charge_state = WITHDRAWN
    door.take_back(tx, lease.company_id, lease.estate_id, charged, why)


def offered_term(tx: Tx, lease: ParkingLease) -> Term | None:
    """The renewal of a lease that waits for its payment."""
    query = select(Term).where(
        Term.company_id == lease.company_id, Term.parking_lease_id == lease.parking_lease_id, Term.state == OFFERED
    )
    return tx.scalars(query.with_for_update()).one_or_none()


def hear_answers(tx: Tx, fact: billing.ChargesAnswered) -> None:
    """Notes what became of the charges of terms; other services' answers are not ours.

    Args:
        tx: under the company's scope.
        fact: answers of one estate.
    """
    if fact.source != door.SOURCE:
        return
    answers = {one.reference: one for one in fact.charges}
    ids = [UUID(reference.split("/")[1]) for reference in answers if reference.startswith("parking/")]
    terms = _locked(tx, fact.company_id, Term.term_id.in_(ids)) if ids else []
    for lease, term in terms:
        answer = answers.get(term.reference)
        if answer is not None:
            _answered(tx, lease, term, answer)


def _answered(tx: Tx, lease: ParkingLease, term: Term, answer: billing.AnsweredCharge) -> None:
    said = door.SAID.get(answer.state)
    if term.charge_state == WITHDRAWN or said is None:
        # It was taken back: what is still said of it is from before, or is what was taken back.
        term.receivable_id = answer.receivable_id or term.receivable_id
        return
    term.charge_state, term.receivable_id = said, answer.receivable_id
    if said == REFUSED:
        term.refusal_code, term.refusal_message = answer.code, answer.message
    early = tx.find(EarlySettlement, (term.company_id, answer.receivable_id))
    if early is not None:
        _settle(tx, lease, term, early.version, early.paid_minor)
        tx.session.delete(early)


def hear_settled(tx: Tx, fact: payments.PaymentSettled | payments.PaymentReversed | payments.PrepaymentDrawn) -> None:
    """Notes what is paid of terms; a resident's renewal goes on at once when it is.

    What is paid before billing has answered is kept until it does, while there is a term that waits for an answer.

    Args:
        tx: under the company's scope.
        fact: with items in their new state.
    """
    items = {one.receivable_id: one for one in fact.items}
    if not items:
        return
    waiting = (Term.estate_id == fact.estate_id) & (Term.charge_state == SENT)
    known = (Term.receivable_id > 0) & Term.receivable_id.in_(items)
    found = _locked(tx, fact.company_id, or_(known, waiting))
    for lease, term in found:
        if item := items.pop(term.receivable_id, None):
            _settle(tx, lease, term, item.version, item.paid_minor)
    if items and any(term.charge_state == SENT for _, term in found):
        _keep(tx, fact.company_id, fact.estate_id, items.values())


def _keep(tx: Tx, company_id: int, estate_id: int, items: Iterable[payments.SettledItem]) -> None:
    about = {"company_id": company_id, "estate_id": estate_id, "group_id": tx.scope.group_id}
    rows = [
        {**about, "receivable_id": one.receivable_id, "version": one.version, "paid_minor": one.paid_minor}
        for one in items
    ]
    statement = insert(EarlySettlement).values([{**row, "heard_at": clock.now()} for row in rows])
    told = statement.excluded
    tx.execute(
        statement.on_conflict_do_update(
            index_elements=["company_id", "receivable_id"],
            set_={"version": told.version, "paid_minor": told.paid_minor, "heard_at": told.heard_at},
            where=EarlySettlement.version < told.version,
        )
    )


def _settle(tx: Tx, lease: ParkingLease, term: Term, version: int, paid: int) -> None:
    if version <= term.paid_version:
        return
    term.paid_version, term.paid_minor = version, paid
    if term.state == OFFERED and term.paid:
        lease.take(term)
        tx.flush()
        publish_parking(tx, lease)
        about = {"until": str(lease.end_date), "paid_minor": paid}
        named = f"parkingLeases/{lease.parking_lease_id}"
        tx.audit("contracts.renew_parking", named, about, company_id=lease.company_id, estate_id=lease.estate_id)


def _locked(tx: Tx, company_id: int, which: ColumnElement[bool]) -> list[tuple[ParkingLease, Term]]:
    """Terms with their leases: the leases are locked, in the order of their ids, then the terms."""
    wanted = select(Term.parking_lease_id).where(Term.company_id == company_id, which)
    ids = sorted(set(tx.scalars(wanted)))
    if not ids:
        return []
    query = select(ParkingLease).where(ParkingLease.company_id == company_id, ParkingLease.parking_lease_id.in_(ids))
    locked = tx.scalars(query.order_by(ParkingLease.parking_lease_id).with_for_update())
    leases = {one.parking_lease_id: one for one in locked}
    terms = select(Term).where(Term.company_id == company_id, Term.parking_lease_id.in_(ids), which)
    found = tx.scalars(terms.order_by(Term.term_id).with_for_update().execution_options(populate_existing=True))
    return [(leases[one.parking_lease_id], one) for one in found]


def lapse_offers(tx: Tx, company_id: int, estate_id: int, today: date) -> int:
    """Lets renewals go that were not paid in time; gives how many.

    Args:
        tx: under the company's scope.
        company_id, estate_id: where.
        today: in the estate.
    """
    late = select(Term.term_id).where(
        Term.company_id == company_id, Term.estate_id == estate_id, Term.state == OFFERED, Term.pay_by_date < today
    )
    found = _locked(tx, company_id, Term.term_id.in_(list(tx.scalars(late.limit(CHUNK)))))
    for lease, term in found:
        lapse(tx, lease, term)
    tx.execute(
        delete(EarlySettlement).where(
            EarlySettlement.company_id == company_id,
            EarlySettlement.estate_id == estate_id,
            EarlySettlement.heard_at < clock.now() - KEPT,
        )
    )
    return len(found)


def lapse(tx: Tx, lease: ParkingLease, term: Term) -> None:
    """Lets a renewal go that waits for its payment; its days are free again."""
    withdraw(tx, lease, [term], LAPSED, "The renewal was not paid in time")
    hold_days(tx, lease, lease.end_date)
