"""What an order costs, from the quotation by the price list to the receivable, and back when the order is cancelled."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import START, Estate, flat, import_rows
from people.person import Json, Refused

ORDERS = "/v1/workorders/orders"
# A page without content, which is a PDF all the same.
PAPER = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


@pytest.fixture
def home(company: Cast) -> Estate:
    """A flat, a fee item for repairs, and a price list."""
    estate = Estate(company, company.estate("home"), 1)
    import_rows(estate, [{**flat(1, "100"), "start_date": START}])
    item = {"code": "REPAIR", "name": "有偿维修", "category": "FEE_CATEGORY_OTHER", "taxRate": "0.06", "cycleMonths": 0}
    payer = {"companyId": company.company_id, "payerRule": "PAYER_RULE_OWNER"}
    company["company_finance"].post("/v1/billing/feeItems", {**item, **payer})
    return estate


def _quoted(company: Cast, home: Estate) -> tuple[Json, Json]:
    """An order of the flat with a quotation of two taps, and the quotation."""
    desk, manager = company["service_desk"], company["estate_manager"]
    where = {"companyId": company.company_id}
    tap = {"code": "TAP", "nameZh": "水龙头", "nameEn": "Tap", "kind": "PRICE_KIND_PART", "measure": "只"}
    priced = {**tap, "priceMinor": "4990", "feeItemCode": "REPAIR", "warrantyDays": 90}
    price = company.administrator.post("/v1/workorders/priceItems", {**where, "priceItem": priced})
    kind = {"code": "WATER", "nameZh": "水暖", "nameEn": "Plumbing", "kind": "ORDER_KIND_REPAIR"}
    category = company.administrator.post("/v1/workorders/categories", {**where, "category": kind})
    (unit,) = eventually(lambda: list(manager.pages("/v1/tenants/units", "units", **home.where)), bool)

    def reported() -> Any:
        order = {"categoryId": category["categoryId"], "unitId": unit["unitId"], "description": "漏水"}
        try:
            return desk.post(ORDERS, {**home.where, "order": order, "clientId": "tap"})["order"]
        except Refused:  # workorders has not heard of the flat yet
            return None

    order = eventually(reported, bool)
    lines = [{"priceItemId": price["priceItemId"], "quantity": "2"}]
    return order, desk.post(f"{ORDERS}/{order['orderId']}/quotations", {**where, "lines": lines})


def _charge(company: Cast, order: Json, state: str) -> Json:
    """The one charge of an order, once billing has made that of it."""
    path, where = f"{ORDERS}/{order['orderId']}/quotations", {"companyId": company.company_id}

    def charges() -> list[Json]:
        return list(company["service_desk"].get(path, **where)["quotations"][0]["charges"])

    (one,) = eventually(charges, lambda found: [charge["state"] for charge in found] == [f"ORDER_CHARGE_STATE_{state}"])
    return one


def test_what_is_accepted_on_paper_is_charged_and_a_cancelled_order_credits_what_was_paid(
    company: Cast, home: Estate
) -> None:
    desk, where = company["service_desk"], {"companyId": company.company_id}
    order, quotation = _quoted(company, home)
    assert (quotation["state"], quotation["totalMinor"]) == ("QUOTATION_STATE_OFFERED", "9980")
    record = {**where, "kind": "order", "recordId": order["orderId"]}
    name = desk.upload("signed.pdf", PAPER, "application/pdf")
    desk.finished(desk.post("/v1/workorders/attachments", {**record, "fileName": name}))
    (paper,) = desk.get("/v1/workorders/attachments", **record)["attachments"]
    answer = f"/v1/workorders/quotations/{quotation['quotationId']}:answer"
    with pytest.raises(Refused, match="400"):
        desk.post(answer, {**where, "accepted": True})
    signed = {"accepted": True, "signer": "王", "attachmentId": paper["attachmentId"]}
    accepted = desk.post(answer, {**where, **signed})
    assert (accepted["state"], accepted["attachmentSha256"]) == ("QUOTATION_STATE_ACCEPTED", paper["sha256"])

    with pytest.raises(Refused, match="PAPER_SIGNED"):
        desk.post(f"/v1/workorders/attachments/{paper['attachmentId']}:remove", where)

    charge = _charge(company, order, "CHARGED")
    (item,) = home.open_items(1)
    assert (item["receivableId"], item["openMinor"]) == (charge["receivableId"], "9980")
    why = company["billing_clerk"].get(f"/v1/billing/receivables/{charge['receivableId']}:explain", **where)
    assert f"#{order['number']}" in why["charge"]["explanation"]
    cashier, finance = company["cashier"], company["company_finance"]
    receipt = cashier.post("/v1/payments/receipts", home.receipt(item["customerId"], 9_980))
    finance.post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
    path = f"/v1/billing/receivables/{charge['receivableId']}"
    eventually(lambda: finance.get(path, **where), lambda one: one["paidMinor"] == "9980")

    cancel = {**where, "move": "MOVE_KIND_CANCEL", "reason": "业主自行更换"}
    desk.post(f"{ORDERS}/{order['orderId']}:decide", cancel)
    credited = _charge(company, order, "CREDITED")
    credit = finance.get(f"/v1/billing/receivables/{credited['creditReceivableId']}", **where)
    assert credit["amountMinor"] == "-9980"


def test_what_is_declined_charges_nothing_and_cannot_be_taken_back(company: Cast, home: Estate) -> None:
    desk, where = company["service_desk"], {"companyId": company.company_id}
    order, quotation = _quoted(company, home)
    path = f"/v1/workorders/quotations/{quotation['quotationId']}"
    declined = desk.post(f"{path}:answer", {**where, "accepted": False, "reason": "太贵"})
    assert declined["state"] == "QUOTATION_STATE_DECLINED"
    with pytest.raises(Refused, match="409"):
        desk.post(f"{path}:withdraw", {**where, "reason": "重复"})
    assert order["openMoves"]
