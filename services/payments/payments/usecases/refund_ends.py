"""Carries out how persons end a refund that the channel never answered for, or contradicts: it is asked anew, or as if
it had said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis import clock
from chassis.errors import Conflict

from payments.channels.channel import Refund
from payments.domain.disputes import CONTRADICTED_REFUND
from payments.usecases.refund_calls import hear_refund, refund_did_not_go
from payments.usecases.unanswered_refunds import refund_of

if TYPE_CHECKING:
    from chassis.data.tx import Tx

    from payments.records.disputes import Dispute


class RefundAnsweredMeanwhile(Conflict):
    """The channel has told how the refund ended since the end was proposed: rejecting that ends the dispute."""

    default_reason = "REFUND_ANSWERED_MEANWHILE"


def ask_again(tx: Tx, dispute: Dispute) -> None:
    """The channel is asked anew, under the same number."""
    _require_unanswered(tx, dispute)
    refund_of(tx, dispute).ask_again(clock.now())


def refund_was_made(tx: Tx, dispute: Dispute) -> None:
    """The payer has the money, under the number that the proposal names; what was booked so stands."""
    if dispute.kind == CONTRADICTED_REFUND:
        return
    _require_unanswered(tx, dispute)
    hear_refund(tx, Refund(dispute.out_trade_no, "succeeded", dispute.transaction_id))


def refund_was_not_made(tx: Tx, dispute: Dispute) -> None:
    """The money did not go: a dispute is open again, a deposit held again."""
    if dispute.kind == CONTRADICTED_REFUND:
        refund_did_not_go(tx, refund_of(tx, dispute), dispute.reason)
        return
    _require_unanswered(tx, dispute)
    hear_refund(tx, Refund(dispute.out_trade_no, "failed", detail=dispute.reason))


def _require_unanswered(tx: Tx, dispute: Dispute) -> None:
    if refund_of(tx, dispute).is_over:
        raise RefundAnsweredMeanwhile("The channel has told how the refund ended meanwhile: reject this end.")
