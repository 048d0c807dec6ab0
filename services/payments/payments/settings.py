"""What the payments processes are told by their environment."""

from __future__ import annotations

from pathlib import Path

from chassis.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """The chassis's settings and payments' own, each from MANOR_<NAME>."""

    service: str = "payments"
    unheard_facts: tuple[str, ...] = Field(
        ("payments.payables_answered.v1", "payments.entries_answered.v1"), description="Facts that may go unheard"
    )
    secrets_dir: Path | None = Field(
        None, description="Folder with one folder a company (its id) of merchants' keys, which operators fill"
    )
    public_url: str = Field(
        "http://127.0.0.1:8080", description="The gateway's address as partners reach it, without a slash at the end"
    )
    channel_urls: dict[str, str] = Field(
        default_factory=dict, description="Base address by name of channel, where it is not the partner's own"
    )
    channel_timeout_seconds: float = Field(5, gt=0, le=60, description="How long one call to a channel may take")
    refund_tries: int = Field(
        750,
        ge=1,
        le=100_000,
        description="How often a channel is asked about one refund before a person ends it: hourly, about a month",
    )
    order_minutes: int = Field(30, ge=1, le=1440, description="How long a payment order can be paid")
