"""What the demonstration's leases say, by the kind of the estate's units."""

from __future__ import annotations

from people.person import Json, Person

from localplatform.demo.group import Company, Group
from localplatform.demo.money import SCALE

LEASES = "/v1/contracts/leases"
YEAR = 12
# After the month that is billed, whose figures stay as they are.
START, END = "2026-12-01", "2029-11-30"
RISES = [
    {"date": "2027-12-01", "kind": "STEP_KIND_PERCENT", "value": "5"},
    {"date": "2028-12-01", "kind": "STEP_KIND_PERCENT", "value": "5"},
]
INDEXED = [{"date": "2027-12-01", "kind": "STEP_KIND_INDEX", "baseIndex": "102.3", "newIndex": "104.8", "cap": "4"}]
FITTING_OUT = [{"startDate": "2026-12-01", "endDate": "2027-01-15"}]
TIERS = [{"upTo": "2000000", "percent": "8"}, {"percent": "6"}]

PLANS: dict[str, list[Json]] = {
    "shop": [
        {"note": "餐饮，按季预付", "price": "320", "steps": RISES, "cycle": 3, "until": "reviewed"},
        {"note": "服装，装修免租", "price": "280", "free": FITTING_OUT, "cycle": 1, "until": "reviewed"},
        {"note": "超市，保底加提成", "price": "20000", "tiers": TIERS, "cycle": 1, "until": "reviewed"},
        {"note": "书店，合同月", "price": "180", "mode": "CONTRACT", "cycle": 1, "until": "reviewed"},
        {"note": "咖啡，待复核", "price": "360", "steps": RISES, "cycle": 1, "until": "submitted"},
        {"note": "花店，谈判中", "price": "260", "cycle": 1, "until": "draft"},
    ],
    "office": [
        {"note": "软件公司，三年递增", "price": "150", "steps": RISES, "cycle": 3, "until": "reviewed"},
        {"note": "律师事务所，按指数", "price": "165", "steps": INDEXED, "cycle": 6, "until": "reviewed"},
        {"note": "设计公司，装修免租", "price": "140", "free": FITTING_OUT, "cycle": 1, "until": "reviewed"},
        {"note": "培训机构，后付", "price": "120", "timing": "ARREARS", "cycle": 1, "until": "submitted"},
    ],
}


def fee_items(group: Group, company: Company) -> dict[str, str]:
    """Rent, a lease's property fee, its deposit and what is deducted from it, which a contract's party pays; codes."""
    finance = group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    there = {item["code"] for item in finance.pages("/v1/billing/feeItems", "feeItems", companyId=company_id)}
    wanted = {
        "rent": ("RENT", "租金", "RENT", "0.09", 1),
        "fee": ("LEASE-FEE", "租户物业费", "PROPERTY_FEE", "0.06", 1),
        "deposit": ("LEASE-DEPOSIT", "租赁押金", "DEPOSIT", "0", 0),
        "repair": ("LEASE-REPAIR", "恢复原状费", "OTHER", "0.06", 0),
    }
    for code, name, category, rate, cycle in wanted.values():
        if code not in there:
            item = {
                "companyId": company_id,
                "code": code,
                "name": name,
                "category": f"FEE_CATEGORY_{category}",
                "taxRate": rate,
                "cycleMonths": cycle,
                "dueDay": 5,
                "payerRule": "PAYER_RULE_CONTRACT_PARTY",
            }
            finance.post("/v1/billing/feeItems", item, key=f"demo-fee-item-{company.code}-{code}")
    return {name: told[0] for name, told in wanted.items()}


# What a square metre is asked for a month in major units, by the estate's code.
ASKING = {"binjiang": 300, "keyuan": 160, "haiyue": 290}


