"""Departments, posts, skills, rosters, absences and attendance."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.errors import AlreadyExists, Conflict, Denied, Invalid, NotFound
from chassis.scope import Principal
from identity import queries
from identity.queries import people
from identity.records import Staff
from identity.records.work import Absence, ClockEvent, Duty, Shift, StaffSkill
from identity.usecases import absences, attendance, departments, republication, rosters, skills
from manor.identity.v1 import attendance_pb2, events_pb2
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

DAY = date(2026, 11, 2)
NIGHT = datetime(2026, 11, 2, 14, tzinfo=UTC)  # 22:00 in Shanghai


def key(who: Principal) -> uuid.UUID:
    return uuid.UUID(who.id)


def shift(world: Any, name: str = "夜班", begins: int = 20 * 60, ends: int = 8 * 60) -> Shift:
    with world.as_admin(rosters.WRITE) as tx:
        return rosters.create_shift(tx, rosters.CreateShift(world.estate_id, name, begins, ends))


def fill(world: Any, people_: list[Principal], pattern: list[Shift | None], days: int = 1, **more: Any) -> list[Duty]:
    with world.as_admin(rosters.WRITE) as tx:
        command = rosters.FillRoster(
            more.pop("estate_id", world.estate_id),
            [key(one) for one in people_],
            [one.shift_id if one else None for one in pattern],
            DAY,
            DAY + timedelta(days=days - 1),
            **more,
        )
        return rosters.fill_roster(tx, command)


def absent(world: Any, who: Principal, deputy: Principal | None = None, days: int = 1) -> Absence:
    with world.as_admin(absences.WRITE) as tx:
        command = absences.CreateAbsence(
            key(who), "sick", DAY, DAY + timedelta(days=days - 1), key(deputy) if deputy else None
        )
        return absences.create_absence(tx, command)


def on_duty(world: Any, at: datetime = NIGHT, skill_id: uuid.UUID | None = None) -> list[uuid.UUID]:
    with world.as_admin("identity.rosters.read") as tx:
        rows = people.list_on_duty(tx, at=at, estate_id=world.estate_id, skill_id=skill_id, after=None, limit=50)
        return [row.duty.principal_id for row in rows]


def skill(world: Any, who: Principal, name: str, until: date | None = None) -> StaffSkill:
    with world.as_admin("identity.skills.define") as tx:
        made = skills.create_skill(tx, skills.CreateSkill(name))
    with world.as_admin(skills.WRITE) as tx:
        return skills.set_staff_skill(tx, skills.SetStaffSkill(key(who), made.skill_id, "C-1", until))


def test_a_name_is_taken_once_at_a_node_whatever_its_case(world: Any) -> None:
    with world.as_admin(departments.WRITE) as tx:
        departments.create_department(tx, departments.CreateDepartment(world.estate_id, "Engineering"))
        departments.create_department(tx, departments.CreateDepartment(world.other_estate_id, "Engineering"))
    with pytest.raises(AlreadyExists), world.as_admin(departments.WRITE) as tx:
        departments.create_department(tx, departments.CreateDepartment(world.estate_id, "engineering"))


def test_a_post_is_told_to_those_who_give_out_work(world: Any) -> None:
    member = world.hire(world.estate_id)
    with world.as_admin(departments.WRITE) as tx:
        department = departments.create_department(tx, departments.CreateDepartment(world.estate_id, "工程部"))
        post = departments.create_post(tx, departments.CreatePost(department.department_id, "电工"))
        departments.assign_post(tx, departments.AssignPost(key(member), post.post_id))
    skill(world, member, "高压电工证", DAY)
    last = world.facts(events_pb2.StaffChanged)[-1]
    assert (last.post_name, [(one.name, one.expire_date) for one in last.skills]) == (
        "电工",
        [("高压电工证", "2026-11-02")],
    )
    with world.within() as tx:
        again, _ = republication.republish_staff(tx, {}, 100)
    assert last in again


def test_a_closed_post_is_given_to_nobody(world: Any) -> None:
    member = world.hire(world.estate_id)
    with world.as_admin(departments.WRITE) as tx:
        department = departments.create_department(tx, departments.CreateDepartment(world.estate_id, "客服部"))
        post = departments.create_post(tx, departments.CreatePost(department.department_id, "前台"))
        departments.update_post(tx, departments.UpdatePost(post.post_id, {"closed": True}))
    with pytest.raises(Conflict), world.as_admin(departments.WRITE) as tx:
        departments.assign_post(tx, departments.AssignPost(key(member), post.post_id))


def test_whoever_is_on_the_roster_is_on_duty_until_the_shift_ends(world: Any) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    (duty,) = fill(world, [member], [night])
    assert on_duty(world, duty.starts_at) == [key(member)]
    assert on_duty(world, duty.ends_at - timedelta(seconds=1)) == [key(member)]
    assert on_duty(world, duty.ends_at) == []
    (fact,) = world.facts(events_pb2.DutiesChanged)
    assert [(one.shift_name, one.removed) for one in fact.duties] == [("夜班", False)]


def test_whoever_is_absent_is_not_on_duty_and_not_planned(world: Any) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    fill(world, [member], [night])
    absent(world, member)
    assert on_duty(world) == []
    early = shift(world, "早班", 60, 120)
    with pytest.raises(Conflict, match="absent"):
        fill(world, [member], [early])


def test_a_skill_counts_to_its_last_day(world: Any) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    fill(world, [member], [night], days=2)
    held = skill(world, member, f"电梯 {uuid.uuid4().hex[:6]}", DAY)
    assert on_duty(world, NIGHT, held.skill_id) == [key(member)]
    assert on_duty(world, NIGHT + timedelta(days=1), held.skill_id) == []


def test_two_duties_at_one_time_are_refused_and_nothing_is_planned(world: Any) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    late = shift(world, "晚班", 14 * 60, 21 * 60)
    fill(world, [member], [night])
    with pytest.raises(rosters.DutiesOverlap, match="2026-11-02"):
        fill(world, [member], [late], days=3)
    with world.as_admin("identity.rosters.read") as tx:
        rows = people.list_duties(tx, people.DutyFilter(world.estate_id, DAY, DAY), after=None, limit=9)
        assert len(rows) == 1


def test_the_table_itself_refuses_two_duties_at_one_time(world: Any) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    (duty,) = fill(world, [member], [night])
    with pytest.raises(IntegrityError, match="ex_duties_person"), world.within() as tx:
        tx.execute(
            text(
                "insert into duties select company_id, :id, group_id, estate_id, principal_id, shift_id, day,"
                " starts_at + interval '1 hour', ends_at + interval '1 hour' from duties where duty_id = :of"
            ),
            {"id": uuid.uuid4(), "of": duty.duty_id},
        )


def test_a_duty_elsewhere_that_the_planner_cannot_see_is_refused_too(world: Any) -> None:
    member = world.hire(world.estate_id)
    manager = world.hire(world.estate_id, "estate_manager")
    with world.as_admin(rosters.WRITE) as tx:
        there = rosters.create_shift(tx, rosters.CreateShift(world.other_estate_id, "夜班", 20 * 60, 8 * 60))
    fill(world, [member], [there], estate_id=world.other_estate_id)
    here = shift(world)
    with pytest.raises(rosters.DutiesOverlap, match="elsewhere"), world.calling(manager, rosters.WRITE) as tx:
        rosters.fill_roster(tx, rosters.FillRoster(world.estate_id, [key(member)], [here.shift_id], DAY, DAY))


def test_a_planner_gives_duties_only_to_whom_they_see(world: Any) -> None:
    member, there = world.hire(world.estate_id), world.hire(world.other_estate_id, "estate_manager")
    with world.as_admin(rosters.WRITE) as tx:
        night = rosters.create_shift(tx, rosters.CreateShift(world.other_estate_id, "夜班", 20 * 60, 8 * 60))
    command = rosters.FillRoster(world.other_estate_id, [key(member)], [night.shift_id], DAY, DAY)
    with pytest.raises(NotFound), world.calling(there, rosters.WRITE) as tx:
        rosters.fill_roster(tx, command)


def test_a_removed_duty_can_be_planned_again(world: Any) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    (duty,) = fill(world, [member], [night])
    for expected in (1, 0):
        with world.as_admin(rosters.WRITE) as tx:
            assert rosters.remove_duties(tx, rosters.RemoveDuties(world.estate_id, [duty.duty_id])) == expected
    assert [one.removed for fact in world.facts(events_pb2.DutiesChanged) for one in fact.duties] == [False, True]
    fill(world, [member], [night])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"last": DAY - timedelta(days=1)}, "to_date"),
        ({"last": DAY + timedelta(days=93)}, "to_date"),
        ({"pattern": [None]}, "pattern"),
        ({"twice": True}, "principal_ids"),
    ],
)
def test_a_roster_that_cannot_be_is_refused(world: Any, change: dict[str, Any], field: str) -> None:
    member, night = world.hire(world.estate_id), shift(world)
    persons = [key(member)] * (2 if change.pop("twice", False) else 1)
    terms: dict[str, Any] = {"pattern": [night.shift_id], "first": DAY, "last": DAY, **change}
    with pytest.raises(Invalid) as refused, world.as_admin(rosters.WRITE) as tx:
        rosters.fill_roster(tx, rosters.FillRoster(world.estate_id, persons, **terms))
    assert [fault.field for fault in refused.value.violations] == [field]


def test_nobody_decides_about_their_own_absence(world: Any) -> None:
    manager = world.hire(world.estate_id, "estate_manager")
    with pytest.raises(Denied), world.calling(manager, absences.WRITE) as tx:
        absences.create_absence(tx, absences.CreateAbsence(key(manager), "annual", DAY, DAY))
    with world.within(manager) as tx:
        asked = absences.request_absence(tx, absences.RequestAbsence("annual", DAY, DAY))
    with pytest.raises(Denied), world.calling(manager, absences.WRITE) as tx:
        absences.decide_absence(tx, absences.DecideAbsence(asked.absence_id, True))


def test_an_absence_counts_once_somebody_else_has_granted_it(world: Any) -> None:
    member, deputy = world.hire(world.estate_id), world.hire(world.estate_id)
    with world.within(member) as tx:
        asked = absences.request_absence(tx, absences.RequestAbsence("annual", DAY, DAY, key(deputy)))
    with world.as_admin(absences.WRITE) as tx:
        absences.decide_absence(tx, absences.DecideAbsence(asked.absence_id, True, etag=asked.etag))
    with pytest.raises(Conflict), world.as_admin(absences.WRITE) as tx:
        absences.decide_absence(tx, absences.DecideAbsence(asked.absence_id, False, "too late"))
    facts = world.facts(events_pb2.AbsenceChanged)
    assert [(fact.version, fact.in_force, fact.deputy_id) for fact in facts] == [
        (1, False, deputy.id),
        (2, True, deputy.id),
    ]


def test_two_absences_on_one_day_are_refused(world: Any) -> None:
    member = world.hire(world.estate_id)
    absent(world, member, days=3)
    with pytest.raises(absences.AbsencesOverlap):
        absent(world, member)


def test_deputies_in_a_circle_are_refused(world: Any) -> None:
    first, second = world.hire(world.estate_id), world.hire(world.estate_id)
    absent(world, first, second)
    with pytest.raises(Invalid) as refused:
        absent(world, second, first)
    assert [fault.field for fault in refused.value.violations] == ["deputy_id"]


def test_an_absence_that_has_begun_ends_with_yesterday_when_it_is_cancelled(world: Any) -> None:
    absence = absent(world, world.hire(world.estate_id), days=5)
    with clock.travel(datetime(2026, 11, 3, 18, tzinfo=UTC)), world.as_admin(absences.WRITE) as tx:  # the 4th there
        command = absences.CancelAbsence(absence.absence_id, "back early")
        assert absences.cancel_absence(tx, command).to_day == date(2026, 11, 3)


def test_the_same_clocking_twice_in_a_minute_is_refused(world: Any) -> None:
    member = world.hire(world.estate_id)
    with world.within(member) as tx:
        attendance.record_clock_event(tx, attendance.RecordClockEvent("in"))
    with pytest.raises(attendance.ClockedJustNow), world.within(member) as tx:
        attendance.record_clock_event(tx, attendance.RecordClockEvent("in"))
    with world.within(member) as tx:
        attendance.record_clock_event(tx, attendance.RecordClockEvent("out"))
        assert tx.session.query(ClockEvent).filter_by(principal_id=key(member)).count() == 2


def test_rows_of_an_attendance_file_are_refused_with_a_code_for_each_column(world: Any) -> None:
    name = world.username(world.hire(world.estate_id))
    rows = [
        (2, {"用户名": name, "时间": "2026-03-29 08:55", "方向": "上班"}),
        (3, {"username": name, "time": "tomorrow", "direction": "home"}),
        (4, {"username": "nobody here", "time": "2199-01-01 08:00", "direction": "OUT"}),
    ]
    reply = attendance_pb2.ImportAttendanceResult()
    with world.as_admin(attendance.WRITE) as tx:
        (event,) = attendance.read_events(tx, rows, "Asia/Shanghai", reply)
    assert event["happened_at"] == datetime(2026, 3, 29, 0, 55, tzinfo=UTC)
    assert [(one.row, one.column, one.code, one.values["value"]) for one in reply.refused] == [
        (3, "time", "NOT_A_PAST_TIME", "tomorrow"),
        (3, "direction", "NOT_IN_OR_OUT", "home"),
        (4, "username", "NO_SUCH_USERNAME", "nobody here"),
        (4, "time", "NOT_A_PAST_TIME", "2199-01-01 08:00"),
    ]


def test_staff_are_found_by_part_of_their_name_or_username(world: Any) -> None:
    member = world.hire(world.estate_id)
    with world.within() as tx:
        tx.get(Staff, key(member)).display_name = "欧阳 Xiaofeng"
    with world.as_admin("identity.staff.read") as tx:
        for asked in ("xiaof", "欧阳", world.username(member)[2:8]):
            rows = queries.list_staff(tx, node_id=0, username="", text_=asked, after=None, limit=50)
            assert [row.principal_id for row in rows] == [key(member)]
        assert queries.list_staff(tx, node_id=0, username="", text_="%", after=None, limit=50) == []
        assert queries.with_role(tx, [tx.get(Staff, key(member))]) == set()
