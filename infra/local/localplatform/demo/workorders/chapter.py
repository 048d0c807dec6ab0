"""Every estate has orders at each step, a mass incident, a complaint that was opened again, late ones, and rounds."""

from __future__ import annotations

from chassis.testing.polling import eventually
from people.person import Json, Person, Refused

from localplatform.demo.chapters import Story
from localplatform.demo.group import COMPANIES
from localplatform.demo.workorders.decorations import Decorations
from localplatform.demo.workorders.month import Month
from localplatform.demo.workorders.registers import Registers
from localplatform.demo.workorders.rounds import Rounds
from localplatform.demo.workorders.told import (
    CATEGORIES,
    INCIDENT,
    ORDERS,
    PLANS,
    PRICES,
    QUOTED,
    TOUCHED,
    Told,
)
from localplatform.progress import step

NEEDS = ("tenants",)
ORDER = "/v1/workorders/orders"
# Ids by code.
Known = dict[str, str]
QUEUED = "ORDER_STATE_REVIEWED"


def tell(story: Story) -> dict[str, int]:
    """Takes in and works at each estate's orders; gives how many there are, by company's code."""
    rounds: list[Rounds] = []
    for company in COMPANIES:
        with step(f"{company.name}: work orders"):
            people = {who: story.group.person(f"{who}.{company.code}") for who in ("manager", "desk", "engineer")}
            company_id = story.company_id(company)
            categories = _categories(people["manager"], company_id)
            prices = _prices(people["manager"], company_id)
            for number, estate in enumerate(company.estates):
                where = {"companyId": company_id, "estateId": story.group.nodes[estate.code]["nodeId"]}
                rounds.append(Rounds(people["manager"], people["engineer"], where, estate.code))
                plans = rounds[-1].plan(categories)
                told = _Estate(people, where, (categories, prices), estate.code)
                # The first company has a fee item for deposits (demo/billing/once.py).
                units = told.tell(first=number == 0, deposits=company is COMPANIES[0])
                Month(people["manager"], told.engineer_id, where, estate.code).tell(categories, units, plans)
    with step("rounds that are walked"):
        for one in rounds:
            one.walk()
    desks = {one.code: story.group.person(f"desk.{one.code}") for one in COMPANIES}
    return {one.code: _count(desks[one.code], story.company_id(one)) for one in COMPANIES}


def report(story: Story) -> None:
    """How many orders there are."""
    for code, count in story.told["workorders"].items():
        story.table[code]["work orders"] = f"{count:,}"


def _count(desk: Person, company_id: str) -> int:
    return sum(1 for _ in desk.pages(ORDER, "orders", companyId=company_id))


def _categories(manager: Person, company_id: str) -> dict[str, str]:
    """The company's categories, by code."""
    found = manager.pages("/v1/workorders/categories", "categories", companyId=company_id)
    there = {one["code"]: one["categoryId"] for one in found}
    for code, name_zh, name_en, kind, more in CATEGORIES:
        if code not in there:
            told = {"code": code, "nameZh": name_zh, "nameEn": name_en, "kind": f"ORDER_KIND_{kind}"}
            body = {"companyId": company_id, "category": {"forResidents": True, **told, **more}}
            there[code] = manager.post("/v1/workorders/categories", body, key=f"demo-category-{company_id}-{code}")[
                "categoryId"
            ]
    return there


def _prices(manager: Person, company_id: str) -> dict[str, str]:
    """The company's price list: ids by code."""
    path = "/v1/workorders/priceItems"
    found = {one["code"]: one["priceItemId"] for one in manager.pages(path, "priceItems", companyId=company_id)}
    for code, name_zh, name_en, kind, measure, minor, days in PRICES:
        if code not in found:
            named = {"code": code, "nameZh": name_zh, "nameEn": name_en, "kind": f"PRICE_KIND_{kind}"}
            of = {"measure": measure, "priceMinor": str(minor), "feeItemCode": "REPAIR", "warrantyDays": days}
            body = {"companyId": company_id, "priceItem": {**named, **of}}
            found[code] = manager.post(path, body, key=f"demo-price-{company_id}-{code}")["priceItemId"]
    return found


