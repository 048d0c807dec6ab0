"""Incidents and goods release passes of the demonstration, a few at each estate."""

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
