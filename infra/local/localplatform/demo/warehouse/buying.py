"""Seals are short: they are asked for, ordered, come in part, are invoiced at another price; the store is counted."""

from __future__ import annotations

from people.person import Json

from localplatform.demo.chapters import Story
from localplatform.demo.group import Company

PATH = "/v1/warehouse"


def buy(story: Story, company: Company, document: Json, what: tuple[str, str]) -> None:
    """Buys seals, as far as an invoice that waits, and opens a stocktake.

    Args:
        document: with the company, the store and today.
        what: the seal and its supplier.
    """
    seal, supplier = what
    manager, finance = story.group.person(f"manager.{company.code}"), story.group.person(f"finance.{company.code}")
    key, of = f"demo-buying-{company.code}", {"companyId": document["companyId"]}
    line = {"materialId": seal, "quantity": "10", "estimatedMinor": "230000"}
    asked = {**of, "storeId": document["storeId"], "reason": "低于安全库存", "lines": [line]}
    requisition = manager.post(f"{PATH}/requisitions", asked, key=f"{key}-requisition")["requisitionId"]
    finance.post(f"{PATH}/requisitions/{requisition}:approve", of, key=f"{key}-approval")
    lines = [{"requisitionLine": 1, "quantity": "10", "price": "230", "taxRate": "13"}]
    ordered = {**of, "requisitionId": requisition, "supplierId": supplier, "lines": lines}
    order = story.group.person(f"buyer.{company.code}").post(f"{PATH}/purchaseOrders", ordered, key=f"{key}-order")[
        "purchaseOrderId"
    ]
    came = {"line": 1, "quantity": "4", "rejectedQuantity": "1", "rejectionReason": "外包装破损"}
    received = {**of, "documentDate": document["documentDate"], "reference": "SH-0002", "lines": [came]}
    manager.post(f"{PATH}/purchaseOrders/{order}:receive", received, key=f"{key}-receipt")
    invoice = {
        **of,
        "purchaseOrderId": order,
        "supplierId": supplier,
        "number": "FP-2026-0001",
        "invoiceDate": document["documentDate"],
        "taxMinor": "12480",
        "totalMinor": "108480",
        "lines": [{"orderLine": 1, "quantity": "4", "netMinor": "96000"}],
    }
    finance.post(f"{PATH}/purchaseInvoices", invoice, key=f"{key}-invoice")
    counted = {**of, "storeId": document["storeId"], "name": "月末盘点"}
    manager.post(f"{PATH}/stocktakes", counted, key=f"{key}-stocktake")
