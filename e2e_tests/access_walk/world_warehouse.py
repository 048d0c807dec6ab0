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

    def reservation_told(self) -> Json:
        """One piece of a store of its own, for a person."""
        to = {"purpose": "ISSUE_PURPOSE_PERSON", "target_name": "the walk"}
        return {**self.company, "store_id": self.received()["storeId"], **self.line(), **to}

    def reservation(self) -> str:
        """A piece that is reserved."""
        return str(self.maker.does("warehouse.CreateReservation", self.reservation_told())["reservationId"])
