"""StockService."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from chassis.approvals import Opinion
from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from google.longrunning.operations_pb2 import Operation
from manor.warehouse.v1 import materials_pb2 as materials_pb
from manor.warehouse.v1 import stock_pb2 as pb
from manor.warehouse.v1 import stock_pb2_grpc

from warehouse.queries import stock as queries
from warehouse.records.stock import Balance, Material, Move, Store
from warehouse.rpc import stock_told as told
from warehouse.usecases import moves, scraps, stores
from warehouse.usecases.stock_exports import ExportBalances, export_balances
from warehouse.usecases.stock_lines import Document, Line

CSV = "csv"


class StockServicer(stock_pb2_grpc.StockServiceServicer):
    """Stores, what they have, and the moves that change it."""

    def ListStores(self, request: pb.ListStoresRequest, call: Call) -> pb.ListStoresResponse:
        where, after = (request.company_id, request.estate_id), paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_stores(
                tx, *where, with_closed=request.with_closed, limit=limit, after=after
            ),
            lambda row: (row.code_key,),
        )
        found = map(told.store_message, page)
        return pb.ListStoresResponse(stores=found, next_page_token=token, total_size=total)

    def CreateStore(self, request: pb.CreateStoreRequest, call: Call) -> pb.Store:
        where = (request.company_id, request.estate_id)
        command = stores.CreateStore(*where, request.store.code, request.store.name)
        return told.store_message(stores.create_store(call.tx, command))

    def UpdateStore(self, request: pb.UpdateStoreRequest, call: Call) -> pb.Store:
        key, asked = (request.company_id, UUID(request.store_id)), request.store
        command = stores.UpdateStore(*key, asked.code, asked.name, asked.closed, asked.etag)
        return told.store_message(stores.update_store(call.tx, command))

    def SetSafetyStock(self, request: pb.SetSafetyStockRequest, call: Call) -> pb.Balance:
        quantities = fields.to_decimal(request.safety_quantity), fields.to_decimal(request.target_quantity)
        kept = stores.set_safety_stock(call.tx, stores.SetSafetyStock(*_key(request), *quantities, request.lead_days))
        return _balance(call, kept)

    def ListBalances(self, request: pb.ListBalancesRequest, call: Call) -> pb.ListBalancesResponse:
        wanted, after = _filter(request), paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_balances(tx, wanted, limit=limit, after=after),
            lambda row: (row[1].code_key, row[0].store_id),
        )
        found = [told.balance_message(call.tx, *row) for row in page]
        return pb.ListBalancesResponse(balances=found, next_page_token=token, total_size=total)

    def ListBalancesAsOf(self, request: pb.ListBalancesAsOfRequest, call: Call) -> pb.ListBalancesAsOfResponse:
        wanted = queries.AsOf(
            request.company_id,
            date.fromisoformat(request.as_of_date),
            request.as_entered,
            request.estate_id,
            fields.to_uuid(request.store_id),
        )
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_balances_as_of(tx, wanted, limit=limit, after=after),
            lambda row: (row.code_key, row.store_id),
        )
        found = map(told.day_balance_message, page)
        worth = 0 if request.page_token else queries.total_as_of(call.tx, wanted)
        return pb.ListBalancesAsOfResponse(balances=found, next_page_token=token, total_size=total, total_minor=worth)

    def ExportBalances(self, request: pb.ExportBalancesRequest, call: Call) -> Operation:
        command = ExportBalances(_filter(request), request.file_format or CSV, request.language_code)
        return export_balances(call.tx, command)

    def ListPlaces(self, request: pb.ListPlacesRequest, call: Call) -> pb.ListPlacesResponse:
        key, after = _key(request), paging.decode(request.page_token, date, str, str)
        call.tx.get(Store, key[:2])
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_places(tx, key, limit=limit, after=after),
            lambda row: (row.expiry_date or date.max, row.batch, row.bin),
        )
        found = map(told.place_message, page)
        return pb.ListPlacesResponse(places=found, next_page_token=token, total_size=total)

    def ListStockRows(self, request: pb.ListStockRowsRequest, call: Call) -> pb.ListStockRowsResponse:
        key, before = _key(request), paging.decode(request.page_token, int)
        call.tx.get(Store, key[:2])
        material = call.tx.get(Material, (key[0], key[2]))
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_stock_rows(tx, key, limit=limit, before=before),
            lambda row: (row[0].number,),
        )
        found = [told.row_message(row, material, move) for row, move in page]
        return pb.ListStockRowsResponse(rows=found, next_page_token=token, total_size=total)

    def ListMoves(self, request: pb.ListMovesRequest, call: Call) -> pb.ListMovesResponse:
        wanted = queries.MoveFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.store_id),
            fields.to_word(pb.MoveKind, request.kind),
            fields.to_word(pb.MoveState, request.state),
            request.target_id,
        )
        before = paging.decode(request.page_token, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_moves(tx, wanted, limit=limit, before=before),
            lambda row: (row.move_id,),
        )
        found = told.move_messages(call.tx, request.company_id, page)
        return pb.ListMovesResponse(moves=found, next_page_token=token, total_size=total)

    def GetMove(self, request: pb.GetMoveRequest, call: Call) -> pb.Move:
        return told.move_message(call.tx, call.tx.get(Move, (request.company_id, UUID(request.move_id))))

    def ReceiveStock(self, request: pb.ReceiveStockRequest, call: Call) -> pb.Move:
        command = moves.ReceiveStock(
            _document(request, map(_received, request.lines)), fields.to_uuid(request.supplier_id)
        )
        return told.move_message(call.tx, moves.receive_stock(call.tx, command))

    def IssueStock(self, request: pb.IssueStockRequest, call: Call) -> pb.Move:
        purpose = fields.to_word(pb.IssuePurpose, request.purpose)
        to = (purpose, request.target_name, request.target_id)
        command = moves.IssueStock(_document(request, map(_taken, request.lines)), *to)
        return told.move_message(call.tx, moves.issue_stock(call.tx, command))

    def ReturnStock(self, request: pb.ReturnStockRequest, call: Call) -> pb.Move:
        command = moves.ReturnStock(
            company_id=request.company_id,
            move_id=UUID(request.move_id),
            document_date=date.fromisoformat(request.document_date),
            lines=tuple(
                moves.ReturnedLine(one.line, fields.to_decimal(one.quantity), one.bin) for one in request.lines
            ),
            reason=request.reason,
            reference=request.reference,
        )
        return told.move_message(call.tx, moves.return_stock(call.tx, command))

    def TransferStock(self, request: pb.TransferStockRequest, call: Call) -> pb.Move:
        document = _document(request, map(_taken, request.lines))
        command = moves.TransferStock(document, UUID(request.other_store_id))
        return told.move_message(call.tx, moves.transfer_stock(call.tx, command))

    def AddCost(self, request: pb.AddCostRequest, call: Call) -> pb.Move:
        about = (request.line, request.value_minor, request.reason, request.reference)
        command = moves.AddCost(request.company_id, UUID(request.move_id), *about)
        return told.move_message(call.tx, moves.add_cost(call.tx, command))

    def RequestScrap(self, request: pb.RequestScrapRequest, call: Call) -> pb.Move:
        command = scraps.RequestScrap(_document(request, map(_taken, request.lines)))
        return told.move_message(call.tx, scraps.request_scrap(call.tx, command))

    def ApproveScrap(self, request: pb.DecideScrapRequest, call: Call) -> pb.Move:
        command = scraps.DecideScrap(UUID(request.move_id), Opinion(request.reason))
        return told.move_message(call.tx, scraps.approve_scrap(call.tx, command))

    def RefuseScrap(self, request: pb.DecideScrapRequest, call: Call) -> pb.Move:
        command = scraps.DecideScrap(UUID(request.move_id), Opinion(request.reason))
        return told.move_message(call.tx, scraps.refuse_scrap(call.tx, command))


def _key(
    request: pb.SetSafetyStockRequest | pb.ListPlacesRequest | pb.ListStockRowsRequest,
) -> tuple[int, UUID, UUID]:
    return request.company_id, UUID(request.store_id), UUID(request.material_id)


def _balance(call: Call, kept: Balance) -> pb.Balance:
    material = call.tx.get(Material, (kept.company_id, kept.material_id))
    return told.balance_message(call.tx, kept, material, call.tx.get(Store, (kept.company_id, kept.store_id)))


def _filter(request: pb.ListBalancesRequest | pb.ExportBalancesRequest) -> queries.BalanceFilter:
    return queries.BalanceFilter(
        request.company_id,
        request.estate_id,
        fields.to_uuid(request.store_id),
        fields.to_uuid(request.material_id),
        fields.to_word(materials_pb.MaterialCategory, request.category),
        request.short,
        request.text,
    )


def _document(
    request: pb.ReceiveStockRequest | pb.IssueStockRequest | pb.TransferStockRequest | pb.RequestScrapRequest,
    lines: Iterable[Line],
) -> Document:
    return Document(
        request.company_id,
        UUID(request.store_id),
        date.fromisoformat(request.document_date),
        tuple(lines),
        request.reference,
        request.reason,
    )


def _received(one: pb.ReceiptLine) -> Line:
    return Line(
        material_id=UUID(one.material_id),
        quantity=fields.to_decimal(one.quantity),
        unit=one.unit,
        bin=one.bin,
        batch=one.batch,
        value_minor=one.value_minor,
        expiry_date=fields.to_date(one.expiry_date),
    )


def _taken(one: pb.MoveLine) -> Line:
    return Line(
        material_id=UUID(one.material_id),
        quantity=fields.to_decimal(one.quantity),
        unit=one.unit,
        bin=one.bin,
        batch=one.batch,
        to_bin=one.to_bin,
    )
