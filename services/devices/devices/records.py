"""The rows that devices owns: equipment with its downtimes and inspections; devices, alarms and their rules."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Key, Record, UuidKey, Versioned
from chassis.errors import Conflict
from sqlalchemy import Computed
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from devices.domain import equipment as rules


class WrongState(Conflict):
    """Equipment in its state cannot do what is asked."""

    default_reason = "WRONG_STATE"


class Equipment(Versioned):
    """A piece of equipment, or several of one kind that are kept as one."""

    __tablename__ = "equipment"
    company_id: Mapped[Key]
    equipment_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    code: Mapped[str]
    # By which codes are the same, in any case and width.
    code_key: Mapped[str]
    name: Mapped[str]
    # Code and name, as a text is looked for in them.
    search_key: Mapped[str]
    system: Mapped[str]
    parent_id: Mapped[UUID | None]
    building_id: Mapped[UUID | None]
    place: Mapped[str] = mapped_column(default="")
    brand: Mapped[str] = mapped_column(default="")
    model: Mapped[str] = mapped_column(default="")
    maker: Mapped[str] = mapped_column(default="")
    serial_number: Mapped[str] = mapped_column(default="")
    quantity: Mapped[int] = mapped_column(default=1)
    purchase_date: Mapped[date | None]
    start_date: Mapped[date | None]
    warranty_end_date: Mapped[date | None]
    supplier_name: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=rules.IN_USE)
    state_at: Mapped[datetime] = mapped_column(default=clock.now)
    inspection_months: Mapped[int] = mapped_column(default=0)
    next_inspection_date: Mapped[date | None]
    last_inspection_date: Mapped[date | None]
    # The next inspection for sorting: the last day there is where none is needed.
    due_key: Mapped[date] = mapped_column(Computed("coalesce(next_inspection_date, '9999-12-31')"))
    downtime_count: Mapped[int] = mapped_column(default=0)
    inspection_count: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    def move(self, state: str, at: datetime) -> None:
        """It is in another state from a moment on.

        Raises:
            WrongState: it is in that one already, or scrapped.
        """
        if not rules.may_move(self.state, state):
            told = "was scrapped: enter another one" if self.state == rules.SCRAPPED else "is in that state already"
            raise WrongState(f"Equipment {self.code} {told}")
        self.state, self.state_at = state, at
        self.version += 1


class Downtime(Record):
    """A span in which equipment was down; one of each is open at most, by unique index."""

    __tablename__ = "downtimes"
    company_id: Mapped[Key]
    equipment_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    start_at: Mapped[datetime]
    end_at: Mapped[datetime | None]
    reason: Mapped[str]
    principal_id: Mapped[str]


class Inspection(Record):
    """A statutory inspection (法定检验) that took place."""

    __tablename__ = "inspections"
    company_id: Mapped[Key]
    equipment_id: Mapped[UuidKey]
    place: Mapped[Key]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    inspection_date: Mapped[date]
    passed: Mapped[bool]
    inspector: Mapped[str]
    certificate: Mapped[str] = mapped_column(default="")
    next_date: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
    principal_id: Mapped[str]


class Device(Versioned):
    """Something that sends telemetry, and what it signs in with at the broker."""

    __tablename__ = "devices"
    company_id: Mapped[Key]
    device_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    code: Mapped[str]
    code_key: Mapped[str]
    name: Mapped[str]
    search_key: Mapped[str]
    kind: Mapped[str]
    equipment_id: Mapped[UUID | None]
    gateway_id: Mapped[UUID | None]
    disabled: Mapped[bool] = mapped_column(default=False)
    # Its own part of topics; no other device of any company has it.
    username: Mapped[str]
    # As the broker's password file has it (devices.domain.credentials).
    password_hash: Mapped[str]
    credential_at: Mapped[datetime] = mapped_column(default=clock.now)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class AlarmRule(Versioned):
    """When alarms of one kind are raised and cleared at the devices of an estate."""

    __tablename__ = "alarm_rules"
    company_id: Mapped[Key]
    alarm_rule_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    name: Mapped[str]
    name_key: Mapped[str]
    device_id: Mapped[UUID | None]
    device_kind: Mapped[str] = mapped_column(default="")
    # As devices.domain.stored_alarms writes it.
    rule: Mapped[dict[str, Any]] = mapped_column(JSONB)
    disabled: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class Alarm(Versioned):
    """An alarm: whether it is active and whether somebody has acknowledged it are two things."""

    __tablename__ = "alarms"
    company_id: Mapped[Key]
    alarm_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    device_id: Mapped[UUID]
    alarm_rule_id: Mapped[UUID]
    rule_version: Mapped[int]
    rule: Mapped[dict[str, Any]] = mapped_column(JSONB)
    severity: Mapped[str]
    raised_at: Mapped[datetime]
    since_at: Mapped[datetime]
    sample_count: Mapped[int]
    samples: Mapped[list[Any]] = mapped_column(JSONB)
    # By the platform's clock; the other times are the device's.
    noticed_at: Mapped[datetime]
    cleared_at: Mapped[datetime | None]
    cleared_by: Mapped[str] = mapped_column(default="")
    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    in_maintenance: Mapped[bool] = mapped_column(default=False)
    escalated_at: Mapped[datetime | None]
    # The work order that was made of it, as workorders last said that it stands; or why there is none.
    order_id: Mapped[UUID | None]
    order_version: Mapped[int] = mapped_column(default=0)
    order_number: Mapped[int] = mapped_column(default=0)
    order_state: Mapped[str] = mapped_column(default="")
    order_done_at: Mapped[datetime | None]
    order_refusal: Mapped[str] = mapped_column(default="")
    storm_id: Mapped[UUID | None]

    @property
    def active(self) -> bool:
        """Whether it is not cleared yet."""
        return self.cleared_at is None

    def clear(self, at: datetime, by: str = "") -> None:
        """What raised it is over; never before it was raised."""
        self.cleared_at, self.cleared_by = max(at, self.raised_at), by
        self.version += 1

    def acknowledge(self, by: str, note: str) -> None:
        """Somebody deals with it."""
        self.acknowledged_at, self.acknowledged_by, self.note = clock.now(), by, note
        self.version += 1


class AlarmStorm(Record):
    """Many alarms of an estate within a minute of one another."""

    __tablename__ = "alarm_storms"
    company_id: Mapped[Key]
    storm_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    began_at: Mapped[datetime]
    last_at: Mapped[datetime]
    alarm_count: Mapped[int]
    told_at: Mapped[datetime | None]


class MaintenanceWindow(Record):
    """A span in which alarms call nobody: its beginning is inside it, its end is not."""

    __tablename__ = "maintenance_windows"
    company_id: Mapped[Key]
    maintenance_window_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    device_id: Mapped[UUID | None]
    start_at: Mapped[datetime]
    end_at: Mapped[datetime]
    reason: Mapped[str]
    principal_id: Mapped[str]


class DeviceCommand(Versioned):
    """A command to a device: asked for, approved where it sets something, sent, and answered or not."""

    __tablename__ = "device_commands"
    company_id: Mapped[Key]
    command_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    device_id: Mapped[UUID]
    # Of the equipment when it was asked for: the database takes no row that sets what protects lives.
    equipment_system: Mapped[str] = mapped_column(default="")
    kind: Mapped[str]
    state: Mapped[str]
    exchange: Mapped[str]
    keys: Mapped[list[str]] = mapped_column(JSONB)
    value: Mapped[Any] = mapped_column(JSONB(none_as_null=True))
    value_type: Mapped[str] = mapped_column(default="")
    read_values: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict)
    error: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    principal_id: Mapped[str]
    timeout_seconds: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    sent_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
