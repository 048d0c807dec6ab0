"""What no run bills: charges by hand and from a file at the first estate, some approved, one taken back, deposits."""

from __future__ import annotations

from people.person import Json, Person

from localplatform.demo.group import COMPANIES, Group
from localplatform.demo.money import SCALE
from localplatform.demo.payments.collecting import pays

# Code, name, category and tax rate.
ITEMS = (
    ("DOOR-CARD", "门禁卡工本费", "OTHER", "0.06"),
    ("REPAIR", "有偿维修", "OTHER", "0.06"),
    ("FITTING-OUT-DEPOSIT", "装修押金", "DEPOSIT", "0"),
)
DEPOSIT, LOCK = 2_000, 360  # major units
# Reference, at which of the units, fee item, amount in major units, and why. The company's flow sends what is large to
# its finance.
BY_HAND = (
    ("SL-1001", 0, "DOOR-CARD", 20, "补办门禁卡"),
    ("SL-1002", 1, "DOOR-CARD", 20, "补办门禁卡（重复录入）"),
    ("SL-1003", 2, "DOOR-CARD", 20, "补办门禁卡（住户退回）"),
    ("SL-1004", 3, "REPAIR", LOCK, "更换入户门锁"),
    ("YJ-2001", 0, "FITTING-OUT-DEPOSIT", DEPOSIT, "装修押金"),
    ("YJ-2002", 1, "FITTING-OUT-DEPOSIT", DEPOSIT, "装修押金"),
    ("YJ-2003", 3, "FITTING-OUT-DEPOSIT", DEPOSIT, "装修押金"),
    ("YJ-2004", 2, "FITTING-OUT-DEPOSIT", DEPOSIT, "装修押金（一期）"),
    ("YJ-2005", 2, "FITTING-OUT-DEPOSIT", DEPOSIT, "装修押金（二期，由一期转入）"),
    ("YJ-2006", 5, "FITTING-OUT-DEPOSIT", DEPOSIT, "装修押金"),
)
BY_FILE = (("SL-1101", 4), ("SL-1102", 5), ("SL-1103", 6))
WITHDRAWN, CREDITED = "SL-1002", "SL-1003"
_UNITS = 7


def charge(group: Group) -> dict[str, Json]:
    """Has the clerk charge it all and finance approve what waits; what was charged before is not charged again.

    Args:
        group: with its people.

    Returns:
        The charges as they then stand, by reference.
    """
    where, clerk = place(group), _clerk(group)
    known = charged(group)
    items, units = _items(group), _units(group)
    for reference, number, item, amount, why in BY_HAND:
        if reference not in known:
            asked = {"feeItemId": items[item], "unitId": units[number]["unitId"], "amountMinor": str(amount * SCALE)}
            said = {"explanation": why, "reference": reference}
            clerk.post("/v1/billing/charges", {**where, **asked, **said}, key=f"demo-charge-{reference}")
    if any(reference not in known for reference, _ in BY_FILE):
        name = clerk.upload("door-cards.csv", _file(units).encode())
        clerk.finished(clerk.post("/v1/billing/charges:import", {**where, "fileName": name, "takeGoodRows": True}))
    waiting = [one["chargeId"] for one in charged(group).values() if one["state"] == "CHARGE_STATE_WAITING"]
    if waiting:
        approved = {**where, "chargeIds": waiting, "reason": "与申请单一致"}
        group.person(f"finance.{COMPANIES[0].code}").post("/v1/billing/charges:approve", approved)
    take_back(group, WITHDRAWN, "重复录入")
    return charged(group)


def take_back(group: Group, reference: str, reason: str) -> None:
    """Has the clerk ask that a charge is taken back, and finance approve it; once, however often it is told.

    Args:
        group: with its people.
        reference: of the charge.
        reason: why.
    """
    one = charged(group)[reference]
    if one["state"] != "CHARGE_STATE_CHARGED":
        return
    company = {"companyId": one["companyId"]}
    finance = group.person(f"finance.{COMPANIES[0].code}")
    asked = {**company, "receivableId": one["receivableId"], "state": "CHANGE_STATE_WAITING"}
    waiting = finance.get("/v1/billing/receivableChanges", **asked).get("changes", [])
    if not waiting:
        path = f"/v1/billing/receivables/{one['receivableId']}:void"
        waiting = [_clerk(group).post(path, {**company, "reason": reason})]
    finance.post(f"/v1/billing/receivableChanges/{waiting[0]['changeId']}:approve", {**company, "reason": "同意"})


def charged(group: Group) -> dict[str, Json]:
    """The charges of the first estate, by reference."""
    found = _clerk(group).pages("/v1/billing/charges", "charges", **place(group))
    return {one["reference"]: one for one in found if one.get("reference")}


def place(group: Group) -> Json:
    """The first company and its first estate, as requests name them."""
    company = COMPANIES[0]
    nodes = group.nodes
    return {"companyId": nodes[company.code]["nodeId"], "estateId": nodes[company.estates[0].code]["nodeId"]}


def _clerk(group: Group) -> Person:
    return group.person(f"billing.{COMPANIES[0].code}")


def _items(group: Group) -> dict[str, str]:
    """Ids of the fee items that are charged once, by code; made where they are missing."""
    company = COMPANIES[0]
    finance, company_id = group.person(f"finance.{company.code}"), place(group)["companyId"]
    there = finance.pages("/v1/billing/feeItems", "feeItems", companyId=company_id)
    found = {one["code"]: one["feeItemId"] for one in there}
    for code, name, category, rate in ITEMS:
        if code not in found:
            item = {
                "companyId": company_id,
                "code": code,
                "name": name,
                "category": f"FEE_CATEGORY_{category}",
                "taxRate": rate,
                "cycleMonths": 0,
                "payerRule": "PAYER_RULE_OWNER",
            }
            made = finance.post("/v1/billing/feeItems", item, key=f"demo-fee-item-{company.code}-{code}")
            found[code] = made["feeItemId"]
    return found


def _units(group: Group) -> list[Json]:
    """The first units whose owners pay none of their bills, so that what is told of bills stays as it is."""
    found = _clerk(group).pages("/v1/billing/units", "units", **place(group))
    owners: dict[str, Json] = {}
    for one in found:
        owner = one.get("ownerCustomerId", "")
        if owner and not pays(owner):
            owners.setdefault(owner, one)
        if len(owners) == _UNITS:
            break
    return list(owners.values())


def _file(units: list[Json]) -> str:
    """Door cards, as the office keeps them in a table."""
    lines = [f"{reference},{units[number]['code']},DOOR-CARD,20.00,新住户门禁卡" for reference, number in BY_FILE]
    heading = "reference,unit_code,fee_item_code,amount,explanation"
    return "\n".join([heading, *lines, ""])