def ask(manager: Person, where: Json, estate: str) -> None:
    """Says what the estate's units are asked for, where nobody has said."""
    asked = manager.pages("/v1/contracts/askingRents", "askingRents", **where, missingOnly="true")
    rents = [
        {"unitId": one["unitId"], "monthlyMinor": str(round(float(one["area"]) * ASKING[estate]) * SCALE)}
        for one in asked
    ]
    if rents:
        manager.post("/v1/contracts/askingRents:set", {**where, "askingRents": rents})


def offer(manager: Person, where: Json, estate: str) -> None:
    """Lists two units that nobody holds, one to let and one to sell; told before, it does nothing."""
    path, day = "/v1/contracts/listings", "2027-03-01"
    if any(manager.pages(path, "listings", **where)):
        return
    span = {"startDate": day, "endDate": day, "freeOnly": "true", "pageSize": 50}
    units = manager.get("/v1/contracts/availability", **where, **span).get("units", [])
    free = [one for one in units if one["unitKind"] != "parking"]
    offers = (("LET", "6800000", "精装修，可随时看房"), ("SELL", "880000000", "业主自售，带租约洽谈"))
    for unit, (kind, price, note) in zip(free, offers, strict=False):
        told = {"unitId": unit["unitId"], "kind": f"LISTING_KIND_{kind}", "priceMinor": price, "availableDate": day}
        key = f"demo-listing-{estate}-{kind}"
        manager.post(path, {**where, "listing": {**told, "note": note}}, key=key)


TEMPLATE = (
    "合同编号：{number}\n出租人：{company}\n承租人：{tenant}\n\n"
    "一、出租人将位于{estate}的{units}（面积 {area} 平方米）出租给承租人，租期自 {start_date} 至 {end_date}。\n"
    "二、首期月租金 {monthly} {currency}，每 {cycle_months} 个月支付一次，应于当月 {due_day} 日前付清；押金 {deposit}"
    " {currency}。\n三、租期内应付租金及费用合计 {total} {currency}，明细见所附合同台账。\n四、其他约定：{note}"
)


def template(group: Group, company: Company) -> None:
    """A text that a lease is printed by; made before, it stays."""
    finance, path = group.person(f"finance.{company.code}"), "/v1/contracts/contractTemplates"
    where = {"companyId": group.nodes[company.code]["nodeId"]}
    if not finance.get(path, **where, pageSize=1).get("contractTemplates"):
        told = {"name": "商铺租赁合同（标准）", "text": TEMPLATE}
        finance.post(path, {**where, "contractTemplate": told}, key=f"demo-template-{company.code}")


def terms(plan: Json, unit: Json, items: dict[str, str]) -> Json:
    """The terms of a plan for a unit and whoever is its tenant."""
    unit_id, turnover = unit["unitId"], "tiers" in plan
    rent = {
        "feeItemCode": items["rent"],
        "unitId": unit_id,
        "kind": "CHARGE_KIND_TURNOVER" if turnover else "CHARGE_KIND_AREA",
        "price": plan["price"],
        "taxRate": "0.09",
        "steps": plan.get("steps", []),
        "tiers": plan.get("tiers", []),
    }
    fee = {
        "feeItemCode": items["fee"],
        "unitId": unit_id,
        "kind": "CHARGE_KIND_AREA",
        "price": "25",
        "taxRate": "0.06",
        "besideRent": True,
    }
    return {
        "startDate": plan.get("start", START),
        "endDate": plan.get("end", END),
        "units": [{"unitId": unit_id, "area": unit["billableArea"]}],
        "charges": [rent, fee],
        "payers": [{"customerId": unit["tenantCustomerId"]}],
        "monthMode": f"MONTH_MODE_{plan.get('mode', 'NATURAL')}",
        "cycleMonths": plan["cycle"],
        "timing": f"PAYMENT_TIMING_{plan.get('timing', 'ADVANCE')}",
        "dueDay": 5,
        "rentFreeSpells": plan.get("free", []),
        "deposit": {"feeItemCode": items["deposit"], "months": "2"},
    }
