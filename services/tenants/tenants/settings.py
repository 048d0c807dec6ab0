"""What tenants is told by its environment."""

from __future__ import annotations

from chassis.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """The settings of every service, and how large the chunks of an import are."""

    service: str = "tenants"
    import_chunk_rows: int = Field(20_000, ge=1, le=50_000, description="Rows of an import that commit together")
