"""identity's RPCs about people at work."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.people import Person
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_tenants import Tenants

DAYS = {"from_date": "2026-11-02", "to_date": "2026-11-08"}


def _passing(world: Tenants) -> Person:
    return world.passing()


def _new(rpc: str, request: Json, world: Tenants) -> Json:
    made: Json = world.group.administrator.does(f"identity.{rpc}", request)
    return made


# A list holds something of its own, whichever case is walked first.
@case("identity.ListDepartments", lists=True)
def list_departments(world: Tenants) -> Json:
    _new("CreateDepartment", create_department(world), world)
    return {"page_size": 200, "node_id": world.estate_id}


@case("identity.ListShifts", lists=True)
def list_shifts(world: Tenants) -> Json:
    _new("CreateShift", create_shift(world), world)
    return {"page_size": 200, "node_id": world.estate_id}


@case("identity.ListPosts", lists=True)
def list_posts(world: Tenants) -> Json:
    _new("CreatePost", create_post(world), world)
    return {"page_size": 200}


@case("identity.ListAbsences", lists=True)
def list_absences(world: Tenants) -> Json:
    _new("CreateAbsence", create_absence(world), world)
    return {"page_size": 200}


@case("identity.ListSkills", place="group", own=True)
def list_skills(world: Tenants) -> Json:
    return {"page_size": 200}


@case("identity.CreateDepartment")
def create_department(world: Tenants) -> Json:
    return {"node_id": world.estate_id, "name": f"walk {secrets.token_hex(4)}"}


@case("identity.UpdateDepartment")
def update_department(world: Tenants) -> Json:
    made = _new("CreateDepartment", create_department(world), world)
    return {"department_id": made["departmentId"], "closed": True, "update_mask": "closed"}


@case("identity.CreatePost")
def create_post(world: Tenants) -> Json:
    department = _new("CreateDepartment", create_department(world), world)
    return {"department_id": department["departmentId"], "name": "walk"}


@case("identity.UpdatePost")
def update_post(world: Tenants) -> Json:
    return {"post_id": _new("CreatePost", create_post(world), world)["postId"], "name": "w", "update_mask": "name"}


@case("identity.AssignPost")
def assign_post(world: Tenants) -> Json:
    post = _new("CreatePost", create_post(world), world)
    return {"principal_id": world.passing().principal_id, "post_id": post["postId"]}


@case("identity.CreateSkill", own=True)
def create_skill(world: Tenants) -> Json:
    return {"name": f"walk {secrets.token_hex(4)}"}


@case("identity.UpdateSkill")
def update_skill(world: Tenants) -> Json:
    made = _new("CreateSkill", create_skill(world), world)
    return {"skill_id": made["skillId"], "closed": True, "update_mask": "closed"}


@case("identity.SetStaffSkill")
def set_staff_skill(world: Tenants) -> Json:
    skill = _new("CreateSkill", create_skill(world), world)
    return {"principal_id": world.passing().principal_id, "skill_id": skill["skillId"]}


@case("identity.RemoveStaffSkill")
def remove_staff_skill(world: Tenants) -> Json:
    held = set_staff_skill(world)
    _new("SetStaffSkill", held, world)
    return held


@case("identity.ListStaffSkills", lists=True)
def list_staff_skills(world: Tenants) -> Json:
    _new("SetStaffSkill", set_staff_skill(world), world)
    return {"page_size": 200}


@case("identity.CreateShift")
def create_shift(world: Tenants) -> Json:
    return {"node_id": world.estate_id, "name": f"walk {secrets.token_hex(4)}", "from": "20:00", "to": "08:00"}


@case("identity.UpdateShift")
def update_shift(world: Tenants) -> Json:
    made = _new("CreateShift", create_shift(world), world)
    return {"shift_id": made["shiftId"], "closed": True, "update_mask": "closed"}


@case("identity.ListDuties")
@case("identity.ListAttendance")
def of_a_week(world: Tenants) -> Json:
    return {"estate_id": world.estate_id, **DAYS}


@case("identity.ListOnDuty", lists=True)
def list_on_duty(world: Tenants) -> Json:
    return {"estate_id": world.estate_id}


@case("identity.FillRoster")
def fill_roster(world: Tenants) -> Json:
    shift = _new("CreateShift", create_shift(world), world)
    day = str(date(2027, 1, 1) + timedelta(days=2 * secrets.randbelow(10_000)))
    return {
        "estate_id": world.estate_id,
        "principal_ids": [world.passing().principal_id],
        "pattern": [shift["shiftId"]],
        "from_date": day,
        "to_date": day,
    }


@case("identity.RemoveDuties")
def remove_duties(world: Tenants) -> Json:
    made = _new("FillRoster", fill_roster(world), world)
    return {"estate_id": world.estate_id, "duty_ids": [made["duties"][0]["dutyId"]]}


@case("identity.CreateAbsence")
def create_absence(world: Tenants) -> Json:
    return {"principal_id": world.passing().principal_id, **_some_day()}


@case("identity.RequestAbsence", caller=_passing)
def request_absence(world: Tenants) -> Json:
    return _some_day()


@case("identity.CancelAbsence")
def cancel_absence(world: Tenants) -> Json:
    return {"absence_id": _new("CreateAbsence", create_absence(world), world)["absenceId"], "reason": "walk"}


@case("identity.DecideAbsence")
def decide_absence(world: Tenants) -> Json:
    asked = world.passing().does("identity.RequestAbsence", _some_day())
    return {"absence_id": asked["absenceId"], "grant": True}


@case("identity.RecordClockEvent", caller=_passing)
def record_clock_event(world: Tenants) -> Json:
    return {"direction": "CLOCK_DIRECTION_IN"}


def _some_day() -> Json:
    day = str(date(2027, 1, 1) + timedelta(days=secrets.randbelow(60_000)))
    return {"kind": "ABSENCE_KIND_ANNUAL", "from_date": day, "to_date": day}


@case("identity.ImportAttendance")
def import_attendance(world: Tenants) -> Json:
    name = world.upload(world.at_estate, "username,time,direction\nnobody,2026-11-02 08:00,in\n")
    return {"estate_id": world.estate_id, "file_name": name, "dry_run": True}
