"""The registry of devices: registered, changed, and given a password that only its maker sees."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import clock, directory
from chassis.data.ids import uuid7
from chassis.errors import AlreadyExists, Conflict, Invalid, Violation
from chassis.spelling import fold
from sqlalchemy import select, text

from devices.domain import credentials
from devices.records import Device, Equipment
from devices.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

FIELD = "device."
GATEWAY = "gateway"
# Who hears it reads the registry anew: the broker's keeper and ingest.
CHANNEL = "manor_devices"
_NOTIFY = text(f"notify {CHANNEL}")


class DeviceCodeTaken(AlreadyExists):
    """Another device of the estate has the code."""

    default_reason = "DEVICE_CODE_TAKEN"


class SpokenFor(Conflict):
    """A gateway speaks for the device, which signs in nowhere itself."""

    default_reason = "DEVICE_SPOKEN_FOR"


@dataclass(frozen=True, slots=True)
class DeviceData:
    """What the registry says of a device; manor.devices.v1.Device says what each means."""

    code: str
    name: str
    kind: str
    equipment_id: UUID | None = None
    gateway_id: UUID | None = None
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Credential:
    """A device and its password, which nobody keeps."""

    device: Device
    password: str


@dataclass(frozen=True, slots=True)
class CreateDevice:
    """A device of an estate."""

    company_id: int
    estate_id: int
    data: DeviceData


def create_device(tx: Tx, command: CreateDevice) -> Credential:
    """Registers a device with a password of its own.

    Raises:
        Invalid: a field is faulty, such as equipment of another estate.
        DeviceCodeTaken: another device of the estate has the code.
    """
    if directory.estate(tx, command.estate_id).company_id != command.company_id:
        raise Invalid("No such estate", violations=[Violation("estate_id", Fault.NO_ESTATE_OF_EQUIPMENT)])
    data, password = command.data, credentials.new_password()
    _check(tx, command.company_id, command.estate_id, data)
    made = Device(
        company_id=command.company_id,
        device_id=uuid7(),
        group_id=tx.scope.group_id,
        estate_id=command.estate_id,
        code_key=_free_code(tx, command.company_id, command.estate_id, data.code),
        search_key=fold(f"{data.code} {data.name}"),
        username=credentials.new_username(),
        password_hash=credentials.hashed(password),
        **asdict(data),
    )
    tx.add(made)
    tx.flush()
    tx.execute(_NOTIFY)
    _audit(tx, "create_device", made, {"code": made.code, "name": made.name})
    return Credential(made, "" if made.gateway_id else password)


@dataclass(frozen=True, slots=True)
class UpdateDevice:
    """A device as the registry is to say."""

    company_id: int
    device_id: UUID
    data: DeviceData
    etag: str = ""


def update_device(tx: Tx, command: UpdateDevice) -> Device:
    """Changes what the registry says, and whether the device may sign in.

    Raises:
        Invalid: a field is faulty.
        DeviceCodeTaken: another device of the estate has the code.
        PreconditionFailed: somebody changed it meanwhile.
        NotFound.
    """
    device, data = tx.lock(Device, (command.company_id, command.device_id)), command.data
    device.must_be(command.etag)
    _check(tx, device.company_id, device.estate_id, data, device)
    key = _free_code(tx, device.company_id, device.estate_id, data.code, device.device_id)
    changed = {name: str(value) for name, value in asdict(data).items() if getattr(device, name) != value}
    if device.change({**asdict(data), "code_key": key, "search_key": fold(f"{data.code} {data.name}")}):
        tx.flush()
        tx.execute(_NOTIFY)
        _audit(tx, "update_device", device, changed)
    return device


@dataclass(frozen=True, slots=True)
class RotateCredential:
    """Another password for a device."""

    company_id: int
    device_id: UUID


def rotate_credential(tx: Tx, command: RotateCredential) -> Credential:
    """Gives a device another password; whoever is signed in by the one before is cut off.

    Raises:
        SpokenFor: a gateway speaks for it.
        NotFound.
    """
    device = tx.lock(Device, (command.company_id, command.device_id))
    if device.gateway_id:
        raise SpokenFor(f"A gateway speaks for {device.code}: give the gateway another password")
    password = credentials.new_password()
    device.change({"password_hash": credentials.hashed(password), "credential_at": clock.now()})
    tx.flush()
    tx.execute(_NOTIFY)
    _audit(tx, "rotate_credential", device, {})
    return Credential(device, password)


def _audit(tx: Tx, action: str, device: Device, about: dict[str, str]) -> None:
    named = f"devices/{device.device_id}"
    tx.audit(f"devices.{action}", named, about, company_id=device.company_id, estate_id=device.estate_id)


def _check(tx: Tx, company_id: int, estate_id: int, data: DeviceData, device: Device | None = None) -> None:
    faults = []
    if data.equipment_id and not _of_estate(tx, Equipment, company_id, estate_id, data.equipment_id):
        faults.append(Violation(f"{FIELD}equipment_id", Fault.NO_SUCH_PARENT))
    if data.gateway_id:
        gateway = tx.find(Device, (company_id, data.gateway_id))
        own = device is not None and device.device_id == data.gateway_id
        if gateway is None or own or gateway.estate_id != estate_id or gateway.kind != GATEWAY:
            faults.append(Violation(f"{FIELD}gateway_id", Fault.NO_SUCH_GATEWAY))
        if data.kind == GATEWAY:
            faults.append(Violation(f"{FIELD}gateway_id", Fault.GATEWAY_OF_GATEWAY))
    if device and device.kind == GATEWAY != data.kind and _speaks_for_others(tx, device):
        faults.append(Violation(f"{FIELD}kind", Fault.SPEAKS_FOR_OTHERS))
    if faults:
        raise Invalid("The device has faulty fields", violations=faults)


def _of_estate(tx: Tx, record: type[Equipment], company_id: int, estate_id: int, record_id: UUID) -> bool:
    found = tx.find(record, (company_id, record_id))
    return found is not None and found.estate_id == estate_id


def _speaks_for_others(tx: Tx, gateway: Device) -> bool:
    query = select(Device.device_id).where(
        Device.company_id == gateway.company_id, Device.gateway_id == gateway.device_id
    )
    return tx.scalar(query.limit(1)) is not None


def _free_code(tx: Tx, company_id: int, estate_id: int, code: str, besides: UUID | None = None) -> str:
    key = fold(code)
    query = select(Device.device_id).where(
        Device.company_id == company_id, Device.estate_id == estate_id, Device.code_key == key
    )
    if tx.scalar(query.where(Device.device_id != besides) if besides else query):
        taken = Violation(f"{FIELD}code", Fault.DEVICE_CODE_TAKEN)
        raise DeviceCodeTaken(f"Another device of the estate has the code {code}", violations=[taken])
    return key
