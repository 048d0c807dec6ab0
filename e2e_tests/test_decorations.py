"""A decoration, from a resident's home to its acceptance: work begins once its deposit is paid, which goes back."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.testing.polling import eventually
from people.cast import Cast
from people.estates import START, Estate, flat, import_rows
from people.person import Json, Refused

DECORATIONS = "/v1/workorders/decorations"
DEPOSIT = 200_000


@pytest.fixture
def home(company: Cast) -> Estate:
    """A flat, a fee item for deposits, and a category of violations."""
    estate = Estate(company, company.estate("home"), 1)
    import_rows(estate, [{**flat(1, "100"), "start_date": START}])
    item = {"code": "DECO", "name": "装修押金", "category": "FEE_CATEGORY_DEPOSIT", "taxRate": "0", "cycleMonths": 0}
    payer = {"companyId": company.company_id, "payerRule": "PAYER_RULE_OWNER"}
    company["company_finance"].post("/v1/billing/feeItems", {**item, **payer})
    kind = {"code": "BREACH", "nameZh": "违章", "nameEn": "Violation", "kind": "ORDER_KIND_VIOLATION"}
    company.administrator.post("/v1/workorders/categories", {"companyId": company.company_id, "category": kind})
    return estate


def _applied(company: Cast, home: Estate) -> Json:
    """What the desk took in for the flat's owner, once workorders has heard of both."""
    desk, manager = company["service_desk"], company["estate_manager"]
    (unit,) = eventually(lambda: list(manager.pages("/v1/tenants/units", "units", **home.where)), bool)
    told = {"work": "翻新", "contractor": "安居装饰", "startDate": "2030-03-01", "endDate": "2030-05-31"}
    whose = {"unitId": unit["unitId"], "customerId": unit["ownerId"]}

    def taken() -> Any:
        try:
            return desk.post(DECORATIONS, {**home.where, "decoration": {**whose, **told}})
        except Refused:  # workorders has not heard of them yet
            return None

    made: Json = eventually(taken, bool)
    return made


def test_work_begins_once_the_deposit_is_paid_and_ends_with_no_violation_open(company: Cast, home: Estate) -> None:
    desk, manager, where = company["service_desk"], company["estate_manager"], {"companyId": company.company_id}
    made = _applied(company, home)
    path = f"{DECORATIONS}/{made['decorationId']}"
    desk.post(f"{path}:submit", {**where, "depositMinor": f"{DEPOSIT}", "depositItemCode": "DECO"})
    with pytest.raises(Refused, match="403"):
        desk.post(f"{path}:approve", where)
    manager.post(f"{path}:approve", where)
    with pytest.raises(Refused, match="DEPOSIT_UNPAID"):
        desk.post(f"{path}:start", where)

    (item,) = home.open_items(1)
    assert item["openMinor"] == f"{DEPOSIT}"
    receipt = company["cashier"].post("/v1/payments/receipts", home.receipt(item["customerId"], DEPOSIT))
    company["company_finance"].post(f"/v1/payments/receipts/{receipt['receiptId']}:approve")
    paid = eventually(
        lambda: desk.get(path, **where), lambda one: one["depositState"] == "DECORATION_DEPOSIT_STATE_PAID"
    )
    assert paid["receivableId"] == item["receivableId"]
    desk.post(f"{path}:start", where)

    (category,) = desk.get("/v1/workorders/categories", **where)["categories"]
    order = {"categoryId": category["categoryId"], "decorationId": made["decorationId"], "description": "周日施工"}
    violation = desk.post("/v1/workorders/orders", {**home.where, "order": order})["order"]
    with pytest.raises(Refused, match="VIOLATIONS_OPEN"):
        desk.post(f"{path}:accept", {**where, "acceptance": "合格"})
    cancel = {**where, "move": "MOVE_KIND_CANCEL", "reason": "邻居撤回投诉"}
    desk.post(f"/v1/workorders/orders/{violation['orderId']}:decide", cancel)
    accepted = desk.post(f"{path}:accept", {**where, "acceptance": "合格"})
    assert accepted["state"] == "DECORATION_STATE_ACCEPTED"

    asked = {**where, "receivableId": accepted["receivableId"]}
    (deposit,) = company["cashier"].get("/v1/payments/deposits", **asked)["deposits"]
    assert deposit["heldMinor"] == f"{DEPOSIT}"
