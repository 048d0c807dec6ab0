"""What warehouse's processes are told by their environment."""

from __future__ import annotations

from chassis.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """The settings of every service, and warehouse's own."""

    service: str = "warehouse"
    public_url: str = Field(
        "http://127.0.0.1:8080", description="Where people reach the platform; the QR codes of labels begin with it"
    )
    unheard_facts: tuple[str, ...] = Field(
        ("warehouse.suppliers_changed.v1",), description="Facts that nobody may hear yet: contracts and workorders will"
    )
