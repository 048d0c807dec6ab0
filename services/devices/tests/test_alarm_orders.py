"""Which work order an alarm wants, and what workorders says of it."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from chassis.data.ids import uuid7
from chassis.testing.fixtures import COMPANY, ESTATE
from devices.worker import alarm_order_changed
from manor.devices.v1 import alarms_pb2 as pb
from manor.devices.v1 import events_pb2
from manor.workorders.v1 import events_pb2 as workorders

from .boards import Board, at_least, below, window

CATEGORY = str(uuid7())


def facts(board: Board) -> list[events_pb2.AlarmChanged]:
    rows = board.world.rows("select payload from outbox where type = 'devices.alarm_changed.v1' order by id")
    return [events_pb2.AlarmChanged.FromString(row[0]) for row in rows]


def hear(board: Board, fact: workorders.AlarmOrderChanged) -> None:
    board.world.act(alarm_order_changed, fact)


def stands(alarm_ids: list[str], order_id: str, version: int, state: str, **more: Any) -> workorders.AlarmOrderChanged:
    where = {"company_id": COMPANY, "estate_id": ESTATE, "number": 71}
    named = {"alarm_ids": alarm_ids, "order_id": order_id, "version": version, "state": state}
    return workorders.AlarmOrderChanged(**where, **named, **more)


def test_a_rule_keeps_the_order_that_its_alarms_make_and_every_change_says_it(board: Board) -> None:
    order = pb.AlarmOrder(category_id=CATEGORY, priority=1)
    rule = board.rule(at_least("MAJOR", 50), order=order)
    assert rule.order == order
    board.measure(0, t=60)
    (fact,) = facts(board)
    assert (fact.order_category_id, fact.order_priority, fact.place) == (CATEGORY, 1, "Device T-1")
    assert board.change(rule, order=None).HasField("order") is False


def test_an_order_is_wanted_from_the_severity_on_that_the_rule_says(board: Board) -> None:
    order = pb.AlarmOrder(category_id=CATEGORY, severity="ALARM_SEVERITY_MAJOR")
    board.rule(at_least("WARNING", 50), at_least("CRITICAL", 90), clear=below(10), order=order)
    for second, value in enumerate((60, 95, 5)):
        board.measure(second, t=value)
    assert [bool(one.order_category_id) for one in facts(board)] == [False, True, False]


def test_no_order_is_wanted_within_a_maintenance_window(board: Board) -> None:
    window(board, 0, 60)
    board.rule(at_least("MAJOR", 50), order=pb.AlarmOrder(category_id=CATEGORY))
    board.measure(1, t=60)
    assert [one.order_category_id for one in facts(board)] == [""]


@pytest.mark.parametrize("heard", list(itertools.permutations(range(3))))
def test_an_alarm_shows_how_its_order_stands_in_whatever_order_that_is_heard(
    board: Board, heard: tuple[int, ...]
) -> None:
    board.rule(at_least("MAJOR", 50), clear=below(10), order=pb.AlarmOrder(category_id=CATEGORY))
    for second, value in enumerate((60, 5, 60)):
        board.measure(second, t=value)
    second_alarm, first_alarm = (one.alarm_id for one in board.alarms())
    order = str(uuid7())
    told = [
        stands([first_alarm], order, 1, "reviewed"),
        stands([first_alarm, second_alarm], order, 2, "assigned"),
        stands([second_alarm, first_alarm], order, 3, "done", done_ms=1_900_000_000_000),
    ]
    for place in heard:
        hear(board, told[place])
    shown = {(one.order_id, one.order_number, one.order_state) for one in board.alarms()}
    assert shown == {(order, 71, "done")}
    assert {one.order_done_time.seconds for one in board.alarms()} == {1_900_000_000}


def test_why_no_order_was_made_is_said_until_there_is_one(board: Board) -> None:
    board.rule(at_least("MAJOR", 50), order=pb.AlarmOrder(category_id=CATEGORY))
    board.measure(0, t=60)
    (alarm,) = board.alarms()
    hear(
        board, workorders.AlarmOrderChanged(company_id=COMPANY, alarm_ids=[alarm.alarm_id], refusal="CATEGORY_RETIRED")
    )
    assert board.alarms()[0].order_refusal == "CATEGORY_RETIRED"
    hear(board, stands([alarm.alarm_id], str(uuid7()), 1, "reviewed"))
    assert (board.alarms()[0].order_refusal, board.alarms()[0].order_number) == ("", 71)
