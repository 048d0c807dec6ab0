"""Commands to devices: asked for; one that sets something waits until somebody else approves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals, clock
from chassis.approvals import Opinion
from chassis.data.ids import uuid7
from chassis.errors import Conflict, Invalid, Violation
from sqlalchemy import text

from devices.domain import commands as rules
from devices.records import Device, DeviceCommand
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "device_command"
DEFAULT_SECONDS = 30
# The systems of a device's equipment and of all that it is a part of; then those of the devices that it speaks for.
_SYSTEMS = text(
    "with recursive up as (select e.equipment_id, e.parent_id, e.system, d.device_id = :device as own, 1 as depth"
    " from devices d join equipment e on e.company_id = d.company_id and e.equipment_id = d.equipment_id"
    " where d.company_id = :company and (d.device_id = :device or d.gateway_id = :device)"
    " union all select e.equipment_id, e.parent_id, e.system, up.own, up.depth + 1 from equipment e"
    " join up on e.company_id = :company and e.equipment_id = up.parent_id where up.depth < 20)"
    " select system from up order by own desc, depth"
)


class ReadOnlyDevice(Conflict):
    """What the device belongs to is read and never set."""

    default_reason = "DEVICE_READ_ONLY"


class CommandOver(Conflict):
    """The command does not wait for approval any more."""

    default_reason = "COMMAND_NOT_WAITING"


@dataclass(frozen=True, slots=True)
class RequestCommand:
    """What a device is to do; manor.devices.v1.RequestCommandRequest says what each means."""

    company_id: int
    device_id: UUID
    kind: str
    keys: tuple[str, ...]
    value: str = ""
    value_type: str = ""
    reason: str = ""
    timeout_seconds: int = 0


def request_command(tx: Tx, command: RequestCommand) -> DeviceCommand:
    """Asks a device for values, or asks for one to be set once somebody else approves.

    Raises:
        Invalid: a field is faulty or missing.
        ReadOnlyDevice: it serves lifts or fire protection, or nobody has said what it serves.
        NotFound: the device.
    """
    device = tx.get(Device, (command.company_id, command.device_id))
    value = _checked(command)
    system = read_system(tx, device)
    sets = command.kind == rules.SET
    if sets and system in rules.NEVER_SET:
        why = "serves lifts or fire protection" if system else "measures no equipment: say first what it belongs to"
        raise ReadOnlyDevice(f"{device.code} is read only: it {why}")
    made = DeviceCommand(
        company_id=device.company_id,
        command_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=device.estate_id,
        device_id=device.device_id,
        equipment_system=system,
        kind=command.kind,
        state=rules.WAITING if sets else rules.READY,
        exchange=rules.ACT if sets else rules.CHECK,
        keys=list(command.keys),
        value=value,
        value_type=command.value_type,
        reason=command.reason,
        principal_id=tx.scope.principal.id,
        timeout_seconds=command.timeout_seconds or DEFAULT_SECONDS,
        version=1,
    )
    if not sets:
        made.expires_at = clock.now() + timedelta(seconds=made.timeout_seconds)
    tx.add(made)
    tx.flush()
    if sets:
        _ask_for_approval(tx, made, device)
    _audit(tx, "request_command", made, {"keys": ", ".join(command.keys), "value": command.value})
    return made


def _ask_for_approval(tx: Tx, made: DeviceCommand, device: Device) -> None:
    approvals.request(
        tx,
        SUBJECT,
        str(made.command_id),
        1,
        company_id=made.company_id,
        estate_id=made.estate_id,
        reason=made.reason,
        label=f"{device.name}: {made.keys[0]} = {made.value}",
    )


@dataclass(frozen=True, slots=True)
class DecideCommand:
    """A decision on a command."""

    command_id: UUID
    opinion: Opinion


def approve_command(tx: Tx, command: DecideCommand) -> DeviceCommand:
    """Has a command sent, where no step of approval is left.

    Raises:
        Decided, SamePerson, NotYourTurn: as approvals.decide.
        ReadOnlyDevice: by now it serves what is never set.
        CommandOver, NotFound.
    """
    found = _waiting(tx, command.command_id)
    if _decide(tx, found, approve=True, opinion=command.opinion).waits:
        return found
    device = tx.get(Device, (found.company_id, found.device_id))
    if read_system(tx, device) in rules.NEVER_SET:
        raise ReadOnlyDevice(f"{device.code} is read only by now: refuse the command")
    found.change({"state": rules.READY, "expires_at": clock.now() + timedelta(seconds=found.timeout_seconds)})
    _audit(tx, "approve_command", found, {"reason": command.opinion.text})
    return found


def refuse_command(tx: Tx, command: DecideCommand) -> DeviceCommand:
    """Refuses a command; nothing was sent.

    Raises:
        Invalid: no reason.
        Decided, SamePerson, NotYourTurn, CommandOver, NotFound.
    """
    found = _waiting(tx, command.command_id)
    if not _decide(tx, found, approve=False, opinion=command.opinion).waits:
        found.change({"state": rules.REFUSED})
        _audit(tx, "refuse_command", found, {"reason": command.opinion.text})
    return found


@approvals.decides(SUBJECT)
def decide_command(tx: Tx, command: approvals.Decide) -> DeviceCommand:
    """Decides in the name of whoever's turn it is.

    Raises:
        As approve_command and refuse_command.
    """
    told = DecideCommand(UUID(command.resource_id), command.opinion)
    return approve_command(tx, told) if command.approve else refuse_command(tx, told)


@approvals.recalls(SUBJECT)
def recall_command(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for it takes it back before the last decision.

    Raises:
        Decided, NotMaker, CommandOver, NotFound.
    """
    found = _waiting(tx, UUID(resource_id))
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=found.company_id, reason=reason)
    found.change({"state": rules.REFUSED})
    _audit(tx, "recall_command", found, {"reason": reason})


