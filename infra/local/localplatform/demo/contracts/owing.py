"""Contracts by which a company owes: units that it takes to let them on, and suppliers, with what is due by them."""

from __future__ import annotations

import time
from datetime import timedelta

from chassis import clock
from chassis.periods import add_months
from people.person import Json, Person, Refused

from localplatform.demo.group import Company

PATIENCE_SECONDS = 60.0
PAYABLES = "/v1/contracts/payableContracts"
INSTALMENT, MILESTONE, RETENTION = (f"PAYABLE_LINE_KIND_{one}" for one in ("INSTALMENT", "MILESTONE", "RETENTION"))
# By the estate's code: number, payee, what for, rent a month in major units, and how many units it takes.
TAKEN = {
    "haiyue": ("CZ-HY-01", "海月置业有限公司", "海月广场一层商铺", "76000", 8),
    "binjiang": ("CZ-BJ-01", "滨江资产管理有限公司", "滨江商街一层商铺", "38000", 4),
}
# By the estate's code: number, payee or the code of a supplier of the file, what for, and how far it is.
SUPPLIED = {
    "haiyue": (
        ("GY-HY-01", "GY-002", "扶梯更新改造", "active"),
        ("GY-HY-02", "深圳蓝天清洁有限公司", "外墙清洗", "submitted"),
        ("GY-HY-03", "深圳明光照明有限公司", "中庭照明改造", "draft"),
    ),
    "keyuan": (("GY-KY-01", "深圳恒冷空调工程有限公司", "中央空调大修", "active"),),
    "binjiang": (("GY-BJ-01", "上海安盾消防工程有限公司", "消防系统改造", "active"),),
}


class Owing:
    """What is owed by contracts about an estate.

    Args:
        people: the company's manager and its finance.
        where: company_id and estate_id.
        company: whose the estate is.
    """

    def __init__(self, people: tuple[Person, Person], where: Json, company: Company) -> None:
        self.manager, self.finance = people
        self.where, self.company = where, {"companyId": where["companyId"]}
        self.today = clock.today(company.zone)
        self.numbers: set[str] = set()

    def owe(self, estate: str, units: list[Json]) -> None:
        """Makes what is missing of an estate, whose first units are taken; told before, it does nothing."""
        found = self.manager.pages(PAYABLES, "payableContracts", **self.where)
        self.numbers = {one["number"] for one in found}
        if estate in TAKEN:
            number, payee, what, rent, count = TAKEN[estate]
            self._take(number, payee, what, rent, units[:count])
        for number, payee, what, until in SUPPLIED.get(estate, ()):
            self._supply(number, payee, what, until)

    def _take(self, number: str, payee: str, what: str, rent: str, units: list[Json]) -> None:
        """Two months are asked to be paid; the third waits for somebody to ask."""
        if number in self.numbers:
            return
        start = add_months(self.today, -2)
        told = {
            "kind": "PAYABLE_KIND_INCOMING_LEASE",
            "endDate": str(add_months(start, 60) - timedelta(days=1)),
            "unitIds": [one["unitId"] for one in units],
            "rent": {
                "monthlyPrice": rent,
                "taxRate": "0.09",
                "monthMode": "MONTH_MODE_NATURAL",
                "cycleMonths": 1,
                "timing": "PAYMENT_TIMING_ADVANCE",
                "dueDay": 10,
                "yearlyPercent": "3",
            },
            "discountPercent": "4.35",
        }
        made = self._made(number, payee, what, {"startDate": str(start), **told})
        made = self._in_force(made)
        lines = [one["lineId"] for one in made["lines"][:2]]
        self.manager.post(f"{PAYABLES}/{made['contractId']}/lines:want", {**self.company, "lineIds": lines})

    def _supply(self, number: str, payee: str, what: str, until: str) -> None:
        """A down payment is asked for, the first milestone reached, the last line kept back for the warranty."""
        if number in self.numbers:
            return
        plan = (
            (INSTALMENT, -20, 9_000_000, "预付款"),
            (MILESTONE, 8, 12_000_000, "设备到场"),
            (MILESTONE, 60, 7_500_000, "验收合格"),
            (RETENTION, 400, 1_500_000, "质保金"),
        )
        lines = [
            {"kind": kind, "dueDate": str(self.today + timedelta(days=days)), "amountMinor": str(amount), "note": note}
            for kind, days, amount, note in plan
        ]
        days = {"startDate": str(self.today - timedelta(days=30)), "endDate": str(self.today + timedelta(days=420))}
        made = self._made(number, payee, what, {"kind": "PAYABLE_KIND_SUPPLIER", **days, "lines": lines})
        path = f"{PAYABLES}/{made['contractId']}"
        if until == "submitted":
            self.manager.post(f"{path}:submit", self.company)
        if until == "active":
            first, milestone, *_ = self._in_force(made)["lines"]
            self.manager.post(f"{path}/lines:want", {**self.company, "lineIds": [first["lineId"]]})
            reached = {**self.company, "dueDate": str(self.today + timedelta(days=10))}
            self.manager.post(f"{path}/lines/{milestone['lineId']}:reach", reached)

    def _made(self, number: str, payee: str, what: str, told: Json) -> Json:
        contract = {"number": number, "subject": what, "remindDays": 15, **self._payee(payee), **told}
        limit = time.monotonic() + PATIENCE_SECONDS
        while True:  # contracts may not have heard of the supplier yet
            try:
                body = {**self.where, "payableContract": contract}
                return self.manager.post(PAYABLES, body, key=f"demo-owing-{number}")
            except Refused as refused:
                if "NO_SUCH_SUPPLIER" not in str(refused) or time.monotonic() > limit:
                    raise
            time.sleep(0.2)

    def _payee(self, payee: str) -> Json:
        """A supplier of the file by its code, or a name alone."""
        if not payee.startswith("GY-"):
            return {"payeeName": payee}
        found = self.manager.pages("/v1/warehouse/suppliers", "suppliers", **self.company, text=payee)
        return {"supplierId": next(one["supplierId"] for one in found if one["code"] == payee)}

    def _in_force(self, made: Json) -> Json:
        path = f"{PAYABLES}/{made['contractId']}"
        self.manager.post(f"{path}:submit", self.company)
        return self.finance.post(f"{path}:approve", {**self.company, "reason": "已会签"})