class _Estate:
    """The orders of one estate.

    Args:
        people: who reports, decides and works there.
        where: company and estate, as requests name them.
        known: ids of categories and of prices, by code.
        code: the estate's.
    """

    def __init__(self, people: dict[str, Person], where: Json, known: tuple[Known, Known], code: str) -> None:
        self._desk, self._engineer, self._manager = people["desk"], people["engineer"], people["manager"]
        self._where, self._code = where, code
        self._categories, self._prices = known
        self._company = {"companyId": where["companyId"]}
        self.engineer_id = str(self._engineer.get("/v1/identity/session")["principalId"])

    def tell(self, *, first: bool, deposits: bool) -> list[dict[str, str]]:
        """Takes in what was not taken in before, and works at it; gives units with their owners.

        Args:
            first: the company's first estate, which has the mass incident.
            deposits: its company has the fee item of a decoration's deposit.
        """
        units = self._units()
        orders = []
        for number, (told, unit) in enumerate(zip(ORDERS, units, strict=False)):
            orders.append(self._report(told, f"{number}", **unit))
            self._go(orders[-1], told)
        for place, lines, free, note in QUOTED:
            self._quote(orders[place], lines, {"freeReason": free, "note": note} if free else {})
        Registers({"desk": self._desk, "engineer": self._engineer}, self._where, self._code).tell(units[0])
        people = {"desk": self._desk, "manager": self._manager}
        Decorations(people, self._where, self._categories).tell(units, deposit=deposits)
        if first:
            self._incident(units)
        there = {one["name"] for one in self._manager.pages("/v1/workorders/plans", "plans", **self._where)}
        for number, plan in enumerate(PLANS):
            if plan[0] not in there:
                self._plan(plan, number)
        return units

    def _units(self) -> list[dict[str, str]]:
        """The first units with their owners, as orders name both, once workorders has heard of the last of them."""
        found = self._desk.get("/v1/tenants/units", **self._where, pageSize=20)["units"]
        units = [
            {"unitId": one["unitId"], **({"customerId": one["ownerId"]} if one.get("ownerId") else {})} for one in found
        ]
        order = {"categoryId": self._categories["IDEA"], **units[-1], "description": "希望增加绿化"}
        body = {**self._where, "order": order, "clientId": f"demo-{self._code}-heard"}

        def refused() -> Refused | None:
            try:
                self._desk.post(ORDER, body)
            except Refused as refusal:
                return refusal
            return None

        eventually(refused, lambda refusal: refusal is None, 60, every=0.2)
        return units

    def _report(self, told: Told, name: str, **more: str) -> Json:
        order = {"categoryId": self._categories[told.category], "description": told.description, **more}
        body = {**self._where, "order": order, "clientId": f"demo-{self._code}-{name}", "atCounter": True}
        made: Json = self._desk.post(ORDER, body)["order"]
        return made

    def _go(self, order: Json, told: Told) -> None:
        """Takes an order as far as it is told; one that went there before stays."""
        if not told.steps or order["state"] != QUEUED or order["reopenCount"]:
            return
        path = f"{ORDER}/{order['orderId']}"
        self._desk.post(f"{path}:assign", {**self._company, "assigneeId": self.engineer_id})
        for move in told.steps:
            said = {"result": "已处理", "signer": "业主", "waitCause": "WAIT_CAUSE_PART"}
            self._engineer.post(f"{path}:takeStep", {**self._company, "move": f"MOVE_KIND_{move}", **said})
        for move in told.desk:
            said = {"move": f"MOVE_KIND_{move}", "reason": "业主反映仍未解决" if move == "REOPEN" else ""}
            self._desk.post(f"{path}:decide", {**self._company, **said})

    def _quote(self, order: Json, lines: tuple[tuple[str, str], ...], free: Json) -> None:
        """Quotes for an order by the price list, once."""
        path = f"{ORDER}/{order['orderId']}/quotations"
        if not self._desk.get(path, **self._company)["quotations"]:
            said = [{"priceItemId": self._prices[code], "quantity": quantity} for code, quantity in lines]
            self._desk.post(path, {**self._company, "lines": said, **free})

    def _incident(self, units: list[dict[str, str]]) -> None:
        """A burst main that several report, and that is done for all of them at once."""
        main = self._report(INCIDENT, "incident", place="1 号楼地下室")
        if main["state"] != QUEUED:
            return
        for number, words in enumerate(TOUCHED):
            told = Told("WATER", words)
            order = self._report(told, f"touched-{number}", **units[len(ORDERS) + number])
            body = {**self._company, "mainOrderId": main["orderId"]}
            self._desk.post(f"{ORDER}/{order['orderId']}:link", body)
        self._go(main, INCIDENT)

    def _plan(self, told: tuple[str, str, str, str, bool, int], number: int) -> None:
        name, category, task, rule, statutory, horizon = told
        plan = {
            "name": name,
            "task": f"PLAN_TASK_{task}",
            "categoryId": self._categories[category],
            "rule": rule,
            "startDate": "2026-10-01",
            "startClock": "09:00",
            "statutory": statutory,
            "horizonDays": horizon,
        }
        body = {**self._where, "plan": plan}
        self._manager.post("/v1/workorders/plans", body, key=f"demo-plan-{self._code}-{number}")
