"""Where online channels collect for a company."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from chassis.data.records import Key, Record
from sqlalchemy.orm import Mapped, mapped_column


class ChannelAccount(Record):
    """Where a channel collects for a company, without its secrets."""

    __tablename__ = "channel_accounts"
    company_id: Mapped[Key]
    channel_account_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    channel: Mapped[str]
    display_name: Mapped[str]
    merchant_id: Mapped[str]
    app_id: Mapped[str]
    certificate_serial_no: Mapped[str]
    platform_key_id: Mapped[str]
    disabled: Mapped[bool]
    created_at: Mapped[datetime]
    certificate_expires_at: Mapped[datetime | None]
    platform_key_expires_at: Mapped[datetime | None]
    # The last day whose bill of refunds was read.
    refund_bill_date: Mapped[date | None]


class ChannelSecrets(Record):
    """A channel account's secrets, each encrypted with the company's key. Residents' scopes never reach them."""

    __tablename__ = "channel_secrets"
    company_id: Mapped[Key]
    channel_account_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    token: Mapped[bytes]
    private_key: Mapped[bytes]
    api_key: Mapped[bytes]
    platform_key: Mapped[bytes]
