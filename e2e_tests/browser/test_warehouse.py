"""The storekeeper's day: who delivers, what comes and goes, and what the ledger card says of it."""

from __future__ import annotations

from collections.abc import Callable

from people.cast import Cast
from people.person import Person
from playwright.sync_api import expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]


def test_stock_comes_goes_and_its_card_says_so(console: Console, company: Cast) -> None:
    estate_id = company.estate("home")["nodeId"]
    manager, finance = company["estate_manager"], company["company_finance"]
    where = {"companyId": company.company_id}
    supplier = {"code": "GY-1", "name": "恒通机电", "kind": "SUPPLIER_KIND_GOODS"}
    made = finance.post("/v1/warehouse/suppliers", {**where, "supplier": supplier})
    path = f"/v1/warehouse/suppliers/{made['supplierId']}/certificates"
    certificate = {"kind": "CERTIFICATE_KIND_QUALIFICATION", "number": "Q-1", "expiryDate": "2026-01-31"}
    finance.post(path, {**where, "certificate": certificate})
    material = {"code": "WZ-1", "name": "LED灯管", "category": "MATERIAL_CATEGORY_SPARE_PART", "unit": "支"}
    lamp = finance.post("/v1/warehouse/materials", {**where, "material": material})["materialId"]
    told = {**where, "estateId": estate_id, "store": {"code": "CK-1", "name": "备件库"}}
    store = manager.post("/v1/warehouse/stores", told)["storeId"]
    receipt = {**where, "storeId": store, "documentDate": "2026-01-31", "reference": "SH-1"}
    lines = [{"materialId": lamp, "quantity": "3", "valueMinor": "1000"}]
    manager.post("/v1/warehouse/moves:receive", {**receipt, "lines": lines})

    window = console(finance, company.company_id)
    window.open("warehouse/suppliers")
    expect(window.page.get_by_text("已过期")).to_be_visible()
    window.look("suppliers")
    window.lines("恒通机电").get_by_role("button").first.click()
    window.page.get_by_role("tab", name="证照").click()
    expect(window.page.get_by_text("资质证书")).to_be_visible()
    window.look("supplier")

    window = console(manager, estate_id)
    window.open("warehouse/stock")
    expect(window.page.get_by_text("¥10.00")).to_be_visible()
    window.look("stock")
    window.page.get_by_role("button", name="领用").click()
    window.look("issue")
    window.open(f"warehouse/stock/{store}/{lamp}")
    expect(window.page.get_by_role("link", name="入库")).to_be_visible()
    window.look("ledger-card")
    window.open("warehouse/moves")
    expect(window.page.get_by_text("SH-1")).to_be_visible()
    window.look("moves")
