"""A part that is not there: the order waits, it is bought, comes, goes to the order, is invoiced and paid."""

from __future__ import annotations

from typing import Any

import pytest
from chassis import clock
from chassis.testing.polling import eventually
from people.cast import Cast
from people.person import Json, Refused

WAREHOUSE, ORDERS = "/v1/warehouse", "/v1/workorders/orders"


@pytest.fixture
def where(company: Cast) -> Json:
    """An estate with a store, a material and a supplier."""
    estate_id = company.estate("home")["nodeId"]
    of, finance, manager = {"companyId": company.company_id}, company["company_finance"], company["estate_manager"]
    material = {"code": "WZ-1", "name": "机械密封", "category": "MATERIAL_CATEGORY_SPARE_PART", "unit": "套"}
    seal = finance.post(f"{WAREHOUSE}/materials", {**of, "material": material})["materialId"]
    told = {**of, "estateId": estate_id, "store": {"code": "CK-1", "name": "备件库"}}
    store = manager.post(f"{WAREHOUSE}/stores", told)["storeId"]
    supplier = {"code": "GY-1", "name": "恒通机电", "kind": "SUPPLIER_KIND_GOODS", "paymentDays": 30}
    made = finance.post(f"{WAREHOUSE}/suppliers", {**of, "supplier": supplier})["supplierId"]
    return {**of, "estateId": estate_id, "storeId": store, "materialId": seal, "supplierId": made}


def test_a_part_that_is_not_there_is_bought_for_the_order_that_waits_and_paid(company: Cast, where: Json) -> None:
    of = {"companyId": company.company_id}
    manager, finance, buyer = company["estate_manager"], company["company_finance"], company["buyer"]
    repairer = company.at(where["estateId"], "repairer")
    order = _working(company, where, repairer)
    path = f"{ORDERS}/{order}"
    repairer.post(f"{path}/parts", {**of, "materialId": where["materialId"], "quantity": "2"})
    eventually(lambda: repairer.get(path, **of), lambda one: one["state"] == "ORDER_STATE_WAITING", seconds=30)

    (proposal,) = buyer.pages(f"{WAREHOUSE}/reorderProposals", "proposals", **of)
    assert (proposal["quantity"], proposal["waitingQuantity"]) == ("2", "2")
    bought = _ordered(company, where)
    assert list(buyer.pages(f"{WAREHOUSE}/reorderProposals", "proposals", **of)) == []
    today = str(clock.today("Asia/Shanghai"))
    came = {**of, "documentDate": today, "reference": "SH-1"}
    receive = f"{WAREHOUSE}/purchaseOrders/{bought}:receive"
    with pytest.raises(Refused, match="MORE_THAN_ORDERED"):
        manager.post(receive, {**came, "lines": [{"line": 1, "quantity": "4"}]})
    manager.post(receive, {**came, "lines": [{"line": 1, "quantity": "3"}]})
    eventually(lambda: repairer.get(path, **of), lambda one: one["state"] == "ORDER_STATE_ASSIGNED", seconds=30)

    (held,) = manager.pages(f"{WAREHOUSE}/reservations", "reservations", **of, targetId=order)
    part = {"reservationId": held["reservationId"], "quantity": "2"}
    manager.post(f"{WAREHOUSE}/reservations:issue", {**of, "documentDate": today, "parts": [part]})
    cost = eventually(lambda: manager.get(f"{path}/cost", **of), lambda one: one["materialsMinor"] != "0", seconds=30)
    assert cost["materialsMinor"] == "46000"
    (seen,) = repairer.pages(f"{path}/parts", "parts", **of)
    assert (seen["state"], seen["issuedQuantity"]) == ("ORDER_PART_STATE_DONE", "2")
    _paid(company, where, bought, finance)


