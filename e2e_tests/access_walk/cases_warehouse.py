"""The RPCs of warehouse."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_warehouse import Warehouse


@case("warehouse.ListSuppliers", place="company", lists=True)
@case("warehouse.ListPrices", place="company", lists=True)
def of_company(world: Warehouse) -> Json:
    assert world.supplier
    return {**world.company, "page_size": 200}


@case("warehouse.ExportSuppliers", place="company")
def export_suppliers(world: Warehouse) -> Json:
    assert world.supplier
    return dict(world.company)


@case("warehouse.GetSupplier", place="company")
@case("warehouse.ListCertificates", place="company")
def supplier(world: Warehouse) -> Json:
    return dict(world.supplier)


@case("warehouse.CreateSupplier")
def create_supplier(world: Warehouse) -> Json:
    return {**world.company, "supplier": world.supplier_told()}


@case("warehouse.UpdateSupplier")
def update_supplier(world: Warehouse) -> Json:
    return {**world.new_supplier(), "supplier": world.supplier_told()}


@case("warehouse.MoveSupplier")
def move_supplier(world: Warehouse) -> Json:
    return {**world.new_supplier(), "state": "SUPPLIER_STATE_SUSPENDED", "reason": "the walk"}


@case("warehouse.SetSupplierAccount")
def set_supplier_account(world: Warehouse) -> Json:
    account = {"bank_holder": "the walk", "bank_name": "ICBC", "bank_account": "6222021234567890"}
    return {**world.new_supplier(), **account}


@case("warehouse.CreateCertificate")
def create_certificate(world: Warehouse) -> Json:
    return {**world.new_supplier(), "certificate": world.certificate_told()}


@case("warehouse.UpdateCertificate")
def update_certificate(world: Warehouse) -> Json:
    return {**world.new_certificate(), "certificate": world.certificate_told()}


@case("warehouse.DeleteCertificate")
def delete_certificate(world: Warehouse) -> Json:
    return world.new_certificate()


@case("warehouse.CreatePrice")
def create_price(world: Warehouse) -> Json:
    return world.price_told(world.new_supplier())


@case("warehouse.WithdrawPrice")
def withdraw_price(world: Warehouse) -> Json:
    made = world.maker.does("warehouse.CreatePrice", world.price_told(world.new_supplier()))
    return {**world.company, "price_id": made["priceId"], "reason": "the walk"}


@case("warehouse.ListMaterials", place="company", lists=True)
@case("warehouse.ListStores", lists=True)
@case("warehouse.ListBalances", lists=True)
@case("warehouse.ListMoves", lists=True)
@case("warehouse.ListStocktakes", lists=True)
def list_stocktakes(world: Warehouse) -> Json:
    assert world.stocktake()
    return {**world.company, "page_size": 200}


@case("warehouse.ListReservations", lists=True)
def list_reservations(world: Warehouse) -> Json:
    assert world.stock_reservation()
    return {**world.company, "page_size": 200}


@case("warehouse.ListBalancesAsOf")
def list_balances_as_of(world: Warehouse) -> Json:
    assert world.store_id
    return {**world.where, "as_of_date": "2026-02-01"}


@case("warehouse.ExportBalances")
def export_balances(world: Warehouse) -> Json:
    assert world.store_id
    return dict(world.where)


@case("warehouse.ListPlaces")
@case("warehouse.ListStockRows")
def of_balance(world: Warehouse) -> Json:
    return dict(world.stocked)


@case("warehouse.SetSafetyStock")
def set_safety_stock(world: Warehouse) -> Json:
    return {**world.stocked, "safety_quantity": "5"}


@case("warehouse.GetMaterial", place="company")
def get_material(world: Warehouse) -> Json:
    return {**world.company, "material_id": world.material_id}


@case("warehouse.LookUpBarcode", place="company")
def look_up_barcode(world: Warehouse) -> Json:
    assert world.material_id
    return {**world.company, "code": world.barcode}


@case("warehouse.CreateMaterial")
def create_material(world: Warehouse) -> Json:
    return {**world.company, "material": world.material_told()}


@case("warehouse.UpdateMaterial")
def update_material(world: Warehouse) -> Json:
    made = world.maker.does("warehouse.CreateMaterial", {**world.company, "material": world.material_told()})
    return {**world.company, "material_id": made["materialId"], "material": world.material_told()}


@case("warehouse.CreateStore")
def create_store(world: Warehouse) -> Json:
    return {**world.where, "store": world.store_told()}


@case("warehouse.UpdateStore")
def update_store(world: Warehouse) -> Json:
    return {**world.company, "store_id": world.new_store(), "store": world.store_told()}


@case("warehouse.GetMove")
def get_move(world: Warehouse) -> Json:
    return {**world.company, "move_id": world.received()["moveId"]}


@case("warehouse.ReceiveStock")
def receive_stock(world: Warehouse) -> Json:
    return world.receipt_told(world.new_store())


@case("warehouse.IssueStock")
def issue_stock(world: Warehouse) -> Json:
    to = {"purpose": "ISSUE_PURPOSE_PERSON", "target_name": "the walk"}
    return {**world.document(world.received()["storeId"]), **to, "lines": [world.line()]}


@case("warehouse.TransferStock")
def transfer_stock(world: Warehouse) -> Json:
    other = {"other_store_id": world.new_store(), "lines": [world.line()]}
    return {**world.document(world.received()["storeId"]), **other}


@case("warehouse.RequestScrap")
def request_scrap(world: Warehouse) -> Json:
    return {**world.document(world.received()["storeId"]), "lines": [world.line()]}


@case("warehouse.ReturnStock")
def return_stock(world: Warehouse) -> Json:
    made = world.received()
    move = {"move_id": made["moveId"], "document_date": made["documentDate"], "reason": "the walk"}
    return {**world.company, **move, "lines": [{"line": 1, "quantity": "1"}]}


@case("warehouse.AddCost")
def add_cost(world: Warehouse) -> Json:
    more = {"line": 1, "value_minor": "100", "reason": "the walk"}
    return {**world.company, "move_id": world.received()["moveId"], **more}


@case("warehouse.ApproveScrap")
@case("warehouse.RefuseScrap")
def decide_scrap(world: Warehouse) -> Json:
    return world.scrap()


@case("warehouse.GetStocktake")
@case("warehouse.ListStocktakeLines")
def get_stocktake(world: Warehouse) -> Json:
    return {**world.company, "stocktake_id": world.stocktake()}


@case("warehouse.OpenStocktake")
def open_stocktake(world: Warehouse) -> Json:
    return {**world.company, "store_id": world.new_store(), "name": "the walk"}


@case("warehouse.RecordCounts")
def record_counts(world: Warehouse) -> Json:
    return {**world.company, "stocktake_id": world.stocktake(), "counts": [world.line()]}


@case("warehouse.SubmitStocktake")
def submit_stocktake(world: Warehouse) -> Json:
    return {**world.company, "stocktake_id": world.stocktake()}


@case("warehouse.CancelStocktake")
def cancel_stocktake(world: Warehouse) -> Json:
    return {**world.company, "stocktake_id": world.stocktake(), "reason": "the walk"}


@case("warehouse.ApproveStocktake")
@case("warehouse.RefuseStocktake")
def decide_stocktake(world: Warehouse) -> Json:
    return {**world.company, "stocktake_id": world.submitted_stocktake(), "reason": "the walk"}


@case("warehouse.CreateReservation")
def create_reservation(world: Warehouse) -> Json:
    return world.stock_reservation_told()


@case("warehouse.CancelReservation")
def cancel_reservation(world: Warehouse) -> Json:
    return {**world.company, "reservation_id": world.stock_reservation(), "reason": "the walk"}


@case("warehouse.IssueReserved")
def issue_reserved(world: Warehouse) -> Json:
    part = {"reservation_id": world.stock_reservation(), "quantity": "1"}
    return {**world.company, "document_date": world.today(), "parts": [part]}
