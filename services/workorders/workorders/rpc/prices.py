"""PriceService."""

from __future__ import annotations

from uuid import UUID

from chassis import directory
from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import prices_pb2 as pb
from manor.workorders.v1 import prices_pb2_grpc

from workorders.queries import quotations as queries
from workorders.records.quotations import PriceItem
from workorders.usecases import prices


class PriceServicer(prices_pb2_grpc.PriceServiceServicer):
    """The price list."""

    def ListPriceItems(self, request: pb.ListPriceItemsRequest, call: Call) -> pb.ListPriceItemsResponse:
        after = paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_price_items(
                tx, request.company_id, retired=request.with_retired, limit=limit, after=after[0] if after else ""
            ),
            lambda row: (row.code_key,),
        )
        found = [_message(call, one) for one in page]
        return pb.ListPriceItemsResponse(price_items=found, next_page_token=token, total_size=total)

    def CreatePriceItem(self, request: pb.CreatePriceItemRequest, call: Call) -> pb.PriceItem:
        command = prices.CreatePriceItem(request.company_id, _wanted(request.price_item))
        return _message(call, prices.create_price_item(call.tx, command))

    def UpdatePriceItem(self, request: pb.UpdatePriceItemRequest, call: Call) -> pb.PriceItem:
        wanted = _wanted(request.price_item)
        command = prices.UpdatePriceItem(
            request.company_id, UUID(request.price_item_id), wanted, request.price_item.etag
        )
        return _message(call, prices.update_price_item(call.tx, command))


def _wanted(new: pb.PriceItem) -> prices.Wanted:
    return prices.Wanted(
        code=new.code,
        name_zh=new.name_zh,
        name_en=new.name_en,
        kind=fields.to_word(pb.PriceKind, new.kind),
        measure=new.measure,
        price_minor=new.price_minor,
        fee_item_code=new.fee_item_code,
        warranty_days=new.warranty_days,
        retired=new.retired,
    )


def _message(call: Call, one: PriceItem) -> pb.PriceItem:
    return pb.PriceItem(
        price_item_id=str(one.price_item_id),
        company_id=one.company_id,
        code=one.code,
        name_zh=one.name_zh,
        name_en=one.name_en,
        kind=fields.from_word(pb.PriceKind, one.kind),
        measure=one.measure,
        price_minor=one.price_minor,
        currency_code=directory.company(call.tx, one.company_id).currency_code,
        fee_item_code=one.fee_item_code,
        warranty_days=one.warranty_days,
        retired=one.retired,
        etag=one.etag,
    )
