"""What company A has in warehouse: suppliers with certificates and prices, and a store of A1 with stock."""

from __future__ import annotations

import secrets
from functools import cached_property

from chassis import clock

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import World


class Warehouse(World):
    """The world with who delivers to it. `maker` keeps the file."""

    def supplier_told(self) -> Json:
        """What a new supplier says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        return {"code": code, "name": code, "kind": "SUPPLIER_KIND_GOODS"}

    def new_supplier(self) -> Json:
        """Another supplier, as requests name it."""
        told = {**self.company, "supplier": self.supplier_told()}
        return {**self.company, "supplier_id": self.maker.does("warehouse.CreateSupplier", told)["supplierId"]}

    @cached_property
    def supplier(self) -> Json:
        """A supplier that nobody changes, with a certificate and a price."""
        made = self.new_supplier()
        self.maker.does("warehouse.CreateCertificate", {**made, "certificate": self.certificate_told()})
        self.maker.does("warehouse.CreatePrice", self.price_told(made))
        return made

    def certificate_told(self) -> Json:
        """What a certificate says."""
        return {"kind": "CERTIFICATE_KIND_QUALIFICATION", "number": "Q-1", "expiry_date": "2031-01-01"}

    def new_certificate(self) -> Json:
        """A certificate of a supplier of its own, as requests name it."""
        of = self.new_supplier()
        made = self.maker.does("warehouse.CreateCertificate", {**of, "certificate": self.certificate_told()})
        return {**of, "certificate_id": made["certificateId"]}

    def price_told(self, supplier: Json) -> Json:
        """A price of a supplier for an item that it has none for."""
        about = {"item": secrets.token_hex(4), "unit": "box", "price": "10", "first_date": "2026-01-01"}
        return {**self.company, "price": {**about, "supplier_id": supplier["supplier_id"]}}

    def material_told(self) -> Json:
        """What a new material says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        return {"code": code, "name": code, "category": "MATERIAL_CATEGORY_SPARE_PART", "unit": "pc"}

    def store_told(self) -> Json:
        """What a new store says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        return {"code": code, "name": code}

    @cached_property
    def barcode(self) -> str:
        """A barcode of the material that nobody changes."""
        return f"W{secrets.token_hex(6)}"

    @cached_property
    def material_id(self) -> str:
        """A material that nobody changes."""
        told = {**self.material_told(), "barcodes": [self.barcode]}
        return str(self.maker.does("warehouse.CreateMaterial", {**self.company, "material": told})["materialId"])

    def new_store(self) -> str:
        """Another store of A1."""
        return str(self.maker.does("warehouse.CreateStore", {**self.where, "store": self.store_told()})["storeId"])

    @cached_property
    def store_id(self) -> str:
        """A store that nobody changes, with stock."""
        store_id = self.new_store()
        self.maker.does("warehouse.ReceiveStock", self.receipt_told(store_id))
        return store_id

    @property
    def stocked(self) -> Json:
        """The store and its material, as requests name them."""
        return {**self.company, "store_id": self.store_id, "material_id": self.material_id}

    def today(self) -> str:
        """The company's day."""
        return str(clock.today("Asia/Shanghai"))

    def document(self, store_id: str) -> Json:
        """What a document of a store says."""
        return {
            **self.company,
            "store_id": store_id,
            "document_date": self.today(),
            "reason": "the walk",
        }

    def line(self) -> Json:
        """One piece of the material."""
        return {"material_id": self.material_id, "quantity": "1"}

    def receipt_told(self, store_id: str) -> Json:
        """A receipt of ten pieces."""
        lines = [{**self.line(), "quantity": "10", "value_minor": "1000"}]
        return {**self.document(store_id), "lines": lines}

    def received(self) -> Json:
        """A receipt into a store of its own."""
        return self.maker.does("warehouse.ReceiveStock", self.receipt_told(self.new_store()))

    def scrap(self) -> Json:
        """A scrapping that waits, as requests name it."""
        told = {**self.document(self.received()["storeId"]), "lines": [self.line()]}
        made = self.maker.does("warehouse.RequestScrap", told)
        return {**self.company, "move_id": made["moveId"], "reason": "the walk"}

    def stocktake(self) -> str:
        """A stocktake of a store of its own."""
        told = {**self.company, "store_id": self.received()["storeId"], "name": "the walk"}
        return str(self.maker.does("warehouse.OpenStocktake", told)["stocktakeId"])

    def submitted_stocktake(self) -> str:
        """A stocktake whose differences wait."""
        of = {**self.company, "stocktake_id": self.stocktake()}
        self.maker.does("warehouse.RecordCounts", {**of, "counts": [self.line()]})
        return str(self.maker.does("warehouse.SubmitStocktake", of)["stocktakeId"])

    def stock_reservation_told(self) -> Json:
        """One piece of a store of its own, for a person."""
        to = {"purpose": "ISSUE_PURPOSE_PERSON", "target_name": "the walk"}
        return {**self.company, "store_id": self.received()["storeId"], **self.line(), **to}

    def stock_reservation(self) -> str:
        """A piece that is reserved."""
        return str(self.maker.does("warehouse.CreateReservation", self.stock_reservation_told())["reservationId"])

    def requisition_told(self) -> Json:
        """Ten pieces for a store of its own."""
        line = {**self.line(), "quantity": "10", "estimated_minor": "1000"}
        return {**self.company, "store_id": self.new_store(), "reason": "the walk", "lines": [line]}

    def requisition(self) -> str:
        """A requisition that waits."""
        return str(self.maker.does("warehouse.CreateRequisition", self.requisition_told())["requisitionId"])

    def approved_requisition(self) -> str:
        """A requisition that can be ordered."""
        told = {**self.company, "requisition_id": self.requisition()}
        return str(self.at_company.does("warehouse.ApproveRequisition", told)["requisitionId"])

    def quotation_request_told(self) -> Json:
        """Prices of a requisition, asked of one supplier."""
        to = {"supplier_ids": [self.supplier["supplier_id"]]}
        return {**self.company, "requisition_id": self.approved_requisition(), **to}

    def quotation_request(self) -> str:
        """A request that is open."""
        made = self.maker.does("warehouse.CreateQuotationRequest", self.quotation_request_told())
        return str(made["quotationRequestId"])

    def quote_told(self, quotation_request_id: str) -> Json:
        """What the supplier answers."""
        prices = [{"line": 1, "price": "1"}]
        return {**self.supplier, "quotation_request_id": quotation_request_id, "prices": prices}

    def purchase_order_told(self) -> Json:
        """All of a requisition, of the supplier."""
        lines = [{"requisition_line": 1, "quantity": "10", "price": "1"}]
        return {**self.supplier, "requisition_id": self.approved_requisition(), "lines": lines}

    def purchase_order(self) -> Json:
        """An order of which nothing came."""
        return self.maker.does("warehouse.CreatePurchaseOrder", self.purchase_order_told())

    @cached_property
    def purchased(self) -> Json:
        """An order that nobody changes, with an invoice that waits, and a budget."""
        made = self.purchase_order()
        self.maker.does("warehouse.EnterPurchaseInvoice", self.invoice_told(made))
        self.maker.does("warehouse.SetBudget", {**self.where, "year": 2001, "amount_minor": "1"})
        assert self.short
        return made

    @cached_property
    def short(self) -> bool:
        """The store that nobody changes should order."""
        self.maker.does("warehouse.SetSafetyStock", {**self.stocked, "safety_quantity": "50"})
        return True

    def purchase_receipt_told(self, purchase_order_id: str) -> Json:
        """One piece of an order."""
        told = {"document_date": self.today(), "lines": [{"line": 1, "quantity": "1"}]}
        return {**self.company, "purchase_order_id": purchase_order_id, **told}

    def invoice_told(self, order: Json, net: str = "1000") -> Json:
        """An invoice of one piece at a price of its own."""
        of = {"purchase_order_id": order["purchaseOrderId"], "number": secrets.token_hex(8)}
        lines = [{"order_line": 1, "quantity": "1", "net_minor": net}]
        return {**self.supplier, **of, "invoice_date": self.today(), "total_minor": net, "lines": lines}

    def invoice(self, *, come: bool = False) -> str:
        """An invoice that differs; its goods came or not."""
        order = self.purchase_order()
        if come:
            self.maker.does("warehouse.ReceivePurchase", self.purchase_receipt_told(order["purchaseOrderId"]))
        made = self.maker.does("warehouse.EnterPurchaseInvoice", self.invoice_told(order))
        return str(made["purchaseInvoiceId"])
