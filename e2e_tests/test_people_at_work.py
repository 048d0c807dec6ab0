"""An estate plans who works, and asks who is there."""

from __future__ import annotations

import pytest
from people.cast import Cast
from people.person import Person, Refused

DAY = "2026-11-02"


def test_an_estate_plans_its_nights_and_knows_who_is_on_duty(company: Cast) -> None:
    estate_id = company.estate("nights")["nodeId"]
    manager = company.at(estate_id, "estate_manager")
    guards = [company.at(estate_id, "meter_reader", f"-{number}") for number in (1, 2)]
    ids = [_id(guard) for guard in guards]
    night = manager.post("/v1/identity/shifts", {"nodeId": estate_id, "name": "夜班", "from": "20:00", "to": "08:00"})[
        "shiftId"
    ]
    roster = {"estateId": estate_id, "pattern": [night, ""], "fromDate": DAY, "toDate": "2026-11-08", "stagger": 1}
    planned = manager.post("/v1/identity/duties:fill", {**roster, "principalIds": ids})["duties"]
    assert len(planned) == 7
    with pytest.raises(Refused) as refused:
        manager.post("/v1/identity/duties:fill", {**roster, "principalIds": ids[:1]})
    assert refused.value.problem["code"] == "DUTIES_OVERLAP"

    assert _on_duty(manager, estate_id, "2026-11-02T20:00:00Z") == [ids[0]]
    asked = guards[0].post(
        "/v1/identity/absences:request",
        {"kind": "ABSENCE_KIND_SICK", "fromDate": DAY, "toDate": DAY, "deputyId": ids[1]},
    )
    manager.post(f"/v1/identity/absences/{asked['absenceId']}:decide", {"grant": True})
    assert _on_duty(manager, estate_id, "2026-11-02T20:00:00Z") == []
    rows = manager.get("/v1/identity/attendance", estateId=estate_id, fromDate=DAY, toDate=DAY)["attendance"]
    assert [row["state"] for row in rows] == ["ATTENDANCE_STATE_ABSENT"]


def _id(person: Person) -> str:
    return str(person.get("/v1/identity/session")["principalId"])


def _on_duty(manager: Person, estate_id: str, moment: str) -> list[str]:
    rows = manager.get("/v1/identity/onDuty", estateId=estate_id, time=moment).get("onDuty", [])
    return [row["duty"]["principalId"] for row in rows]
