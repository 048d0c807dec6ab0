"""A contract waits in every company."""

from __future__ import annotations

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
from localplatform.progress import step

NEEDS = ("tenants",)


def tell(story: Story) -> dict[str, int]:
    """Creates a contract for one unit of each company's first estate; gives how many wait, by company's code."""
    waiting = {}
    for company in COMPANIES:
        with step(f"{company.name}: a contract"):
            manager, estate = story.group.person(f"manager.{company.code}"), company.estates[0].code
            where = {"companyId": story.company_id(company), "estateId": story.group.nodes[estate]["nodeId"]}
            unit = manager.get("/v1/tenants/units", **where, pageSize=1)["units"][0]
            contract = {**where, "contract": {"unitId": unit["unitId"], "label": "SF1"}}
            manager.post("/v1/contracts/contracts", contract, key=f"demo-contracts-{company.code}")
            waiting[company.code] = len(list(manager.pages("/v1/contracts/contracts", "contracts", **where)))
    return waiting


def report(story: Story) -> None:
    """How many wait."""
    for code, count in story.told["contracts"].items():
        story.table[code]["contracts"] = f"{count:,}"
