"""The RPCs of warehouse."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_warehouse import Warehouse


@case("warehouse.ListSuppliers", lists=True)
@case("warehouse.ListPrices", lists=True)
def of_company(world: Warehouse) -> Json:
    assert world.supplier
    return {**world.company, "page_size": 200}


@case("warehouse.ExportSuppliers")
def export_suppliers(world: Warehouse) -> Json:
    assert world.supplier
    return dict(world.company)


@case("warehouse.GetSupplier")
@case("warehouse.ListCertificates")
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
