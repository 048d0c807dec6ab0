"""What contracts' processes are told by their environment, and what an estate decides about its leases."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """The settings of every service, and contracts' own."""

    service: str = "contracts"
    # Parking is published for gates; in this release nobody hears it yet.
    unheard_facts: tuple[str, ...] = Field(
        ("contracts.parking_lease_changed.v1",), description="Facts that may go unheard"
    )


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """An estate's settings about its leases; manor.contracts.v1.EstateSettings says what each means."""

    convert_by_itself: bool = False
    convert_days: int = 15
    approve_lines: bool = False
    expiring_days: int = 60
    tell_customers: bool = False
