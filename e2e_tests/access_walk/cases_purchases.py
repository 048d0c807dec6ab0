"""The RPCs of warehouse about what is bought, and figures of stock."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_warehouse import Warehouse


@case("warehouse.ListRequisitions", lists=True)
@case("warehouse.ListQuotationRequests", lists=True)
@case("warehouse.ListPurchaseOrders", lists=True)
@case("warehouse.ListPurchaseInvoices", lists=True)
@case("warehouse.ListBudgets", lists=True)
@case("warehouse.ListReorderProposals", lists=True)
def of_purchases(world: Warehouse) -> Json:
    assert world.purchased
    return {**world.company, "page_size": 200}


@case("warehouse.CreateRequisition")
def create_requisition(world: Warehouse) -> Json:
    return world.requisition_told()


@case("warehouse.GetRequisition")
def get_requisition(world: Warehouse) -> Json:
    return {**world.company, "requisition_id": world.purchased["requisitionId"]}


@case("warehouse.ApproveRequisition")
@case("warehouse.RefuseRequisition")
def decide_requisition(world: Warehouse) -> Json:
    return {**world.company, "requisition_id": world.requisition(), "reason": "the walk"}


@case("warehouse.CancelRequisition")
def cancel_requisition(world: Warehouse) -> Json:
    return {**world.company, "requisition_id": world.approved_requisition(), "reason": "the walk"}


@case("warehouse.SetBudget")
def set_budget(world: Warehouse) -> Json:
    return {**world.where, "year": 2000, "amount_minor": "1"}


@case("warehouse.CreateQuotationRequest")
def create_quotation_request(world: Warehouse) -> Json:
    return world.quotation_request_told()


@case("warehouse.GetQuotationRequest")
def get_quotation_request(world: Warehouse) -> Json:
    return {**world.company, "quotation_request_id": world.quotation_request()}


@case("warehouse.CancelQuotationRequest")
def cancel_quotation_request(world: Warehouse) -> Json:
    return {**world.company, "quotation_request_id": world.quotation_request(), "reason": "the walk"}


@case("warehouse.RecordQuote")
def record_quote(world: Warehouse) -> Json:
    return world.quote_told(world.quotation_request())


@case("warehouse.AwardQuote")
def award_quote(world: Warehouse) -> Json:
    told = world.quote_told(world.quotation_request())
    world.maker.does("warehouse.RecordQuote", told)
    return {name: told[name] for name in ("company_id", "quotation_request_id", "supplier_id")}


@case("warehouse.CreatePurchaseOrder")
def create_purchase_order(world: Warehouse) -> Json:
    return world.purchase_order_told()


@case("warehouse.GetPurchaseOrder")
@case("warehouse.PrintPurchaseOrder")
def get_purchase_order(world: Warehouse) -> Json:
    return {**world.company, "purchase_order_id": world.purchased["purchaseOrderId"]}


@case("warehouse.GetSupplierScore", place="company")
def get_supplier_score(world: Warehouse) -> Json:
    return dict(world.supplier)


@case("warehouse.ReceivePurchase")
def receive_purchase(world: Warehouse) -> Json:
    return world.purchase_receipt_told(world.purchase_order()["purchaseOrderId"])


@case("warehouse.CancelPurchaseOrder")
def cancel_purchase_order(world: Warehouse) -> Json:
    made = world.purchase_order()["purchaseOrderId"]
    return {**world.company, "purchase_order_id": made, "reason": "the walk"}


@case("warehouse.ClosePurchaseOrder")
def close_purchase_order(world: Warehouse) -> Json:
    made = world.purchase_order()["purchaseOrderId"]
    world.maker.does("warehouse.ReceivePurchase", world.purchase_receipt_told(made))
    return {**world.company, "purchase_order_id": made, "reason": "the walk"}


@case("warehouse.EnterPurchaseInvoice")
def enter_purchase_invoice(world: Warehouse) -> Json:
    return world.invoice_told(world.purchase_order())


@case("warehouse.GetPurchaseInvoice")
@case("warehouse.MatchPurchaseInvoice")
def get_purchase_invoice(world: Warehouse) -> Json:
    return {**world.company, "purchase_invoice_id": world.invoice()}


@case("warehouse.CancelPurchaseInvoice")
@case("warehouse.RefusePurchaseInvoice")
def end_purchase_invoice(world: Warehouse) -> Json:
    return {**world.company, "purchase_invoice_id": world.invoice(), "reason": "the walk"}


@case("warehouse.ApprovePurchaseInvoice")
def approve_purchase_invoice(world: Warehouse) -> Json:
    return {**world.company, "purchase_invoice_id": world.invoice(come=True), "reason": "the walk"}


@case("warehouse.ListStockAgeing", lists=True)
def list_stock_ageing(world: Warehouse) -> Json:
    assert world.store_id
    return {**world.company, "page_size": 200}


@case("warehouse.ListConsumption")
def list_consumption(world: Warehouse) -> Json:
    return {**world.where, "from_date": "2026-01-01", "to_date": "2026-02-01"}


@case("warehouse.ListStockValues")
def list_stock_values(world: Warehouse) -> Json:
    return {**world.where, "from_month": "2026-01", "to_month": "2026-02"}


@case("warehouse.PrintMaterialLabels", place="company")
def print_material_labels(world: Warehouse) -> Json:
    return {**world.company, "material_ids": [world.material_id]}
