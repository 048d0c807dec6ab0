"""What estate A1 has of vendors: a supplier of its company, and what it does of orders."""

from __future__ import annotations

from functools import cached_property

from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_warehouse import Warehouse
from e2e_tests.access_walk.world_workorders import Workorders


class Vendors(Workorders, Warehouse):
    """The world with suppliers who do work of orders."""

    @cached_property
    def vendor(self) -> str:
        """A supplier of services, once workorders has heard of it."""
        told = {**self.supplier_told(), "kind": "SUPPLIER_KIND_SERVICES"}
        made = self.at_company.does("warehouse.CreateSupplier", {**self.company, "supplier": told})
        supplier_id = str(made["supplierId"])

        def known() -> bool:
            asked = self.at_company.does("workorders.ListVendors", {**self.company, "query": told["name"]})
            return any(one["supplierId"] == supplier_id for one in asked.get("vendors", []))

        eventually(known)
        return supplier_id

    def vendor_rate_told(self) -> Json:
        """What a new rate says."""
        return {"supplier_id": self.vendor, "name": self.mark, "measure": "hour", "rate_minor": 100}

    def new_vendor_rate(self) -> Json:
        """A rate."""
        told = {**self.company, "vendor_rate": self.vendor_rate_told()}
        return self.at_company.does("workorders.CreateVendorRate", told)

    def vendor_job_told(self) -> Json:
        """What a supplier is to do of a new order."""
        return {"order_id": self.queued_order()["orderId"], "supplier_id": self.vendor, "work": "the walk"}

    def new_vendor_job(self) -> Json:
        """A job, as requests name it."""
        made = self.maker.does("workorders.CreateVendorJob", {**self.company, "vendor_job": self.vendor_job_told()})
        return {**self.company, "vendor_job_id": made["vendorJobId"]}

    def accepted_told(self) -> Json:
        """A new job, and so much at a rate."""
        line = {"vendor_rate_id": self.new_vendor_rate()["vendorRateId"], "quantity": "1"}
        return {**self.new_vendor_job(), "lines": [line]}

    def statement_told(self) -> Json:
        """A supplier and a month, until which something was accepted that is on no statement."""
        self.maker.does("workorders.AcceptVendorJob", self.accepted_told())
        return {**self.where, "supplier_id": self.vendor, "month": self.today()[:7]}

    def new_statement(self) -> Json:
        """A statement, as requests name it."""
        made = self.maker.does("workorders.CreateVendorStatement", self.statement_told())
        return {**self.company, "vendor_statement_id": made["vendorStatementId"]}
