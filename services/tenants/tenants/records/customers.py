"""Customers and who lives with them. Phones and identity numbers are ciphertext; hashes make them searchable."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from chassis.data.records import Key, Record, UuidKey, Versioned
from sqlalchemy import ARRAY, Integer
from sqlalchemy.orm import Mapped, mapped_column


class Customer(Versioned):
    """A person or an organisation that owns or rents units."""

    __tablename__ = "customers"
    company_id: Mapped[Key]
    customer_id: Mapped[UuidKey]
    group_id: Mapped[int]
    estate_ids: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    kind: Mapped[str]
    code: Mapped[str]
    code_key: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str | None]
    phone: Mapped[bytes | None]
    phone_hash: Mapped[bytes | None]
    phone_last_hash: Mapped[bytes | None]
    home_phone: Mapped[bytes | None]
    identity_kind: Mapped[str | None]
    identity_number: Mapped[bytes | None]
    identity_hash: Mapped[bytes | None]
    sex: Mapped[str | None]
    email: Mapped[str | None]
    registered_residence: Mapped[str | None]
    native_place: Mapped[str | None]
    ethnicity: Mapped[str | None]
    contact_name: Mapped[str | None]
    emergency_contact: Mapped[str | None]
    emergency_phone: Mapped[bytes | None]
    note: Mapped[str | None]

    def seen_in(self, estate_id: int) -> bool:
        """Adds an estate to those whose staff sees the customer; gives whether it was missing."""
        if estate_id in self.estate_ids:
            return False
        return self.change({"estate_ids": sorted({*self.estate_ids, estate_id})})


class HouseholdMember(Record):
    """Somebody who lives with a customer or works for it."""

    __tablename__ = "household_members"
    company_id: Mapped[Key]
    member_id: Mapped[UuidKey]
    group_id: Mapped[int]
    customer_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    name: Mapped[str]
    sex: Mapped[str | None]
    relation: Mapped[str]
    phone: Mapped[bytes | None]
    identity_kind: Mapped[str | None]
    identity_number: Mapped[bytes | None]
    start_date: Mapped[date | None]
    end_date: Mapped[date | None]
