"""The orders that alarms of devices made."""

from __future__ import annotations

from uuid import UUID

from chassis.data.records import Key, Record, UuidKey
from sqlalchemy.orm import Mapped


class AlarmOrder(Record):
    """An alarm of a device, and the order that it made, or that an earlier one of its kind had made."""

    __tablename__ = "alarm_orders"
    company_id: Mapped[Key]
    alarm_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_id: Mapped[int]
    device_id: Mapped[UUID]
    alarm_rule_id: Mapped[UUID]
    order_id: Mapped[UUID]
