"""Every estate has its equipment: lifts by building, pumps, power, fire protection; some is down, some late. Devices
measure some of it, and alarms say what is wrong."""

from __future__ import annotations

from datetime import date, timedelta

from chassis.testing.polling import eventually
from people.person import Json, Person

from localplatform.demo.chapters import Story
from localplatform.demo.devices import telemetry
from localplatform.demo.devices.register import rows_of, sheet
from localplatform.demo.group import COMPANIES, Estate
from localplatform.progress import step

NEEDS = ("tenants", "workorders")
EQUIPMENT = "/v1/devices/equipment"
# Of the categories that workorders' chapter makes.
ORDERED = "WATER"


def tell(story: Story) -> dict[str, int]:
    """Enters each estate's equipment and devices; gives how much equipment there is, by company's code."""
    counts: dict[str, int] = {}
    made: list[Json] = []
    for company in COMPANIES:
        with step(f"{company.name}: equipment"):
            manager = story.group.person(f"manager.{company.code}")
            company_id = story.company_id(company)
            for estate in company.estates:
                where = {"companyId": company_id, "estateId": story.group.nodes[estate.code]["nodeId"]}
                if not any(manager.pages(EQUIPMENT, "equipment", **where)):
                    _enter(manager, where, estate)
                made += telemetry.enter(manager, where, estate, _category(manager, company_id))
            counts[company.code] = sum(1 for _ in manager.pages(EQUIPMENT, "equipment", companyId=company_id))
    telemetry.keep(story.platform, made)
    return counts


def _category(manager: Person, company_id: str) -> str:
    """What the work orders of alarms are about."""
    found = manager.pages("/v1/workorders/categories", "categories", companyId=company_id)
    return next(str(one["categoryId"]) for one in found if one["code"] == ORDERED)


def report(story: Story) -> None:
    """How much equipment there is."""
    for code, count in story.told["devices"].items():
        story.table[code]["equipment"] = f"{count:,}"


def _enter(manager: Person, where: Json, estate: Estate) -> None:
    """Imports an estate's register once devices knows its buildings; a lift is inspected, a pump breaks."""
    today = date.today()  # noqa: TID251, DTZ011  inspections are due and late when the demonstration is shown
    content = sheet(rows_of(estate, today)).encode()

    def taken() -> bool:
        body = {**where, "fileName": manager.upload(f"equipment-{estate.code}.csv", content)}
        return not manager.finished(manager.post(f"{EQUIPMENT}:import", body)).get("refused")

    eventually(taken, seconds=60)
    known = {one["code"]: one["equipmentId"] for one in manager.pages(EQUIPMENT, "equipment", **where)}
    inspected = {"inspectionDate": str(today - timedelta(days=40)), "passed": True, "inspector": "特种设备检验研究院"}
    body = {"companyId": where["companyId"], **inspected, "certificate": f"TJ-{estate.code.upper()}-2026-031"}
    manager.post(f"{EQUIPMENT}/{known['DT-1-1']}:inspect", body, key=f"demo-inspection-{estate.code}")
    broken = {"state": "EQUIPMENT_STATE_UNDER_REPAIR", "reason": "机械密封漏水，等待备件"}
    body = {"companyId": where["companyId"], **broken}
    manager.post(f"{EQUIPMENT}/{known['SB-2']}:move", body, key=f"demo-broken-{estate.code}")
