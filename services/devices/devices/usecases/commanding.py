"""What ingest does with commands: takes those that are to be sent, hears answers, and lets late ones time out.

A command is marked as sent before it is: what a killed process had in hand is sent once or never, and times out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import clock
from sqlalchemy import select, text

from devices.domain import commands as rules
from devices.records import Device, DeviceCommand
from devices.usecases.commands import read_system

if TYPE_CHECKING:
    from chassis.data.tx import Tx

MOST_AT_ONCE = 100
_OVERDUE = text(
    "update device_commands set state = 'timed_out', version = version + 1, error = case when sent_at is null"
    " then 'NOT_SENT' else error end where (company_id, command_id) in (select company_id, command_id from"
    " device_commands where group_id = :group and state in ('ready', 'sent') and expires_at <= :now"
    " order by expires_at limit :most for update skip locked) returning command_id"
)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to a device.

    Args:
        username: of the device, or of the gateway that speaks for it.
        request_id: what the answer names.
        payload: JSON.
        seconds: after which it must not reach the device any more.
    """

    username: str
    request_id: str
    payload: str
    seconds: int


def take_due(tx: Tx) -> list[Outgoing]:
    """Marks the commands of a group that are to be sent as sent, and gives them; those of other processes stay theirs.

    Args:
        tx: under the group's scope.
    """
    now = clock.now()
    query = (
        select(DeviceCommand)
        .where(
            DeviceCommand.group_id == tx.scope.group_id,
            DeviceCommand.state == rules.READY,
            DeviceCommand.expires_at > now,
        )
        .order_by(DeviceCommand.expires_at)
        .limit(MOST_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    found = []
    for command in tx.scalars(query).all():
        outgoing = _outgoing(tx, command)
        if isinstance(outgoing, str):
            command.change({"state": rules.FAILED, "error": outgoing})
            continue
        command.change({"state": rules.SENT, "sent_at": command.sent_at or now})
        found.append(outgoing)
    tx.flush()
    return found


def _outgoing(tx: Tx, command: DeviceCommand) -> Outgoing | str:
    """What is sent, or why nothing is."""
    device = tx.get(Device, (command.company_id, command.device_id))
    speaker = _speaker(tx, device)
    if device.disabled or speaker.disabled:
        return "DEVICE_DISABLED"
    if command.kind == rules.SET and read_system(tx, device) in rules.NEVER_SET:
        return "DEVICE_READ_ONLY"
    assert command.expires_at is not None  # of what is to be sent
    child = device.code if speaker is not device else ""
    told = rules.request(command.exchange, command.keys, command.value, child=child)
    left = max(int((command.expires_at - clock.now()).total_seconds()), 1)
    request_id = f"{command.command_id}.{command.exchange}"
    return Outgoing(speaker.username, request_id, json.dumps(told, ensure_ascii=False), left)


def hear_answer(tx: Tx, username: str, request_id: str, payload: bytes) -> bool:
    """Takes a device's answer; one that is late is kept with the command, which stays as it is.

    Args:
        tx: under the group's scope.
        username: whose answer: the device's own, or its gateway's.
        request_id: what it answers.
        payload: its bytes.

    Returns:
        Whether it answers a command of that device's.
    """
    name, _, exchange = request_id.partition(".")
    try:
        command_id = UUID(name)
    except ValueError:
        return False
    query = select(DeviceCommand).where(
        DeviceCommand.group_id == tx.scope.group_id, DeviceCommand.command_id == command_id
    )
    command = tx.scalars(query.with_for_update()).one_or_none()
    if command is None or not _speaks(tx, command, username):
        return False
    now = clock.now()
    if command.state == rules.TIMED_OUT:
        command.change({"answered_at": now})
    elif command.state == rules.SENT and command.exchange == exchange:
        answer = rules.answered(command.kind, exchange, command.keys, command.value, payload)
        changed: dict[str, Any] = {"state": answer.state, "exchange": answer.exchange, "error": answer.error}
        if answer.state == rules.READY:  # it is read back within as long again
            changed["expires_at"] = now + timedelta(seconds=command.timeout_seconds)
        command.change({**changed, "read_values": answer.values, "answered_at": now})
    tx.flush()
    return True


def _speaks(tx: Tx, command: DeviceCommand, username: str) -> bool:
    return _speaker(tx, tx.get(Device, (command.company_id, command.device_id))).username == username


def _speaker(tx: Tx, device: Device) -> Device:
    """Who speaks to the broker for a device: its gateway, or the device itself."""
    return tx.get(Device, (device.company_id, device.gateway_id)) if device.gateway_id else device


def time_out(tx: Tx) -> int:
    """Notes that no answer came in time; gives of how many commands.

    Args:
        tx: under the group's scope.
    """
    named = {"group": tx.scope.group_id, "now": clock.now(), "most": MOST_AT_ONCE}
    return len(tx.execute(_OVERDUE, named).all())
