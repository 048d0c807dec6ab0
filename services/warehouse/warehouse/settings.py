"""What warehouse's processes are told by their environment, and what an estate decides about its stores."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class EstateSettings:
    """An estate's settings about its stores; manor.warehouse.v1.EstateSettings says what each means."""

    stocktake_limit_minor: int = 0
    over_receipt_percent: int = 0
    price_tolerance_percent: int = 0
