"""What company A has in warehouse: suppliers with certificates and prices."""

from __future__ import annotations

import secrets
from functools import cached_property

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
