"""Prospects at each step of leasing: called, shown units, offered prices, reserved for, won, and given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from chassis import clock
from chassis.testing.polling import eventually
from people.person import Json, Person, Refused

from localplatform.demo.contracts import leases
from localplatform.demo.group import Company

PROSPECTS = "/v1/contracts/prospects"
CALL, VIEWING, OFFER = ("PROSPECT_STEP_KIND_FOLLOW_UP", "PROSPECT_STEP_KIND_VIEWING", "PROSPECT_STEP_KIND_OFFER")
RESERVED, WON, LOST = "reserved", "won", "lost"


@dataclass(frozen=True)
class Told:
    """A prospect, and what was done about them.

    Args:
        name, trade, source: who they are, and where they come from.
        areas: that they look for, in m².
        price: what they would pay a month and m², in major units.
        steps: each with the days since, and what was said.
        following: days until the next step, and what is to be done then; None for nothing.
        end: RESERVED, WON or LOST.
    """

    name: str
    trade: str
    source: str
    areas: tuple[str, str]
    price: int
    steps: tuple[tuple[str, int, str], ...] = ()
    following: tuple[int, str] | None = None
    end: str = ""


_SHOWN = ((CALL, 21, "电话介绍，有意向"), (VIEWING, 12, "实地看铺，关注层高和排烟"))
_OFFERED = (*_SHOWN, (OFFER, 6, "报价含两个月免租"))
SHOPS = (
    Told("鲜果时光", "水果", "中介推荐", ("40", "80"), 260, (), (0, "首次电话")),
    Told("老街面馆", "餐饮", "上门", ("60", "120"), 280, ((CALL, 9, "愿意来看铺"),), (-2, "约看铺时间")),
    Told("童趣乐园", "儿童娱乐", "招商会", ("200", "400"), 130, _SHOWN, (3, "发送平面图")),
    Told("云上瑜伽", "健身", "网络", ("100", "250"), 150, _OFFERED, (1, "回访报价")),
    Told("良品干货", "零售", "中介推荐", ("50", "130"), 240, _SHOWN, None, LOST),
)
OFFICES = (
    Told("启明数据", "软件", "网络", ("180", "240"), 150, ((CALL, 4, "下周来看"),), (2, "带看 12 层")),
    Told("远山建筑事务所", "设计", "中介推荐", ("180", "480"), 145, _OFFERED, (0, "确认付款周期")),
    Told("博闻律师", "法律", "老客户介绍", ("200", "240"), 165, _SHOWN, None, LOST),
)
# Who is further, at the mall that is let by leases alone.
FURTHER = (
    Told("江南小馆", "餐饮", "招商会", ("100", "140"), 300, _OFFERED, (5, "签订合同"), RESERVED),
    Told("初见花艺", "花店", "上门", ("60", "80"), 250, _OFFERED, None, WON),
)
_WHY_LOST = "选择了其他商场"


class Pipeline:
    """The prospects of an estate.

    Args:
        manager: who looks after them.
        where: company_id and estate_id.
        company: whose the estate is.
        items: codes of fee items by what they are.
    """

    def __init__(self, manager: Person, where: Json, company: Company, items: dict[str, str]) -> None:
        self.manager, self.where, self.items = manager, where, items
        self.company = {"companyId": where["companyId"]}
        self.today = clock.today(company.zone)

    def follow(self, prospects: tuple[Told, ...]) -> None:
        """Makes those who are missing, and takes their steps."""
        there = {one["name"] for one in self.manager.pages(PROSPECTS, "prospects", **self.where)}
        missing = [one for one in prospects if one.name not in there]
        if not missing:
            return
        free = self._free()
        for told, unit in zip(missing, free, strict=False):
            self._tell(told, unit)

    def _free(self) -> list[Json]:
        """Units that nobody holds in the next year, but no spaces."""
        span = {"startDate": str(self.today), "endDate": str(self.today + timedelta(days=365)), "freeOnly": "true"}
        found = self.manager.pages("/v1/contracts/availability", "units", **self.where, **span)
        return [one for one in found if one["unitKind"] != "parking"]

    def _tell(self, told: Told, unit: Json) -> None:
        customer_id = self._customer(told) if told.end in (RESERVED, WON) else ""
        prospect = {
            "name": told.name,
            "trade": told.trade,
            "source": told.source,
            "areaFrom": told.areas[0],
            "areaTo": told.areas[1],
            "squareMetreMinor": str(told.price * 100),
            **({"customerId": customer_id} if customer_id else {}),
            **(self._following(told) if not told.steps else {}),
        }
        made = eventually(lambda: self._made(prospect), seconds=60)
        for number, (kind, ago, note) in enumerate(told.steps, start=1):
            step = {"kind": kind, "date": str(self.today - timedelta(days=ago)), "note": note}
            if kind != CALL:
                step["unitId"] = unit["unitId"]
            if kind == OFFER:
                step["squareMetreMinor"] = str(told.price * 105)
                step["validUntil"] = str(self.today + timedelta(days=20))
            following = self._following(told) if number == len(told.steps) else {}
            self.manager.post(f"{PROSPECTS}/{made['prospectId']}:step", {**self.company, "step": step, **following})
        self._end(told, made, unit, customer_id)

    def _made(self, prospect: Json) -> Json:
        """The prospect, once contracts has heard of their customer."""
        try:
            return self.manager.post(PROSPECTS, {**self.where, "prospect": prospect})
        except Refused as refused:
            if "customerId" not in prospect or refused.status != 400:
                raise
            return {}

    def _following(self, told: Told) -> Json:
        if told.following is None:
            return {}
        days, what = told.following
        return {"nextDate": str(self.today + timedelta(days=days)), "nextStep": what}

    def _customer(self, told: Told) -> str:
        customer = {"kind": "CUSTOMER_KIND_ORGANISATION", "name": told.name}
        made = self.manager.post("/v1/tenants/customers", {**self.where, "customer": customer})
        return str(made["customerId"])

    def _end(self, told: Told, made: Json, unit: Json, customer_id: str) -> None:
        start = self.today + timedelta(days=30)
        if told.end == LOST:
            self.manager.post(f"{PROSPECTS}/{made['prospectId']}:lose", {**self.company, "reason": _WHY_LOST})
        elif told.end == RESERVED:
            held = {
                "unitId": unit["unitId"],
                "customerId": customer_id,
                "startDate": str(start),
                "endDate": str(start + timedelta(days=3 * 365)),
                "expiryDate": str(self.today + timedelta(days=14)),
                "prospectId": made["prospectId"],
                "depositMinor": "1000000",
                "depositItemCode": self.items["deposit"],
                "note": "已付意向金，待签合同",
            }
            self.manager.post("/v1/contracts/reservations", {**self.where, "reservation": held})
        elif told.end == WON:
            plan = {"note": told.trade, "price": str(told.price), "cycle": 1, "start": str(start)}
            let = {"unitId": unit["unitId"], "billableArea": unit["area"], "tenantCustomerId": customer_id}
            lease = {
                "number": f"HY-{self.today:%Y}-N1",
                "terms": leases.terms(plan, let, self.items),
                "note": told.trade,
            }
            self.manager.post(leases.LEASES, {**self.where, "lease": lease, "prospectId": made["prospectId"]})
