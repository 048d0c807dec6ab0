"""The storekeeper's day: who delivers, what comes and goes, and what the ledger card says of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from chassis import clock
from people.cast import Cast
from people.person import Person
from playwright.sync_api import expect

from e2e_tests.browser.window import Window

Console = Callable[[Person, str], Window]
PATH = "/v1/warehouse"


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


@pytest.mark.prove("roles")
def test_what_is_short_is_bought_counted_and_invoiced(console: Console, company: Cast) -> None:
    estate_id = company.estate("home")["nodeId"]
    store, lamp, supplier = _short(company, estate_id)
    requisition = _asked(console, company, estate_id, (store, lamp))
    order = _ordered(console, company, estate_id, (requisition, supplier))
    _invoiced(console, company, estate_id, (order, supplier))
    _counted(console, company, estate_id, (store, lamp))


def _short(company: Cast, estate_id: str) -> tuple[str, str, str]:
    """A store that is short of lamps, in an estate with a budget; the lamp, and who sells it."""
    manager, finance = company["estate_manager"], company["company_finance"]
    of = {"companyId": company.company_id}
    supplier = {"code": "GY-1", "name": "恒通机电", "kind": "SUPPLIER_KIND_GOODS"}
    made = finance.post(f"{PATH}/suppliers", {**of, "supplier": supplier})["supplierId"]
    material = {"code": "WZ-1", "name": "LED灯管", "category": "MATERIAL_CATEGORY_SPARE_PART", "unit": "支"}
    lamp = finance.post(f"{PATH}/materials", {**of, "material": material})["materialId"]
    told = {**of, "estateId": estate_id, "store": {"code": "CK-1", "name": "备件库"}}
    store = manager.post(f"{PATH}/stores", told)["storeId"]
    safety = {**of, "safetyQuantity": "10", "targetQuantity": "20"}
    manager.post(f"{PATH}/stores/{store}/materials/{lamp}:setSafetyStock", safety)
    budget = {**of, "estateId": estate_id, "year": clock.today("Asia/Shanghai").year, "amountMinor": "30000"}
    finance.post(f"{PATH}/budgets:set", {**budget, "warnPercent": 80})
    return store, lamp, made


def _asked(console: Console, company: Cast, estate_id: str, what: tuple[str, str]) -> str:
    """A requisition that the manager approves on its page, though the budget warns."""
    store, lamp = what
    window = console(company["estate_manager"], estate_id)
    window.open("warehouse/reorder")
    expect(window.page.get_by_text("20 支")).to_be_visible()
    window.look("reorder")
    line = {"materialId": lamp, "quantity": "20", "estimatedMinor": "24000"}
    asked = {"companyId": company.company_id, "storeId": store, "reason": "补货", "lines": [line]}
    requisition: str = company["buyer"].post(f"{PATH}/requisitions", asked)["requisitionId"]
    window.open(f"warehouse/requisitions/{requisition}")
    expect(window.page.get_by_text("超预警").first).to_be_visible()
    window.look("requisition")
    window.page.get_by_role("button", name="审批通过").click()
    window.page.get_by_role("dialog").get_by_role("button", name="审批通过").last.click()
    expect(window.page.get_by_text("已审批").first).to_be_visible()
    return requisition


def _ordered(console: Console, company: Cast, estate_id: str, what: tuple[str, str]) -> str:
    """An order by a quote, of which some came and some was rejected."""
    requisition, supplier = what
    of, buyer = {"companyId": company.company_id}, company["buyer"]
    to = {**of, "requisitionId": requisition, "supplierIds": [supplier]}
    request = buyer.post(f"{PATH}/quotationRequests", to)["quotationRequestId"]
    quote = {**of, "supplierId": supplier, "prices": [{"line": 1, "price": "12", "taxRate": "13"}]}
    buyer.post(f"{PATH}/quotationRequests/{request}:record", {**quote, "deliveryDays": 5})
    window = console(buyer, estate_id)
    window.open(f"warehouse/quotationRequests/{request}")
    expect(window.page.get_by_text("最低")).to_be_visible()
    window.look("quotation-request")
    award = {**of, "supplierId": supplier}
    order: str = buyer.post(f"{PATH}/quotationRequests/{request}:award", award)["purchaseOrderId"]
    came = {"line": 1, "quantity": "18", "rejectedQuantity": "2", "rejectionReason": "破损"}
    received = {**of, "documentDate": _today(), "lines": [came]}
    company["estate_manager"].post(f"{PATH}/purchaseOrders/{order}:receive", received)
    window.open(f"warehouse/purchaseOrders/{order}")
    expect(window.page.get_by_text("18 / 20 支")).to_be_visible()
    window.look("purchase-order")
    return order


def _invoiced(console: Console, company: Cast, estate_id: str, what: tuple[str, str]) -> None:
    """An invoice at another price, which waits, and the budget."""
    order, supplier = what
    lines = [{"orderLine": 1, "quantity": "18", "netMinor": "22000"}]
    of = {"companyId": company.company_id, "purchaseOrderId": order, "supplierId": supplier}
    said = {"number": "FP-1", "invoiceDate": _today(), "taxMinor": "2860", "totalMinor": "24860", "lines": lines}
    held = company["buyer"].post(f"{PATH}/purchaseInvoices", {**of, **said})["purchaseInvoiceId"]
    window = console(company["company_finance"], estate_id)
    window.open(f"warehouse/purchaseInvoices/{held}")
    expect(window.page.get_by_text("与订单或收货不一致")).to_be_visible()
    window.look("invoice")
    window.open("warehouse/budgets")
    expect(window.page.get_by_text("¥300.00")).to_be_visible()
    window.look("budgets")


def _counted(console: Console, company: Cast, estate_id: str, what: tuple[str, str]) -> None:
    """A count that differs waits for somebody else; what is reserved beyond what there is waits, too."""
    store, lamp = what
    of, manager = {"companyId": company.company_id}, company["estate_manager"]
    taken = manager.post(f"{PATH}/stocktakes", {**of, "storeId": store, "name": "月末盘点"})["stocktakeId"]
    counts = [{"materialId": lamp, "quantity": "17"}]
    manager.post(f"{PATH}/stocktakes/{taken}:record", {**of, "counts": counts})
    to = {"purpose": "ISSUE_PURPOSE_PERSON", "targetName": "王工", "quantity": "30"}
    manager.post(f"{PATH}/reservations", {**of, "storeId": store, "materialId": lamp, **to})
    window = console(manager, estate_id)
    window.open(f"warehouse/stocktakes/{taken}")
    expect(window.page.get_by_text("WZ-1 LED灯管")).to_be_visible()
    window.look("stocktake")
    window.page.get_by_role("button", name="结束盘点").click()
    window.page.get_by_role("dialog").get_by_role("button", name="结束盘点").last.click()
    expect(window.page.get_by_text("待审批").first).to_be_visible()
    window.look("stocktake-waits")
    window.open("warehouse/reservations")
    expect(window.page.get_by_text("王工")).to_be_visible()
    window.look("reservations")


def _today() -> str:
    return str(clock.today("Asia/Shanghai"))
