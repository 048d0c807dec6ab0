"""Two malls and an office tower are let, with parking: leases on their way, prospects, and what the company owes."""

from __future__ import annotations

import time
from typing import Any

from people.person import Json, Person

from localplatform.demo.chapters import Story
from localplatform.demo.contracts import leases, owing, parking, pipeline, standing
from localplatform.demo.group import COMPANIES, Company, Estate
from localplatform.progress import step

NEEDS = ("tenants", "billing", "warehouse")


def tell(story: Story) -> dict[str, int]:
    """Lets units of every mall and office tower; gives how many leases there are, by company's code."""
    counts = {}
    for company in COMPANIES:
        let = [estate for estate in company.estates if estate.kind in leases.PLANS]
        if not let:
            continue
        with step(f"{company.name}: leases"):
            items = leases.fee_items(story.group, company)
            leases.template(story.group, company)
            for estate in let:
                _let(story, company, estate, items)
            manager = story.group.person(f"manager.{company.code}")
            found = manager.pages("/v1/contracts/leases", "leases", companyId=story.company_id(company))
            counts[company.code] = sum(1 for _ in found)
    return counts


def report(story: Story) -> None:
    """How many leases there are."""
    for code, count in story.told["contracts"].items():
        story.table[code]["leases"] = f"{count:,}"


def _let(story: Story, company: Company, estate: Estate, items: dict[str, str]) -> None:
    """Lets units of an estate that have a tenant and the spaces of its car park, and tells what comes beside."""
    people = manager, _ = _people(story, company)
    where = {"companyId": story.company_id(company), "estateId": story.group.nodes[estate.code]["nodeId"]}
    tenanted = _tenanted(manager, where)
    _wait_for(manager, where, len(tenanted))
    if estate.code == standing.MALL:
        standing.Mall(people, where, tenanted, items, company).let()
    else:
        _begin(people, where, estate, tenanted, items)
    leases.ask(manager, where, estate.code)
    prospects = pipeline.OFFICES if estate.kind == "office" else pipeline.SHOPS
    further = pipeline.FURTHER if estate.code == standing.MALL else ()
    pipeline.Pipeline(manager, where, company, items).follow((*further, *prospects))
    owing.Owing(people, where, company).owe(estate.code, tenanted)
    leases.offer(manager, where, estate.code)
    parking.park(story.group, company, estate, tenanted)


def _people(story: Story, company: Company) -> tuple[Person, Person]:
    return story.group.person(f"manager.{company.code}"), story.group.person(f"finance.{company.code}")


def _begin(
    people: tuple[Person, Person], where: Json, estate: Estate, tenanted: list[Json], items: dict[str, str]
) -> None:
    """Lets the first units of an estate from a day to come on, one for each plan."""
    manager, finance = people
    there = {one["number"]: one for one in manager.pages("/v1/contracts/leases", "leases", **where)}
    for number, (plan, unit) in enumerate(zip(leases.PLANS[estate.kind], tenanted, strict=False), start=1):
        name = f"{estate.code.upper()}-2026-{number:03}"
        lease = there.get(name)
        if lease is None:
            terms = leases.terms(plan, unit, items)
            trade = plan["note"].partition("，")[0]
            body = {**where, "lease": {"number": name, "terms": terms, "note": plan["note"], "trade": trade}}
            lease = manager.post("/v1/contracts/leases", body, key=f"demo-lease-{name}")
        _go_on(manager, finance, lease, plan["until"])


def _tenanted(manager: Person, where: Json) -> list[Json]:
    """The units of an estate that have a tenant, by code, with who that is."""
    asked = {**where, "role": "OCCUPANCY_ROLE_TENANT", "presence": "PRESENCE_CURRENT"}
    tenants = {one["unitId"]: one for one in manager.pages("/v1/tenants/occupancies", "occupancies", **asked)}
    units = manager.pages("/v1/tenants/units", "units", **where)
    found = [
        {**unit, "tenantCustomerId": there["customerId"], "tenantName": there["customerName"]}
        for unit in units
        if (there := tenants.get(unit["unitId"]))
    ]
    return sorted(found, key=lambda unit: str(unit["code"]))


def _go_on(manager: Person, finance: Person, lease: Json, until: str) -> None:
    """Takes a draft as far as its plan says: it is submitted, reviewed by finance, and its first lines are owed."""
    path, where = f"/v1/contracts/leases/{lease['leaseId']}", {"companyId": lease["companyId"]}
    if until == "draft" or lease["state"] != "LEASE_STATE_DRAFT":
        return
    manager.post(f"{path}:submit", {**where, "scheduleHash": lease["scheduleHash"]})
    if until == "submitted":
        return
    finance.post(f"{path}:approve", {**where, "reason": "合同与审批一致"})
    lines = finance.get(f"{path}/lines", **where, pageSize=200)["lines"]
    owed = [one["lineId"] for one in lines if one["state"] == "LINE_STATE_APPROVED"][:2]
    finance.post(f"{path}/lines:convert", {**where, "lineIds": owed})


def _wait_for(manager: Person, where: Json, units: int, seconds: float = 60) -> None:
    """Polls until contracts has heard of an estate's units."""
    asked: dict[str, Any] = {**where, "startDate": leases.START, "endDate": leases.START, "pageSize": 1}
    limit = time.monotonic() + seconds
    while int(manager.get("/v1/contracts/availability", **asked).get("totalSize", 0)) < units:
        if time.monotonic() > limit:
            raise TimeoutError(f"contracts has not heard of {units} units after {seconds:.0f} s")
        time.sleep(0.2)
