"""Every company has its suppliers: certified, with a bank account and prices; one's licence has expired."""

from __future__ import annotations

from datetime import date, timedelta

from people.person import Json, Person

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
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
