"""The RPCs of devices."""

from __future__ import annotations

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_devices import WINDOW, Devices


@case("devices.ListEquipment", lists=True)
def list_equipment(world: Devices) -> Json:
    assert world.equipment
    return {**world.company, "page_size": 200}


@case("devices.GetEquipment")
@case("devices.ListDowntimes")
@case("devices.ListInspections")
def equipment(world: Devices) -> Json:
    return world.this_equipment(world.equipment)


@case("devices.CreateEquipment")
def create_equipment(world: Devices) -> Json:
    return {**world.where, "equipment": world.equipment_told()}


@case("devices.UpdateEquipment")
def update_equipment(world: Devices) -> Json:
    return {**world.this_equipment(world.new_equipment()), "equipment": world.equipment_told()}


@case("devices.MoveEquipment")
def move_equipment(world: Devices) -> Json:
    piece = world.this_equipment(world.new_equipment())
    return {**piece, "state": "EQUIPMENT_STATE_IDLE", "reason": "the walk"}


@case("devices.RecordInspection")
def record_inspection(world: Devices) -> Json:
    return {**world.this_equipment(world.new_equipment()), **world.inspection_told()}


@case("devices.ExportEquipment")
@case("devices.PrintLabels")
def of_estate(world: Devices) -> Json:
    assert world.equipment
    return dict(world.where)


@case("devices.ImportEquipment")
def import_equipment(world: Devices) -> Json:
    name = world.upload(world.at_company, "code,name,system\nnone,,none\n")
    return {**world.where, "file_name": name, "dry_run": True}


@case("devices.ListDevices", lists=True)
def list_devices(world: Devices) -> Json:
    assert world.device
    return {**world.company, "page_size": 200}


@case("devices.GetDevice")
@case("devices.ListLatestValues")
@case("devices.ListAttributes")
def device(world: Devices) -> Json:
    return world.this_device(world.device)


@case("devices.CreateDevice")
def create_device(world: Devices) -> Json:
    return {**world.where, "device": world.device_told()}


@case("devices.UpdateDevice")
def update_device(world: Devices) -> Json:
    return {**world.this_device(world.new_device()), "device": world.device_told()}


@case("devices.RotateCredential")
def rotate_credential(world: Devices) -> Json:
    return world.this_device(world.new_device())


@case("devices.QuerySamples")
def query_samples(world: Devices) -> Json:
    return {**world.this_device(world.device), "key": "t", **WINDOW}


@case("devices.ListQuarantined")
def list_quarantined(world: Devices) -> Json:
    assert world.device
    return dict(world.where)


@case("devices.ListAlarms", lists=True)
def list_alarms(world: Devices) -> Json:
    assert world.alarm
    return {**world.company, "page_size": 200}


@case("devices.GetAlarm")
@case("devices.AcknowledgeAlarm")
def alarm(world: Devices) -> Json:
    return world.this_alarm()


@case("devices.ClearAlarm")
def clear_alarm(world: Devices) -> Json:
    return {**world.this_alarm(), "reason": "the walk"}


@case("devices.ListAlarmRules", lists=True)
def list_alarm_rules(world: Devices) -> Json:
    assert world.alarm_rule
    return {**world.company, "page_size": 200}


@case("devices.GetAlarmRule")
def alarm_rule(world: Devices) -> Json:
    return world.this_alarm_rule(world.alarm_rule)


@case("devices.CreateAlarmRule")
def create_alarm_rule(world: Devices) -> Json:
    return {**world.where, "alarm_rule": world.alarm_rule_told()}


@case("devices.UpdateAlarmRule")
def update_alarm_rule(world: Devices) -> Json:
    return {**world.this_alarm_rule(world.new_alarm_rule()), "alarm_rule": world.alarm_rule_told()}


@case("devices.TryAlarmRule")
def try_alarm_rule(world: Devices) -> Json:
    return {**world.this_device(world.device), "alarm_rule": world.alarm_rule_told(), **WINDOW}


@case("devices.ListMaintenanceWindows", lists=True)
def list_maintenance_windows(world: Devices) -> Json:
    assert world.new_window()
    return {**world.company, "page_size": 200}


@case("devices.CreateMaintenanceWindow")
def create_maintenance_window(world: Devices) -> Json:
    return {**world.where, **WINDOW, "reason": "the walk"}


@case("devices.EndMaintenanceWindow")
def end_maintenance_window(world: Devices) -> Json:
    return {**world.company, "maintenance_window_id": world.new_window()["maintenanceWindowId"]}


@case("devices.ListCommands", lists=True)
def list_commands(world: Devices) -> Json:
    assert world.new_command()
    return {**world.company, "page_size": 200}


@case("devices.GetCommand")
def command(world: Devices) -> Json:
    return world.this_command(world.new_command())


@case("devices.RequestCommand")
def request_command(world: Devices) -> Json:
    return {**world.this_device(world.device), "kind": "COMMAND_KIND_READ", "keys": ["t"]}


@case("devices.ApproveCommand")
def approve_command(world: Devices) -> Json:
    return world.this_command(world.new_command())


@case("devices.RefuseCommand")
def refuse_command(world: Devices) -> Json:
    return {**world.this_command(world.new_command()), "reason": "the walk"}
