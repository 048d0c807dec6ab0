"""What billing's processes are told by their environment."""

from __future__ import annotations

from chassis.settings import ServiceSettings
from pydantic import Field


class Settings(ServiceSettings):
    """The chassis's settings, and billing's own."""

    service: str = "billing"
    # Whoever wants charges hears the answers; in a platform without such a service nobody does.
    unheard_facts: tuple[str, ...] = Field(("billing.charges_answered.v1",), description="Facts that may go unheard")
    news_seconds: float = Field(60, ge=0, description="How long a run waits for news of units and occupancies")
