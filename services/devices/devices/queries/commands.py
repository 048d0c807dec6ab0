"""Reads for lists of commands to devices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from devices.records import DeviceCommand

if TYPE_CHECKING:
    from chassis.data.tx import Tx


@dataclass(frozen=True, slots=True)
class CommandFilter:
    """Which commands a list has; what is empty filters nothing."""

    company_id: int
    estate_id: int = 0
    device_id: UUID | None = None
    state: str = ""


def list_commands(tx: Tx, wanted: CommandFilter, before: tuple[UUID] | None, *, limit: int) -> Sequence[DeviceCommand]:
    """Commands, the latest first."""
    query = select(DeviceCommand).where(DeviceCommand.company_id == wanted.company_id)
    for name in ("estate_id", "device_id", "state"):
        if value := getattr(wanted, name):
            query = query.where(getattr(DeviceCommand, name) == value)
    if before:
        query = query.where(DeviceCommand.command_id < before[0])
    return tx.scalars(query.order_by(DeviceCommand.command_id.desc()).limit(limit)).all()
