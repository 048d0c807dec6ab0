"""What devices' processes are told by their environment."""

from __future__ import annotations

from chassis.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """The settings of every service, and devices' own."""

    service: str = "devices"
    public_url: str = Field(
        "http://127.0.0.1:8080", description="Where people reach the platform; the QR codes of labels begin with it"
    )
