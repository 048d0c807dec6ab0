"""The RPCs of vendors, and of the history of another system."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_vendors import Vendors


@case("workorders.ListVendors", lists=True, place="company")
def list_vendors(world: Vendors) -> Json:
    assert world.vendor
    return world.company


@case("workorders.ListVendorRates", lists=True, place="company")
def list_vendor_rates(world: Vendors) -> Json:
    assert world.new_vendor_rate()
    return {**world.company, "page_size": 200}


@case("workorders.CreateVendorRate", kept=("supplier_id",))
def create_vendor_rate(world: Vendors) -> Json:
    return {**world.company, "vendor_rate": world.vendor_rate_told()}


@case("workorders.UpdateVendorRate")
def update_vendor_rate(world: Vendors) -> Json:
    made = world.new_vendor_rate()
    return {**world.company, "vendor_rate_id": made["vendorRateId"], "vendor_rate": world.vendor_rate_told()}


@case("workorders.ListVendorJobs", lists=True)
def list_vendor_jobs(world: Vendors) -> Json:
    assert world.new_vendor_job()
    return {**world.company, "page_size": 200}


@case("workorders.CreateVendorJob", kept=("supplier_id",))
def create_vendor_job(world: Vendors) -> Json:
    return {**world.company, "vendor_job": world.vendor_job_told()}


@case("workorders.AcceptVendorJob", kept=("lines",))
def accept_vendor_job(world: Vendors) -> Json:
    return world.accepted_told()


@case("workorders.CancelVendorJob")
def cancel_vendor_job(world: Vendors) -> Json:
    return {**world.new_vendor_job(), "reason": "the walk"}


@case("workorders.ListVendorStatements", lists=True)
def list_vendor_statements(world: Vendors) -> Json:
    assert world.new_statement()
    return {**world.company, "page_size": 200}


@case("workorders.GetVendorStatement")
def get_vendor_statement(world: Vendors) -> Json:
    return world.new_statement()


@case("workorders.CreateVendorStatement", kept=("supplier_id",))
def create_vendor_statement(world: Vendors) -> Json:
    return world.statement_told()


@case("workorders.SettleVendorStatement")
def settle_vendor_statement(world: Vendors) -> Json:
    return {**world.new_statement(), "invoice_number": world.mark}


@case("workorders.WithdrawVendorStatement")
def withdraw_vendor_statement(world: Vendors) -> Json:
    return {**world.new_statement(), "reason": "the walk"}


@case("workorders.ImportOrders", kept=("category_id",))
def import_orders(world: Vendors) -> Json:
    past = {"client_id": world.mark, "category_id": world.work_category["categoryId"], "place": "lobby"}
    times = {"report_time": "2026-01-05T08:00:00Z", "end_time": "2026-01-05T09:00:00Z"}
    return {**world.where, "orders": [{**past, **times, "description": "the walk", "reason": "the walk"}]}


@case("workorders.ImportRounds")
def import_rounds(world: Vendors) -> Json:
    return {
        **world.company,
        "plan_id": world.kept_round["occurrence"]["planId"],
        "rounds": [{"due_time": "2026-01-05T08:00:00Z"}],
    }
