"""How long stock lies, what is used by what, what it was worth; labels that scanning finds materials by."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY
from manor.warehouse.v1 import materials_pb2
from manor.warehouse.v1 import reports_pb2 as pb
from warehouse.rpc.materials import MaterialServicer
from warehouse.rpc.reports import StockReportServicer

from services.warehouse.tests.conftest import TODAY


def test_what_is_there_came_by_the_latest_receipts(world: Any) -> None:
    store, lamp = world.store(), world.material()
    for quantity, days in (("5", 400), ("4", 100), ("3", 10)):
        world.receive(store, lamp, quantity, int(quantity) * 1_000, days=days)
    world.issue(store, lamp, "6")
    (age,) = world.ask(
        StockReportServicer(world.deps).ListStockAgeing, pb.ListStockAgeingRequest(company_id=COMPANY)
    ).ages
    assert (age.quantity, age.to30_quantity, age.to180_quantity, age.over_quantity) == ("6", "3", "3", "0")
    world.give_back(world.issue(store, lamp, "1"), "1")


def used(world: Any, grouping: int, days: int = 0) -> tuple[list[tuple[str, int]], int]:
    first, last = str(TODAY - timedelta(days=days)), str(TODAY)
    asked = pb.ListConsumptionRequest(company_id=COMPANY, from_date=first, to_date=last, grouping=grouping)
    told = world.ask(StockReportServicer(world.deps).ListConsumption, asked)
    return [(one.group, one.value_minor) for one in told.consumption], told.total_minor


def test_consumption_is_net_of_what_came_back_and_with_what_came_to_cost_more(world: Any) -> None:
    store, lamp, pump = world.store(), world.material("M-1"), world.material("M-2", category="tool")
    received = world.receive(store, lamp, "10", 10_000, days=5)
    world.receive(store, pump, "1", 700, days=5)
    issued = world.issue(store, lamp, "4", days=2)
    world.give_back(issued, "1", days=1)
    world.issue(store, pump, "1")
    world.add_cost(received, 1_000)
    by_category, total = used(world, pb.CONSUMPTION_GROUPING_CATEGORY, days=9)
    assert (by_category, total) == ([("spare_part", 3_300), ("tool", 700)], 4_000)
    assert used(world, pb.CONSUMPTION_GROUPING_MATERIAL, days=9)[0] == [("M-1", 3_300), ("M-2", 700)]
    assert used(world, pb.CONSUMPTION_GROUPING_ACCOUNT, days=9)[0] == [("cost:materials_work_order", 4_000)]


def test_values_of_months_are_running_sums(world: Any) -> None:
    store, lamp = world.store(), world.material()
    first = (TODAY.replace(day=1) - timedelta(days=40)).replace(day=1)
    world.receive(store, lamp, "10", 10_000, days=(TODAY - first).days)
    world.issue(store, lamp, "4")
    months = {"from_month": f"{first:%Y-%m}", "to_month": f"{TODAY:%Y-%m}"}
    asked = pb.ListStockValuesRequest(company_id=COMPANY, **months)
    told = world.ask(StockReportServicer(world.deps).ListStockValues, asked).values
    assert [one.value_minor for one in told] == [10_000] * (len(told) - 1) + [6_000]
    assert (told[0].month, told[-1].month) == (months["from_month"], months["to_month"])
    later = pb.ListStockValuesRequest(company_id=COMPANY, from_month=f"{TODAY:%Y-%m}", to_month=f"{TODAY:%Y-%m}")
    (one,) = world.ask(StockReportServicer(world.deps).ListStockValues, later).values
    assert one.value_minor == 6_000
    backwards = pb.ListStockValuesRequest(company_id=COMPANY, from_month="2026-02", to_month="2026-01")
    with pytest.raises(Invalid):
        world.ask(StockReportServicer(world.deps).ListStockValues, backwards)


def test_a_label_says_what_scanning_finds_its_material_by(world: Any) -> None:
    lamp, pump = world.material("M-1", barcodes=("LAMP",)), world.material("M-2")
    ids = [str(lamp.material_id), str(pump.material_id)]
    asked = pb.PrintMaterialLabelsRequest(company_id=COMPANY, material_ids=ids)
    assert world.ask(StockReportServicer(world.deps).PrintMaterialLabels, asked).page_count == 1
    for code, name in (("LAMP", "M-1"), ("m-2", "M-2")):
        found = materials_pb2.LookUpBarcodeRequest(company_id=COMPANY, code=code)
        assert world.ask(MaterialServicer().LookUpBarcode, found).material.code == name
