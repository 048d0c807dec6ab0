"""Registers of the demonstration at each estate: incidents, goods passes, the grounds, emergency plans and drills."""

from __future__ import annotations

from datetime import timedelta

from chassis import clock
from people.person import Json, Person

BASE = "/v1/workorders"
# Kind, severity, place, what happened, whether somebody on the spot raised an alarm, and how it was handled.
INCIDENTS = (
    (
        "FLOOD",
        "MAJOR",
        "地下二层水泵房",
        "排污泵故障，积水约 10 厘米。",
        True,
        "关闭进水阀，启用备用泵排水，1 小时后恢复。",
    ),
    ("SECURITY", "MINOR", "南门岗", "外来推销人员要求进入，已劝离。", False, "登记并加强门岗核验。"),
    ("TRAFFIC", "MINOR", "地下车库 B 区", "两车剐蹭，车主自行协商中。", False, ""),
)
# Who takes what out, whether it was approved, and whether the goods have left.
PASSES = (
    ("搬家公司 张师傅", "沪A·D5821", ("三人沙发", "双门冰箱", "纸箱 12 个"), True, True),
    ("李先生", "", ("钢琴 1 台",), True, False),
    ("王女士", "沪B·72K19", ("旧空调 2 台",), False, False),
)

# Kind, name, place, and what else is known; what was done for it, with kilograms.
GROUNDS: tuple[tuple[str, str, str, Json, tuple[str, ...]], ...] = (
    ("LAND", "建设用地", "", {"area": "42000"}, ()),
    ("GREEN_AREA", "中心花园", "1 号楼与 2 号楼之间", {"area": "12600"}, ("WATERING", "PEST_CONTROL")),
    ("GREEN_AREA", "环道绿化带", "小区环道", {"area": "4700.5"}, ("PRUNING",)),
    ("PLANT", "香樟", "中心花园", {"species": "樟树", "quantity": 46, "plantedDate": "2014-03-12"}, ("FERTILISING",)),
    ("BIN", "厨余垃圾桶", "1 号楼垃圾厢房", {"waste": "WASTE_KIND_FOOD", "quantity": 4, "litres": 240}, ("REMOVAL",)),
    ("BIN", "可回收物桶", "1 号楼垃圾厢房", {"waste": "WASTE_KIND_RECYCLABLE", "quantity": 2, "litres": 240}, ()),
)
FIRE = {"name": "火灾应急预案", "occasion": "楼内或车库起火", "drillMonths": 6}
STEPS = "1. 拨打 119 并报告值班经理；2. 切断燃气和电源；3. 组织疏散到中心花园；4. 门岗引导消防车。"
FLOOD = {"name": "防汛应急预案", "occasion": "暴雨、车库进水", "drillMonths": 12}
EXERCISES = (
    ("DRILL", "年度消防疏散演练", "2026-10-18", 90, 64, "6 分钟内全部疏散；3 号楼广播音量不足，已报修。"),
    ("INDUCTION", "新入职保安培训", "2026-11-02", 240, 0, "岗位职责、巡更路线和报警流程，考核通过。"),
)


class Registers:
    """The registers of one estate.

    Args:
        people: the desk that decides, and the engineer who is on the spot.
        where: company and estate, as requests name them.
        code: the estate's.
    """

    def __init__(self, people: dict[str, Person], where: Json, code: str) -> None:
        self._desk, self._engineer = people["desk"], people["engineer"]
        self._where, self._code = where, code
        self._company = {"companyId": where["companyId"]}

    def tell(self, unit: dict[str, str]) -> None:
        """Enters what was not entered before.

        Args:
            unit: the unit that goods come from, with its owner, as requests name both.
        """
        self._incidents()
        self._grounds()
        self._safety()
        if not self._desk.get(f"{BASE}/passes", **self._where)["passes"]:
            self._passes(unit)

    def _incidents(self) -> None:
        for number, (kind, severity, place, words, alarm, handling) in enumerate(INCIDENTS):
            said = {"kind": f"INCIDENT_KIND_{kind}", "severity": f"INCIDENT_SEVERITY_{severity}", "place": place}
            body = {**self._where, "incident": {**said, "description": words, "alarm": alarm}}
            made = self._engineer.post(f"{BASE}/incidents", {**body, "clientId": f"demo-{self._code}-{number}"})
            if handling and made["state"] == "INCIDENT_STATE_OPEN":
                path = f"{BASE}/incidents/{made['incidentId']}"
                self._desk.post(f"{path}:acknowledge", self._company)
                self._desk.post(f"{path}:close", {**self._company, "handling": handling})

    def _passes(self, unit: dict[str, str]) -> None:
        now = clock.now()
        span = {
            "validFromTime": f"{now - timedelta(minutes=5):%Y-%m-%dT%H:%M:%SZ}",
            "validUntilTime": f"{now + timedelta(days=6):%Y-%m-%dT%H:%M:%SZ}",
        }
        for number, (bearer, plate, goods, approved, left) in enumerate(PASSES):
            told = {**unit, "bearer": bearer, "plate": plate, "goods": goods, **span}
            key = f"demo-pass-{self._code}-{number}"
            made = self._desk.post(f"{BASE}/passes", {**self._where, "goodsPass": told}, key=key)
            path = f"{BASE}/passes/{made['passId']}"
            if approved:
                self._desk.post(f"{path}:decide", {**self._company, "approved": True})
            if left:
                self._engineer.post(f"{path}:release", {**self._company, "note": "手机没电，凭纸质放行条核对"})

    def _grounds(self) -> None:
        if self._desk.get(f"{BASE}/grounds", **self._where)["grounds"]:
            return
        for number, (kind, name, place, more, done) in enumerate(GROUNDS):
            told = {"kind": f"GROUND_KIND_{kind}", "name": name, "place": place, **more}
            key = f"demo-ground-{self._code}-{number}"
            made = self._desk.post(f"{BASE}/grounds", {**self._where, "ground": told}, key=key)
            for care in done:
                weight = {"weight": "186.5"} if care == "REMOVAL" else {}
                said = {"groundId": made["groundId"], "kind": f"CARE_KIND_{care}", **weight}
                self._engineer.post(f"{BASE}/cares", {**self._company, "care": said}, key=f"{key}-{care}")

    def _safety(self) -> None:
        if self._desk.get(f"{BASE}/emergencyPlans", **self._where)["emergencyPlans"]:
            return
        plans = [
            self._desk.post(
                f"{BASE}/emergencyPlans",
                {**self._where, "emergencyPlan": {**told, "steps": STEPS}},
                key=f"demo-emergency-{self._code}-{number}",
            )
            for number, told in enumerate((FIRE, FLOOD))
        ]
        for number, (kind, topic, day, minutes, others, result) in enumerate(EXERCISES):
            of_plan = {"emergencyPlanId": plans[0]["emergencyPlanId"]} if kind == "DRILL" else {}
            said = {"kind": f"EXERCISE_KIND_{kind}", "topic": topic, "heldDate": day, "minutes": minutes, **of_plan}
            body = {**self._where, "exercise": {**said, "others": others, "result": result}}
            self._desk.post(f"{BASE}/exercises", body, key=f"demo-exercise-{self._code}-{number}")
