"""Alarms as the database keeps them: raised in the transaction of their sample, one at most, acknowledged and cleared
apart, explained, told to whoever is on duty, and tried on the past."""

from __future__ import annotations

import threading
from datetime import timedelta
from uuid import UUID

import pytest
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from devices.usecases import upkeep
from devices.usecases.duties import hear_duties
from google.protobuf.timestamp_pb2 import Timestamp
from manor.devices.v1 import alarms_pb2 as pb
from manor.identity.v1 import events_pb2 as identity

from .boards import NOW, START, Board, at_least, below, window


def test_an_alarm_is_raised_becomes_worse_stays_one_and_is_cleared_unacknowledged(board: Board) -> None:
    board.rule(at_least("MAJOR", 50), at_least("CRITICAL", 100), clear=below(25))
    board.measure(0, t=50)
    assert board.said() == [("MAJOR", True, False)]
    board.measure(1, t=100)
    board.measure(2, t=101)
    assert board.said() == [("CRITICAL", True, False)]
    board.measure(3, t=20)
    assert board.said() == [("CRITICAL", False, False)]


def test_readings_in_a_row_are_counted_over_messages_and_one_that_differs_begins_anew(board: Board) -> None:
    board.rule(at_least("MAJOR", 50, times=5), at_least("CRITICAL", 50, times=10), clear=below(10))
    for place in range(4):
        board.measure(place, t=50)
    assert board.said() == []
    board.measure(4, other=1)  # says nothing of the key
    assert board.said() == []
    board.measure(5, t=50)
    assert board.said() == [("MAJOR", True, False)]
    for place in range(6, 11):
        board.measure(place, t=50)
    assert board.said() == [("CRITICAL", True, False)]


def test_a_duration_ends_by_the_clock_though_no_message_comes(board: Board) -> None:
    board.rule(at_least("CRITICAL", 3000, "p", for_seconds=5), clear=below(2999, "p", for_seconds=3))
    board.measure(0, p=3500)
    board.tick(3)
    assert board.said() == []
    board.tick(6)
    assert board.said() == [("CRITICAL", True, False)]
    board.measure(10, p=2000)
    board.tick(11)
    assert board.said() == [("CRITICAL", True, False)]
    board.tick(14)
    assert board.said() == [("CRITICAL", False, False)]


def test_what_was_measured_during_an_outage_is_judged_by_its_own_times(board: Board) -> None:
    board.rule(at_least("CRITICAL", 3000, "p", for_seconds=5))
    board.hand["now"] = NOW + timedelta(hours=1)
    board.telemetry.send(
        board.device, [{"ts": START + ms, "values": {"p": value}} for ms, value in ((0, 3500), (4000, 0))]
    )
    board.tick(3601)
    assert board.said() == []


def test_silence_raises_by_the_clock_and_the_next_word_clears(board: Board) -> None:
    silent = pb.AlarmTest(kind=pb.ALARM_TEST_KIND_SILENT, silent_seconds=60)
    board.rule(pb.AlarmCondition(severity="ALARM_SEVERITY_WARNING", tests=[silent]), name="Silent")
    board.measure(0, t=1)
    board.tick(60)
    assert board.said() == []
    board.tick(61)
    assert board.said() == [("WARNING", True, False)]
    board.measure(70, t=1)
    assert board.said() == [("WARNING", False, False)]


def test_acknowledging_and_clearing_are_two_things_in_either_order_and_done_twice_change_nothing(board: Board) -> None:
    board.rule(at_least("MAJOR", 50), clear=below(25))
    board.measure(0, t=60)
    board.acknowledge(board.alarms()[0])
    assert board.said() == [("MAJOR", True, True)]
    board.measure(1, t=10)
    assert board.said() == [("MAJOR", False, True)]
    board.measure(2, t=60)
    board.measure(3, t=10)
    first = board.acknowledge(board.alarms()[0])
    board.hand["now"] += timedelta(hours=1)
    assert board.acknowledge(board.alarms()[0]) == first
    assert board.said() == [("MAJOR", False, True)] * 2


def test_cleared_by_hand_what_still_holds_is_another_alarm(board: Board) -> None:
    board.rule(at_least("MAJOR", 50), clear=below(25))
    board.measure(0, t=60)
    cleared = board.clear(board.alarms()[0])
    assert board.clear(cleared).clear_time == cleared.clear_time
    board.measure(1, t=61)
    assert [one.state for one in board.alarms()] == [pb.ALARM_STATE_ACTIVE, pb.ALARM_STATE_CLEARED]


def test_a_changed_rule_judges_the_last_value_at_once_and_one_that_is_disabled_lets_go(board: Board) -> None:
    rule = board.rule(at_least("MAJOR", 100))
    board.measure(0, t=50)
    assert board.said() == []
    rule = board.change(rule, conditions=[at_least("MAJOR", 50)])
    assert (board.said(), rule.version) == ([("MAJOR", True, False)], 2)
    assert board.alarms()[0].rule_version == 2
    board.change(rule, disabled=True)
    assert board.said() == [("MAJOR", False, False)]
    board.measure(1, t=60)
    assert len(board.alarms()) == 1


def test_an_alarm_says_which_samples_made_it_true_and_by_which_rule(board: Board) -> None:
    board.rule(at_least("MAJOR", 50, times=3), clear=below(25))
    for place, value in enumerate((10, 51, 52, 53)):
        board.measure(place, t=value, other=value)
    request = pb.GetAlarmRequest(company_id=COMPANY, alarm_id=board.alarms()[0].alarm_id)
    told = board.world.ask(board.rpc.GetAlarm, request)
    assert [(one.key, one.value) for one in told.samples] == [("t", "53"), ("t", "52"), ("t", "51")]
    assert (told.sample_count, told.rule.conditions[0].times, told.rule.clear.tests[0].value) == (3, 3, "25")


