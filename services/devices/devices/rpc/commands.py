"""CommandService."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis.approvals import Opinion
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.devices.v1 import commands_pb2 as pb
from manor.devices.v1 import commands_pb2_grpc, devices_pb2

from devices.queries import commands as queries
from devices.queries import telemetry
from devices.records import DeviceCommand
from devices.usecases import commands


class CommandServicer(commands_pb2_grpc.CommandServiceServicer):
    """What devices are asked to do, and what they answered."""

    def ListCommands(self, request: pb.ListCommandsRequest, call: Call) -> pb.ListCommandsResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = queries.CommandFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.device_id),
            fields.to_word(pb.CommandState, request.state),
        )
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_commands(tx, wanted, before, limit=limit),
            lambda row: (row.command_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListCommandsResponse(commands=found, next_page_token=token, total_size=total)

    def GetCommand(self, request: pb.GetCommandRequest, call: Call) -> pb.Command:
        return _message(call.tx, call.tx.get(DeviceCommand, (request.company_id, UUID(request.command_id))))

    def RequestCommand(self, request: pb.RequestCommandRequest, call: Call) -> pb.Command:
        command = commands.RequestCommand(
            request.company_id,
            UUID(request.device_id),
            fields.to_word(pb.CommandKind, request.kind),
            tuple(request.keys),
            request.value,
            fields.to_word(devices_pb2.ValueType, request.value_type),
            request.reason,
            request.timeout_seconds,
        )
        return _message(call.tx, commands.request_command(call.tx, command))

    def ApproveCommand(self, request: pb.DecideCommandRequest, call: Call) -> pb.Command:
        command = commands.DecideCommand(UUID(request.command_id), Opinion(request.reason))
        return _message(call.tx, commands.approve_command(call.tx, command))

    def RefuseCommand(self, request: pb.DecideCommandRequest, call: Call) -> pb.Command:
        command = commands.DecideCommand(UUID(request.command_id), Opinion(request.reason))
        return _message(call.tx, commands.refuse_command(call.tx, command))


def _message(tx: Tx, found: DeviceCommand) -> pb.Command:
    return _messages(tx, found.company_id, [found])[0]


def _messages(tx: Tx, company_id: int, found: Sequence[DeviceCommand]) -> list[pb.Command]:
    tx.flush()
    devices = telemetry.device_names(tx, company_id, (one.device_id for one in found))
    return [
        pb.Command(
            command_id=str(one.command_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            device_id=str(one.device_id),
            device_name=devices[one.device_id].name,
            kind=fields.from_word(pb.CommandKind, one.kind),
            state=fields.from_word(pb.CommandState, one.state),
            keys=one.keys,
            value="" if one.value is None else _written(one.value),
            value_type=fields.from_word(devices_pb2.ValueType, one.value_type),
            values=[pb.KeyValue(key=key, value=_written(value)) for key, value in one.read_values.items()],
            error=one.error,
            reason=one.reason,
            principal_id=one.principal_id,
            create_time=one.created_at,
            send_time=one.sent_at,
            answer_time=one.answered_at,
            expire_time=one.expires_at,
            timeout_seconds=one.timeout_seconds,
        )
        for one in found
    ]


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
