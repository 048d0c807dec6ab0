"""What becomes of equipment: states, downtimes, inspections; the pure rules against models of their own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY
from devices.domain import equipment as rules
from devices.records import WrongState
from devices.rpc.equipment import EquipmentServicer
from devices.usecases.states import NoInspectionNeeded
from hypothesis import given
from hypothesis import strategies as st
from manor.devices.v1 import equipment_pb2 as pb

NOW = datetime(2030, 6, 15, 12, tzinfo=UTC)
STATES = ("in_use", "idle", "under_repair", "scrapped")


@pytest.fixture(autouse=True)
def calendar(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets the clock, whose hand a test moves."""
    hand = {"now": NOW}
    monkeypatch.setattr(clock, "now", lambda: hand["now"])
    monkeypatch.setattr(clock, "today", lambda zone: hand["now"].date())
    return hand


def told(world: Any, piece: Any) -> pb.Equipment:
    """A piece as its page shows it."""
    asked = pb.GetEquipmentRequest(company_id=COMPANY, equipment_id=str(piece.equipment_id))
    found: pb.Equipment = world.ask(EquipmentServicer(world.deps).GetEquipment, asked)
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("to", STATES)
def test_equipment_goes_anywhere_but_where_it_is_and_comes_back_from_no_scrapyard(
    world: Any, state: str, to: str
) -> None:
    piece = world.enter()
    if state != "in_use":
        world.move(piece, state)
    if state in (to, "scrapped"):
        with pytest.raises(WrongState):
            world.move(piece, to)
    else:
        assert world.move(piece, to).state == to


def test_a_repair_is_a_downtime_from_its_beginning_to_its_end(world: Any, calendar: Any) -> None:
    piece = world.enter()
    calendar["now"] = NOW + timedelta(hours=3)
    world.move(piece, "under_repair", at=NOW + timedelta(hours=1))
    assert told(world, piece).downtime_minutes == 120
    world.move(piece, "idle", at=NOW + timedelta(hours=2))
    world.move(piece, "under_repair")
    calendar["now"] = NOW + timedelta(hours=4)
    world.move(piece, "scrapped")
    assert told(world, piece).downtime_minutes == 120
    asked = pb.ListDowntimesRequest(company_id=COMPANY, equipment_id=str(piece.equipment_id))
    spans = world.ask(EquipmentServicer(world.deps).ListDowntimes, asked).downtimes
    lasted = [one.end_time.ToDatetime() - one.start_time.ToDatetime() for one in spans]
    assert ([one.place for one in spans], lasted) == ([2, 1], [timedelta(hours=1)] * 2)


@pytest.mark.parametrize(
    ("at", "code"), [(NOW - timedelta(minutes=1), "MOVED_BEFORE_STATE"), (NOW + timedelta(minutes=1), "MOMENT_TO_COME")]
)
def test_a_state_begins_neither_before_the_last_one_nor_in_the_future(world: Any, at: datetime, code: str) -> None:
    piece = world.enter()
    with pytest.raises(Invalid) as refused:
        world.move(piece, "idle", at=at)
    assert [one.code for one in refused.value.violations] == [code]


def test_a_passed_inspection_sets_the_next_and_a_failed_one_leaves_it_late(world: Any, calendar: Any) -> None:
    lift = world.enter("L", inspection_months=12, next_inspection_date=date(2030, 6, 1))
    assert told(world, lift).inspection_standing == pb.INSPECTION_STANDING_LATE
    world.inspect(lift, date(2030, 6, 10), passed=False)
    assert told(world, lift).inspection_standing == pb.INSPECTION_STANDING_LATE
    world.inspect(lift, date(2030, 6, 15))
    now = told(world, lift)
    assert (now.last_inspection_date, now.next_inspection_date) == ("2030-06-15", "2031-06-15")
    assert now.inspection_standing == pb.INSPECTION_STANDING_FINE
    world.inspect(lift, date(2030, 6, 15), next_date=date(2030, 7, 1))
    assert told(world, lift).inspection_standing == pb.INSPECTION_STANDING_DUE
    asked = pb.ListInspectionsRequest(company_id=COMPANY, equipment_id=str(lift.equipment_id))
    found = world.ask(EquipmentServicer(world.deps).ListInspections, asked).inspections
    assert [(one.place, one.passed) for one in found] == [(3, True), (2, True), (1, False)]


