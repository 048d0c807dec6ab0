"""StocktakeService."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from chassis import directory
from chassis.approvals import Opinion
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.warehouse.v1 import materials_pb2 as materials_pb
from manor.warehouse.v1 import stocktakes_pb2 as pb
from manor.warehouse.v1 import stocktakes_pb2_grpc

from warehouse.queries import stocktakes as queries
from warehouse.queries.stock import store_names
from warehouse.records.stocktakes import Stocktake
from warehouse.usecases import stocktake_ends, stocktakes


class StocktakeServicer(stocktakes_pb2_grpc.StocktakeServiceServicer):
    """Stocktakes against a moving target."""

    def ListStocktakes(self, request: pb.ListStocktakesRequest, call: Call) -> pb.ListStocktakesResponse:
        wanted = queries.StocktakeFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.store_id),
            fields.to_word(pb.StocktakeState, request.state),
        )
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_stocktakes(tx, wanted, limit=limit, before=before),
            lambda row: (row.stocktake_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListStocktakesResponse(stocktakes=found, next_page_token=token, total_size=total)

    def GetStocktake(self, request: pb.GetStocktakeRequest, call: Call) -> pb.Stocktake:
        return _message(call.tx, call.tx.get(Stocktake, (request.company_id, UUID(request.stocktake_id))))

    def ListStocktakeLines(self, request: pb.ListStocktakeLinesRequest, call: Call) -> pb.ListStocktakeLinesResponse:
        stocktake = call.tx.get(Stocktake, (request.company_id, UUID(request.stocktake_id)))
        narrow, after = (
            fields.to_word(pb.StocktakeLines, request.lines),
            paging.decode(request.page_token, str, UUID, str, str),
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_stocktake_lines(
                tx, stocktake, narrow, request.text, limit=limit, after=after
            ),
            lambda row: (row.code_key, row.material_id, row.bin, row.batch),
        )
        found = [_line(row, hides=stocktake.hides) for row in page]
        return pb.ListStocktakeLinesResponse(lines=found, next_page_token=token, total_size=total)

    def OpenStocktake(self, request: pb.OpenStocktakeRequest, call: Call) -> pb.Stocktake:
        command = stocktakes.OpenStocktake(
            request.company_id,
            UUID(request.store_id),
            request.name,
            fields.to_date(request.count_date),
            request.blind,
            fields.to_word(materials_pb.MaterialCategory, request.category),
        )
        return _message(call.tx, stocktakes.open_stocktake(call.tx, command))

    def RecordCounts(self, request: pb.RecordCountsRequest, call: Call) -> pb.RecordCountsResponse:
        key = (request.company_id, UUID(request.stocktake_id))
        made = stocktakes.record_counts(
            call.tx, stocktakes.RecordCounts(*key, tuple(_count(one) for one in request.counts))
        )
        kept = call.tx.get(Stocktake, key)
        rows = queries.lines_of(call.tx, kept, [(one.material_id, one.bin, one.batch) for one in made])
        return pb.RecordCountsResponse(lines=[_line(row, hides=kept.hides) for row in rows])

    def SubmitStocktake(self, request: pb.SubmitStocktakeRequest, call: Call) -> pb.Stocktake:
        command = stocktake_ends.SubmitStocktake(
            request.company_id,
            UUID(request.stocktake_id),
            request.uncounted_are_gone,
            request.with_moved,
            request.etag,
        )
        return _message(call.tx, stocktake_ends.submit_stocktake(call.tx, command))

    def CancelStocktake(self, request: pb.CancelStocktakeRequest, call: Call) -> pb.Stocktake:
        command = stocktakes.CancelStocktake(request.company_id, UUID(request.stocktake_id), request.reason)
        return _message(call.tx, stocktakes.cancel_stocktake(call.tx, command))

    def ApproveStocktake(self, request: pb.DecideStocktakeRequest, call: Call) -> pb.Stocktake:
        command = stocktake_ends.DecideStocktake(UUID(request.stocktake_id), Opinion(request.reason))
        return _message(call.tx, stocktake_ends.approve_stocktake(call.tx, command))

    def RefuseStocktake(self, request: pb.DecideStocktakeRequest, call: Call) -> pb.Stocktake:
        command = stocktake_ends.DecideStocktake(UUID(request.stocktake_id), Opinion(request.reason))
        return _message(call.tx, stocktake_ends.refuse_stocktake(call.tx, command))


def _count(one: pb.Count) -> stocktakes.Count:
    return stocktakes.Count(
        material_id=UUID(one.material_id),
        quantity=fields.to_decimal(one.quantity),
        unit=one.unit,
        bin=one.bin,
        batch=one.batch,
        adds=one.adds,
        value_minor=one.value_minor,
    )


def _message(tx: Tx, kept: Stocktake) -> pb.Stocktake:
    tx.flush()
    (message,) = _messages(tx, kept.company_id, [kept])
    return message


def _messages(tx: Tx, company_id: int, many: Sequence[Stocktake]) -> Iterable[pb.Stocktake]:
    stores = store_names(tx, company_id, (one.store_id for one in many))
    counts = queries.line_counts(tx, company_id, [one.stocktake_id for one in many])
    currency = directory.company(tx, company_id).currency_code
    return [_told(one, stores, counts.get(one.stocktake_id), currency) for one in many]


def _told(one: Stocktake, stores: dict[UUID, str], counts: Any, currency: str) -> pb.Stocktake:
    return pb.Stocktake(
        stocktake_id=str(one.stocktake_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        store_id=str(one.store_id),
        store_name=stores.get(one.store_id, ""),
        name=one.name,
        count_date=str(one.count_date),
        blind=one.blind,
        category=fields.from_word(materials_pb.MaterialCategory, one.category),
        state=fields.from_word(pb.StocktakeState, one.state),
        line_count=counts.lines if counts else 0,
        counted_count=counts.counted if counts else 0,
        different_count=counts.different if counts and one.state != "counting" else 0,
        surplus_minor=one.surplus_minor if one.state != "counting" else 0,
        shortage_minor=one.shortage_minor if one.state != "counting" else 0,
        currency_code=currency,
        move_id=fields.from_value(one.move_id),
        principal_id=one.principal_id,
        create_time=one.created_at,
        reason=one.reason,
        etag=one.etag,
    )


def _line(row: Any, *, hides: bool) -> pb.StocktakeLine:
    counted = row.counted_quantity is not None
    told = pb.StocktakeLine(
        line_id=f"{row.material_id}/{row.bin}/{row.batch}",
        material_id=str(row.material_id),
        code=row.code,
        name=row.name,
        specification=row.specification,
        unit=row.unit,
        bin=row.bin,
        batch=row.batch,
        counted=counted,
        counted_quantity=fields.from_value(row.counted_quantity),
        principal_id=row.counted_by,
        count_time=row.counted_at,
        value_minor=row.value_minor,
    )
    if hides:
        return told
    told.opened_quantity = fields.from_value(row.opened_quantity)
    told.moved_quantity = fields.from_value(row.moved_quantity)
    told.expected_quantity = fields.from_value(row.expected_quantity)
    told.difference_quantity = fields.from_value(row.difference_quantity) if counted or row.difference_quantity else ""
    told.difference_minor = row.difference_minor
    return told
