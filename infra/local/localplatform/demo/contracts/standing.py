"""Leases of a mall that is let since years: most from a file, and what becomes of some of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from chassis import clock
from chassis.periods import add_months
from chassis.testing.polling import eventually
from people.person import Json, Person

from localplatform.demo.contracts import leases
from localplatform.demo.group import Company

# Of the tenant at this place: trade, rent a month and m², months since its first one, months in all, months a bill.
FILED: dict[int, tuple[str, str, int, int, int]] = {
    0: ("餐饮", "320", 20, 36, 3),
    1: ("书店", "180", 35, 36, 1),
    3: ("服饰", "280", 14, 36, 1),
    4: ("咖啡", "360", 11, 12, 1),
    5: ("童装", "265", 9, 24, 3),
    6: ("健身", "120", 8, 60, 6),
    8: ("药房", "230", 27, 36, 1),
    9: ("茶饮", "410", 5, 24, 1),
    10: ("家居", "150", 16, 60, 3),
    11: ("电器", "165", 3, 36, 3),
    12: ("眼镜", "295", 2, 36, 1),
    13: ("花店", "240", 23, 24, 1),
    14: ("文具", "210", 25, 24, 1),
    15: ("烘焙", "330", 1, 36, 1),
    16: ("美容", "255", 13, 36, 1),
}
RENEWED, SURRENDERED, ENDED_EARLY, CHANGING, CHANGED = 1, 13, 16, 0, 10
CHARGED = (3, 5, 9, 11, 12)
TURNOVER = {2: ("超市", "9000", 14), 7: ("影城", "12000", 6)}
UNDER_WAY = {17: ("教育培训", "140", "submitted"), 18: ("数码", "300", "draft")}
HEADINGS = (
    "合同编号,房间,承租人,开始日期,结束日期,收费项目编码,计价方式,单价,税率（%）,年递增（%）,缴费周期（月）,付款方式,"
    "缴费日,押金项目编码,押金（月）,备注"
)
MALL = "haiyue"


class Mall:
    """The leases of a mall.

    Args:
        people: its manager and its finance.
        where: company_id and estate_id.
        tenanted: its units that have a tenant, by code.
        items: codes of fee items by what they are.
        company: whose the mall is.
    """

    def __init__(
        self, people: tuple[Person, Person], where: Json, tenanted: list[Json], items: dict[str, str], company: Company
    ) -> None:
        self.manager, self.finance = people
        self.where, self.tenanted, self.items = where, tenanted, items
        self.company = {"companyId": where["companyId"]}
        self.today = clock.today(company.zone)
        self.there: dict[str, Json] = {}

    def let(self) -> None:
        """Makes what is missing; told before, it does nothing."""
        self._look()
        if self._number(0) not in self.there:
            self._file()
        for place in FILED:
            self._into_force(place)
        for place, (trade, minimum, months) in TURNOVER.items():
            self._by_turnover(place, trade, minimum, months)
        for place, (trade, price, until) in UNDER_WAY.items():
            plan = {"note": trade, "price": price, "cycle": 1, "start": str(add_months(self.today, 1))}
            lease = self._written(place, plan)
            if until == "submitted" and lease["state"] == "LEASE_STATE_DRAFT":
                self.manager.post(self._path(lease, ":submit"), self.company)
        self._look()
        self._agree()

    def _look(self) -> None:
        self.there = {one["number"]: one for one in self.manager.pages(leases.LEASES, "leases", **self.where)}

    def _number(self, place: int) -> str:
        return f"HY-{place + 1:03}"

    def _path(self, lease: Json, verb: str = "") -> str:
        return f"{leases.LEASES}/{lease['leaseId']}{verb}"

    def _start(self, months: int) -> date:
        return add_months(self.today, -months)

    def _file(self) -> None:
        """Takes the leases that stand in a file, once contracts knows their tenants."""
        lines = [HEADINGS]
        for place, (trade, price, months, length, cycle) in FILED.items():
            unit, start = self.tenanted[place], self._start(months)
            end = add_months(start, length) - timedelta(days=1)
            money = f"{self.items['rent']},按面积,{price},9,3,{cycle},预付,5,{self.items['deposit']},2"
            lines.append(f"{self._number(place)},{unit['code']},{unit['tenantName']},{start},{end},{money},{trade}")
        text = "\n".join(lines) + "\n"

        def taken() -> bool:
            body = {**self.where, "fileName": self.manager.upload("leases.csv", text.encode())}
            return not self.manager.finished(self.manager.post(f"{leases.LEASES}:import", body)).get("refused")

        eventually(taken, seconds=60)
        self._look()

    def _into_force(self, place: int) -> None:
        lease = self.there[self._number(place)]
        if lease["state"] == "LEASE_STATE_DRAFT":
            self.manager.post(self._path(lease, ":submit"), self.company)
        if lease["state"] in ("LEASE_STATE_DRAFT", "LEASE_STATE_SUBMITTED"):
            self._approve(lease)
            trade = {**self.company, "trade": FILED[place][0]}  # no column of the file says it
            self.manager.post(self._path(lease, ":setTrade"), trade)
            if place in CHARGED:
                self._charge(lease)

    def _approve(self, lease: Json) -> None:
        self.finance.post(self._path(lease, ":approve"), {**self.company, "reason": "合同与审批一致"})

    def _charge(self, lease: Json) -> None:
        """The next bill is owed; those before were paid elsewhere."""
        lines = self.finance.pages(self._path(lease, "/lines"), "lines", **self.company, state="LINE_STATE_APPROVED")
        this = str(self.today.replace(day=1))
        owed = [one["lineId"] for one in lines if one["kind"] == "LINE_KIND_CHARGE" and one["billStartDate"] >= this]
        self.finance.post(self._path(lease, "/lines:convert"), {**self.company, "lineIds": owed[:1]})

    def _written(self, place: int, plan: Json, **more: Any) -> Json:
        number = more.pop("number", self._number(place))
        if number in self.there:
            return self.there[number]
        terms = leases.terms(plan, self.tenanted[place], self.items)
        told = {"number": number, "terms": terms, "note": plan["note"], "trade": plan["note"].partition("，")[0]}
        body = {**self.where, "lease": told, **more}
        return self.manager.post(leases.LEASES, body, key=f"demo-lease-{number}")

    def _by_turnover(self, place: int, trade: str, minimum: str, months: int) -> None:
        """A rent by turnover: declared up to the month before last, and its first year trued up once it is over."""
        start = self._start(months)
        plan = {"note": trade, "price": minimum, "tiers": leases.TIERS, "cycle": 1, "start": str(start)}
        lease = self._written(place, plan)
        if lease["state"] != "LEASE_STATE_DRAFT":
            return
        self.manager.post(self._path(lease, ":submit"), self.company)
        self._approve(lease)
        rent = {**self.company, "unitId": self.tenanted[place]["unitId"], "feeItemCode": self.items["rent"]}
        for month in range(months - 1):
            sold = {"month": f"{add_months(start, month):%Y-%m}", "amountMinor": str(24_000_000 + 1_350_000 * month)}
            self.manager.post(self._path(lease, "/turnovers:declare"), {**rent, **sold})
        if months > leases.YEAR:
            said = {"startDate": str(start), "reason": "按申报营业额清算"}
            self.finance.post(self._path(lease, "/trueUps"), {**rent, **said})

    def _agree(self) -> None:
        """One lease is renewed, one given up, one ended early, one changed, and one waits to be changed."""
        renewed = self.there[self._number(RENEWED)]
        after = date.fromisoformat(renewed["terms"]["endDate"]) + timedelta(days=1)
        last = str(add_months(after, 24) - timedelta(days=1))
        plan = {"note": "书店，续签两年", "price": "195", "cycle": 1, "start": str(after), "end": last}
        number = f"{self._number(RENEWED)}-R"
        if number not in self.there:
            made = self._written(RENEWED, plan, number=number, predecessorId=renewed["leaseId"])
            self.manager.post(self._path(made, ":submit"), self.company)
        self._surrender(SURRENDERED, self.today + timedelta(days=20), "客户退租，花店闭店")
        month = self.today.replace(day=1) - timedelta(days=1)
        if self._surrender(ENDED_EARLY, month, "经营不善，双方协商解约"):
            self._approve(self.there[self._number(ENDED_EARLY)])
        if self._change(CHANGED, "家居，扩大优惠", -10, "市场调整，租金下调 10%"):
            self._approve(self.there[self._number(CHANGED)])
        self._change(CHANGING, "餐饮", 6, "增加外摆，租金上调 6%")

    def _agreed(self, lease: Json, kind: str) -> bool:
        """Whether something of a kind was asked for."""
        asked = self.manager.get(self._path(lease, "/agreements"), **self.company)["agreements"]
        return any(one["kind"] == f"AGREEMENT_KIND_{kind}" for one in asked)

    def _surrender(self, place: int, last: date, reason: str) -> bool:
        lease = self.there[self._number(place)]
        if self._agreed(lease, "TERMINATION"):
            return False
        repair = {"feeItemCode": self.items["repair"], "amountMinor": "180000", "reason": "恢复原状：拆除隔断"}
        reading = {"meterCode": f"E-{self.tenanted[place]['code']}", "value": "12406.5"}
        found = {"inspection": "墙面完好，隔断需拆除", "keys": "钥匙两把，门禁卡两张"}
        asked = {"endDate": str(last), "reason": reason, "deductions": [repair], "finalReadings": [reading], **found}
        self.manager.post(self._path(lease, ":terminate"), {**self.company, **asked})
        return True

    def _change(self, place: int, note: str, percent: int, reason: str) -> bool:
        lease = self.there[self._number(place)]
        if self._agreed(lease, "CHANGE"):
            return False
        terms = _sent(lease["terms"])
        day = add_months(self.today, 2)
        step = {"date": str(day), "kind": "STEP_KIND_PERCENT", "value": str(percent)}
        for charge in terms["charges"]:
            charge["steps"] = sorted([*charge.get("steps", []), step], key=lambda one: str(one["date"]))
        self.manager.post(self._path(lease, ":change"), {**self.company, "terms": terms, "reason": f"{note}：{reason}"})
        return True


def _sent(terms: Json) -> Json:
    """Terms without what the platform adds for people."""
    units = [{name: value for name, value in one.items() if name != "unitCode"} for one in terms["units"]]
    payers = [{name: value for name, value in one.items() if name != "customerName"} for one in terms["payers"]]
    return {**terms, "units": units, "payers": payers}
