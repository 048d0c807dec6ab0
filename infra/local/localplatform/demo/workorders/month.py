"""The month before the demonstration began: orders and rounds of each estate, taken over as from another system."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from chassis import clock
from people.person import Json, Person

BASE = "/v1/workorders"
DAYS, A_DAY = 30, 2
# All estates of the demonstration keep this time.
ZONE = ZoneInfo("Asia/Shanghai")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
# Category, what was the matter, what was done, and why it came about.
MATTERS = (
    ("WATER", "水龙头滴水", "更换阀芯", "WEAR"),
    ("WATER", "马桶不下水", "疏通管道", "USE"),
    ("WATER", "洗手盆下水管漏水", "更换密封圈", "WEAR"),
    ("POWER", "插座没电", "更换空气开关", "WEAR"),
    ("POWER", "楼道感应灯不亮", "更换灯头", "MATERIAL"),
    ("DOOR", "单元门闭门器松动", "调整并紧固", "WEAR"),
    ("DOOR", "窗户关不严", "更换铰链", "WORKMANSHIP"),
    ("NOISE", "楼上夜间噪音", "上门劝导", "THIRD_PARTY"),
    ("NOISE", "保洁早晨噪音", "调整作业时间", "SERVICE"),
)
RATINGS = (0, 0, 5, 5, 5, 4, 4, 3, 2)
BURST = ("二次供水主管爆裂，整栋停水", "抢修换管，恢复供水")
TOUCHED = ("家中没水", "水龙头没水", "热水器报警缺水")
# Of the route 日夜巡更 and of 公共区域保洁: the hours of the day, and the minutes at which each stop is walked.
PATROLS, PATROL_STOPS = range(0, 24, 2), (4, 19, 33, 50)
CLEANINGS, CLEANING_STOPS = (7, 14), (40, 100)


class Month:
    """The past month of one estate.

    Args:
        manager: takes it over.
        engineer_id: who did the orders and walked the rounds.
        where: company and estate, as requests name them.
        code: the estate's, by which its month is always the same.
    """

    def __init__(self, manager: Person, engineer_id: str, where: Json, code: str) -> None:
        self._manager, self._engineer_id = manager, engineer_id
        self._where, self._code = where, code
        self._dice = random.Random(code)  # noqa: S311  # nothing secret
        self._today = datetime.combine(clock.now().astimezone(ZONE).date(), time(), ZONE)

    def tell(self, categories: dict[str, str], units: list[dict[str, str]], plans: dict[str, str]) -> None:
        """Takes the month over; what was taken over before is left as it is.

        Args:
            categories: ids by code.
            units: some with their owners.
            plans: ids of the plans of rounds, by name.
        """
        orders = [self._order(number, categories, units) for number in range(DAYS * A_DAY)]
        orders += [*self._incident(categories, units), self._complaint(categories, units), self._found(categories)]
        self._manager.post(f"{BASE}/orders:import", {**self._where, "orders": orders})
        company = {"companyId": self._where["companyId"]}
        patrols = [*self._rounds(PATROLS, PATROL_STOPS)]
        # At one of them the pump room leaked, which made the order that was found.
        leak = {"failed": True, "note": "水泵轴封渗水", "orderClientId": self._name("found")}
        patrols[len(patrols) // 2]["stops"][1] |= leak
        for name, told in (("日夜巡更", patrols), ("公共区域保洁", [*self._rounds(CLEANINGS, CLEANING_STOPS)])):
            self._manager.post(f"{BASE}/rounds:import", {**company, "planId": plans[name], "rounds": told})

    def _order(self, number: int, categories: dict[str, str], units: list[dict[str, str]]) -> Json:
        category, matter, result, cause = self._dice.choice(MATTERS)
        reported = self._day(number // A_DAY) + 8 * HOUR + self._dice.randrange(12 * 60) * MINUTE
        answered = reported + self._dice.randint(4, 45) * MINUTE
        # One of eight takes until the next day, and is late by what its category promises.
        late = self._dice.random() < 1 / 8
        done = answered + (self._dice.randint(20, 28) * HOUR if late else self._dice.randint(25, 180) * MINUTE)
        times = {"reportTime": reported, "respondTime": answered, "doneTime": done, "endTime": done + HOUR}
        told = {"categoryId": categories[category], "description": matter, "result": result}
        more = {"rating": self._dice.choice(RATINGS), "rootCause": f"ROOT_CAUSE_{cause}"}
        return self._past(f"{number}", times, **told, **more, **self._dice.choice(units))

    def _incident(self, categories: dict[str, str], units: list[dict[str, str]]) -> Iterator[Json]:
        """A burst main that several report, and that is done for all of them at once."""
        began = self._day(11) + 7 * HOUR
        times = {"doneTime": began + 5 * HOUR, "endTime": began + 9 * HOUR}
        told = {"categoryId": categories["WATER"], "result": BURST[1], "rootCause": "ROOT_CAUSE_WEAR"}
        first = {"reportTime": began, "respondTime": began + 6 * MINUTE, "place": "1 号楼地下室"}
        yield self._past("burst", {**times, **first}, description=BURST[0], place="1 号楼地下室", **told)
        for number, words in enumerate(TOUCHED, start=1):
            at = {"reportTime": began + 9 * number * MINUTE, "respondTime": began + 12 * number * MINUTE}
            linked = {"mainClientId": self._name("burst"), **units[number]}
            yield self._past(f"touched-{number}", {**times, **at}, description=words, **told, **linked)

    def _complaint(self, categories: dict[str, str], units: list[dict[str, str]]) -> Json:
        """A complaint that was done, opened again, and done late."""
        at = self._day(17) + 9 * HOUR
        times = {"reportTime": at, "respondTime": at + HOUR, "firstDoneTime": at + 3 * HOUR}
        again = {"reopenTime": at + 26 * HOUR, "doneTime": at + 50 * HOUR, "endTime": at + 51 * HOUR}
        told = {"description": "隔壁深夜装修", "reason": "夜里又开始施工", "result": "约谈装修公司并停工两天"}
        more = {"categoryId": categories["NOISE"], "rating": 3, "rootCause": "ROOT_CAUSE_THIRD_PARTY"}
        return self._past("reopened", {**times, **again}, **told, **more, **units[0])

    def _found(self, categories: dict[str, str]) -> Json:
        """What a patrol found."""
        at = self._day(DAYS // 2) + HOUR
        times = {"reportTime": at, "respondTime": at + 20 * MINUTE, "doneTime": at + 4 * HOUR, "endTime": at + 8 * HOUR}
        told = {"categoryId": categories["FIRE"], "description": "水泵轴封渗水", "result": "更换机械密封"}
        return self._past("found", times, place="地下二层 消防水泵房", **told)

    def _past(self, name: str, times: Json, **told: object) -> Json:
        moments = {key: at.isoformat() for key, at in times.items() if isinstance(at, datetime)}
        return {"clientId": self._name(name), "assigneeId": self._engineer_id, **moments, **told}

    def _rounds(self, hours: range | tuple[int, ...], minutes: tuple[int, ...]) -> Iterator[Json]:
        """A round for each hour of each day; of a few the last stops were missed or late."""
        for day in range(DAYS):
            for hour in hours:
                began = self._day(day) + hour * HOUR
                walked = minutes[: self._dice.choice((-1, *[len(minutes)] * 30))]
                slow = self._dice.choice((40, *[0] * 25)) * MINUTE
                stops = [
                    {"place": place, "walkTime": (began + minute * MINUTE + slow).isoformat()}
                    for place, minute in enumerate(walked, start=1)
                ]
                yield {"dueTime": began.isoformat(), "walkerId": self._engineer_id, "stops": stops}

    def _day(self, number: int) -> datetime:
        """When a day of the month began; all of it is over by two days ago, when its orders end."""
        return self._today - timedelta(days=DAYS + 2 - number)

    def _name(self, name: str) -> str:
        return f"{self._code}-{name}"
