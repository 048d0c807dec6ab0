"""Carries out how persons end a refund that the channel never answered for: it is asked anew, or as if it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis import clock
from chassis.errors import Conflict

from payments.channels.channel import Refund
from payments.usecases.refund_calls import hear_refund
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
    """The payer has the money, under the number that the proposal names."""
    _require_unanswered(tx, dispute)
    hear_refund(tx, Refund(dispute.out_trade_no, "succeeded", dispute.transaction_id))


def refund_was_not_made(tx: Tx, dispute: Dispute) -> None:
    """The money did not go: a dispute is open again, a deposit held again."""
    _require_unanswered(tx, dispute)
    hear_refund(tx, Refund(dispute.out_trade_no, "failed", detail=dispute.reason))


def _require_unanswered(tx: Tx, dispute: Dispute) -> None:
    if refund_of(tx, dispute).is_over:
        raise RefundAnsweredMeanwhile("The channel has told how the refund ended meanwhile: reject this end.")
