"""Who works when at the first estate: a department, guards by day and by night, a skill, an absence, who came."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta

from chassis import clock
from people.person import Person

from localplatform.demo.group import COMPANIES, Group

GUARDS = ("王建国", "李卫东", "赵志强", "陈晓明")
# The week before, of which the terminal at the gate has told who came, and four from now on.
WEEKS = 5
# Leave and refusals that the company tells apart: kind, code, and name in English and Chinese.
LEAVE = (
    ("personal", "MARRIAGE", "Marriage leave", "婚假"),
    ("personal", "BEREAVEMENT", "Bereavement leave", "丧假"),
    ("refusal", "TOO_FEW", "Too few on duty", "人手不足"),
)


def plan(group: Group) -> None:
    """Makes the department, its people and five weeks of their roster; done before, it changes nothing.

    Args:
        group: with its estates and people.
    """
    administrator = group.administrator
    estate_id = str(group.nodes[COMPANIES[0].estates[0].code]["nodeId"])
    if administrator.get("/v1/identity/departments", nodeId=estate_id).get("departments"):
        return
    shifts = [
        administrator.post("/v1/identity/shifts", {"nodeId": estate_id, "name": name, "from": begins, "to": ends})
        for name, begins, ends in (("白班", "08:00", "20:00"), ("夜班", "20:00", "08:00"))
    ]
    guards = [_hire(administrator, estate_id, name, place) for place, name in enumerate(GUARDS, 1)]
    _skill(administrator, guards[0])
    today = date.today()  # noqa: TID251, DTZ011  the demonstration's week is the one it is shown in
    monday = today - timedelta(days=today.weekday())
    begin = monday - timedelta(days=7)
    administrator.post(
        "/v1/identity/duties:fill",
        {
            "estateId": estate_id,
            "principalIds": guards,
            "pattern": [shifts[0]["shiftId"], shifts[1]["shiftId"], "", ""],
            "fromDate": str(begin),
            "toDate": str(begin + timedelta(days=7 * WEEKS - 1)),
            "stagger": 1,
        },
    )
    _leave(administrator, str(group.nodes[COMPANIES[0].code]["nodeId"]))
    administrator.post(
        "/v1/identity/absences",
        {
            "principalId": guards[3],
            "kind": "ABSENCE_KIND_PERSONAL",
            "note": LEAVE[0][3],
            "fromDate": str(monday + timedelta(days=7)),
            "toDate": str(monday + timedelta(days=9)),
            "deputyId": guards[0],
        },
    )
    _clock(administrator, estate_id, guards, begin, monday - timedelta(days=1))
    _offices(administrator, str(group.nodes[COMPANIES[0].code]["nodeId"]))
    _department(administrator, estate_id, guards)


def _clock(administrator: Person, estate_id: str, guards: list[str], begin: date, end: date) -> None:
    """What the terminal at the gate says of the duties that are over: one came late, one did not come."""
    span = {"estateId": estate_id, "fromDate": str(begin), "toDate": str(end), "pageSize": 200}
    duties = [one["duty"] for one in administrator.get("/v1/identity/attendance", **span)["attendance"]]
    lines = ["username,time,direction"]
    for place, duty in enumerate(duties):
        if place == len(duties) // 2:
            continue
        came = _moment(duty["startTime"]) + timedelta(minutes=14 if place == 3 else -6)
        name = f"guard{guards.index(duty['principalId']) + 1}.{estate_id}"
        left = _moment(duty["endTime"]) + timedelta(minutes=4)
        # The night before this morning may not be over yet.
        lines += [f"{name},{at.isoformat()},{way}" for at, way in ((came, "in"), (left, "out")) if at < clock.now()]
    name = administrator.upload("gate.csv", "\n".join(lines).encode())
    body = {"estateId": estate_id, "fileName": name}
    administrator.finished(administrator.post("/v1/identity/attendance:import", body))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _leave(administrator: Person, company_id: str) -> None:
    """The company's reasons of absences; one that is there stays."""
    where = {"companyId": company_id, "dictionary": "absence_reason"}
    there = administrator.get("/v1/identity/dictionaryEntries", **where).get("entries", [])
    for kind, code, english, chinese in LEAVE:
        if code not in [one["code"] for one in there]:
            entry = {"dictionary": "absence_reason", "code": code, "kind": kind, "nameEn": english, "nameZh": chinese}
            administrator.post("/v1/identity/dictionaryEntries:set", {"companyId": company_id, "entry": entry})


def _skill(administrator: Person, guard: str) -> None:
    """One of them may run the fire control room."""
    skill_id = administrator.post("/v1/identity/skills", {"name": "消防设施操作员证"})["skillId"]
    administrator.post(
        "/v1/identity/staffSkills:set",
        {
            "principalId": guard,
            "skillId": skill_id,
            "certificateNumber": "XF-2024-0173",
            "expireDate": "2028-06-30",
        },
    )


def _offices(administrator: Person, company_id: str) -> None:
    """The company's own departments, each with the post that heads it; one that is there stays."""
    there = administrator.get("/v1/identity/departments", nodeId=company_id).get("departments", [])
    for name, head in (("财务部", "财务经理"), ("工程部", "工程经理")):
        if name not in [one["name"] for one in there]:
            made = administrator.post("/v1/identity/departments", {"nodeId": company_id, "name": name})
            post = {"departmentId": made["departmentId"], "name": head, "headsDepartment": True}
            administrator.post("/v1/identity/posts", post)


def _department(administrator: Person, estate_id: str, guards: list[str]) -> None:
    """Their department and post, made last: they say that all of the rest is done."""
    department = administrator.post("/v1/identity/departments", {"nodeId": estate_id, "name": "秩序维护部"})
    post = administrator.post("/v1/identity/posts", {"departmentId": department["departmentId"], "name": "秩序维护员"})
    for guard in guards:
        administrator.post(f"/v1/identity/staff/{guard}:assignPost", {"postId": post["postId"]})


def _hire(administrator: Person, estate_id: str, name: str, place: int) -> str:
    """A guard, who clocks in by phone and so signs in, but holds no role."""
    member = administrator.post(
        "/v1/identity/staff",
        {
            "nodeId": estate_id,
            "username": f"guard{place}.{estate_id}",
            "displayName": name,
            "password": secrets.token_urlsafe(15),
        },
    )
    return str(member["principalId"])