def _working(company: Cast, where: Json, repairer: Any) -> str:
    """An order that somebody works at."""
    of = {"companyId": company.company_id}
    kind = {"code": "PUMP", "nameZh": "水泵", "nameEn": "Pump", "kind": "ORDER_KIND_REPAIR"}
    category = company.administrator.post("/v1/workorders/categories", {**of, "category": kind})["categoryId"]
    told = {"categoryId": category, "description": "机封漏水", "place": "泵房"}
    body = {**of, "estateId": where["estateId"], "order": told}
    made: str = company["service_desk"].post(ORDERS, body)["order"]["orderId"]

    def grabbed() -> bool:
        try:
            repairer.post(f"{ORDERS}/{made}:grab", of)
        except Refused:
            return False
        return True

    eventually(grabbed, seconds=30)
    repairer.post(f"{ORDERS}/{made}:takeStep", {**of, "move": "MOVE_KIND_START"})
    return made


def _ordered(company: Cast, where: Json) -> str:
    """Three seals, asked for, approved, quoted and ordered."""
    of = {"companyId": company.company_id}
    manager, finance, buyer = company["estate_manager"], company["company_finance"], company["buyer"]
    line = {"materialId": where["materialId"], "quantity": "3", "estimatedMinor": "69000"}
    asked = {**of, "storeId": where["storeId"], "reason": "工单缺料", "lines": [line]}
    requisition = buyer.post(f"{WAREHOUSE}/requisitions", asked)["requisitionId"]
    manager.post(f"{WAREHOUSE}/requisitions/{requisition}:approve", of)
    to = {"requisitionId": requisition, "supplierIds": [where["supplierId"]]}
    request = buyer.post(f"{WAREHOUSE}/quotationRequests", {**of, **to})["quotationRequestId"]
    quote = {**of, "supplierId": where["supplierId"], "prices": [{"line": 1, "price": "230", "taxRate": "13"}]}
    buyer.post(f"{WAREHOUSE}/quotationRequests/{request}:record", quote)
    award = {**of, "supplierId": where["supplierId"]}
    order: Json = buyer.post(f"{WAREHOUSE}/quotationRequests/{request}:award", award)
    printed = buyer.post(f"{WAREHOUSE}/purchaseOrders/{order['purchaseOrderId']}:print", of)
    assert printed["fileName"]
    assert finance.get(f"{WAREHOUSE}/purchaseOrders/{order['purchaseOrderId']}", **of)["netMinor"] == "69000"
    return str(order["purchaseOrderId"])


def _paid(company: Cast, where: Json, bought: str, finance: Any) -> None:
    """The invoice matches, is owed once a second person approves it, is paid, and the books say so."""
    of = {"companyId": company.company_id}
    cashier = company["cashier"]
    told = {
        **of,
        "purchaseOrderId": bought,
        "supplierId": where["supplierId"],
        "number": "FP-1",
        "invoiceDate": str(clock.today("Asia/Shanghai")),
        "taxMinor": "8970",
        "totalMinor": "77970",
        "lines": [{"orderLine": 1, "quantity": "3", "netMinor": "69000"}],
    }
    made = company["buyer"].post(f"{WAREHOUSE}/purchaseInvoices", told)
    assert made["state"] == "INVOICE_STATE_MATCHED"
    path = f"{WAREHOUSE}/purchaseInvoices/{made['purchaseInvoiceId']}"

    def owed() -> list[Json]:
        return list(finance.pages("/v1/payments/payables", "payables", **of))

    (payable,) = eventually(owed, lambda many: len(many) == 1, seconds=30)
    finance.post(f"/v1/payments/payables/{payable['payableId']}:approve")
    eventually(lambda: finance.get(path, **of), lambda one: one["state"] == "INVOICE_STATE_OWED", seconds=30)
    how = {"method": "PAYMENT_METHOD_CASH", "paymentDate": told["invoiceDate"]}
    cashier.post(f"/v1/payments/payables/{payable['payableId']}:pay", how)
    eventually(lambda: finance.get(path, **of), lambda one: one["state"] == "INVOICE_STATE_PAID", seconds=30)

    def balance() -> Any:
        accounts = finance.get("/v1/payments/accounts", **of)["accounts"]
        return {one["accountCode"]: one["balanceMinor"] for one in accounts}

    books = eventually(balance, lambda one: one.get("cost:materials_work_order") == "46000", seconds=30)
    assert books.get("received_not_invoiced", "0") == "0"
    assert books["inventory:store-1"] == "23000"
