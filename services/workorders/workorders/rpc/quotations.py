"""QuotationService."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import prices_pb2, quotations_pb2_grpc
from manor.workorders.v1 import quotations_pb2 as pb

from workorders.queries import quotations as queries
from workorders.records.orders import Order
from workorders.records.quotations import OrderCharge, Quotation, QuotationLine
from workorders.usecases import quotations


class QuotationServicer(quotations_pb2_grpc.QuotationServiceServicer):
    """Quotations of orders."""

    def ListQuotations(self, request: pb.ListQuotationsRequest, call: Call) -> pb.ListQuotationsResponse:
        order = call.tx.get(Order, (request.company_id, UUID(request.order_id)))
        after = paging.decode(request.page_token, int)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_quotations(
                tx, order.company_id, order.order_id, limit=limit, after=after[0] if after else 0
            ),
            lambda row: (row.place,),
        )
        found = _messages(call.tx, order.company_id, page)
        return pb.ListQuotationsResponse(quotations=found, next_page_token=token, total_size=total)

    def CreateQuotation(self, request: pb.CreateQuotationRequest, call: Call) -> pb.Quotation:
        lines = [
            quotations.WantedLine(UUID(one.price_item_id), fields.to_decimal(one.quantity)) for one in request.lines
        ]
        free = fields.to_word(pb.FreeReason, request.free_reason)
        command = quotations.CreateQuotation(request.company_id, UUID(request.order_id), lines, free, request.note)
        return _message(call.tx, quotations.create_quotation(call.tx, command))

    def AnswerQuotation(self, request: pb.AnswerQuotationRequest, call: Call) -> pb.Quotation:
        command = quotations.AnswerQuotation(
            request.company_id,
            UUID(request.quotation_id),
            request.accepted,
            request.etag,
            request.reason,
            request.signer,
            fields.to_uuid(request.attachment_id),
        )
        return _message(call.tx, quotations.answer_quotation(call.tx, command))

    def WithdrawQuotation(self, request: pb.WithdrawQuotationRequest, call: Call) -> pb.Quotation:
        command = quotations.WithdrawQuotation(request.company_id, UUID(request.quotation_id), request.reason)
        return _message(call.tx, quotations.withdraw_quotation(call.tx, command))


def _message(tx: Tx, one: Quotation) -> pb.Quotation:
    tx.flush()
    return _messages(tx, one.company_id, [one])[0]


def _messages(tx: Tx, company_id: int, many: Sequence[Quotation]) -> list[pb.Quotation]:
    ids = [one.quotation_id for one in many]
    lines, charges = queries.lines_of(tx, company_id, ids), queries.charges_of(tx, company_id, ids)
    currency = directory.company(tx, company_id).currency_code
    return [
        pb.Quotation(
            quotation_id=str(one.quotation_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            order_id=str(one.order_id),
            place=one.place,
            state=fields.from_word(pb.QuotationState, one.state),
            total_minor=one.total_minor,
            currency_code=currency,
            free_reason=fields.from_word(pb.FreeReason, one.free_reason),
            note=one.note,
            lines=[_line(line) for line in lines.get(one.quotation_id, ())],
            maker=one.maker,
            create_time=one.made_at,
            answerer=one.answerer,
            answer_time=one.answered_at,
            reason=one.reason,
            signer=one.signer,
            attachment_id=fields.from_value(one.attachment_id),
            attachment_sha256=one.attachment_sha256,
            charges=[_charge(each) for each in charges.get(one.quotation_id, ())],
            etag=one.etag,
        )
        for one in many
    ]


def _line(one: QuotationLine) -> pb.QuotationLine:
    return pb.QuotationLine(
        price_item_id=str(one.price_item_id),
        quantity=fields.from_value(one.quantity),
        kind=fields.from_word(prices_pb2.PriceKind, one.kind),
        code=one.code,
        name_zh=one.name_zh,
        name_en=one.name_en,
        measure=one.measure,
        price_minor=one.price_minor,
        amount_minor=one.amount_minor,
        warranty_number=one.warranty_number,
    )


def _charge(one: OrderCharge) -> pb.OrderCharge:
    return pb.OrderCharge(
        fee_item_code=one.fee_item_code,
        amount_minor=one.amount_minor,
        state=fields.from_word(pb.OrderChargeState, one.state),
        refusal_code=one.refusal_code,
        refusal_message=one.refusal_message,
        receivable_id=one.receivable_id,
        credit_receivable_id=one.credit_receivable_id,
    )
