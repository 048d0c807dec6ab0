"""AlarmService."""

from __future__ import annotations

from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.devices.v1 import alarms_pb2 as pb
from manor.devices.v1 import alarms_pb2_grpc

from devices.queries import alarms as queries
from devices.records import Alarm, AlarmRule
from devices.rpc.alarm_words import (
    alarm_messages,
    explained,
    rule_data,
    rule_message,
    trial_message,
    window_messages,
)
from devices.usecases import alarm_rules, alarms


class AlarmServicer(alarms_pb2_grpc.AlarmServiceServicer):
    """The alarms board, its rules, and when nobody is called."""

    def ListAlarms(self, request: pb.ListAlarmsRequest, call: Call) -> pb.ListAlarmsResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = queries.AlarmFilter(
            request.company_id,
            request.estate_id,
            fields.to_word(pb.AlarmState, request.state),
            fields.to_word(pb.AlarmSeverity, request.severity),
            request.unacknowledged,
            fields.to_uuid(request.device_id),
            fields.to_uuid(request.storm_id),
            fields.to_uuid(request.equipment_id),
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_alarms(tx, wanted, before, limit=limit),
            lambda row: (row.alarm_id,),
        )
        found = alarm_messages(call.tx, request.company_id, page)
        return pb.ListAlarmsResponse(alarms=found, next_page_token=token, total_size=total)

    def GetAlarm(self, request: pb.GetAlarmRequest, call: Call) -> pb.Alarm:
        return explained(call.tx, call.tx.get(Alarm, (request.company_id, UUID(request.alarm_id))))

    def AcknowledgeAlarm(self, request: pb.AcknowledgeAlarmRequest, call: Call) -> pb.Alarm:
        command = alarms.AcknowledgeAlarm(request.company_id, UUID(request.alarm_id), request.note)
        return explained(call.tx, alarms.acknowledge_alarm(call.tx, command))

    def ClearAlarm(self, request: pb.ClearAlarmRequest, call: Call) -> pb.Alarm:
        command = alarms.ClearAlarm(request.company_id, UUID(request.alarm_id), request.reason)
        return explained(call.tx, alarms.clear_alarm(call.tx, command))

    def ListAlarmRules(self, request: pb.ListAlarmRulesRequest, call: Call) -> pb.ListAlarmRulesResponse:
        after = paging.decode(request.page_token, str, UUID)
        where = (request.company_id, request.estate_id)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_alarm_rules(tx, *where, after, limit=limit),
            lambda row: (row.name_key, row.alarm_rule_id),
        )
        found = map(rule_message, page)
        return pb.ListAlarmRulesResponse(alarm_rules=found, next_page_token=token, total_size=total)

    def GetAlarmRule(self, request: pb.GetAlarmRuleRequest, call: Call) -> pb.AlarmRule:
        return rule_message(call.tx.get(AlarmRule, (request.company_id, UUID(request.alarm_rule_id))))

    def CreateAlarmRule(self, request: pb.CreateAlarmRuleRequest, call: Call) -> pb.AlarmRule:
        data = rule_data(request.alarm_rule)
        command = alarm_rules.CreateAlarmRule(request.company_id, request.estate_id, data)
        return rule_message(alarm_rules.create_alarm_rule(call.tx, command))

    def UpdateAlarmRule(self, request: pb.UpdateAlarmRuleRequest, call: Call) -> pb.AlarmRule:
        key, told = (request.company_id, UUID(request.alarm_rule_id)), request.alarm_rule
        command = alarm_rules.UpdateAlarmRule(*key, rule_data(told), told.etag)
        return rule_message(alarm_rules.update_alarm_rule(call.tx, command))

    def TryAlarmRule(self, request: pb.TryAlarmRuleRequest, call: Call) -> pb.TryAlarmRuleResponse:
        command = alarm_rules.TryAlarmRule(
            request.company_id,
            UUID(request.device_id),
            rule_data(request.alarm_rule).rule,
            fields.to_moment(request.start_time),
            fields.to_moment(request.end_time),
        )
        tried = alarm_rules.try_alarm_rule(call.tx, command)
        trials = map(trial_message, tried.decisions)
        return pb.TryAlarmRuleResponse(trials=trials, sample_count=tried.samples, cut_off=tried.cut_off)

    def ListMaintenanceWindows(
        self, request: pb.ListMaintenanceWindowsRequest, call: Call
    ) -> pb.ListMaintenanceWindowsResponse:
        before = paging.decode(request.page_token, UUID)
        where = (request.company_id, request.estate_id)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_maintenance_windows(tx, *where, before, limit=limit),
            lambda row: (row.maintenance_window_id,),
        )
        found = window_messages(call.tx, request.company_id, page)
        return pb.ListMaintenanceWindowsResponse(maintenance_windows=found, next_page_token=token, total_size=total)

    def CreateMaintenanceWindow(self, request: pb.CreateMaintenanceWindowRequest, call: Call) -> pb.MaintenanceWindow:
        command = alarms.CreateMaintenanceWindow(
            request.company_id,
            request.estate_id,
            fields.to_moment(request.start_time),
            fields.to_moment(request.end_time),
            request.reason,
            fields.to_uuid(request.device_id),
        )
        made = alarms.create_maintenance_window(call.tx, command)
        return window_messages(call.tx, request.company_id, [made])[0]

    def EndMaintenanceWindow(self, request: pb.EndMaintenanceWindowRequest, call: Call) -> pb.MaintenanceWindow:
        command = alarms.EndMaintenanceWindow(request.company_id, UUID(request.maintenance_window_id))
        ended = alarms.end_maintenance_window(call.tx, command)
        return window_messages(call.tx, request.company_id, [ended])[0]
