"""Every company has its suppliers, one with an expired licence; its first estate a store with stock."""

from __future__ import annotations

from datetime import date, timedelta

from chassis import clock
from people.person import Json, Person

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES, Company
from localplatform.demo.warehouse.buying import buy
from localplatform.progress import step

NEEDS = ()
SUPPLIERS, PRICES = "/v1/warehouse/suppliers", "/v1/warehouse/prices"
# Code, name, what it delivers, days to pay, days until its certificate expires, what it sells: item, unit, price.
_FILE: tuple[tuple[str, str, str, int, int, tuple[str, str, str]], ...] = (
    ("GY-001", "恒通机电物资有限公司", "GOODS", 30, 420, ("LED灯管 T8 18W", "箱", "285.00")),
    ("GY-002", "迅达电梯工程有限公司", "SERVICES", 45, 200, ("电梯维保", "台·月", "680.00")),
    ("GY-003", "洁美保洁用品商行", "GOODS", 15, 21, ("垃圾袋 100×120cm", "卷", "18.60")),
    ("GY-004", "安固消防工程有限公司", "WORKS", 60, -12, ("灭火器年检", "具", "12.00")),
    ("GY-005", "绿荫园林养护有限公司", "SERVICES", 30, 330, ("绿化养护", "平方米·月", "1.35")),
)


def tell(story: Story) -> dict[str, int]:
    """Enters each company's suppliers; gives how many there are, by company's code."""
    counts = {}
    for company in COMPANIES:
        with step(f"{company.name}: suppliers"):
            finance, company_id = story.group.person(f"finance.{company.code}"), story.company_id(company)
            if not any(finance.pages(SUPPLIERS, "suppliers", companyId=company_id)):
                _enter(finance, company_id, company.code)
                _stock(story, company, company_id)
            counts[company.code] = sum(1 for _ in finance.pages(SUPPLIERS, "suppliers", companyId=company_id))
    return counts


def report(story: Story) -> None:
    """How many suppliers there are."""
    for code, count in story.told["warehouse"].items():
        story.table[code]["suppliers"] = f"{count:,}"


def _enter(finance: Person, company_id: str, company: str) -> None:
    today = date.today()  # noqa: TID251, DTZ011  certificates expire when the demonstration is shown
    where = {"companyId": company_id}
    for code, name, kind, payment_days, days, (item, unit, price) in _FILE:
        key = f"demo-supplier-{company}-{code}"
        told = {"code": code, "name": name, "kind": f"SUPPLIER_KIND_{kind}", "paymentDays": payment_days}
        made = finance.post(SUPPLIERS, {**where, "supplier": told}, key=key)["supplierId"]
        certificate: Json = {
            "kind": "CERTIFICATE_KIND_QUALIFICATION",
            "number": f"ZZ-{code[-3:]}",
            "issueDate": str(today - timedelta(days=700)),
            "expiryDate": str(today + timedelta(days=days)),
        }
        path = f"{SUPPLIERS}/{made}/certificates"
        finance.post(path, {**where, "certificate": certificate}, key=f"{key}-certificate")
        agreed = {"supplierId": made, "item": item, "unit": unit, "price": price, "taxRate": "13"}
        first = {"firstDate": f"{today.year}-01-01"}
        finance.post(PRICES, {**where, "price": {**agreed, **first}}, key=f"{key}-price")


# Code, name, specification, category, unit, what a box of it is called with how many it holds, quantity, value.
_MATERIALS: tuple[tuple[str, str, str, str, str, tuple[str, str] | None, str, str], ...] = (
    ("WZ-001", "LED灯管", "T8 18W", "SPARE_PART", "支", ("箱", "25"), "50", "57000"),
    ("WZ-002", "机械密封", "泵用 M7N-38", "SPARE_PART", "套", None, "6", "138000"),
    ("WZ-003", "垃圾袋", "100×120cm", "CLEANING", "卷", ("包", "20"), "200", "372000"),
)


def _stock(story: Story, company: Company, company_id: str) -> None:
    """A store in the first estate: receipts, then lamps for a work order; seals are short."""
    manager, finance = story.group.person(f"manager.{company.code}"), story.group.person(f"finance.{company.code}")
    estate, key, moves = company.estates[0].code, f"demo-stock-{company.code}", "/v1/warehouse/moves"
    where = {"companyId": company_id}
    told = {**where, "estateId": story.group.nodes[estate]["nodeId"], "store": {"code": "CK-01", "name": "备件库"}}
    store = manager.post("/v1/warehouse/stores", told, key=f"{key}-store")["storeId"]
    today = clock.today("Asia/Shanghai")  # no company has closed this month
    document = {**where, "storeId": store, "documentDate": str(today)}
    lines, ids = [], []
    for code, name, specification, category, unit, box, quantity, minor in _MATERIALS:
        material = {"code": code, "name": name, "specification": specification, "unit": unit}
        material |= {"category": f"MATERIAL_CATEGORY_{category}"}
        units = [{"unit": box[0], "factor": box[1]}] if box else []
        body = {**where, "material": {**material, "units": units}}
        ids.append(finance.post("/v1/warehouse/materials", body, key=f"{key}-{code}")["materialId"])
        lines.append({"materialId": ids[-1], "quantity": quantity, "valueMinor": minor})
    receipt = {**document, "reference": "SH-0001", "lines": lines}
    manager.post(f"{moves}:receive", receipt, key=f"{key}-receipt")
    issue = {"purpose": "ISSUE_PURPOSE_WORK_ORDER", "targetName": "楼道灯更换", "lines": [_line(ids[0], "12")]}
    manager.post(f"{moves}:issue", {**document, **issue}, key=f"{key}-issue")
    path = f"/v1/warehouse/stores/{store}/materials/{ids[1]}:setSafetyStock"
    manager.post(path, {**where, "safetyQuantity": "8", "targetQuantity": "12"}, key=f"{key}-safety")
    supplier = next(one for one in finance.pages(SUPPLIERS, "suppliers", **where) if one["code"] == "GY-001")
    buy(story, company, document, (ids[1], supplier["supplierId"]))


def _line(material_id: str, quantity: str) -> Json:
    return {"materialId": material_id, "quantity": quantity}
