"""Disputes with a channel: one person of finance proposes how each ends, and a second one decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from chassis import approvals, clock
from chassis.approvals import Approval, Opinion
from chassis.data.tx import Tx
from chassis.errors import Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import text

from payments.domain.disputes import (
    ASK_AGAIN,
    BOOK,
    MADE,
    NOT_MADE,
    REFUND,
    RELEASE,
    REVERSE,
    UNANSWERED_REFUND,
    WRITE_OFF,
)
from payments.records.disputes import Dispute
from payments.usecases import reasons
from payments.usecases.dispute_ends import book, is_settled, refund, release, reverse, write_off
from payments.usecases.refund_ends import ask_again, refund_was_made, refund_was_not_made
from payments.violations import Fault

OLDEST = timedelta(days=366)  # of a payment that is entered by hand
CARRY_OUT = {
    BOOK: book,
    REFUND: refund,
    RELEASE: release,
    WRITE_OFF: write_off,
    REVERSE: reverse,
    ASK_AGAIN: ask_again,
    MADE: refund_was_made,
    NOT_MADE: refund_was_not_made,
}
# There is one matter of a kind, order and payment: another one may wait for its payment meanwhile.
_SAME_WITHOUT_PAYMENT = text(
    "select exists (select from disputes d join disputes o using (company_id, channel_account_id, kind, out_trade_no)"
    " where d.dispute_id = :id and o.dispute_id <> d.dispute_id and o.transaction_id = '' and o.state <> 'resolved')"
)


@dataclass(frozen=True, slots=True)
class ProposeDisputeEnd:
    """How a dispute is to end.

    Args:
        dispute_id: which.
        ending: as `domain.disputes.ENDS` allows for its kind.
        reason: why.
        transaction_id, amount_minor, paid_at: as the channel's own pages show the payment; only where the channel has
            not told us. Of a refund that was made the first alone, the channel's number of it.
        etag: the dispute as it was seen; not checked where it is empty.
    """

    dispute_id: UUID
    ending: str
    reason: str
    transaction_id: str = ""
    amount_minor: int = 0
    paid_at: datetime | None = None
    etag: str = ""


@dataclass(frozen=True, slots=True)
class DecideDisputeEnd:
    """A second person's decision about a proposed end."""

    dispute_id: UUID
    reason: str = ""
    etag: str = ""
    opinion: Opinion = field(default_factory=Opinion)


def propose_dispute_end(tx: Tx, command: ProposeDisputeEnd) -> Dispute:
    """Proposes how a dispute ends.

    Raises:
        DisputeState, PreconditionFailed, NotFound.
        Invalid: the end does not fit, or the payment is not known.
    """
    dispute = get_dispute(tx, command.dispute_id, lock=True)
    if command.transaction_id and not dispute.transaction_id:
        _enter_payment(dispute, command)
    dispute.propose(command.ending, command.reason, tx.scope.principal.id, clock.now(), command.etag)
    dispute.reason_code = reasons.code_of(tx, dispute.company_id, reasons.DISPUTE, command.reason)
    dispute.decision_reason_code = ""
    approvals.request(
        tx,
        "dispute",
        str(dispute.dispute_id),
        dispute.version,
        company_id=dispute.company_id,
        estate_id=dispute.estate_id or 0,
        reason=command.reason,
        label=dispute.out_trade_no,
        amount_minor=dispute.amount_minor,
    )
    _audit(tx, "payments.propose_dispute_end", dispute)
    return dispute


def _enter_payment(dispute: Dispute, command: ProposeDisputeEnd) -> None:
    if dispute.kind == UNANSWERED_REFUND:
        dispute.transaction_id = command.transaction_id if command.ending == MADE else ""
        return
    now = clock.now()
    if command.paid_at is None or not now - OLDEST <= command.paid_at <= now:
        message = "The time of payment lies in the past, a year back at most."
        raise Invalid(message, violations=[Violation("paid_time", Fault.NOT_IN_LAST_YEAR)])
    if command.amount_minor <= 0:
        message = "The amount is what was paid, in minor units."
        raise Invalid(message, violations=[Violation("amount_minor", Common.NOT_ABOVE_ZERO)])
    dispute.transaction_id, dispute.amount_minor = command.transaction_id, command.amount_minor
    dispute.paid_at = command.paid_at


def approve_dispute_end(tx: Tx, command: DecideDisputeEnd) -> Dispute:
    """Approves the proposed end and carries it out. Where the company's flow has steps left, the proposal goes on to
    the next of them.

    Raises:
        DisputeState, SamePerson, NotYourTurn, PreconditionFailed, NotFound.
        Conflict: meanwhile the channel has told something else.
    """
    dispute = get_dispute(tx, command.dispute_id, lock=True)
    dispute.must_wait(tx.scope.principal.id, command.etag)
    if _decide(tx, dispute, approve=True, opinion=command.opinion).waits:
        return dispute
    dispute.approve(tx.scope.principal.id, clock.now())
    CARRY_OUT[dispute.ending](tx, dispute)
    _audit(tx, "payments.approve_dispute_end", dispute)
    return dispute


def reject_dispute_end(tx: Tx, command: DecideDisputeEnd) -> Dispute:
    """Rejects the proposed end: the dispute is open again, or over where the channel has settled its order meanwhile.

    Raises:
        DisputeState, SamePerson, PreconditionFailed, NotFound.
    """
    dispute = get_dispute(tx, command.dispute_id, lock=True)
    dispute.must_wait(tx.scope.principal.id, command.etag)
    _decide(tx, dispute, approve=False, opinion=Opinion(command.reason))
    dispute.reject(command.reason, tx.scope.principal.id, clock.now())
    dispute.decision_reason_code = reasons.code_of(tx, dispute.company_id, reasons.REFUSAL, command.reason)
    if is_settled(tx, dispute):
        dispute.settled()
    elif dispute.entered_by_hand and not tx.execute(_SAME_WITHOUT_PAYMENT, {"id": dispute.dispute_id}).scalar_one():
        dispute.forget_payment()
    _audit(tx, "payments.reject_dispute_end", dispute)
    return dispute


@approvals.decides("dispute")
def decide_dispute_end(tx: Tx, command: approvals.Decide) -> Dispute:
    """Approves or rejects a proposed end in the name of whoever's turn it is.

    Raises:
        As approve_dispute_end and reject_dispute_end.
    """
    decided = DecideDisputeEnd(UUID(command.resource_id), command.opinion.text, opinion=command.opinion)
    return approve_dispute_end(tx, decided) if command.approve else reject_dispute_end(tx, decided)


def get_dispute(tx: Tx, dispute_id: UUID, *, lock: bool = False) -> Dispute:
    """The dispute of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(Dispute, dispute_id=dispute_id, lock=lock)


def _decide(tx: Tx, dispute: Dispute, *, approve: bool, opinion: Opinion) -> Approval:
    return approvals.decide(
        tx,
        "dispute",
        str(dispute.dispute_id),
        company_id=dispute.company_id,
        version=dispute.version,
        approve=approve,
        opinion=opinion,
    )


def _audit(tx: Tx, action: str, dispute: Dispute) -> None:
    tx.session.flush()
    tx.audit(
        action,
        f"disputes/{dispute.dispute_id}",
        {
            "kind": dispute.kind,
            "ending": dispute.ending,
            "reason": dispute.reason,
            "amount_minor": dispute.amount_minor,
            "transaction_id": dispute.transaction_id,
        },
        company_id=dispute.company_id,
        estate_id=dispute.estate_id or 0,
    )
