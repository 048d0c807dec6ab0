"""Parking of malls and an office tower: a car park, its spaces, and who rents them until when."""

from __future__ import annotations

import time
from datetime import date, timedelta

from people.person import Json, Person

from localplatform.demo.group import Company, Estate, Group

SPACES = 24
# The years that are billed stay as they are: what is paid for begins after them, what comes with a lease is free.
PAID_FROM = "2027-01-01"
CARS = (("特斯拉 Model 3", "白"), ("比亚迪 汉", "黑"), ("大众 帕萨特", "银"), ("丰田 凯美瑞", "灰"))
# What some spaces are let by: when the lease began, in days from today, for how many months, and at which price.
FREE = ((-300, 12), (-200, 12), (-355, 12), (-350, 12), (-120, 3))


def park(group: Group, company: Company, estate: Estate, tenanted: list[Json]) -> None:
    """Makes the car park of an estate with its spaces, and lets some of them to its tenants; once."""
    manager = group.person(f"manager.{company.code}")
    where = {"companyId": group.nodes[company.code]["nodeId"], "estateId": group.nodes[estate.code]["nodeId"]}
    if any(manager.pages("/v1/contracts/parkingLeases", "parkingLeases", **where)):
        return
    item, spaces = _fee_item(group, company), _spaces(manager, where, estate)
    today = date.today()  # noqa: TID251, DTZ011  the demonstration's days are those on which it is shown
    told = [(today + timedelta(days=days), months, "0") for days, months in FREE]
    told += [(date.fromisoformat(PAID_FROM), 12, "30000")] * 3
    for number, ((start, months, monthly), unit_id) in enumerate(zip(told, spaces, strict=False)):
        tenant = tenanted[number % len(tenanted)]["tenantCustomerId"]
        lease = {
            "unitId": unit_id,
            "customerId": tenant,
            "feeItemCode": item,
            "monthlyMinor": monthly,
            "startDate": str(start),
            "plates": _plates(estate, number),
            "note": "" if monthly != "0" else "随租赁合同免费使用",
        }
        body = {**where, "parkingLease": lease, "months": months}
        manager.post("/v1/contracts/parkingLeases", body, key=f"demo-parking-{estate.code}-{number}")
    held = {
        "unitId": spaces[len(told)],
        "customerId": tenanted[0]["tenantCustomerId"],
        "startDate": PAID_FROM,
        "endDate": "2027-12-31",
        "expiryDate": str(today + timedelta(days=30)),
        "note": "扩租后需要第二个车位",
    }
    manager.post("/v1/contracts/reservations", {**where, "reservation": held}, key=f"demo-bay-{estate.code}")


def _plates(estate: Estate, number: int) -> list[Json]:
    """A car or two; one of them is inside at a time."""
    prefix, first = {"binjiang": ("沪A", 26_001), "haiyue": ("粤B", 51_004)}.get(estate.code, ("粤B", 26_001))
    cars = range(number * 2, number * 2 + 1 + number % 2)
    return [
        {"plate": f"{prefix}·{first + 137 * car}", "model": CARS[car % 4][0], "colour": CARS[car % 4][1]}
        for car in cars
    ]


def _fee_item(group: Group, company: Company) -> str:
    """What parking is charged by; its code."""
    finance, code = group.person(f"finance.{company.code}"), "PARKING"
    company_id = group.nodes[company.code]["nodeId"]
    there = {one["code"] for one in finance.pages("/v1/billing/feeItems", "feeItems", companyId=company_id)}
    if code not in there:
        item = {
            "companyId": company_id,
            "code": code,
            "name": "车位租金",
            "category": "FEE_CATEGORY_PARKING",
            "taxRate": "0.09",
            "cycleMonths": 1,
            "dueDay": 5,
            "payerRule": "PAYER_RULE_CONTRACT_PARTY",
        }
        finance.post("/v1/billing/feeItems", item, key=f"demo-fee-item-{company.code}-parking")
    return code


def _spaces(manager: Person, where: Json, estate: Estate) -> list[str]:
    """The spaces of an estate's car park, imported from files: units of kind parking first."""
    today = date.today()  # noqa: TID251, DTZ011  the inspection is due when the demonstration is shown
    parked = {"code": "B1", "name": f"{estate.name}地下车场", "inspectionDate": str(today + timedelta(days=20))}
    there = list(manager.pages("/v1/contracts/carParks", "carParks", **where))
    if not there:
        manager.post("/v1/contracts/carParks", {**where, "carPark": parked}, key=f"demo-car-park-{estate.code}")
    rows = [f"B1,B1-{number:03}" for number in range(1, SPACES + 1)]
    units = "building,unit_code,unit_kind,floor\n" + "".join(f"{row},parking,-1\n" for row in rows)
    made = {**where, "fileName": manager.upload("bays.csv", units.encode()), "mode": "IMPORT_MODE_ALL_OR_NOTHING"}
    manager.finished(manager.post("/v1/tenants/units:import", made, key=f"demo-bays-{estate.code}"))
    _wait_for(manager, where)
    kinds = ("充电车位", "标准车位", "标准车位", "大型车位")
    lines = [f"{row},{kinds[place % 4]},{'ABC'[place // 8]} 区,5.3,2.5,公司" for place, row in enumerate(rows)]
    text = "车场编号,车位编号,车位类型,位置,长（米）,宽（米）,产权\n" + "\n".join(lines) + "\n"
    body = {**where, "fileName": manager.upload("spaces.csv", text.encode())}
    manager.finished(manager.post("/v1/contracts/spaces:import", body, key=f"demo-spaces-{estate.code}"))
    spaces = manager.pages("/v1/contracts/spaces", "spaces", **where)
    return [str(one["unitId"]) for one in sorted(spaces, key=lambda one: str(one["unitCode"]))]


def _wait_for(manager: Person, where: Json, seconds: float = 60) -> None:
    """Polls until contracts has heard of the units of the spaces."""
    asked = {**where, "startDate": PAID_FROM, "endDate": PAID_FROM}
    limit = time.monotonic() + seconds
    while True:
        units = manager.pages("/v1/contracts/availability", "units", **asked)
        if sum(unit["unitKind"] == "parking" for unit in units) >= SPACES:
            return
        if time.monotonic() > limit:
            raise TimeoutError(f"contracts has not heard of {SPACES} spaces after {seconds:.0f} s")
        time.sleep(0.2)
