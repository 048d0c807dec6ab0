"""What estate A1 has in devices: equipment with its downtime and inspections; a device with a rule and an alarm."""

from __future__ import annotations

import secrets
from functools import cached_property

from chassis.testing.polling import eventually

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world import World
from e2e_tests.mqtt import publish

WINDOW = {"start_time": "2026-01-01T00:00:00Z", "end_time": "2026-01-02T00:00:00Z"}


class Devices(World):
    """The world with what stands there. `maker` enters it, moves it and has it inspected."""

    def equipment_told(self) -> Json:
        """What a new piece says: it is inspected each year."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        inspected = {"inspection_months": 12, "next_inspection_date": "2031-01-01"}
        return {"code": code, "name": code, "system": "EQUIPMENT_SYSTEM_LIFT", **inspected}

    def new_equipment(self) -> Json:
        """Another piece of A1."""
        return self.maker.does("devices.CreateEquipment", {**self.where, "equipment": self.equipment_told()})

    @cached_property
    def equipment(self) -> Json:
        """A piece that nobody changes, which was repaired and inspected once."""
        piece = self.this_equipment(self.new_equipment())
        for state in ("UNDER_REPAIR", "IN_USE"):
            moved = {**piece, "state": f"EQUIPMENT_STATE_{state}", "reason": "the walk"}
            self.maker.does("devices.MoveEquipment", moved)
        return self.maker.does("devices.RecordInspection", {**piece, **self.inspection_told()})

    def inspection_told(self) -> Json:
        """What a passed inspection says."""
        return {"inspection_date": "2026-01-01", "passed": True, "inspector": "the walk"}

    def this_equipment(self, piece: Json) -> Json:
        """A piece, as requests name it."""
        return {**self.company, "equipment_id": piece["equipmentId"]}

    def device_told(self) -> Json:
        """What a new device says."""
        code = f"{self.mark}-{secrets.token_hex(4)}"
        return {"code": code, "name": code, "kind": "DEVICE_KIND_SENSOR"}

    def new_device(self) -> Json:
        """Another device of A1."""
        told: Json = self.maker.does("devices.CreateDevice", {**self.where, "device": self.device_told()})["device"]
        return told

    @cached_property
    def device(self) -> Json:
        """A device that nobody changes."""
        return self.new_device()

    def this_device(self, device: Json) -> Json:
        """A device, as requests name it."""
        return {**self.company, "device_id": device["deviceId"]}

    def alarm_rule_told(self) -> Json:
        """What a new rule says: a temperature is high."""
        test = {"kind": "ALARM_TEST_KIND_COMPARED", "key": "t", "operator": "ALARM_OPERATOR_ABOVE", "value": "50"}
        condition = {"severity": "ALARM_SEVERITY_MAJOR", "tests": [test]}
        return {"name": f"{self.mark}-{secrets.token_hex(4)}", "conditions": [condition]}

    def new_alarm_rule(self) -> Json:
        """Another rule of A1."""
        return self.maker.does("devices.CreateAlarmRule", {**self.where, "alarm_rule": self.alarm_rule_told()})

    @cached_property
    def alarm_rule(self) -> Json:
        """A rule that nobody changes."""
        return self.new_alarm_rule()

    def this_alarm_rule(self, rule: Json) -> Json:
        """A rule, as requests name it."""
        return {**self.company, "alarm_rule_id": rule["alarmRuleId"]}

    def new_window(self) -> Json:
        """A maintenance window of A1."""
        return self.maker.does("devices.CreateMaintenanceWindow", {**self.where, **WINDOW, "reason": "the walk"})

    @cached_property
    def alarm(self) -> Json:
        """An alarm of a device of its own: it measured what the rule is about."""
        assert self.alarm_rule
        made = self.maker.does("devices.CreateDevice", {**self.where, "device": self.device_told()})
        wanted = {**self.company, "device_id": made["device"]["deviceId"]}

        def raised() -> list[Json]:
            publish(self.platform.mqtt_port, made["device"]["username"], made["password"], {"t": 60})
            found: list[Json] = self.maker.does("devices.ListAlarms", wanted).get("alarms", [])
            return found

        return eventually(raised, seconds=60, every=0.5)[0]

    def this_alarm(self) -> Json:
        """The alarm, as requests name it."""
        return {**self.company, "alarm_id": self.alarm["alarmId"]}

    @cached_property
    def valve(self) -> Json:
        """A device that moves something of the water supply."""
        piece = {**self.equipment_told(), "system": "EQUIPMENT_SYSTEM_WATER"}
        pump = self.maker.does("devices.CreateEquipment", {**self.where, "equipment": piece})
        told = {**self.device_told(), "kind": "DEVICE_KIND_CONTROLLER", "equipment_id": pump["equipmentId"]}
        made: Json = self.maker.does("devices.CreateDevice", {**self.where, "device": told})["device"]
        return made

    def new_command(self) -> Json:
        """A command that waits for somebody else's approval."""
        told = {"kind": "COMMAND_KIND_SET", "keys": ["valve"], "value": "true", "value_type": "VALUE_TYPE_BOOLEAN"}
        command = {**self.this_device(self.valve), **told, "reason": "the walk"}
        return self.maker.does("devices.RequestCommand", command)

    def this_command(self, command: Json) -> Json:
        """A command, as requests name it."""
        return {**self.company, "command_id": command["commandId"]}