def test_many_who_store_at_once_raise_one_alarm(board: Board) -> None:
    board.rule(at_least("MAJOR", 50))
    payload = [(board.device, b'{"ts": %d, "values": {"t": 60}}' % (START + place)) for place in range(8)]
    threads = [threading.Thread(target=board.telemetry.store, args=(one,)) for one in payload]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert board.said() == [("MAJOR", True, False)]


def on_duty(board: Board, principal: UUID, hours: int) -> None:
    """Somebody works a shift that has begun."""
    start = int(NOW.timestamp() * 1000) - 3_600_000
    duty = identity.PlannedDuty(
        duty_id=str(uuid7()),
        version=1,
        principal_id=str(principal),
        start_ms=start,
        end_ms=start + hours * 3_600_000,
    )
    fact = identity.DutiesChanged(company_id=COMPANY, estate_id=ESTATE, duties=[duty])
    with UnitOfWork(board.world.deps.database, upkeep.scope_of(GROUP)) as tx:
        hear_duties(tx, fact)


def test_who_is_on_duty_is_told_once_of_what_nobody_has_acknowledged_for_a_minute(board: Board) -> None:
    here, gone = uuid7(), uuid7()
    on_duty(board, here, 8)
    on_duty(board, gone, 1)
    board.rule(at_least("MAJOR", 50), clear=below(25))
    board.measure(0, t=60)
    board.hand["now"] = NOW + timedelta(seconds=59)
    assert board.escalate() == 0
    board.hand["now"] = NOW + timedelta(seconds=60)
    assert (board.escalate(), board.escalate()) == (1, 0)
    (told,) = board.told()
    assert (told.recipient_id, told.template) == (here.bytes, "devices.alarm_raised")


def storm(board: Board, count: int, seconds: float = 0) -> None:
    """So many devices are too hot within a moment."""
    for number in range(count):
        board.device = board.telemetry.device(f"S-{seconds}-{number}")
        board.measure(seconds, t=60)


def test_many_alarms_of_an_estate_within_a_minute_are_a_storm_that_people_are_told_of_once(board: Board) -> None:
    on_duty(board, uuid7(), 8)
    board.rule(at_least("MAJOR", 50))
    storm(board, 9)
    assert {one.storm_id for one in board.alarms()} == {""}
    storm(board, 3, 30)
    (storm_id,) = {one.storm_id for one in board.alarms()}
    assert len(board.alarms(storm_id=storm_id)) == 12
    board.hand["now"] = NOW + timedelta(seconds=95)
    assert board.escalate() == 12
    (told,) = board.told()
    assert (told.template, '"count": "12"' in told.fields[0]) == ("devices.alarm_storm", True)
    storm(board, 1, 200)
    assert board.alarms()[0].storm_id == ""


def test_nobody_is_told_of_what_is_acknowledged_cleared_or_raised_within_a_window(board: Board) -> None:
    on_duty(board, uuid7(), 8)
    board.rule(at_least("MAJOR", 50), clear=below(25))
    board.measure(0, t=60)
    board.acknowledge(board.alarms()[0])
    board.measure(1, t=10)
    board.measure(2, t=60)
    board.measure(3, t=10)
    window(board, 10, 20)
    board.measure(10, t=60)  # the beginning is inside
    board.hand["now"] = NOW + timedelta(hours=1)
    assert board.alarms()[0].in_maintenance
    assert board.escalate() == 0


def test_the_end_of_a_window_is_outside_it(board: Board) -> None:
    board.rule(at_least("MAJOR", 50))
    window(board, 10, 20)
    board.measure(20, t=60)
    assert not board.alarms()[0].in_maintenance


def test_a_rule_is_tried_on_the_past_as_if_it_had_been_there_and_raises_nothing(board: Board) -> None:
    for second, value in ((0, 3500), (20, 3500), (30, 0), (40, 3500), (42, 0)):
        board.measure(second, p=value)
    rule = pb.AlarmRule(name="x", conditions=[at_least("CRITICAL", 3000, "p", for_seconds=5)])
    request = pb.TryAlarmRuleRequest(
        company_id=COMPANY,
        device_id=str(board.device.device_id),
        alarm_rule=rule,
        start_time=Timestamp(seconds=START // 1000),
        end_time=Timestamp(seconds=START // 1000 + 100),
    )
    told = board.world.ask(board.rpc.TryAlarmRule, request)
    seen = [(one.change, one.change_time.seconds - START // 1000) for one in told.trials]
    assert seen == [(pb.ALARM_CHANGE_RAISE, 5), (pb.ALARM_CHANGE_CLEAR, 30)]
    assert (told.sample_count, board.alarms()) == (5, [])


@pytest.mark.parametrize(
    ("condition", "field"),
    [
        (at_least("CRITICAL", "hot"), "alarm_rule.conditions[0].tests[0].value"),
        (at_least("UNSPECIFIED", 1), "alarm_rule.conditions[0].severity"),
        (at_least("CRITICAL", 1, ""), "alarm_rule.conditions[0].tests[0].key"),
        (at_least("CRITICAL", "NaN"), "alarm_rule.conditions[0].tests[0].value"),
    ],
)
def test_a_rule_that_says_too_little_is_refused_with_its_field(
    board: Board, condition: pb.AlarmCondition, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        board.rule(condition)
    assert [one.field for one in refused.value.violations] == [field]
