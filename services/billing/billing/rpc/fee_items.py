"""FeeItemService."""

from __future__ import annotations

from typing import Any

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.billing.v1 import fee_items_pb2 as pb
from manor.billing.v1 import fee_items_pb2_grpc

from billing.queries import tariffs as queries
from billing.records.tariffs import EDITABLE, FeeItem
from billing.usecases import fee_items


class FeeItemServicer(fee_items_pb2_grpc.FeeItemServiceServicer):
    """What a company charges for."""

    def ListFeeItems(self, request: pb.ListFeeItemsRequest, call: Call) -> pb.ListFeeItemsResponse:
        after = paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_fee_items(
                tx,
                request.company_id,
                category=fields.to_word(pb.FeeCategory, request.category),
                after=after[0] if after else "",
                limit=limit,
            ),
            lambda item: (item.code,),
        )
        return pb.ListFeeItemsResponse(fee_items=map(fee_item_message, page), next_page_token=token, total_size=total)

    def GetFeeItem(self, request: pb.GetFeeItemRequest, call: Call) -> pb.FeeItem:
        return fee_item_message(call.tx.get(FeeItem, (request.company_id, request.fee_item_id)))

    def CreateFeeItem(self, request: pb.CreateFeeItemRequest, call: Call) -> pb.FeeItem:
        asked = request.fee_item
        values = {name: _value(asked, name) for name in ("code", "category", "cycle_months", *EDITABLE)}
        tx = call.tx
        item = fee_items.create_fee_item(tx, fee_items.CreateFeeItem(asked.company_id, values))
        return fee_item_message(item)

    def UpdateFeeItem(self, request: pb.UpdateFeeItemRequest, call: Call) -> pb.FeeItem:
        asked = request.fee_item
        command = fee_items.UpdateFeeItem(
            asked.company_id,
            asked.fee_item_id,
            {name: _value(asked, name) for name in request.update_mask.paths or EDITABLE},
            asked.etag,
        )
        tx = call.tx
        return fee_item_message(fee_items.update_fee_item(tx, command))


def _value(asked: pb.FeeItem, name: str) -> Any:
    value = getattr(asked, name, None)
    if name == "category":
        return fields.to_word(pb.FeeCategory, asked.category)
    if name == "payer_rule":
        return fields.to_word(pb.PayerRule, asked.payer_rule)
    return fields.to_decimal(asked.tax_rate) if name == "tax_rate" else value


def fee_item_message(item: FeeItem) -> pb.FeeItem:
    """A fee item as callers see it."""
    return pb.FeeItem(
        fee_item_id=item.fee_item_id,
        company_id=item.company_id,
        code=item.code,
        name=item.name,
        category=fields.from_word(pb.FeeCategory, item.category),
        tax_rate=fields.from_value(item.tax_rate),
        revenue_account=item.revenue_account,
        cycle_months=item.cycle_months,
        due_day=item.due_day,
        due_months_later=item.due_months_later,
        payer_rule=fields.from_word(pb.PayerRule, item.payer_rule),
        vacant_pays_in_full=item.vacant_pays_in_full,
        inactive=item.inactive,
        etag=str(item.version),
        own_category=item.own_category,
    )
