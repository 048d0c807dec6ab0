"""What tenants is told by its environment."""

from __future__ import annotations

from chassis.settings import SendingSettings
from pydantic import Field


class Settings(SendingSettings):
    """The settings of every service, how large an import's chunks are, and how much of what it refuses is kept."""

    service: str = "tenants"
    import_chunk_rows: int = Field(10_000, ge=1, le=50_000, description="Rows of an import that commit together")
    import_refused_rows: int = Field(
        10_000, ge=1, le=100_000, description="Refused rows of an import whose reasons are kept; the others are counted"
    )