def test_an_inspection_lies_neither_ahead_nor_before_the_last_and_is_needed(world: Any) -> None:
    lift = world.enter("L", inspection_months=12, next_inspection_date=date(2030, 6, 1))
    world.inspect(lift, date(2030, 6, 10))
    for day, due, code in (
        (date(2030, 6, 16), None, "INSPECTED_TO_COME"),
        (date(2030, 6, 9), None, "INSPECTED_BEFORE_LAST"),
        (date(2030, 6, 12), date(2030, 6, 11), "NEXT_BEFORE_INSPECTION"),
    ):
        with pytest.raises(Invalid) as refused:
            world.inspect(lift, day, next_date=due)
        assert [one.code for one in refused.value.violations] == [code]
    with pytest.raises(NoInspectionNeeded):
        world.inspect(world.enter("P"), date(2030, 6, 10))
    world.move(lift, "scrapped")
    with pytest.raises(NoInspectionNeeded):
        world.inspect(lift, date(2030, 6, 12))


def test_the_list_of_what_is_due_has_what_the_rule_calls_due_or_late(world: Any, calendar: Any) -> None:
    for days in (-1, 0, 30, 31):
        day = NOW.date() + timedelta(days=days)
        world.enter(f"L{days}", inspection_months=12, next_inspection_date=day)
    world.move(world.enter("S", inspection_months=12, next_inspection_date=NOW.date()), "scrapped")
    servicer = EquipmentServicer(world.deps)
    due = world.ask(servicer.ListEquipment, pb.ListEquipmentRequest(company_id=COMPANY, inspection_due=True)).equipment
    every = world.ask(servicer.ListEquipment, pb.ListEquipmentRequest(company_id=COMPANY)).equipment
    wanted = {pb.INSPECTION_STANDING_DUE, pb.INSPECTION_STANDING_LATE}
    assert {one.code for one in due} == {one.code for one in every if one.inspection_standing in wanted}
    assert {one.code for one in due} == {"L-1", "L0", "L30"}
    stood = {one.code: pb.InspectionStanding.Name(one.inspection_standing).rpartition("_")[2] for one in every}
    assert stood == {"L-1": "LATE", "L0": "DUE", "L30": "DUE", "L31": "FINE", "S": "UNSPECIFIED"}


def test_the_page_of_devices_says_where_each_state_goes_and_what_counts_as_down() -> None:
    page = (Path(__file__).parents[3] / "docs" / "devices.md").read_text()
    rows = re.findall(r"^\| ([a-z ]+) \(.+?\) \| (.+?) \| (yes|no) \|$", page, re.MULTILINE)
    told = {start.replace(" ", "_"): (ends.replace(" ", "_"), down) for start, ends, down in rows}
    assert set(told) == set(STATES)
    for start, (ends, down) in told.items():
        assert {to for to in STATES if rules.may_move(start, to)} == set(ends.replace("–", "").split(",_")) - {""}
        assert (down == "yes") == (start == rules.UNDER_REPAIR)


# The rules alone ----------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 200), unique=True, max_size=12), st.integers(0, 200), st.integers(0, 200))
def test_downtime_is_as_many_minutes_as_are_inside_a_span_and_the_window(
    edges: list[int], one: int, other: int
) -> None:
    since, until = min(one, other), max(one, other)
    moments = [NOW + timedelta(minutes=edge) for edge in sorted(edges)]
    ends: list[datetime | None] = [*moments[1::2], None][: (len(moments) + 1) // 2]
    spans = [rules.Span(start, end) for start, end in zip(moments[::2], ends, strict=True)]
    # By a model of its own: minute by minute.
    minutes = 0
    for minute in range(since, until):
        passed = sum(edge <= minute for edge in edges)
        minutes += passed % 2
    window = (NOW + timedelta(minutes=since), NOW + timedelta(minutes=until))
    assert rules.down_for(spans, *window) == timedelta(minutes=minutes)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 120))
def test_the_next_inspection_keeps_the_day_of_the_month_or_takes_the_first_after_it(day: date, months: int) -> None:
    due = rules.next_inspection(day, months, passed=True)
    total = day.year * 12 + day.month - 1 + months
    assert due.day in {day.day, 1}
    assert (due.year * 12 + due.month - 1) - total == (0 if due.day == day.day else 1)
    assert rules.next_inspection(day, months, passed=False) == day
