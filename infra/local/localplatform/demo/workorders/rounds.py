"""Rounds of the demonstration: each estate has points, a patrol and a cleaning route, and rounds that were walked."""

from __future__ import annotations

from chassis.testing.polling import eventually
from people.person import Json, Person

BASE = "/v1/workorders"
# Name, place, what carries its id, and what is looked at there.
POINTS = (
    ("大门岗", "南门", "NFC", ()),
    ("消防水泵房", "地下二层", "NFC", ("压力正常", "无渗漏")),
    ("配电房", "地下一层", "NFC", ("门锁完好", "无异味")),
    ("1 号楼天台", "1 号楼顶层", "QR", ()),
)
CLEANED = ("大堂地面", "电梯轿厢", "垃圾桶已清")
# Name, kind, area, standard, the points by their place, with minutes from the beginning.
ROUTES = (
    ("日夜巡更", "PATROL", "全区", "每两小时一次，逐点到位，发现异常立即处理。", ((0, 10), (1, 25), (2, 40), (3, 60))),
    ("公共区域保洁", "CLEANING", "1 号楼公共区域", "地面无污渍，垃圾日产日清。", ((0, 60), (3, 120))),
)
PLANS = (
    ("日夜巡更", 0, "FIRE", "FREQ=DAILY;BYHOUR=0,2,4,6,8,10,12,14,16,18,20,22"),
    ("公共区域保洁", 1, "CARE", "FREQ=DAILY;BYHOUR=7,14"),
)


class Rounds:
    """The rounds of one estate.

    Args:
        manager: plans them.
        engineer: walks them.
        where: company and estate, as requests name them.
        code: the estate's.
    """

    def __init__(self, manager: Person, engineer: Person, where: Json, code: str) -> None:
        self._manager, self._engineer = manager, engineer
        self._where, self._code = where, code
        self._company = {"companyId": where["companyId"]}

    def plan(self, categories: dict[str, str]) -> dict[str, str]:
        """Makes what was not made before: points, routes, and plans by which they are walked, whose ids it gives."""
        points = self._made("points", "point", [self._point(*told) for told in POINTS])
        routes = self._made("routes", "route", [self._route(points, told) for told in ROUTES])
        plans = [
            {
                "name": name,
                "task": "PLAN_TASK_ROUND",
                "categoryId": categories[category],
                "rule": rule,
                "startDate": "2026-10-01",
                "startClock": "00:00",
                "routeId": routes[ROUTES[route][0]],
            }
            for name, route, category, rule in PLANS
        ]
        return self._made("plans", "plan", plans)

    def walk(self) -> None:
        """Walks the latest rounds: one as it should be, one with something wrong and a stop that cannot be read."""
        rounds = eventually(self._open, bool, 90)
        for one in rounds[:1]:
            for stop in one["stops"]:
                self._stop(one, stop)
        for one in rounds[1:2]:
            for stop in one["stops"][:2]:
                self._stop(one, stop, wrong="压力表读数偏低")

    def _made(self, path: str, kind: str, told: list[Json]) -> dict[str, str]:
        """Ids by name of what is told, made where it is not there."""
        found = self._manager.pages(f"{BASE}/{path}", path, **self._where)
        ids = {one["name"]: one[f"{kind}Id"] for one in found}
        for number, one in enumerate(told):
            if one["name"] not in ids:
                body = {**self._where, kind: one}
                made = self._manager.post(f"{BASE}/{path}", body, key=f"demo-{kind}-{self._code}-round-{number}")
                ids[one["name"]] = made[f"{kind}Id"]
        return ids

    def _point(self, name: str, place: str, carrier: str, _: tuple[str, ...]) -> Json:
        tag = {"tag": self._tag(name)} if carrier == "NFC" else {}
        return {"name": name, "place": place, "carrier": f"POINT_CARRIER_{carrier}", **tag}

    def _tag(self, name: str) -> str:
        return f"{self._code}-{[one[0] for one in POINTS].index(name) + 1:02d}"

    def _route(self, points: dict[str, str], route: tuple[str, str, str, str, tuple[tuple[int, int], ...]]) -> Json:
        name, kind, area, standard, stops = route
        told = [
            {
                "pointId": points[POINTS[at][0]],
                "withinMinutes": minutes,
                "checklist": CLEANED if kind == "CLEANING" else POINTS[at][3],
            }
            for at, minutes in stops
        ]
        about = {"area": area, "standard": standard, "graceMinutes": 15}
        return {"name": name, "kind": f"ROUTE_KIND_{kind}", **about, "stops": told}

    def _open(self) -> list[Json]:
        """The patrols that have begun and can be walked, the latest first."""
        asked = {**self._where, "open": "true", "kind": "ROUTE_KIND_PATROL", "withStops": "true"}
        found: list[Json] = self._engineer.get(f"{BASE}/rounds", **asked)["rounds"]
        return found

    def _stop(self, one: Json, stop: Json, wrong: str = "") -> None:
        if stop["state"] not in ("STOP_STATE_DUE", "STOP_STATE_MISSED"):
            return
        read = stop["carrier"] == "POINT_CARRIER_NFC"
        answers = [{"line": line} for line in stop["checklist"]]
        if wrong and answers:
            answers[0] |= {"failed": True, "note": wrong}
        said = {"tag": self._tag(stop["pointName"])} if read else {"note": "二维码脱落，已到现场"}
        body = {**self._company, "place": stop["place"], "answers": answers, **said}
        self._engineer.post(f"{BASE}/rounds/{one['occurrence']['occurrenceId']}:walk", body)
