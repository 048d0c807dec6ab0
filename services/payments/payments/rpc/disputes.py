"""DisputeService."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.payments.v1 import disputes_pb2 as pb
from manor.payments.v1 import disputes_pb2_grpc as stubs

from payments.queries import disputes as queries
from payments.records.disputes import ChannelRefund, Dispute
from payments.records.orders import PaymentOrder
from payments.usecases import disputes


class DisputeServicer(stubs.DisputeServiceServicer):
    """What we and channels see differently."""

    def GetDispute(self, request: pb.GetDisputeRequest, call: Call) -> pb.Dispute:
        """One dispute."""
        return _one(call.tx, disputes.get_dispute(call.tx, UUID(request.dispute_id)))

    def ListDisputes(self, request: pb.ListDisputesRequest, call: Call) -> pb.ListDisputesResponse:
        """A page of disputes."""
        state = fields.to_word(pb.DisputeState, request.state)
        filters = queries.DisputeFilter(request.company_id, state, request.unresolved_only)
        (before,) = paging.decode(request.page_token, UUID) or (None,)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_disputes(tx, filters, before, limit),
            lambda dispute: (dispute.dispute_id,),
        )
        return pb.ListDisputesResponse(disputes=_messages(call.tx, page), next_page_token=token, total_size=total)

    def CountOpenDisputes(self, request: pb.CountOpenDisputesRequest, call: Call) -> pb.CountOpenDisputesResponse:
        """How many wait for a proposal, by company."""
        counts = queries.count_open_disputes(call.tx, request.company_id)
        return pb.CountOpenDisputesResponse(
            counts=[pb.OpenDisputes(company_id=company, open_count=count) for company, count in counts]
        )

    def ProposeDisputeEnd(self, request: pb.ProposeDisputeEndRequest, call: Call) -> pb.Dispute:
        """One person says how it ends."""
        command = disputes.ProposeDisputeEnd(
            UUID(request.dispute_id),
            fields.to_word(pb.DisputeEnd, request.ending),
            request.reason,
            request.transaction_id,
            request.amount_minor,
            fields.to_moment(request.paid_time) if request.HasField("paid_time") else None,
            request.etag,
        )
        return _one(call.tx, disputes.propose_dispute_end(call.tx, command))

    def ApproveDisputeEnd(self, request: pb.ApproveDisputeEndRequest, call: Call) -> pb.Dispute:
        """A second person agrees."""
        command = disputes.DecideDisputeEnd(UUID(request.dispute_id), etag=request.etag)
        return _one(call.tx, disputes.approve_dispute_end(call.tx, command))

    def RejectDisputeEnd(self, request: pb.RejectDisputeEndRequest, call: Call) -> pb.Dispute:
        """A second person does not agree."""
        command = disputes.DecideDisputeEnd(UUID(request.dispute_id), request.reason, request.etag)
        return _one(call.tx, disputes.reject_dispute_end(call.tx, command))


def _one(tx: Tx, dispute: Dispute) -> pb.Dispute:
    return _messages(tx, [dispute])[0]


def _messages(tx: Tx, page: Sequence[Dispute]) -> list[pb.Dispute]:
    orders, refunds = queries.orders_of(tx, page), queries.refunds_of(tx, page)
    return [
        _message(one, orders.get(one.order_id) if one.order_id else None, refunds.get(one.dispute_id)) for one in page
    ]


def _message(dispute: Dispute, order: PaymentOrder | None, refund: ChannelRefund | None) -> pb.Dispute:
    return pb.Dispute(
        dispute_id=str(dispute.dispute_id),
        company_id=dispute.company_id,
        estate_id=dispute.estate_id or 0,
        customer_id=str(dispute.customer_id or ""),
        order_id=str(dispute.order_id or ""),
        channel_account_id=str(dispute.channel_account_id),
        channel=dispute.channel,
        kind=fields.from_word(pb.DisputeKind, dispute.kind),
        state=fields.from_word(pb.DisputeState, dispute.state),
        out_trade_no=dispute.out_trade_no,
        transaction_id=dispute.transaction_id,
        amount_minor=dispute.amount_minor,
        currency_code=dispute.currency_code,
        paid_time=dispute.paid_at,
        detail=dispute.detail,
        occurrences=dispute.occurrences,
        open_time=dispute.opened_at,
        allowed_ends=[fields.from_word(pb.DisputeEnd, end) for end in dispute.allowed_ends],
        ending=fields.from_word(pb.DisputeEnd, dispute.ending),
        reason=dispute.reason,
        reason_code=dispute.reason_code,
        proposed_by=dispute.proposed_by,
        propose_time=dispute.proposed_at,
        decided_by=dispute.decided_by,
        decide_time=dispute.decided_at,
        decision_reason=dispute.decision_reason,
        decision_reason_code=dispute.decision_reason_code,
        prepayment_minor=dispute.prepayment_minor,
        order_amount_minor=order.amount_minor if order else 0,
        order_state=order.state if order else "",
        refund=refund_message(refund) if refund else None,
        etag=dispute.etag,
    )


def refund_message(refund: ChannelRefund) -> pb.ChannelRefund:
    """A refund through a channel."""
    return pb.ChannelRefund(
        refund_id=str(refund.refund_id),
        state=fields.from_word(pb.RefundState, refund.state),
        out_refund_no=refund.out_refund_no,
        channel_refund_id=refund.channel_refund_id,
        amount_minor=refund.amount_minor,
        last_error=refund.last_error,
        create_time=refund.created_at,
        success_time=refund.succeeded_at,
    )
