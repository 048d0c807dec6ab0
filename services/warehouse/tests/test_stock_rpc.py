"""What pages of stock are told."""

from __future__ import annotations

from typing import Any

from chassis.testing.fixtures import COMPANY, ESTATE
from manor.warehouse.v1 import materials_pb2
from manor.warehouse.v1 import stock_pb2 as pb
from warehouse.rpc.materials import MaterialServicer
from warehouse.rpc.stock import StockServicer

from services.warehouse.tests.conftest import TODAY


def test_what_a_store_has_its_card_and_its_moves_are_told_with_names_and_running_sums(world: Any) -> None:
    servicer, store = StockServicer(), world.store()
    lamp, pump = world.material("M-1", barcodes=("LAMP",)), world.material("M-2")
    received = world.receive(store, lamp, "3", 1_000, days=1)
    world.receive(store, pump, "1", 500)
    issued = world.issue(store, lamp, "1")
    world.add_cost(received, 200)
    key = {"company_id": COMPANY, "store_id": str(store.store_id), "material_id": str(lamp.material_id)}
    asked = pb.SetSafetyStockRequest(**key, safety_quantity="5")
    assert world.ask(servicer.SetSafetyStock, asked).short
    first = world.ask(servicer.ListBalances, pb.ListBalancesRequest(company_id=COMPANY, page_size=1))
    assert [(one.code, one.quantity, one.value_minor, one.average) for one in first.balances] == [
        ("M-1", "2", 800, "4")
    ]
    second = pb.ListBalancesRequest(company_id=COMPANY, page_size=1, page_token=first.next_page_token)
    assert [one.code for one in world.ask(servicer.ListBalances, second).balances] == ["M-2"]
    short = pb.ListBalancesRequest(company_id=COMPANY, short=True, text="lamp")
    assert [one.code for one in world.ask(servicer.ListBalances, short).balances] == ["M-1"]
    card = world.ask(servicer.ListStockRows, pb.ListStockRowsRequest(**key)).rows
    assert sum(row.value_minor for row in card) == card[0].balance_minor == 800
    assert [(row.quantity, row.balance_quantity) for row in card[-2:]] == [("-1", "2"), ("3", "3")]
    move = world.ask(servicer.GetMove, pb.GetMoveRequest(company_id=COMPANY, move_id=str(issued.move_id)))
    assert (move.store_name, move.target_name, move.value_minor, len(move.rows)) == ("Store A", "WO-1", -333, 1)
    assert len(world.ask(servicer.ListMoves, pb.ListMovesRequest(company_id=COMPANY, estate_id=ESTATE)).moves) == 4
    assert [one.quantity for one in world.ask(servicer.ListPlaces, pb.ListPlacesRequest(**key)).places] == ["2"]
    assert [one.number for one in world.ask(servicer.ListStores, pb.ListStoresRequest(company_id=COMPANY)).stores] == [
        1
    ]
    on = pb.ListBalancesAsOfRequest(company_id=COMPANY, as_of_date=str(TODAY))
    told = world.ask(servicer.ListBalancesAsOf, on)
    assert (told.total_minor, [one.value_minor for one in told.balances]) == (1_300, [800, 500])
    found = materials_pb2.LookUpBarcodeRequest(company_id=COMPANY, code="LAMP")
    assert world.ask(MaterialServicer().LookUpBarcode, found).material.code == "M-1"
    listed = world.ask(MaterialServicer().ListMaterials, materials_pb2.ListMaterialsRequest(company_id=COMPANY))
    assert [(one.code, list(one.barcodes), one.moved) for one in listed.materials] == [
        ("M-1", ["LAMP"], True),
        ("M-2", [], True),
    ]
