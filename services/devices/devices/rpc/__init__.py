"""The RPCs of devices: request message -> use case or query -> reply message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chassis.deps import Deps
from manor.devices.v1 import alarms_pb2_grpc, commands_pb2_grpc, devices_pb2_grpc, equipment_pb2_grpc

from devices.rpc.alarms import AlarmServicer
from devices.rpc.commands import CommandServicer
from devices.rpc.devices import DeviceServicer
from devices.rpc.equipment import EquipmentServicer


def servicers(deps: Deps) -> Iterable[tuple[Callable[[Any, Any], None], Any]]:
    """What the server serves."""
    return [
        (equipment_pb2_grpc.add_EquipmentServiceServicer_to_server, EquipmentServicer(deps)),
        (devices_pb2_grpc.add_DeviceServiceServicer_to_server, DeviceServicer(deps)),
        (alarms_pb2_grpc.add_AlarmServiceServicer_to_server, AlarmServicer()),
        (commands_pb2_grpc.add_CommandServiceServicer_to_server, CommandServicer()),
    ]