def _waiting(tx: Tx, command_id: UUID) -> DeviceCommand:
    found = tx.one(DeviceCommand, lock=True, command_id=command_id)
    if found.state != rules.WAITING:
        raise CommandOver("The command does not wait for approval any more: look at what became of it")
    return found


def _decide(tx: Tx, found: DeviceCommand, *, approve: bool, opinion: Opinion) -> approvals.Approval:
    return approvals.decide(
        tx,
        SUBJECT,
        str(found.command_id),
        company_id=found.company_id,
        version=1,
        approve=approve,
        opinion=opinion,
    )


def _checked(command: RequestCommand) -> rules.Value | None:
    """The value to set; None to read."""
    faults, value = [], None
    if any(not key.strip() or not key.isprintable() for key in command.keys):
        faults.append(Violation("keys", Fault.KEY_CANNOT_BE_SHOWN))
    if command.kind == rules.SET:
        if len(command.keys) != 1:
            faults.append(Violation("keys", Fault.ONE_KEY_TO_SET))
        if not command.reason.strip():
            faults.append(Violation("reason", Fault.COMMAND_NEEDS_REASON))
        try:
            value = rules.value_of(command.value, command.value_type)
        except rules.NotAValue:
            faults.append(Violation("value", Fault.NOT_A_VALUE_OF_ITS_TYPE))
    elif command.value:
        faults.append(Violation("value", Fault.NOTHING_TO_SET))
    if faults:
        raise Invalid("The command has faulty fields", violations=faults)
    return value


def read_system(tx: Tx, device: Device) -> str:
    """What a device serves: one that is never set, if its equipment or what that is a part of is one, or that of a
    device that it speaks for: what a gateway's own keys switch behind it, nobody here knows."""
    if device.equipment_id is None:
        return ""
    named = {"company": device.company_id, "device": device.device_id}
    systems: list[str] = list(tx.scalars(_SYSTEMS, named))
    return next((one for one in systems if one in rules.READ_ONLY_SYSTEMS), systems[0])


def _audit(tx: Tx, action: str, found: DeviceCommand, about: dict[str, str]) -> None:
    named = f"deviceCommands/{found.command_id}"
    tx.audit(f"devices.{action}", named, about, company_id=found.company_id, estate_id=found.estate_id)
