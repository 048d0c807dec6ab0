"""Decorations of the demonstration: one of each estate is underway, with a violation; another waits for approval."""

from __future__ import annotations

from datetime import timedelta

from chassis import clock
from people.person import Json, Person

BASE = "/v1/workorders"
PATH = f"{BASE}/decorations"
DAYS = 90
UNDERWAY = {
    "work": "厨房、卫生间翻新，水电改造，不动承重墙。",
    "contractor": "安居装饰工程有限公司",
    "siteManager": "周师傅",
}
WAITING = {
    "work": "全屋翻新，拆除客厅与阳台之间的非承重墙。",
    "contractor": "华美装饰有限公司",
    "siteManager": "钱经理",
}
CREW = (("周师傅", "项目经理"), ("刘师傅", "水电工"), ("陈师傅", "木工"))
# Category, and what was found.
ORDERS = (("INSPECT", "防水闭水试验 48 小时，楼下无渗漏"), ("BREACH", "周日施工，噪音扰邻，责令整改"))
DEPOSIT = {"depositMinor": "200000", "depositItemCode": "FITTING-OUT-DEPOSIT"}


class Decorations:
    """The decorations of one estate.

    Args:
        people: the desk that takes them in, and the manager who decides.
        where: company and estate, as requests name them.
        categories: of the company, by code.
    """

    def __init__(self, people: dict[str, Person], where: Json, categories: dict[str, str]) -> None:
        self._desk, self._manager = people["desk"], people["manager"]
        self._where, self._categories = where, categories
        self._company = {"companyId": where["companyId"]}

    def tell(self, units: list[dict[str, str]], *, deposit: bool) -> None:
        """Takes them in, as far as they were not taken in before.

        Args:
            units: with their owners; the last two are decorated.
            deposit: the company has the fee item of a deposit.
        """
        if self._desk.get(PATH, **self._where)["decorations"]:
            return
        begun = self._applied(units[-1], UNDERWAY)
        self._desk.post(f"{begun}:submit", self._company)
        self._manager.post(f"{begun}:approve", {**self._company, "reason": "图纸与资质齐全"})
        self._desk.post(f"{begun}:start", self._company)
        for name, trade in CREW:
            self._desk.post(f"{begun}/crewPasses", {**self._company, "crewPass": {"name": name, "trade": trade}})
        for category, found in ORDERS:
            named = {"categoryId": self._categories[category], "decorationId": begun.rsplit("/", 1)[1]}
            self._desk.post(f"{BASE}/orders", {**self._where, "order": {**named, "description": found}})
        waiting = self._applied(units[-2], WAITING)
        self._desk.post(f"{waiting}:submit", {**self._company, **(DEPOSIT if deposit else {})})

    def _applied(self, unit: dict[str, str], told: Json) -> str:
        """The path of a decoration that was applied for."""
        today = clock.now().date()
        days = {"startDate": str(today - timedelta(days=20)), "endDate": str(today + timedelta(days=DAYS))}
        body = {**self._where, "decoration": {**unit, **told, **days}}
        return f"{PATH}/{self._desk.post(PATH, body)['decorationId']}"
