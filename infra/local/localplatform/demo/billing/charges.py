"""What the demonstration's estates charge: fee items, tariffs, water meters and a year of their readings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from people.months import last_day, months_before
from people.person import Json, Person

from localplatform.demo.group import Company, Estate, Group

START = "2025-01-01"
BATCH = 500


def fee_items(group: Group, company: Company) -> dict[str, Json]:
    """Property fee by area, garbage by household, water by tiers; by code."""
    finance = group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    found = {item["code"]: item for item in finance.pages("/v1/billing/feeItems", "feeItems", companyId=company_id)}
    tax = "0.06" if company.currency == "CNY" else "0.09"
    chinese = company.currency == "CNY"
    for code, name, category, payer, rate in (
        ("PROPERTY", "物业费" if chinese else "Management fee", "PROPERTY_FEE", "OWNER", tax),
        ("GARBAGE", "垃圾费" if chinese else "Refuse collection", "GARBAGE", "TENANT_ELSE_OWNER", tax),
        ("WATER", "水费" if chinese else "Water", "WATER", "TENANT_ELSE_OWNER", "0.03" if chinese else tax),
    ):
        if code not in found:
            item = {
                "companyId": company_id,
                "code": code,
                "name": name,
                "category": f"FEE_CATEGORY_{category}",
                "taxRate": rate,
                "cycleMonths": 1,
                "dueDay": 15,
                "payerRule": f"PAYER_RULE_{payer}",
            }
            found[code] = finance.post("/v1/billing/feeItems", item, key=f"demo-fee-item-{company.code}-{code}")
    return found


@dataclass(frozen=True)
class Wanted:
    """A tariff that a company needs, and the estates that it applies to."""

    code: str
    item: str
    place: str
    version: Json
    estates: tuple[Estate, ...]


def wanted_tariffs(company: Company) -> list[Wanted]:
    """A property fee an estate by area; garbage by unit and water by tiers for the whole company."""
    tiers = [{"upTo": up_to, "price": price} if up_to else {"price": price} for up_to, price in company.water]
    fixed = {"kind": "TARIFF_KIND_FIXED", "amountMinor": company.fixed.replace(".", "")}
    tiered = {"kind": "TARIFF_KIND_TIERED", "tierSpan": "TIER_SPAN_YEAR", "tiers": tiers}
    billed = tuple(estate for estate in company.estates if estate.billed)
    by_area = [
        Wanted(
            f"PROPERTY-{estate.code}",
            "PROPERTY",
            estate.name,
            {"kind": "TARIFF_KIND_AREA", "price": estate.fee},
            (estate,),
        )
        for estate in billed
    ]
    return [
        *by_area,
        Wanted("GARBAGE", "GARBAGE", "", fixed, billed),
        Wanted("WATER", "WATER", "", tiered, billed),
    ]


def tariffs(group: Group, company: Company, items: dict[str, Json]) -> None:
    """Makes the tariffs that are missing and assigns them to their estates."""
    finance = group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    found = {tariff["code"]: tariff for tariff in finance.pages("/v1/billing/tariffs", "tariffs", companyId=company_id)}
    assigned = {
        (one["tariffId"], one.get("estateId", "0"))
        for one in finance.pages("/v1/billing/tariffAssignments", "assignments", companyId=company_id)
    }
    for wanted in wanted_tariffs(company):
        if wanted.code not in found:
            tariff = {
                "companyId": company_id,
                "feeItemId": items[wanted.item]["feeItemId"],
                "code": wanted.code,
                "name": f"{items[wanted.item]['name']} {wanted.place}".strip(),
                "versions": [{"effectiveDate": START, **wanted.version}],
            }
            key = f"demo-tariff-{company.code}-{wanted.code}"
            found[wanted.code] = finance.post("/v1/billing/tariffs", tariff, key=key)
        tariff_id = found[wanted.code]["tariffId"]
        missing = [
            {"tariffId": tariff_id, "level": "ASSIGNMENT_LEVEL_ESTATE", "estateId": node_id, "startDate": START}
            for node_id in (group.nodes[estate.code]["nodeId"] for estate in wanted.estates)
            if (tariff_id, node_id) not in assigned
        ]
        if missing:
            finance.post("/v1/billing/tariffAssignments:batchCreate", {"companyId": company_id, "assignments": missing})


def readings(group: Group, company: Company, items: dict[str, Json], month: str) -> int:
    """Water meters for every unit, and their readings of the twelve months that end with `month`; gives how many."""
    reader = group.person(f"meters.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    count = 0
    for estate in (one for one in company.estates if one.billed):
        estate_id = group.nodes[estate.code]["nodeId"]
        where = {"companyId": company_id, "estateId": estate_id}
        numbers = _meters(group, company, estate, items["WATER"]["feeItemId"], where)
        for position, fee_month in enumerate(months_before(month, 12)):
            unread = [
                meter["number"]
                for meter in reader.pages("/v1/billing/meters", "meters", **where, unreadMonth=fee_month)
                if meter["number"] in numbers
            ]
            for batch in _batches(unread):
                _enter(reader, where, fee_month, position, batch)
                count += len(batch)
    return count


def _meters(group: Group, company: Company, estate: Estate, fee_item_id: str, where: Json) -> set[str]:
    reader = group.person(f"meters.{company.code}")
    found = {meter["number"] for meter in reader.pages("/v1/billing/meters", "meters", **where)}
    if not found:
        clerk = group.person(f"billing.{company.code}")
        clerk.post(
            "/v1/billing/meters:createForUnits",
            {
                **where,
                "kind": "METER_KIND_WATER",
                "feeItemId": fee_item_id,
                "numberPrefix": f"W-{estate.code}-",
                "installDate": START,
            },
        )
        found = {meter["number"] for meter in reader.pages("/v1/billing/meters", "meters", **where)}
    return found


def _enter(reader: Person, where: Json, fee_month: str, position: int, numbers: list[str]) -> None:
    first = {"startValue": "0", "startDate": f"{fee_month}-01"} if position == 0 else {}
    reader.post(
        "/v1/billing/readings:batchCreate",
        {
            **where,
            "feeMonth": fee_month,
            "endDate": last_day(fee_month),
            "reader": "Meter reader",
            "readings": [
                {"meterNumber": number, "endValue": str(_value(number, position)), **first} for number in numbers
            ],
        },
    )


def _value(number: str, position: int) -> int:
    """What a meter shows after `position` + 1 months: 8 to 39 m³ a month, the same at every start."""
    digest = hashlib.sha256(number.encode()).digest()
    return sum(8 + digest[month] % 32 for month in range(position + 1))


def _batches(numbers: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(numbers), BATCH):
        yield numbers[start : start + BATCH]
