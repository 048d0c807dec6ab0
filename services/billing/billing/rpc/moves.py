"""MoveService."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from chassis import directory
from chassis.data.tx import Tx
from chassis.money import plain
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import moves_pb2 as pb
from manor.billing.v1 import moves_pb2_grpc, prices_pb2

from billing.domain import prices
from billing.domain.charges import Charge
from billing.domain.prices import Rate
from billing.rpc.explanations import explained_steps
from billing.usecases import final_bills, move_ins, move_outs
from billing.usecases.move_ins import MoveInLine
from billing.usecases.move_outs import KEPT, PRORATED, VOIDED, Outcome


class MoveServicer(moves_pb2_grpc.MoveServiceServicer):
    """What a move means for the money."""

    def PreviewMoveIn(self, request: pb.PreviewMoveInRequest, call: Call) -> pb.MoveInPreview:
        start = fields.to_date(request.start_date)
        assert start is not None  # REQUIRED
        move = move_ins.MoveIn(
            UUID(request.unit_id),
            fields.to_uuid(request.customer_id) or move_ins.NOBODY,
            fields.to_word(pb.MoveRole, request.role),
            start,
            request.vacant,
            fields.to_uuid(request.leaving_occupancy_id),
        )
        tx = call.tx
        lines = [_line(tx, request.company_id, one) for one in move_ins.preview_move_in(tx, request.company_id, move)]
        currency = directory.company(tx, request.company_id).currency_code
        return pb.MoveInPreview(
            currency_code=currency, lines=lines, first_minor=sum(line.first.amount_minor for line in lines)
        )

    def PreviewMoveOut(self, request: pb.PreviewMoveOutRequest, call: Call) -> pb.MoveOutPreview:
        settled = fields.to_date(request.settlement_date)
        assert settled is not None  # REQUIRED
        tx = call.tx
        found = move_outs.preview_move_out(tx, request.company_id, UUID(request.occupancy_id), settled)
        bill = final_bills.preview_final_bill(tx, request.company_id, UUID(request.occupancy_id), settled)
        currency = directory.company(tx, request.company_id).currency_code
        outcomes = found.outcomes
        owed = [one for one in outcomes if one.outcome in (KEPT, PRORATED)]
        outstanding = sum(max(one.after - int(one.row.paid), 0) for one in owed)
        to_bill = sum(int(line.amount_minor) for line in bill.lines)
        return pb.MoveOutPreview(
            currency_code=currency,
            prorated=found.prorate,
            lines=map(_outcome, outcomes),
            voided_minor=sum(int(one.row.amount) for one in outcomes if one.outcome == VOIDED),
            lowered_minor=sum(int(one.row.amount) - one.after for one in outcomes if one.outcome == PRORATED),
            outstanding_minor=outstanding,
            to_bill=map(_charge, bill.lines),
            to_bill_minor=to_bill,
            unread_meters=map(_unread, bill.unread),
            total_minor=outstanding + to_bill,
        )


def _charge(line: Any) -> pb.MoveOutCharge:
    return pb.MoveOutCharge(
        fee_item_id=line.fee_item_id,
        fee_item_code=line.fee_item_code,
        fee_item_name=line.fee_item_name,
        period_start=str(line.period_start),
        period_end=str(line.period_end),
        due_date=str(line.due_date),
        amount_minor=int(line.amount_minor),
        revises=line.revised,
    )


def _unread(meter: Any) -> pb.UnreadMeter:
    return pb.UnreadMeter(
        meter_id=str(meter.meter_id),
        number=meter.number,
        fee_item_name=meter.fee_item_name,
        last_date=fields.from_value(meter.last_date),
        last_value="" if meter.last_value is None else plain(meter.last_value),
    )


def _outcome(one: Outcome) -> pb.MoveOutLine:
    row = one.row
    return pb.MoveOutLine(
        receivable_id=row.receivable_id,
        fee_item_id=row.fee_item_id,
        fee_item_code=row.fee_item_code,
        fee_item_name=row.fee_item_name,
        period_start=str(row.period_start),
        period_end=str(row.period_end),
        due_date=str(row.due_date),
        amount_minor=int(row.amount),
        paid_minor=int(row.paid),
        outcome=fields.from_word(pb.MoveOutOutcome, one.outcome),
        amount_after_minor=one.after,
    )


def _line(tx: Tx, company_id: int, line: MoveInLine) -> pb.MoveInLine:
    return pb.MoveInLine(
        fee_item_id=line.item.fee_item_id,
        fee_item_code=line.item.code,
        fee_item_name=line.item.name,
        cycle_months=line.item.cycle_months,
        first=_bill(tx, company_id, line.first),
        next=_bill(tx, company_id, line.following),
        usage_price=_usage(line.usage),
    )


def _bill(tx: Tx, company_id: int, charge: Charge | None) -> pb.MoveInBill | None:
    if charge is None:
        return None
    priced = prices.price(charge.basis)
    return pb.MoveInBill(
        period_start=str(charge.days.start),
        period_end=str(charge.days.end),
        amount_minor=priced.amount,
        steps=explained_steps(tx, company_id, priced.steps),
    )


def _usage(rate: Rate | None) -> prices_pb2.TariffVersion | None:
    if rate is None:
        return None
    tiered = rate.kind == prices.TIERED
    return prices_pb2.TariffVersion(
        effective_date=str(rate.effective),
        kind=fields.from_word(prices_pb2.TariffKind, rate.kind),
        price="" if tiered else fields.from_value(rate.tiers[0].price),
        tier_span=fields.from_word(prices_pb2.TierSpan, rate.span if tiered else ""),
        tiers=[
            prices_pb2.Tier(up_to=fields.from_value(one.up_to), price=fields.from_value(one.price))
            for one in rate.tiers
        ]
        if tiered
        else [],
    )
