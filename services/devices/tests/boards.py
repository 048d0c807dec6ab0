"""What tests of alarms share: rules as people enter them, a device, and a clock whose hand they move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.testing.fixtures import COMPANY, ESTATE, GROUP
from devices.rpc.alarms import AlarmServicer
from devices.usecases import alarms, upkeep
from devices.usecases.judging import tick_alarms
from google.protobuf.timestamp_pb2 import Timestamp
from manor.devices.v1 import alarms_pb2 as pb
from manor.identity.v2 import events_pb2 as messages

NOW = datetime(2030, 6, 15, 12, tzinfo=UTC)
START = int(NOW.timestamp() * 1000)


def at_least(severity: str, value: object, key: str = "t", **more: Any) -> pb.AlarmCondition:
    """A key at or above a value."""
    test = pb.AlarmTest(
        kind=pb.ALARM_TEST_KIND_COMPARED, key=key, operator=pb.ALARM_OPERATOR_AT_LEAST, value=str(value)
    )
    return pb.AlarmCondition(severity=f"ALARM_SEVERITY_{severity}", tests=[test], **more)


def below(value: object, key: str = "t", **more: Any) -> pb.AlarmCondition:
    """A key at or below a value, which clears."""
    test = pb.AlarmTest(kind=pb.ALARM_TEST_KIND_COMPARED, key=key, operator=pb.ALARM_OPERATOR_AT_MOST, value=str(value))
    return pb.AlarmCondition(tests=[test], **more)


class Board:
    """Rules and alarms as people use them, and a device.

    Args:
        world: the service's.
        telemetry: its devices.
        hand: the clock.
    """

    def __init__(self, world: Any, telemetry: Any, hand: Any) -> None:
        self.world, self.telemetry, self.hand = world, telemetry, hand
        self.rpc = AlarmServicer()
        self.device = telemetry.device()

    def rule(self, *conditions: pb.AlarmCondition, name: str = "Too hot", **more: Any) -> pb.AlarmRule:
        """A rule of the estate."""
        told = pb.AlarmRule(name=name, conditions=conditions, **more)
        request = pb.CreateAlarmRuleRequest(company_id=COMPANY, estate_id=ESTATE, alarm_rule=told)
        made: pb.AlarmRule = self.world.ask(self.rpc.CreateAlarmRule, request)
        return made

    def change(self, rule: pb.AlarmRule, **more: Any) -> pb.AlarmRule:
        """A rule as it is to be."""
        told = pb.AlarmRule()
        told.CopyFrom(rule)
        for name in more:
            told.ClearField(name)
        told.MergeFrom(pb.AlarmRule(**more))
        request = pb.UpdateAlarmRuleRequest(company_id=COMPANY, alarm_rule_id=rule.alarm_rule_id, alarm_rule=told)
        made: pb.AlarmRule = self.world.ask(self.rpc.UpdateAlarmRule, request)
        return made

    def measure(self, seconds: float, **values: Any) -> None:
        """What the device measured so many seconds after the test's beginning, told at once."""
        self.hand["now"] = max(self.hand["now"], NOW + timedelta(seconds=seconds))
        self.telemetry.send(self.device, {"ts": START + int(seconds * 1000), "values": values})

    def tick(self, seconds: float) -> None:
        """So many seconds after the test's beginning, nothing came."""
        self.hand["now"] = NOW + timedelta(seconds=seconds)
        with UnitOfWork(self.world.deps.database, upkeep.scope_of(GROUP)) as tx:
            tick_alarms(tx, clock.now())

    def alarms(self, **more: Any) -> list[pb.Alarm]:
        """The board."""
        request = pb.ListAlarmsRequest(company_id=COMPANY, **more)
        return list(self.world.ask(self.rpc.ListAlarms, request).alarms)

    def said(self) -> list[tuple[str, bool, bool]]:
        """Severity, whether active and whether acknowledged, of each alarm from the first on."""
        return [
            (
                pb.AlarmSeverity.Name(one.severity).removeprefix("ALARM_SEVERITY_"),
                one.state == pb.ALARM_STATE_ACTIVE,
                one.HasField("acknowledge_time"),
            )
            for one in reversed(self.alarms())
        ]

    def acknowledge(self, alarm: pb.Alarm) -> pb.Alarm:
        """Somebody deals with it."""
        request = pb.AcknowledgeAlarmRequest(company_id=COMPANY, alarm_id=alarm.alarm_id, note="on my way")
        told: pb.Alarm = self.world.ask(self.rpc.AcknowledgeAlarm, request)
        return told

    def clear(self, alarm: pb.Alarm) -> pb.Alarm:
        """Somebody clears it."""
        request = pb.ClearAlarmRequest(company_id=COMPANY, alarm_id=alarm.alarm_id, reason="mended")
        told: pb.Alarm = self.world.ask(self.rpc.ClearAlarm, request)
        return told

    def escalate(self) -> int:
        """What the timer does."""
        with UnitOfWork(self.world.deps.database, upkeep.scope_of(GROUP)) as tx:
            return alarms.escalate_alarms(tx)

    def told(self) -> list[messages.MessagesWanted]:
        """What staff are to be told."""
        rows = self.world.rows("select payload from outbox where type = 'identity.messages_wanted.v2' order by id")
        return [messages.MessagesWanted.FromString(row[0]) for row in rows]


def window(board: Board, start: float, end: float) -> pb.MaintenanceWindow:
    """Nobody is called for some seconds of the test."""
    request = pb.CreateMaintenanceWindowRequest(
        company_id=COMPANY,
        estate_id=ESTATE,
        start_time=Timestamp(seconds=START // 1000 + int(start)),
        end_time=Timestamp(seconds=START // 1000 + int(end)),
        reason="work on the pump",
    )
    made: pb.MaintenanceWindow = board.world.ask(board.rpc.CreateMaintenanceWindow, request)
    return made
